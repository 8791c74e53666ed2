import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { columnReaders } from '../../../server/src/modules/exchange/uploads.table.rules.ts'
import { ImpactCreate } from '../../../server/src/modules/placements/impact.schemas.ts'
import { guides } from '../../../server/src/pages/doc-page.ts'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { approvingProgram, partnerProgram } from '../../support/partner-program.ts'
import { deliverer, webhookLimits } from '../../support/webhooks.ts'
import { refreshCopies } from '../../support/world.ts'

// The guides for partners, run as they stand there, by somebody who has nothing else. Those in TypeScript are run where
// the packed client is: test/client.

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url))
const texts = new Map<string, string>(
  await Promise.all(
    guides.map(async ({ file }) => [file, await readFile(join(docs, file), 'utf8')] as const),
  ),
)
const textOf = (file: string) => texts.get(file) ?? ''
const blocksOf = (file: string, language: string, mark = 'run') =>
  [...textOf(file).matchAll(new RegExp(`\`\`\`${language} ${mark}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  )

const bank = testBank({ webhooks: webhookLimits })
const program = partnerProgram(bank)
const run = promisify(execFile)

/** A port that nobody has. */
function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    }),
  )
}

let folder: string
/** Where the reader's receiver of webhooks is to be. */
let hookPort: number
let receiver: ChildProcess | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-bank-guides-'))
  hookPort = await freePort()
})
afterAll(async () => {
  receiver?.kill()
  await rm(folder, { recursive: true, force: true })
})
const hook = () => `http://127.0.0.1:${hookPort}/people-bank`

const inShell = [
  'partners.md',
  'offering.md',
  'finding.md',
  'placements.md',
  'taking-part.md',
  'keeping-in-step.md',
  'webhooks.md',
  'directories.md',
  'uploading.md',
  'errors.md',
]

describe('in a shell', () => {
  /** What each command of each guide printed. */
  let printed: Map<string, string[]>
  beforeAll(async () => {
    const mark = '--- next ---'
    const files = inShell.map((name) => (name === 'partners.md' ? name : `partners/${name}`))
    const commands = [
      ...files.flatMap((file) => blocksOf(file, 'sh')),
      ...blocksOf('partners.md', 'sh', 'run-last'),
      'curl -sS -H "$AUTH" "$BANK/api/v1/leaders"',
    ]
    const { stdout, stderr } = await run(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', commands.join(`\necho; echo '${mark}'\n`)],
      { cwd: folder, env: { ...process.env, HOOK: hook(), ...program() } },
    )
    if (stderr !== '') throw new Error(stderr)
    const parts = stdout.split(mark).map((part) => part.trim())
    printed = new Map(files.map((file) => [file, parts.splice(0, blocksOf(file, 'sh').length)]))
    printed.set('last', parts)
  })
  const answers = (file: string) =>
    (printed.get(file) ?? []).map((part) =>
      part.startsWith('{') ? (JSON.parse(part) as unknown) : part,
    )

  test('the quick start leads from a number and a secret to the first match', async () => {
    const { sharedLeader } = bank().world
    const [token, people, drafted, opened, matches, changes] = answers('partners.md')
    expect([token, drafted]).toEqual(['', ''])
    expect(people).toMatchObject({ items: [{ id: sharedLeader, name: null }] })
    expect(opened).toMatchObject({ status: 'open', missing: [] })
    expect(matches).toMatchObject({
      items: [{ leader: { id: sharedLeader, name: null }, place: 1 }],
    })
    // Told once whatever was begun before is settled, other tests in the same cluster included.
    expect(changes).toMatchObject({ items: expect.any(Array), next: expect.any(String) })
    const noted = await bank().owner.query(
      `select from shared_change where organisation_id = $1 and kind = 'opportunity'`,
      [bank().world.partner.organisationId],
    )
    expect(noted.rowCount).toBeGreaterThan(0)
  })

  test('somebody of the own register is not read, and nobody says to forget them', async () => {
    const { BANK, CLIENT_ID, CLIENT_SECRET } = program()
    const { owner, world } = bank()
    const { rows } = await owner.query<{ id: string }>(
      `select id from leader where organisation_id = $1 and status = 'active' limit 1`,
      [world.partner.organisationId],
    )
    const basic = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')
    const token = await fetch(`${BANK}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    }).then((answer) => answer.json() as Promise<{ access_token: string }>)
    const ask = (path: string) =>
      fetch(`${BANK}/api/v1/leaders${path}`, {
        headers: { authorization: `Bearer ${token.access_token}` },
      }).then((answer) => answer.json() as Promise<object>)
    expect(rows).toHaveLength(1)
    expect(await ask(`/${rows[0]?.id}`)).toMatchObject({
      code: 'leaders.not_found',
      detail: expect.stringMatching(/own register are not read here: of those keep what you have/),
    })
    expect(await ask('?withinKm=5')).toMatchObject({ issues: [{ field: 'withinKm' }] })
  })

  test('a token that is ended, as the last thing, opens nothing', () => {
    expect(answers('last')).toEqual([{}, expect.objectContaining({ status: 401 })])
  })

  test('an upload that broke off goes on behind what was taken, whatever lines are blank', async () => {
    const guide = textOf('partners/uploading.md')
    const [drop = ''] = /^grep -v .*$/m.exec(guide) ?? []
    const [, goOn = ''] = /```sh\n(TAKEN=[\s\S]*?)```/.exec(guide) ?? []
    const lines = [
      '',
      '{"reference":"B-1","name":"Una Blank"}',
      '  ',
      '',
      '{"reference":"B-2","name":"Dai Blank"}',
      '{"reference":"B-3","name":"Tri Blank"}',
    ]
    const { stdout } = await run(
      'bash',
      [
        '--norc',
        '-euo',
        'pipefail',
        '-c',
        `${blocksOf('partners.md', 'sh')[0]}
${blocksOf('partners/uploading.md', 'sh')[0]}
printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')} > ours.ndjson
${drop}
head -n 1 lines.ndjson | curl -sS -o /dev/null -H "$AUTH" -H 'Content-Type: application/x-ndjson' \
  --data-binary @- "$BANK/api/v1/leader-uploads/$UPLOAD/lines?from=1"
${goOn}`,
      ],
      { cwd: folder, env: { ...process.env, ...program() } },
    )
    expect(JSON.parse(stdout)).toMatchObject({ taken: 3, counts: { created: 3 } })
  })

  test('people are found by codes of the vocabulary, and pages lead to the next', () => {
    const [words, people, links] = answers('partners/finding.md')
    expect(words).toHaveProperty('themes')
    expect(people).toHaveProperty('items')
    expect(links).toMatch(/^link: <\/api\/v1\/opportunities\?limit=1&cursor=[^>]+>; rel="next"$/)
  })

  test('a draft is changed in the version that was read, and in no other', () => {
    const [changed, stale, matches] = answers('partners/offering.md')
    expect(changed).toMatchObject({ title: 'Sit on our panel', hoursMonth: 2, version: 2 })
    expect(stale).toMatchObject({ status: 412, code: 'request.version_stale' })
    expect(matches).toMatchObject({ weights: { themes: 5, place: 0 } })
    expect((matches as { items: unknown[] }).items).toHaveLength(1)
  })

  test('people are put in, and a line that cannot be taken says why', () => {
    const [begun, sent, refused, complete] = answers('partners/uploading.md')
    expect(begun).toBe('')
    const counts = { created: 2, updated: 0, unchanged: 0, refused: 1 }
    expect(sent).toMatchObject({ status: 'open', taken: 3, counts })
    expect(refused).toMatchObject({
      items: [{ line: 3, code: 'request.invalid', field: 'phone' }],
      nextCursor: null,
    })
    expect(complete).toMatchObject({ status: 'complete', taken: 3 })
  })

  test('placements and changes are followed, and errors tell what is wrong', () => {
    expect(answers('partners/placements.md')).toEqual([{ items: [], nextCursor: null }])
    expect(answers('partners/taking-part.md')).toEqual([
      expect.objectContaining({ state: 'waiting' }),
      expect.objectContaining({
        status: 'suggested',
        person: expect.objectContaining({ id: bank().world.sharedLeader, name: null }),
      }),
      expect.objectContaining({ code: 'participation.too_early' }),
    ])
    expect(answers('partners/keeping-in-step.md')).toEqual([
      expect.objectContaining({ items: [], more: false }),
    ])
    const [added, tested, told] = answers('partners/webhooks.md')
    expect([added, tested, told]).toEqual([
      '',
      expect.objectContaining({ type: 'webhook.test', state: 'waiting' }),
      { items: [tested], nextCursor: null },
    ])
    expect(answers('partners/directories.md')).toEqual([
      expect.objectContaining({ version: 'HSDS-UK-3.0' }),
      expect.objectContaining({ total_items: 0, empty: true }),
    ])
    expect(answers('partners/errors.md')).toEqual([
      expect.objectContaining({
        code: 'request.invalid',
        issues: [{ field: 'title', message: 'Write something here' }],
      }),
    ])
  })
})

test('a receiver takes what the bank signed, once, and nothing else', async () => {
  const { owner, world } = bank()
  const webhook = JSON.parse(await readFile(join(folder, 'webhook.json'), 'utf8')) as {
    id: string
    secret: string
  }
  // What the guide says to install.
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  await symlink(modules, join(folder, 'node_modules'))
  const text = /```js receiver\n([\s\S]*?)```/.exec(textOf('partners/webhooks.md'))?.[1] ?? ''
  await writeFile(join(folder, 'receiver.mjs'), text)
  let said = ''
  receiver = spawn(process.execPath, ['receiver.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: String(hookPort), WEBHOOK_SECRET: webhook.secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  receiver.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  const forge = () =>
    fetch(hook(), {
      method: 'POST',
      headers: {
        'webhook-id': 'forged',
        'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
        'webhook-signature': `v1,${'A'.repeat(43)}=`,
      },
      body: '{"type":"person.erased","timestamp":"","data":{}}',
    }).then(
      ({ status }) => status,
      () => null,
    )
  await expect.poll(forge, { timeout: 10_000, interval: 50 }).toBe(401)
  const sender = await deliverer(bank())
  await owner.query(`update opportunity set version = version + 1 where organisation_id = $1`, [
    world.partner.organisationId,
  ])
  await sender.deliver()
  await owner.query(`update account set staff_role = 'engagement_lead' where id = $1`, [
    world.partner.accountId,
  ])
  const again = await bank()
    .as(world.partner)
    .post(`/webhooks/${webhook.id}/replays`, {
      body: { since: '2026-01-01T00:00:00Z', which: 'all' },
    })
  expect(again.json<{ replayed: number }>().replayed).toBeGreaterThan(0)
  await sender.deliver()
  await sender.close()
  const lines = () => said.trim().split('\n')
  await expect
    .poll(lines)
    .toContainEqual(expect.stringMatching(/^opportunity\.changed [0-9a-f-]{36}$/))
  expect(lines().filter((line) => line.startsWith('webhook.test'))).toHaveLength(1)
  expect(new Set(lines()).size).toBe(lines().length)
  expect(said).not.toContain('erased')
})

// Node alone is needed to test the bank; where there is a Python too, its guide is run by it.
const hasPython = spawnSync('python3', ['--version']).status === 0

test.runIf(hasPython)(
  'in Python, with what it brings, and where somebody else publishes',
  async () => {
    const [text = ''] = blocksOf('partners/python.md', 'py')
    expect(text).not.toMatch(/^(?:import|from) .*requests/m)
    await writeFile(join(folder, 'program.py'), text)
    const { sharedLeader } = bank().world
    for (const isApproving of [false, true]) {
      const who = isApproving ? await approvingProgram(bank(), program()) : program()
      const { stdout, stderr } = await run('python3', ['program.py'], {
        cwd: folder,
        env: { ...process.env, ...who },
      })
      expect(stderr).toBe('')
      const refused = run('python3', ['program.py'], {
        cwd: folder,
        env: { ...process.env, ...who, CLIENT_SECRET: 'another' },
      })
      await expect(refused).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^No token: [A-Z].*\n$/),
      })
      expect(stdout.trim().split('\n')).toEqual([
        `somebody who knows it: ${sharedLeader}`,
        expect.stringMatching(new RegExp(`^fits: 1 ${sharedLeader} \\d+$`)),
        expect.stringMatching(/^request\.version_stale - \w/),
      ])
    }
  },
)

test('in a shell whoever gets no token reads why, and nothing is asked without one', async () => {
  const begin = run('bash', ['--norc', '-c', `${blocksOf('partners.md', 'sh')[0]}\necho asked`], {
    env: { ...process.env, ...program(), CLIENT_SECRET: 'another' },
  })
  await expect(begin).rejects.toMatchObject({
    stdout: '',
    stderr: expect.stringMatching(/invalid_client.*"error_description":"[A-Z]/),
  })
})

test('in a shell too, where somebody else publishes: what is not open yet is matched and suggested for', async () => {
  const mark = '--- next ---'
  const files = ['partners.md', 'partners/taking-part.md']
  const { stdout, stderr } = await run(
    'bash',
    [
      '--norc',
      '-euo',
      'pipefail',
      '-c',
      files.flatMap((file) => blocksOf(file, 'sh')).join(`\necho; echo '${mark}'\n`),
    ],
    { cwd: folder, env: { ...process.env, ...(await approvingProgram(bank(), program())) } },
  )
  expect(stderr).toBe('')
  const answers = stdout.split(mark).map((part) => part.trim())
  const [, , , opened = '', matches = ''] = answers
  expect(JSON.parse(opened)).toMatchObject({
    status: 409,
    code: 'opportunities.move_not_allowed',
    detail: expect.stringContaining('submit'),
  })
  const { sharedLeader } = bank().world
  expect(JSON.parse(matches)).toMatchObject({ items: [{ leader: { id: sharedLeader } }] })
  expect(JSON.parse(answers.at(-2) ?? '')).toMatchObject({
    status: 'suggested',
    person: { id: sharedLeader },
  })
})

describe('the guides', () => {
  const whole = [...texts.values()].join('\n').replaceAll("{draft['id']}", '{id}')

  test('name every scope', () => {
    for (const scope of clientScopes) {
      const [row = ''] =
        new RegExp(`^\\| \`${scope}\` \\|.*$`, 'm').exec(textOf('partners.md')) ?? []
      const [, guide = ''] = /\]\((partners\/[\w-]+\.md)[^)]*\) \|$/.exec(row) ?? []
      // The guide that it leads to is about it.
      expect([scope, textOf(guide)]).toEqual([scope, expect.stringContaining(`\`${scope}\``)])
    }
  })

  test('name no address of the API that is not there', () => {
    const addresses = [...whole.matchAll(/\/api\/v1(\/[\w/{}$.-]+)/g)].map(([, path = '']) =>
      path.replace(/[/.]$/, '').replaceAll(/\$\w+|\{\w+\}/g, '{id}'),
    )
    const known = Object.keys(document.paths).map((path) =>
      path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '{id}'),
    )
    expect(addresses.length).toBeGreaterThan(15)
    for (const address of addresses) expect(known).toContain(address)
  })

  test('show what came of it as it is taken', () => {
    const [, impact = ''] = /```json impact\n([\s\S]*?)```/.exec(whole) ?? []
    expect(ImpactCreate.safeParse(JSON.parse(impact))).toMatchObject({ success: true })
  })

  test('name every column that a table of people may have', () => {
    const [, columns = ''] = /\n\| columns \|[^\n]*\n([\s\S]*?)\n\n/.exec(whole) ?? []
    const named = [...columns.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    )
    expect(new Set(named)).toEqual(new Set(Object.keys(columnReaders)))
    expect(new Set(named).size).toBe(named.length)
  })

  test('name no error that is not there', async () => {
    const codes = [...whole.matchAll(/`([a-z]+\.[a-z_]+)`/g)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(2)
    for (const code of codes) {
      const { statusCode } = await bank().app.inject({ url: `/problems/${code}` })
      expect([code, statusCode]).toEqual([code, 200])
    }
  })

  test('lead only to what is there, and say what is deprecated and how', async () => {
    const { app } = bank()
    const inject = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })
    const pages = ['/docs', ...guides.slice(1).map(({ path }) => `/docs/${path}`), '/problems']
    const links = new Set<string>(pages)
    for (const page of pages) {
      const { statusCode, body } = await inject(page)
      expect([page, statusCode]).toEqual([page, 200])
      expect(body.match(/<h1/g)).toHaveLength(1)
      for (const [, href = ''] of body.matchAll(/href="([^"]+)"/g))
        if (!/^(https:|#|\/$)/.test(href)) links.add(href)
    }
    expect([...links].filter((link) => !link.startsWith('/'))).toEqual([])
    for (const link of links) {
      const { statusCode } = await inject(link)
      expect([link, statusCode < 400]).toEqual([link, true])
    }
    const changes = (await inject('/docs/changes')).body
    for (const word of ['Deprecation', 'RFC 9745', 'Sunset', 'RFC 8594', 'None so far'])
      expect(changes).toContain(word)
    const all = (await inject('/docs/openapi.json')).json() as Record<string, object>
    const some = (await inject('/docs/programs.json')).json() as Record<string, object>
    expect([all['openapi'], some['openapi']]).toEqual(['3.1.0', '3.1.0'])
    expect(Object.keys(all['paths'] ?? {})).toEqual(Object.keys(document.paths))
    expect(some['paths']).toHaveProperty(['/api/v1/leaders', 'get'])
    expect(some['paths']).not.toHaveProperty(['/api/v1/leaders', 'post'])
    // What is about the work of staff is not offered to programs.
    type Listed = Record<string, { get: { parameters: { name: string }[] } }>
    const { parameters } = (some['paths'] as Listed)['/api/v1/leaders']?.get ?? {}
    const names = (parameters ?? []).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['theme', 'near', 'online']))
    for (const name of ['state', 'asked', 'review', 'contact']) expect(names).not.toContain(name)
    for (const address of ['/docs/nothere', '/docs/not/here', '/problems/no.such']) {
      const missing = await inject(address)
      expect([address, missing.statusCode]).toEqual([address, 404])
      expect(missing.body).toContain('<a href="/docs">')
      const told = await app.inject({ url: address })
      expect(told.json()).toMatchObject({ status: 404, code: 'request.not_found' })
    }
    expect((await inject('/docs/')).headers['location']).toBe('/docs')
    expect((await inject('/docs/json')).headers['location']).toBe('/docs/openapi.json')
  })
})

