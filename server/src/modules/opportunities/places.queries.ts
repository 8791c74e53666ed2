import { prepared, type Db } from '../../core/db.ts'
import type { OpportunityStatus } from './opportunities.table.ts'

/** The places of an opportunity, of which nobody else can take or free one. */
export interface Places {
  [column: string]: unknown
  status: OpportunityStatus
  placesCount: number
}

/** Moves a locked opportunity between open and filled. */
export async function turnPlaces(
  tx: Db,
  by: { opportunityId: string; to: 'open' | 'filled' },
): Promise<void> {
  await prepared(tx, {
    name: 'opportunity_turn',
    text: `update opportunity set status = $2, version = version + 1, updated_at = date_trunc('milliseconds', now())
      where id = $1`,
    values: [by.opportunityId, by.to],
  })
}
