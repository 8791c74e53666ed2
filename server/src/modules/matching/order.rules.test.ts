import { describe, expect, test } from 'vitest'

import type { AskFirstKey, OrderKey } from './order.rules.ts'
import {
  compareAskFirst,
  compareOpportunities,
  compareOpportunitiesToAsk,
  compareRanked,
} from './order.rules.ts'
import { match } from './match.rules.ts'
import { aLeader, anOpportunity } from '../../../../test/support/match-examples.ts'

const key = (changes: Partial<OrderKey> = {}): OrderKey => ({
  score: 5000,
  possible: 8000,
  lastAskedOn: '2026-01-10',
  id: 'b',
  ...changes,
})

const asked = (changes: Partial<AskFirstKey> = {}): AskFirstKey => ({
  ...key(),
  questions: 2,
  ...changes,
})

describe('ranked', () => {
  test.each([
    ['the higher score', { score: 5001, possible: 0, lastAskedOn: '2026-02-01', id: 'z' }],
    ['then the more possible', { possible: 8001, lastAskedOn: '2026-02-01', id: 'z' }],
    ['then the longer unasked', { lastAskedOn: '2026-01-09', id: 'z' }],
    ['never asked before ever asked', { lastAskedOn: null, id: 'z' }],
    ['then the id', { id: 'a' }],
  ])('%s', (_, changes) => {
    expect(compareRanked(key(changes), key())).toBeLessThan(0)
    expect(compareRanked(key(), key(changes))).toBeGreaterThan(0)
  })

  test('one person is equal to themselves', () => {
    expect(compareRanked(key(), key())).toBe(0)
  })
})

describe('ask first', () => {
  test.each([
    [
      'the more possible',
      { possible: 8001, score: 0, questions: 9, lastAskedOn: '2026-02-01', id: 'z' },
    ],
    ['then the higher score', { score: 5001, questions: 9, lastAskedOn: '2026-02-01', id: 'z' }],
    ['then fewer questions', { questions: 1, lastAskedOn: '2026-02-01', id: 'z' }],
    ['then the longer unasked', { lastAskedOn: null, id: 'z' }],
    ['then the id', { id: 'a' }],
  ])('%s', (_, changes) => {
    expect(compareAskFirst(asked(changes), asked())).toBeLessThan(0)
    expect(compareAskFirst(asked(), asked(changes))).toBeGreaterThan(0)
  })
})

describe('opportunities for one person', () => {
  const result = {
    ...match(aLeader(), anOpportunity(), '2026-03-15'),
    score: 5000,
    possible: 8000,
    opportunityId: 'b',
  }
  const question = { about: 'stage', code: null, lived: null } as const

  test('score, possible, id', () => {
    expect(compareOpportunities({ ...result, score: 5001, possible: 0 }, result)).toBeLessThan(0)
    const possible = { ...result, possible: 8001, opportunityId: 'z' }
    expect(compareOpportunities(possible, result)).toBeLessThan(0)
    expect(compareOpportunities({ ...result, opportunityId: 'a' }, result)).toBeLessThan(0)
  })

  test('to ask first: possible, score, fewest questions, id', () => {
    const asking = { ...result, questions: [question] }
    expect(compareOpportunitiesToAsk({ ...asking, possible: 8001, score: 0 }, result)).toBeLessThan(
      0,
    )
    expect(compareOpportunitiesToAsk({ ...asking, score: 5001 }, result)).toBeLessThan(0)
    expect(compareOpportunitiesToAsk(result, asking)).toBeLessThan(0)
    expect(compareOpportunitiesToAsk({ ...result, opportunityId: 'a' }, result)).toBeLessThan(0)
  })
})
