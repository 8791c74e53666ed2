import { describe, expect, test } from 'vitest'

import { firstDayOfLastYear, freshMissing, guardList, isEligible, isFresh } from './fresh.rules.ts'
import { match } from './match.rules.ts'
import type { MatchResult } from './match.types.ts'
import { asha, aLeader, anOpportunity, redesign } from '../../../../test/support/match-examples.ts'

const today = '2026-03-15'

describe('fresh', () => {
  const fresh = (lastAskedOn: string | null, livePlacement = false) =>
    isFresh({ lastAskedOn, livePlacement }, today)

  test('is not asked in the last 365 days, of which today is the last', () => {
    expect(fresh(null)).toBe(true)
    expect(fresh('2026-03-15')).toBe(false)
    expect(fresh('2025-03-16')).toBe(false)
    expect(fresh('2025-03-15')).toBe(true)
  })

  test('counts days and not calendar years', () => {
    expect(firstDayOfLastYear('2026-03-15')).toBe('2025-03-16')
    expect(firstDayOfLastYear('2024-12-31')).toBe('2024-01-02')
    expect(firstDayOfLastYear('2024-03-01')).toBe('2023-03-03')
  })

  test('has no live placement', () => {
    expect(fresh(null, true)).toBe(false)
  })
})

describe('eligible to move in', () => {
  const told = match(asha, redesign, today)
  const of = (changes: Partial<MatchResult>, topScore = 6000) =>
    isEligible({ ...told, fresh: true, ...changes }, topScore)

  test('with at least half of the top score', () => {
    expect(of({ score: 3000, possible: 3000 })).toBe(true)
    expect(of({ score: 2999, possible: 2999 })).toBe(false)
    expect(of({ score: 3000, possible: 3000 }, 6001)).toBe(false)
  })

  test('or with at least the top score possible and something told', () => {
    expect(of({ score: 0, possible: 6000 })).toBe(true)
    expect(of({ score: 0, possible: 5999 })).toBe(false)
    const nothing = match(aLeader(), redesign, today)
    expect(of({ score: 0, possible: 10_000, leaves: nothing.leaves })).toBe(false)
  })

  test('and fresh', () => {
    expect(of({ score: 6000, fresh: false })).toBe(false)
  })
})

/** A list in natural order from a line of letters: f fresh, n not; scores fall by 100 from 9000. */
function listOf(line: string): MatchResult[] {
  const any = match(aLeader(), anOpportunity(), today)
  return Array.from(line, (letter, at) => ({
    ...any,
    leaderId: `${letter}${at + 1}`,
    fresh: letter === 'f',
    score: 9000 - 100 * at,
    possible: 9000 - 100 * at,
  }))
}

const ids = (results: MatchResult[]) => results.map(({ leaderId }) => leaderId).join(' ')

function guardedIds(first: string, below: string, changes: Partial<MatchResult> = {}) {
  const list = listOf(first + below).map((result, at) =>
    at >= 10 ? { ...result, ...changes } : result,
  )
  const { ten, rest } = guardList(list)
  return [ten.map(({ result, moved }) => result.leaderId + (moved ? '+' : '')).join(' '), ids(rest)]
}

describe('the guard', () => {
  test('moves the best placed fresh in for the lowest placed who are not', () => {
    expect(guardedIds('nnnnnnnnnn', 'nfnffff')).toEqual([
      'n1 n2 n3 n4 n5 n6 n7 f12+ f14+ f15+',
      'n8 n9 n10 n11 n13 f16 f17',
    ])
  })

  test('moves in only as many as are missing', () => {
    expect(guardedIds('nfnnnnnnnf', 'ffff')).toEqual([
      'n1 f2 n3 n4 n5 n6 n7 n8 f10 f11+',
      'n9 f12 f13 f14',
    ])
  })

  test('leaves three fresh, or more, as they are', () => {
    expect(guardedIds('fffnnnnnnn', 'ff')).toEqual(['f1 f2 f3 n4 n5 n6 n7 n8 n9 n10', 'f11 f12'])
    expect(freshMissing(listOf('ffff'))).toBe(0)
  })

  test('moves in as many as exist', () => {
    expect(guardedIds('nnnnnnnnnn', 'nf')).toEqual(['n1 n2 n3 n4 n5 n6 n7 n8 n9 f12+', 'n10 n11'])
  })

  test('moves nobody in who is not eligible', () => {
    const weak = { score: 4499, possible: 4499 }
    expect(guardedIds('nnnnnnnnnn', 'ff', weak)[1]).toBe('f11 f12')
    expect(guardedIds('nnnnnnnnnn', 'ff', { score: 4500, possible: 4500 })[1]).toBe('n9 n10')
  })

  test('does nothing to a list of ten or fewer', () => {
    expect(guardedIds('nnnnnnnnnf', '')).toEqual(['n1 n2 n3 n4 n5 n6 n7 n8 n9 f10', ''])
    expect(guardedIds('', '')).toEqual(['', ''])
  })
})
