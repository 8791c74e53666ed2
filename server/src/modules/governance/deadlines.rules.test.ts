import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepFigures } from '../../../../test/support/figures.ts'
import { deadlineOf } from './deadlines.rules.ts'
import { addDays, addMonths, holidaysKnownIn, isWorkingDay } from '../../core/working-days.ts'

const due = (receivedOn: string, isExtended = false) =>
  deadlineOf({ receivedOn, identity: 'known', identityOn: null, isExtended })?.dueOn

describe("the regulator's examples", () => {
  test.each([
    // The corresponding date of the next month.
    ['2024-09-03', '2024-10-03'],
    // No 31 April: its last day.
    ['2025-03-31', '2025-04-30'],
    ['2025-01-31', '2025-02-28'],
    ['2024-01-31', '2024-02-29'],
    // The last day of a short month is an ordinary date.
    ['2025-02-28', '2025-03-28'],
    // Christmas Day and Boxing Day, then a weekend.
    ['2025-11-25', '2025-12-29'],
    // A Saturday, a Sunday.
    ['2026-01-14', '2026-02-16'],
    ['2026-01-15', '2026-02-16'],
    // Good Friday to Easter Monday.
    ['2026-03-03', '2026-04-07'],
    // Boxing Day of 2026 is a Saturday: Monday is the holiday for it.
    ['2026-11-26', '2026-12-29'],
    // Over the end of a year.
    ['2025-12-31', '2026-02-02'],
    // Received on a Sunday: the time begins all the same.
    ['2026-02-01', '2026-03-02'],
  ])('received on %s, due on %s', (received, expected) => {
    expect(due(received)).toBe(expected)
  })

  test('two months more with an extension, counted from the first day', () => {
    expect(due('2024-09-03', true)).toBe('2024-12-03')
    expect(due('2025-11-30', true)).toBe('2026-03-02')
  })

  test('while it is asked who the person is, there is no last day; then it counts from the answer', () => {
    const asked = { receivedOn: '2024-09-03', identityOn: null, isExtended: false } as const
    expect(deadlineOf({ ...asked, identity: 'asked' })).toBeNull()
    expect(deadlineOf({ ...asked, identity: 'confirmed', identityOn: '2024-09-10' })).toEqual({
      dueOn: '2024-10-10',
      targetOn: '2024-10-08',
    })
  })
})

/** The same rule in other words: walk on day by day until the month after next begins or the date comes round. */
function walked(received: string): string {
  const [, month = 0, date = 0] = received.split('-').map(Number)
  const wanted = (month % 12) + 1
  let day = received
  while (Number(day.slice(5, 7)) !== wanted) day = addDays(day, 1)
  while (Number(day.slice(8)) < date && Number(addDays(day, 1).slice(5, 7)) === wanted)
    day = addDays(day, 1)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

const anyDay = fc.integer({ min: 0, max: 29_000 }).map((days) => addDays('2022-01-01', days))

const numRuns = 5_000

test('every day of eighty years is due as one who counts by hand finds it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(due(day)).toBe(walked(day))
      const { targetOn } =
        deadlineOf({ receivedOn: day, identity: 'known', identityOn: null, isExtended: false }) ??
        {}
      expect(targetOn).toBe(addDays(day, 28))
      expect((due(day) ?? '') >= (targetOn ?? '')).toBe(true)
      expect(isWorkingDay(due(day) ?? '')).toBe(true)
      expect((due(day, true) ?? '') > (due(day) ?? '')).toBe(true)
      // Nobody who asks later is answered earlier.
      expect((due(addDays(day, 1)) ?? '') >= (due(day) ?? '')).toBe(true)
    }),
    { numRuns },
  )
  keepFigures('G-07', 'days', { days: numRuns })
})

test('a month on and a month back meet, but for days that the other month has not', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, months) => {
      const there = addMonths(day, months)
      expect(Number(there.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
      if (there.slice(8) === day.slice(8)) expect(addMonths(there, -months)).toBe(day)
    }),
  )
})

test('beyond the years that are known only weekends are left out, and it is told', () => {
  expect(holidaysKnownIn('2028-12-25')).toBe(true)
  expect(holidaysKnownIn('2029-12-25')).toBe(false)
  // Christmas Day 2029 is a Tuesday: earlier than the law, never later.
  expect(due('2029-11-25')).toBe('2029-12-25')
})
