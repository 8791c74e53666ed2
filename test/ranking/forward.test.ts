import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { rank } from '../../server/src/modules/matching/match.rules.ts'
import type { MatchLeader, MatchOpportunity } from '../../server/src/modules/matching/match.types.ts'
import { countReach } from '../../server/src/modules/matching/ranking-counts.queries.ts'
import {
  rankAskFirst,
  rankLeaders,
  type RankedPerson,
  type RankingCursor,
  type PlaceMark,
} from '../../server/src/modules/matching/ranking-pages.queries.ts'
import { prepareRanking, type PreparedRanking } from '../../server/src/modules/matching/ranking.queries.ts'
import type { RankingScope } from '../../server/src/modules/matching/ranking-scope.queries.ts'
import { findMatchLeaders } from '../../server/src/modules/matching/snapshot.queries.ts'
import { banks, pairs } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'
import { isGone, newId, now, sessions, settled, storeBanks, type StoredBank } from './bank-store.ts'
import { openRankingDatabase, type RankingDatabase } from './database.ts'
import { rankingRuns } from './runs.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

let database: RankingDatabase
beforeAll(async () => {
  database = await openRankingDatabase()
})
afterAll(() => database.close())

interface Case extends StoredBank {
  opportunity: MatchOpportunity
  /** Number of the first person among all that are stored together. */
  first: number
}

const scopeOf = ({ organisationId, opportunity }: Case): RankingScope => ({
  organisationId,
  opportunity,
  sessions,
  today,
  now,
})

/** Stores drawn banks together, each under its own holder. */
async function store(drawn: { opportunity: MatchOpportunity; leaders: MatchLeader[] }[]): Promise<Case[]> {
  let first = 0
  const cases = drawn.map(({ opportunity, leaders }): Case => {
    // Drawn ids may meet across banks that are stored together.
    const idOf = new Map(leaders.map(({ id }) => [id, `${newId().slice(0, 9)}${id.slice(9, 24)}${newId().slice(24)}`]))
    const own = { ...opportunity, id: newId() }
    const people = leaders.map((leader) => settled({ ...leader, id: idOf.get(leader.id) ?? leader.id }))
    const stored = { organisationId: newId(), leaders: people, opportunity: own, opportunities: [own], first }
    first += people.length
    return stored
  })
  await storeBanks(database.db, cases)
  return cases
}

async function allPages(ranking: PreparedRanking, guard: boolean, limit: (page: number) => number) {
  const people: RankedPerson[] = []
  let cursor: RankingCursor | null = null
  for (let page = 0; page < 1000; page += 1) {
    const read = await rankLeaders(database.db, ranking, { cursor, limit: limit(page), guard })
    expect(read.people.length).toBeLessThanOrEqual(limit(page))
    people.push(...read.people)
    if (!read.next) return people
    expect(read.people.length).toBe(limit(page))
    // As it travels: sealed as JSON.
    cursor = JSON.parse(JSON.stringify(read.next)) as RankingCursor
  }
  throw new Error('A list without an end')
}

async function allToAsk(ranking: PreparedRanking, limit: number) {
  const people = []
  let cursor: PlaceMark | null = null
  for (;;) {
    const read = await rankAskFirst(database.db, ranking, { cursor, limit })
    people.push(...read.people)
    if (!read.next) return people
    cursor = JSON.parse(JSON.stringify(read.next)) as PlaceMark
  }
}

const plainList = (each: Case, guard: boolean) => {
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

const sizes = [1, 3, 7, 10, 11, 40]

describe('law 6: the database ranks as the plain rules do, person by person, units exact', () => {
  test('whole banks: order, guard, paging, ask first and counts', async () => {
    const { total, perStore, seed } = rankingRuns(240)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 0, max: 34 }), { numRuns: perStore, seed: seed + done })
      const cases = await store(drawn)
      for (const [index, each] of cases.entries()) {
        const what = `seed ${seed + done}, bank ${index}`
        const ranking = await prepareRanking(database.db, scopeOf(each))
        const size = sizes[index % sizes.length] ?? 7
        const guarded = plainList(each, true)
        expect(await allPages(ranking, true, () => size), what).toEqual(guarded.ranked)
        expect(await allToAsk(ranking, size), what).toEqual(guarded.askFirst)
        const mixed = await allPages(ranking, true, (page) => sizes[(page + index) % 4] ?? 7)
        expect(mixed, what).toEqual(guarded.ranked)
        const natural = await allPages(ranking, false, () => size)
        expect(natural, what).toEqual(plainList(each, false).ranked)
        const matchable = each.leaders.filter((leader) => leader.matchable).length
        const listed = guarded.ranked.length + guarded.askFirst.length
        const gone = each.leaders.filter((leader, at) => isGone(leader, each.first + at)).length
        expect(await countReach(database.db, ranking), what).toEqual({
          ranked: guarded.ranked.length,
          askFirst: guarded.askFirst.length,
          out: matchable - listed,
          notMatchable: each.leaders.length - matchable - gone,
        })
      }
    }
  })

  test('pairs at every bound', async () => {
    const { total, perStore, seed } = rankingRuns(1_500)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(pairs(), { numRuns: perStore, seed: seed + done })
      const cases = await store(drawn.map(({ leader, opportunity }) => ({ opportunity, leaders: [leader] })))
      for (const [index, each] of cases.entries()) {
        const ranking = await prepareRanking(database.db, scopeOf(each))
        const plain = plainList(each, true)
        const what = `seed ${seed + done}, pair ${index}`
        const { people } = await rankLeaders(database.db, ranking, { cursor: null, limit: 2, guard: true })
        expect(people, what).toEqual(plain.ranked)
        const toAsk = await rankAskFirst(database.db, ranking, { cursor: null, limit: 2 })
        expect(toAsk.people, what).toEqual(plain.askFirst)
      }
    }
  })
})

describe('the snapshot that explanations are made of', () => {
  test('gives back every person as drawn', async () => {
    const { seed } = rankingRuns(1)
    const cases = await store(fc.sample(banks({ min: 20, max: 30 }), { numRuns: 20, seed }))
    for (const each of cases) {
      const held = each.leaders.filter((leader, at) => !isGone(leader, each.first + at))
      const ids = each.leaders.map(({ id }) => id)
      expect(await findMatchLeaders(database.db, scopeOf(each), ids)).toEqual(held)
    }
  })
})
