import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  rebuildLeaderCards,
  refreshLeaderCard,
} from '../../server/src/modules/leaders/card.queries.ts'
import {
  countReach,
  NothingWeighed,
  prepareRanking,
  rankLeaders,
} from '../../server/src/modules/matching/ranking.queries.ts'
import { rankOpportunities } from '../../server/src/modules/matching/ranking-opportunities.queries.ts'
import { findMatchOpportunities } from '../../server/src/modules/matching/snapshot.queries.ts'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { banks } from '../support/match-arbitraries.ts'
import { organisationIds, today } from '../support/match-draws.ts'
import { newId, isGone, now, placementRow } from './bank-rows.ts'
import { insertRows } from './bank-store.ts'
import { allExplained, allPages, everyOffer, scopeOf, store, type Case } from './cases.ts'
import { openRankingDatabase, type RankingDatabase } from './database.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let database: RankingDatabase
let each: Case
beforeAll(async () => {
  database = await openRankingDatabase()
})
afterAll(() => database.close())

const query = (text: string, values: unknown[] = []) => database.db.$client.query(text, values)
const cards = async () =>
  (await query('select * from leader_card order by organisation_id, leader_id')).rows

/** A bank in which some are ranked. */
async function storeOne(seed: number): Promise<void> {
  const drawn = fc.sample(banks({ min: 24, max: 30 }), { numRuns: 60, seed })
  const found = drawn.find(
    ({ opportunity, leaders }) =>
      opportunity.visible && !opportunity.essentials.reach && leaders.length > 0,
  )
  if (!found) throw new Error('Another seed, please')
  const [only] = await store(database.db, [found])
  if (!only) throw new Error('One was stored')
  each = only
}

const rankedIds = async (at = now, today_ = today) => {
  const ranking = prepareRanking({ ...scopeOf(each), now: at, today: today_ }, database.numberOf)
  return (await allPages(database, ranking, false, () => 50)).map(({ leaderId }) => leaderId)
}

describe('the card', () => {
  test('is the same however it was packed, and packing again writes nothing', async () => {
    await storeOne(11)
    const packed = await cards()
    const written = (await query('select sum(xmin::text::bigint) as total from leader_card')).rows
    await refreshLeaderCard(
      database.db,
      each.leaders.map(({ id }) => id),
    )
    await refreshLeaderCard(
      database.db,
      each.leaders.slice(0, 1).map(({ id }) => id),
    )
    expect((await query('select sum(xmin::text::bigint) as total from leader_card')).rows).toEqual(
      written,
    )
    await query('delete from leader_card')
    for (const { id } of each.leaders) await refreshLeaderCard(database.db, [id])
    expect(await cards()).toEqual(packed)
    await query('update leader_card set kinds = 0, place = -1')
    await rebuildLeaderCards(database.db)
    expect(await cards()).toEqual(packed)
    expect(packed.length).toBe(each.leaders.filter((leader, at) => !isGone(leader, at)).length)
  })

  test('goes when the person goes', async () => {
    await storeOne(12)
    const [first] = await rankedIds()
    await query(`update leader set status = 'left' where id = $1`, [first])
    await refreshLeaderCard(database.db, [first ?? ''])
    expect(await rankedIds()).not.toContain(first)
    expect((await query('select from leader_card where leader_id = $1', [first])).rowCount).toBe(0)
  })
})

