import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import {
  seatNotFound,
  seatTaken,
  termDayUnfit,
  termNotFound,
  termOfPlacement,
  termOver,
} from './bodies.errors.ts'
import type { TermPart } from './bodies.table.ts'
import {
  dayBefore,
  lastDayOf,
  replacedBy,
  standsInTheWay,
  whenOf,
  type Days,
} from './seats.rules.ts'
import type { SeatTermCreate, SeatTermEnd } from './seats.schemas.ts'
import {
  deleteTerm,
  endTerm,
  findOtherTerms,
  findTerm,
  insertTerm,
  lockSeat,
  lockTermsOfLeader,
  maySeat,
  updateTerm,
  type LockedSeat,
  type TermRow,
} from './terms.queries.ts'

const audit = (
  tx: Db,
  context: RequestContext,
  event: string,
  term: { id: string; leaderId: string | null },
  detail: Record<string, string> = {},
) =>
  writeAudit(tx, context, {
    event: `bodies.${event}`,
    subjectKind: 'seat_term',
    subjectId: term.id,
    detail: { leaderId: term.leaderId, ...detail },
  })

/**
 * Puts somebody in a seat of the caller's organisation, as its holder or as the one who stands in; answers the id of
 * the term. Two never hold one seat on the same day. Whoever stayed on after their last day stays until the day before.
 */
export async function seatPerson(
  tx: Db,
  context: RequestContext,
  seatId: string,
  { part, leaderId, beginsOn, endsOn }: SeatTermCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const seat = await lockSeat(tx, { seatId, organisationId })
  if (!seat || seat.isArchived) throw seatNotFound()
  if (leaderId !== null && !(await maySeat(tx, { leaderId, organisationId })))
    throw leaderNotFound()
  const unsaid = seat.termMonths === null ? null : lastDayOf(beginsOn, seat.termMonths)
  const term = {
    placementId: null,
    seatId,
    part,
    leaderId,
    beginsOn,
    endsOn: endsOn === undefined ? unsaid : endsOn,
  }
  await makeRoom(tx, seat, term)
  const termId = await insertTerm(tx, term)
  await audit(tx, context, 'person_seated', { id: termId, leaderId }, { seatId, part })
  return termId
}

async function makeRoom(
  tx: Db,
  seat: LockedSeat,
  term: Days & { part: TermPart },
  except: string | null = null,
): Promise<void> {
  const others = await findOtherTerms(tx, { seatId: seat.id, part: term.part, except })
  const inTheWay = standsInTheWay(term, others)
  if (inTheWay) {
    const until = inTheWay.endedOn ?? inTheWay.endsOn
    const message = `Taken from ${inTheWay.beginsOn}${until ? ` until ${until}` : ' on, without a last day'}`
    throw seatTaken({ detail: message, issues: [{ field: 'beginsOn', message }] })
  }
  const stayedOn = seat.carriesOver && except === null ? replacedBy(term, others) : undefined
  if (stayedOn) await endTerm(tx, stayedOn.id, { on: dayBefore(term.beginsOn), how: 'completed' })
}

/** A term of the caller's organisation, with its seat locked. */
async function lockTerm(
  tx: Db,
  context: RequestContext,
  termId: string,
): Promise<{ term: TermRow; seat: LockedSeat }> {
  const organisationId = organisationOf(context.actor)
  const found = await findTerm(tx, { organisationId, termId })
  const seat = found && (await lockSeat(tx, { seatId: found.seatId, organisationId }))
  // Read again: somebody may have changed it before the seat was locked.
  const term = seat && (await findTerm(tx, { organisationId, termId }))
  if (!term) throw termNotFound()
  return { term, seat }
}

/** Puts the days of a term right. */
export async function correctTerm(
  tx: Db,
  context: RequestContext,
  by: { termId: string; version: number },
  days: Days,
): Promise<void> {
  const { term, seat } = await lockTerm(tx, context, by.termId)
  if (term.version !== by.version) throw versionStale()
  if (term.endedOn !== null && term.endedOn < days.beginsOn) throw termDayUnfit()
  await makeRoom(tx, seat, { ...days, part: term.part }, term.id)
  await updateTerm(tx, by, days)
  await audit(tx, context, 'term_corrected', term)
}

/** Ends a term, on a day that has come. */
export async function finishTerm(
  tx: Db,
  context: RequestContext,
  by: { termId: string; version: number },
  { on, how }: SeatTermEnd,
): Promise<void> {
  const { term, seat } = await lockTerm(tx, context, by.termId)
  if (term.version !== by.version) throw versionStale()
  const today = dayInTheKingdom(new Date())
  const when = whenOf({ ...term, carriesOver: seat.carriesOver }, today)
  if (term.endedOn !== null || when === 'past') throw termOver()
  if (term.isPlaced) throw termOfPlacement()
  const day = on ?? today
  if (day < term.beginsOn || day > today) {
    throw termDayUnfit({
      issues: [{ field: 'on', message: 'Choose a day from the first day of the term until today' }],
    })
  }
  await endTerm(tx, term.id, { on: day, how })
  await audit(tx, context, 'term_ended', term, { how })
}

/** Takes out a term that was written down by mistake, or that is not to begin. */
export async function removeTerm(tx: Db, context: RequestContext, termId: string): Promise<void> {
  const { term } = await lockTerm(tx, context, termId)
  if (term.isPlaced) throw termOfPlacement()
  await deleteTerm(tx, term.id)
  await audit(tx, context, 'term_removed', term, { seatId: term.seatId })
}

/**
 * Leaves every seat of somebody who leaves the bank, or whose record goes, from today on: part of that change. What
 * was still to begin does not.
 */
export async function leaveSeats(tx: Db, context: RequestContext, leaderId: string): Promise<void> {
  const today = dayInTheKingdom(new Date())
  for (const term of await lockTermsOfLeader(tx, { leaderId, today })) {
    const isToCome = term.beginsOn > today
    if (isToCome) await deleteTerm(tx, term.id)
    else await endTerm(tx, term.id, { on: today, how: 'stepped_down' })
    await audit(tx, context, isToCome ? 'term_removed' : 'term_ended', { ...term, leaderId })
  }
}
