import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithParent } from './parent.ts'
import { writeReliability } from './reliability.ts'
import { faults } from './reliability/faults.ts'
import { lineOf, slowestOf, tallyOf, type TestReport } from './tally.ts'

// The suites of faults, or those that the arguments name, one after another; then the page from what they measured.
//   npm run test:faults -- [--soak MINUTES] [FILTER...]

const root = fileURLToPath(new URL('..', import.meta.url))
const given = process.argv.slice(2)
const at = given.indexOf('--soak')
const [, minutes] = at < 0 ? [] : given.splice(at, 2)
if (at >= 0 && !(Number(minutes) > 0)) {
  process.stderr.write('Say for how many minutes: npm run test:faults -- --soak 30\n')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'people-bank-report-'))
const reportFile = join(folder, 'report.json')
endWithParent()
const began = performance.now()
const child = spawn(
  process.execPath,
  [
    ...process.execArgv,
    join(root, 'test/node_modules/vitest/vitest.mjs'),
    'run',
    '--config=test/faults/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...given,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(minutes !== undefined && { SOAK_MINUTES: minutes }) },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const exitCode = await new Promise<number>((resolve) =>
  child.on('exit', (code) => resolve(code ?? 1)),
)
const report = existsSync(reportFile)
  ? (JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport)
  : undefined
rmSync(folder, { recursive: true, force: true })

/** How long the tests of a line took, in seconds; nothing where one of them did not pass. */
function secondsOf(tests: readonly [file: string, name: string][]): number | undefined {
  const own = tests.filter(([file]) => file.startsWith('test/faults/'))
  const found = own.map(([file, words]) =>
    report?.testResults
      .find(({ name }) => name.endsWith(file))
      ?.assertionResults.find(({ title, status }) => title?.includes(words) && status === 'passed'),
  )
  if (found.length === 0 || found.includes(undefined)) return undefined
  return Math.round(found.reduce((sum, one) => sum + (one?.duration ?? 0), 0) / 100) / 10
}

const tally = tallyOf(report, exitCode)
// Figures of a run that failed, or of a few suites, are no page.
if (tally.failed === 0 && given.length === 0) {
  const seconds = Object.fromEntries(
    faults.flatMap(({ id, tests }) => {
      const took = secondsOf(tests)
      return took === undefined ? [] : [[id, took]]
    }),
  )
  writeReliability({
    run: {
      on: new Date().toISOString().slice(0, 10),
      processors: availableParallelism(),
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
      seconds: Math.round((performance.now() - began) / 1_000),
    },
    seconds,
  })
}
console.log(`The slowest files:\n${slowestOf(report, root, 20).join('\n')}`)
console.log(lineOf(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
