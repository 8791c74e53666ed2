import type { StaffRole } from '../../core/access.ts'
import { prepared, together, type Db } from '../../core/db.ts'
import { partLock } from './imports.queries.ts'
import type { importFaults, importStatuses } from './imports.table.ts'

type Status = (typeof importStatuses)[number]

/** An import that is under way, with whoever let it go on as they are now. */
export interface Going {
  [column: string]: unknown
  id: string
  organisationId: string
  status: Status
  fault: (typeof importFaults)[number] | null
  version: number
  /** How many people were taken before. */
  settled: number
  plannedAt: Date | null
  takenAt: Date | null
  /** Whether nobody went on with it for a while. */
  stood: boolean
  actingId: string | null
  name: string | null
  staffRole: StaffRole | null
  /** Whether that is a colleague who may act for the organisation; true for a command. */
  mayAct: boolean
}

/** After so many seconds without a part whoever did it is taken to be gone: somebody else looks whether it goes on. */
export const stoodSeconds = 3

/** An import for whoever takes its next part; nothing where somebody else is at one. */
export async function lockGoing(tx: Db, importId: string): Promise<Going | undefined> {
  const [[mine], [found]] = await together([
    prepared<{ isMine: boolean }>(tx, {
      name: 'import_going_lock',
      text: `select pg_try_advisory_xact_lock(${partLock('$1::uuid')}) as "isMine"`,
      values: [importId],
    }),
    // By a statement after that one: it sees what whoever held it before has written.
    findGoing(tx, importId),
  ])
  if (!mine?.isMine || !found) return undefined
  if (found.stood) await beginPaceAnew(tx, importId)
  return found
}

const findGoing = (tx: Db, importId: string): Promise<Going[]> =>
  prepared<Going>(tx, {
    name: 'import_going',
    text: `select i.id, i.organisation_id as "organisationId", i.status, i.fault, i.version, i.settled,
        i.planned_at as "plannedAt", i.taken_at as "takenAt", i.updated_at < clock_timestamp() - make_interval(secs => $2) as stood,
        i.acting_id as "actingId", a.name, a.staff_role as "staffRole",
        i.acting_id is null or a.status = 'active' and a.staff_role is not null
          and a.organisation_id = i.organisation_id as "mayAct"
      from import i left join account a on a.id = i.acting_id
      where i.id = $1`,
    values: [importId, stoodSeconds],
  })

/**
 * How long it may still take is told by the pace since somebody last went on with it. Whoever was killed while parts were taken
 * side by side left some that are not counted.
 */
async function beginPaceAnew(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_pace',
    text: `update import i set going_since = clock_timestamp(), settled = done.lines, going_from = done.lines
      from (select case when status = 'undoing' then settled else (
          select count(*)::int from import_row where import_id = $1 and settled_at is not null) end as lines
        from import where id = $1) done
      where i.id = $1`,
    values: [importId],
  })
}

/** It goes on from here, in the name of whoever says so. False when it is no longer at this version. */
export async function setGoing(
  tx: Db,
  by: { importId: string; version: number },
  to: { status: Status; actingId: string | null; people?: number },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'import_go_on',
    text: `update import set status = $3, acting_id = $4, fault = null, people = coalesce($5, people),
        settled = case when $5::integer is null then settled else 0 end,
        going_since = clock_timestamp(), going_from = case when $5::integer is null then settled else 0 end,
        version = version + 1, updated_at = clock_timestamp()
      where id = $1 and version = $2 returning id`,
    values: [by.importId, by.version, to.status, to.actingId, to.people ?? null],
  })
  return rows.length > 0
}

/** It stops, and says why. */
export async function setFault(
  tx: Db,
  importId: string,
  fault: (typeof importFaults)[number],
): Promise<void> {
  await prepared(tx, {
    name: 'import_fault',
    text: `update import set fault = $2, updated_at = clock_timestamp()
      where id = $1 and status in ('taking', 'undoing') and fault is null`,
    values: [importId, fault],
  })
}

/** How far an import is. */
export async function findProgress(
  db: Db,
  importId: string,
): Promise<{ done: number; people: number } | undefined> {
  const [found] = await prepared<{ done: number; people: number }>(db, {
    name: 'import_progress',
    text: 'select settled as done, people from import where id = $1',
    values: [importId],
  })
  return found
}

/** What is under way and has not moved for a while: whoever did it is gone, or is at a long part. */
export function findStuckImports(db: Db): Promise<{ id: string; status: 'taking' | 'undoing' }[]> {
  return prepared(db, {
    name: 'imports_stuck',
    text: `select id, status from import
      where status in ('taking', 'undoing') and fault is null and updated_at < now() - make_interval(secs => $1)
      order by updated_at limit 20`,
    values: [stoodSeconds],
  })
}

/** After so many days an import that stands still is let go of: nobody will say any more that it is to go on. */
export const standsDays = 30

/** Imports that a fault stopped so long ago, on their way in. They stay as they are until the transaction ends. */
export function lockStalled(tx: Db): Promise<{ id: string; organisationId: string }[]> {
  return prepared(tx, {
    name: 'imports_stalled',
    text: `select id, organisation_id as "organisationId" from import
      where status = 'taking' and fault is not null and updated_at < now() - make_interval(days => $1)
      order by id limit 20 for no key update skip locked`,
    values: [standsDays],
  })
}

/** Lines that wait are refused, and nothing of what they say stays. */
export async function refuseWaiting(tx: Db, importId: string, reason: string): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_let_go',
    text: `update import_row set outcome = 'refuse', reason = $2, consent = false, work = null, cells = null,
        settled_at = clock_timestamp()
      where import_id = $1 and work is not null`,
    values: [importId, reason],
  })
}

/** The whole record of some people, by their columns. */
export async function findRecords(
  tx: Db,
  leaderIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await prepared<{ id: string; record: Record<string, unknown> }>(tx, {
    name: 'import_records',
    text: `select id, to_jsonb(l) as record from leader l where id = any ($1::uuid[]) order by id for no key update`,
    values: [leaderIds],
  })
  return new Map(rows.map(({ id, record }) => [id, record]))
}
