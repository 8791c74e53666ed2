import type { Db } from '../../core/db.ts'
import { ProblemError } from '../../core/problem.ts'
import { lockKeptImports } from './imports-naming.queries.ts'
import { isNamedIn, type Sought } from './imports-naming.rules.ts'
import { cellsOfFile } from './sheets.actions.ts'

/**
 * Spreadsheets, of whatever organisation, that name a person: by an address or a number, and in those of the
 * organisation that holds the record also by the name. A file that cannot be read any more counts as one.
 */
export async function findImportsNaming(tx: Db, person: Sought): Promise<string[]> {
  const naming: string[] = []
  for (const { id, organisationId, fileName, file } of await lockKeptImports(tx)) {
    const namesCount = organisationId === person.organisationId
    if (
      isNamedIn(fileName, person, namesCount) ||
      (file && (await isInFile(file, person, namesCount)))
    )
      naming.push(id)
  }
  return naming
}

async function isInFile(file: Buffer, person: Sought, namesCount: boolean): Promise<boolean> {
  try {
    const lines = await cellsOfFile(file)
    // Given name and family name often stand in cells of their own.
    return lines
      .flatMap((cells) => [...cells, cells.join(' ')])
      .some((cell) => isNamedIn(cell, person, namesCount))
  } catch (error) {
    if (error instanceof ProblemError) return true
    throw error
  }
}
