import { describe, expect, test } from 'vitest'

import { countHalfDays, earned, scoreOf } from './score.rules.ts'
import type { MatchLeader, MatchOpportunity } from './match.types.ts'
import { planFor } from './units.rules.ts'
import {
  aLeader,
  anOpportunity,
  asha,
  noTo,
  redesign,
  yesTo,
} from '../../../../test/support/match-examples.ts'

const scored = (leader: MatchLeader, opportunity: MatchOpportunity) =>
  scoreOf(leader, planFor(opportunity))

const only = (criterion: string, leader: MatchLeader, opportunity: MatchOpportunity) => {
  const { criteria, leaves } = scored(leader, opportunity)
  const one = criteria.find((each) => each.criterion === criterion)
  return {
    points: one?.points,
    possible: one?.possible,
    answers: leaves.filter((leaf) => leaf.criterion === criterion).map((leaf) => leaf.answer),
  }
}

test('a leaf earns floor(units x exact fraction)', () => {
  expect(earned(3000, { numerator: 2, denominator: 3 })).toBe(2000)
  expect(earned(500, { numerator: 1, denominator: 3 })).toBe(166)
  expect(earned(4286, { numerator: 1, denominator: 1 })).toBe(4286)
  expect(earned(3333, { numerator: 1, denominator: 2 })).toBe(1666)
})

test('half-days are counted over all 21', () => {
  expect([0, 0b1011, 2 ** 20, 2 ** 21 - 1].map(countHalfDays)).toEqual([0, 3, 1, 21])
})

test('the worked example: every row of the table, leaf by leaf', () => {
  const { score, possible, leaves } = scored(asha, redesign)
  const rows = leaves.map(({ leaf, code, units, fit, points, counts, answer, source }) => [
    ...[leaf, code, units, `${fit.numerator}/${fit.denominator}`, points, counts, answer, source],
  ])
  expect(rows).toEqual([
    ['attribute', 'challenges_well', 3000, '2/3', 2000, true, 'partly', 'coordinator'],
    ['attribute', 'communicates_through_dialogue', 1000, '0/1', 0, true, 'untold', null],
    ['theme', 'bipolar', 1250, '1/1', 1250, true, 'met', 'profile'],
    ['theme', 'dementia', 1250, '0/1', 0, true, 'untold', null],
    ['kind', 'service_redesign', 1500, '0/1', 0, false, 'missing', 'profile'],
    ['type', 'informal_representative', 1500, '1/2', 750, true, 'partly', 'profile'],
    ['outcode', null, 1000, '20000/30000', 666, true, 'partly', 'profile'],
    ['online', null, 1000, '0/1', 0, false, 'untold', null],
    ['half_days', null, 500, '1/3', 166, true, 'partly', 'profile'],
    ['hours', null, 500, '6/8', 375, true, 'partly', 'profile'],
  ])
  expect({ score, possible }).toEqual({ score: 5207, possible: 7791 })
})

test('each told leaf says what it rests on', () => {
  const facts = scored({ ...asha, online: true }, redesign).leaves.map((leaf) => leaf.fact)
  expect(facts).toEqual([
    { kind: 'level', level: 2, wanted: 3 },
    null,
    { kind: 'theme', own: 'yes', caring: 'untold', lived: null },
    null,
    { kind: 'kind_wanted', answer: 'no' },
    { kind: 'type_theirs', answer: 'yes' },
    { kind: 'distance', metres: 20_000, radiusKm: 30, travelKm: null },
    { kind: 'online', accepts: true },
    { kind: 'half_days', have: 0b1001, wanted: 0b111 },
    { kind: 'hours', have: 6, wanted: 8 },
  ])
})

