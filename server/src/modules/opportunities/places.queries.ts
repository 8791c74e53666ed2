import { prepared, type Db } from '../../core/db.ts'
import type { OpportunityStatus } from './opportunities.table.ts'

export interface Places {
  [column: string]: unknown
  status: OpportunityStatus
  placesCount: number
}

/** The places of an opportunity; nobody else can take or free one until the transaction ends. */
export async function lockPlaces(tx: Db, opportunityId: string): Promise<Places | undefined> {
  const [row] = await prepared<Places>(tx, {
    name: 'opportunity_lock',
    text: `select status, places_count as "placesCount" from opportunity where id = $1 for no key update`,
    values: [opportunityId],
  })
  return row
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
