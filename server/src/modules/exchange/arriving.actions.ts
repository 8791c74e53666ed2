import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findPieceDigest, insertPiece, lockArriving } from './arriving.queries.ts'
import { isNamedAsBook, pieceSizeOf, piecesOf, wrongPieceWords } from './arriving.rules.ts'
import { isBook } from './encoding.rules.ts'
import { digestOf } from './imports.actions.ts'
import {
  importDone,
  importNotFound,
  importTooLong,
  importUnderWay,
  pieceOther,
  pieceWrong,
  sheetUnreadable,
} from './imports.errors.ts'
import { insertImport } from './imports.queries.ts'
import { refusalWords } from './imports.rules.ts'
import { dropImport } from './imports-naming.queries.ts'
import type { Agreement } from './imports.table.ts'
import { beginReading } from './reading.queries.ts'
import { longLimits } from './sheet-limits.rules.ts'

/** Makes ready for a text that comes in pieces. Refuses what could not be read however it came. */
export async function announceImport(
  tx: Db,
  context: RequestContext,
  file: { fileName: string; bytes: number; agreement: Agreement | null },
): Promise<string> {
  const { bytesMax } = longLimits
  if (isNamedAsBook(file.fileName)) throw bookInPieces()
  if (file.bytes > bytesMax)
    throw importTooLong({
      detail: refusalWords({ code: 'too_large', limit: bytesMax, actual: file.bytes }),
    })
  const { fileName, bytes, agreement } = file
  const importId = await insertImport(tx, {
    organisationId: organisationOf(context.actor),
    accountId: context.actor.accountId,
    ...{ fileName, file: null, digest: null, mapping: {}, arriving: { bytes, agreement } },
  })
  await writeAudit(tx, context, {
    event: 'exchange.announced',
    subjectKind: 'import',
    subjectId: importId,
    detail: { bytes },
  })
  return importId
}

const bookInPieces = () => sheetUnreadable({ detail: refusalWords({ code: 'workbook_in_pieces' }) })

/**
 * Takes a piece of a text, whichever comes first; the same one again changes nothing. With the last one that was missing the
 * file is there, and whoever is at hand reads it.
 */
export async function takePiece(
  tx: Db,
  context: RequestContext,
  importId: string,
  { number, bytes }: { number: number; bytes: Buffer },
): Promise<void> {
  const found = await lockArriving(tx, { importId, organisationId: organisationOf(context.actor) })
  if (!found) throw importNotFound()
  const { status } = found
  if (status === 'taking' || status === 'undoing') throw importUnderWay()
  if (found.bytes === null || status === 'done' || status === 'undone') throw importDone()
  if (bytes.length !== pieceSizeOf(found.bytes, number) || bytes.length === 0)
    throw pieceWrong({ detail: wrongPieceWords(found.bytes, number, bytes.length) })
  const digest = digestOf(bytes)
  const known = await findPieceDigest(tx, { importId, number })
  if (known && !known.equals(digest)) throw pieceOther()
  if (!known) {
    if (number === 0 && isBook(bytes)) throw bookInPieces()
    const there = await insertPiece(tx, importId, { number, bytes, digest })
    if (there === piecesOf(found.bytes)) await beginReading(tx, importId)
  }
  await writeAudit(tx, context, {
    event: 'exchange.piece_arrived',
    subjectKind: 'import',
    subjectId: importId,
    detail: { number, again: known !== undefined },
  })
}

/** Lets go of an import that is not taken yet: nothing of its file stays. */
export async function cancelImport(
  tx: Db,
  context: RequestContext,
  importId: string,
): Promise<void> {
  const found = await lockArriving(tx, { importId, organisationId: organisationOf(context.actor) })
  if (!found) throw importNotFound()
  if (found.status === 'taking' || found.status === 'undoing') throw importUnderWay()
  if (found.status === 'done' || found.status === 'undone') throw importDone()
  await dropImport(tx, importId)
  await writeAudit(tx, context, {
    event: 'exchange.let_go',
    subjectKind: 'import',
    subjectId: importId,
    detail: { was: found.status },
  })
}
