import { databaseCodeOf, withinSavepoint, type Db } from '../../core/db.ts'
import { ProblemError } from '../../core/problem.ts'

/** What was written, and what could not be kept, each with why. */
export interface Written<Line> {
  done: Line[]
  failed: { line: Line; error: unknown }[]
}

/**
 * Writes some lines together, and where one of them cannot be kept, each by itself: that one fails, and the others do not.
 * Throws what is no line's fault.
 */
export async function writeEachOrAll<Line>(
  tx: Db,
  lines: readonly Line[],
  write: (some: readonly Line[]) => Promise<void>,
): Promise<Written<Line>> {
  if (lines.length === 0) return { done: [], failed: [] }
  try {
    await withinSavepoint(tx, () => write(lines))
    return { done: [...lines], failed: [] }
  } catch (error) {
    if (!isOfALine(error)) throw error
  }
  const written: Written<Line> = { done: [], failed: [] }
  for (const line of lines) {
    try {
      await withinSavepoint(tx, () => write([line]))
      written.done.push(line)
    } catch (error) {
      if (!isOfALine(error)) throw error
      written.failed.push({ line, error })
    }
  }
  return written
}

/** Whether a failure says something of what was to be written: a value, a constraint or a limit of the database. */
const isOfALine = (error: unknown): boolean =>
  error instanceof ProblemError || /^(?:22|23|54)/.test(databaseCodeOf(error) ?? '')