test('a file of people that broke off in the middle of a line goes on without a gap, and no error gets into it', async () => {
  const { owner, world } = bank()
  for (let each = 1; each <= 2; each += 1) {
    const leaderId = newId()
    await owner.query(
      `insert into leader (id, organisation_id, status, name, sort_name, themes)
       select $1, organisation_id, status, name, sort_name, themes from leader where id = $2`,
      [leaderId, world.sharedLeader],
    )
    await owner.query(
      `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
       select gen_random_uuid(), $1, purpose, organisation_id, fields, answer, method
       from leader_consent where leader_id = $2`,
      [leaderId, world.sharedLeader],
    )
  }
  await refreshCopies(owner)
  const [, , , exported = '', goOn = ''] = blocksOf('partners/finding.md', 'sh')
  const after = async (cut: string, more = '') => {
    const commands = [blocksOf('partners.md', 'sh')[0], exported, 'cp people.ndjson all.ndjson']
    const { stdout } = await run(
      'bash',
      ['--norc', '-c', [...commands, cut, more, goOn, 'cat people.ndjson'].join('\n')],
      { cwd: folder, env: { ...process.env, ...program() } },
    )
    return { stdout, all: await readFile(join(folder, 'all.ndjson'), 'utf8') }
  }
  // In the third line, at the end of the second with and without its break, and within an id.
  const second = '$(head -n 2 all.ndjson | wc -c)'
  for (const bytes of [
    '$(($(wc -c < all.ndjson) - 9))',
    second,
    `$((${second} - 1))`,
    `$((${second} + 20))`,
  ]) {
    const { stdout, all } = await after(`head -c ${bytes} all.ndjson > people.ndjson`)
    expect(all.trim().split('\n')).toHaveLength(3)
    expect([bytes, stdout]).toEqual([bytes, all])
  }
  const refused = await after('head -n 2 all.ndjson > people.ndjson', 'AUTH=nothing:')
  expect(refused.stdout).toBe(refused.all.split('\n').slice(0, 2).join('\n') + '\n')
})
