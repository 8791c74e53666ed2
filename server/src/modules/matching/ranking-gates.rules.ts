import { untold } from '../leaders/card.rules.ts'
import { flag, type CardColumns } from '../leaders/columns.rules.ts'
import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import type { MatchOpportunity } from './match.types.ts'
import type { Spot } from './ranking-places.rules.ts'
import { readMasks, readPair, readTheme, type ReadTold } from './ranking-themes.rules.ts'

/** What a check of a gate finds: 0 yes, -1 no, else how many questions it leaves open. */
export type CheckAt = (slot: number) => number

/** Whom of a view: everybody; people of the organisation's own; or those of others who agreed to be seen by it. */
export type Among = 'everybody' | 'own' | 'shared'

/** Which flags of a card say whether it is among them, and how they have to stand. */
const flagsOf: Record<Among, [looked: number, wanted: number]> = {
  everybody: [0, 0],
  own: [flag.holder, flag.holder],
  shared: [flag.holder, 0],
}

/** Whether the flags of a card say that it is among them. */
export function isAmong(among: Among = 'everybody'): (flags: number) => boolean {
  const [looked, wanted] = flagsOf[among]
  return (flags) => (flags & looked) === wanted
}

export interface Gated {
  opportunity: MatchOpportunity
  among?: Among
  numberOf: NumberOf
  columns: CardColumns
  spot: Spot | null
  /** Who is employed by the opportunity's organisation today. */
  employed: ReadonlySet<number>
  /** Seconds since 1970, and the day number, that consents and pauses end by. */
  now: number
  today: number
}

/** Whether a card may be matched at this moment. */
export function matchableAt({
  columns,
  among = 'everybody',
  now,
  today,
}: Omit<Gated, 'spot'>): (slot: number) => boolean {
  const { flags, paused_until: pausedUntil } = columns.smalls
  const { matchable_until: matchableUntil } = columns.moments
  const [looked, wanted] = flagsOf[among].map((flags) => flags | flag.matchable)
  return (slot) =>
    ((flags[slot] ?? 0) & (looked ?? 0)) === wanted &&
    (matchableUntil[slot] ?? 0) > now &&
    (pausedUntil[slot] ?? 0) <= today
}

/** Everything but being matchable and being barred, the likeliest to keep somebody out first. */
export function checksOf(gated: Gated): CheckAt[] {
  const { opportunity, numberOf, columns } = gated
  const { essentials } = opportunity
  return [
    ...reachChecks(gated),
    ...essentials.themes.map(({ code, lived }) =>
      toldCheck(readTheme(columns, numberOf('theme', code), lived)),
    ),
    leftOutCheck(gated),
    ...employedChecks(gated),
    ...pairChecks(
      columns.smalls.experience,
      essentials.experience.map((code) => 2 * numberOf('experience_kind', code)),
    ),
    ...pairChecks(
      columns.ints.types,
      essentials.types.map((code) => 2 + 2 * numberOf('leader_type', code)),
    ),
    ...essentials.languages.map((code) =>
      toldCheck(readMasks(columns, 'languages', 'not_languages', numberOf('language', code))),
    ),
    ...stageChecks(gated),
    ...levelChecks(gated),
    ...timesChecks(gated),
  ]
}

/** All checks say yes. An open question keeps somebody out of the ranked list as a no does: nothing is asked after it. */
export function passesAll(checks: CheckAt[], slot: number): boolean {
  for (let at = 0; at < checks.length; at += 1) {
    if (checks[at]?.(slot) !== 0) return false
  }
  return true
}

/** Questions left open by all checks; -1 where one of them says no. */
export function openQuestions(checks: CheckAt[], slot: number): number {
  let open = 0
  for (let at = 0; at < checks.length; at += 1) {
    const found = checks[at]?.(slot) ?? 0
    if (found < 0) return -1
    open += found
  }
  return open
}

const byTold = [1, 0, -1]
const toldCheck =
  (read: ReadTold): CheckAt =>
  (slot) =>
    byTold[read(slot)] ?? -1

function leftOutCheck({ opportunity, numberOf, columns }: Gated): CheckAt {
  const kindOf = readPair(columns, 'kinds', numberOf('opportunity_kind', opportunity.kind))
  return (slot) => (kindOf(slot) === 3 ? -1 : 0)
}

