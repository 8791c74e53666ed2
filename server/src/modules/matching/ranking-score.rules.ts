import { untold } from '../leaders/card.rules.ts'
import type { CardColumns } from '../leaders/columns.rules.ts'
import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import { bitsIn, type Dealt } from '../opportunities/card.rules.ts'
import type { MatchOpportunity } from './match.types.ts'
import type { Spot } from './ranking-places.rules.ts'
import { readPair, readTheme } from './ranking-themes.rules.ts'
import {
  halfDaysLookup,
  hoursLookup,
  interestLookup,
  levelsLookup,
  told,
  unit,
  untoldOf,
} from './ranking.rules.ts'

/** Score, possible and told leaves of whoever stands in a slot, as one packed number. */
export type ScoreAt = (slot: number) => number

export interface Scored {
  opportunity: MatchOpportunity
  dealt: Dealt
  numberOf: NumberOf
  columns: CardColumns
  spot: Spot | null
}

/** Makes the score of one opportunity: look-ups prepared once, a few additions for each person. */
export function scorerOf(scored: Scored): ScoreAt {
  const terms = [
    ...levelTerms(scored),
    ...themeTerms(scored),
    ...interestTerms(scored),
    ...placeTerms(scored),
    ...halfDayTerms(scored),
    ...hourTerms(scored),
  ]
  return (slot) => {
    let sum = 0
    for (let term = 0; term < terms.length; term += 1) sum += terms[term]?.(slot) ?? 0
    return sum
  }
}

function levelTerms({ dealt, numberOf, columns }: Scored): ScoreAt[] {
  return ([0, 4] as const).flatMap((first) => {
    const lookup = levelsLookup(dealt, numberOf, first)
    const column = columns.smalls[first === 0 ? 'levels_a' : 'levels_b']
    return lookup ? [(slot: number) => lookup[column[slot] ?? 0] ?? 0] : []
  })
}

function themeTerms({ dealt, numberOf, columns }: Scored): ScoreAt[] {
  return dealt.themes.map(({ code, lived, units }) => {
    const read = readTheme(columns, numberOf('theme', code), lived)
    const values = [untoldOf(units), told(units), told(0)]
    return (slot) => values[read(slot)] ?? 0
  })
}

function interestTerms({ opportunity, dealt, numberOf, columns }: Scored): ScoreAt[] {
  if (dealt.interest === 0) return []
  const { kind, roleType } = opportunity
  const lookup = interestLookup(opportunity, dealt.interest)
  const kindOf = readPair(columns, 'kinds', numberOf('opportunity_kind', kind))
  if (roleType === null) return [(slot) => lookup[kindOf(slot)] ?? 0]
  const { types } = columns.ints
  // Bits 0 and 1 of the types are never used, so that the state of type n times 4 is at hand.
  const typeAt = 2 * numberOf('leader_type', roleType)
  return [(slot) => lookup[kindOf(slot) | (((types[slot] ?? 0) >> typeAt) & 12)] ?? 0]
}

/** The better of in person and online; each may be untold. */
function placeTerms({ opportunity, dealt, columns, spot }: Scored): ScoreAt[] {
  const units = dealt.place
  if (units === 0) return []
  const { place, travel, online } = columns.smalls
  const open = untoldOf(units)
  if (!spot) {
    const values = [open, told(units), told(0)]
    return [(slot) => values[online[slot] ?? 0] ?? 0]
  }
  /** Units earned by being there; -1 while the outcode is untold. */
  const there = (slot: number): number => {
    const at = place[slot] ?? untold.place
    const limit = travel[slot] ?? 0
    if (at === untold.place) return limit === 0 ? 0 : -1
    return limit >= (spot.limits[at] ?? 32_768) ? (spot.earned[at] ?? 0) : 0
  }
  if (!opportunity.online) {
    return [
      (slot) => {
        const earned = there(slot)
        return earned < 0 ? open : told(earned)
      },
    ]
  }
  return [
    (slot) => {
      const accepts = online[slot] ?? 0
      if (accepts === 1) return told(units)
      const earned = there(slot)
      if (accepts === 2) return earned < 0 ? open + unit.told : told(earned) + unit.told
      // With online untold all of it stays possible; what being there earns stays as it is.
      return earned < 0 ? open : earned * unit.score + open + unit.told
    },
  ]
}

function halfDayTerms({ opportunity, dealt, columns }: Scored): ScoreAt[] {
  if (dealt.halfDays === 0) return []
  const lookup = halfDaysLookup(opportunity, dealt.halfDays)
  const open = untoldOf(dealt.halfDays)
  const wanted = opportunity.halfDays | opportunity.requiredHalfDays
  const have = columns.ints.half_days
  // Half of the mask at a time: tables of 2,048 instead of counting bits for everybody.
  const low = Uint8Array.from({ length: 2_048 }, (_none, half) => bitsIn(half & wanted))
  const high = Uint8Array.from({ length: 1_024 }, (_none, half) => bitsIn((half << 11) & wanted))
  return [
    (slot) => {
      const mask = have[slot] ?? untold.halfDays
      if (mask === untold.halfDays) return open
      return lookup[(low[mask & 2_047] ?? 0) + (high[mask >> 11] ?? 0)] ?? 0
    },
  ]
}

function hourTerms({ opportunity, dealt, columns }: Scored): ScoreAt[] {
  if (dealt.hours === 0) return []
  const lookup = hoursLookup(opportunity, dealt.hours)
  const { hours } = columns.smalls
  return [(slot) => lookup[hours[slot] ?? 0] ?? 0]
}
