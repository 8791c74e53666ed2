import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import {
  handlerUnknown,
  requestDayOdd,
  requestExtensionLate,
  requestNotFound,
  requestOutcomeNeeded,
  requestPersonUnclear,
} from './requests.errors.ts'
import {
  findRequest,
  insertRequest,
  isColleague,
  isCopyNoted,
  updateRequest,
  type RequestRow,
} from './requests.queries.ts'
import { changedRequest, hasOddDays, isExtendedTooLate, withDeadline } from './requests.rules.ts'
import type { SubjectRequestCreate, SubjectRequestUpdate } from './requests.schemas.ts'

const empty = {
  leader_name: null,
  handler_name: null,
  identity_on: null,
  due_on: null,
  target_on: null,
  extension_told_on: null,
  extension_reason: null,
  handler_id: null,
  outcome: null,
  note: null,
  version: 1,
}

/** Writes down what somebody asked of their data, however it came: by post, on the telephone, in a meeting. */
export async function receiveRequest(
  tx: Db,
  context: RequestContext,
  request: SubjectRequestCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { leaderId, person, handlerId } = request
  if ((leaderId === null) === (person === null)) throw requestPersonUnclear()
  if (leaderId && !(await findHeldLeader(tx, { leaderId, organisationId }))) throw leaderNotFound()
  if (handlerId && !(await isColleague(tx, { accountId: handlerId, organisationId })))
    throw handlerUnknown()
  const row = withDeadline({
    ...empty,
    id: newId(),
    organisation_id: organisationId,
    kind: request.kind,
    leader_id: leaderId,
    person,
    by_self: false,
    received_on: request.receivedOn,
    identity: request.identity,
    handler_id: handlerId,
    status: 'open',
    closed_on: null,
    note: request.note || null,
  } satisfies RequestRow)
  if (hasOddDays(row, dayInTheKingdom(new Date()))) throw requestDayOdd()
  await insertRequest(tx, row)
  await writeAudit(tx, context, {
    event: 'governance.request_received',
    subjectKind: 'subject_request',
    subjectId: row.id,
    detail: { kind: row.kind, leaderId },
  })
  return row.id
}

/**
 * A person erased their own record: the register shows that it was asked and done, on that day, and holds
 * nothing of them, not the number of their record either. Part of the change that erases, and of its audit row.
 */
export async function noteOwnErasure(tx: Db, by: { organisationId: string }): Promise<void> {
  const today = dayInTheKingdom(new Date())
  await insertRequest(
    tx,
    withDeadline({
      ...empty,
      id: newId(),
      organisation_id: by.organisationId,
      kind: 'erasure',
      leader_id: null,
      person: 'Erased person',
      by_self: true,
      received_on: today,
      identity: 'known',
      status: 'done',
      closed_on: today,
    } satisfies RequestRow),
  )
}

/**
 * A copy of everything left the bank: for the person, or for a colleague who was asked for one. The register shows it
 * as a request that was met on that day, once a day and person. Where the person's request is open already, the copy is
 * a part of answering it, and whoever deals with it says when that is done. Part of the transaction with the reading.
 */
export async function noteCopy(
  tx: Db,
  by: { organisationId: string; leaderId: string; handlerId: string | null },
): Promise<void> {
  const today = dayInTheKingdom(new Date())
  const bySelf = by.handlerId === null
  if (await isCopyNoted(tx, { ...by, bySelf, today })) return
  await insertRequest(
    tx,
    withDeadline({
      ...empty,
      id: newId(),
      organisation_id: by.organisationId,
      kind: 'access',
      leader_id: by.leaderId,
      person: null,
      by_self: bySelf,
      received_on: today,
      identity: 'known',
      handler_id: by.handlerId,
      status: 'done',
      closed_on: today,
    } satisfies RequestRow),
  )
}

/** Changes a request: who it is, who deals with it, more time, how it ended. */
export async function changeRequest(
  tx: Db,
  context: RequestContext,
  by: { id: string; version: number },
  changes: SubjectRequestUpdate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const today = dayInTheKingdom(new Date())
  const known = await findRequest(tx, { id: by.id, organisationId })
  if (!known) throw requestNotFound()
  if (known.version !== by.version) throw versionStale()
  const { handlerId } = changes
  if (handlerId && !(await isColleague(tx, { accountId: handlerId, organisationId })))
    throw handlerUnknown()
  const row = changedRequest(known, changes, today)
  if (hasOddDays(row, today)) throw requestDayOdd()
  if (isExtendedTooLate(row)) throw requestExtensionLate()
  if (row.status === 'refused' && !row.outcome) throw requestOutcomeNeeded()
  if (!(await updateRequest(tx, row, by.version))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'governance.request_changed',
    subjectKind: 'subject_request',
    subjectId: by.id,
    detail: { status: row.status, fields: Object.keys(changes) },
  })
}
