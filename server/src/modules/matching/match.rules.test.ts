import { describe, expect, test } from 'vitest'

import { match, opportunitiesFor, rank } from './match.rules.ts'
import { MatchRefused } from './units.rules.ts'
import type { MatchLeader } from './match.types.ts'
import {
  aLeader,
  anOpportunity,
  asha,
  redesign,
  yesTo,
} from '../../../../test/support/match-examples.ts'

const today = '2026-03-15'
const natural = { guard: false, today }

describe('one pair', () => {
  test('is the whole explanation', () => {
    expect(match(asha, redesign, today)).toMatchObject({
      leaderId: asha.id,
      opportunityId: redesign.id,
      outcome: 'ranked',
      score: 5207,
      possible: 7791,
      questions: [],
      oneQuestion: { about: 'theme', code: 'dementia', lived: 'caring' },
      askedBefore: false,
      fresh: true,
      nothingKnown: false,
    })
  })

  test('knows nothing yet of somebody who told nothing that is asked', () => {
    const nothing = { score: 0, possible: 10_000, nothingKnown: true }
    expect(match(aLeader(), redesign, today)).toMatchObject(nothing)
    const elsewhere = aLeader({ stage: 'emerging', kinds: yesTo('research') })
    expect(match(elsewhere, redesign, today)).toMatchObject(nothing)
    const travels = aLeader({ travelKm: 0 })
    expect(match(travels, redesign, today)).toMatchObject({ score: 0, nothingKnown: false })
  })

  test('says asked before when an ask expired or was not chosen', () => {
    const asked = (['none', 'open', 'declined', 'withdrawn', 'expired', 'not_chosen'] as const).map(
      (history) => match(aLeader({ history }), redesign, today).askedBefore,
    )
    expect(asked).toEqual([false, false, false, false, true, true])
  })

  test('is fresh by the day it is asked about', () => {
    const leader = aLeader({ lastAskedOn: '2025-03-16' })
    expect(match(leader, redesign, '2026-03-15').fresh).toBe(false)
    expect(match(leader, redesign, '2026-03-16').fresh).toBe(true)
  })

  test('refuses weights that are all 0', () => {
    const weights = { attributes: 0, themes: 0, interest: 0, place: 0, availability: 0 }
    expect(() => match(asha, { ...redesign, weights }, today)).toThrow(MatchRefused)
  })
})

describe('people for an opportunity', () => {
  const person = (id: string, changes: Partial<MatchLeader> = {}) => aLeader({ id, ...changes })
  const opportunity = anOpportunity({ essentials: { languages: ['cy'] } })
  const welsh = { languages: yesTo('cy') }

  test('fall into ranked, ask first and out', () => {
    const { ranked, askFirst } = rank(
      [
        person('c'),
        person('b', welsh),
        person('a', { ...welsh, kinds: yesTo('service_redesign') }),
        person('d', { ...welsh, matchable: false }),
      ],
      opportunity,
      natural,
    )
    expect(ranked.map(({ result }) => result.leaderId)).toEqual(['a', 'b'])
    expect(askFirst.map(({ leaderId }) => leaderId)).toEqual(['c'])
  })

  test('move only while the guard is on', () => {
    const asked = { ...welsh, kinds: yesTo('service_redesign'), lastAskedOn: today }
    const people = [
      ...Array.from({ length: 10 }, (_, at) => person(`n${at}`, asked)),
      person('z', { ...asked, lastAskedOn: null, livePlacement: true }),
      person('f', {
        ...asked,
        lastAskedOn: '2024-01-01',
        kinds: { yes: [], no: [], complete: false },
        types: yesTo('peer_supporter'),
      }),
    ]
    const role = { ...opportunity, roleType: 'peer_supporter' }
    const on = rank(people, role, { guard: true, today })
    expect(on).toMatchObject({ movedIn: ['f'], movedOut: ['n8'] })
    expect(on.ranked.map(({ result, moved }) => result.leaderId + (moved ? '+' : ''))).toEqual([
      ...['z', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'f+', 'n8', 'n9'],
    ])
    const off = rank(people, role, natural)
    expect(off).toMatchObject({ movedIn: [], movedOut: [] })
    expect(off.ranked.at(-1)?.result.leaderId).toBe('f')
  })
})

describe('opportunities for a person', () => {
  const wanting = (id: string, kind: string) => anOpportunity({ id, kind })
  const leader = aLeader({ kinds: yesTo('research', 'mentoring') })

  test('come by score, possible and id, with what lies between told by opportunity', () => {
    const offered = [
      wanting('d', 'chair'),
      wanting('c', 'research'),
      wanting('b', 'mentoring'),
      wanting('a', 'research'),
      anOpportunity({ id: 'e', essentials: { stages: ['emerging'] } }),
    ]
    const { ranked, askFirst } = opportunitiesFor(leader, offered, {
      today,
      between: {
        a: { history: 'declined', clashes: false },
        b: { history: 'expired', clashes: false },
      },
    })
    expect(ranked.map(({ opportunityId }) => opportunityId)).toEqual(['b', 'c', 'd'])
    expect(ranked.map(({ askedBefore }) => askedBefore)).toEqual([true, false, false])
    expect(askFirst.map(({ opportunityId }) => opportunityId)).toEqual(['e'])
  })

  test('leave out one whose weights cannot be matched with', () => {
    const weights = { attributes: 0, themes: 9, interest: 0, place: 0, availability: 0 }
    const offered = [anOpportunity({ weights }), wanting('c', 'research')]
    expect(opportunitiesFor(leader, offered, { today }).ranked).toHaveLength(1)
  })
})
