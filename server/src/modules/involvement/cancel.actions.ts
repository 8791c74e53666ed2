import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { refreshLeaderCard } from '../leaders/card.queries.ts'
import { moveOpportunity } from '../opportunities/life.actions.ts'
import { endPlacementsOf } from '../placements/placements.queries.ts'

/**
 * Cancels an opportunity of the caller's organisation, ends all that began with it, and tells everybody
 * who knew that they were thought of, in the words given.
 */
export async function cancelOpportunity(
  { tx, jobs }: { tx: Db; jobs: Jobs },
  context: RequestContext,
  by: { opportunityId: string; version: number },
  words: string,
): Promise<void> {
  await moveOpportunity(tx, context, by, { move: 'cancel', words })
  const ended = await endPlacementsOf(tx, by.opportunityId)
  await refreshLeaderCard(
    tx,
    ended.map(({ leaderId }) => leaderId),
  )
  for (const { leaderId, organisationId, wasAsked } of ended) {
    if (!wasAsked) continue
    await contactLeader({ tx, jobs }, context, {
      leaderId,
      kind: 'opportunity_cancelled',
      organisationId,
      subjectId: by.opportunityId,
    })
  }
}
