import { bitsIn } from '../opportunities/card.rules.ts'
import { offerFlag, type OpportunityColumns } from '../opportunities/columns.rules.ts'
import { isLost, wordsOf, type Offered } from './ranking-offer-gates.rules.ts'
import type { PersonAnswers } from './ranking-person.rules.ts'

/** Score and possible in one number, so that one addition adds both; it is the whole order of the ranked list. */
const unit = 2 ** 14

const told = (score: number): number => score * (unit + 1)
const open = (score: number, untold: number): number => told(score) + untold

/** A number by slot: score above, possible below. */
export type ScoreAt = (slot: number) => number

export const offerScoreIn = (packed: number): number => Math.floor(packed / unit)
export const offerPossibleIn = (packed: number): number => packed % unit

/** What an opportunity at a slot earns with the person, and could with what is untold. */
export function offerScorer(offered: Offered): ScoreAt {
  const parts = [
    levels(offered),
    themes(offered, 'a'),
    themes(offered, 'b'),
    interest(offered),
    place(offered),
    halfDays(offered),
    hours(offered),
  ]
  return (slot) => {
    let sum = 0
    for (let at = 0; at < parts.length; at += 1) sum += parts[at]?.(slot) ?? 0
    return sum
  }
}

type Attribute = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
type Level = 1 | 2 | 3 | 4

function levels({ person, columns }: Offered): ScoreAt {
  const points = (number: number, level: number) =>
    columns.smalls[`points_${number as Attribute}_${level as Level}`]
  const held = person.levels.flatMap((level, number) => (level ? [points(number, level)] : []))
  const untold = person.levels.flatMap((level, number) =>
    level === null ? [points(number, 4)] : [],
  )
  const sum = (of: Int16Array[], slot: number) => {
    let all = 0
    for (let at = 0; at < of.length; at += 1) all += of[at]?.[slot] ?? 0
    return all
  }
  return (slot) => open(sum(held, slot), sum(untold, slot))
}

const ways = ['any', 'own', 'caring'] as const

/** One half of one word of the themes: what is wanted in each way, and what the person says of it. */
function laidOver(
  { masks }: OpportunityColumns,
  { themes: all }: PersonAnswers,
  { word, half }: { word: 'a' | 'b'; half: 0 | 1 },
) {
  const column = half === 0 ? 'low' : 'high'
  const [any, own, caring] = [
    masks[`any_${word}`][column],
    masks[`own_${word}`][column],
    masks[`caring_${word}`][column],
  ]
  const extra = masks[`extra_${word}`][column]
  const everyBit = half === 0 ? -1 : 0x7fff_ffff
  const [yesAny = 0, yesOwn = 0, yesCaring = 0] = ways.map(
    (way) => wordsOf(all[way][word].yes)[half],
  )
  const [openAny = 0, openOwn = 0, openCaring = 0] = ways.map((way) => {
    const { yes, no } = all[way][word]
    return ~wordsOf(yes | no)[half] & everyBit
  })
  const laid = (slot: number, one: number, two: number, three: number) =>
    ((any[slot] ?? 0) & one) | ((own[slot] ?? 0) & two) | ((caring[slot] ?? 0) & three)
  return {
    extra,
    yes: (slot: number) => laid(slot, yesAny, yesOwn, yesCaring),
    open: (slot: number) => laid(slot, openAny, openOwn, openCaring),
  }
}

function themes({ person, columns }: Offered, word: 'a' | 'b'): ScoreAt {
  const { theme_units: units } = columns.smalls
  const halves = ([0, 1] as const).map((half) => laidOver(columns, person, { word, half }))
  return (slot) => {
    const each = units[slot] ?? 0
    if (each === 0) return 0
    let sum = 0
    for (const { extra, yes, open: untold } of halves) {
      const more = extra[slot] ?? 0
      const [is, might] = [yes(slot), untold(slot)]
      if (is !== 0) sum += told(each * bitsIn(is) + bitsIn(is & more))
      if (might !== 0) sum += each * bitsIn(might) + bitsIn(might & more)
    }
    return sum
  }
}

/** The better of the kind and half for the type of the role. */
function interest({ person: { kinds, types }, columns }: Offered): ScoreAt {
  const { kind, role_type: roleType, interest_units: units } = columns.smalls
  return (slot) => {
    const all = units[slot] ?? 0
    const half = all >> 1
    const isKind = kinds[kind[slot] ?? 0] ?? 0
    const role = roleType[slot] ?? -1
    const isType = role < 0 ? 2 : (types[role] ?? 0)
    const score = isKind === 1 ? all : isType === 1 ? half : 0
    const best = isKind < 2 ? all : isType < 2 ? half : 0
    return open(score, best - score)
  }
}

function place({ person, columns, metres }: Offered): ScoreAt {
  const { flags, place: numbers, place_units: units } = columns.smalls
  const { radius_m: radii } = columns.ints
  const { online } = person
  const isUnknown = isLost(person)
  const near = (slot: number, all: number) => {
    const number = numbers[slot] ?? -1
    if (!metres || number < 0) return 0
    const away = metres[number] ?? Number.POSITIVE_INFINITY
    const radius = radii[slot] ?? 0
    if (2 * away <= radius) return all
    return away < radius ? Math.floor((all * 2 * (radius - away)) / radius) : 0
  }
  return (slot) => {
    const all = units[slot] ?? 0
    if (all === 0) return 0
    const isOnline = ((flags[slot] ?? 0) & offerFlag.online) !== 0
    const score = isOnline && online === true ? all : near(slot, all)
    const mayBeMore = (isUnknown && (numbers[slot] ?? -1) >= 0) || (isOnline && online === null)
    return open(score, mayBeMore ? all - score : 0)
  }
}

function halfDays({ person: { halfDays: have }, columns }: Offered): ScoreAt {
  const { half_day_units: units, half_days_count: counts } = columns.smalls
  const { half_days: wanted } = columns.ints
  if (have === null) return (slot) => units[slot] ?? 0
  return (slot) => {
    const days = wanted[slot] ?? 0
    if (days === 0) return 0
    return told(Math.floor(((units[slot] ?? 0) * bitsIn(days & have)) / (counts[slot] ?? 1)))
  }
}

function hours({ person: { hours: have }, columns }: Offered): ScoreAt {
  const { hour_units: units, hours: asked } = columns.smalls
  if (have === null) return (slot) => units[slot] ?? 0
  return (slot) => {
    const wanted = asked[slot] ?? 0
    if (wanted === 0) return 0
    return told(Math.floor(((units[slot] ?? 0) * Math.min(have, wanted)) / wanted))
  }
}
