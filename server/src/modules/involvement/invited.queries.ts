import { prepared, type Db } from '../../core/db.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'

/** Where an ask stands, and what it is about. */
export interface Ask {
  [column: string]: unknown
  status: PlacementStatus
  opportunityId: string
}

/** The ask that an invitation is about. */
export async function findAsk(db: Db, placementId: string): Promise<Ask | undefined> {
  const [row] = await prepared<Ask>(db, {
    name: 'placement_ask',
    text: `select status, opportunity_id as "opportunityId" from placement where id = $1`,
    values: [placementId],
  })
  return row
}
