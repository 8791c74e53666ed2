import { describe, expect, it } from 'vitest'
import { firstFreshDay, freshShort, withMovers, type Ranked } from './ranking-guard.rules.ts'
import {
  askFirstKey,
  isAnythingTold,
  possibleIn,
  rankedKey,
  scoreIn,
  told,
  untoldOf,
} from './ranking.rules.ts'

const person = (leaderId: string, fresh: boolean, score = 5_000, possible = 6_000): Ranked => ({
  leaderId,
  fresh,
  score,
  possible,
  key: 0,
})

describe('packing', () => {
  it('keeps score, possible, told and time apart at their greatest', () => {
    let packed = told(10_000)
    for (let leaf = 1; leaf < 400; leaf += 1) packed += told(0)
    expect(packed).toBeLessThan(Number.MAX_SAFE_INTEGER)
    expect(scoreIn(packed)).toBe(10_000)
    expect(possibleIn(packed)).toBe(10_000)
    expect(isAnythingTold(packed)).toBe(true)
    expect(rankedKey(packed, 32_767)).toBeLessThan(2 ** 44)
    expect(rankedKey(packed, 32_767)).toBeGreaterThan(rankedKey(told(9_999) + untoldOf(1), 32_767))
  })

  it('counts what is untold as possible only', () => {
    const packed = untoldOf(10_000)
    expect([scoreIn(packed), possibleIn(packed)]).toEqual([0, 10_000])
    expect(isAnythingTold(packed)).toBe(false)
  })

  it('orders ask first by possible, score, fewest questions, longest unasked', () => {
    const keys = [
      askFirstKey(untoldOf(10_000), 9, 0),
      askFirstKey(untoldOf(5_000) + told(4_000), 1, 5),
      askFirstKey(untoldOf(5_001) + told(3_999), 1, 5),
      askFirstKey(untoldOf(5_001) + told(3_999), 2, 32_767),
      askFirstKey(untoldOf(5_001) + told(3_999), 2, 3),
    ]
    expect(keys).toEqual(keys.toSorted((one, other) => other - one))
    expect(askFirstKey(told(10_000), 0, 32_767)).toBeLessThan(Number.MAX_SAFE_INTEGER)
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
})
