import { together, type Db } from '../../core/db.ts'
import { findAgreements } from './agreements.queries.ts'
import { findOwnPlacements, findPlacement, findSteps } from './placements.queries.ts'

/** One placement of this organisation with all that led here. */
export async function findDetail(db: Db, by: { organisationId: string; placementId: string }) {
  const [row, agreements, steps] = await together([
    findPlacement(db, by),
    findAgreements(db, by.placementId),
    findSteps(db, by.placementId),
  ])
  return row && { row, agreements, steps }
}

/** One placement of a person that they know of, with all that led here. */
export async function findOwnDetail(db: Db, by: { leaderId: string; placementId: string }) {
  const { leaderId, placementId } = by
  const [[row], agreements, steps] = await together([
    findOwnPlacements(db, { leaderId, before: null, limit: 1, only: placementId }),
    findAgreements(db, placementId),
    findSteps(db, placementId),
  ])
  return row && { row, agreements, steps }
}
