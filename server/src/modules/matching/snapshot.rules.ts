import { dateOfDayNumber, untold } from '../leaders/card.rules.ts'
import type { PlacePoints } from '../leaders/columns.queries.ts'
import { flag } from '../leaders/columns.rules.ts'
import {
  stages,
  type AnswerSet,
  type CountedLevel,
  type History,
  type MatchLeader,
  type RatingSource,
  type ThemeAnswer,
} from './match.types.ts'
import { isAmong, matchableAt, type Gated } from './ranking-gates.rules.ts'
import { readMasks, readPair, readTheme, type ReadTold } from './ranking-themes.rules.ts'

/** What people are explained from, for one opportunity and as of one moment; used at once and not kept. */
export type Snapshot = Omit<Gated, 'spot'> & {
  places: PlacePoints
  /** What happened here before, by slot; nothing did to whoever is not in it. */
  histories: ReadonlyMap<number, History>
  /** Who is placed elsewhere at the time of its fixed sessions. */
  clashing: ReadonlySet<number>
  /** The day number since which whoever was engaged is not fresh. */
  firstFreshDay: number
}

/** Reads the card in a slot back as the person that the plain rules explain. */
export type ReadLeader = (slot: number) => MatchLeader

/**
 * Makes the reader for one opportunity. What it does not ask about is left out, which no rule can tell.
 * Asks and placements stand on a card as one day, so that `livePlacement` is told only where an ask of the
 * last year does not settle freshness already.
 */
export function leaderReader(snapshot: Snapshot): ReadLeader {
  const { opportunity, numberOf, columns, histories, clashing, firstFreshDay } = snapshot
  const { smalls, ints } = columns
  const { kind, roleType, essentials } = opportunity
  const isMatchable = matchableAt(snapshot)
  const kindOf = readPair(columns, 'kinds', numberOf('opportunity_kind', kind))
  const toldKind: ReadTold = (slot) => told[kindOf(slot)] ?? 2
  const readExperience = setReader(essentials.experience, (code) =>
    pairReader(smalls.experience, 2 * numberOf('experience_kind', code)),
  )
  const readTypes = setReader([roleType ?? [], essentials.types].flat(), (code) =>
    pairReader(ints.types, 2 + 2 * numberOf('leader_type', code)),
  )
  const readLanguages = setReader(essentials.languages, (code) =>
    readMasks(columns, 'languages', 'not_languages', numberOf('language', code)),
  )
  const readKinds = setReader([kind], () => toldKind)
  const readThemes = themesReader(snapshot)
  const readLevels = levelsReader(snapshot)
  const readEmployers = employersReader(snapshot)
  const stageOf = new Map(stages.map((code) => [numberOf('stage', code), code]))
  return (slot) => {
    const asked = untold.neverAsked - (smalls.unasked[slot] ?? untold.neverAsked)
    const halfDays = ints.half_days[slot] ?? untold.halfDays
    const hours = smalls.hours[slot] ?? untold.hours
    const travel = smalls.travel[slot] ?? untold.travel
    return {
      id: columns.idAt(slot),
      matchable: isMatchable(slot),
      stage: stageOf.get(smalls.stage[slot] ?? untold.stage) ?? null,
      experience: readExperience(slot),
      themes: readThemes(slot),
      types: readTypes(slot),
      kinds: readKinds(slot),
      leftOutKinds: kindOf(slot) === leftOut ? [kind] : [],
      attributes: readLevels(slot),
      place: pointOf(snapshot, slot),
      travelKm: travel === untold.travel ? null : travel,
      online: onlineOf[smalls.online[slot] ?? untold.online] ?? null,
      halfDays: halfDays === untold.halfDays ? null : halfDays,
      hoursMonth: hours === untold.hours ? null : hours,
      languages: readLanguages(slot),
      employers: readEmployers(slot),
      history: histories.get(slot) ?? 'none',
      clashes: clashing.has(slot),
      lastAskedOn: asked === 0 ? null : dateOfDayNumber(asked),
      livePlacement: asked < firstFreshDay && (smalls.engaged_until[slot] ?? 0) >= firstFreshDay,
    }
  }
}

