import { expect, test } from 'vitest'
import { lineOf, slowestOf, tallyOf, type TestReport } from './tally.ts'

const reportOf = (counts: Partial<TestReport>): TestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
})

const fileOf = (told: Partial<TestReport['testResults'][number]>) => ({
  ...{ name: '/bank/test/a.test.ts', status: 'passed', startTime: 0, endTime: 0 },
  ...{ assertionResults: [], ...told },
})

const lineFor = (counts: Partial<TestReport>, exitCode: number) =>
  lineOf(tallyOf(reportOf(counts), exitCode))

test('a green run says so, and names what was skipped only if anything was', () => {
  expect(lineFor({}, 0)).toBe('3 passed, 0 failed')
  expect(lineFor({ numPendingTests: 1, numTodoTests: 1 }, 0)).toBe('3 passed, 0 failed, 2 skipped')
})

test('a file that could not be read or prepared is a failure', () => {
  const testResults = [
    fileOf({ status: 'failed', assertionResults: [] }),
    fileOf({ status: 'failed', assertionResults: [{ status: 'pending' }] }),
    fileOf({ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }),
    fileOf({ status: 'passed', assertionResults: [{ status: 'passed' }] }),
  ]
  expect(lineFor({ numFailedTests: 1, testResults }, 1)).toBe('3 passed, 3 failed')
})

test('an error beside the tests, an empty run and a missing report are never green', () => {
  expect(lineFor({}, 1)).toBe('3 passed, 1 failed')
  expect(lineFor({ numPassedTests: 0 }, 0)).toBe('0 passed, 1 failed')
  expect(lineOf(tallyOf(undefined, 0))).toBe('0 passed, 1 failed')
})

test('the slowest files come first, and no more of them than were asked for', () => {
  const testResults = [
    fileOf({ startTime: 1_000, endTime: 1_500 }),
    fileOf({ name: '/bank/test/laws/long.test.ts', startTime: 2_000, endTime: 63_240 }),
    fileOf({ name: '/bank/test/c.test.ts', startTime: 500, endTime: 2_500 }),
  ]
  expect(slowestOf(reportOf({ testResults }), '/bank', 2)).toEqual([
    '   61.2 s  test/laws/long.test.ts',
    '    2.0 s  test/c.test.ts',
  ])
  expect(slowestOf(undefined, '/bank')).toEqual([])
})
