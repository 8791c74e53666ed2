import { describe, expect, it } from 'vitest'
import { halfDaysOf, halfDaysRuledOut, readTimes } from './cells.times.rules.ts'

const week = [0, 1, 2, 3, 4]
const weekend = [5, 6]
const all = [...week, ...weekend]
const am = [0]
const pm = [1]
const eve = [2]
const any = [0, 1, 2]
const mask = (...pairs: [number[], number[]][]) =>
  pairs.reduce((sum, [days, parts]) => sum | halfDaysOf(days, parts), 0)

describe('half-days from free words', () => {
  it.each([
    ['weekday mornings', mask([week, am])],
    ['weekday mornings (not Mon)', mask([[1, 2, 3, 4], am])],
    ['Tue & Thurs pm', mask([[1, 3], pm])],
    ['Mon-Weds am', mask([[0, 1, 2], am])],
    ['Mon to Thu evenings', mask([[0, 1, 2, 3], eve])],
    ['Fri-Mon', mask([[4, 5, 6, 0], any])],
    ['weekends only', mask([weekend, any])],
    ['any evening', mask([all, eve])],
    ['mornings', mask([all, am])],
    ['Mondays and Wednesdays', mask([[0, 2], any])],
    ['Mon, Tue & Fri mornings', mask([[0, 1, 4], am])],
    ['Tue pm & Thu am', mask([[1], pm], [[3], am])],
    ['mornings Mon and Tue', mask([[0, 1], am])],
    ['evenings and weekends', mask([all, eve], [weekend, any])],
    ['not Fridays', mask([[0, 1, 2, 3, 5, 6], any])],
    ['any day but Friday', mask([[0, 1, 2, 3, 5, 6], any])],
    ['weekdays except Fri', mask([[0, 1, 2, 3], any])],
    ['not Mon or Tue', mask([[2, 3, 4, 5, 6], any])],
    ['mornings; not Fri', mask([[0, 1, 2, 3, 5, 6], am])],
    [
      'Tue/Wed, not evenings',
      mask([
        [1, 2],
        [0, 1],
      ]),
    ],
    ['Wedensday pm', mask([[2], pm])],
    ['weekday daytime', mask([week, [0, 1]])],
    ['Mon-Thu, mornings', mask([[0, 1, 2, 3], am])],
    ['weekday am & pm', mask([week, [0, 1]])],
  ])('%s is understood whole', (text, halfDays) => {
    expect(readTimes(text)).toEqual({ understood: { halfDays, hoursMonth: null }, leftover: null })
  })

  it.each([
    ['school hours', mask([week, [0, 1]])],
    ['mornings best (tablets)', mask([all, am])],
    ['ideally Tuesdays', mask([[1], any])],
    ['weekdays 9-5', mask([week, [0, 1]])],
    ['Mon to Fri, 9am-5pm', mask([week, [0, 1]])],
    ['Tues 10-12', mask([[1], am])],
    ['after 6pm', mask([all, eve])],
    ['Thursdays (alternate)', mask([[3], any])],
  ])('%s is understood in part and its words are kept', (text, halfDays) => {
    expect(readTimes(text)).toEqual({ understood: { halfDays, hoursMonth: null }, leftover: text })
  })

  it.each([
    'flexible',
    'TBC',
    '?',
    'anytime',
    'depends on shifts',
    'Mon am, Wed',
    'Sunday mornings never',
    'weekdays and Sat mornings',
    'not mornings, weekdays',
    'every other Tuesday',
    'Mondays, evenings',
    'Mon am and evenings',
    'weekdays, mornings',
    'Mon am and evenings',
    'weekdays, mornings',
    'x'.repeat(3_000),
    'not',
    'Mon not',
  ])('%s stays untold', (text) => {
    const reading = readTimes(text)
    expect(reading.understood.halfDays).toBeNull()
    expect(reading.leftover).toBe(text)
  })

  it.each([
    ['1 day a month', 7, null],
    ['half a day a month', 3.5, null],
    ['2 hrs a week, mornings', 8, mask([all, am])],
    ['a couple of hours a month', 2, null],
    ['up to 4 hours per month', 4, null],
    ['1-2 days a month', 7, null],
    ['3h pm', null, null],
  ])('%s gives hours', (text, hoursMonth, halfDays) => {
    expect(readTimes(text).understood).toEqual({ hoursMonth, halfDays })
  })

  it('finds what a remark rules out, and nothing else', () => {
    expect(halfDaysRuledOut('AVOID Mondays')).toBe(mask([[0], any]))
    expect(halfDaysRuledOut('Never Tuesdays, likes cake')).toBe(mask([[1], any]))
    expect(halfDaysRuledOut('came on Monday')).toBe(0)
    expect(halfDaysRuledOut('not well')).toBe(0)
  })
})
