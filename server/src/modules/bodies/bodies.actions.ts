import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findRoleByCode } from '../vocabulary/vocabulary.queries.ts'
import {
  bodyNameTaken,
  bodyNotFound,
  seatNotFound,
  seatStillHeld,
  tooManySeats,
} from './bodies.errors.ts'
import { findBody, insertBody, lockBody, updateBody } from './bodies.queries.ts'
import type { BodyCreate, BodyUpdate } from './bodies.schemas.ts'
import { countSeats, findSeat, insertSeat, updateSeat } from './seats.queries.ts'
import type { SeatCreate, SeatUpdate } from './seats.schemas.ts'
import { lockSeat } from './terms.queries.ts'

const mostSeats = 100
const refusals = { '23505': bodyNameTaken }

/** Adds a board or committee of the caller's organisation; answers its id. */
export async function addBody(tx: Db, context: RequestContext, body: BodyCreate): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const bodyId = await conflictsAs(refusals, () => insertBody(tx, organisationId, body))
  await writeAudit(tx, context, {
    event: 'bodies.added',
    subjectKind: 'body',
    subjectId: bodyId,
  })
  return bodyId
}

export async function changeBody(
  tx: Db,
  context: RequestContext,
  by: { bodyId: string; version: number },
  changes: BodyUpdate,
): Promise<void> {
  const whose = { ...by, organisationId: organisationOf(context.actor) }
  if (!(await findBody(tx, whose))) throw bodyNotFound()
  if (!(await conflictsAs(refusals, () => updateBody(tx, whose, changes)))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'bodies.changed',
    subjectKind: 'body',
    subjectId: by.bodyId,
    detail: { fields: Object.keys(changes) },
  })
}

async function refuseUnknownRole(
  tx: Db,
  organisationId: string,
  role: string | null | undefined,
): Promise<void> {
  if (!role || (await findRoleByCode(tx, { code: role, organisationId }))) return
  throw termUnknown({
    issues: [{ field: 'role', message: `There is no role with the code ${role}` }],
  })
}

/** Adds a seat to a body of the caller's organisation; answers its id. */
export async function addSeat(
  tx: Db,
  context: RequestContext,
  bodyId: string,
  seat: SeatCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  if (!(await lockBody(tx, { bodyId, organisationId }))) throw bodyNotFound()
  await refuseUnknownRole(tx, organisationId, seat.role)
  if ((await countSeats(tx, bodyId)) >= mostSeats) throw tooManySeats()
  const seatId = await insertSeat(tx, bodyId, seat)
  await writeAudit(tx, context, {
    event: 'bodies.seat_added',
    subjectKind: 'seat',
    subjectId: seatId,
    detail: { bodyId },
  })
  return seatId
}

/** Changes a seat. It is put away only when nobody is in it and nobody is to follow. */
export async function changeSeat(
  tx: Db,
  context: RequestContext,
  by: { seatId: string; version: number },
  changes: SeatUpdate,
): Promise<void> {
  const whose = { ...by, organisationId: organisationOf(context.actor) }
  if (!(await lockSeat(tx, whose))) throw seatNotFound()
  const seat = await findSeat(tx, { ...whose, today: dayInTheKingdom(new Date()) })
  if (!seat) throw seatNotFound()
  await refuseUnknownRole(tx, whose.organisationId, changes.role)
  const isHeld = seat.holder !== null || seat.alternate !== null || seat.next !== null
  if (changes.isArchived === true && isHeld) throw seatStillHeld()
  if (!(await updateSeat(tx, by, changes))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'bodies.seat_changed',
    subjectKind: 'seat',
    subjectId: by.seatId,
    detail: { fields: Object.keys(changes) },
  })
}
