import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dayNumberOf, themeBit } from './card.rules.ts'

describe('day numbers', () => {
  it('count from the first day of 2000, leap days included', () => {
    expect(dayNumberOf('2000-01-01')).toBe(0)
    expect(dayNumberOf('2000-03-01')).toBe(60)
    expect(dayNumberOf('2026-03-15')).toBe(9_570)
    expect(dateOfDayNumber(9_570)).toBe('2026-03-15')
  })
})

describe('theme masks', () => {
  it('fill the first word before the second', () => {
    expect(themeBit(0)).toEqual({ word: 'a', bit: 1n })
    expect(themeBit(62)).toEqual({ word: 'a', bit: 2n ** 62n })
    expect(themeBit(63)).toEqual({ word: 'b', bit: 1n })
    expect(themeBit(125)).toEqual({ word: 'b', bit: 2n ** 62n })
  })
})
