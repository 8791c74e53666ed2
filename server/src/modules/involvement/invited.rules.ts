import type { OpportunityStatus } from '../opportunities/opportunities.table.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'

export const invitationStates = ['open', 'answered', 'over'] as const
export type InvitationState = (typeof invitationStates)[number]

/** While an ask stands so, its answer is still to come; one that ran out may still be answered. */
const unanswered = new Set<PlacementStatus>(['invited', 'expired'])

/** Whether an invitation waits for its answer, has it (by this link, another, or a talk), or comes too late. */
export function invitationStateOf(
  { answer }: { answer: string | null },
  ask: { status: PlacementStatus },
  opportunity: { status: OpportunityStatus },
): InvitationState {
  if (answer !== null || !unanswered.has(ask.status)) return 'answered'
  return opportunity.status === 'open' ? 'open' : 'over'
}
