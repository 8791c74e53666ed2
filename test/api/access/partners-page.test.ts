import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { testBank } from '../../support/harness.ts'
import { partnerProgram } from '../../support/partner-program.ts'

// The page for partners, run as it stands there, by somebody who has nothing else.

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/partners.md', import.meta.url)),
  'utf8',
)
const commands = [...page.matchAll(/```sh run\n([\s\S]*?)```/g)].map(([, command = '']) => command)

const bank = testBank()
const program = partnerProgram(bank)

test('leads from a number and a secret to the first match, command by command', async () => {
  const mark = '--- next ---'
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', commands.join(`\necho; echo '${mark}'\n`)],
    {
      env: { ...process.env, ...program() },
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
