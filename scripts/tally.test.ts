import { expect, test } from 'vitest'
import { lineOf, tallyOf, type TestReport } from './tally.ts'

const reportOf = (counts: Partial<TestReport>): TestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
})

const lineFor = (counts: Partial<TestReport>, exitCode: number) =>
  lineOf(tallyOf(reportOf(counts), exitCode))

test('a green run says so, and names what was skipped only if anything was', () => {
  expect(lineFor({}, 0)).toBe('3 passed, 0 failed')
  expect(lineFor({ numPendingTests: 1, numTodoTests: 1 }, 0)).toBe('3 passed, 0 failed, 2 skipped')
})

test('a file that could not be read or prepared is a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'pending' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(lineFor({ numFailedTests: 1, testResults }, 1)).toBe('3 passed, 3 failed')
})

test('an error beside the tests, an empty run and a missing report are never green', () => {
  expect(lineFor({}, 1)).toBe('3 passed, 1 failed')
  expect(lineFor({ numPassedTests: 0 }, 0)).toBe('0 passed, 1 failed')
  expect(lineOf(tallyOf(undefined, 0))).toBe('0 passed, 1 failed')
})
