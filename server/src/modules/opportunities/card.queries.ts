import type { Db } from '../../core/db.ts'

/** Packs these opportunities for matching; replaced by the ranking engineer. */
export async function refreshOpportunityCard(_tx: Db, _opportunityIds: string[]): Promise<void> {
  await Promise.resolve()
}
