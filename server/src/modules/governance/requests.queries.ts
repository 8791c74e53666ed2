import type { z } from 'zod'
import { prepared, type Db } from '../../core/db.ts'
import type { SubjectRequest } from './requests.schemas.ts'

type Shown = z.infer<typeof SubjectRequest>

export interface RequestRow {
  [column: string]: unknown
  id: string
  organisation_id: string
  kind: Shown['kind']
  leader_id: string | null
  leader_name: string | null
  person: string | null
  by_self: boolean
  received_on: string
  identity: Shown['identity']
  identity_on: string | null
  due_on: string | null
  target_on: string | null
  extension_told_on: string | null
  extension_reason: string | null
  handler_id: string | null
  handler_name: string | null
  status: Shown['status']
  closed_on: string | null
  outcome: string | null
  note: string | null
  version: number
}

const selected = `select r.*, l.name as leader_name, a.name as handler_name
  from subject_request r
  left join leader l on l.id = r.leader_id and l.organisation_id = r.organisation_id
    and l.status <> 'erased'
  left join account a on a.id = r.handler_id`

/** Where a page goes on: the day that the list is ordered by, and the id. */
export interface RequestMark {
  day: string
  id: string
}

/** Open requests of an organisation, those due first at the top; `dueBy` narrows to them. */
export function findOpenRequests(
  db: Db,
  by: { organisationId: string; dueBy: string | null; after: RequestMark | null; limit: number },
): Promise<RequestRow[]> {
  return prepared<RequestRow>(db, {
    name: 'requests_open',
    text: `${selected}
      where r.organisation_id = $1 and r.status = 'open' and ($2::date is null or r.due_on <= $2)
        and ($3::date is null or (coalesce(r.due_on, r.received_on), r.id) > ($3, $4::uuid))
      order by coalesce(r.due_on, r.received_on), r.id limit $5`,
    values: [by.organisationId, by.dueBy, by.after?.day ?? null, by.after?.id ?? null, by.limit],
  })
}

/** Closed requests of an organisation, newest first. */
export function findClosedRequests(
  db: Db,
  by: { organisationId: string; after: RequestMark | null; limit: number },
): Promise<RequestRow[]> {
  return prepared<RequestRow>(db, {
    name: 'requests_closed',
    text: `${selected}
      where r.organisation_id = $1 and r.status <> 'open'
        and ($2::date is null or (r.closed_on, r.id) < ($2, $3::uuid))
      order by r.closed_on desc, r.id desc limit $4`,
    values: [by.organisationId, by.after?.day ?? null, by.after?.id ?? null, by.limit],
  })
}

export async function findRequest(
  db: Db,
  by: { id: string; organisationId: string },
): Promise<RequestRow | undefined> {
  const [row] = await prepared<RequestRow>(db, {
    name: 'request_find',
    text: `${selected} where r.id = $1 and r.organisation_id = $2`,
    values: [by.id, by.organisationId],
  })
  return row
}

type Kept = Omit<RequestRow, 'leader_name' | 'handler_name' | 'version'>

const valuesOf = (row: Kept) => [
  row.id,
  row.organisation_id,
  row.kind,
  row.leader_id,
  row.person,
  row.by_self,
  row.received_on,
  row.identity,
  row.identity_on,
  row.due_on,
  row.target_on,
  row.extension_told_on,
  row.extension_reason,
  row.handler_id,
  row.status,
  row.closed_on,
  row.outcome,
  row.note,
]

export async function insertRequest(tx: Db, row: Kept): Promise<void> {
  await prepared(tx, {
    name: 'request_insert',
    text: `insert into subject_request (id, organisation_id, kind, leader_id, person, by_self, received_on, identity,
        identity_on, due_on, target_on, extension_told_on, extension_reason, handler_id, status, closed_on, outcome, note)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    values: valuesOf(row),
  })
}

/**
 * Whether the register shows already that this person has a copy today: by themselves, or through a colleague, for whom
 * an open request for one counts too. Whoever asks next waits until this transaction is over.
 */
export async function isCopyNoted(
  tx: Db,
  by: { organisationId: string; leaderId: string; bySelf: boolean; today: string },
): Promise<boolean> {
  await prepared(tx, {
    name: 'request_copy_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('copy of ' || $1, 0))`,
    values: [by.leaderId],
  })
  const rows = await prepared(tx, {
    name: 'request_copy_noted',
    text: `select id from subject_request
      where organisation_id = $1 and leader_id = $2 and kind in ('access', 'portability')
        and ((status = 'done' and closed_on = $4::date and by_self = $3) or (status = 'open' and not $3))
      limit 1`,
    values: [by.organisationId, by.leaderId, by.bySelf, by.today],
  })
  return rows.length > 0
}

/** False when the request is no longer at this version. */
export async function updateRequest(tx: Db, row: Kept, version: number): Promise<boolean> {
  const updated = await prepared(tx, {
    name: 'request_update',
    text: `update subject_request set kind = $3, leader_id = $4, person = $5, by_self = $6, received_on = $7,
        identity = $8, identity_on = $9, due_on = $10, target_on = $11, extension_told_on = $12, extension_reason = $13,
        handler_id = $14, status = $15, closed_on = $16, outcome = $17, note = $18,
        version = version + 1, updated_at = now()
      where id = $1 and organisation_id = $2 and version = $19 returning id`,
    values: [...valuesOf(row), version],
  })
  return updated.length > 0
}

/** Whether somebody works for an organisation and may sign in. */
export async function isColleague(
  db: Db,
  by: { accountId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'request_colleague',
    text: `select id from account where id = $1 and organisation_id = $2 and status = 'active'`,
    values: [by.accountId, by.organisationId],
  })
  return rows.length > 0
}
