import type { Db } from '../../core/db.ts'
import type { MatchLeader } from './match.types.ts'
import type { RankingScope } from './ranking-scope.queries.ts'

// Placeholder until the ranking engineer's file lands.
export function findMatchLeaders(_db: Db, _scope: RankingScope, _leaderIds: string[]): Promise<MatchLeader[]> {
  return Promise.resolve([])
}
