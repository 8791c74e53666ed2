import { relative } from 'node:path'

/** What vitest's JSON reporter writes, as far as we count it. */
export interface TestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    /** Path of the file. */
    name: string
    status: string
    /** Milliseconds, from the first test to the end of the last. */
    startTime: number
    endTime: number
    assertionResults: { title?: string; status: string; duration?: number | null }[]
  }[]
}

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

const nothing: TestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

/** Counts a run so that whatever went wrong is at least one failure: no run is green by silence. */
export function tallyOf(report: TestReport = nothing, exitCode: number): Tally {
  // A file that could not be read, or whose preparation failed, is a failure without a failed test.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const passed = report.numPassedTests
  const failed = report.numFailedTests + broken
  return {
    passed,
    // An unhandled rejection beside the tests, or no test at all.
    failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The closing line of a test run. */
export const lineOf = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** The files whose tests took longest, the slowest first: where to look when a run grows long. */
export function slowestOf(
  { testResults }: TestReport = nothing,
  root: string,
  most = 10,
): string[] {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${relative(root, name)}`)
}
