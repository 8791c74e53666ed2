import { together, type Db } from '../../core/db.ts'
import { packNewcomers, refreshLeaderCard } from './card.queries.ts'
import type { LeaderFields } from './leaders.queries.ts'
import { refreshLeaderSearch, writeNewcomersSearch } from './search.queries.ts'

/** Search and matching see the change in the very next request, or the change did not happen. */
export async function settleCopies(tx: Db, leaderIds: string[]): Promise<void> {
  await refreshLeaderCard(tx, leaderIds)
  await refreshLeaderSearch(tx, leaderIds)
}

/**
 * The same for people of one organisation who are new in this transaction and whose records were just asked to be written.
 * Their words are worked out while the database writes records and cards.
 */
export async function settleNewcomers(
  tx: Db,
  organisationId: string,
  people: readonly ({ id: string } & LeaderFields)[],
): Promise<void> {
  const cards = packNewcomers(
    tx,
    people.map(({ id }) => id),
  )
  await together([cards, writeNewcomersSearch(tx, organisationId, people)])
}
