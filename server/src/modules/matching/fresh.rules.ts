import type { MatchResult, RankedPlace } from './match.types.ts'
import { isNothingKnown } from './explain.rules.ts'

/** The guard looks at this many first places, whatever the page size. */
export const guardedPlaces = 10

/** Fresh voices that the guarded places should hold. */
export const freshWanted = 3

const freshDays = 365
const dayMs = 86_400_000

/**
 * The last 365 days are today and the 364 before it: an ask on the day before them, exactly 365 days
 * ago, no longer counts. Gives the first of those days; dates are YYYY-MM-DD.
 */
export function firstDayOfLastYear(today: string): string {
  const start = Date.parse(`${today}T00:00:00Z`) - (freshDays - 1) * dayMs
  return new Date(start).toISOString().slice(0, 10)
}

let lastYear = { today: '', first: '' }

/** The same, worked out once a day: a match asks for each person. */
function firstFreshDay(today: string): string {
  if (lastYear.today !== today) lastYear = { today, first: firstDayOfLastYear(today) }
  return lastYear.first
}

/** Not asked by anybody, and no live placement, in the last 365 days. */
export function isFresh(
  leader: { lastAskedOn: string | null; livePlacement: boolean },
  today: string,
): boolean {
  const asked = leader.lastAskedOn !== null && leader.lastAskedOn >= firstFreshDay(today)
  return !asked && !leader.livePlacement
}

/**
 * May a person from below move in: score at least half of the top score, or possible at least the top
 * score with at least one leaf told (whoever told nothing is no match yet, however possible).
 */
export function isEligible(result: MatchResult, topScore: number): boolean {
  if (!result.fresh) return false
  if (2 * result.score >= topScore) return true
  return result.possible >= topScore && !isNothingKnown(result.leaves)
}

/** How many fresh people the guard would move into these first places. */
export function freshMissing(first: MatchResult[]): number {
  return Math.max(freshWanted - first.filter((result) => result.fresh).length, 0)
}

/** The first places after the guard, with what paging must remember. */
export type GuardedTen = { ten: RankedPlace[]; movedIn: MatchResult[]; movedOut: MatchResult[] }

/**
 * The guard itself. `first`: the natural first ten in order (fewer only when there are no more);
 * `candidates`: the best placed eligible fresh people from below, in order, of whom as many as are
 * missing move in. Each takes the place of the lowest placed person who is not fresh, never the first.
 * Whoever comes from below stands below everyone kept, so the ten are in order as they are put together.
 */
export function moveFreshIn(first: MatchResult[], candidates: MatchResult[]): GuardedTen {
  const movedIn = candidates.slice(0, freshMissing(first))
  const notFresh = first.slice(1).filter((result) => !result.fresh)
  const movedOut = movedIn.length === 0 ? [] : notFresh.slice(-movedIn.length)
  const kept = first.filter((result) => !movedOut.includes(result))
  const ten = [
    ...kept.map((result) => ({ result, moved: false })),
    ...movedIn.map((result) => ({ result, moved: true })),
  ]
  return { ten, movedIn, movedOut }
}

/** The guard over a whole list in natural order; the rest keeps its order, headed by those moved out. */
export function guardList(natural: MatchResult[]): GuardedTen & { rest: MatchResult[] } {
  const first = natural.slice(0, guardedPlaces)
  const below = natural.slice(guardedPlaces)
  const topScore = first[0]?.score ?? 0
  const candidates = below.filter((result) => isEligible(result, topScore))
  const guarded = moveFreshIn(first, candidates)
  const rest = [...guarded.movedOut, ...below.filter((each) => !guarded.movedIn.includes(each))]
  return { ...guarded, rest }
}
