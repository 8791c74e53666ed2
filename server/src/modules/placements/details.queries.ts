import type { Db } from '../../core/db.ts'
import { findAgreements } from './agreements.queries.ts'
import { findOwnPlacements, findPlacement, findSteps } from './placements.queries.ts'

/** One placement of this organisation with all that led here. */
export async function findDetail(db: Db, by: { organisationId: string; placementId: string }) {
  const row = await findPlacement(db, by)
  if (!row) return undefined
  return {
    row,
    agreements: await findAgreements(db, by.placementId),
    steps: await findSteps(db, by.placementId),
  }
}

/** One placement of a person that they know of, with all that led here. */
export async function findOwnDetail(db: Db, by: { leaderId: string; placementId: string }) {
  const { leaderId, placementId } = by
  const [row] = await findOwnPlacements(db, {
    leaderId,
    before: null,
    limit: 1,
    only: placementId,
  })
  if (!row) return undefined
  return {
    row,
    agreements: await findAgreements(db, placementId),
    steps: await findSteps(db, placementId),
  }
}
