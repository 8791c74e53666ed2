import { describe, expect, test } from 'vitest'

import { gatesOf, outcomeOf, questionsOf } from './gates.rules.ts'
import type { Answer, Essentials, History, MatchLeader, MatchOpportunity } from './match.types.ts'
import {
  aLeader,
  anOpportunity,
  noTo,
  trustId,
  yesTo,
} from '../../../../test/support/match-examples.ts'

const answers = (leader: MatchLeader, opportunity: MatchOpportunity) =>
  gatesOf(leader, opportunity).map(({ answer }) => answer)

test('somebody new passes every gate of an opportunity that asks for nothing', () => {
  expect(answers(aLeader(), anOpportunity())).toEqual(['yes', 'yes', 'yes', 'yes'])
})

describe('gate 1', () => {
  test('is closed while the opportunity is not open to the caller or the person not to be matched', () => {
    expect(answers(aLeader(), anOpportunity({ visible: false }))[0]).toBe('no')
    expect(answers(aLeader({ matchable: false }), anOpportunity())[0]).toBe('no')
  })
})

describe('gate 2', () => {
  const closes = (changes: Partial<MatchLeader>) => answers(aLeader(changes), anOpportunity())[1]

  test('is closed by an ask that is open, declined or withdrawn, not by one that came to nothing', () => {
    const histories: History[] = ['none', 'open', 'declined', 'withdrawn', 'expired', 'not_chosen']
    expect(histories.map((history) => closes({ history }))).toEqual([
      ...['yes', 'no', 'no', 'no', 'yes', 'yes'],
    ])
  })

  test('is closed by having asked to be left out of this kind only', () => {
    expect(closes({ leftOutKinds: ['service_redesign'] })).toBe('no')
    expect(closes({ leftOutKinds: ['research'] })).toBe('yes')
  })

  test('is closed by a clash', () => {
    expect(closes({ clashes: true })).toBe('no')
  })
})

describe('gate 3', () => {
  const excluding = anOpportunity({ excludesEmployed: true })
  const of = (employers: MatchLeader['employers'], opportunity = excluding) =>
    answers(aLeader({ employers }), opportunity)[2]

  test('is closed by being employed there, open to anyone else who told', () => {
    expect(of([{ organisationId: 'another' }, { organisationId: trustId }])).toBe('no')
    expect(of([{ organisationId: 'another' }])).toBe('yes')
    expect(of([])).toBe('yes')
  })

  test('is untold when nobody asked', () => {
    expect(of(null)).toBe('untold')
    expect(questionsOf(gatesOf(aLeader(), excluding))).toEqual([
      { about: 'interests', code: null, lived: null },
    ])
  })

  test('asks nothing where employment is not excluded, formal or not', () => {
    expect(of([{ organisationId: trustId }], anOpportunity({ formal: true }))).toBe('yes')
    expect(of(null, anOpportunity())).toBe('yes')
  })
})

