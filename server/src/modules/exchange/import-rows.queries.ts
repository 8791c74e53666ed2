import { and, eq, isNotNull } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import type { RowWork, ShownRow } from './import-work.types.ts'
import { importRows, type ImportResult, type rowOutcomes } from './imports.table.ts'

type Outcome = (typeof rowOutcomes)[number]

/** A line as it is kept before it is taken. */
export interface PlannedRow {
  line: number
  outcome: Outcome
  /** Without a word of the file. */
  reason: string
  heading: string | null
  leaderId: string | null
  sameAsLine: number | null
  consent: boolean
  changes: string[]
  work: RowWork | null
  cells: string[] | null
}

/** Keeps what is to be done with each line; some hundreds at a time, so that it ends within the time that one has. */
export async function insertRows(
  tx: Db,
  importId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  await insertRowsAs(tx, importId, JSON.stringify(rows))
}

/** The same, as a JSON list. */
export async function insertRowsAs(tx: Db, importId: string, rows: string): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_insert',
    text: `insert into import_row
          (import_id, line, outcome, reason, heading, leader_id, same_as_line, consent, changes, work, cells)
        select $1, line, outcome, reason, heading, "leaderId", "sameAsLine", consent, changes, work, cells
        from jsonb_to_recordset($2::jsonb) as row (line integer, outcome text, reason text, heading text,
          "leaderId" uuid, "sameAsLine" integer, consent boolean, changes text[], work jsonb, cells text[])`,
    values: [importId, rows],
  })
}

/** The next lines that wait to be taken, for whoever asks: nobody else is given them until the transaction ends. */
export function claimWaiting(
  tx: Db,
  importId: string,
  limit: number,
): Promise<{ line: number; consent: boolean; leaderId: string | null; work: RowWork }[]> {
  return prepared(tx, {
    name: 'import_rows_waiting',
    text: `select line, consent, leader_id as "leaderId", work from import_row
      where import_id = $1 and work is not null order by line limit $2 for no key update skip locked`,
    values: [importId, limit],
  })
}

/** Whether any line waits to be taken. */
export async function isAnyWaiting(db: Db, importId: string): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'import_rows_any_waiting',
    text: 'select from import_row where import_id = $1 and work is not null limit 1',
    values: [importId],
  })
  return rows.length > 0
}

/** How many lines wait to be taken. */
export async function countWaiting(db: Db, importId: string): Promise<number> {
  const [row] = await prepared<{ waiting: number }>(db, {
    name: 'import_rows_waiting_count',
    text: 'select count(*)::int as waiting from import_row where import_id = $1 and work is not null',
    values: [importId],
  })
  return row?.waiting ?? 0
}

/** What became of one line that waited. */
export interface SettledRow {
  line: number
  outcome: Outcome
  /** Null: as it was planned. */
  reason: string | null
  leaderId: string | null
  /** Nothing of the line stays, though it was refused. */
  isForgotten: boolean
  /** Of the record, as the import left it. */
  version: number | null
  noteId: string | null
  /** What it changed of somebody known. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/**
 * Writes what became of some lines. What was to be written goes, and the line itself where it was not refused. They are to be
 * counted: {@link addSettled}.
 */
export async function settleRows(
  tx: Db,
  importId: string,
  rows: readonly SettledRow[],
): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_settle',
    // Each line is looked up by itself. Of an import that has just begun the statistics say that it has one line: the
    // planner would rather read all that it has, in each part anew.
    text: `update import_row r set outcome = s.outcome, reason = coalesce(s.reason, r.reason), leader_id = s."leaderId",
        version = s.version, note_id = s."noteId", before = s.before, after = s.after,
        consent = r.consent and s.outcome = 'create', work = null,
        cells = case when s.outcome = 'refuse' and not s."isForgotten" then r.cells end, settled_at = clock_timestamp()
      from json_to_recordset($2::json) as s (line integer, outcome text, reason text, "leaderId" uuid,
        "isForgotten" boolean, version integer, "noteId" uuid, before jsonb, after jsonb)
      cross join lateral (
        select found.ctid as place from import_row found where found.import_id = $1 and found.line = s.line offset 0) at
      where r.ctid = at.place`,
    values: [importId, JSON.stringify(rows)],
  })
}

/** Counts so many lines more of which it is written what became of them, and says that somebody is at it. */
export async function addSettled(tx: Db, importId: string, lines: number): Promise<void> {
  await prepared(tx, {
    name: 'import_settled',
    text: 'update import set settled = settled + $2, updated_at = clock_timestamp() where id = $1',
    values: [importId, lines],
  })
}

