import type { Db } from '../../core/db.ts'
import { ProblemError } from '../../core/problem.ts'
import {
  dropImport,
  findKeptCells,
  forgetLines,
  lockKeptImports,
  renameImport,
} from './imports-naming.queries.ts'
import { isNamedIn, type Sought } from './imports-naming.rules.ts'
import { cellsOfFile } from './sheets.actions.ts'
import { erasedMeanwhile } from './taking.rules.ts'

/**
 * Takes away what spreadsheets, of whatever organisation, say of a person, by an address or a number, and in those of the
 * organisation that holds the record also by the name. A file that waits goes as a whole, also where it cannot be read any
 * more; of one that is taken, or was, the lines.
 */
export async function forgetInImports(tx: Db, person: Sought): Promise<void> {
  for (const { id, organisationId, fileName, file, status } of await lockKeptImports(tx)) {
    const namesCount = organisationId === person.organisationId
    const isNamed = isNamedIn(fileName, person, namesCount)
    if (status === 'open') {
      if (isNamed || (file && (await isInFile(file, person, namesCount)))) await dropImport(tx, id)
      continue
    }
    if (isNamed) await renameImport(tx, id)
    await forgetInLines(tx, id, person, namesCount)
  }
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

/** Given name and family name often stand in cells of their own. */
const isInCells = (cells: readonly string[], person: Sought, namesCount: boolean): boolean =>
  [...cells, cells.join(' ')].some((cell) => isNamedIn(cell, person, namesCount))

async function isInFile(file: Buffer, person: Sought, namesCount: boolean): Promise<boolean> {
  try {
    const lines = await cellsOfFile(file)
    return lines.some((cells) => isInCells(cells, person, namesCount))
  } catch (error) {
    if (error instanceof ProblemError) return true
    throw error
  }
}
