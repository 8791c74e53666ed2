/**
 * Measures how well a file is read against gold answers.
 * Usage: node scripts/measure-import.ts FILE.csv GOLD.json
 */
import { readFileSync } from 'node:fs'
import { goldColumns, measure, planOf } from '../test/exchange/measuring.ts'
import type { Gold } from '../test/exchange/measuring.ts'

const [file, goldFile] = process.argv.slice(2)
if (!file || !goldFile) {
  console.error('Usage: node scripts/measure-import.ts FILE.csv GOLD.json')
  process.exit(1)
}
const plan = planOf(readFileSync(file))
const measured = measure(plan, JSON.parse(readFileSync(goldFile, 'utf8')) as Gold)
const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`

console.log('rows:', plan.counts)
console.log(`people of the gold answers found: ${measured.found} of ${measured.people}`)
if (measured.missing.length > 0) console.log('missing:', measured.missing)
for (const column of goldColumns) {
  const { right, not_understood: open, wrong } = measured.byColumn[column]
  console.log(`${column.padEnd(14)} right ${right}, not understood ${open}, wrong ${wrong}`)
}
const { right, not_understood: open, wrong } = measured.verdicts
console.log(`cells right: ${percent(right, measured.cells)} of ${measured.cells}`)
console.log(`not understood, kept in the note: ${open}; wrong readings: ${wrong}`)
for (const fault of measured.faults) console.log(` - ${fault}`)
for (const row of plan.rows.filter((one) => one.outcome === 'refuse')) {
  console.log(`line ${row.line} refused: ${row.reason.text}`)
}
process.exitCode = wrong > 0 || right < 0.95 * measured.cells ? 1 : 0
