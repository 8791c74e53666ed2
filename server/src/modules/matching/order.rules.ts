import type { MatchResult } from './match.types.ts'
import { byText } from './units.rules.ts'

/**
 * Score, then possible, then longest since last asked (never asked first), then id. `id` is the
 * leader's when people are ranked, in lower case, and compared byte by byte like a uuid.
 */
export type OrderKey = { score: number; possible: number; lastAskedOn: string | null; id: string }

export type AskFirstKey = OrderKey & { questions: number }

export function orderKeyOf(result: MatchResult): OrderKey {
  const { score, possible, lastAskedOn, leaderId } = result
  return { score, possible, lastAskedOn, id: leaderId }
}

export function askFirstKeyOf(result: MatchResult): AskFirstKey {
  return { ...orderKeyOf(result), questions: result.questions.length }
}

/** Negative when `a` comes before `b`. */
export function compareRanked(a: OrderKey, b: OrderKey): number {
  return (
    b.score - a.score ||
    b.possible - a.possible ||
    byLongestUnasked(a.lastAskedOn, b.lastAskedOn) ||
    byText(a.id, b.id)
  )
}

/** Possible, score, fewest questions, longest since last asked, id. */
export function compareAskFirst(a: AskFirstKey, b: AskFirstKey): number {
  return (
    b.possible - a.possible ||
    b.score - a.score ||
    a.questions - b.questions ||
    byLongestUnasked(a.lastAskedOn, b.lastAskedOn) ||
    byText(a.id, b.id)
  )
}

/**
 * Opportunities for one leader: score, possible, then the opportunity's id. When the leader was last
 * asked is the same for all of them, and dates of the opportunity play no part, so that a pair stands
 * equally high in both directions.
 */
export function compareOpportunities(a: MatchResult, b: MatchResult): number {
  return b.score - a.score || b.possible - a.possible || byText(a.opportunityId, b.opportunityId)
}

/** The same for what has to be asked first: possible, score, fewest questions, id. */
export function compareOpportunitiesToAsk(a: MatchResult, b: MatchResult): number {
  return (
    b.possible - a.possible ||
    b.score - a.score ||
    a.questions.length - b.questions.length ||
    byText(a.opportunityId, b.opportunityId)
  )
}

function byLongestUnasked(a: string | null, b: string | null): number {
  return byText(a ?? '', b ?? '')
}
