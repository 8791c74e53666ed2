import { getTableColumns } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { countRows, followRows } from '../exchange/import-rows.queries.ts'
import { writeStopped } from '../exchange/imports.queries.ts'
import type { UndoResult } from '../exchange/imports.table.ts'
import { leaders } from '../leaders/leaders.table.ts'
import { dataMap } from './data-map.rules.ts'

/** Copies of the record, and what the import itself keeps. */
const copies = new Set(['leader_card', 'leader_search', 'import_row'])
/** What an import writes besides the record; what came later has a later time. */
const writtenAt: Readonly<Record<string, string>> = {
  leader_stage: 'recorded_at',
  leader_consent: 'at',
  leader_note: 'at',
}

/** Every table that may hold something of a person: a new one counts by itself. */
const happened = dataMap
  .filter(
    ({ table, rows }) =>
      (rows === 'by_leader' || rows === 'by_email_or_record') && !copies.has(table),
  )
  .map(({ table }) => {
    const at = writtenAt[table]
    return `exists (select from ${table} t where t.leader_id = l.id${at ? ` and t.${at} > r.settled_at` : ''})`
  })
  .join(' or ')

/** Why somebody whom an import put on the register is not taken out again; null: nothing has happened to them since. */
const whyStays = `case when l.id is null or l.status not in ('invited', 'active') then 'gone'
  when l.version <> r.version then 'changed' when ${happened} then 'happened' end`

export type WhyStays = 'gone' | 'changed' | 'happened'

/** A line of an import that is to be undone. */
export interface UndoRow {
  [column: string]: unknown
  line: number
  outcome: 'create' | 'update'
  leaderId: string | null
  changes: string[]
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  noteId: string | null
}

/** The next lines that are to be undone. */
export function findToUndo(tx: Db, importId: string, limit: number): Promise<UndoRow[]> {
  return prepared<UndoRow>(tx, {
    name: 'import_rows_to_undo',
    text: `select line, outcome, leader_id as "leaderId", changes, before, after, note_id as "noteId" from import_row
      where import_id = $1 and undone is null and settled_at is not null and outcome in ('create', 'update') order by line limit $2`,
    values: [importId, limit],
  })
}

/** How many people an import has put on the register or completed by now. */
export async function countTaken(db: Db, importId: string): Promise<number> {
  const [row] = await prepared<{ people: number }>(db, {
    name: 'import_rows_taken',
    text: `select count(*)::int as people from import_row
      where import_id = $1 and settled_at is not null and outcome in ('create', 'update')`,
    values: [importId],
  })
  return row?.people ?? 0
}

/** What a line says that was not taken, since somebody stopped the import. */
const stoppedWords = 'The import was stopped before this line was taken.'

/** So many lines that wait are let go of at once. */
const stoppedAtOnce = 5_000

/** Lines that wait to be taken are not taken any more, and nothing of them stays. Answers whether there may be more. */
export async function stopWaiting(tx: Db, importId: string): Promise<boolean> {
  const [row] = await prepared<{ lines: number }>(tx, {
    name: 'import_rows_stop',
    text: `with stopped as (
        update import_row r set outcome = 'skip', reason = $2, heading = null, leader_id = null, consent = false,
          changes = '{}', work = null, cells = null
        where r.import_id = $1 and r.line in (
          select line from import_row where import_id = $1 and work is not null order by line limit $3)
        returning line
      )
      select count(*)::int as lines from stopped`,
    values: [importId, stoppedWords, stoppedAtOnce],
  })
  if (row?.lines === stoppedAtOnce) return true
  // From now on it is one that was taken so far, and its refused lines go after a day like those of any other.
  await followRows(tx, importId)
  await writeStopped(tx, importId, await countRows(tx, importId))
  return false
}

/** Who of the people of these lines has to stay, and why. They are kept from changing until the transaction ends. */
export async function judgeNew(
  tx: Db,
  importId: string,
  lines: readonly number[],
): Promise<Map<number, WhyStays | null>> {
  await prepared(tx, {
    name: 'import_undo_lock',
    text: `select l.id from leader l join import_row r on r.leader_id = l.id
      where r.import_id = $1 and r.line = any ($2::int[]) order by l.id for update of l`,
    values: [importId, lines],
  })
  const rows = await prepared<{ line: number; why: WhyStays | null }>(tx, {
    name: 'import_undo_judge',
    text: `select r.line, ${whyStays} as why from import_row r left join leader l on l.id = r.leader_id
      where r.import_id = $1 and r.line = any ($2::int[])`,
    values: [importId, lines],
  })
  return new Map(rows.map(({ line, why }) => [line, why]))
}

