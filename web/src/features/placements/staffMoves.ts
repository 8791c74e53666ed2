import type { PlacementMoveCreate } from '@people-bank/openapi'

/** Moves that are a colleague's to make. */
export type StaffMove = PlacementMoveCreate['move']

/** Reasons that a person may be told, by the move. */
export const reasonsOf = {
  not_choose: ['places_taken', 'other_experience', 'times', 'plans_changed', 'other'],
  end_early: ['plans_changed', 'times', 'not_working', 'other'],
} as const satisfies Partial<Record<StaffMove, readonly string[]>>
