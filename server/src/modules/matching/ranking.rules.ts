import { untold } from '../leaders/card.rules.ts'
import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import { bitsIn, pointsAtLevel, type Dealt } from '../opportunities/card.rules.ts'
import type { MatchOpportunity } from './match.types.ts'

/**
 * How score and possible share one whole number below 2^53, so that one addition adds both: 15 bits for
 * `unasked`, 14 for possible, 15 for score, and above them the count of the leaves that are told at all.
 * Without that count the number is the whole order of the ranked list.
 */
export const unit = { possible: 2 ** 15, score: 2 ** 29, told: 2 ** 44 } as const

const fieldValues = 2 ** 14

/** The order of the ranked list: score, then possible, then longest since last asked. */
export const rankedKey = (packed: number, unasked: number): number => (packed % unit.told) + unasked

export const scoreIn = (packed: number): number => Math.floor((packed % unit.told) / unit.score)
export const possibleIn = (packed: number): number =>
  Math.floor(packed / unit.possible) % fieldValues
export const isAnythingTold = (packed: number): boolean => packed >= unit.told

const mostQuestions = 511

/** The order of ask first: possible, score, fewest questions, longest since last asked. */
export function askFirstKey(packed: number, questions: number, unasked: number): number {
  return (
    possibleIn(packed) * 2 ** 38 +
    scoreIn(packed) * 2 ** 24 +
    (mostQuestions - questions) * 2 ** 15 +
    unasked
  )
}

/** A leaf that is told: what it earns is what is possible. */
export const told = (points: number): number => points * (unit.score + unit.possible) + unit.told
export const untoldOf = (units: number): number => units * unit.possible

/** Packed values by a code of the card, in which everything about a criterion is worked out beforehand. */
export type Lookup = Float64Array

const counted = (length: number, value: (code: number) => number): Lookup =>
  Float64Array.from({ length }, (_none, code) => value(code))

/** Four attributes, the one numbered `first` in the lowest digit; null where none of them is wanted. */
export function levelsLookup(dealt: Dealt, numberOf: NumberOf, first: number): Lookup | null {
  const leaves = dealt.attributes
    .map((leaf) => ({ ...leaf, digit: numberOf('attribute', leaf.code) - first }))
    .filter(({ digit }) => digit >= 0 && digit < 4)
  if (leaves.length === 0) return null
  return counted(6 ** 4, (code) => {
    let sum = 0
    for (const { digit, level, units } of leaves) {
      const held = Math.floor(code / 6 ** digit) % 6
      sum += held === untold.level ? untoldOf(units) : told(pointsAtLevel(units, held, level))
    }
    return sum
  })
}

/**
 * By the state of the kind (0 untold, 1 wanted, 2 not wanted, 3 left out) and 4 times that of the role's
 * type (0 untold, 1 theirs, 2 not theirs). The better one counts.
 */
export function interestLookup(opportunity: MatchOpportunity, units: number): Lookup {
  const half = Math.floor(units / 2)
  const hasType = opportunity.roleType !== null
  return counted(16, (code) => {
    const kind = code & 3
    const type = hasType ? code >> 2 : 2
    const score = kind === 1 ? units : type === 1 ? half : 0
    const best = kind < 2 ? units : type < 2 ? half : 0
    const leavesTold = Number(kind > 0) + Number(hasType && type > 0)
    return score * unit.score + best * unit.possible + leavesTold * unit.told
  })
}

/** By how many of the wanted half-days somebody has. */
export function halfDaysLookup(opportunity: MatchOpportunity, units: number): Lookup {
  const all = bitsIn(opportunity.halfDays | opportunity.requiredHalfDays)
  return counted(all + 1, (have) => told(Math.floor((units * have) / all)))
}

/** By hours a month. */
export function hoursLookup(opportunity: MatchOpportunity, units: number): Lookup {
  const asked = opportunity.hoursMonth ?? 0
  return counted(untold.hours + 1, (hours) =>
    hours === untold.hours ? untoldOf(units) : told(pointsAtLevel(units, hours, asked)),
  )
}
