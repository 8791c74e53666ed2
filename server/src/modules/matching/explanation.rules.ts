import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import { isAvailable, publicGates } from './explain.rules.ts'
import type { Fact, MatchResult } from './match.types.ts'
import { questionOf } from './score.rules.ts'
import type { MatchPlan } from './units.rules.ts'

/** Facts as the contract says them: half-days by name instead of as a mask. */
const factView = (fact: Fact | null) => {
  if (fact?.kind !== 'half_days') return fact
  return {
    kind: fact.kind,
    halfDays: halfDaysOf(fact.have & fact.wanted),
    missingHalfDays: halfDaysOf(fact.wanted & ~fact.have),
  }
}

/**
 * What an opportunity asks, and the most that each part could earn: the same for everybody in a list, so it
 * stands there once. Criteria and leaves of each person follow in this order.
 */
export const askedOf = ({ opportunity, criteria }: MatchPlan) => ({
  criteria: criteria.map(({ criterion, weight, units }) => ({ criterion, weight, units })),
  leaves: criteria.flatMap(({ criterion, leaves }) =>
    leaves.map((leaf) => {
      const { code, lived } = questionOf(opportunity, leaf)
      return { criterion, leaf: leaf.leaf, code, lived, units: leaf.units }
    }),
  ),
})

/**
 * A match as it stands in a list: every reason, but neither what {@link askedOf} says once nor the gates,
 * which nobody in a list is stopped by; what they leave to ask are the questions.
 */
export function listedExplanationOf(result: MatchResult, isHolder: boolean) {
  const { criteria, leaves, gates: _gates, ...rest } = explanationOf(result, isHolder)
  return {
    ...rest,
    criteria: criteria.map(({ points, possible }) => ({ points, possible })),
    leaves: leaves.map(({ answer, points, counts, fact, source }) => ({
      answer,
      points,
      counts,
      fact,
      source,
    })),
  }
}

/**
 * A match with all its reasons, as the contract says it. To anyone outside the holding organisation a
 * closed gate of availability or history reads only "not available", and nothing else is told of it.
 */
export function explanationOf(result: MatchResult, isHolder: boolean) {
  const isHidden = !isHolder && !isAvailable(result)
  return {
    outcome: result.outcome,
    score: isHidden ? 0 : result.score,
    possible: isHidden ? 0 : result.possible,
    criteria: isHidden ? [] : result.criteria,
    leaves: isHidden ? [] : result.leaves.map((leaf) => ({ ...leaf, fact: factView(leaf.fact) })),
    gates: isHolder ? result.gates : publicGates(result),
    questions: isHidden ? [] : result.questions,
    oneQuestion: isHidden ? null : result.oneQuestion,
    askedBefore: isHolder && result.askedBefore,
    fresh: !isHidden && result.fresh,
    nothingKnown: result.nothingKnown,
    lastAskedOn: isHolder ? result.lastAskedOn : null,
  }
}
