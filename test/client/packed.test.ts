import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Client from '../../client/src/index.ts'
import { testBank } from '../support/harness.ts'
import { approvingProgram, partnerProgram } from '../support/partner-program.ts'
import { settled } from '../support/settled.ts'

// The client as partners get it: packed, put into an empty folder, and used there as its page says.

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)
/** To pack and to check types takes long where others work beside. */
const slowMs = 180_000

const bank = testBank()
const program = partnerProgram(bank)

const page = await readFile(join(root, 'docs/partners/typescript.md'), 'utf8')
const programs = [...page.matchAll(/```ts run\n([\s\S]*?)```/g)].map(([, text = '']) => text)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-bank-client-'))
  const npm = { env: { ...process.env, npm_config_update_notifier: 'false' } }
  await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    ...npm,
    cwd: join(root, 'client'),
  })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  const quiet = ['--offline', '--no-audit', '--no-fund', '--silent']
  await run('npm', ['install', ...quiet, `./${packed}`], { ...npm, cwd: folder })
  for (const [index, text] of programs.entries())
    await writeFile(join(folder, `program-${index}.ts`), text)
}, slowMs)
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = async (index: number, more: Record<string, string> = {}) => {
  const { stdout, stderr } = await run(process.execPath, [`program-${index}.ts`], {
    cwd: folder,
    env: { ...process.env, ...program(), ...more },
  })
  expect(stderr).toBe('')
  return stdout.trim().split('\n')
}

/** Somebody of the register says on the phone that the partner may not see them any more. */
async function withdraw(): Promise<void> {
  const { as, world } = bank()
  const staff = as(world.coordinator)
  const purposes = (await staff.get('/consent-purposes')).json<{
    items: { code: string; wording: { id: string } }[]
  }>()
  const { statusCode, body } = await staff.post(`/leaders/${world.sharedLeader}/consents`, {
    body: {
      purpose: 'share',
      organisationId: world.partner.organisationId,
      fields: [],
      answer: 'withdrawn',
      method: 'phone',
      wordingId: purposes.items.find(({ code }) => code === 'share')?.wording.id,
    },
  })
  if (statusCode !== 201) throw new Error(body)
}

