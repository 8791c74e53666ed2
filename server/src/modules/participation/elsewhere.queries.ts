import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Whose } from './attendance.queries.ts'
import type { ElsewhereCreate } from './elsewhere.schemas.ts'
import type { RecordedSide } from './participation.table.ts'

export interface ElsewhereRow {
  [column: string]: unknown
  id: string
  leaderId: string
  organisation: string
  role: string
  began: string | null
  ended: string | null
  outcome: string | null
  recordedSide: RecordedSide
  updatedAt: Date
  version: number
}

/** One of the caller's: of the person, or of somebody whose record the organisation holds. */
export async function findElsewhere(
  db: Db,
  by: Whose & { elsewhereId: string },
  options: { lock: boolean } = { lock: false },
): Promise<ElsewhereRow | undefined> {
  const [row] = await prepared<ElsewhereRow>(db, {
    name: options.lock ? 'elsewhere_lock' : 'elsewhere_one',
    text: `select e.id, e.leader_id as "leaderId", e.organisation, e.role, e.began, e.ended, e.outcome,
        e.recorded_side as "recordedSide", e.updated_at as "updatedAt", e.version
      from involvement_elsewhere e join leader l on l.id = e.leader_id
      where e.id = $1 and ($2::uuid is null or l.organisation_id = $2) and ($3::uuid is null or e.leader_id = $3)
      ${options.lock ? 'for no key update of e' : ''}`,
    values: [by.elsewhereId, by.organisationId, by.leaderId],
  })
  return row
}

interface Said {
  side: RecordedSide
  accountId: string | null
}

/** Adds one; answers its id. */
export async function insertElsewhere(
  tx: Db,
  leaderId: string,
  entry: ElsewhereCreate,
  said: Said,
): Promise<string> {
  const elsewhereId = newId()
  await prepared(tx, {
    name: 'elsewhere_insert',
    text: `insert into involvement_elsewhere
        (id, leader_id, organisation, role, began, ended, outcome, recorded_side, recorded_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      elsewhereId,
      leaderId,
      entry.organisation,
      entry.role,
      entry.began,
      entry.ended,
      entry.outcome,
      said.side,
      said.accountId,
    ],
  })
  return elsewhereId
}

/** Puts a locked one right; who said so last is who puts it right. */
export async function updateElsewhere(
  tx: Db,
  elsewhereId: string,
  entry: ElsewhereCreate,
  said: Said,
): Promise<void> {
  await prepared(tx, {
    name: 'elsewhere_update',
    text: `update involvement_elsewhere set organisation = $2, role = $3, began = $4, ended = $5, outcome = $6,
        recorded_side = $7, recorded_by = $8, version = version + 1, updated_at = now() where id = $1`,
    values: [
      elsewhereId,
      entry.organisation,
      entry.role,
      entry.began,
      entry.ended,
      entry.outcome,
      said.side,
      said.accountId,
    ],
  })
}

/** Takes out one that was written down by mistake. */
export async function deleteElsewhere(tx: Db, elsewhereId: string): Promise<void> {
  await prepared(tx, {
    name: 'elsewhere_delete',
    text: 'delete from involvement_elsewhere where id = $1',
    values: [elsewhereId],
  })
}