describe('law 3: what a partner receives', () => {
  test('nobody who paused or withdrew, in no list and no count', async () => {
    await storeOne(21)
    const ids = await rankedIds()
    const partner = newId()
    await insertRows(database.db, 'organisation', [
      { id: partner, name: partner, sector: 'other', version: 1, created_at: now, updated_at: now },
    ])
    await insertRows(
      database.db,
      'leader_consent',
      ids.map((id) => ({
        id: newId(),
        leader_id: id,
        purpose: 'share',
        organisation_id: partner,
        fields: ['name'],
        answer: 'given',
        method: 'self',
        at: now,
      })),
    )
    const [open = '', until = '', withdrawn = ''] = ids
    await query('update leader set paused = true, paused_until = null where id = $1', [open])
    await query(`update leader set paused = true, paused_until = '2026-03-16' where id = $1`, [
      until,
    ])
    await insertRows(database.db, 'leader_consent', [
      {
        id: newId(),
        leader_id: withdrawn,
        purpose: 'match',
        fields: [],
        answer: 'withdrawn',
        method: 'self',
        at: now,
      },
    ])
    await refreshLeaderCard(database.db, ids)
    const scope = { ...scopeOf(each), organisationId: partner }
    const ranking = prepareRanking(scope, database.numberOf)
    const seen = await allExplained(database, ranking, ids)
    expect(seen.map(({ leaderId }) => leaderId)).toEqual(ids.slice(3))
    const reach = await countReach(database, ranking)
    expect(reach.ranked + reach.askFirst + reach.out).toBe(ids.length - 3)
    expect(reach.notMatchable).toBe(0)
    const { rows } = (await query('select leader_id from leader_card where organisation_id = $1', [
      partner,
    ])) as { rows: { leader_id: string }[] }
    expect(rows.map(({ leader_id }) => leader_id).toSorted()).toEqual(
      ids.slice(3).concat(until).toSorted(),
    )
  })
})

describe('law 3: dates end by themselves', () => {
  test('a consent stops at its moment and a pause on its day, without any write', async () => {
    await storeOne(13)
    const [first] = await rankedIds()
    await query(
      `update leader_consent set expires_at = $2 where leader_id = $1 and answer = 'given' and purpose = 'match'`,
      [first, '2026-03-15T18:00:00Z'],
    )
    await refreshLeaderCard(database.db, [first ?? ''])
    expect(await rankedIds(new Date('2026-03-15T17:59:59Z'))).toContain(first)
    expect(await rankedIds(new Date('2026-03-15T18:00:00Z'))).not.toContain(first)
    await query(`update leader_consent set expires_at = null where leader_id = $1`, [first])
    await query(`update leader set paused = true, paused_until = '2026-03-20' where id = $1`, [
      first,
    ])
    await refreshLeaderCard(database.db, [first ?? ''])
    expect(await rankedIds(now, '2026-03-19')).not.toContain(first)
    expect(await rankedIds(now, '2026-03-20')).toContain(first)
  })

  test('whoever pauses between two pages is on neither', async () => {
    await storeOne(14)
    const ranking = prepareRanking(scopeOf(each), database.numberOf)
    const before = await allPages(database, ranking, true, () => 50)
    expect(before.length).toBeGreaterThan(4)
    const page = await rankLeaders(database, ranking, { cursor: null, limit: 2, guard: true })
    const gone = before[3]?.leaderId ?? ''
    await query('update leader set paused = true, paused_until = null where id = $1', [gone])
    await refreshLeaderCard(database.db, [gone])
    const next = await rankLeaders(database, ranking, {
      cursor: page.next,
      limit: 50,
      guard: true,
    })
    expect(next.people.map(({ leaderId }) => leaderId)).toEqual(
      before
        .slice(2)
        .map(({ leaderId }) => leaderId)
        .filter((id) => id !== gone),
    )
    expect(next.people[0]?.place).toBe(3)
  })
})

describe('law 4: the order of rows changes nothing', () => {
  test('rows written again in another order', async () => {
    await storeOne(15)
    const ranking = prepareRanking(scopeOf(each), database.numberOf)
    const before = await allPages(database, ranking, true, () => 7)
    await query(
      'create temp table copied as select * from leader_card order by md5(leader_id::text)',
    )
    await query(
      'truncate leader_card; insert into leader_card select * from copied; drop table copied',
    )
    expect(await allPages(database, ranking, true, () => 4)).toEqual(before)
  })
})

describe('law 8: others score the same without one person', () => {
  test('whoever is removed', async () => {
    await storeOne(16)
    const ranking = prepareRanking(scopeOf(each), database.numberOf)
    const before = await allPages(database, ranking, false, () => 50)
    const gone = before[1]?.leaderId
    await query('delete from leader_card where leader_id = $1', [gone])
    const plain = ({ leaderId, score, possible }: (typeof before)[number]) => ({
      leaderId,
      score,
      possible,
    })
    expect((await allPages(database, ranking, false, () => 50)).map(plain)).toEqual(
      before.filter(({ leaderId }) => leaderId !== gone).map(plain),
    )
  })
})

