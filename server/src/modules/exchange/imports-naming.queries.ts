import { prepared, together, type Db } from '../../core/db.ts'
import { partLock } from './imports.queries.ts'
import type { importStatuses } from './imports.table.ts'

export interface KeptImport {
  [column: string]: unknown
  id: string
  organisationId: string
  fileName: string
  file: Buffer | null
  /** Of a text that comes in pieces. */
  bytes: number | null
  status: (typeof importStatuses)[number]
}

/** Every spreadsheet that is kept, of whatever organisation; none of them changes until the transaction ends. */
export async function lockKeptImports(tx: Db): Promise<KeptImport[]> {
  const [, kept] = await together([
    prepared(tx, {
      name: 'imports_to_search_parts',
      text: `select pg_advisory_xact_lock(${partLock('id')})
        from (select id from import where status in ('taking', 'undoing') order by id) under_way`,
      values: [],
    }),
    prepared<KeptImport>(tx, {
      name: 'imports_to_search',
      text: `select id, organisation_id as "organisationId", file_name as "fileName", file, bytes, status
        from import for update`,
      values: [],
    }),
  ])
  return kept
}

/** Takes a spreadsheet away with all that is kept of it. */
export async function dropImport(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_drop',
    text: 'delete from import where id = $1',
    values: [importId],
  })
}

/** The name of a file may name somebody. */
export async function renameImport(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_rename',
    text: `update import set file_name = 'spreadsheet' where id = $1`,
    values: [importId],
  })
}

/** Lines behind one of them that are still kept as they stood in the file. */
export function findKeptCells(
  tx: Db,
  by: { importId: string; after: number; limit: number },
): Promise<{ line: number; cells: string[] }[]> {
  return prepared(tx, {
    name: 'import_rows_kept',
    text: `select line, cells from import_row
      where import_id = $1 and line > $2 and cells is not null order by line limit $3`,
    values: [by.importId, by.after, by.limit],
  })
}

/** Nothing of these lines stays; those that wait to be taken are refused. */
export async function forgetLines(
  tx: Db,
  importId: string,
  lines: readonly number[],
  reason: string,
): Promise<void> {
  await prepared(tx, {
    name: 'import_rows_forget',
    text: `with waiting as (
        update import_row set outcome = 'refuse', reason = $3, consent = false, work = null,
          cells = null, settled_at = clock_timestamp()
        where import_id = $1 and line = any ($2::int[]) and work is not null returning line
      ), others as (
        update import_row set cells = null
        where import_id = $1 and line = any ($2::int[]) and work is null
      )
      update import set settled = settled + (select count(*) from waiting) where id = $1`,
    values: [importId, lines, reason],
  })
}