function employedChecks({ opportunity, columns, employed }: Gated): CheckAt[] {
  if (!opportunity.excludesEmployed) return []
  const { low, high } = columns.masks.employers
  return [
    (slot) => {
      if (((low[slot] ?? 0) | (high[slot] ?? 0)) === 0) return 1
      return employed.has(slot) ? -1 : 0
    },
  ]
}

function pairChecks(column: Int16Array | Int32Array, shifts: number[]): CheckAt[] {
  const found = [1, 0, -1, -1]
  return shifts.map((shift) => (slot) => found[((column[slot] ?? 0) >> shift) & 3] ?? -1)
}

/** One of the stages is enough. */
function stageChecks({ opportunity, numberOf, columns }: Gated): CheckAt[] {
  const { stages } = opportunity.essentials
  if (stages.length === 0) return []
  const wanted = new Set(stages.map((code) => numberOf('stage', code)))
  const found = [0, 1, 2, untold.stage].map((stage) =>
    stage === untold.stage ? 1 : wanted.has(stage) ? 0 : -1,
  )
  const { stage } = columns.smalls
  return [(slot) => found[stage[slot] ?? untold.stage] ?? -1]
}

/** Levels of four attributes at once: one that is too low keeps out, else each untold one is a question. */
function levelChecks({ opportunity, numberOf, columns }: Gated): CheckAt[] {
  const wanted = opportunity.essentials.attributes.map(({ code, level }) => ({
    level,
    number: numberOf('attribute', code),
  }))
  return (['levels_a', 'levels_b'] as const).flatMap((name) => {
    const first = name === 'levels_a' ? 0 : 4
    const here = wanted.filter(({ number }) => number >= first && number < first + 4)
    if (here.length === 0) return []
    const found = Int8Array.from({ length: 6 ** 4 }, (_none, code) => {
      const held = here.map(({ number }) => Math.floor(code / 6 ** (number - first)) % 6)
      if (held.some((each, at) => each !== untold.level && each < (here[at]?.level ?? 0))) return -1
      return held.filter((each) => each === untold.level).length
    })
    const column = columns.smalls[name]
    return [(slot: number) => found[column[slot] ?? 0] ?? -1]
  })
}

function reachChecks({ opportunity, columns, spot }: Gated): CheckAt[] {
  const { online: isOnline, essentials } = opportunity
  if (!essentials.reach || (!spot && !isOnline)) return []
  const { place, travel, online } = columns.smalls
  const byOnline = [1, 0, -1]
  if (!spot) return [(slot) => byOnline[online[slot] ?? 0] ?? -1]
  /** In person: 0 in reach, 1 while the outcode is untold, -1 out of it. */
  const there: CheckAt = (slot) => {
    const at = place[slot] ?? untold.place
    const limit = travel[slot] ?? 0
    if (at === untold.place) return limit === 0 ? -1 : 1
    return limit >= (spot.limits[at] ?? 32_768) ? 0 : -1
  }
  if (!isOnline) return [there]
  return [
    (slot) => {
      const remotely = byOnline[online[slot] ?? 0] ?? -1
      if (remotely === 0) return 0
      const inPerson = there(slot)
      if (inPerson === 0) return 0
      const open = Math.max(remotely, 0) + Math.max(inPerson, 0)
      return open === 0 ? -1 : open
    },
  ]
}

/**
 * By place, the least travel limit that reaches the opportunity, where whoever has less is out and nothing
 * else could make up for it; null where something could.
 */
export function limitsOfReach({ opportunity, spot }: Gated): Int32Array | null {
  return opportunity.essentials.reach && !opportunity.online && spot ? spot.limits : null
}

/** All half-days of the fixed sessions where there are any, else at least one that is wanted. */
function timesChecks({ opportunity, columns }: Gated): CheckAt[] {
  const { halfDays, requiredHalfDays, essentials } = opportunity
  if (!essentials.times || (halfDays | requiredHalfDays) === 0) return []
  const have = columns.ints.half_days
  return [
    (slot) => {
      const mask = have[slot] ?? untold.halfDays
      if (mask === untold.halfDays) return 1
      const isFit =
        requiredHalfDays === 0
          ? (mask & halfDays) !== 0
          : (mask & requiredHalfDays) === requiredHalfDays
      return isFit ? 0 : -1
    },
  ]
}
