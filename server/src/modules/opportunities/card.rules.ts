import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import type { Wanted, WantedTheme, Weights } from './opportunities.table.ts'

/** 100.00 in whole units. */
const allUnits = 10_000

/** What matching asks of an opportunity; `place` is anything but null where it is held in person. */
export interface Askable {
  kind: string
  roleType: string | null
  place: unknown
  online: boolean
  halfDays: number
  requiredHalfDays: number
  hoursMonth: number | null
  weights: Weights
  wanted: Wanted
}

/** The units of every leaf; 0 where a criterion is not used. */
export interface Dealt {
  attributes: { code: string; level: number; units: number }[]
  themes: (WantedTheme & { units: number })[]
  interest: number
  place: number
  halfDays: number
  hours: number
}

/**
 * Largest remainder: everyone gets the whole part of `units * share / sum`, and what is left goes one
 * each to the largest remainders, the earlier among equals. Something above 0 must be among the shares.
 */
export function dealUnits(units: number, shares: number[]): number[] {
  let sum = 0
  for (const share of shares) sum += share
  let left = units
  const parts = shares.map((share, index) => {
    const whole = Math.floor((units * share) / sum)
    left -= whole
    return { index, whole, rest: units * share - whole * sum }
  })
  const first = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  )
  return parts.map(({ whole, index }) => (first.has(index) ? whole + 1 : whole))
}

const livedOrder = { own: 1, caring: 2 }
const isBefore = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Ties go by the order of the vocabulary for attributes, by code and then kind of experience for themes. */
function sortedWanted(wanted: Wanted, numberOf: NumberOf): Wanted {
  const number = (code: string) => numberOf('attribute', code)
  const lived = ({ lived: how }: WantedTheme) => (how === null ? 0 : livedOrder[how])
  return {
    attributes: wanted.attributes.toSorted((a, b) => number(a.code) - number(b.code)),
    themes: wanted.themes.toSorted((a, b) => isBefore(a.code, b.code) || lived(a) - lived(b)),
  }
}

/** Deals 10,000 units to criteria and then to leaves; null when nothing that is asked has a weight. */
export function dealOpportunity(opportunity: Askable, numberOf: NumberOf): Dealt | null {
  const { weights, online, place } = opportunity
  const wanted = sortedWanted(opportunity.wanted, numberOf)
  // A criterion without weight has no leaves at all.
  const attributes = weights.attributes > 0 ? wanted.attributes : []
  const themes = weights.themes > 0 ? wanted.themes : []
  const times = (opportunity.halfDays | opportunity.requiredHalfDays) !== 0
  const hours = (opportunity.hoursMonth ?? 0) > 0
  const shares = [
    attributes.length > 0 ? weights.attributes : 0,
    themes.length > 0 ? weights.themes : 0,
    weights.interest,
    place !== null || online ? weights.place : 0,
    times || hours ? weights.availability : 0,
  ]
  if (shares.every((share) => share === 0)) return null
  const [forAttributes = 0, forThemes = 0, interest = 0, forPlace = 0, forTimes = 0] = dealUnits(
    allUnits,
    shares,
  )
  const byImportance = dealUnits(
    forAttributes,
    attributes.map(({ importance }) => importance),
  )
  const equally = dealUnits(
    forThemes,
    themes.map(() => 1),
  )
  const [halfDayUnits = 0, hourUnits = 0] = dealUnits(forTimes, [Number(times), Number(hours)])
  return {
    attributes: attributes.map(({ code, level }, at) => ({
      code,
      level,
      units: byImportance[at] ?? 0,
    })),
    themes: themes.map((theme, at) => ({ ...theme, units: equally[at] ?? 0 })),
    interest,
    place: forPlace,
    halfDays: times ? halfDayUnits : 0,
    hours: hours ? hourUnits : 0,
  }
}

/** What an attribute leaf earns at a level. */
export function pointsAtLevel(units: number, level: number, wanted: number): number {
  return Math.floor((units * Math.min(level, wanted)) / wanted)
}

/** How many bits of 32 are set. */
export function bitsIn(mask: number): number {
  // Pairs, then fours, then bytes are added up side by side; the multiplication adds the four bytes.
  let count = mask - ((mask >>> 1) & 0x5555_5555)
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
