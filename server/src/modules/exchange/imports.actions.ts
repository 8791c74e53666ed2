import { createHash } from 'node:crypto'
import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findErasedContacts } from '../leaders/erased.queries.ts'
import { sortNameOf } from '../leaders/leaders.rules.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { columnUnknown, importDone, importNotFound, importUnderWay } from './imports.errors.ts'
import {
  findImport,
  findKnownOutcodes,
  findPossiblySame,
  findRememberedHeadings,
  insertImport,
  rememberHeadings,
  updateImport,
  type ImportRecord,
  type KnownLeader,
} from './imports.queries.ts'
import {
  contactsOf,
  existingFrom,
  importVocabulary,
  withoutErased,
  withoutUnknownPlaces,
} from './imports.rules.ts'
import type { Agreement } from './imports.table.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import { columnsOf, identitiesOf, planRows, readRows } from './plan.rules.ts'
import type { ImportPlan } from './plan.types.ts'
import { comparedHeadings, mappingFrom, worthRemembering } from './remembered.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import type { OpenedFile } from './sheets.actions.ts'

/** Keeps a file for its dry run, with its columns as the organisation named those of earlier files. */
export async function uploadImport(
  tx: Db,
  context: RequestContext,
  upload: { fileName: string; file: Buffer; opened: OpenedFile },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { fileName, file, opened } = upload
  const importId = await insertImport(tx, {
    organisationId,
    accountId: context.actor.accountId,
    fileName,
    file,
    digest: createHash('sha256').update(file).digest(),
    mapping: await rememberedMapping(tx, organisationId, opened.sheet),
  })
  await writeAudit(tx, context, {
    event: 'exchange.uploaded',
    subjectKind: 'import',
    subjectId: importId,
  })
  return importId
}

/** How the columns of a sheet read by what was said of such headings before. */
export async function rememberedMapping(
  db: Db,
  organisationId: string,
  { headings }: Sheet,
): Promise<Record<string, string | null>> {
  const sought = { organisationId, headings: comparedHeadings(headings) }
  return { ...mappingFrom(headings, await findRememberedHeadings(db, sought)) }
}

/** What taking a file would do, given the register as it stands. The real run follows this very plan. */
export async function planOf(
  db: Db,
  by: { organisationId: string; statedBy: string },
  file: { sheet: Sheet; mapping: Record<string, string | null>; agreement: Agreement | null },
): Promise<{ plan: ImportPlan; known: Map<string, KnownLeader> }> {
  const today = new Date().toISOString().slice(0, 10)
  const input = {
    sheet: file.sheet,
    mapping: file.mapping as Record<string, ColumnKind | null>,
    vocabulary: importVocabulary(await findTerms(db)),
    asserted: file.agreement && {
      method: file.agreement.method,
      evidence: file.agreement.evidence,
      statedBy: by.statedBy,
      statedOn: file.agreement.agreedOn,
    },
    today,
  }
  const read = readRows(input)
  const people = identitiesOf(read)
  const known = await findPossiblySame(db, {
    organisationId: by.organisationId,
    emails: people.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())),
    phones: people.flatMap(({ phones }) => [...phones]),
    references: people.flatMap(({ ref }) => (ref ? [ref] : [])),
    sortNames: people.flatMap(({ names }) => names.map(sortNameOf)),
  })
  const plan = planRows(read, { ...input, existing: known.map(existingFrom) })
  const outcodes = plan.rows.flatMap(({ draft }) => draft?.outcode ?? [])
  withoutUnknownPlaces(plan, await findKnownOutcodes(db, outcodes))
  withoutErased(plan, await findErasedContacts(db, contactsOf(plan)))
  return {
    plan,
    known: new Map(known.map((leader) => [leader.id, leader])),
  }
}

/**
 * Chooses another sheet, changes how the columns are read, or the statement of how the people agreed. `opened` is
 * the file with the sheet that is to be read. What is said of columns is remembered for the next file.
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
  opened: OpenedFile,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const found = await openImport(tx, by.importId, organisationId)
  refuseUnknownColumns(opened.sheet, changes.mapping ?? {})
  const isOther = changes.sheet !== undefined && changes.sheet !== found.sheetName
  const mapping =
    changes.mapping ??
    (isOther ? await rememberedMapping(tx, organisationId, opened.sheet) : found.mapping)
  const updated = await updateImport(tx, by, {
    mapping,
    sheetName: changes.sheet ?? found.sheetName,
    agreement: changes.agreement === undefined ? found.agreement : changes.agreement,
  })
  if (!updated) throw versionStale()
  if (changes.mapping) {
    const vocabulary = importVocabulary(await findTerms(tx))
    const automatic = columnsOf({ sheet: opened.sheet, mapping: {}, vocabulary })
    await rememberHeadings(tx, organisationId, worthRemembering(automatic, changes.mapping))
  }
  await writeAudit(tx, context, {
    event: 'exchange.adjusted',
    subjectKind: 'import',
    subjectId: by.importId,
    detail: { fields: Object.keys(changes) },
  })
}

/** A column that the file does not have is a slip of whoever named it, not a wish without effect. */
function refuseUnknownColumns(sheet: Sheet, mapping: Record<string, string | null>): void {
  const columns = sheet.headings.length
  const outside = Object.keys(mapping).filter((index) => Number(index) >= columns)
  if (outside.length === 0) return
  throw columnUnknown({
    detail: `The file has ${columns} columns, numbered from 0. It has no column ${outside.join(', ')}.`,
  })
}

async function openImport(tx: Db, importId: string, organisationId: string): Promise<ImportRecord> {
  const found = await findImport(tx, { importId, organisationId })
  if (!found) throw importNotFound()
  if (found.status === 'taking' || found.status === 'undoing') throw importUnderWay()
  if (found.status !== 'open') throw importDone()
  return found
}
