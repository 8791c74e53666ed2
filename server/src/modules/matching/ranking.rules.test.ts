import { describe, expect, it } from 'vitest'
import {
  freshAmong,
  freshShort,
  withMovers,
  firstFreshDay,
  type Ranked,
} from './ranking-guard.rules.ts'
import { arrayLiteral, askFirstPacking, lookupsOf, rankedPacking, unpack } from './ranking.rules.ts'

const person = (leaderId: string, fresh: boolean, score = 5_000, possible = 6_000): Ranked => ({
  leaderId,
  fresh,
  score,
  possible,
  key: 0n,
})

describe('packing', () => {
  it('keeps score, possible and time apart at their greatest', () => {
    for (const packing of [rankedPacking, askFirstPacking]) {
      const key = 10_000n * packing.score + 9_999n * packing.possible + 32_767n
      expect(unpack(key, packing)).toEqual({ score: 10_000, possible: 9_999 })
      expect(key).toBeLessThan(2n ** 53n)
    }
  })

  it('writes arrays that count from their first code', () => {
    expect(arrayLiteral({ from: -1, values: [5n, 0n, 7n] })).toBe('[-1:1]={5,0,7}')
  })
})

describe('theme lookups', () => {
  it('tell every set of wanted themes apart, in either word', () => {
    const numbers = [0, 1, 17, 61, 62, 63, 125]
    const themes = numbers.map((number) => ({
      code: String(number),
      lived: null,
      units: 100 + number,
    }))
    const dealt = { attributes: [], themes, interest: 0, place: 0, halfDays: 0, hours: 0 }
    const opportunity = { roleType: null } as Parameters<typeof lookupsOf>[0]
    const lookups = lookupsOf(opportunity, dealt, (_kind, code) => Number(code), rankedPacking)
    expect(lookups.themes.map(({ word }) => word)).toEqual(['a', 'b'])
    for (const { word, mask, modulus, yes, no } of lookups.themes) {
      const here = themes.filter(({ code }) => Number(code) < 63 === (word === 'a'))
      const bit = (code: string) => 1n << BigInt(Number(code) % 63)
      expect(mask).toBe(here.reduce((sum, { code }) => sum | bit(code), 0n))
      for (let set = 0; set < 2 ** here.length; set += 1) {
        const chosen = here.filter((_theme, at) => (set >> at) & 1)
        const index = Number(chosen.reduce((sum, { code }) => sum | bit(code), 0n) % modulus)
        const units = chosen.reduce((sum, theme) => sum + theme.units, 0)
        const all = here.reduce((sum, theme) => sum + theme.units, 0)
        expect(unpack(yes.values[index] ?? 0n, rankedPacking)).toEqual({
          score: units,
          possible: 0,
        })
        expect(unpack(no.values[index] ?? 0n, rankedPacking)).toEqual({
          score: 0,
          possible: all - units,
        })
      }
    }
  })
})

describe('the guard', () => {
  it('counts 365 days, today included', () => {
    expect(firstFreshDay('2026-03-15')).toBe('2025-03-16')
  })

  it('is short of what three lack', () => {
    expect(freshShort([person('a', true), person('b', false)])).toBe(2)
    expect(freshShort(['a', 'b', 'c', 'd'].map((id) => person(id, true)))).toBe(0)
  })

  it('moves nobody out of the first place', () => {
    const first = [person('a', false), person('b', false), person('c', true)]
    const movers = [person('y', true), person('z', true)]
    const { ten, out } = withMovers(first, movers)
    expect(ten.map(({ leaderId }) => leaderId)).toEqual(['a', 'c', 'y', 'z'])
    expect(out.map(({ leaderId }) => leaderId)).toEqual(['b'])
  })

  it('asks again where a key cannot tell whether anything is known', () => {
    const below = [person('a', true, 0, 10_000), person('b', true, 0, 9_000)]
    const options = { topScore: 8_000, wanted: 1, isWhole: true }
    expect(freshAmong(below, options)).toEqual({ movers: [], known: false })
    expect(freshAmong(below.slice(1), options)).toEqual({ movers: below.slice(1), known: true })
    expect(freshAmong([], { ...options, isWhole: false }).known).toBe(false)
  })

  it('takes half of the top score, or as much possible as it', () => {
    const below = [
      person('a', true, 3_999, 7_999),
      person('b', false, 3_999, 9_000),
      person('c', true, 4_000, 4_000),
    ]
    expect(freshAmong(below, { topScore: 8_000, wanted: 3, isWhole: true }).movers).toEqual([
      below[2],
    ])
  })
})