describe('attributes', () => {
  const opportunity = anOpportunity({
    weights: { attributes: 1, themes: 0, interest: 0, place: 0, availability: 0 },
    wanted: { attributes: [{ code: 'keeps_learning', level: 3, importance: 2 }], themes: [] },
  })
  const at = (level: number) =>
    only(
      'attributes',
      aLeader({ attributes: { keeps_learning: { level, source: 'self' } } }),
      opportunity,
    )

  test('level over level wanted, never more than 1', () => {
    expect(at(0)).toEqual({ points: 0, possible: 0, answers: ['missing'] })
    expect(at(1)).toEqual({ points: 3333, possible: 3333, answers: ['partly'] })
    expect(at(3)).toEqual({ points: 10_000, possible: 10_000, answers: ['met'] })
    expect(at(4)).toEqual({ points: 10_000, possible: 10_000, answers: ['met'] })
  })

  test('an untold level earns nothing and stays possible', () => {
    const untold = { points: 0, possible: 10_000, answers: ['untold'] }
    expect(only('attributes', aLeader(), opportunity)).toEqual(untold)
  })
})

describe('themes', () => {
  const opportunity = anOpportunity({
    weights: { attributes: 0, themes: 1, interest: 0, place: 0, availability: 0 },
    wanted: { attributes: [], themes: [{ code: 'dementia', lived: 'caring' }] },
  })
  const sharing = (item: { own?: boolean; caring?: boolean }, complete = false) =>
    only('themes', aLeader({ themes: { items: { dementia: item }, complete } }), opportunity)

  test('shared in the kind wanted or not', () => {
    expect(sharing({ caring: true })).toEqual({
      points: 10_000,
      possible: 10_000,
      answers: ['met'],
    })
    expect(sharing({ caring: false })).toEqual({ points: 0, possible: 0, answers: ['missing'] })
    expect(sharing({ own: true })).toEqual({ points: 0, possible: 10_000, answers: ['untold'] })
    expect(sharing({ own: true }, true)).toEqual({ points: 0, possible: 0, answers: ['missing'] })
  })
})

describe('interest', () => {
  const opportunity = anOpportunity({ roleType: 'peer_supporter', kind: 'mentoring' })
  const [wanted, unwanted] = [yesTo('mentoring'), noTo('mentoring')]
  const [theirs, others] = [yesTo('peer_supporter'), noTo('peer_supporter')]
  const interest = (changes: Partial<MatchLeader>) => {
    const { points, possible } = only('interest', aLeader(changes), opportunity)
    return [points, possible]
  }

  test('all for the kind wanted, half for the type alone, else none', () => {
    expect(interest({ kinds: wanted, types: theirs })).toEqual([10_000, 10_000])
    expect(interest({ kinds: wanted, types: others })).toEqual([10_000, 10_000])
    expect(interest({ kinds: unwanted, types: theirs })).toEqual([5000, 5000])
    expect(interest({ kinds: unwanted, types: others })).toEqual([0, 0])
  })

  test('possible by the better of what is untold', () => {
    expect(interest({})).toEqual([0, 10_000])
    expect(interest({ kinds: wanted })).toEqual([10_000, 10_000])
    expect(interest({ kinds: unwanted })).toEqual([0, 5000])
    expect(interest({ types: theirs })).toEqual([5000, 10_000])
    expect(interest({ types: others })).toEqual([0, 10_000])
  })

  test('an odd unit of the half is rounded down', () => {
    const odd = anOpportunity({ roleType: 'peer_supporter', kind: 'mentoring', online: true })
    const odder = { ...odd, weights: { ...odd.weights, interest: 1, place: 2 } }
    expect(only('interest', aLeader({ kinds: unwanted, types: theirs }), odder).points).toBe(1666)
  })
})

