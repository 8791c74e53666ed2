import { describe, expect, it } from 'vitest'
import { bitsIn, dealOpportunity, dealUnits, pointsAtLevel, type Askable } from './card.rules.ts'

const numberOf = (_kind: string, code: string) => code.codePointAt(0) ?? 0
const asked: Askable = {
  kind: 'committee',
  roleType: null,
  place: null,
  online: false,
  halfDays: 0,
  requiredHalfDays: 0,
  hoursMonth: null,
  weights: { attributes: 40, themes: 25, interest: 15, place: 10, availability: 10 },
  wanted: { attributes: [], themes: [] },
}

describe('dealing units', () => {
  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(dealUnits(10_000, [1, 1, 1])).toEqual([3_334, 3_333, 3_333])
    expect(dealUnits(10, [3, 3, 1])).toEqual([4, 4, 2])
    expect(dealUnits(7, [2, 1])).toEqual([5, 2])
    expect(dealUnits(5, [])).toEqual([])
  })

  it('shares everything out among what is used', () => {
    expect(dealOpportunity(asked, numberOf)).toMatchObject({
      interest: 10_000,
      place: 0,
      halfDays: 0,
      hours: 0,
    })
    const more = { ...asked, online: true, halfDays: 1, hoursMonth: 4 }
    expect(dealOpportunity(more, numberOf)).toMatchObject({
      interest: 4_286,
      place: 2_857,
      halfDays: 1_429,
      hours: 1_428,
    })
  })

  it('has no leaf without weight, and nothing to deal without any', () => {
    const themes = [{ code: 'autism', lived: null }]
    const unweighed = {
      ...asked,
      wanted: { attributes: [], themes },
      weights: { ...asked.weights, themes: 0 },
    }
    expect(dealOpportunity(unweighed, numberOf)?.themes).toEqual([])
    expect(
      dealOpportunity({ ...asked, weights: { ...asked.weights, interest: 0 } }, numberOf),
    ).toBeNull()
  })
})

describe('points', () => {
  it('round down and stop at the level wanted', () => {
    expect([0, 1, 2, 3, 4].map((level) => pointsAtLevel(1_000, level, 3))).toEqual([
      0, 333, 666, 1_000, 1_000,
    ])
  })

  it('bits are counted over the whole mask', () => {
    expect(bitsIn(0b10_0000_0000_0000_0000_0101)).toBe(3)
  })
})
