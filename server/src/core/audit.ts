import pg from 'pg'
import { actorIdOf } from './access.ts'
import type { RequestContext } from './context.ts'
import { prepared, type Db } from './db.ts'
import { GroupedWrites } from './grouped.ts'
import { newId } from './ids.ts'

/** A change, for the audit trail: ids and names of fields, never what they hold. */
export interface AuditEntry {
  /** `area.past-tense`, as declared on the route. */
  event: string
  subjectKind: string
  subjectId: string | null
  /** Ids, codes, counts and names of changed fields only. */
  detail?: Record<string, string | number | boolean | string[] | null>
}

/** With what a program says that it is for, as it stood then: its name and its purpose may change later. */
const detailOf = ({ actor }: RequestContext, detail: AuditEntry['detail'] = {}) =>
  actor.client ? { ...detail, purpose: actor.client.purpose } : detail

/** Writes one audit row in the change's own transaction. */
export async function writeAudit(
  tx: Db,
  context: RequestContext,
  entry: AuditEntry,
): Promise<void> {
  const { actor } = context
  await prepared(tx, {
    name: 'audit_insert',
    text: `insert into audit_event
        (id, actor_kind, actor_id, organisation_id, event, subject_kind, subject_id, request_id, detail,
         credential_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      newId(),
      actor.kind,
      actorIdOf(actor),
      actor.organisationId,
      entry.event,
      entry.subjectKind,
      entry.subjectId,
      context.requestId,
      JSON.stringify(detailOf(context, entry.detail)),
      actor.sessionId,
    ],
  })
  context.recorded = true
}

/** The same for many changes of one transaction, a row each, in one statement. */
export async function writeAudits(
  tx: Db,
  context: RequestContext,
  entries: readonly AuditEntry[],
): Promise<void> {
  const { actor } = context
  const rows = entries.map(({ event, subjectKind, subjectId, detail }) => ({
    id: newId(),
    event,
    subject_kind: subjectKind,
    subject_id: subjectId,
    detail: detailOf(context, detail),
  }))
  await prepared(tx, {
    name: 'audit_insert_many',
    text: `insert into audit_event
        (id, actor_kind, actor_id, organisation_id, event, subject_kind, subject_id, request_id, detail,
         credential_id)
      select row.id, $1, $2, $3, row.event, row.subject_kind, row.subject_id, $4, row.detail, $5
      from jsonb_to_recordset($6::jsonb)
        as row (id uuid, event text, subject_kind text, subject_id uuid, detail jsonb)`,
    values: [
      actor.kind,
      actorIdOf(actor),
      actor.organisationId,
      context.requestId,
      actor.sessionId,
      JSON.stringify(rows),
    ],
  })
  context.recorded = true
}

type ReadingRow = Record<string, string | string[] | null>

/** Rows as one document, so that any number of them is one statement with one plan. */
async function insertReadings(db: Db, rows: ReadingRow[]): Promise<void> {
  await prepared(db, {
    name: 'access_insert',
    text: `insert into access_event
        (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id,
         credential_id)
      select id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id,
        credential_id
      from json_populate_recordset(null::access_event, $1::json)
      on conflict (id) do nothing`,
    values: [JSON.stringify(rows)],
  })
}

const groups = new WeakMap<pg.Pool, GroupedWrites<ReadingRow>>()

/** Readings outside a transaction are written in groups, a pool's own. */
function groupOf(db: Db, pool: pg.Pool): GroupedWrites<ReadingRow> {
  const group = groups.get(pool) ?? new GroupedWrites((rows) => insertReadings(db, rows))
  groups.set(pool, group)
  return group
}

/** Writes who read which leaders' data: one row a request, an empty list included. */
export async function writeReading(
  db: Db,
  context: RequestContext,
  reading: { view: string; leaderIds: string[] },
): Promise<void> {
  const { actor, record } = context
  if (!('reading' in record))
    throw new Error(`${context.operation} reads leaders and declares no reading`)
  const row: ReadingRow = {
    id: newId(),
    actor_kind: actor.kind,
    actor_id: actorIdOf(actor),
    organisation_id: actor.organisationId,
    operation: context.operation,
    manner: record.reading,
    purpose: context.purpose,
    view: reading.view,
    leader_ids: reading.leaderIds,
    request_id: context.requestId,
    credential_id: actor.sessionId,
  }
  const { $client } = db
  await ($client instanceof pg.Pool ? groupOf(db, $client).add(row) : insertReadings(db, [row]))
  context.recorded = true
}