/** Lines that were taken together with an earlier one are about whom that one became. */
export async function followRows(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_follow',
    // Looked up one by one: of rows that were just written the planner knows too little to join them well.
    text: `update import_row r set leader_id = (
        select first.leader_id from import_row first where first.import_id = r.import_id and first.line = r.same_as_line)
      where r.import_id = $1 and r.same_as_line is not null`,
    values: [importId],
  })
}

/** What became of all lines, counted. */
export async function countRows(db: Db, importId: string): Promise<ImportResult> {
  const [row] = await prepared<Record<keyof ImportResult, number>>(db, {
    name: 'import_rows_count',
    text: `select count(*) filter (where outcome = 'create')::int as create,
        count(*) filter (where outcome = 'update')::int as update,
        count(*) filter (where outcome = 'skip')::int as skip,
        count(*) filter (where outcome = 'refuse')::int as refuse,
        count(*) filter (where outcome = 'create' and not consent)::int as "withoutConsent"
      from import_row where import_id = $1`,
    values: [importId],
  })
  return row ?? { create: 0, update: 0, skip: 0, refuse: 0, withoutConsent: 0 }
}

/** What became of a line, or will. Nothing that the file says stands in it. */
export interface ReportLine {
  [column: string]: unknown
  line: number
  outcome: Outcome
  reason: string
  heading: string | null
  leaderId: string | null
  sameAsLine: number | null
  consent: boolean
  changes: string[]
  undone: 'out' | 'back' | 'stays' | null
  undoneWhy: string | null
}

/** Lines behind one of them, in their order. */
export function findRows(
  db: Db,
  by: { importId: string; outcome: Outcome | undefined; after: number; limit: number },
): Promise<ReportLine[]> {
  return prepared<ReportLine>(db, {
    name: 'import_rows_page',
    text: `select line, outcome, reason, heading, leader_id as "leaderId", same_as_line as "sameAsLine", consent,
        changes, undone, undone_why as "undoneWhy"
      from import_row
      where import_id = $1 and line > $2 and ($3::text is null or outcome = $3) order by line limit $4`,
    values: [by.importId, by.after, by.outcome ?? null, by.limit],
  })
}

/** A line of the dry run of a long text. */
export interface DryLine {
  [column: string]: unknown
  line: number
  outcome: Outcome
  leaderId: string | null
  sameAsLine: number | null
  consent: boolean
  changes: string[]
  shown: ShownRow
}

/** Lines of such a dry run behind one of them, in their order. */
export function findDryRows(
  db: Db,
  by: { importId: string; outcome: Outcome | undefined; after: number; limit: number },
): Promise<DryLine[]> {
  return prepared<DryLine>(db, {
    name: 'import_rows_dry_page',
    // What is shown is looked up line by line: of a file that was just read the planner knows too little to join it well.
    text: `select r.line, r.outcome, r.leader_id as "leaderId", r.same_as_line as "sameAsLine", r.consent, r.changes, p.shown
      from (
        select * from import_row
        where import_id = $1 and line > $2 and ($3::text is null or outcome = $3) order by line limit $4
      ) r
      cross join lateral (
        select shown from import_preview where import_id = r.import_id and line = r.line offset 0
      ) p
      order by r.line`,
    values: [by.importId, by.after, by.outcome ?? null, by.limit],
  })
}

/** Who of the register these lines of a dry run are about. */
export async function findKnownOnLines(
  db: Db,
  by: { importId: string; lines: readonly number[] },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'import_rows_known',
    text: `select distinct leader_id as id from import_row
      where import_id = $1 and line = any ($2::int[]) and leader_id is not null`,
    values: [by.importId, by.lines],
  })
  return rows.map(({ id }) => id)
}

/** Whether refused lines can still be taken as a file. */
export async function hasRefusedCells(db: Db, importId: string): Promise<boolean> {
  const { line, outcome, cells } = importRows
  const rows = await db
    .select({ line })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(outcome, 'refuse'), isNotNull(cells)))
    .limit(1)
  return rows.length > 0
}

/** Refused lines behind one of them, as they stood in the file. */
export function findRefused(
  db: Db,
  by: { importId: string; after: number; limit: number },
): Promise<{ line: number; cells: string[]; reason: string }[]> {
  return prepared(db, {
    name: 'import_rows_refused',
    text: `select r.line, r.cells, coalesce(p.shown ->> 'reason', r.reason) as reason
      from (
        select import_id, line, cells, reason from import_row
        where import_id = $1 and outcome = 'refuse' and cells is not null and line > $2 order by line limit $3
      ) r
      left join lateral (
        select shown from import_preview where import_id = r.import_id and line = r.line offset 0
      ) p on true
      order by r.line`,
    values: [by.importId, by.after, by.limit],
  })
}
