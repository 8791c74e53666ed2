import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  countReach,
  prepareRanking,
  rankAskFirst,
  rankLeaders,
} from '../../server/src/modules/matching/ranking.queries.ts'
import { match } from '../../server/src/modules/matching/match.rules.ts'
import type { MatchLeader } from '../../server/src/modules/matching/match.types.ts'
import { banks, pairs } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'
import { isGone } from './bank-rows.ts'
import { allExplained, allPages, allToAsk, plainList, scopeOf, store } from './cases.ts'
import { openRankingDatabase, type RankingDatabase } from './database.ts'
import { rankingRuns } from './runs.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

let database: RankingDatabase
beforeAll(async () => {
  database = await openRankingDatabase()
})
afterAll(() => database.close())

const sizes = [1, 3, 7, 10, 11, 40]

const hardlyFresh = (leader: MatchLeader, isSpared: boolean): MatchLeader =>
  isSpared ? leader : { ...leader, lastAskedOn: today }

describe('law 6: the database ranks as the plain rules do, person by person, units exact', () => {
  test('whole banks: order, guard, paging, ask first and counts', async () => {
    const { total, perStore, seed } = rankingRuns(240)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 0, max: 34 }), { numRuns: perStore, seed: seed + done })
      const cases = await store(database.db, drawn)
      for (const [index, each] of cases.entries()) {
        const what = `seed ${seed + done}, bank ${index}`
        const ranking = prepareRanking(scopeOf(each), database.numberOf)
        const size = sizes[index % sizes.length] ?? 7
        const guarded = plainList(each, true)
        expect(await allPages(database, ranking, true, () => size), what).toEqual(guarded.ranked)
        expect(await allToAsk(database, ranking, size), what).toEqual(guarded.askFirst)
        const mixed = await allPages(
          database,
          ranking,
          true,
          (page) => sizes[(page + index) % 4] ?? 7,
        )
        expect(mixed, what).toEqual(guarded.ranked)
        const natural = await allPages(database, ranking, false, () => size)
        expect(natural, what).toEqual(plainList(each, false).ranked)
        const matchable = each.leaders.filter((leader) => leader.matchable).length
        const listed = guarded.ranked.length + guarded.askFirst.length
        const gone = each.leaders.filter((leader, at) => isGone(leader, each.first + at)).length
        expect(await countReach(database, ranking), what).toEqual({
          ranked: guarded.ranked.length,
          askFirst: guarded.askFirst.length,
          out: matchable - listed,
          notMatchable: each.leaders.length - matchable - gone,
        })
      }
    }
  })

  test('banks larger than the first look, where fresh voices stand far below', async () => {
    const { total, perStore, seed } = rankingRuns(16)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 90, max: 160 }), {
        numRuns: perStore,
        seed: seed + done,
      })
      // Few are fresh, so that those who are stand below what the first look sees.
      const cases = await store(
        database.db,
        drawn.map((bank, nth) => ({
          ...bank,
          leaders: bank.leaders.map((leader, at) => hardlyFresh(leader, at % (20 + 9 * nth) === 0)),
        })),
      )
      for (const [index, each] of cases.entries()) {
        const ranking = prepareRanking(scopeOf(each), database.numberOf)
        const what = `seed ${seed + done}, bank ${index}`
        expect(await allPages(database, ranking, true, () => 50), what).toEqual(
          plainList(each, true).ranked,
        )
        expect(await allPages(database, ranking, true, () => 9), what).toEqual(
          plainList(each, true).ranked,
        )
      }
    }
  })

  test('pairs at every bound', async () => {
    const { total, perStore, seed } = rankingRuns(1_500)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(pairs(), { numRuns: perStore, seed: seed + done })
      const cases = await store(
        database.db,
        drawn.map(({ leader, opportunity }) => ({ opportunity, leaders: [leader] })),
      )
      for (const [index, each] of cases.entries()) {
        const ranking = prepareRanking(scopeOf(each), database.numberOf)
        const plain = plainList(each, true)
        const what = `seed ${seed + done}, pair ${index}`
        const { people } = await rankLeaders(database, ranking, {
          cursor: null,
          limit: 2,
          guard: true,
        })
        expect(people, what).toEqual(plain.ranked)
        const toAsk = await rankAskFirst(database, ranking, { cursor: null, limit: 2 })
        expect(toAsk.people, what).toEqual(plain.askFirst)
      }
    }
  })
})

describe('the cards in memory that explanations are made of', () => {
  test('give every reason of every person, word for word as the plain rules do of what was drawn', async () => {
    const { total, perStore, seed } = rankingRuns(240)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 0, max: 34 }), { numRuns: perStore, seed: seed + done })
      const cases = await store(database.db, drawn)
      for (const [index, each] of cases.entries()) {
        const held = each.leaders.filter((leader, at) => !isGone(leader, each.first + at))
        const ranking = prepareRanking(scopeOf(each), database.numberOf)
        const ids = each.leaders.map(({ id }) => id)
        expect(
          await allExplained(database, ranking, ids),
          `seed ${seed + done}, bank ${index}`,
        ).toEqual(held.map((leader) => match(leader, each.opportunity, today)))
      }
    }
  })
})
