import type { Db } from '../../core/db.ts'
import { findRegisterState, type ImportRecord } from './imports.queries.ts'
import type { ImportPlan } from './plan.types.ts'
import type { Sheet } from './sheet.rules.ts'

interface Planned {
  sheet: Sheet
  plan: ImportPlan
}

/** Dry runs that somebody pages through now; a plan of a large file holds some ten megabytes. */
const plansMax = 8
const plans = new Map<string, Promise<Planned>>()

/**
 * The plan of an import at its version, made once while the register stands as it is: reading the rows page
 * by page does not plan the file anew. A change to the register makes it stale, wherever it was made.
 */
export async function plannedOnce(
  db: Db,
  { id, version, organisationId }: Pick<ImportRecord, 'id' | 'version' | 'organisationId'>,
  make: () => Promise<Planned>,
): Promise<Planned> {
  const today = new Date().toISOString().slice(0, 10)
  const key = [id, version, today, await findRegisterState(db, organisationId)].join(' ')
  const planned = plans.get(key) ?? make()
  // Set anew, so that the one that was used longest ago is the first to go.
  plans.delete(key)
  plans.set(key, planned)
  for (const oldest of plans.keys()) {
    if (plans.size <= plansMax) break
    plans.delete(oldest)
  }
  try {
    return await planned
  } catch (error) {
    plans.delete(key)
    throw error
  }
}
