import type { RequestContext } from '../../core/context.ts'
import { refreshLeaderCard } from '../leaders/card.queries.ts'
import { leaveKindOut } from '../leaders/own.queries.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import type { MoveOf } from '../placements/machine.rules.ts'
import { answerPlacement, type MoveDeps } from '../placements/moves.actions.ts'
import type { OwnAnswerCreate } from './answers.schemas.ts'

const moveOf: Record<OwnAnswerCreate['answer'], MoveOf<'leader'>> = {
  interested: 'interested',
  not_this_one: 'decline',
  not_this_kind: 'decline',
  not_now: 'not_now',
}

/** A person answers an open opportunity, whether they were asked or found it themselves. */
export async function answerOpportunity(
  deps: MoveDeps,
  context: RequestContext,
  by: { leaderId: string; opportunityId: string },
  { answer }: OwnAnswerCreate,
): Promise<string> {
  const { tx } = deps
  const opportunity = await findOpportunity(tx, {
    opportunityId: by.opportunityId,
    organisationId: null,
  })
  if (!opportunity || opportunity.status !== 'open') throw opportunityNotFound()
  const pair = { ...by, organisationId: opportunity.organisationId }
  const step = {
    move: moveOf[answer],
    ...(answer === 'not_this_kind' ? { reason: 'not_this_kind' } : {}),
  }
  const { placementId } = await answerPlacement(deps, context, pair, step)
  if (answer === 'not_this_kind') {
    await leaveKindOut(tx, by.leaderId, opportunity.kind)
    await refreshLeaderCard(tx, [by.leaderId])
  }
  return placementId
}
