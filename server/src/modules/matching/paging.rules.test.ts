import { expect, test } from 'vitest'

import { rank } from './match.rules.ts'
import type { RankedCursor } from './paging.rules.ts'
import { askFirstPage, firstCursor, partsOf, rankedPage } from './paging.rules.ts'
import { aLeader, anOpportunity, yesTo } from '../../../../test/support/match-examples.ts'

const today = '2026-03-15'

/** Twelve who were asked and two fresh ones below them. */
const people = Array.from({ length: 14 }, (_, at) =>
  aLeader({
    id: `p${String(at + 1).padStart(2, '0')}`,
    kinds:
      at < 12 ? yesTo('service_redesign') : { yes: [], no: ['service_redesign'], complete: false },
    types: yesTo('peer_supporter'),
    lastAskedOn: at < 12 ? today : null,
  }),
)
const opportunity = anOpportunity({ roleType: 'peer_supporter' })
const guarded = rank(people, opportunity, { guard: true, today })
const natural = rank(people, opportunity, { guard: false, today }).ranked.map((each) => each.result)

test('a cursor carries the ten, those moved out, those moved in and where the rest begins', () => {
  const cursor = firstCursor(guarded)
  expect(cursor).toEqual({
    head: ['p01', 'p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08', 'p13', 'p14'],
    out: ['p09', 'p10'],
    skip: ['p13', 'p14'],
    after: { score: 10_000, possible: 10_000, lastAskedOn: today, id: 'p10' },
    shown: 0,
  })
})

test('a page that ends among the ten, among the moved out, and in the rest', () => {
  const pages: string[] = []
  let cursor: RankedCursor | null = firstCursor(guarded)
  while (cursor) {
    const page = rankedPage(natural, cursor, 5)
    pages.push(
      page.places.map(({ result, moved }) => result.leaderId + (moved ? '+' : '')).join(' '),
    )
    cursor = page.next
  }
  expect(pages).toEqual(['p01 p02 p03 p04 p05', 'p06 p07 p08 p13+ p14+', 'p09 p10 p11 p12'])
})

test('a page knows how many to read below', () => {
  const cursor = { ...firstCursor(guarded), head: ['p14'], shown: 9 }
  expect(partsOf(cursor, 5)).toEqual({ head: ['p14'], out: ['p09', 'p10'], below: 2 })
  expect(partsOf(cursor, 2)).toEqual({ head: ['p14'], out: ['p09'], below: 0 })
})

test('an empty list is one empty page', () => {
  const cursor = firstCursor(rank([], opportunity, { guard: true, today }))
  expect(rankedPage([], cursor, 10)).toEqual({ places: [], next: null })
})

test('those to ask first go on after the last one shown', () => {
  const asking = anOpportunity({ essentials: { stages: ['emerging'] } })
  const { askFirst } = rank(people.slice(0, 5), asking, { guard: true, today })
  const first = askFirstPage(askFirst, null, 2)
  expect(first.results.map(({ leaderId }) => leaderId)).toEqual(['p01', 'p02'])
  const second = askFirstPage(askFirst, first.next, 3)
  expect(second.results.map(({ leaderId }) => leaderId)).toEqual(['p03', 'p04', 'p05'])
  expect(second.next).toBeNull()
})
