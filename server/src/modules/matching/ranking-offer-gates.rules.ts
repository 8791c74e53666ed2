import type { MaskColumn } from '../../core/columns.ts'
import { bitsIn } from '../opportunities/card.rules.ts'
import {
  offerFlag,
  type OfferMask,
  type OpportunityColumns,
} from '../opportunities/columns.rules.ts'
import type { CheckAt } from './ranking-gates.rules.ts'
import type { PersonAnswers, Told } from './ranking-person.rules.ts'
import type { PlacePoints } from '../leaders/columns.queries.ts'

/** One person, and everything that might be for them. */
export interface Offered {
  person: PersonAnswers
  columns: OpportunityColumns
  /** From the person to every place, by number; null where they can be at none, or nobody knows. */
  metres: Int32Array | null
}

/** Farther than any radius: beyond what they will travel, or no place at all. */
const beyond = 1_000_000_000

/** How far one person is from every place, in whole metres. */
export function metresFrom(
  { point, travelKm }: PersonAnswers,
  places: PlacePoints,
): Int32Array | null {
  if (!point || travelKm === 0) return null
  const limit = travelKm === null ? beyond : travelKm * 1_000
  const all = new Int32Array(places.x.length)
  for (let number = 0; number < all.length; number += 1) {
    const dx = (places.x[number] ?? NaN) - point.x
    const dy = (places.y[number] ?? NaN) - point.y
    const metres = Math.floor(Math.sqrt(dx * dx + dy * dy))
    all[number] = metres <= limit ? metres : beyond
  }
  return all
}

/** Where the person is decides, and they have not said. */
export const isLost = ({ point, travelKm }: PersonAnswers): boolean => travelKm !== 0 && !point

/** Every gate but being barred, the likeliest to keep an opportunity away first. */
export function offerChecks(offered: Offered): CheckAt[] {
  const { themes, traits, languages } = offered.person
  const needs: [OfferMask, Told][] = [
    ['need_any_a', themes.any.a],
    ['need_any_b', themes.any.b],
    ['need_own_a', themes.own.a],
    ['need_own_b', themes.own.b],
    ['need_caring_a', themes.caring.a],
    ['need_caring_b', themes.caring.b],
    ['need_traits', traits],
    ['need_languages', languages],
  ]
  return [
    reachCheck(offered),
    leftOutCheck(offered),
    employedCheck(offered),
    ...needs
      .filter(([name]) => !offered.columns.masks[name].isEmpty)
      .map(([name, told]) => setCheck(offered.columns.masks[name], told)),
    stageCheck(offered),
    timesCheck(offered),
  ]
}

function reachCheck({ person, columns, metres }: Offered): CheckAt {
  const { flags, place } = columns.smalls
  const { radius_m: radius } = columns.ints
  const { online } = person
  const isUnknown = isLost(person)
  return (slot) => {
    const bits = flags[slot] ?? 0
    if ((bits & offerFlag.needReach) === 0) return 0
    const isOnline = (bits & offerFlag.online) !== 0
    if (isOnline && online === true) return 0
    const number = place[slot] ?? -1
    if (metres && number >= 0 && (metres[number] ?? beyond) <= (radius[slot] ?? 0)) return 0
    const open = Number(isOnline && online === null) + Number(number >= 0 && isUnknown)
    return open > 0 ? open : -1
  }
}

function leftOutCheck({ person, columns }: Offered): CheckAt {
  const { kind } = columns.smalls
  const { kinds } = person
  return (slot) => (kinds[kind[slot] ?? 0] === 3 ? -1 : 0)
}

function employedCheck({ person, columns }: Offered): CheckAt {
  const { flags } = columns.smalls
  const { organisation_id: organisations } = columns.sharedIds
  const employers = new Set(person.employedBy.map((id) => organisations.numberOf(id)))
  return (slot) => {
    if (((flags[slot] ?? 0) & offerFlag.excludesEmployed) === 0) return 0
    if (!person.interestsTold) return 1
    return employers.has(organisations.numbers[slot] ?? 0) ? -1 : 0
  }
}

/** Two words of a mask of 63 bits. */
export const wordsOf = (mask: bigint): [low: number, high: number] => [
  Number(mask & 0xffff_ffffn),
  Number((mask >> 32n) & 0x7fff_ffffn),
]

/** Everything of a set must be theirs; what they say nothing of stays open. */
function setCheck({ low, high }: MaskColumn, { yes, no }: Told): CheckAt {
  const [yesLow, yesHigh] = wordsOf(yes)
  const [noLow, noHigh] = wordsOf(no)
  return (slot) => {
    const missingLow = (low[slot] ?? 0) & ~yesLow
    const missingHigh = (high[slot] ?? 0) & ~yesHigh
    if ((missingLow | missingHigh) === 0) return 0
    if (((missingLow & noLow) | (missingHigh & noHigh)) !== 0) return -1
    return bitsIn(missingLow) + bitsIn(missingHigh)
  }
}

function stageCheck({ person: { stage }, columns }: Offered): CheckAt {
  const { need_stages: needed } = columns.smalls
  if (stage === null) return (slot) => Number(needed[slot] !== 0)
  return (slot) => {
    const stages = needed[slot] ?? 0
    return stages === 0 || ((stages >> stage) & 1) === 1 ? 0 : -1
  }
}

/** Times of fixed sessions must all be theirs; of others one will do. */
function timesCheck({ person: { halfDays: have }, columns }: Offered): CheckAt {
  const { flags } = columns.smalls
  const { half_days: wanted, half_days_needed: needed } = columns.ints
  return (slot) => {
    if (((flags[slot] ?? 0) & offerFlag.needTimes) === 0) return 0
    if (have === null) return 1
    const all = needed[slot] ?? 0
    const fits = all === 0 ? ((wanted[slot] ?? 0) & have) !== 0 : (all & have) === all
    return fits ? 0 : -1
  }
}
