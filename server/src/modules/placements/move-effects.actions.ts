import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { beginInSeat, leaveSeatOf, takeSeat } from '../bodies/placed.actions.ts'
import { settlePlaces } from '../opportunities/places.actions.ts'
import type { Places } from '../opportunities/places.queries.ts'
import {
  confirmAgreement,
  fellAgreement,
  insertAgreement,
  type AgreedDays,
} from './agreements.queries.ts'
import { takesPlace } from './machine.rules.ts'
import type { After, LockedPlacement } from './moves.queries.ts'
import { endSupport, settleSupport } from './support.actions.ts'
import type { Step } from './moves.types.ts'

/** A locked opportunity with how many of its places are taken. */
export type Room = Places & { taken: number }

export const settleRoom = (
  tx: Db,
  context: RequestContext,
  { row, room }: { row: LockedPlacement; room: Room },
  after: After,
): Promise<void> =>
  settlePlaces(tx, context, row.opportunityId, {
    ...room,
    takenBefore: room.taken,
    takenAfter: room.taken + Number(takesPlace(after.status)) - Number(takesPlace(row.status)),
  })

/** What a person needs becomes a list when both sides agree, and is asked about when it is over. */
export async function settleSupportAfter(
  tx: Db,
  context: RequestContext,
  before: LockedPlacement,
  after: After,
): Promise<void> {
  const [had, has] = [takesPlace(before.status), takesPlace(after.status)]
  if (!had && has) await settleSupport(tx, context, before.id)
  if (had && !has) await endSupport(tx, before.id)
}

/** Where the opportunity fills a seat, the person is in it for as long as they have the place. */
export async function settleSeatAfter(
  tx: Db,
  context: RequestContext,
  { row: before, agreed }: { row: LockedPlacement; agreed: AgreedDays | null },
  after: After,
): Promise<void> {
  const [had, has] = [takesPlace(before.status), takesPlace(after.status)]
  if (!had && has) {
    const { id: placementId, leaderId, opportunityId } = before
    await takeSeat(tx, context, {
      placementId,
      leaderId,
      opportunityId,
      startsOn: agreed?.startsOn ?? null,
      endsOn: agreed?.endsOn ?? null,
    })
  }
  if (after.status === 'active' && after.startedOn)
    await beginInSeat(tx, context, before.id, after.startedOn)
  if (had && !has && after.endedOn && after.howEnded)
    await leaveSeatOf(tx, context, before.id, { on: after.endedOn, how: after.howEnded })
}

export async function settleAgreement(
  tx: Db,
  context: RequestContext,
  placementId: string,
  step: Step,
): Promise<void> {
  if (step.move === 'propose' && step.agreement)
    await insertAgreement(tx, { placementId, proposedBy: context.actor.accountId }, step.agreement)
  if (step.move === 'confirm') await confirmAgreement(tx, placementId)
  if (step.move === 'ask_change' || step.move === 'miss') await fellAgreement(tx, placementId)
}

/** What matching reads of a placement: when the person was asked, and whether and until when they have a place. */
export const changesCard = (before: LockedPlacement | null, after: After): boolean =>
  (before?.askedOn ?? null) !== after.askedOn ||
  (before?.endedOn ?? null) !== after.endedOn ||
  (before !== null && takesPlace(before.status)) !== takesPlace(after.status)