/** Whether the organisation may read this card at this moment: a partner not once the consent has ended. */
export function isVisible({ columns, among, now, today }: Snapshot, slot: number): boolean {
  const flags = columns.smalls.flags[slot] ?? 0
  const isHolder = (flags & flag.holder) !== 0
  return (
    isAmong(among)(flags) &&
    (columns.moments.visible_until[slot] ?? 0) > now &&
    (isHolder || (columns.smalls.paused_until[slot] ?? 0) <= today)
  )
}

const sources: (RatingSource | undefined)[] = [undefined, 'self', 'coordinator', 'reference']
const onlineOf = [null, true, false]
/** Who asked to be left out of a kind does not want it. */
const told = [0, 1, 2, 2] as const
const leftOut = 3

const pairReader =
  (column: Int16Array | Int32Array, shift: number): ReadTold =>
  (slot) =>
    told[((column[slot] ?? 0) >> shift) & 3] ?? 2

function setReader(
  codes: string[],
  readerOf: (code: string) => ReadTold,
): (slot: number) => AnswerSet {
  const readers = [...new Set(codes)].map((code) => ({ code, read: readerOf(code) }))
  return (slot) => {
    const set: AnswerSet = { yes: [], no: [], complete: false }
    for (const { code, read } of readers) {
      const answer = read(slot)
      if (answer === 1) set.yes.push(code)
      else if (answer === 2) set.no.push(code)
    }
    return set
  }
}

function themesReader({ opportunity, numberOf, columns }: Snapshot) {
  const { wanted, essentials } = opportunity
  const codes = new Set([...wanted.themes, ...essentials.themes].map(({ code }) => code))
  const readers = [...codes].map((code) => {
    const number = numberOf('theme', code)
    return {
      code,
      any: readTheme(columns, number, null),
      own: readTheme(columns, number, 'own'),
      caring: readTheme(columns, number, 'caring'),
    }
  })
  return (slot: number) => {
    const items: Record<string, ThemeAnswer> = {}
    for (const { code, any, own, caring } of readers) {
      const item: ThemeAnswer = {}
      const [isOwn, isCaring] = [own(slot), caring(slot)]
      if (isOwn !== 0) item.own = isOwn === 1
      if (isCaring !== 0) item.caring = isCaring === 1
      // Shared, and neither way is told: it was named and no more.
      if (isOwn !== 0 || isCaring !== 0 || any(slot) === 1) items[code] = item
    }
    return { items, complete: false }
  }
}

function levelsReader({ opportunity, numberOf, columns }: Snapshot) {
  const { wanted, essentials } = opportunity
  const codes = new Set([...wanted.attributes, ...essentials.attributes].map(({ code }) => code))
  const readers = [...codes].map((code) => {
    const number = numberOf('attribute', code)
    return {
      code,
      column: columns.smalls[number < 4 ? 'levels_a' : 'levels_b'],
      unit: 6 ** (number % 4),
      shift: 2 * number,
    }
  })
  const { level_sources: bySource } = columns.ints
  return (slot: number) => {
    const levels: Record<string, CountedLevel> = {}
    for (const { code, column, unit, shift } of readers) {
      const level = Math.floor((column[slot] ?? 0) / unit) % 6
      const source = sources[((bySource[slot] ?? 0) >> shift) & 3]
      if (level !== untold.level && source) levels[code] = { level, source }
    }
    return levels
  }
}

/** Only being employed by the opportunity's own organisation is asked about. */
function employersReader({ opportunity, columns, employed }: Snapshot) {
  const { low, high } = columns.masks.employers
  const here = [{ organisationId: opportunity.organisationId }]
  return (slot: number) => {
    if (((low[slot] ?? 0) | (high[slot] ?? 0)) === 0) return null
    return employed.has(slot) ? here : []
  }
}

function pointOf({ columns, places }: Snapshot, slot: number) {
  const number = columns.smalls.place[slot] ?? untold.place
  const [x, y] = [places.x[number], places.y[number]]
  return x === undefined || y === undefined || Number.isNaN(x) ? null : { x, y }
}