describe('place', () => {
  const both = anOpportunity({ place: { x: 0, y: 0 }, online: true })
  const inPerson = { ...both, online: false }
  const place = (changes: Partial<MatchLeader>, opportunity = both) => {
    const { points, possible, answers } = only('place', aLeader(changes), opportunity)
    return [points, possible, ...answers]
  }
  const far = { x: 0, y: 24_000 }

  test('online offered and accepted is all of it, and the better of two counts', () => {
    expect(place({ online: true })).toEqual([4000, 4000, 'untold', 'met'])
    expect(place({ online: true, place: far })).toEqual([4000, 4000, 'partly', 'met'])
    expect(place({ online: false, place: far })).toEqual([1600, 1600, 'partly', 'missing'])
    expect(place({ online: null, place: far })).toEqual([1600, 4000, 'partly', 'untold'])
    expect(place({ online: false })).toEqual([0, 4000, 'untold', 'missing'])
  })

  test('online that is not offered is no leaf', () => {
    expect(place({ online: true, place: far }, inPerson)).toEqual([1600, 1600, 'partly'])
    expect(place({ online: true }, inPerson)).toEqual([0, 4000, 'untold'])
  })

  test('nothing beyond a told travel limit, all up to it', () => {
    expect(place({ place: { x: 0, y: 10_000 }, travelKm: 10 }, inPerson)).toEqual([
      4000,
      4000,
      'met',
    ])
    expect(place({ place: { x: 0, y: 10_001 }, travelKm: 10 }, inPerson)).toEqual([0, 0, 'missing'])
  })

  test('a travel limit with the outcode untold still leaves everything possible', () => {
    expect(place({ travelKm: 1 }, inPerson)).toEqual([0, 4000, 'untold'])
  })

  test('a limit of 0 is online only, whatever the outcode', () => {
    expect(place({ travelKm: 0 }, inPerson)).toEqual([0, 0, 'missing'])
    expect(place({ travelKm: 0, place: { x: 0, y: 0 } }, inPerson)).toEqual([0, 0, 'missing'])
    expect(place({ travelKm: 0 })).toEqual([0, 4000, 'missing', 'untold'])
    const outcode = scored(aLeader({ travelKm: 0 }), inPerson).leaves.find(
      (leaf) => leaf.leaf === 'outcode',
    )
    expect(outcode?.fact).toEqual({ kind: 'distance', metres: null, radiusKm: 30, travelKm: 0 })
  })
})

describe('availability', () => {
  const opportunity = anOpportunity({ halfDays: 0b0011, requiredHalfDays: 0b0100, hoursMonth: 10 })
  const available = (changes: Partial<MatchLeader>, of = opportunity) => {
    const { points, possible, answers } = only('availability', aLeader(changes), of)
    return [points, possible, ...answers]
  }

  test('the share of wanted half-days, fixed sessions among them, and of the hours asked', () => {
    expect(available({ halfDays: 0b1110, hoursMonth: 3 })).toEqual([
      ...[1333 + 600, 1933, 'partly', 'partly'],
    ])
    expect(available({ halfDays: 0b0111, hoursMonth: 40 })).toEqual([4000, 4000, 'met', 'met'])
    expect(available({ halfDays: 0, hoursMonth: 0 })).toEqual([0, 0, 'missing', 'missing'])
    expect(available({})).toEqual([0, 4000, 'untold', 'untold'])
  })

  test('each used only when asked for', () => {
    const hoursOnly = { ...opportunity, halfDays: 0, requiredHalfDays: 0 }
    expect(available({ hoursMonth: 5 }, hoursOnly)).toEqual([2000, 2000, 'partly'])
    expect(available({ halfDays: 0b1 }, { ...opportunity, hoursMonth: null })).toEqual([
      ...[1333, 1333, 'partly'],
    ])
  })
})

test('a kind that they asked to be left out of is not wanted, whatever they said of it', () => {
  const kinds = [yesTo(redesign.kind), noTo(), yesTo()]
  for (const said of kinds) {
    const leader = aLeader({ kinds: said, leftOutKinds: [redesign.kind] })
    const { leaves } = scored(leader, redesign)
    expect(leaves.find(({ leaf }) => leaf === 'kind')).toMatchObject({
      answer: 'missing',
      points: 0,
      question: null,
    })
  }
})
