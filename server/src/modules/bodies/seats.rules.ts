import type { TermEnding, TermPart } from './bodies.table.ts'

/**
 * vacant: nobody is in it and nobody is to follow · coming: nobody yet, and somebody is to begin · held · ending: the
 * last day is near and nobody follows · carried_over: the last day is past, and whoever held it stays for now
 */
export const standings = ['vacant', 'coming', 'held', 'ending', 'carried_over'] as const
export type Standing = (typeof standings)[number]

/** Who is in a seat on a day, and who is to follow. */
export interface Occupancy {
  holder: { endsOn: string | null; warnsOn: string | null } | null
  hasNext: boolean
}

/** Where a seat stands on a day, YYYY-MM-DD. */
export function standingOf({ holder, hasNext }: Occupancy, today: string): Standing {
  if (!holder) return hasNext ? 'coming' : 'vacant'
  if (holder.endsOn !== null && holder.endsOn < today) return 'carried_over'
  const isNear = holder.warnsOn !== null && holder.warnsOn <= today
  return isNear && !hasNext ? 'ending' : 'held'
}

/** What somebody has to see to. */
export const needsSomebody = (standing: Standing): boolean =>
  standing === 'vacant' || standing === 'ending' || standing === 'carried_over'

/** The days of a term, both included; without a last one it goes on. */
export interface Days {
  beginsOn: string
  endsOn: string | null
}

/** Another term of the same part of the same seat. */
export interface OtherTerm {
  [column: string]: unknown
  id: string
  beginsOn: string
  endsOn: string | null
  endedOn: string | null
}

/** The last day that is known of a term; null where it goes on. */
const lastDay = ({ endsOn, endedOn }: OtherTerm): string | null => endedOn ?? endsOn

/** The term that stands in the way of these days, as two never hold one seat on the same day. */
export const standsInTheWay = (
  { beginsOn, endsOn }: Days,
  others: readonly OtherTerm[],
): OtherTerm | undefined =>
  others.find((other) => {
    const last = lastDay(other)
    return (endsOn === null || other.beginsOn <= endsOn) && (last === null || last >= beginsOn)
  })

/**
 * The term before these days whose last day is past and that nobody ended: where whoever held a seat stays on, they
 * stay until these days begin.
 */
export function replacedBy(
  { beginsOn }: Days,
  others: readonly OtherTerm[],
): OtherTerm | undefined {
  const before = others
    .filter((other) => other.beginsOn < beginsOn)
    .toSorted((a, b) => (a.beginsOn < b.beginsOn ? 1 : -1))[0]
  return before?.endedOn === null && before.endsOn !== null ? before : undefined
}

function dayFrom(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
/** The day before, YYYY-MM-DD. */
export const dayBefore = (day: string): string => dayFrom(day, -1)

/**
 * These days of a seat, or those that are left of them: they begin when whoever holds it goes. None where nothing is
 * left, or nobody knows when that is.
 */
export function roomFor(days: Days, others: readonly OtherTerm[]): Days | null {
  const inTheWay = standsInTheWay(days, others)
  if (!inTheWay) return days
  const last = lastDay(inTheWay)
  if (last === null || (days.endsOn !== null && days.endsOn <= last)) return null
  return roomFor({ ...days, beginsOn: dayFrom(last, 1) }, others)
}

/**
 * The last day of a term of so many months that begins on a day: the day before the same day of the month in which it
 * runs out, or the last of a month that has no such day.
 */
export function lastDayOf(beginsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = beginsOn.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  // A month without such a day is over on its own last day.
  if (day > lastOfMonth)
    return new Date(Date.UTC(year, month - 1 + months, lastOfMonth)).toISOString().slice(0, 10)
  return dayBefore(new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10))
}

export interface TermFacts {
  id: string
  part: TermPart
  leaderId: string | null
  leaderName: string | null
  /** The placement by which they came into the seat, where there is one. */
  placementId: string | null
  beginsOn: string
  endsOn: string | null
  endedOn: string | null
  howEnded: TermEnding | null
  version: number
}

/** A term as the contract says it: somebody who is not in the bank has no leader. */
export const termView = ({ leaderId, leaderName, ...term }: TermFacts) => ({
  id: term.id,
  part: term.part,
  leader: leaderId === null ? null : { id: leaderId, name: leaderName },
  placementId: term.placementId,
  beginsOn: term.beginsOn,
  endsOn: term.endsOn,
  endedOn: term.endedOn,
  howEnded: term.howEnded,
  version: term.version,
})

/** Where somebody's own term stands on a day. */
export function whenOf(
  term: Days & { endedOn: string | null; carriesOver: boolean },
  today: string,
): 'coming' | 'now' | 'carried_over' | 'past' {
  if (term.beginsOn > today) return 'coming'
  if (term.endedOn !== null) return term.endedOn < today ? 'past' : 'now'
  if (term.endsOn === null || term.endsOn >= today) return 'now'
  return term.carriesOver ? 'carried_over' : 'past'
}
