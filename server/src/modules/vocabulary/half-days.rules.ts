const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const parts = ['morning', 'afternoon', 'evening'] as const

/** The 21 half-days of a week; the place in this list is the bit in the stored mask. */
export const halfDayCodes = days.flatMap((day) => parts.map((part) => `${day}_${part}` as const))
export type HalfDayCode = (typeof halfDayCodes)[number]

/** Untold (null) stays untold; told none is 0. */
export const maskOf = (halfDays: readonly HalfDayCode[]): number =>
  halfDays.reduce((mask, halfDay) => mask | (1 << halfDayCodes.indexOf(halfDay)), 0)

export const halfDaysOf = (mask: number): HalfDayCode[] =>
  halfDayCodes.filter((_code, bit) => mask & (1 << bit))

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
})

const partOf = (hour: number): number => (hour < 12 ? 0 : hour < 17 ? 1 : 2)

/** The half-days that a session touches, by the clock on the wall in the United Kingdom. */
export function maskOfSession(session: { start: string; end: string }): number {
  const stepMs = 30 * 60_000
  const endMs = new Date(session.end).getTime()
  // A session of more than a week touches them all; no need to walk through years.
  const lastMs = Math.min(endMs, new Date(session.start).getTime() + 7 * 86_400_000)
  let mask = 0
  for (let atMs = new Date(session.start).getTime(); atMs < lastMs; atMs += stepMs) {
    const parts = Object.fromEntries(
      clock.formatToParts(atMs).map(({ type, value }) => [type, value]),
    )
    const day = days.indexOf(
      String(parts['weekday']).toLowerCase().slice(0, 3) as (typeof days)[number],
    )
    mask |= 1 << (day * 3 + partOf(Number(parts['hour'])))
  }
  return mask
}
