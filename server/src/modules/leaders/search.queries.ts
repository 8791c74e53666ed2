import type { Db } from '../../core/db.ts'

/** Words to find these people by; replaced by the search engineer. */
export async function refreshLeaderSearch(_tx: Db, _leaderIds: string[]): Promise<void> {
  await Promise.resolve()
}
