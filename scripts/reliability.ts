import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figuresFound, isMeasured } from './pages/figures.ts'
import { faults } from './reliability/faults.ts'
import { pageOf, type Kept, type Run } from './reliability/page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const kept = join(root, 'docs/reliability.json')
const nothing: Kept = {
  run: { on: '', processors: 0, load: 0, seconds: 0 },
  figures: {},
  seconds: {},
}

/**
 * Writes docs/reliability.md from the figures that the suites left in test-results. A line that was not measured now
 * keeps the figures of the last time.
 */
export function writeReliability(now: { run?: Run; seconds?: Record<string, number> } = {}): void {
  const known = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Kept) : nothing
  const found = figuresFound(join(root, 'test-results/reliability'))
  const next: Kept = {
    run: now.run ?? known.run,
    figures: Object.fromEntries(
      faults.map(({ id }) => [id, { ...known.figures[id], ...found[id] }]),
    ),
    seconds: { ...known.seconds, ...now.seconds },
  }
  writeFileSync(kept, `${JSON.stringify(next, null, 2)}\n`)
  writeFileSync(join(root, 'docs/reliability.md'), pageOf(next))
  for (const fault of faults)
    if (!isMeasured(fault, next.figures)) console.log(`${fault.id} is not measured yet`)
}

if (import.meta.main) writeReliability()
