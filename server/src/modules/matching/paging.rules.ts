import { guardedPlaces } from './fresh.rules.ts'
import type { MatchResult, RankedPlace, Ranking } from './match.types.ts'
import type { AskFirstKey, OrderKey } from './order.rules.ts'
import { askFirstKeyOf, compareAskFirst, compareRanked, orderKeyOf } from './order.rules.ts'

/**
 * Where the next page of a ranked list starts. The list is the ten after the guard, then those moved
 * out, then everyone below the natural tenth place who was not moved in. The cursor carries all three,
 * so that a page needs a few people by id and one keyset read, and never the ten again.
 */
export type RankedCursor = {
  /** Ids of the ten still to show, in order; those in `skip` are movers. */
  head: string[]
  /** Ids of the moved out still to show, in order. */
  out: string[]
  /** Ids moved in: met again below, they are passed over. */
  skip: string[]
  /** The natural key after which the rest goes on; null when nobody is below the ten. */
  after: OrderKey | null
  /** How many were shown before: the next place is `shown` + 1. */
  shown: number
}

export type RankedPage = { places: RankedPlace[]; next: RankedCursor | null }

/** The cursor before the first page of a list as the guard left it. */
export function startOf(
  ten: RankedPlace[],
  movedIn: string[],
  movedOut: MatchResult[],
): RankedCursor {
  const natural = [...ten.filter(({ moved }) => !moved).map(({ result }) => result), ...movedOut]
  const last = natural.map(orderKeyOf).toSorted(compareRanked).at(-1)
  return {
    head: ten.map(({ result }) => result.leaderId),
    out: movedOut.map((result) => result.leaderId),
    skip: movedIn,
    after: last ?? null,
    shown: 0,
  }
}

/** What a page takes from each part: ids to look up, then how many to read below `after`. */
export type PageParts = { head: string[]; out: string[]; below: number }

export function partsOf(cursor: RankedCursor, limit: number): PageParts {
  const head = cursor.head.slice(0, limit)
  const out = cursor.out.slice(0, limit - head.length)
  return { head, out, below: limit - head.length - out.length }
}

/**
 * The cursor after a page. `below`: those read below `after` that the page shows, movers already
 * passed over; `more`: whether anybody but movers is left below them. null at the end of the list.
 */
export function nextCursor(
  cursor: RankedCursor,
  parts: PageParts,
  below: MatchResult[],
  more: boolean,
): RankedCursor | null {
  const last = below.at(-1)
  const next = {
    head: cursor.head.slice(parts.head.length),
    out: cursor.out.slice(parts.out.length),
    skip: cursor.skip,
    after: last ? orderKeyOf(last) : cursor.after,
    shown: cursor.shown + parts.head.length + parts.out.length + below.length,
  }
  return next.head.length > 0 || next.out.length > 0 || more ? next : null
}

/** The cursor before the first page of a whole ranking. */
export function firstCursor(ranking: Ranking): RankedCursor {
  const { ranked, movedIn, movedOut } = ranking
  const out = ranked.filter(({ result }) => movedOut.includes(result.leaderId))
  return startOf(
    ranked.slice(0, guardedPlaces),
    movedIn,
    out.map(({ result }) => result),
  )
}

/**
 * One page by cursor, of `limit` 1 or more, given everyone who is ranked in natural order.
 * Works from the cursor alone: the guard is not run again.
 */
export function rankedPage(
  natural: MatchResult[],
  cursor: RankedCursor,
  limit: number,
): RankedPage {
  const byId = new Map(natural.map((result) => [result.leaderId, result]))
  const parts = partsOf(cursor, limit)
  const named = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const { after } = cursor
  const rest = natural.filter(
    (result) =>
      after !== null &&
      compareRanked(orderKeyOf(result), after) > 0 &&
      !cursor.skip.includes(result.leaderId),
  )
  const below = rest.slice(0, parts.below)
  const places = [
    ...named(parts.head).map((result) => place(result, cursor.skip.includes(result.leaderId))),
    ...[...named(parts.out), ...below].map((result) => place(result, false)),
  ]
  return { places, next: nextCursor(cursor, parts, below, rest.length > below.length) }
}

function place(result: MatchResult, moved: boolean): RankedPlace {
  return { result, moved }
}

export type AskFirstPage = { results: MatchResult[]; next: AskFirstKey | null }

/** One page of those to ask first, after the key of the last one shown (null: from the start). */
export function askFirstPage(
  askFirst: MatchResult[],
  after: AskFirstKey | null,
  limit: number,
): AskFirstPage {
  const rest = askFirst.filter(
    (result) => after === null || compareAskFirst(askFirstKeyOf(result), after) > 0,
  )
  const results = rest.slice(0, limit)
  const last = results.at(-1)
  return { results, next: last && rest.length > limit ? askFirstKeyOf(last) : null }
}
