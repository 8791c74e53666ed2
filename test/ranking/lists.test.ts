import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CardColumns } from '../../server/src/modules/leaders/columns.rules.ts'
import { Best } from '../../server/src/modules/matching/ranking-best.rules.ts'
import {
  listFreshBelow,
  listRanked,
  type Ranking,
} from '../../server/src/modules/matching/ranking-lists.rules.ts'
import { dealOpportunity } from '../../server/src/modules/opportunities/card.rules.ts'
import { cardId, cardRow } from '../support/card-rows.ts'
import { anOpportunity } from '../support/match-examples.ts'

describe('the best of everybody', () => {
  test('are those that sorting everybody would put first, ties by id', () => {
    const people = fc.uniqueArray(fc.record({ id: fc.nat(500), key: fc.nat(6) }), {
      selector: ({ id }) => id,
      maxLength: 80,
    })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 20 }), (drawn, most) => {
        const columns = new CardColumns()
        columns.take(Buffer.concat(drawn.map(({ id }) => cardRow(cardId(id)))))
        const best = new Best(columns, most)
        for (const { id, key } of drawn) best.offer(columns.slotOf(cardId(id)), key)
        const sorted = drawn
          .toSorted((one, other) => other.key - one.key || one.id - other.id)
          .slice(0, most)
        expect(best.inOrder().map(({ slot, key }) => ({ id: columns.idAt(slot), key }))).toEqual(
          sorted.map(({ id, key }) => ({ id: cardId(id), key })),
        )
      }),
      { numRuns: 500 },
    )
  })
})

/** Only hours count: ten are asked, so that everybody scores a tenth for each hour. */
function rankingOf(
  people: Partial<Record<'hours' | 'engaged_until' | 'levels_a', number>>[],
  changes: Parameters<typeof anOpportunity>[0] = {},
): Ranking {
  const weights = { attributes: 0, themes: 0, interest: 0, place: 0, availability: 10 }
  const opportunity = anOpportunity({ hoursMonth: 10, weights, ...changes })
  const numberOf = () => 0
  const dealt = dealOpportunity(opportunity, numberOf)
  if (!dealt) throw new Error('Hours have a weight')
  const columns = new CardColumns()
  columns.take(Buffer.concat(people.map((told, index) => cardRow(cardId(index), told))))
  const nobody = new Set<number>()
  const times = { now: 0, today: 9_000, firstFreshDay: 8_636 }
  return {
    opportunity,
    dealt,
    numberOf,
    columns,
    spot: null,
    barred: nobody,
    employed: nobody,
    ...times,
  }
}

describe('who may move up', () => {
  const busy = { engaged_until: 9_000 }

  test('is fresh and has at least half of the top score, or could reach it', () => {
    const ranking = rankingOf([
      { hours: 10, ...busy },
      { hours: 9, ...busy },
      { hours: 5 },
      { hours: 4 },
      { hours: 6, ...busy },
    ])
    const [top, last] = listRanked(ranking, { after: null, limit: 2 })
    if (!top || !last) throw new Error('Two are ranked')
    expect([top.score, last.score]).toEqual([10_000, 9_000])
    const found = listFreshBelow(ranking, { after: last, topScore: top.score, limit: 5 })
    expect(found.map(({ score }) => score)).toEqual([5_000])
  })

  test('is nobody who told nothing of what is asked', () => {
    const ranking = rankingOf([{ hours: 10, ...busy }, { hours: 9, ...busy }, {}])
    const [top, last] = listRanked(ranking, { after: null, limit: 2 })
    if (!top || !last) throw new Error('Two are ranked')
    expect(listFreshBelow(ranking, { after: last, topScore: top.score, limit: 5 })).toEqual([])
  })

  test('is nobody who told only what has no weight', () => {
    const wanted = { attributes: [{ code: 'a', level: 2, importance: 1 }], themes: [] }
    const ranking = rankingOf(
      [{ hours: 10, ...busy }, { hours: 9, ...busy }, { levels_a: 1_294 }],
      {
        wanted,
      },
    )
    const [top, last] = listRanked(ranking, { after: null, limit: 2 })
    if (!top || !last) throw new Error('Two are ranked')
    expect(listFreshBelow(ranking, { after: last, topScore: top.score, limit: 5 })).toEqual([])
  })

  test('is fresh from the first of the last 365 days on', () => {
    const ranking = rankingOf([
      { hours: 10, ...busy },
      { hours: 8, engaged_until: 8_636 },
      { hours: 7, engaged_until: 8_635 },
    ])
    const ranked = listRanked(ranking, { after: null, limit: 3 })
    expect(ranked.map(({ fresh }) => fresh)).toEqual([false, false, true])
  })
})
