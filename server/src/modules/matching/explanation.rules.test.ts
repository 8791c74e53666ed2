import { expect, test } from 'vitest'
import fc from 'fast-check'
import { pairs } from '../../../../test/support/match-arbitraries.ts'
import { askedOf, explanationOf, listedExplanationOf } from './explanation.rules.ts'
import { matchByPlan } from './match.rules.ts'
import { planFor, refusalOf } from './units.rules.ts'

test('a list says everything that the match of one pair says, its gates apart', () => {
  fc.assert(
    fc.property(pairs(), ({ leader, opportunity }) => {
      fc.pre(refusalOf(opportunity) === null)
      const plan = planFor(opportunity)
      const result = matchByPlan(leader, plan, '2026-03-15')
      const { gates: _gates, ...whole } = explanationOf(result, true)
      const { criteria, leaves, ...rest } = listedExplanationOf(result, true)
      const asked = askedOf(plan)
      expect(rest).toEqual({ ...whole, criteria: undefined, leaves: undefined })
      expect(asked.criteria.map((each, at) => ({ ...each, ...criteria[at] }))).toEqual(
        whole.criteria,
      )
      const joined = asked.leaves.map(({ lived, ...leaf }, at) => {
        const question = { about: leaf.leaf, code: leaf.code, lived }
        return {
          ...leaf,
          ...leaves[at],
          question: leaves[at]?.answer === 'untold' ? question : null,
        }
      })
      expect(joined).toEqual(whole.leaves.map(({ fit: _fit, ...leaf }) => leaf))
    }),
    { numRuns: 500 },
  )
})
