import { describe, expect, test } from 'vitest'

import {
  attributeGapsOf,
  gainOf,
  oneQuestionOf,
  publicGates,
  publicMatch,
  shownCount,
} from './explain.rules.ts'
import { match } from './match.rules.ts'
import type { MatchLeader, MatchOpportunity } from './match.types.ts'
import {
  aLeader,
  anOpportunity,
  asha,
  noTo,
  redesign,
  yesTo,
} from '../../../../test/support/match-examples.ts'

const today = '2026-03-15'
const matched = (leader: MatchLeader, opportunity: MatchOpportunity) =>
  match(leader, opportunity, today)

describe('the one question', () => {
  const asked = (leader: MatchLeader, opportunity: MatchOpportunity) =>
    oneQuestionOf(matched(leader, opportunity).leaves)?.about ?? null

  test('is what would raise the score most: of the example, whether she cares for someone with dementia', () => {
    expect(oneQuestionOf(matched(asha, redesign).leaves)).toEqual({
      about: 'theme',
      code: 'dementia',
      lived: 'caring',
    })
    const gains = matched(asha, redesign).leaves.map((leaf, _, leaves) => gainOf(leaf, leaves))
    expect(gains).toEqual([0, 1000, 0, 1250, 0, 0, 0, 334, 0, 0])
  })

  test('is the first in table order among equals', () => {
    const even = anOpportunity({
      weights: { attributes: 0, themes: 0, interest: 1, place: 1, availability: 0 },
      roleType: 'peer_supporter',
      place: { x: 0, y: 0 },
      online: true,
    })
    expect(asked(aLeader(), even)).toBe('kind')
    expect(asked(aLeader({ kinds: yesTo('service_redesign') }), even)).toBe('outcode')
    expect(asked(aLeader({ kinds: noTo('service_redesign') }), even)).toBe('outcode')
    const near = { x: 18_000, y: 0 }
    const unlikely = { kinds: noTo('service_redesign'), place: near }
    expect(asked(aLeader(unlikely), even)).toBe('type')
  })

  test('is none when nothing untold would raise it', () => {
    const kind = anOpportunity({ roleType: 'peer_supporter' })
    expect(asked(aLeader({ kinds: yesTo('service_redesign') }), kind)).toBeNull()
    const home = anOpportunity({
      weights: { attributes: 0, themes: 0, interest: 0, place: 1, availability: 0 },
      place: { x: 0, y: 0 },
    })
    expect(asked(aLeader({ travelKm: 0 }), home)).toBeNull()
  })
})

test('gaps are told levels below the level wanted', () => {
  const opportunity = anOpportunity({
    wanted: {
      attributes: ['leads_self', 'challenges_well', 'keeps_learning'].map((code) => ({
        code,
        level: 2,
        importance: 1,
      })),
      themes: [],
    },
  })
  const attributes = {
    leads_self: { level: 2, source: 'self' },
    challenges_well: { level: 1, source: 'reference' },
  } as const
  expect(attributeGapsOf(matched(aLeader({ attributes }), opportunity))).toEqual([
    { code: 'challenges_well', level: 1, wanted: 2 },
  ])
})

describe('outside the holding organisation', () => {
  const notAvailable = [{ gate: 'not_available', answer: 'no', checks: [] }]

  test('a closed gate 1 or 2 reads only "not available", whatever closed it', () => {
    const closed: Partial<MatchLeader>[] = [
      { matchable: false },
      { history: 'declined' },
      { leftOutKinds: ['service_redesign'] },
      { clashes: true },
    ]
    for (const changes of closed) {
      const result = matched({ ...asha, ...changes }, redesign)
      expect(publicGates(result)).toEqual(notAvailable)
      expect(publicMatch(result)).toEqual({
        leaderId: asha.id,
        available: false,
        gates: notAvailable,
      })
    }
  })

  test('a closed gate 3 or 4 is explained', () => {
    const opportunity = { ...redesign, excludesEmployed: true }
    const employers = [{ organisationId: opportunity.organisationId }]
    const result = matched({ ...asha, employers }, opportunity)
    expect(publicGates(result)).toEqual(result.gates)
    expect(publicMatch(result)).toMatchObject({ available: true, result: { outcome: 'out' } })
  })

  test('counts under 5 are not told, to the holder they are', () => {
    expect([0, 4, 5, 12].map((count) => shownCount(count, false))).toEqual([
      ...['fewer_than_5', 'fewer_than_5', 5, 12],
    ])
    expect([0, 4, 5].map((count) => shownCount(count, true))).toEqual([0, 4, 5])
  })
})
