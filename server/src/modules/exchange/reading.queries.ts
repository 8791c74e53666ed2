import { eq } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import type { Looked } from './import-work.types.ts'
import { insertRowsAs } from './import-rows.queries.ts'
import { importPreviews, type Agreement } from './imports.table.ts'
import type { ReadLines } from './reading.types.ts'

/** After so many seconds without a word whoever reads a file is taken to be gone. They say one each second. */
export const silentSeconds = 10

/** All of the file is there: whoever is at hand reads it. */
export async function beginReading(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_read_begin',
    text: `update import set status = 'reading', attempt = null, fault = null, fault_detail = null, rows_read = 0,
        people = 0, settled = 0, version = version + 1, updated_at = clock_timestamp()
      where id = $1`,
    values: [importId],
  })
}

/** It is read once more, by what was said since, in the name of whoever said it. */
export async function readAgain(tx: Db, importId: string, actingId: string | null): Promise<void> {
  await prepared(tx, {
    name: 'import_read_again',
    text: `update import set status = 'reading', attempt = null, fault = null, fault_detail = null, rows_read = 0,
        people = 0, settled = 0, acting_id = $2, updated_at = clock_timestamp()
      where id = $1`,
    values: [importId, actingId],
  })
}

/** A file that is to be read, for whoever has it now. */
export interface ToRead {
  [column: string]: unknown
  organisationId: string
  bytes: number
  mapping: Record<string, string | null>
  agreement: Agreement | null
  /** Whether it was read before, and its columns were named. */
  isAgain: boolean
  /** Who states how its people agreed. */
  name: string | null
}

/** The file is read under this attempt from now on; nothing where somebody else is at it, or it is not to be read. */
export async function claimReading(
  tx: Db,
  importId: string,
  attempt: string,
): Promise<ToRead | undefined> {
  const [found] = await prepared<ToRead>(tx, {
    name: 'import_read_claim',
    text: `with free as (
        select id from import where id = $1 and status = 'reading' and fault is null
          and (attempt is null or updated_at < clock_timestamp() - make_interval(secs => $3))
        for no key update skip locked
      )
      update import i set attempt = $2, rows_read = 0, people = 0, settled = 0, updated_at = clock_timestamp()
      from free where i.id = free.id
      returning i.organisation_id as "organisationId", i.bytes, i.mapping, i.agreement,
        i.headings <> '{}' as "isAgain", (select name from account a where a.id = i.acting_id) as name`,
    values: [importId, attempt, silentSeconds],
  })
  if (!found) return undefined
  await prepared(tx, {
    name: 'import_read_rows_drop',
    text: 'delete from import_row where import_id = $1',
    values: [importId],
  })
  await dropPreviews(tx, importId)
  return found
}

/** Says that somebody is at it, and how far. False where they are not to go on: it was cancelled, or is another's by now. */
export async function writeReadSoFar(
  db: Db,
  by: { importId: string; attempt: string },
  far: { read: number; rows: number },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'import_read_far',
    text: `update import set rows_read = $3, people = $4, updated_at = clock_timestamp()
      where id = $1 and attempt = $2 and status = 'reading' returning id`,
    values: [by.importId, by.attempt, far.read, far.rows],
  })
  return rows.length > 0
}

/** Writes down some lines of the dry run. False where whoever read them is not to go on. */
export async function insertReadLines(
  tx: Db,
  by: { importId: string; attempt: string },
  lines: ReadLines,
): Promise<boolean> {
  const held = await prepared(tx, {
    name: 'import_read_more',
    text: `update import set settled = settled + $3, updated_at = clock_timestamp()
      where id = $1 and attempt = $2 and status = 'reading' returning id`,
    values: [by.importId, by.attempt, lines.count],
  })
  if (held.length === 0) return false
  await insertRowsAs(tx, by.importId, lines.rows)
  await prepared(tx, {
    name: 'import_previews_insert',
    text: `insert into import_preview (import_id, line, leader_id, cells, shown)
      select $1, line, "leaderId", cells, shown
      from jsonb_to_recordset($2::jsonb) as row (line integer, "leaderId" uuid, cells text[], shown jsonb)`,
    values: [by.importId, lines.previews],
  })
  return true
}

/** It is a dry run now. False where whoever read it is not to go on. */
export async function endReading(
  tx: Db,
  by: { importId: string; attempt: string },
  read: {
    headings: string[]
    mapping: Record<string, string | null>
    looked: Looked
    digest: Buffer
    plannedAt: Date
  },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'import_read_end',
    text: `update import set status = 'open', attempt = null, headings = $3, mapping = $4, looked = $5, digest = $6,
        planned_at = $7, people = 0, settled = 0, version = version + 1, updated_at = clock_timestamp()
      where id = $1 and attempt = $2 and status = 'reading' returning id`,
    values: [
      ...[by.importId, by.attempt, read.headings, JSON.stringify(read.mapping)],
      ...[JSON.stringify(read.looked), read.digest, read.plannedAt],
    ],
  })
  return rows.length > 0
}

/** It cannot be read, or could not, and says why. False where whoever found that is not to go on. */
export async function failReading(
  tx: Db,
  by: { importId: string; attempt: string },
  why: { fault: 'unreadable' | 'failed'; detail: string | null },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'import_read_fail',
    text: `update import set attempt = null, fault = $3, fault_detail = $4, version = version + 1,
        updated_at = clock_timestamp()
      where id = $1 and attempt = $2 and status = 'reading' returning id`,
    values: [by.importId, by.attempt, why.fault, why.detail],
  })
  return rows.length > 0
}

/** Whoever read it does so no more: somebody else may begin at once. */
export async function freeReading(
  db: Db,
  by: { importId: string; attempt: string },
): Promise<void> {
  await prepared(db, {
    name: 'import_read_free',
    text: 'update import set attempt = null where id = $1 and attempt = $2',
    values: [by.importId, by.attempt],
  })
}

/** Files that nobody reads though they are to be read. */
export function findUnread(db: Db): Promise<{ id: string }[]> {
  return prepared(db, {
    name: 'imports_unread',
    text: `select id from import
      where status = 'reading' and fault is null
        and (attempt is null or updated_at < now() - make_interval(secs => $1))
      order by updated_at limit 20`,
    values: [silentSeconds],
  })
}

/** What the dry run shows goes. */
export async function dropPreviews(tx: Db, importId: string): Promise<void> {
  await tx.delete(importPreviews).where(eq(importPreviews.importId, importId))
}
