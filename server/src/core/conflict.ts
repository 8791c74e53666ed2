import { databaseCodeOf } from './db.ts'
import type { ProblemError } from './problem.ts'

/**
 * Runs a write and turns the database's refusal (by its SQLSTATE: 23505 taken, 23503 points nowhere) into
 * the declared error: constraints are the last word, whatever was checked before.
 */
export async function conflictsAs<T>(
  refusals: Readonly<Record<string, () => ProblemError>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const refusal = refusals[databaseCodeOf(error) ?? '']
    throw refusal ? refusal() : error
  }
}
