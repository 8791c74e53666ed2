import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import { isAvailable, publicGates } from './explain.rules.ts'
import type { Fact, MatchResult } from './match.types.ts'

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
