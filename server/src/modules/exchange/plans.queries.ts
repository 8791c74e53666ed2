import type { Db } from '../../core/db.ts'
import { findRegisterState, type ImportRecord } from './imports.queries.ts'
import type { PlannedFile } from './planning.actions.ts'
import type { OpenedFile } from './sheets.actions.ts'

/** A file with what taking it would do. */
export interface Planned extends PlannedFile {
  opened: OpenedFile
}

/** Dry runs that somebody pages through now; a plan of a large file holds some ten megabytes. */
const plansMax = 8
/** Somebody turns a page in less. A plan holds cells of people, who may be erased meanwhile, by whatever instance. */
const keptMs = 5 * 60_000

const plans = new Map<string, { state: string; planned: Promise<Planned>; end: NodeJS.Timeout }>()

function forget(importId: string): void {
  clearTimeout(plans.get(importId)?.end)
  plans.delete(importId)
}

/**
 * The plan of an import at its version, made once while the register stands as it is: reading the rows page
 * by page does not plan the file anew. It comes of the file and the register alone, so that any instance makes the same;
 * a change to the register makes it stale, wherever it was made, and none is kept for longer than five minutes.
 */
export async function plannedOnce(
  db: Db,
  { id, version, organisationId }: Pick<ImportRecord, 'id' | 'version' | 'organisationId'>,
  make: () => Promise<Planned>,
): Promise<Planned> {
  const today = new Date().toISOString().slice(0, 10)
  const state = [version, today, await findRegisterState(db, organisationId)].join(' ')
  const known = plans.get(id)
  if (known?.state === state) return known.planned
  forget(id)
  const planned = make()
  plans.set(id, { state, planned, end: setTimeout(() => forget(id), keptMs).unref() })
  for (const oldest of plans.keys()) {
    if (plans.size <= plansMax) break
    forget(oldest)
  }
  try {
    return await planned
  } catch (error) {
    if (plans.get(id)?.planned === planned) forget(id)
    throw error
  }
}