/** What undoing would come to now. */
export async function countUndo(db: Db, importId: string): Promise<UndoResult> {
  const [row] = await prepared<{ out: number; back: number; stays: number }>(db, {
    name: 'import_undo_count',
    text: `with judged as (
        select r.outcome, case when r.outcome = 'create' then (${whyStays}) is null
          else l.status in ('invited', 'active') and exists (
            select from jsonb_each(r.after) a where to_jsonb(l) -> a.key = a.value) end as goes
        from import_row r left join leader l on l.id = r.leader_id
        where r.import_id = $1 and r.undone is null and r.settled_at is not null and r.outcome in ('create', 'update')
      )
      select count(*) filter (where outcome = 'create' and goes)::int as out,
        count(*) filter (where outcome = 'update' and goes)::int as back,
        count(*) filter (where goes is not true)::int as stays
      from judged`,
    values: [importId],
  })
  return row ?? { out: 0, back: 0, stays: 0 }
}

/** Takes people off the register with all that is theirs. Words that only they used are swept away by the clock. */
export async function removeLeaders(tx: Db, leaderIds: readonly string[]): Promise<void> {
  for (const table of ['leader_search', 'leader_card'])
    await prepared(tx, {
      name: `import_undo_${table}`,
      text: `delete from ${table} where leader_id = any ($1::uuid[])`,
      values: [leaderIds],
    })
  await prepared(tx, {
    name: 'import_undo_leaders',
    text: 'delete from leader where id = any ($1::uuid[])',
    values: [leaderIds],
  })
}

/** Ends the yes to being matched that an import stated, where it is the last word on it. Answers for whom. */
export async function endStated(
  tx: Db,
  importId: string,
  by: { leaderIds: readonly string[]; recordedBy: string | null },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'import_undo_stated',
    text: `insert into leader_consent (id, leader_id, purpose, fields, answer, method, evidence, recorded_by, at)
      select given.id, given.leader_id, 'match', '{}', 'withdrawn', 'asserted',
        'The import that stated the yes was undone', $4, clock_timestamp()
      from unnest($2::uuid[], $3::uuid[]) as given (id, leader_id)
      join import_row r on r.import_id = $1 and r.leader_id = given.leader_id and r.outcome = 'create'
      join lateral (select c.answer, c.method, c.at from leader_consent c
        where c.leader_id = given.leader_id and c.purpose = 'match' order by c.at desc, c.id desc limit 1) last
        on last.answer = 'given' and last.method = 'asserted' and last.at <= r.settled_at
      returning leader_id as id`,
    values: [importId, by.leaderIds.map(() => newId()), by.leaderIds, by.recordedBy],
  })
  return rows.map(({ id }) => id)
}

const columns = new Set(Object.values(getTableColumns(leaders)).map(({ name }) => name))

/** Gives a record back what it had in some columns. */
export async function restoreColumns(
  tx: Db,
  leaderId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(values).filter((name) => columns.has(name))
  if (names.length === 0) return
  await tx.$client.query(
    `update leader l set (${names.join(', ')}) =
        (select ${names.map((name) => `had.${name}`).join(', ')} from jsonb_populate_record(null::leader, $2) had),
        version = version + 1, updated_at = now()
      where id = $1`,
    [leaderId, JSON.stringify(values)],
  )
}

export async function removeNotes(tx: Db, noteIds: readonly string[]): Promise<void> {
  await prepared(tx, {
    name: 'import_undo_notes',
    text: 'delete from leader_note where id = any ($1::uuid[])',
    values: [noteIds],
  })
}

/** Writes what undoing came to for some lines. What it would have needed goes. */
export async function settleUndone(
  tx: Db,
  importId: string,
  rows: readonly { line: number; undone: 'out' | 'back' | 'stays'; why: string | null }[],
): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_undone',
    text: `with settled as (
        update import_row r set undone = u.undone, undone_why = u.why, before = null, after = null,
          leader_id = case when u.undone = 'out' then null else r.leader_id end
        from jsonb_to_recordset($2::jsonb) as u (line integer, undone text, why text)
        where r.import_id = $1 and r.line = u.line
      )
      update import set settled = settled + jsonb_array_length($2::jsonb), updated_at = clock_timestamp() where id = $1`,
    values: [importId, JSON.stringify(rows)],
  })
}

/** All is undone: counts of it. (One by one, as in `followRows`.) Lines that were taken together with one whose person is gone name nobody. */
export async function writeUndone(tx: Db, importId: string): Promise<UndoResult> {
  const [row] = await prepared<{ result: UndoResult }>(tx, {
    name: 'import_undone',
    text: `with followed as (
        update import_row r set leader_id = null
        where r.import_id = $1 and r.same_as_line is not null and 'out' = (
          select first.undone from import_row first where first.import_id = r.import_id and first.line = r.same_as_line)
      ), counted as (
        select jsonb_build_object('out', count(*) filter (where undone = 'out'),
          'back', count(*) filter (where undone = 'back'), 'stays', count(*) filter (where undone = 'stays')) as result
        from import_row where import_id = $1
      )
      update import i set status = 'undone', undo_result = counted.result, updated_at = now()
      from counted where i.id = $1 returning counted.result`,
    values: [importId],
  })
  return row?.result ?? { out: 0, back: 0, stays: 0 }
}
