import type { RequestContext } from '../../core/context.ts'
import { moveOpportunity } from '../opportunities/life.actions.ts'
import { cancelPlacements, type MoveDeps } from '../placements/moves.actions.ts'

/**
 * Cancels an opportunity of the caller's organisation, ends all that began with it, and tells everybody
 * who knew that they were thought of, in the words given.
 */
export async function cancelOpportunity(
  deps: MoveDeps,
  context: RequestContext,
  by: { opportunityId: string; version: number },
  words: string,
): Promise<void> {
  await moveOpportunity(deps.tx, context, by, { move: 'cancel', words })
  await cancelPlacements(deps, context, by.opportunityId)
}
