import { setImmediate as others } from 'node:timers/promises'
import type { Db } from '../../core/db.ts'
import { ProblemError } from '../../core/problem.ts'
import { findPiece, findPieceMarks } from './arriving.queries.ts'
import {
  dropImport,
  findKeptCells,
  forgetLines,
  lockKeptImports,
  renameImport,
  type KeptImport,
} from './imports-naming.queries.ts'
import {
  isInCells,
  isInLine,
  isNamedIn,
  lineEndBytes,
  linesOfPiece,
  type Sought,
} from './imports-naming.rules.ts'
import { cellsOfFile } from './sheets.actions.ts'
import { erasedMeanwhile } from './taking.rules.ts'

/**
 * Takes away what spreadsheets, of whatever organisation, say of a person, by an address or a number, and in those of the
 * organisation that holds the record also by the name. A file that waits goes as a whole, also where it cannot be read any
 * more; of one that is taken, or was, the lines.
 */
export async function forgetInImports(tx: Db, person: Sought): Promise<void> {
  for (const found of await lockKeptImports(tx)) {
    const { id, organisationId, fileName, status } = found
    const namesCount = organisationId === person.organisationId
    const isNamed = isNamedIn(fileName, person, namesCount)
    if (waiting.includes(status)) {
      if (isNamed || (await isInWaiting(tx, found, person, namesCount))) await dropImport(tx, id)
      continue
    }
    if (isNamed) await renameImport(tx, id)
    await forgetInLines(tx, id, person, namesCount)
  }
}

/** Nobody has let it be taken yet. */
const waiting = ['arriving', 'reading', 'open']

async function isInWaiting(
  tx: Db,
  { id, file, bytes }: KeptImport,
  person: Sought,
  namesCount: boolean,
): Promise<boolean> {
  if (file) return isInFile(file, person, namesCount)
  return bytes !== null && isInPieces(tx, id, person, namesCount)
}

/**
 * Whether a text names somebody of which not all pieces may be there: it is looked through line by line, as whoever reads
 * it would see it, whatever its letters are written in.
 */
async function isInPieces(
  tx: Db,
  importId: string,
  person: Sought,
  namesCount: boolean,
): Promise<boolean> {
  let end: Buffer = Buffer.alloc(0)
  let next = 0
  for (const { number } of await findPieceMarks(tx, importId)) {
    const piece = (await findPiece(tx, { importId, number })) ?? Buffer.alloc(0)
    // A line may begin in the piece before.
    const bytes = number === next ? Buffer.concat([end, piece]) : piece
    for (const lines of linesOfPiece(bytes)) {
      if (lines.some((line) => isInLine(line, person, namesCount))) return true
      await others()
    }
    end = bytes.subarray(-lineEndBytes)
    next = number + 1
  }
  return false
}

/** So many lines are read at once. */
const ofAPage = 2_000

async function forgetInLines(
  tx: Db,
  importId: string,
  person: Sought,
  namesCount: boolean,
): Promise<void> {
  for (let after = 0; ;) {
    const page = await findKeptCells(tx, { importId, after, limit: ofAPage })
    const naming = page.filter(({ cells }) => isInCells(cells, person, namesCount))
    if (naming.length > 0)
      await forgetLines(
        tx,
        importId,
        naming.map(({ line }) => line),
        erasedMeanwhile,
      )
    if (page.length < ofAPage) return
    after = page.at(-1)?.line ?? after
  }
}

async function isInFile(file: Buffer, person: Sought, namesCount: boolean): Promise<boolean> {
  try {
    const lines = await cellsOfFile(file)
    return lines.some((cells) => isInCells(cells, person, namesCount))
  } catch (error) {
    if (error instanceof ProblemError) return true
    throw error
  }
}
