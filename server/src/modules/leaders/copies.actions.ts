import type { Db } from '../../core/db.ts'
import { refreshLeaderCard } from './card.queries.ts'
import { refreshLeaderSearch } from './search.queries.ts'

/** Search and matching see the change in the very next request, or the change did not happen. */
export async function settleCopies(tx: Db, leaderIds: string[]): Promise<void> {
  await refreshLeaderCard(tx, leaderIds)
  await refreshLeaderSearch(tx, leaderIds)
}
