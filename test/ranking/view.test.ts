import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { maskView, type ViewField } from '../../server/src/modules/matching/answers.rules.ts'
import { match, opportunitiesFor } from '../../server/src/modules/matching/match.rules.ts'
import type { MatchLeader } from '../../server/src/modules/matching/match.types.ts'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { rankOpportunities } from '../../server/src/modules/matching/ranking-opportunities.queries.ts'
import { countReach, prepareRanking } from '../../server/src/modules/matching/ranking.queries.ts'
import { banks } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'
import { newId, now } from './bank-rows.ts'
import { storeBanks } from './bank-store.ts'
import {
  allExplained,
  allPages,
  allToAsk,
  everyOffer,
  plainList,
  scopeOf,
  store,
  type Case,
} from './cases.ts'
import { openRankingDatabase, type RankingDatabase } from './database.ts'
import { rankingRuns } from './runs.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

let database: RankingDatabase
beforeAll(async () => {
  database = await openRankingDatabase()
})
afterAll(() => database.close())

/** What each group of consented fields shows of a person in matching. */
const fieldsOfGroup: Record<string, ViewField[]> = {
  stage: ['stage'],
  experience: ['experience'],
  themes: ['themes'],
  types: ['types'],
  kinds: ['kinds'],
  attributes: ['attributes'],
  place: ['place', 'travelKm', 'online'],
  availability: ['halfDays', 'hoursMonth'],
  languages: ['languages'],
  interests: ['employers'],
}
const groups = Object.keys(fieldsOfGroup)

interface SharedCase extends Case {
  partner: string
  granted: Map<string, ViewField[]>
  shares: { organisationId: string; fieldsOf: Map<string, string[]> }
}

/** Consents to a partner for most people: all groups, some, none, or a consent that has ended since. */
function shared(each: Case, index: number): SharedCase {
  const partner = newId()
  const fieldsOf = new Map<string, string[]>()
  for (const [at, { id }] of each.leaders.entries()) {
    const some = groups.filter((_group, nth) => (at + index + nth * nth) % 3 !== 0)
    if (at % 7 === 5) fieldsOf.set(id, [...some, 'ended'])
    else if (at % 7 !== 6) fieldsOf.set(id, at % 7 === 0 ? groups : at % 7 === 1 ? ['name'] : some)
  }
  const granted = new Map(
    [...fieldsOf]
      .filter(([, fields]) => !fields.includes('ended'))
      .map(([id, fields]) => [id, fields.flatMap((group) => fieldsOfGroup[group] ?? [])]),
  )
  return { ...each, partner, granted, shares: { organisationId: partner, fieldsOf } }
}

const visible = (each: SharedCase): MatchLeader[] =>
  each.leaders.flatMap((leader) => {
    const fields = each.granted.get(leader.id)
    return fields && leader.matchable ? [maskView(leader, fields)] : []
  })

async function storeShared(cases: SharedCase[]): Promise<void> {
  await storeBanks(database.db, cases)
  await refreshOpportunityCard(
    database.db,
    cases.map(({ opportunity }) => opportunity.id),
  )
}

/** Everything that a partner can ask of matching. */
async function everythingSeen(each: SharedCase) {
  const scope = { ...scopeOf(each), organisationId: each.partner }
  const ranking = prepareRanking(scope, database.numberOf)
  const ids = each.leaders.map(({ id }) => id)
  const offers = []
  for (const leaderId of ids.slice(0, 6)) {
    const person = { leaderId, viewOrganisationId: each.partner, draftsOf: null, today, now }
    offers.push(await rankOpportunities(database, person, everyOffer))
  }
  return {
    ranked: await allPages(database, ranking, true, () => 7),
    natural: await allPages(database, ranking, false, () => 7),
    askFirst: await allToAsk(database, ranking, 7),
    counts: await countReach(database, ranking),
    explained: await allExplained(database, ranking, ids),
    offers,
  }
}

describe('law 5: a view is all that there is', () => {
  test('a partner is answered as the plain rules answer about the consented fields alone', async () => {
    const { total, perStore, seed } = rankingRuns(60)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 0, max: 28 }), { numRuns: perStore, seed: seed + done })
      const cases = (await store(database.db, drawn)).map(shared)
      await storeShared(cases)
      const everyOffer = cases.map(({ opportunity }) => opportunity)
      for (const [index, each] of cases.entries()) {
        const what = `seed ${seed + done}, bank ${index}`
        const people = visible(each)
        const plain = { ...each, leaders: people }
        const seen = await everythingSeen(each)
        const expected = plainList(plain, true)
        expect(seen.ranked, what).toEqual(expected.ranked)
        expect(seen.natural, what).toEqual(plainList(plain, false).ranked)
        expect(seen.askFirst, what).toEqual(expected.askFirst)
        expect(seen.explained, what).toEqual(
          people.map((leader) => match(leader, each.opportunity, today)),
        )
        const listed = expected.ranked.length + expected.askFirst.length
        expect(seen.counts, what).toEqual({
          ranked: expected.ranked.length,
          askFirst: expected.askFirst.length,
          out: people.length - listed,
          notMatchable: 0,
        })
        for (const [at, { id }] of each.leaders.slice(0, 6).entries()) {
          const person = people.find((leader) => leader.id === id)
          const between = person
            ? { [each.opportunity.id]: { history: person.history, clashes: false } }
            : {}
          // Fixed sessions are the same everywhere, so that a clash is one with all of them.
          const isFree = person && !person.clashes
          // Placed here, they may be busy at every other one.
          if (person?.history === 'open' && person.livePlacement) continue
          const offers = isFree
            ? opportunitiesFor(person, everyOffer, { today, between })
            : { ranked: [], askFirst: [] }
          const idOf = ({ opportunityId }: { opportunityId: string }) => opportunityId
          expect(seen.offers[at]?.offers.map(idOf), what).toEqual(offers.ranked.map(idOf))
          expect(seen.offers[at]?.askFirst.map(idOf), what).toEqual(offers.askFirst.map(idOf))
        }
      }
    }
  })

  test('a field outside the view changes nothing', async () => {
    const { total, perStore, seed } = rankingRuns(40)
    for (let done = 0; done < total; done += perStore) {
      const drawn = fc.sample(banks({ min: 4, max: 24 }), { numRuns: perStore, seed: seed + done })
      const cases = (await store(database.db, drawn)).map(shared)
      await storeShared(cases)
      const before = []
      for (const each of cases) before.push(JSON.stringify(await everythingSeen(each)))
      // Everybody answers anew as the next person did, in whatever the partner may not see.
      const changed = cases.map((each) => ({
        ...each,
        leaders: each.leaders.map((leader, at) => {
          const other = each.leaders[(at + 1) % each.leaders.length] ?? leader
          const kept = new Set<string>(each.granted.get(leader.id) ?? [])
          const hidden = Object.values(fieldsOfGroup)
            .flat()
            .filter((field) => !kept.has(field))
          return { ...leader, ...Object.fromEntries(hidden.map((field) => [field, other[field]])) }
        }),
      }))
      await storeShared(changed)
      for (const [index, each] of changed.entries()) {
        expect(
          JSON.stringify(await everythingSeen(each)),
          `seed ${seed + done}, bank ${index}`,
        ).toBe(before[index])
      }
    }
  })
})
