import type { AccessRow, AuditRow } from './records.queries.ts'

const named = (key: string | null, name: string | null) => (key === null ? null : { id: key, name })

const recordedView = (row: AuditRow | AccessRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  actorKind: row.actor_kind,
  actor: named(row.actor_id, row.actor_name),
  organisation: named(row.organisation_id, row.organisation_name),
  credentialId: row.credential_id,
  requestId: row.request_id,
  sealed: row.sealed,
})

/** A change as it is shown and exported. */
export const auditView = (row: AuditRow) => ({
  ...recordedView(row),
  event: row.event,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  detail: row.detail,
})

/** A reading as it is shown and exported. */
export const accessView = (row: AccessRow) => ({
  ...recordedView(row),
  operation: row.operation,
  manner: row.manner,
  purpose: row.purpose,
  view: row.view,
  leaderIds: row.leader_ids,
  leaders: row.leaders,
})

type Cell = string | number | boolean | null

/** One record in one row of a spreadsheet: names and ids side by side, lists joined by spaces. */
export function rowOf(view: Partial<ReturnType<typeof auditView> & ReturnType<typeof accessView>>) {
  const { actor, organisation, detail, leaderIds, ...plain } = view
  return {
    ...(plain as Record<string, Cell>),
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
    ...(detail ? { detail: JSON.stringify(detail) } : {}),
    ...(leaderIds ? { leaderIds: leaderIds.join(' ') } : {}),
  } satisfies Record<string, Cell>
}

const shared = [
  'id',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'organisationId',
  'organisationName',
  'credentialId',
]
/** The columns of an export as a spreadsheet, in their order. */
export const columnsOf = {
  audit: [...shared, 'event', 'subjectKind', 'subjectId', 'detail', 'requestId', 'sealed'],
  access: [
    ...shared,
    'operation',
    'manner',
    'purpose',
    'view',
    'leaders',
    'leaderIds',
    'requestId',
    'sealed',
  ],
}
