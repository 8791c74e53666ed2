import { untold } from '../leaders/card.rules.ts'
import type { CardColumns } from '../leaders/columns.rules.ts'
import { flag } from '../leaders/columns.rules.ts'
import { Best, isAfter, type Keyed, type Place } from './ranking-best.rules.ts'
import {
  checksOf,
  limitsOfReach,
  matchableAt,
  openQuestions,
  passesAll,
  type CheckAt,
  type Gated,
} from './ranking-gates.rules.ts'
import type { Ranked } from './ranking-guard.rules.ts'
import { scorerOf, type Scored } from './ranking-score.rules.ts'
import { askFirstKey, isAnythingTold, possibleIn, rankedKey, scoreIn } from './ranking.rules.ts'

/** Everything that lists of one opportunity are made of, as of one moment; used at once and not kept. */
export type Ranking = Gated &
  Scored & {
    /** Asked here already, turned it down, or placed elsewhere at the same time. */
    barred: ReadonlySet<number>
    /** The day number since which whoever was engaged is not fresh. */
    firstFreshDay: number
  }

/** Everybody whom this organisation may see, each in exactly one of these. */
export interface Reach {
  ranked: number
  askFirst: number
  out: number
  /** Paused, not consented or not confirmed yet; a partner is never told of these. */
  notMatchable: number
}

export interface AskFirst {
  leaderId: string
  key: number
  score: number
  possible: number
  questions: number
}

const afterPlace = (columns: CardColumns, after: Place | null) =>
  isAfter(columns, after && { key: after.key, id: after.leaderId })

const rankedOf = (ranking: Ranking, packedAt: (slot: number) => number) => {
  const { columns, firstFreshDay } = ranking
  return ({ slot, key }: Keyed): Ranked => {
    const packed = packedAt(slot)
    return {
      leaderId: columns.idAt(slot),
      key,
      score: scoreIn(packed),
      possible: possibleIn(packed),
      fresh: (columns.smalls.engaged_until[slot] ?? 0) < firstFreshDay,
    }
  }
}

/** Calls `take` with everybody who passes every gate. */
function forRanked(ranking: Ranking, take: (slot: number) => void): void {
  forNear(ranking, (slot, checks) => {
    if (passesAll(checks, slot) && !ranking.barred.has(slot)) take(slot)
  })
}

/**
 * Calls `take` with everybody who may be matched, but for those who are plainly out of reach where reach is
 * essential. That is nearly everyone, so they are passed over first, by two small numbers a person.
 */
function forNear(ranking: Ranking, take: (slot: number, checks: CheckAt[]) => void): void {
  const { columns } = ranking
  const isMatchable = matchableAt(ranking)
  const checks = checksOf(ranking)
  const limits = limitsOfReach(ranking)
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (limits !== null) slot = nextNear(columns, limits, slot)
    if (slot < columns.size && isMatchable(slot)) take(slot, checks)
  }
}

/** The first from this slot on who may be in reach, or whose place is not told; the size where nobody is. */
function nextNear({ size, smalls }: CardColumns, limits: Int32Array, from: number): number {
  const { place, travel } = smalls
  for (let slot = from; slot < size; slot += 1) {
    const at = place[slot] ?? untold.place
    if (at < 0 || (travel[slot] ?? 0) >= (limits[at] ?? 0)) return slot
  }
  return size
}

/** People who pass every gate, in natural order, from a place on. */
export function listRanked(
  ranking: Ranking,
  { after, limit }: { after: Place | null; limit: number },
): Ranked[] {
  if (!ranking.opportunity.visible) return []
  const { columns } = ranking
  const scoreAt = scorerOf(ranking)
  const best = new Best(columns, limit)
  const comesAfter = afterPlace(columns, after)
  const { unasked } = columns.smalls
  forRanked(ranking, (slot) => {
    const key = rankedKey(scoreAt(slot), unasked[slot] ?? 0)
    if (comesAfter(slot, key)) best.offer(slot, key)
  })
  return best.inOrder().map(rankedOf(ranking, scoreAt))
}

