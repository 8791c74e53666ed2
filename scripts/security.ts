import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attacks, pageOf, type Figures } from './security/page.ts'

// Writes docs/security.md from the figures that the suites and the mutants left in test-results: no figure is typed.
// A run of tests changes only those; the page and what it was made from change when this is run.
//   npm test && node scripts/mutate.ts --only "access guard" && npm run generate -- security

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'test-results/security')

type Kept = { attack: string; figures: Record<string, number> }

/** The figures of each attack; what several parts counted is added up. */
function figuresFound(): Figures {
  const all: Figures = {}
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const { attack, figures } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept
    const sum = (all[attack] ??= {})
    for (const [key, value] of Object.entries(figures)) sum[key] = (sum[key] ?? 0) + value
  }
  return all
}

const found = figuresFound()
const missing = attacks.filter(({ id, needs }) =>
  needs.some((name) => !(name in (found[id] ?? {}))),
)
if (missing.length > 0) {
  console.error(
    `No figures yet of ${missing.map(({ id }) => id).join(', ')}: run their suites first`,
  )
  process.exitCode = 1
} else {
  const figures = Object.fromEntries(
    attacks.filter(({ needs }) => needs.length > 0).map(({ id }) => [id, found[id] ?? {}]),
  )
  writeFileSync(join(root, 'docs/security.json'), `${JSON.stringify(figures, null, 2)}\n`)
  writeFileSync(join(root, 'docs/security.md'), pageOf(figures))
}
