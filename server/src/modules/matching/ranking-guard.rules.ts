import { dateOfDayNumber, dayNumberOf } from '../leaders/card.rules.ts'

/** A person as the columns rank them. */
export interface Ranked {
  leaderId: string
  /** Score, possible and longest since last asked in one number: the greater, the higher. */
  key: number
  score: number
  possible: number
  fresh: boolean
}

/** The places that the guard looks at, and how many fresh voices it wants among them. */
export const guarded = { places: 10, fresh: 3 } as const

/** The first of the last 365 days, today included: whoever was asked since is not fresh. */
export function firstFreshDay(today: string): string {
  return dateOfDayNumber(dayNumberOf(today) - 364)
}

/** How many fresh people the first places are short of. */
export function freshShort(first: Ranked[]): number {
  return Math.max(guarded.fresh - first.filter(({ fresh }) => fresh).length, 0)
}

/** The first places with the movers in, each for the lowest placed who is not fresh, never the first. */
export function withMovers(first: Ranked[], movers: Ranked[]): { ten: Ranked[]; out: Ranked[] } {
  const out = new Set<Ranked>()
  for (let place = first.length - 1; place > 0 && out.size < movers.length; place -= 1) {
    const person = first[place]
    if (person && !person.fresh) out.add(person)
  }
  // Movers come from below, so that they follow in order already.
  return {
    ten: [...first.filter((person) => !out.has(person)), ...movers],
    out: first.filter((person) => out.has(person)),
  }
}
