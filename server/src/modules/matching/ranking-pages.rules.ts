import type { Place } from './ranking-best.rules.ts'
import { freshShort, guarded, withMovers, type Ranked } from './ranking-guard.rules.ts'
import {
  listAskFirst,
  listFreshBelow,
  listRanked,
  listRankedAmong,
  type AskFirst,
  type Ranking,
} from './ranking-lists.rules.ts'

/** One place in the list that people read. */
export interface RankedPerson {
  leaderId: string
  /** Units, 0 to 10,000. */
  score: number
  possible: number
  /** From 1. */
  place: number
  /** Moved in by the guard. */
  moved: boolean
  fresh: boolean
}

/** What paging must remember of the guard: who of the ten and of those moved out is still to show. */
export interface RankingCursor {
  head: string[]
  out: string[]
  /** Moved in: passed over where they stood. */
  moved: string[]
  /** The lowest natural place that was read so far. */
  after: Place
  shown: number
}

export interface RankingPage {
  people: RankedPerson[]
  next: RankingCursor | null
}

/** One page of the ranked list. `guard` is for the first page; later ones go by their cursor alone. */
export function pageOfRanked(
  ranking: Ranking,
  { cursor, limit, guard }: { cursor: RankingCursor | null; limit: number; guard: boolean },
): RankingPage {
  return cursor ? laterPage(ranking, cursor, limit) : firstPage(ranking, limit, guard)
}

const placeOf = ({ key, leaderId }: Ranked): Place => ({ key, leaderId })

function firstPage(ranking: Ranking, limit: number, guard: boolean): RankingPage {
  const look = Math.max(limit, guarded.places) + guarded.fresh + 1
  const natural = listRanked(ranking, { after: null, limit: look })
  const first = natural.slice(0, guarded.places)
  const movers = guard ? moversFor(ranking, first) : []
  const { ten, out } = withMovers(first, movers)
  const moved = new Set(movers.map(({ leaderId }) => leaderId))
  const below = natural.slice(guarded.places).filter(({ leaderId }) => !moved.has(leaderId))
  const last = first.at(-1)
  if (!last) return { people: [], next: null }
  const list = [...ten, ...out, ...below]
  const shownBelow = below.slice(0, Math.max(limit - ten.length - out.length, 0))
  return {
    people: list.slice(0, limit).map((person, index) => personOf(person, index + 1, moved)),
    next:
      list.length > limit
        ? {
            head: ten.slice(limit).map(({ leaderId }) => leaderId),
            out: out.slice(Math.max(limit - ten.length, 0)).map(({ leaderId }) => leaderId),
            moved: [...moved],
            after: placeOf(shownBelow.at(-1) ?? last),
            shown: limit,
          }
        : null,
  }
}

function moversFor(ranking: Ranking, first: Ranked[]): Ranked[] {
  const [top] = first
  const last = first.at(-1)
  const wanted = freshShort(first)
  if (wanted === 0 || !top || !last) return []
  return listFreshBelow(ranking, { after: placeOf(last), topScore: top.score, limit: wanted })
}

function laterPage(ranking: Ranking, cursor: RankingCursor, limit: number): RankingPage {
  const head = cursor.head.slice(0, limit)
  const out = cursor.out.slice(0, limit - head.length)
  const room = limit - head.length - out.length
  const moved = new Set(cursor.moved)
  // One more than there is room for says whether anybody is left.
  const read = room + moved.size + 1
  const named = listRankedAmong(ranking, [...head, ...out])
  const natural = listRanked(ranking, { after: cursor.after, limit: read })
  const rest = natural.filter(({ leaderId }) => !moved.has(leaderId))
  const below = rest.slice(0, room)
  const byId = new Map(named.map((person) => [person.leaderId, person]))
  // Someone of the ten who paused since then is passed over; their place in the count stays.
  const people = [...head, ...out].flatMap((leaderId, index) => {
    const person = byId.get(leaderId)
    return person ? [personOf(person, cursor.shown + index + 1, moved)] : []
  })
  const before = cursor.shown + head.length + out.length
  people.push(...below.map((person, index) => personOf(person, before + index + 1, moved)))
  const lastBelow = below.at(-1)
  const next: RankingCursor = {
    head: cursor.head.slice(head.length),
    out: cursor.out.slice(out.length),
    moved: cursor.moved,
    after: lastBelow ? placeOf(lastBelow) : cursor.after,
    shown: before + below.length,
  }
  const isMore = next.head.length > 0 || next.out.length > 0 || rest.length > below.length
  return { people, next: isMore ? next : null }
}

const personOf = (
  { leaderId, score, possible, fresh }: Ranked,
  place: number,
  moved: Set<string>,
): RankedPerson => ({
  leaderId,
  score,
  possible,
  place,
  moved: moved.has(leaderId),
  fresh,
})

export interface AskFirstPage {
  people: Omit<AskFirst, 'key'>[]
  next: Place | null
}

/** One page of those to ask first. */
export function pageOfAskFirst(
  ranking: Ranking,
  { cursor, limit }: { cursor: Place | null; limit: number },
): AskFirstPage {
  const rows = listAskFirst(ranking, { after: cursor, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    people: page.map(({ key: _, ...person }) => person),
    next: last && rows.length > limit ? { key: last.key, leaderId: last.leaderId } : null,
  }
}
