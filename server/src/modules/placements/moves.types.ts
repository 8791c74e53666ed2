import type { Move } from './machine.rules.ts'
import type { AgreementDraft } from './moves.schemas.ts'
import type { Decision } from './placements.table.ts'

/** A move with what it brings. Which move needs what is in the contract of its operation. */
export interface Step {
  move: Move
  /** Day on which it began or ended, YYYY-MM-DD; without one, today. */
  on?: string | undefined
  /** A code. */
  reason?: string | undefined
  /** What goes to the other side in somebody's own words. */
  words?: string | undefined
  agreement?: AgreementDraft | undefined
  /** The match as it stood, for an ask or a suggestion. */
  decision?: Decision | null | undefined
  repeatReason?: string | null | undefined
}
