import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startBenchPostgres } from './bench/bank.ts'
import { keepGrowth } from './bench/growth.ts'
import { planText } from './bench/plans.ts'
import { missedGoals, reportText } from './bench/report.ts'
import { runBench } from './bench/run.ts'
import { endWithParent } from './parent.ts'

// Makes a bank, measures this server beside a bare one in the same run, and holds the figures against
// the goals. --keep FOLDER keeps the filled database for the next run; --growth keeps the figures of this size and draws
// the picture of all sizes anew.

const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '100000' },
    opportunities: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    searches: { type: 'string', default: '500' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    growth: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => console.log(line)
const results = fileURLToPath(new URL('../test-results/', import.meta.url))

endWithParent()
const began = performance.now()
const postgres = await startBenchPostgres(values.keep, say)
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    void postgres.stop().then(() => process.exit(1))
  })
}
try {
  say(`Making a bank of ${values.leaders} leaders and ${values.opportunities} opportunities ...`)
  const { report, plans } = await runBench(
    postgres.url,
    {
      leaders: Number(values.leaders),
      opportunities: Number(values.opportunities),
      seconds: Number(values.seconds),
      rounds: Number(values.rounds),
      searches: Number(values.searches),
      only: values.only.split(',').filter(Boolean),
    },
    say,
  )
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'bench.json'), JSON.stringify(report, null, 2))
  writeFileSync(join(results, 'bench-plans.txt'), planText(plans))
  if (values.growth) await keepGrowth(report)
  say(`\n${reportText(report)}`)
  say(
    `\n${availableParallelism()} processors, Node ${process.version}, ` +
      `${((performance.now() - began) / 1_000).toFixed(0)} s. Plans: ${join(results, 'bench-plans.txt')}`,
  )
  const missed = missedGoals(report)
  for (const line of missed) say(`Missed: ${line}`)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await postgres.stop()
}
process.exit()
