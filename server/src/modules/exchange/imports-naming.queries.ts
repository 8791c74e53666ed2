import { prepared, type Db } from '../../core/db.ts'

/** Every spreadsheet that is kept, of whatever organisation; none of them changes until the transaction ends. */
export function lockKeptImports(tx: Db) {
  return prepared<{
    id: string
    organisationId: string
    fileName: string
    file: Buffer | null
  }>(tx, {
    name: 'imports_to_search',
    text: `select id, organisation_id as "organisationId", file_name as "fileName", file from import for update`,
    values: [],
  })
}

/** Takes a spreadsheet away with all that is kept of it. */
export async function dropImport(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_drop',
    text: 'delete from import where id = $1',
    values: [importId],
  })
}
