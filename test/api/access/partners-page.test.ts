import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { testBank } from '../../support/harness.ts'
import { makeClient, refreshCopies, type Person } from '../../support/world.ts'

// The page for partners, run as it stands there, by somebody who has nothing else.

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/partners.md', import.meta.url)),
  'utf8',
)
const commands = [...page.matchAll(/```sh run\n([\s\S]*?)```/g)].map(([, command = '']) => command)

const bank = testBank()
let base: string
let program: Person & { secret: string }
beforeAll(async () => {
  const { app, owner, world } = bank()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  program = await makeClient(owner, {
    organisationId: String(world.partner.organisationId),
    scopes: clientScopes,
  })
  // Somebody who shares enough to be ranked, and not only to be asked first.
  await owner.query(
    `update leader set online = true, half_days = 2097151, hours_month = 10 where id = $1`,
    [world.sharedLeader],
  )
  await owner.query(
    `update leader_consent set fields = '{name,themes,place,availability}'
     where leader_id = $1 and purpose = 'share'`,
    [world.sharedLeader],
  )
  await refreshCopies(owner)
  await owner.query('update client set contact_account_id = $2 where id = $1', [
    program.accountId,
    world.partner.accountId,
  ])
})

test('leads from a number and a secret to the first match, command by command', async () => {
  const mark = '--- next ---'
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', commands.join(`\necho; echo '${mark}'\n`)],
    {
      env: {
        ...process.env,
        BANK: base,
        CLIENT_ID: program.accountId,
        CLIENT_SECRET: program.secret,
      },
    },
  )
  expect(stderr).toBe('')
  const [token, people, drafted, opened, matches, changes] = stdout
    .split(mark)
    .map((part) => part.trim())
  expect([token, drafted]).toEqual(['', ''])
  const { sharedLeader } = bank().world
  expect(JSON.parse(people ?? '')).toMatchObject({ items: [{ id: sharedLeader, name: null }] })
  expect(JSON.parse(opened ?? '')).toMatchObject({ status: 'open', missing: [] })
  expect(JSON.parse(matches ?? '')).toMatchObject({
    items: [{ leader: { id: sharedLeader, name: null }, place: 1 }],
  })
  const { items } = JSON.parse(changes ?? '') as { items: { kind: string }[] }
  expect(items.map(({ kind }) => kind)).toContain('opportunity')
})

test('names every scope, and no address that is not there', () => {
  for (const scope of clientScopes) expect(page).toContain(`| \`${scope}\` |`)
  const addresses = [...page.matchAll(/\/api\/v1(\/[\w/{}-]+)/g)].map(([, path = '']) =>
    path.replace(/\/$/, ''),
  )
  const known = Object.keys(
    (bank().app as unknown as { swagger: () => { paths: object } }).swagger().paths,
  ).map((path) => path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '{id}'))
  for (const address of addresses) expect(known).toContain(address)
})
