import { organisationOf } from '../../core/access.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findFollowedOne } from './followed.queries.ts'
import { changeImpact, createImpact } from './impact.actions.ts'
import { impactNotFound } from './impact.errors.ts'
import { findImpact, findImpactOf, type ImpactRow } from './impact.queries.ts'
import { followedImpactView } from './impact.rules.ts'
import type { ImpactCreate, ImpactUpdate } from './impact.schemas.ts'
import { placementNotFound } from './placements.errors.ts'

/** The person of a placement that a program deals with: somebody whom it may see. */
async function findSeen(
  db: Db,
  by: { organisationId: string; placementId: string },
): Promise<string> {
  const placement = await findFollowedOne(db, by)
  if (!placement?.leaderId) throw placementNotFound()
  return placement.leaderId
}

/** What came of a placement, as a program reads it; who was looked at, for the record of readings. */
export async function readFollowedImpact(
  db: Db,
  by: { organisationId: string; placementId: string },
) {
  const leaderId = await findSeen(db, by)
  const record = await findImpactOf(db, by)
  if (!record) throw impactNotFound()
  return { impact: followedImpactView(record), version: record.version, leaderId }
}

/** One record of the caller's organisation. Of one person whom its program may no longer see, it is not there. */
export async function findSeenImpact(
  db: Db,
  by: { organisationId: string; impactId: string },
): Promise<ImpactRow> {
  const record = await findImpact(db, by)
  if (!record) throw impactNotFound()
  const { placementId } = record
  if (placementId !== null) {
    const placement = await findFollowedOne(db, {
      organisationId: by.organisationId,
      placementId,
    })
    if (!placement?.leaderId) throw impactNotFound()
  }
  return record
}

/** Writes down by a program what came of a placement, or of all of its opportunity; answers the record's id. */
export async function createFollowedImpact(
  tx: Db,
  context: RequestContext,
  placementId: string,
  record: ImpactCreate,
): Promise<string> {
  await findSeen(tx, { organisationId: organisationOf(context.actor), placementId })
  return createImpact(tx, context, placementId, record)
}

/** Changes by a program what came of it. */
export async function changeFollowedImpact(
  tx: Db,
  context: RequestContext,
  by: { impactId: string; version: number },
  changes: ImpactUpdate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  await findSeenImpact(tx, { organisationId, impactId: by.impactId })
  await changeImpact(tx, context, by, changes)
}
