/** From when it is known that personal data was lost, changed or seen: UK GDPR article 33. */
const clockMs = 72 * 3_600_000

/** Where the 72 hours stand: running, met, told late, overdue; none where no risk to people is likely. */
export type ClockState = 'running' | 'met' | 'late' | 'overdue' | 'not_needed'

/**
 * The clock of a breach. It runs until the regulator is told. It stops without that only where it was judged that
 * people are unlikely to be at risk; not having judged yet stops nothing.
 */
export function clockOf(
  breach: { knownAt: Date; regulatorToldAt: Date | null; risk: string },
  now: Date,
): { dueAt: Date; state: ClockState } {
  const dueAt = new Date(breach.knownAt.getTime() + clockMs)
  if (breach.regulatorToldAt)
    return { dueAt, state: breach.regulatorToldAt <= dueAt ? 'met' : 'late' }
  if (breach.risk === 'unlikely') return { dueAt, state: 'not_needed' }
  return { dueAt, state: now <= dueAt ? 'running' : 'overdue' }
}

/** What still stands in the way of closing a breach; null: nothing. */
export function missingToClose(breach: {
  risk: string
  regulatorToldAt: Date | null
  peopleToldAt: Date | null
  peopleWords: string | null
  measures: string | null
}): 'risk' | 'regulator' | 'people' | 'measures' | null {
  if (breach.risk === 'not_judged') return 'risk'
  if (breach.risk !== 'unlikely' && !breach.regulatorToldAt) return 'regulator'
  if (breach.risk === 'high' && !breach.peopleToldAt && !breach.peopleWords) return 'people'
  return breach.measures ? null : 'measures'
}
