import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { opportunitiesFor, type Between } from '../../server/src/modules/matching/match.rules.ts'
import type {
  MatchLeader,
  MatchOpportunity,
  MatchResult,
} from '../../server/src/modules/matching/match.types.ts'
import {
  rankOpportunities,
  rankOpportunitiesToAsk,
  type OfferScope,
  type OfferMark,
  type RankedOffer,
} from '../../server/src/modules/matching/ranking-opportunities.queries.ts'
import { offers } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'
import { newId, now, placementRow, type StoredBank } from './bank-rows.ts'
import { insertRows, storeBanks } from './bank-store.ts'
import { openRankingDatabase, type RankingDatabase } from './database.ts'
import { rankingRuns } from './runs.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

let database: RankingDatabase
beforeAll(async () => {
  database = await openRankingDatabase()
})
afterAll(() => database.close())

interface Case extends StoredBank {
  leader: MatchLeader
  between: Record<string, Between>
}

const histories = [
  'none',
  'none',
  'none',
  'expired',
  'not_chosen',
  'declined',
  'withdrawn',
  'open',
] as const

async function store(
  drawn: { leader: MatchLeader; opportunities: MatchOpportunity[] }[],
): Promise<Case[]> {
  const cases = drawn.map(({ leader, opportunities }): Case => {
    // The placements that decide belong to each opportunity, so that none of the person's own is left.
    const person = {
      ...leader,
      id: newId(),
      history: 'none' as const,
      clashes: false,
      livePlacement: false,
      lastAskedOn: null,
    }
    const own = opportunities.map((opportunity) => ({ ...opportunity, id: newId() }))
    const between = Object.fromEntries(
      own.map(({ id }, at): [string, Between] => [
        id,
        { history: histories[(at * 5) % 8] ?? 'none', clashes: false },
      ]),
    )
    return {
      organisationId: newId(),
      leader: person,
      leaders: [person],
      opportunities: own,
      between,
    }
  })
  await storeBanks(database.db, cases)
  await insertRows(
    database.db,
    'placement',
    cases.flatMap(({ leader, between }) =>
      Object.entries(between).flatMap(([id, { history }]) =>
        history === 'none'
          ? []
          : [placementRow(leader.id, id, history === 'open' ? 'invited' : history)],
      ),
    ),
  )
  const ids = cases.flatMap(({ opportunities }) => opportunities.map(({ id }) => id))
  await refreshOpportunityCard(database.db, ids)
  // Each person meets only the offers of their own case.
  return cases
}

const plain = (result: MatchResult): RankedOffer => ({
  opportunityId: result.opportunityId,
  score: result.score,
  possible: result.possible,
  questions: result.outcome === 'ranked' ? 0 : result.questions.length,
})

async function allPages(rank: typeof rankOpportunities, scope: OfferScope, limit: number) {
  const list: RankedOffer[] = []
  let cursor: OfferMark | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof rank>> = await rank(database.db, scope, { cursor, limit })
    list.push(...page.offers)
    if (!page.next) return list
    cursor = page.next
  }
}

describe('law 6 in the other direction', () => {
  test('what is on offer is ranked for one person as the plain rules rank it', async () => {
    const { total, perStore, seed } = rankingRuns(240)
    const step = Math.min(perStore, 40)
    for (let done = 0; done < total; done += step) {
      const drawn = fc.sample(offers({ min: 0, max: 16 }), { numRuns: step, seed: seed + done })
      const cases = await store(drawn)
      // Everything stored is on offer to everybody: the plain rules see the same.
      const everything = cases.flatMap(({ opportunities }) => opportunities)
      for (const [index, { leader, organisationId, between }] of cases.entries()) {
        const expected = opportunitiesFor(leader, everything, { today, between })
        const scope = {
          leaderId: leader.id,
          viewOrganisationId: organisationId,
          draftsOf: null,
          today,
          now,
        }
        const what = `seed ${seed + done}, case ${index}`
        const size = index % 3 === 0 ? 7 : 1_000
        expect(await allPages(rankOpportunities, scope, size), what).toEqual(
          leader.matchable ? expected.ranked.map(plain) : [],
        )
        expect(await allPages(rankOpportunitiesToAsk, scope, size), what).toEqual(
          leader.matchable ? expected.askFirst.map(plain) : [],
        )
      }
    }
  })
})
