import { describe, expect, test } from 'vitest'

import { deal, MatchRefused, planFor, refusalOf, wantedHalfDays } from './units.rules.ts'
import type { Weights } from './match.types.ts'
import { anOpportunity, redesign } from '../../../../test/support/match-examples.ts'

const nothing: Weights = { attributes: 0, themes: 0, interest: 0, place: 0, availability: 0 }

describe('dealing by largest remainder', () => {
  test('shares out in proportion', () => {
    expect(deal(10_000, [40, 25, 15, 10, 10])).toEqual([4000, 2500, 1500, 1000, 1000])
  })

  test('gives what is left to the largest remainders, the earlier first among equals', () => {
    expect(deal(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333])
    expect(deal(10_000, [1, 1, 1, 1, 1, 1])).toEqual([1667, 1667, 1667, 1667, 1666, 1666])
    expect(deal(10, [3, 3, 1])).toEqual([4, 4, 2])
    expect(deal(100, [5, 7, 1])).toEqual([38, 54, 8])
  })

  test('gives nothing to a share of 0, and nothing at all where all are 0', () => {
    expect(deal(10, [0, 3])).toEqual([0, 10])
    expect(deal(10, [0, 0])).toEqual([0, 0])
  })
})

describe('the plan of an opportunity', () => {
  const shape = (opportunity = redesign) =>
    planFor(opportunity).criteria.map(({ criterion, units, leaves }) => [
      criterion,
      units,
      leaves.map((leaf) => ['wanted' in leaf ? leaf.wanted.code : leaf.leaf, leaf.units]),
    ])

  test('deals first to criteria, then to leaves by importance, equally, or as alternatives', () => {
    expect(shape()).toEqual([
      [
        'attributes',
        4000,
        [
          ['challenges_well', 3000],
          ['communicates_through_dialogue', 1000],
        ],
      ],
      [
        'themes',
        2500,
        [
          ['bipolar', 1250],
          ['dementia', 1250],
        ],
      ],
      [
        'interest',
        1500,
        [
          ['kind', 1500],
          ['type', 1500],
        ],
      ],
      [
        'place',
        1000,
        [
          ['outcode', 1000],
          ['online', 1000],
        ],
      ],
      [
        'availability',
        1000,
        [
          ['half_days', 500],
          ['hours', 500],
        ],
      ],
    ])
  })

  test('shares the weights out over the criteria that are used at all', () => {
    expect(shape(anOpportunity())).toEqual([['interest', 10_000, [['kind', 10_000]]]])
    expect(shape(anOpportunity({ online: true, hoursMonth: 4 }))).toEqual([
      ['interest', 4286, [['kind', 4286]]],
      ['place', 2857, [['online', 2857]]],
      ['availability', 2857, [['hours', 2857]]],
    ])
  })

  test('leaves out a weight of 0 and hours of 0', () => {
    const weights = { ...nothing, interest: 3, availability: 1 }
    expect(shape(anOpportunity({ weights, online: true, halfDays: 1, hoursMonth: 0 }))).toEqual([
      ['interest', 7500, [['kind', 7500]]],
      ['availability', 2500, [['half_days', 2500]]],
    ])
  })

  test('takes rows in the order of the vocabulary, then by code, whatever order they come in', () => {
    const wanted = {
      attributes: ['zeal', 'builds_peer_network', 'leads_self', 'art'].map((code) => ({
        code,
        level: 1,
        importance: 1,
      })),
      themes: [
        { code: 'dementia', lived: 'caring' },
        { code: 'dementia', lived: 'own' },
        { code: 'dementia', lived: null },
        { code: 'autism', lived: 'caring' },
      ] as const,
    }
    const plan = planFor(anOpportunity({ wanted: { ...wanted, themes: [...wanted.themes] } }))
    const { attributes, themes } = plan.opportunity.wanted
    expect(attributes.map(({ code }) => code)).toEqual([
      'leads_self',
      'builds_peer_network',
      'art',
      'zeal',
    ])
    expect(themes.map(({ lived }) => lived)).toEqual(['caring', null, 'own', 'caring'])
  })

  test('counts the half-days of fixed sessions as wanted', () => {
    expect(wantedHalfDays(anOpportunity({ halfDays: 0b011, requiredHalfDays: 0b110 }))).toBe(0b111)
  })
})

describe('refusal', () => {
  test('of weights that are all 0', () => {
    expect(refusalOf(anOpportunity({ weights: nothing }))).toBe('all_weights_zero')
    expect(() => planFor(anOpportunity({ weights: nothing }))).toThrow(MatchRefused)
  })

  test('of weights that are only on what the opportunity does not ask for', () => {
    const weights = { ...nothing, themes: 25 }
    expect(refusalOf(anOpportunity({ weights }))).toBe('nothing_weighed')
    expect(() => planFor(anOpportunity({ weights }))).toThrow('nothing that has a weight')
  })

  test('of nothing else', () => {
    expect(refusalOf(redesign)).toBeNull()
    expect(refusalOf(anOpportunity({ weights: { ...nothing, interest: 1 } }))).toBeNull()
  })
})
