import { describe, expect, test } from 'vitest'
import { clockOf, missingToClose } from './breaches.rules.ts'

const knownAt = new Date('2026-03-27T15:00:00Z')
const at = (hours: number, seconds = 0) =>
  new Date(knownAt.getTime() + hours * 3_600_000 + seconds * 1_000)

describe('the 72 hours', () => {
  test.each([
    ['running', 'likely', null, at(0)],
    ['running', 'likely', null, at(72)],
    ['overdue', 'likely', null, at(72, 1)],
    ['running', 'not_judged', null, at(71)],
    ['overdue', 'not_judged', null, at(73)],
    ['not_needed', 'unlikely', null, at(100)],
    ['met', 'high', at(72), at(500)],
    ['late', 'high', at(72, 1), at(500)],
    ['met', 'unlikely', at(1), at(500)],
  ] as const)('%s, with a risk that is %s', (state, risk, regulatorToldAt, now) => {
    expect(clockOf({ knownAt, risk, regulatorToldAt }, now).state).toBe(state)
  })

  test('are hours, over weekends, holidays and the change of the clocks', () => {
    const { dueAt } = clockOf({ knownAt, risk: 'likely', regulatorToldAt: null }, knownAt)
    expect(dueAt.toISOString()).toBe('2026-03-30T15:00:00.000Z')
  })
})

test('a breach is closed when risk, regulator, people and measures are settled', () => {
  const breach = {
    risk: 'not_judged',
    regulatorToldAt: null as Date | null,
    peopleToldAt: null,
    peopleWords: null as string | null,
    measures: null as string | null,
  }
  expect(missingToClose(breach)).toBe('risk')
  Object.assign(breach, { risk: 'high' })
  expect(missingToClose(breach)).toBe('regulator')
  Object.assign(breach, { regulatorToldAt: at(1) })
  expect(missingToClose(breach)).toBe('people')
  Object.assign(breach, { peopleWords: 'All of them are told by letter' })
  expect(missingToClose(breach)).toBe('measures')
  Object.assign(breach, { measures: 'Tokens ended' })
  expect(missingToClose(breach)).toBeNull()
})
