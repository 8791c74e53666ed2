import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import type { TermEnding } from './bodies.table.ts'
import { dayBefore, lastDayOf, replacedBy, roomFor, type OtherTerm } from './seats.rules.ts'
import {
  beginTerm,
  deleteTerm,
  endTerm,
  findOtherTerms,
  findTermOfPlacement,
  insertTerm,
  lockSeatOf,
  lockSeatOfPlacement,
} from './terms.queries.ts'

const audit = (
  tx: Db,
  context: RequestContext,
  event: string,
  term: { id: string; leaderId: string | null },
  placementId: string,
) =>
  writeAudit(tx, context, {
    event: `bodies.${event}`,
    subjectKind: 'seat_term',
    subjectId: term.id,
    detail: { leaderId: term.leaderId, placementId },
  })

/**
 * Both sides agreed to an opportunity: where it is there to fill a seat, the person is in it for the agreed days, or from
 * when whoever holds it goes. Where nobody knows when that is, the seat waits for somebody who puts them in. Part of the
 * move of the placement.
 */
export async function takeSeat(
  tx: Db,
  context: RequestContext,
  placed: {
    placementId: string
    opportunityId: string
    leaderId: string
    startsOn: string | null
    endsOn: string | null
  },
): Promise<void> {
  const seat = await lockSeatOf(tx, placed.opportunityId)
  if (!seat || seat.isArchived) return
  const beginsOn = placed.startsOn ?? dayInTheKingdom(new Date())
  const unsaid = seat.termMonths === null ? null : lastDayOf(beginsOn, seat.termMonths)
  const others = await findOtherTerms(tx, { seatId: seat.id, part: 'holder', except: null })
  const days = roomFor({ beginsOn, endsOn: placed.endsOn ?? unsaid }, others)
  if (!days) return
  const stayedOn = seat.carriesOver ? replacedBy(days, others) : undefined
  if (stayedOn) await endTerm(tx, stayedOn.id, { on: dayBefore(days.beginsOn), how: 'completed' })
  const { placementId, leaderId } = placed
  const id = await insertTerm(tx, {
    ...days,
    seatId: seat.id,
    part: 'holder',
    leaderId,
    placementId,
  })
  await audit(tx, context, 'person_seated', { id, leaderId }, placementId)
}

/** The placement began, on another day than was agreed: so does the term, where the seat is free. */
export async function beginInSeat(
  tx: Db,
  context: RequestContext,
  placementId: string,
  startedOn: string,
): Promise<void> {
  const found = await lockPlaced(tx, placementId)
  if (!found || found.term.beginsOn === startedOn) return
  const { term, seatId } = found
  const days = { beginsOn: startedOn, endsOn: term.endsOn }
  if (days.endsOn !== null && days.endsOn < startedOn) return
  const others = await findOtherTerms(tx, { seatId, part: 'holder', except: term.id })
  if (roomFor(days, others)?.beginsOn !== startedOn) return
  await beginTerm(tx, term.id, startedOn)
  await audit(tx, context, 'term_corrected', term, placementId)
}

/** The placement is over: so is the term, or it does not begin. */
export async function leaveSeatOf(
  tx: Db,
  context: RequestContext,
  placementId: string,
  { on, how }: { on: string; how: TermEnding },
): Promise<void> {
  const found = await lockPlaced(tx, placementId)
  if (!found) return
  const { term } = found
  const neverBegan = on < term.beginsOn
  if (neverBegan) await deleteTerm(tx, term.id)
  else await endTerm(tx, term.id, { on, how })
  await audit(tx, context, neverBegan ? 'term_removed' : 'term_ended', term, placementId)
}

/** The seat is locked before its term is looked at, as everywhere. */
async function lockPlaced(
  tx: Db,
  placementId: string,
): Promise<{ seatId: string; term: OtherTerm & { leaderId: string | null } } | undefined> {
  const seat = await lockSeatOfPlacement(tx, placementId)
  const term = seat && (await findTermOfPlacement(tx, placementId))
  return term && { seatId: seat.id, term }
}
