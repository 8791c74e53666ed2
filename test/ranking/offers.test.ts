import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { opportunitiesFor, type Between } from '../../server/src/modules/matching/match.rules.ts'
import type {
  MatchLeader,
  MatchOpportunity,
  MatchResult,
} from '../../server/src/modules/matching/match.types.ts'
import type {
  OfferMark,
  RankedOffer,
} from '../../server/src/modules/matching/ranking-offer-lists.rules.ts'
import {
  rankOpportunities,
  type OfferScope,
} from '../../server/src/modules/matching/ranking-opportunities.queries.ts'
import { offers } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'
import { newId, now, placementRow, type StoredBank } from './bank-rows.ts'
import { insertRows, storeBanks } from './bank-store.ts'
import { everyOffer } from './cases.ts'
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
  /** Opportunities that suit somebody new. */
  firstSteps: ReadonlySet<string>
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
      firstSteps: new Set(own.filter((_each, at) => at % 3 === 1).map(({ id }) => id)),
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
  await database.db.$client.query('update opportunity set first_step = true where id = any ($1)', [
    cases.flatMap(({ firstSteps }) => [...firstSteps]),
  ])
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

/** Both lists, read in pages of so many. */
async function allPages(scope: OfferScope, limit: number) {
  const ranked: RankedOffer[] = []
  let page = await rankOpportunities(database, scope, { ...everyOffer, limit })
  const { askFirst, firstSteps } = page
  for (;;) {
    ranked.push(...page.offers)
    const after: OfferMark | null = page.next
    if (!after) return { ranked, askFirst, firstSteps }
    page = await rankOpportunities(database, scope, { after, limit, askFirst: 0, firstSteps: 0 })
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
      const firstSteps = new Set(cases.flatMap((each) => [...each.firstSteps]))
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
        const lists = await allPages(scope, size)
        const ranked = leader.matchable ? expected.ranked.map(plain) : []
        expect(lists.ranked, what).toEqual(ranked)
        expect(lists.askFirst, what).toEqual(leader.matchable ? expected.askFirst.map(plain) : [])
        expect(lists.firstSteps, what).toEqual(
          ranked.filter(({ opportunityId }) => firstSteps.has(opportunityId)),
        )
      }
    }
  })
})
