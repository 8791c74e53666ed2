import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installBrowser } from './browser.ts'
import { endWithParent } from './parent.ts'
import { lineOf, slowestOf, tallyOf, type TestReport } from './tally.ts'
import { buildWebIfStale } from './web-build.ts'

// Every suite, or those that the arguments name; the last line is the count.

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2)
const inBrowser = readdirSync(join(root, 'test/browser')).map((name) => `test/browser/${name}`)
/** Options of the runner alone name no suite: then it is every one. */
const isEvery = filters.every((word) => word.startsWith('-'))
const mayNeedBrowser =
  isEvery || filters.some((word) => inBrowser.some((path) => path.includes(word)))

const wantsPictures = filters.some((word) => word.includes('screens'))

function runVitest(reportFile: string, browser: string | undefined) {
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      join(root, 'test/node_modules/vitest/vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...filters,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(browser && { CHROMIUM_PATH: browser }),
        ...(wantsPictures && { SCREENS_PICTURES: 'yes' }),
      },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

const readReport = (path: string) =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TestReport) : undefined

const folder = mkdtempSync(join(tmpdir(), 'people-bank-report-'))
const reportFile = join(folder, 'report.json')
let exitCode = 1
endWithParent()
try {
  const browser = mayNeedBrowser ? installBrowser() : undefined
  if (mayNeedBrowser) buildWebIfStale()
  exitCode = await runVitest(reportFile, browser)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}
const report = readReport(reportFile)
const tally = tallyOf(report, exitCode)
rmSync(folder, { recursive: true, force: true })
const slowest = slowestOf(report, root)
if (slowest.length > 1) console.log(`The slowest files:\n${slowest.join('\n')}`)
console.log(lineOf(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
