import { actorIdOf, organisationOf } from '../../core/access.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { leaderNotFoundBy } from '../leaders/leaders.errors.ts'
import {
  explain,
  findListed,
  findSubject,
  weigh,
  type Subject,
} from '../matching/matches.queries.ts'
import type { MatchResult } from '../matching/match.types.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { startPlacement, type MoveDeps } from '../placements/moves.actions.ts'
import { leaderUnavailable, placementLive } from '../placements/placements.errors.ts'
import { against } from './asking.rules.ts'
import { decisionOn } from './decision.queries.ts'

export interface InvolvementDeps extends MoveDeps {
  registers: Registers
}

/** An opportunity of the caller's organisation, ready to be matched, and how one person fits it. */
export async function findFit(
  { tx, registers }: Pick<InvolvementDeps, 'tx' | 'registers'>,
  by: {
    opportunityId: string
    organisationId: string
    leaderId: string
    /** Only somebody who agreed to be seen by the organisation, as programs see them. */
    isProgram?: boolean
  },
): Promise<{ subject: Subject; result: MatchResult }> {
  const { organisationId, leaderId } = by
  const source = { db: tx, registers }
  const subject = await findSubject(source, by)
  if (!subject) throw opportunityNotFound()
  if (subject.opportunity.organisationId !== organisationId) throw opportunityNotYours()
  const [result] = explain(subject, await findListed(source, weigh(subject), [leaderId]))
  if (!result) throw leaderNotFoundBy(by.isProgram ?? false)
  return { subject, result }
}

/** Puts a person forward for an opportunity of the caller's organisation; keeps the match as it stood. */
export async function suggestLeader(
  deps: InvolvementDeps,
  context: RequestContext,
  suggestion: { opportunityId: string; leaderId: string; why: string; guard: boolean },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { opportunityId, leaderId, why, guard } = suggestion
  const { subject, result } = await findFit(deps, {
    opportunityId,
    organisationId,
    leaderId,
    isProgram: context.actor.client !== null,
  })
  if (against(result).has('not_open_here')) throw placementLive()
  if (result.outcome === 'out') throw leaderUnavailable()
  const decision = await decisionOn(deps, subject, result, {
    why,
    guard,
    decidedBy: actorIdOf(context.actor) ?? '',
  })
  const pair = { leaderId, opportunityId, organisationId }
  const { placementId } = await startPlacement(deps, context, pair, { move: 'suggest', decision })
  return placementId
}
