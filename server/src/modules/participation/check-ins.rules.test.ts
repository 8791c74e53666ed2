import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  callsForReview,
  concernsOf,
  roleChanges,
  suggestedChanges,
  type CheckInAnswer,
} from './check-ins.rules.ts'

const well = { clarity: 'well', support: 'well', voice: 'well' } as const
const changes = (answers: Parameters<typeof suggestedChanges>[0], unmetSupport = 0) =>
  suggestedChanges(answers, { unmetSupport }).map(({ change }) => change)

describe('a look at the role', () => {
  test('is called for by two answers that it does not go well, and not by one', () => {
    expect(callsForReview({ ...well, voice: 'not' })).toBe(false)
    expect(callsForReview({ ...well, voice: 'not', support: 'partly' })).toBe(true)
    expect(callsForReview({ clarity: null, support: null, voice: 'not' })).toBe(false)
    expect(changes({ ...well, voice: 'not' }, 3)).toEqual([])
  })

  test('suggests what each answer is about, small things first, and more for a no', () => {
    expect(changes({ ...well, clarity: 'partly', voice: 'partly' })).toEqual([
      'say_purpose',
      'one_page',
      'own_item',
      'say_what_came',
    ])
    expect(changes({ ...well, clarity: 'partly', voice: 'not' })).toEqual([
      'say_purpose',
      'one_page',
      'own_item',
      'say_what_came',
      'talk_to_chair',
      'second_leader',
    ])
  })

  test('suggests another role only where two answers are a no, and mending first what was not there', () => {
    const all = changes({ ...well, support: 'not', voice: 'not' }, 1)
    expect(all[0]).toBe('mend_support')
    expect(all.at(-1)).toBe('other_role')
    expect(changes({ ...well, support: 'not', voice: 'partly' })).not.toContain('other_role')
  })

  test('says of each suggestion which answer it comes from, once, and in the one order', () => {
    const answer = fc.constantFrom<CheckInAnswer | null>('well', 'partly', 'not', null)
    fc.assert(
      fc.property(answer, answer, answer, fc.nat(3), (clarity, support, voice, unmetSupport) => {
        const answers = { clarity, support, voice }
        const given = suggestedChanges(answers, { unmetSupport })
        expect(given.length > 0).toBe(concernsOf(answers) >= 2)
        const order = given.map(({ change }) => roleChanges.indexOf(change))
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
        for (const { change, because } of given)
          if (change !== 'mend_support') expect(['partly', 'not']).toContain(answers[because])
      }),
    )
  })
})
