import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const planted = mkdtempSync(join(tmpdir(), 'people-bank-layout-'))

afterAll(() => rmSync(planted, { recursive: true, force: true }))

/** What a file of an area may be, by the last word of its name: `cells.dates.rules.ts`. */
const suffixes = new Set([
  'table',
  'schemas',
  'errors',
  'queries',
  'rules',
  'types',
  'policy',
  'actions',
  'routes',
  'worker',
])

const area = (path: string) => `server/src/modules/${path}`
const imports = (...paths: string[]) => paths.map((path) => `import '${path}'\n`).join('')

/** A tree in which every line of imports but the last group breaks exactly the rule it stands under. */
const breaches: { rule: string; file: string; text: string; to: string }[] = [
  {
    rule: 'no-cycle',
    file: area('leaders/chicken.rules.ts'),
    text: `import type { Egg } from './egg.rules.ts'\nexport type Chicken = Egg\n`,
    to: area('leaders/egg.rules.ts'),
  },
  {
    rule: 'core-knows-no-area',
    file: 'server/src/core/nosy.ts',
    text: imports('../modules/leaders/leaders.queries.ts'),
    to: area('leaders/leaders.queries.ts'),
  },
  {
    rule: 'every-area-has-a-tier',
    file: area('unheard-of/x.queries.ts'),
    text: imports('../../core/db.ts'),
    to: 'server/src/core/db.ts',
  },
  {
    rule: 'tier-3-looks-down',
    file: area('leaders/upwards.actions.ts'),
    text: imports('../matching/match.rules.ts'),
    to: area('matching/match.rules.ts'),
  },
  {
    rule: 'tier-1-looks-down',
    file: area('organisations/typed.actions.ts'),
    text: `import type { Leader } from '../leaders/leaders.queries.ts'\nexport type Mine = Leader\n`,
    to: area('leaders/leaders.queries.ts'),
  },
  {
    rule: 'tier-3-neighbours-are-strangers',
    file: area('leaders/sideways.queries.ts'),
    text: imports('../opportunities/opportunities.queries.ts'),
    to: area('opportunities/opportunities.queries.ts'),
  },
  {
    rule: 'areas-know-no-app',
    file: area('leaders/boss.actions.ts'),
    text: imports('../../app.ts'),
    to: 'server/src/app.ts',
  },
  {
    rule: 'routes-are-leaves',
    file: area('matching/shortcut.actions.ts'),
    text: imports('../leaders/leaders.routes.ts'),
    to: area('leaders/leaders.routes.ts'),
  },
  {
    rule: 'sql-stays-in-queries',
    file: area('leaders/sly.policy.ts'),
    text: `import { sql } from 'drizzle-orm'\nexport const one = sql\n`,
    to: 'drizzle-orm',
  },
  {
    rule: 'rules-are-pure',
    file: area('leaders/reading.rules.ts'),
    text: imports('./leaders.queries.ts'),
    to: area('leaders/leaders.queries.ts'),
  },
  {
    rule: 'rules-do-no-io',
    file: area('leaders/writing.rules.ts'),
    text: imports('node:fs'),
    to: 'fs',
  },
  {
    rule: 'http-stays-in-routes',
    file: area('leaders/web.actions.ts'),
    text: `import fastify from 'fastify'\nexport const app = fastify\n`,
    to: 'fastify',
  },
  {
    rule: 'product-knows-no-tests',
    file: area('leaders/tested.actions.ts'),
    text: imports('../../../../test/support/helper.ts'),
    to: 'test/support/helper.ts',
  },
  {
    rule: 'screens-look-down',
    file: 'web/src/ui/climbing.ts',
    text: imports('@/pages/home.ts'),
    to: 'web/src/pages/home.ts',
  },
  {
    rule: 'features-know-no-pages',
    file: 'web/src/features/climbing.ts',
    text: imports('../pages/home.ts'),
    to: 'web/src/pages/home.ts',
  },
  {
    rule: 'web-speaks-the-contract',
    file: 'web/src/api/shortcut.ts',
    text: imports('../../../server/src/core/db.ts'),
    to: 'server/src/core/db.ts',
  },
  {
    rule: 'server-knows-no-web',
    file: 'server/src/core/screens.ts',
    text: imports('../../../web/src/pages/home.ts'),
    to: 'web/src/pages/home.ts',
  },
]

