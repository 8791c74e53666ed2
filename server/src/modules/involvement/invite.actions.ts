import { organisationOf } from '../../core/access.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { firstDayOfLastYear } from '../matching/fresh.rules.ts'
import { movePlacement, startPlacement, type Moved } from '../placements/moves.actions.ts'
import { findAsks, type Asks } from '../placements/asks.queries.ts'
import { findEarlier } from '../placements/moves.queries.ts'
import {
  leaderUnavailable,
  placementLive,
  placementNotFound,
  repeatReasonNeeded,
} from '../placements/placements.errors.ts'
import { findPlacement } from '../placements/placements.queries.ts'
import { decisionOn } from './decision.queries.ts'
import { against, isAskedBefore, reasonsLeft, repeatOf, type Repeat } from './asking.rules.ts'
import { findFit, type InvolvementDeps } from './suggest.actions.ts'

/** What a coordinator says when they ask somebody. */
export interface Asking {
  why?: string | undefined
  guard: boolean
  repeatReason?: string | undefined
}

/**
 * Asks one person about an opportunity of the caller's organisation, whether they were suggested, were asked before,
 * or are new to it. Many at once are asked in the same way by `takePiece`.
 */
export async function inviteLeader(
  deps: InvolvementDeps,
  context: RequestContext,
  pair: { opportunityId: string; leaderId: string },
  asking: Asking,
): Promise<Moved> {
  const organisationId = organisationOf(context.actor)
  const earlier = await findEarlier(deps.tx, { ...pair, organisationId })
  if (earlier) return inviteAgain(deps, context, { placementId: earlier.id, version: null }, asking)
  const { subject, result } = await findFit(deps, { ...pair, organisationId })
  if (against(result).has('not_open_here')) throw placementLive()
  if (result.outcome === 'out') throw leaderUnavailable()
  refuseRepeat(await findAsks(deps.tx, asksOf({ ...pair, organisationId })), false, asking)
  const decision = await decisionOn(deps, subject, result, {
    why: asking.why ?? '',
    guard: asking.guard,
    decidedBy: context.actor.accountId ?? '',
  })
  const { repeatReason } = asking
  const whole = { ...pair, organisationId }
  return startPlacement(deps, context, whole, { move: 'invite', decision, repeatReason })
}

/** Asks somebody who has a placement here: suggested, or asked before; keeps the match where it was not before. */
export async function inviteAgain(
  deps: InvolvementDeps,
  context: RequestContext,
  by: { placementId: string; version: number | null },
  asking: Asking,
): Promise<Moved> {
  const organisationId = organisationOf(context.actor)
  const placement = await findPlacement(deps.tx, { organisationId, placementId: by.placementId })
  if (!placement) throw placementNotFound()
  const { leaderId, opportunityId, status } = placement
  const step = { move: 'invite', repeatReason: asking.repeatReason } as const
  const at = { ...by, organisationId, leaderId: null }
  // From anywhere else the machine refuses it, and says what is possible.
  if (!['suggested', 'expired', 'not_chosen', 'withdrawn'].includes(status))
    return movePlacement(deps, context, at, step)
  const pair = { opportunityId, organisationId, leaderId }
  const { subject, result } = await findFit(deps, pair)
  const asks = await findAsks(deps.tx, asksOf(pair))
  if (reasonsLeft(result, placement, asks).size > 0) throw leaderUnavailable()
  refuseRepeat(asks, isAskedBefore(placement), asking)
  const decision = placement.decision
    ? null
    : await decisionOn(deps, subject, result, {
        why: asking.why ?? asking.repeatReason ?? '',
        guard: asking.guard,
        decidedBy: context.actor.accountId ?? '',
      })
  return movePlacement(deps, context, at, { ...step, decision })
}

const repeatWords = ({ times }: Asks): Record<Repeat, string> => ({
  asked_before: 'They were asked about this one before.',
  place_here: 'They have a place with you already.',
  often_asked: `They were asked ${times} times in the last year.`,
})

const asksOf = (pair: { opportunityId: string; organisationId: string; leaderId: string }) => ({
  ...pair,
  since: firstDayOfLastYear(dayInTheKingdom(new Date())),
})

/** The same few are not asked again and again without a word why. */
function refuseRepeat(asks: Asks, isAgain: boolean, { repeatReason }: Asking): void {
  if (repeatReason !== undefined) return
  const why = repeatOf(asks, isAgain)
  if (why) throw repeatReasonNeeded({ detail: repeatWords(asks)[why] })
}
