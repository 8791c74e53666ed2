import { isNothingKnown, oneQuestionOf } from './explain.rules.ts'
import { guardList, isFresh } from './fresh.rules.ts'
import { gatesOf, outcomeOf, questionsOf } from './gates.rules.ts'
import type { History, MatchLeader, MatchOpportunity, MatchResult, Ranking } from './match.types.ts'
import {
  askFirstKeyOf,
  compareAskFirst,
  compareOpportunities,
  compareOpportunitiesToAsk,
  compareRanked,
  orderKeyOf,
} from './order.rules.ts'
import { scoreOf } from './score.rules.ts'
import type { MatchPlan } from './units.rules.ts'
import { planFor, refusalOf } from './units.rules.ts'

/**
 * One leader and one opportunity, whole. `today` is YYYY-MM-DD. Throws `MatchRefused`.
 * Scores those who are out too, so that "why not" can say everything.
 */
export function match(
  leader: MatchLeader,
  opportunity: MatchOpportunity,
  today: string,
): MatchResult {
  return matchByPlan(leader, planFor(opportunity), today)
}

/** The same with the units dealt beforehand (`planFor`), for many leaders. */
export function matchByPlan(leader: MatchLeader, plan: MatchPlan, today: string): MatchResult {
  const { opportunity } = plan
  const gates = gatesOf(leader, opportunity)
  const { score, possible, criteria, leaves } = scoreOf(leader, plan)
  return {
    leaderId: leader.id,
    opportunityId: opportunity.id,
    outcome: outcomeOf(gates),
    score,
    possible,
    criteria,
    leaves,
    gates,
    questions: questionsOf(gates),
    oneQuestion: oneQuestionOf(leaves),
    askedBefore: leader.history === 'expired' || leader.history === 'not_chosen',
    fresh: isFresh(leader, today),
    nothingKnown: isNothingKnown(leaves),
    lastAskedOn: leader.lastAskedOn,
  }
}

/** `guard` off leaves the natural order; `today` is YYYY-MM-DD. */
export type RankOptions = { guard: boolean; today: string }

/** People for one opportunity: the ranked list after the guard, and those to ask first. Throws `MatchRefused`. */
export function rank(
  leaders: MatchLeader[],
  opportunity: MatchOpportunity,
  { guard, today }: RankOptions,
): Ranking {
  const plan = planFor(opportunity)
  const results = leaders.map((leader) => matchByPlan(leader, plan, today))
  const natural = results
    .filter((result) => result.outcome === 'ranked')
    .toSorted((a, b) => compareRanked(orderKeyOf(a), orderKeyOf(b)))
  const askFirst = results
    .filter((result) => result.outcome === 'ask_first')
    .toSorted((a, b) => compareAskFirst(askFirstKeyOf(a), askFirstKeyOf(b)))
  const ids = (list: MatchResult[]) => list.map((result) => result.leaderId)
  if (!guard) {
    const ranked = natural.map((result) => ({ result, moved: false }))
    return { ranked, askFirst, movedIn: [], movedOut: [] }
  }
  const { ten, rest, movedIn, movedOut } = guardList(natural)
  return {
    ranked: [...ten, ...rest.map((result) => ({ result, moved: false }))],
    askFirst,
    movedIn: ids(movedIn),
    movedOut: ids(movedOut),
  }
}

/** What lies between one leader and one opportunity, of which a leader has another for each. */
export type Between = Pick<MatchLeader, 'clashes'> & { history: History }

/** `between` by opportunity id; one that is not there has no history and no clash. */
export type OpportunitiesOptions = { today: string; between?: Record<string, Between> }

export type OpportunityRanking = { ranked: MatchResult[]; askFirst: MatchResult[] }

/**
 * Opportunities for one person, by the same match. There is no guard in this direction, and an
 * opportunity whose weights cannot be matched with is left out instead of refusing the whole list.
 */
export function opportunitiesFor(
  leader: MatchLeader,
  opportunities: MatchOpportunity[],
  { today, between = {} }: OpportunitiesOptions,
): OpportunityRanking {
  const results = opportunities
    .filter((opportunity) => refusalOf(opportunity) === null)
    .map((opportunity) => {
      const here = between[opportunity.id] ?? { history: 'none', clashes: false }
      return match({ ...leader, ...here }, opportunity, today)
    })
  return {
    ranked: results.filter((each) => each.outcome === 'ranked').toSorted(compareOpportunities),
    askFirst: results
      .filter((each) => each.outcome === 'ask_first')
      .toSorted(compareOpportunitiesToAsk),
  }
}
