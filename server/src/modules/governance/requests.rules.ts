import { deadlineOf } from './deadlines.rules.ts'
import { holidaysKnownIn } from '../../core/working-days.ts'
import type { RequestRow } from './requests.queries.ts'
import type { SubjectRequestUpdate } from './requests.schemas.ts'

/** A request as it is shown; `today` decides what is overdue. */
export const requestView = (row: RequestRow, today: string) => ({
  id: row.id,
  kind: row.kind,
  leader: row.leader_id === null ? null : { id: row.leader_id, name: row.leader_name },
  person: row.person,
  bySelf: row.by_self,
  receivedOn: row.received_on,
  identity: row.identity,
  identityOn: row.identity_on,
  dueOn: row.due_on,
  targetOn: row.target_on,
  holidaysKnown: row.due_on === null || holidaysKnownIn(row.due_on),
  isOverdue: row.status === 'open' && row.due_on !== null && row.due_on < today,
  extension:
    row.extension_told_on === null || row.extension_reason === null
      ? null
      : { toldOn: row.extension_told_on, reason: row.extension_reason },
  handler: row.handler_id === null ? null : { id: row.handler_id, name: row.handler_name ?? '' },
  status: row.status,
  closedOn: row.closed_on,
  outcome: row.outcome,
  note: row.note,
  version: row.version,
})

/** A row with its last days counted anew. */
export function withDeadline<Row extends RequestRow>(row: Row): Row {
  const days = deadlineOf({
    receivedOn: row.received_on,
    identity: row.identity,
    identityOn: row.identity_on,
    isExtended: row.extension_told_on !== null,
  })
  return { ...row, due_on: days?.dueOn ?? null, target_on: days?.targetOn ?? null }
}

/** What a change makes of a request; today where a day of closing is not told. */
export function changedRequest(
  row: RequestRow,
  changes: SubjectRequestUpdate,
  today: string,
): RequestRow {
  const status = changes.status ?? row.status
  return withDeadline({
    ...row,
    ...(changes.identityOn && { identity: 'confirmed', identity_on: changes.identityOn }),
    ...(changes.extension && {
      extension_told_on: changes.extension.toldOn,
      extension_reason: changes.extension.reason,
    }),
    ...(changes.handlerId !== undefined && { handler_id: changes.handlerId }),
    ...(changes.outcome !== undefined && { outcome: changes.outcome || null }),
    ...(changes.note !== undefined && { note: changes.note || null }),
    status,
    closed_on: status === 'open' ? null : (changes.closedOn ?? row.closed_on ?? today),
  })
}

/** Whether the days of a request can have been: in their order, and none after today. */
export function hasOddDays(row: RequestRow, today: string): boolean {
  const later = [row.identity_on, row.extension_told_on, row.closed_on]
  return (
    row.received_on > today ||
    later.some((day) => day !== null && (day > today || day < row.received_on))
  )
}

/** Whether the person heard of an extension only after the first last day. */
export function isExtendedTooLate(row: RequestRow): boolean {
  if (row.extension_told_on === null) return false
  const first = withDeadline({ ...row, extension_told_on: null })
  return first.due_on === null || row.extension_told_on > first.due_on
}
