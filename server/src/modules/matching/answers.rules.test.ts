import { describe, expect, test } from 'vitest'

import type { Rating } from './answers.rules.ts'
import {
  allOf,
  answerOf,
  anyOf,
  levelThatCounts,
  livedAnswer,
  maskView,
  themeAnswer,
  viewFields,
} from './answers.rules.ts'
import { aLeader, asha } from '../../../../test/support/match-examples.ts'

describe('an item of an answer set', () => {
  const set = { yes: ['en'], no: ['cy'], complete: false }

  test('is yes, no or untold', () => {
    expect(['en', 'cy', 'pl'].map((code) => answerOf(set, code))).toEqual(['yes', 'no', 'untold'])
  })

  test('is no when untold after "that is all"', () => {
    const all = { ...set, complete: true }
    expect(['en', 'cy', 'pl'].map((code) => answerOf(all, code))).toEqual(['yes', 'no', 'no'])
  })

  test('is no when an unguarded set holds it twice', () => {
    expect(answerOf({ yes: ['en'], no: ['en'], complete: false }, 'en')).toBe('no')
  })
})

describe('a theme', () => {
  const themes = {
    items: {
      dementia: { caring: true },
      bipolar: { own: false },
      autism: { own: false, caring: false },
    },
    complete: false,
  }

  test('is shared in the way wanted', () => {
    expect(themeAnswer(themes, 'dementia', 'caring')).toBe('yes')
    expect(themeAnswer(themes, 'dementia', 'own')).toBe('untold')
    expect(themeAnswer(themes, 'bipolar', 'own')).toBe('no')
  })

  test('is shared in either way where none is wanted, and no only when both are', () => {
    expect(themeAnswer(themes, 'dementia', null)).toBe('yes')
    expect(themeAnswer(themes, 'bipolar', null)).toBe('untold')
    expect(themeAnswer(themes, 'autism', null)).toBe('no')
    expect(themeAnswer(themes, 'epilepsy', null)).toBe('untold')
  })

  test('named without saying how is shared, and how stays a question even after "that is all"', () => {
    for (const complete of [false, true]) {
      const named = { items: { dementia: {} }, complete }
      expect(themeAnswer(named, 'dementia', null)).toBe('yes')
      expect(livedAnswer(named, 'dementia', 'own')).toBe('untold')
      expect(livedAnswer(named, 'dementia', 'caring')).toBe('untold')
    }
  })

  test('is no in whatever way was left untold after "that is all"', () => {
    const all = { ...themes, complete: true }
    expect(livedAnswer(all, 'dementia', 'own')).toBe('no')
    expect(livedAnswer(all, 'dementia', 'caring')).toBe('yes')
    expect(themeAnswer(all, 'epilepsy', null)).toBe('no')
  })
})

test('conditions: no beats untold beats yes; none at all holds', () => {
  expect(allOf(['yes', 'untold', 'no'])).toBe('no')
  expect(allOf(['yes', 'untold'])).toBe('untold')
  expect(allOf(['yes', 'yes'])).toBe('yes')
  expect(allOf([])).toBe('yes')
})

test('alternatives: yes beats untold beats no', () => {
  expect(anyOf(['no', 'untold', 'yes'])).toBe('yes')
  expect(anyOf(['no', 'untold'])).toBe('untold')
  expect(anyOf(['no', 'no'])).toBe('no')
})

describe('the level that counts', () => {
  const rating = (changes: Partial<Rating>): Rating => ({
    id: '1',
    level: 1,
    source: 'self',
    at: '2026-01-01T00:00:00Z',
    disputed: false,
    ...changes,
  })
  const self = rating({ level: 1 })
  const coordinator = rating({ level: 2, source: 'coordinator' })
  const older = rating({ level: 3, source: 'reference', at: '2025-01-01T00:00:00Z' })
  const newer = rating({ level: 4, source: 'reference', at: '2025-06-01T00:00:00Z' })

  test('is the latest by reference, however old', () => {
    const counted = { level: 4, source: 'reference' }
    expect(levelThatCounts([newer, older, coordinator, self])).toEqual(counted)
    expect(levelThatCounts([self, coordinator, older, newer])).toEqual(counted)
  })

  test('else the latest by a coordinator, else their own', () => {
    expect(levelThatCounts([self, coordinator])).toEqual({ level: 2, source: 'coordinator' })
    expect(levelThatCounts([self])).toEqual({ level: 1, source: 'self' })
    expect(levelThatCounts([])).toBeNull()
  })

  test('is their own where they dispute the one that would count, and untold without one', () => {
    const disputed = { ...newer, disputed: true }
    expect(levelThatCounts([self, coordinator, disputed])).toEqual({ level: 1, source: 'self' })
    expect(levelThatCounts([coordinator, disputed])).toBeNull()
  })

  test('is not touched by a dispute of a rating that no longer counts', () => {
    const counted = { level: 4, source: 'reference' }
    expect(levelThatCounts([self, { ...older, disputed: true }, newer])).toEqual(counted)
  })

  test('is the one recorded last when two are of the same moment', () => {
    const later = { ...newer, id: '2', level: 0 }
    expect(levelThatCounts([newer, later])).toEqual({ level: 0, source: 'reference' })
    expect(levelThatCounts([later, newer])).toEqual({ level: 0, source: 'reference' })
  })
})

describe('a view', () => {
  test('of every field is the leader', () => {
    expect(maskView(asha, viewFields)).toEqual(asha)
  })

  test('of no field has told nothing, and still stands by what was asked of the bank', () => {
    const leader = aLeader({
      ...asha,
      leftOutKinds: ['research'],
      history: 'declined',
      clashes: true,
    })
    const { leftOutKinds, history, clashes, ...rest } = maskView(leader, [])
    expect({ leftOutKinds, history, clashes }).toEqual({
      leftOutKinds: ['research'],
      history: 'declined',
      clashes: true,
    })
    expect(rest).toMatchObject({ place: null, hoursMonth: null, attributes: {}, employers: null })
  })

  test('withholds exactly the fields that are not in it', () => {
    const full = aLeader({ ...asha, stage: 'emerging', travelKm: 5, online: true, employers: [] })
    for (const field of viewFields) {
      const seen = maskView(
        full,
        viewFields.filter((other) => other !== field),
      )
      expect(seen).toEqual({ ...full, [field]: aLeader()[field] })
    }
  })
})
