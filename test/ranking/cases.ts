import type { OfferWish } from '../../server/src/modules/matching/ranking-offer-lists.rules.ts'
import { expect } from 'vitest'
import type { Db } from '../../server/src/core/db.ts'
import { match, rank } from '../../server/src/modules/matching/match.rules.ts'
import type {
  MatchLeader,
  MatchOpportunity,
  MatchResult,
} from '../../server/src/modules/matching/match.types.ts'
import type { Place } from '../../server/src/modules/matching/ranking-best.rules.ts'
import type {
  RankedPerson,
  RankingCursor,
} from '../../server/src/modules/matching/ranking-pages.rules.ts'
import {
  openRanking,
  rankAskFirst,
  rankLeaders,
  type PreparedRanking,
  type RankingScope,
  type RankingSource,
} from '../../server/src/modules/matching/ranking.queries.ts'
import { isVisible, leaderReader } from '../../server/src/modules/matching/snapshot.rules.ts'
import { today } from '../support/match-draws.ts'
import { newId, now, sessions, settled, type StoredBank } from './bank-rows.ts'
import { storeBanks } from './bank-store.ts'

/** All that is on offer to somebody, at once. */
export const everyOffer: OfferWish = {
  after: null,
  limit: 1_000,
  askFirst: 1_000,
  firstSteps: 1_000,
}

export interface Case extends StoredBank {
  opportunity: MatchOpportunity
  /** Number of the first person among all that are stored together. */
  first: number
}

export const scopeOf = ({ organisationId, opportunity }: Case): RankingScope => ({
  organisationId,
  opportunity,
  sessions,
  today,
  now,
})

/** Stores drawn banks together, each under its own holder. */
export async function store(
  db: Db,
  drawn: { opportunity: MatchOpportunity; leaders: MatchLeader[] }[],
): Promise<Case[]> {
  let first = 0
  const cases = drawn.map(({ opportunity, leaders }): Case => {
    // Drawn ids may meet across banks that are stored together.
    const idOf = new Map(
      leaders.map(({ id }) => [id, `${newId().slice(0, 9)}${id.slice(9, 24)}${newId().slice(24)}`]),
    )
    const own = { ...opportunity, id: newId() }
    const people = leaders.map((leader) =>
      settled({ ...leader, id: idOf.get(leader.id) ?? leader.id }),
    )
    const stored = {
      organisationId: newId(),
      leaders: people,
      opportunity: own,
      opportunities: [own],
      first,
    }
    first += people.length
    return stored
  })
  await storeBanks(db, cases)
  return cases
}

/** The whole ranked list by pages of these sizes, each full but the last. */
export async function allPages(
  source: RankingSource,
  ranking: PreparedRanking,
  guard: boolean,
  limit: (page: number) => number,
) {
  const people: RankedPerson[] = []
  let cursor: RankingCursor | null = null
  for (let page = 0; page < 1000; page += 1) {
    const read = await rankLeaders(source, ranking, { cursor, limit: limit(page), guard })
    expect(read.people.length).toBeLessThanOrEqual(limit(page))
    people.push(...read.people)
    if (!read.next) return people
    expect(read.people.length).toBe(limit(page))
    // As it travels: sealed as JSON.
    cursor = JSON.parse(JSON.stringify(read.next)) as RankingCursor
  }
  throw new Error('A list without an end')
}

export async function allToAsk(source: RankingSource, ranking: PreparedRanking, limit: number) {
  const people = []
  let cursor: Place | null = null
  for (;;) {
    const read = await rankAskFirst(source, ranking, { cursor, limit })
    people.push(...read.people)
    if (!read.next) return people
    cursor = JSON.parse(JSON.stringify(read.next)) as Place
  }
}

/** Everybody of these whom the organisation may see, explained from the cards in memory; in the order given. */
export async function allExplained(
  source: RankingSource,
  ranking: PreparedRanking,
  leaderIds: string[],
): Promise<MatchResult[]> {
  const opened = await openRanking(source, ranking)
  const read = leaderReader(opened)
  return leaderIds.flatMap((leaderId) => {
    const slot = opened.columns.slotOf(leaderId)
    return slot >= 0 && isVisible(opened, slot)
      ? [match(read(slot), ranking.scope.opportunity, today)]
      : []
  })
}

/** What the plain rules say. */
export const plainList = (each: Case, guard: boolean) => {
  const { ranked, askFirst } = rank(each.leaders, each.opportunity, { guard, today })
  return {
    ranked: ranked.map(({ result, moved }, index) => ({
      leaderId: result.leaderId,
      score: result.score,
      possible: result.possible,
      place: index + 1,
      moved,
      fresh: result.fresh,
    })),
    askFirst: askFirst.map(({ leaderId, score, possible, questions }) => ({
      leaderId,
      score,
      possible,
      questions: questions.length,
    })),
  }
}
