import { accessGuard } from './access-guard.ts'
import type { MutantList } from './mutant.ts'
import { placementLife } from './placements.ts'
import { plainRules } from './plain-rules.ts'
import { cardRanking } from './ranking.ts'

/** Both implementations of matching, who may do what, and the life of placements. */
export const mutantLists: readonly MutantList[] = [
  plainRules,
  cardRanking,
  accessGuard,
  placementLife,
]
