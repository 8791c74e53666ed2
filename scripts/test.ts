import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installBrowser } from './browser.ts'
import { endWithParent } from './parent.ts'
import { buildWebIfStale } from './web-build.ts'

// Every suite, or those that the arguments name; the last line is the count.

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2)
const mayNeedBrowser = filters.length === 0 || filters.some((word) => word.includes('browser'))

function runVitest(reportFile: string, browser: string | undefined) {
  const child = spawn(
    process.execPath,
    [
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
      env: { ...process.env, ...(browser && { CHROMIUM_PATH: browser }) },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

function countOf(reportFile: string, exitCode: number) {
  const report: Report | undefined = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report)
    : undefined
  // A file that could not even be read has no tests to count and is a failure all the same.
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + broken
  return {
    passed,
    // What goes wrong beside the tests, an unhandled rejection say, is one failure more.
    failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

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
const { passed, failed, skipped } = countOf(reportFile, exitCode)
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
