import { createHash } from 'node:crypto'
import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { columnUnknown, importDone, importNotFound, importUnderWay } from './imports.errors.ts'
import {
  findImport,
  isUnderWay,
  findRememberedHeadings,
  insertImport,
  rememberHeadings,
  updateImport,
  type ImportRecord,
} from './imports.queries.ts'
import { importVocabulary } from './imports.rules.ts'
import type { Agreement } from './imports.table.ts'
import { columnsOf } from './plan.rules.ts'
import { readAgain } from './reading.queries.ts'
import { comparedHeadings, mappingFrom, worthRemembering } from './remembered.rules.ts'
import type { Sheet } from './sheet.types.ts'
import type { OpenedFile } from './sheets.actions.ts'

/** By what a file is known again. */
export const digestOf = (file: Uint8Array): Buffer => createHash('sha256').update(file).digest()

/**
 * Keeps a file for its dry run, with its columns as the organisation named those of earlier files; without the file, where
 * it is taken at once.
 */
export async function uploadImport(
  tx: Db,
  context: RequestContext,
  upload: { fileName: string; file: Buffer | null; digest: Buffer; opened: { sheet: Headed } },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { fileName, file, digest, opened } = upload
  const importId = await insertImport(tx, {
    organisationId,
    accountId: context.actor.accountId,
    fileName,
    file,
    digest,
    mapping: await rememberedMapping(tx, organisationId, opened.sheet),
  })
  await writeAudit(tx, context, {
    event: 'exchange.uploaded',
    subjectKind: 'import',
    subjectId: importId,
  })
  return importId
}

type Headed = Pick<Sheet, 'headings'>

/** How the columns of a sheet read by what was said of such headings before. */
export async function rememberedMapping(
  db: Db,
  organisationId: string,
  { headings }: Headed,
): Promise<Record<string, string | null>> {
  const sought = { organisationId, headings: comparedHeadings(headings) }
  return { ...mappingFrom(headings, await findRememberedHeadings(db, sought)) }
}

/**
 * Chooses another sheet, changes how the columns are read, or the statement of how the people agreed. `opened` is
 * the file with the sheet that is to be read; null for a text that came in pieces, which is read again in the background. What is said of columns is remembered for the next file.
 */
export async function adjustImport(
  tx: Db,
  context: RequestContext,
  by: { importId: string; version: number },
  changes: {
    mapping?: Record<string, string | null> | undefined
    agreement?: Agreement | null | undefined
    sheet?: string | undefined
  },
  opened: OpenedFile | null,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const found = await openImport(tx, by.importId, organisationId)
  const { headings, automatic } = await headedBy(tx, found, opened)
  refuseUnknownColumns(headings, changes.mapping ?? {})
  const isOther = changes.sheet !== undefined && changes.sheet !== found.sheetName
  const mapping =
    changes.mapping ??
    (isOther ? await rememberedMapping(tx, organisationId, { headings }) : found.mapping)
  const updated = await updateImport(tx, by, {
    mapping,
    sheetName: changes.sheet ?? found.sheetName,
    agreement: changes.agreement === undefined ? found.agreement : changes.agreement,
  })
  if (!updated) throw versionStale()
  if (changes.mapping)
    await rememberHeadings(tx, organisationId, worthRemembering(automatic, changes.mapping))
  // What is to be done with its lines is written down already: it is read again, and planned by what is said now.
  if (found.bytes !== null) await readAgain(tx, by.importId, context.actor.accountId)
  await writeAudit(tx, context, {
    event: 'exchange.adjusted',
    subjectKind: 'import',
    subjectId: by.importId,
    detail: { fields: Object.keys(changes) },
  })
}

/** The columns of a file: of a long text as reading it found them. */
async function headedBy(tx: Db, { headings, looked }: ImportRecord, opened: OpenedFile | null) {
  if (!opened) return { headings, automatic: looked?.automatic ?? [] }
  const vocabulary = importVocabulary(await findTerms(tx))
  return {
    headings: opened.sheet.headings,
    automatic: columnsOf({ sheet: opened.sheet, mapping: {}, vocabulary }),
  }
}

/** A column that the file does not have is a slip of whoever named it, not a wish without effect. */
function refuseUnknownColumns(
  headings: readonly string[],
  mapping: Record<string, string | null>,
): void {
  const columns = headings.length
  const outside = Object.keys(mapping).filter((index) => Number(index) >= columns)
  if (outside.length === 0) return
  throw columnUnknown({
    detail: `The file has ${columns} columns, numbered from 0. It has no column ${outside.join(', ')}.`,
  })
}

async function openImport(tx: Db, importId: string, organisationId: string): Promise<ImportRecord> {
  const found = await findImport(tx, { importId, organisationId })
  if (!found) throw importNotFound()
  if (isUnderWay(found)) throw importUnderWay()
  if (found.status !== 'open') throw importDone()
  return found
}
