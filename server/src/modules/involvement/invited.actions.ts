import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { digestOf } from '../../core/secrets.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import {
  answerQuestion,
  findInvitation,
  type AskedInvitation,
} from '../contact/questions.queries.ts'
import { findOpportunity, type OpportunityRow } from '../opportunities/opportunities.queries.ts'
import type { MoveDeps } from '../placements/moves.actions.ts'
import { answerOpportunity } from './answers.actions.ts'
import { findAsk } from './invited.queries.ts'
import { invitationStateOf, type InvitationState } from './invited.rules.ts'
import type { InvitationAnswerCreate } from './invited.schemas.ts'

/** An invitation as it is behind its link now. */
interface Invited {
  invitation: AskedInvitation
  opportunity: OpportunityRow
  state: InvitationState
}

/** The invitation behind a link. Changes nothing, however often it is read. */
export async function openInvitation(db: Db, token: string): Promise<Invited> {
  const invitation = await findInvitation(db, digestOf(token))
  const ask = invitation && (await findAsk(db, invitation.placementId))
  const opportunity =
    ask && (await findOpportunity(db, { opportunityId: ask.opportunityId, organisationId: null }))
  if (!invitation || !ask || !opportunity) throw questionSpent()
  return { invitation, opportunity, state: invitationStateOf(invitation, ask, opportunity) }
}

/** Takes the one answer to an invitation, from whoever holds its link, as if they had signed in to give it. */
export async function answerInvitation(
  deps: MoveDeps,
  context: RequestContext,
  { token, answer }: InvitationAnswerCreate,
): Promise<Invited> {
  const { tx } = deps
  const invited = await openInvitation(tx, token)
  const { id: questionId, leaderId } = invited.invitation
  const isTaken = invited.state === 'open' && (await answerQuestion(tx, questionId, answer))
  if (!isTaken) throw questionSpent()
  const { id: opportunityId } = invited.opportunity
  await answerOpportunity(deps, context, { leaderId, opportunityId }, { answer })
  return { ...invited, invitation: { ...invited.invitation, answer }, state: 'answered' }
}
