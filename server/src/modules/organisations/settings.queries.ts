import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { organisations } from './organisations.table.ts'

/** How an organisation wants to work. */
export async function findSettings(db: Db, organisationId: string) {
  const [settings] = await db
    .select({
      approvesOpportunities: organisations.approvesOpportunities,
      version: organisations.version,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return settings
}

/** False when the organisation is no longer at this version. */
export async function updateSettings(
  tx: Db,
  by: { organisationId: string; version: number },
  changes: { approvesOpportunities?: boolean | undefined },
): Promise<boolean> {
  const updated = await tx
    .update(organisations)
    .set({ ...changes, version: sql`${organisations.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(organisations.id, by.organisationId), eq(organisations.version, by.version)))
    .returning({ id: organisations.id })
  return updated.length > 0
}