describe('an opportunity', () => {
  test('that weighs nothing is refused', async () => {
    await storeOne(17)
    const weights = { attributes: 0, themes: 0, interest: 0, place: 0, availability: 0 }
    const nothing = { ...each.opportunity, weights }
    expect(() =>
      prepareRanking({ ...scopeOf(each), opportunity: nothing }, database.numberOf),
    ).toThrow(NothingWeighed)
    await query('update opportunity set weights = $2 where id = $1', [nothing.id, weights])
    await refreshOpportunityCard(database.db, [nothing.id])
    expect((await query('select from opportunity_card')).rowCount).toBe(0)
  })

  test('that is not open has nobody and counts everybody as out', async () => {
    await storeOne(18)
    const ranking = prepareRanking(
      { ...scopeOf(each), opportunity: { ...each.opportunity, visible: false } },
      database.numberOf,
    )
    expect(
      (await rankLeaders(database, ranking, { cursor: null, limit: 5, guard: true })).people,
    ).toEqual([])
    expect(await countReach(database, ranking)).toMatchObject({ ranked: 0, askFirst: 0 })
  })

  test('in draft is for its own organisation, and one that was filled for nobody', async () => {
    await storeOne(19)
    const [first] = await rankedIds()
    const { id, organisationId } = each.opportunity
    const offered = async (draftsOf: string | null, isOwnAlone = false) => {
      const scope = {
        leaderId: first ?? '',
        viewOrganisationId: each.organisationId,
        draftsOf,
        isOwnAlone,
        today,
        now,
      }
      const { offers } = await rankOpportunities(database, scope, everyOffer)
      return offers.map(({ opportunityId }) => opportunityId)
    }
    const other = organisationIds.find((one) => one !== organisationId) ?? null
    const visibleTo = async (viewer: string | null) => {
      const [row] = await findMatchOpportunities(database.db, viewer, [id])
      return row?.visible
    }
    const move = async (status: string) => {
      await query('update opportunity set status = $2 where id = $1', [id, status])
      await refreshOpportunityCard(database.db, [id])
    }
    await move('open')
    expect([await offered(null), await offered(other), await visibleTo(null)]).toEqual([
      [id],
      [id],
      true,
    ])
    expect([await offered(other, true), await offered(organisationId, true)]).toEqual([[], [id]])
    await move('draft')
    expect([await offered(null), await offered(other), await offered(organisationId)]).toEqual([
      [],
      [],
      [id],
    ])
    expect([
      await visibleTo(null),
      await visibleTo(other),
      await visibleTo(organisationId),
    ]).toEqual([undefined, undefined, true])
    await move('filled')
    expect([
      await offered(null),
      await offered(organisationId),
      await visibleTo(organisationId),
    ]).toEqual([[], [], false])
  })

  test('that clashes with a live placement elsewhere is not offered', async () => {
    await storeOne(20)
    const [first = ''] = await rankedIds()
    const { id } = each.opportunity
    await refreshOpportunityCard(database.db, [id])
    const offered = async () => {
      const scope = {
        leaderId: first,
        viewOrganisationId: each.organisationId,
        draftsOf: null,
        today,
        now,
      }
      return (await rankOpportunities(database, scope, everyOffer)).offers.length
    }
    expect(await offered()).toBe(1)
    const { rows } = (await query(
      `select opportunity_id as id from opportunity_session where during && '[2026-06-01 11:30Z,2026-06-01 13:00Z)' and opportunity_id <> $1`,
      [id],
    )) as { rows: { id: string }[] }
    for (const [status, left] of [
      ['not_chosen', 1],
      ['ended', 1],
      ['active', 0],
    ] as const) {
      const clashing = rows.map((row) => row.id)
      for (const other of clashing) {
        await query('delete from placement where leader_id = $1 and opportunity_id = $2', [
          first,
          other,
        ])
      }
      const overlapping = clashing.at(-1) ?? ''
      await insertRows(database.db, 'placement', [placementRow(first, overlapping, status)])
      expect(await offered(), status).toBe(left)
      expect((await rankedIds()).includes(first), status).toBe(left === 1)
    }
  })
})