describe('gate 4', () => {
  const essential = (essentials: Partial<Essentials>, changes: Partial<MatchLeader>): Answer => {
    const opportunity = anOpportunity({
      place: { x: 0, y: 0 },
      halfDays: 0b011,
      essentials,
    })
    return answers(aLeader(changes), opportunity)[3] ?? 'untold'
  }

  test('a theme, in the way asked', () => {
    const themes = [{ code: 'dementia', lived: 'caring' as const }]
    const told = (item: { own?: boolean; caring?: boolean }) =>
      essential({ themes }, { themes: { items: { dementia: item }, complete: false } })
    expect([told({ caring: true }), told({ caring: false }), told({ own: true })]).toEqual([
      ...['yes', 'no', 'untold'],
    ])
  })

  test.each([
    ['experience', 'carer'],
    ['types', 'peer_supporter'],
    ['languages', 'cy'],
  ] as const)('%s: each one listed', (field, code) => {
    const asked = { [field]: [code, 'another'] }
    expect(essential(asked, { [field]: yesTo(code, 'another') })).toBe('yes')
    expect(essential(asked, { [field]: yesTo(code) })).toBe('untold')
    expect(essential(asked, { [field]: { yes: [code], no: [], complete: true } })).toBe('no')
    expect(essential(asked, { [field]: noTo('another') })).toBe('no')
  })

  test('a stage: one of those listed', () => {
    const stages = ['emerging', 'established'] as const
    const told = (stage: MatchLeader['stage']) => essential({ stages: [...stages] }, { stage })
    expect([told('emerging'), told('established'), told('potential'), told(null)]).toEqual([
      ...['yes', 'yes', 'no', 'untold'],
    ])
  })

  test('a lowest level of an attribute', () => {
    const attributes = [{ code: 'challenges_well', level: 2 }]
    const told = (level: number) =>
      essential({ attributes }, { attributes: { challenges_well: { level, source: 'self' } } })
    expect([told(3), told(2), told(1), told(0)]).toEqual(['yes', 'yes', 'no', 'no'])
    expect(essential({ attributes }, {})).toBe('untold')
  })

  test('reach, unless switched off', () => {
    expect(essential({ reach: true }, { place: { x: 30_000, y: 0 } })).toBe('yes')
    expect(essential({ reach: true }, { place: { x: 30_001, y: 0 } })).toBe('no')
    expect(essential({ reach: true }, {})).toBe('untold')
    expect(essential({ reach: false }, { place: { x: 30_001, y: 0 } })).toBe('yes')
  })

  test('reach asks nothing of an opportunity that is nowhere and not online', () => {
    expect(answers(aLeader(), anOpportunity({ essentials: { reach: true } }))[3]).toBe('yes')
  })

  test('times: at least one wanted half-day', () => {
    const told = (halfDays: number | null) => essential({ times: true }, { halfDays })
    expect([told(0b001), told(0b110), told(0b100), told(0), told(null)]).toEqual([
      ...['yes', 'yes', 'no', 'no', 'untold'],
    ])
  })

  test('times: all fixed sessions, where there are any', () => {
    const fixed = (halfDays: number | null) =>
      answers(
        aLeader({ halfDays }),
        anOpportunity({ halfDays: 0b1, requiredHalfDays: 0b110, essentials: { times: true } }),
      )[3]
    expect([fixed(0b110), fixed(0b111), fixed(0b011), fixed(0b001), fixed(null)]).toEqual([
      ...['yes', 'yes', 'no', 'no', 'untold'],
    ])
  })

  test('times ask nothing when no half-day is wanted, or when not essential', () => {
    expect(answers(aLeader(), anOpportunity({ essentials: { times: true } }))[3]).toBe('yes')
    expect(answers(aLeader({ halfDays: 0 }), anOpportunity({ halfDays: 1 }))[3]).toBe('yes')
  })
})

describe('the outcome', () => {
  const opportunity = anOpportunity({
    excludesEmployed: true,
    essentials: { languages: ['cy'], stages: ['emerging'] },
  })

  test('no beats untold beats yes', () => {
    const of = (changes: Partial<MatchLeader>) => outcomeOf(gatesOf(aLeader(changes), opportunity))
    expect(of({})).toBe('ask_first')
    expect(of({ languages: noTo('cy') })).toBe('out')
    expect(of({ languages: yesTo('cy'), stage: 'emerging', employers: [] })).toBe('ranked')
    expect(of({ languages: yesTo('cy'), stage: 'emerging' })).toBe('ask_first')
  })
})

describe('questions to ask', () => {
  const about = (leader: MatchLeader, opportunity: MatchOpportunity) =>
    questionsOf(gatesOf(leader, opportunity)).map((question) => question.about)

  const reachable = anOpportunity({
    place: { x: 0, y: 0 },
    online: true,
    essentials: { reach: true },
  })

  test('about reach are those that could still settle it', () => {
    expect(about(aLeader(), reachable)).toEqual(['outcode', 'online'])
    expect(about(aLeader({ online: false }), reachable)).toEqual(['outcode'])
    expect(about(aLeader({ travelKm: 0 }), reachable)).toEqual(['online'])
    expect(about(aLeader({ place: { x: 90_000, y: 0 } }), reachable)).toEqual(['online'])
    expect(about(aLeader({ online: true }), reachable)).toEqual([])
  })

  test('come once each, in the order of the gates', () => {
    const opportunity = anOpportunity({
      excludesEmployed: true,
      halfDays: 1,
      essentials: {
        themes: [
          { code: 'autism', lived: null },
          { code: 'autism', lived: 'own' },
        ],
        experience: ['carer'],
        types: ['peer_supporter'],
        languages: ['cy', 'cy'],
        stages: ['emerging'],
        attributes: [{ code: 'leads_self', level: 1 }],
        times: true,
      },
    })
    expect(questionsOf(gatesOf(aLeader(), opportunity))).toEqual([
      { about: 'interests', code: null, lived: null },
      { about: 'theme', code: 'autism', lived: null },
      { about: 'theme', code: 'autism', lived: 'own' },
      { about: 'experience', code: 'carer', lived: null },
      { about: 'type', code: 'peer_supporter', lived: null },
      { about: 'language', code: 'cy', lived: null },
      { about: 'stage', code: null, lived: null },
      { about: 'attribute', code: 'leads_self', lived: null },
      { about: 'half_days', code: null, lived: null },
    ])
  })
})
