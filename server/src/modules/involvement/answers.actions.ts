import { writeAudit } from '../../core/audit.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { refreshLeaderCard } from '../leaders/card.queries.ts'
import { leaveKindOut } from '../leaders/own.queries.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { placementUnderWay } from '../placements/placements.errors.ts'
import {
  findLivePlacement,
  insertPlacement,
  settlePlacement,
} from '../placements/placements.queries.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'
import type { OwnAnswerCreate } from './answers.schemas.ts'

const statusOf: Record<OwnAnswerCreate['answer'], PlacementStatus> = {
  interested: 'interested',
  not_this_one: 'declined',
  not_this_kind: 'declined',
  not_now: 'expired',
}

/** From here on both sides have something to settle, and one answer does not undo it. */
const underWay: readonly PlacementStatus[] = ['in_conversation', 'agreed', 'active']

/** A person answers an open opportunity, whether they were asked or found it themselves. */
export async function answerOpportunity(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; opportunityId: string },
  { answer }: OwnAnswerCreate,
): Promise<string> {
  const opportunity = await findOpportunity(tx, {
    opportunityId: by.opportunityId,
    organisationId: null,
  })
  if (!opportunity || opportunity.status !== 'open') throw opportunityNotFound()
  const live = await findLivePlacement(tx, by)
  if (live && underWay.includes(live.status)) throw placementUnderWay()
  const status = statusOf[answer]
  // Two answers at once: the one that comes second finds the other's placement in its way.
  const placementId = live
    ? live.id
    : await conflictsAs({ '23505': placementUnderWay }, () =>
        insertPlacement(tx, {
          ...by,
          organisationId: opportunity.organisationId,
          status,
          decision: null,
        }),
      )
  if (live) await settlePlacement(tx, { placementId, status })
  if (answer === 'not_this_kind') await leaveKindOut(tx, by.leaderId, opportunity.kind)
  await refreshLeaderCard(tx, [by.leaderId])
  await writeAudit(tx, context, {
    event: 'involvement.answered',
    subjectKind: 'placement',
    subjectId: placementId,
    detail: { ...by, answer },
  })
  return placementId
}
