import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { match } from '../../server/src/modules/matching/match.rules.ts'
import { banks, pairs } from '../support/match-arbitraries.ts'
import {
  bankFeatures,
  bankFeaturesOf,
  featuresOf,
  pairFeatures,
} from '../support/match-coverage.ts'
import { today } from '../support/match-draws.ts'

vi.setConfig({ testTimeout: 120_000 })

const wanted = 5

/** Percent of the cases that have each feature. */
function shares(cases: Set<string>[], names: string[]): Record<string, number> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      Math.round((1000 * cases.filter((features) => features.has(name)).length) / cases.length) /
        10,
    ]),
  )
}

const tooRare = (found: Record<string, number>) =>
  Object.entries(found).filter(([, share]) => share < wanted)

describe('generated cases reach everything in at least 5% of them', () => {
  test('pairs: every gate, answer and bound', () => {
    const cases = fc
      .sample(pairs(), { numRuns: 10_000, seed: 1 })
      .map((pair) => featuresOf(pair, match(pair.leader, pair.opportunity, today)))
    expect(tooRare(shares(cases, pairFeatures))).toEqual([])
  })

  test('banks: every turn of the orders and of the guard', () => {
    const cases = fc
      .sample(banks({ min: 0, max: 40 }), { numRuns: 3_000, seed: 1 })
      .map(bankFeaturesOf)
    expect(tooRare(shares(cases, bankFeatures))).toEqual([])
  })
})
