import { flag } from './columns.rules.ts'
import { askedOf, hasReview, statesOf, type StandingNow } from './register-filters.rules.ts'

/** How the people stand whom an organisation holds. Somebody may stand in more than one number. */
export interface HeldCounts {
  total: number
  matchable: number
  /** No yes to being matched that still counts. */
  noConsent: number
  paused: number
  needReview: number
  /** Of those who could be matched. */
  neverAsked: number
}

/** Counts the people whom an organisation holds, in its own view. */
export function countHeld(register: StandingNow): HeldCounts {
  const { columns, now } = register
  const states = statesOf(register)
  const { never } = askedOf(register)
  const isToReview = hasReview(register)
  const consent = columns.smalls.match_consent
  const counts: HeldCounts = {
    total: 0,
    matchable: 0,
    noConsent: 0,
    paused: 0,
    needReview: 0,
    neverAsked: 0,
  }
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (((columns.smalls.flags[slot] ?? 0) & flag.holder) === 0) continue
    const isMatchable = states.matchable(slot)
    counts.total += 1
    if (isMatchable) counts.matchable += 1
    if (consent[slot] !== 1 || (columns.moments.matchable_until[slot] ?? 0) <= now)
      counts.noConsent += 1
    if (states.paused(slot)) counts.paused += 1
    if (isToReview(slot)) counts.needReview += 1
    if (isMatchable && never(slot)) counts.neverAsked += 1
  }
  return counts
}