/** What is allowed, each beside the rule that it comes closest to breaking. */
const allowed: Record<string, string> = {
  'tsconfig.json': '{ "compilerOptions": { "allowImportingTsExtensions": true } }',
  'server/src/core/db.ts': 'export const db = 1\n',
  'server/src/app.ts': imports('./modules/leaders/leaders.routes.ts'),
  'server/src/cli/bank.ts': imports('../modules/leaders/leaders.routes.ts', '../app.ts'),
  'test/support/helper.ts': imports('../../server/src/modules/leaders/leaders.routes.ts'),
  'web/src/pages/home.ts': imports('../features/shelf.ts'),
  'web/src/features/shelf.ts': imports('@/ui/box.ts'),
  'web/src/ui/box.ts': 'export const box = 1\n',
  [area('leaders/egg.rules.ts')]:
    `import type { Chicken } from './chicken.rules.ts'\nexport type Egg = Chicken\n`,
  [area('leaders/leaders.queries.ts')]:
    `import { sql } from 'drizzle-orm'\nimport './leaders.table.ts'\nexport type Leader = typeof sql\n`,
  [area('leaders/leaders.table.ts')]: imports('../organisations/organisations.table.ts'),
  [area('leaders/leaders.routes.ts')]: imports('./leaders.queries.ts', '../../core/db.ts'),
  [area('leaders/typed.rules.ts')]:
    `import type { Leader } from './leaders.queries.ts'\nexport type Card = Leader\n`,
  [area('organisations/organisations.table.ts')]: 'export const organisations = 1\n',
  [area('opportunities/opportunities.queries.ts')]: 'export const opportunities = 1\n',
  [area('matching/match.rules.ts')]: 'export const match = 1\n',
  [area('exchange/import.actions.ts')]: imports(
    '../leaders/offer.actions.ts',
    '../opportunities/opportunities.queries.ts',
  ),
  [area('leaders/offer.actions.ts')]: 'export const offer = 1\n',
}

interface Violation {
  rule: { name: string }
  from: string
  to: string
}

test(
  'each planted breach of the layout is reported by name, and nothing else is',
  { timeout: 60_000 },
  () => {
    const files = {
      ...allowed,
      ...Object.fromEntries(breaches.map(({ file, text }) => [file, text])),
    }
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(planted, dirname(file)), { recursive: true })
      writeFileSync(join(planted, file), text)
    }
    const cruised = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        join(root, '.dependency-cruiser.cjs'),
        '--output-type',
        'json',
        'server',
        'test',
        'web',
      ],
      { cwd: planted, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    expect(cruised.stdout, cruised.stderr).toMatch(/^\{/)
    const { summary } = JSON.parse(cruised.stdout) as { summary: { violations: Violation[] } }
    const seen = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
    const wanted = breaches.map(({ rule, file, to }) => `${rule}: ${file} -> ${to}`)
    // A cycle is found from both of its ends.
    const echo = `no-cycle: ${area('leaders/egg.rules.ts')} -> ${area('leaders/chicken.rules.ts')}`
    expect(seen.filter((line) => line !== echo).toSorted()).toEqual(wanted.toSorted())
  },
)

test('every file of an area says by its name what it is', () => {
  const modules = join(root, 'server/src/modules')
  const unknown = readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(modules.length + 1))
    // Seeds are data in files named after what they hold.
    .filter((path) => !/^[a-z-]+\/seed\//.test(path))
    .filter((path) => {
      const name = basename(path).replace(/\.test\.ts$/, '.ts')
      const [, nouns = '', suffix = ''] = /^([a-z0-9.-]+)\.([a-z]+)\.ts$/.exec(name) ?? []
      return nouns === '' || !suffixes.has(suffix)
    })
  expect(unknown).toEqual([])
})

test('no file is a barrel or a drawer for everything', () => {
  const found = ['server/src', 'web/src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.includes('node_modules'))
      .filter((path) => /(^|\/)(index|utils?|helpers?)\.ts$/.test(path))
      .map((path) => `${folder}/${path}`),
  )
  expect(found).toEqual([])
})