/** Those of these people who still pass every gate, in the order given. */
export function listRankedAmong(ranking: Ranking, leaderIds: string[]): Ranked[] {
  if (!ranking.opportunity.visible) return []
  const { columns, barred } = ranking
  const isMatchable = matchableAt(ranking)
  const checks = checksOf(ranking)
  const scoreAt = scorerOf(ranking)
  const person = rankedOf(ranking, scoreAt)
  return leaderIds.flatMap((leaderId) => {
    const slot = columns.slotOf(leaderId)
    const isRanked = slot >= 0 && isMatchable(slot) && passesAll(checks, slot) && !barred.has(slot)
    if (!isRanked) return []
    return person({ slot, key: rankedKey(scoreAt(slot), columns.smalls.unasked[slot] ?? 0) })
  })
}

/**
 * The best placed fresh people below a place who may move up past it: a score of at least half of the
 * top one, or as much possible as it with at least one criterion told.
 */
export function listFreshBelow(
  ranking: Ranking,
  { after, topScore, limit }: { after: Place; topScore: number; limit: number },
): Ranked[] {
  const { columns, firstFreshDay } = ranking
  const scoreAt = scorerOf(ranking)
  const best = new Best(columns, limit)
  const comesAfter = afterPlace(columns, after)
  const { unasked, engaged_until: engagedUntil } = columns.smalls
  forRanked(ranking, (slot) => {
    if ((engagedUntil[slot] ?? 0) >= firstFreshDay) return
    const packed = scoreAt(slot)
    const isEligible =
      2 * scoreIn(packed) >= topScore || (possibleIn(packed) >= topScore && isAnythingTold(packed))
    const key = rankedKey(packed, unasked[slot] ?? 0)
    if (isEligible && comesAfter(slot, key)) best.offer(slot, key)
  })
  return best.inOrder().map(rankedOf(ranking, scoreAt))
}

/** People whom nothing keeps out but something untold might, from a place on. */
export function listAskFirst(
  ranking: Ranking,
  { after, limit }: { after: Place | null; limit: number },
): AskFirst[] {
  if (!ranking.opportunity.visible) return []
  const { columns, barred } = ranking
  const scoreAt = scorerOf(ranking)
  const best = new Best(columns, limit)
  const comesAfter = afterPlace(columns, after)
  const { unasked } = columns.smalls
  forNear(ranking, (slot, checks) => {
    const open = openQuestions(checks, slot)
    if (open <= 0 || barred.has(slot)) return
    const key = askFirstKey(scoreAt(slot), open, unasked[slot] ?? 0)
    if (comesAfter(slot, key)) best.offer(slot, key)
  })
  const checks = checksOf(ranking)
  return best.inOrder().map(({ slot, key }) => {
    const packed = scoreAt(slot)
    return {
      leaderId: columns.idAt(slot),
      key,
      score: scoreIn(packed),
      possible: possibleIn(packed),
      questions: openQuestions(checks, slot),
    }
  })
}

/** How many people an opportunity reaches; all of them are out of one that is not open. */
export function countRanking(ranking: Ranking): Reach {
  const { columns, barred, opportunity } = ranking
  const isMatchable = matchableAt(ranking)
  const checks = checksOf(ranking)
  const reach: Reach = { ranked: 0, askFirst: 0, out: 0, notMatchable: 0 }
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (!isMatchable(slot)) {
      if ((columns.smalls.flags[slot] ?? 0) & flag.holder) reach.notMatchable += 1
      continue
    }
    const open = opportunity.visible && !barred.has(slot) ? openQuestions(checks, slot) : -1
    if (open < 0) reach.out += 1
    else if (open === 0) reach.ranked += 1
    else reach.askFirst += 1
  }
  return reach
}
