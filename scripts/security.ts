import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figuresFound, isMeasured, type Figures } from './pages/figures.ts'
import { attacks, pageOf } from './security/page.ts'

// Writes docs/security.md from the figures that the suites and the mutants left in test-results: no figure is typed.
// A run of tests changes only those; the page and what it was made from change when this is run. What was not run
// since the last time keeps its figures.
//   npm test && node scripts/mutate.ts --only "access guard" && npm run generate -- security

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'test-results/security')
const kept = join(root, 'docs/security.json')

const known = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Figures) : {}
const found = figuresFound(folder)
const figures = Object.fromEntries(
  attacks.map(({ id }) => [id, { ...known[id], ...found[id] }]),
) satisfies Figures
writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`)
writeFileSync(join(root, 'docs/security.md'), pageOf(figures))
for (const attack of attacks)
  if (!isMeasured(attack, figures)) console.log(`${attack.id} is not measured yet: run its suite`)