describe('the packed client', () => {
  test('brings itself alone: its code, its types and a page to begin with', async () => {
    expect(await readdir(join(folder, 'node_modules'))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^[^.@]/)]),
    )
    const installed = join(folder, 'node_modules/@people-bank/client')
    expect((await readdir(installed)).toSorted()).toEqual(['README.md', 'dist', 'package.json'])
    const files = await readdir(join(installed, 'dist'))
    const texts = await Promise.all(
      files.map((name) => readFile(join(installed, 'dist', name), 'utf8')),
    )
    const imported = texts.flatMap((text) => [...text.matchAll(/from ['"]([^'"]+)['"]/g)])
    expect(imported.length).toBeGreaterThan(10)
    for (const [, from] of imported) expect(from).toMatch(/^\.\//)
  })

  test(
    'has types by which the programs of its page hold, and a wrong one does not',
    async () => {
      await writeFile(
        join(folder, 'wrong.ts'),
        `import { peopleBank } from '@people-bank/client'
const bank = peopleBank({ url: '', clientId: '', clientSecret: '' })
// @ts-expect-error -- there is no such operation
void bank.eraseEverybody()
// @ts-expect-error -- the version that is changed has to be named
void bank.updateOpportunity({ path: { id: '' }, body: {} })
// @ts-expect-error -- whom
void bank.getLeader({})
// @ts-expect-error -- one person is no list
void bank.getLeader.each
// @ts-expect-error -- no filter of that name
void bank.listLeaders({ query: { name: 'Ann' } })
export const name: Promise<string | null | undefined> = bank.getLeader({ path: { id: '' } }).then(({ body }) => body.name)
`,
      )
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--target',
        'es2022',
      ]
      const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
      const files = [...programs.keys()].map((index) => `program-${index}.ts`)
      const checked = run(
        join(root, 'node_modules/.bin/tsc'),
        [...options, ...types, ...files, 'wrong.ts', '--ignoreConfig'],
        { cwd: folder },
      ).catch((error: { stdout: string }) => error)
      expect((await checked).stdout).toBe('')
    },
    slowMs,
  )

  test('leads from a number and a secret to the first match', async () => {
    const { sharedLeader } = bank().world
    expect(await start(0)).toEqual([
      `somebody who knows it: ${sharedLeader}`,
      expect.stringMatching(new RegExp(`^fits: 1 ${sharedLeader} \\d+$`)),
    ])
    // Begun again after it had stopped half way, it makes nothing twice.
    const made = await bank().owner.query(
      `select 1 from opportunity where title like 'Teach a sem%'`,
    )
    await start(0)
    const again = await bank().owner.query(
      `select 1 from opportunity where title like 'Teach a sem%'`,
    )
    expect([made.rowCount, again.rowCount]).toEqual([1, 1])
  })

  test('leads there too where somebody else publishes', async () => {
    const who = await approvingProgram(bank(), program())
    expect((await start(0, { ...who })).at(-1)).toMatch(/^fits: 1 /)
    const { rows } = await bank().owner.query<{ status: string }>(
      `select status from opportunity where title like 'Teach a sem%' order by status`,
    )
    expect(rows).toEqual([{ status: 'checked' }, { status: 'open' }])
    await bank().owner.query('update organisation set approves_opportunities = false')
  })

  test('tells what is wrong with which field', async () => {
    expect(await start(1)).toEqual([
      `request.invalid 400 ${program().BANK}/problems/request.invalid`,
      'title: Write something here',
    ])
  })

  test('keeps in step from mark to mark', async () => {
    await settled(bank().owner)
    const first = await start(2)
    expect(first).toContainEqual(
      expect.stringMatching(/^changed: opportunity [0-9a-f-]{36} changed$/),
    )
    const [, mark = ''] = /^keep this mark: (.+)$/.exec(first.at(-1) ?? '') ?? []
    expect(await start(2, { MARK: mark })).toEqual([expect.stringMatching(/^keep this mark: /)])
  })

  test('puts people in, once however often it is begun', async () => {
    const first = await start(3)
    const [, upload = ''] = /^keep this number: (.+)$/.exec(first[0] ?? '') ?? []
    expect(first.slice(1)).toEqual(['created: 2000'])
    expect(await start(3, { UPLOAD: upload })).toEqual(first)
    const again = await start(3)
    expect(again.at(-1)).toBe('created: 0')
    const { rows } = await bank().owner.query<{ count: number }>(
      `select count(*)::int as count from leader where reference like 'V-%'`,
    )
    expect(rows[0]?.count).toBe(2_000)
  })

  test('goes on where its token was revoked in between, and sees at once that a consent was taken back', async () => {
    const { owner, world } = bank()
    const { BANK: url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret } = program()
    const { peopleBank } = (await import(
      join(folder, 'node_modules/@people-bank/client/dist/index.js')
    )) as typeof Client
    const sent: string[] = []
    const client = peopleBank({
      url,
      clientId,
      clientSecret,
      fetch: async (address, init) => {
        const answer = await fetch(address, init)
        sent.push(`${new URL(address).pathname} ${answer.status}`)
        return answer
      },
    })
    const people = async () => {
      const ids: string[] = []
      for await (const { id } of client.listLeaders.each()) ids.push(id)
      return ids
    }
    expect(await people()).toEqual([world.sharedLeader])
    const revoked = await owner.query('delete from client_token where client_id = $1', [clientId])
    expect(revoked.rowCount).toBeGreaterThan(0)
    await withdraw()
    expect(await people()).toEqual([])
    expect(sent).toEqual([
      '/oauth/token 200',
      '/api/v1/leaders 200',
      '/api/v1/leaders 401',
      '/oauth/token 200',
      '/api/v1/leaders 200',
    ])
  })
})
