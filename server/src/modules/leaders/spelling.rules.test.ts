import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  editsBetween,
  editsForgiven,
  fold,
  formHash,
  formsOf,
  isFiller,
  isMendable,
  nearestOf,
  soughtWordsOf,
  wordsOf,
} from './spelling.rules.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const word = fc.string({ unit: fc.constantFrom(...'abcdeinorst'), minLength: 1, maxLength: 12 })

describe('folding', () => {
  test.each([
    ['Zoë', 'zoe'],
    ["O'Hanrahan", 'ohanrahan'],
    ['O’Hanrahan', 'ohanrahan'],
    ['Ŵyn', 'wyn'],
    ['NGUYỄN', 'nguyen'],
    ['Łukasz Østergaard', 'lukasz ostergaard'],
    ['Straße', 'strasse'],
    ['ﬁnal', 'final'],
  ])('%s is kept as %s', (typed, kept) => expect(fold(typed)).toBe(kept))

  test('is the same however often, in whatever form or case it was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const words = wordsOf(typed)
        expect(wordsOf(typed.normalize('NFD'))).toEqual(words)
        expect(wordsOf(typed.normalize('NFC'))).toEqual(words)
        expect(soughtWordsOf(soughtWordsOf(typed).join(' '))).toEqual(soughtWordsOf(typed))
      }),
      { numRuns: 1_000 },
    )
  })

  test('gives words that need no quoting anywhere', () => {
    fc.assert(
      fc.property(text, (typed) => {
        for (const each of wordsOf(typed)) expect(each).toMatch(/^[\p{L}\p{N}]{1,80}$/u)
      }),
      { numRuns: 1_000 },
    )
  })

  test('keeps joined names in parts and as one, and finds them by either', () => {
    expect(wordsOf('Ada Cartwright-Odu')).toEqual(['ada', 'cartwright', 'odu', 'cartwrightodu'])
    expect(wordsOf("Wyn O'Hanrahan")).toEqual(['wyn', 'ohanrahan', 'hanrahan'])
    expect(wordsOf('Crohn’s')).toEqual(['crohns'])
    expect(soughtWordsOf('cartwright-odu')).toEqual(['cartwright', 'odu'])
  })

  test('every word sought as it is written is among those kept', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const kept = new Set(wordsOf(typed))
        for (const sought of soughtWordsOf(typed)) expect(kept).toContain(sought)
      }),
    )
  })

  test('names that are also fillers stay words', () => {
    expect(wordsOf('My An')).toEqual(['my', 'an'])
    expect(isFiller('an')).toBe(true)
    expect(isFiller('j')).toBe(true)
    expect(isFiller('jo')).toBe(false)
  })
})

/** The textbook way: no limit, no early end. */
function slowEdits(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_row, i) =>
    Array.from({ length: other.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1)
      }
      const row = rows[i]
      if (row) row[j] = least
    }
  }
  return at(one.length, other.length)
}

describe('edits', () => {
  test('are counted as the textbook does, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(editsBetween(one, other, most)).toBe(Math.min(slowEdits(one, other), most + 1))
      }),
      { numRuns: 3_000 },
    )
  })

  test('two words within the edits forgiven of the one typed share a form', () => {
    fc.assert(
      fc.property(word, word, (typed, kept) => {
        const most = Math.min(editsForgiven(typed), editsForgiven(kept))
        if (editsBetween(typed, kept, most) > most) return
        const forms = new Set(formsOf(kept))
        expect(formsOf(typed).some((form) => forms.has(form))).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  test('a long word has at most 29 forms, and their hashes are whole numbers of 32 bits', () => {
    fc.assert(
      fc.property(word, fc.uuid(), (each, organisationId) => {
        expect(formsOf(each).length).toBeLessThanOrEqual(29)
        expect(formHash(organisationId, each)).toBe(formHash(organisationId, each) | 0)
      }),
    )
  })
})

test('the nearest come first, then the same first letter, then those of most people', () => {
  const people = (...words: string[]) => words.map((each, at) => ({ word: each, people: at }))
  const near = nearestOf(
    'smoth',
    people('smyth', 'smith', 'smooth', 'booth', 'smothers', 'smoth'),
    { edits: 2, words: 4 },
  )
  expect(near).toEqual([
    { word: 'smooth', edits: 1 },
    { word: 'smith', edits: 1 },
    { word: 'smyth', edits: 1 },
    { word: 'booth', edits: 2 },
  ])
})

test('numbers and single letters are nothing to mend to', () => {
  expect(['type', 'jo', 'ngozi'].every((each) => isMendable(each))).toBe(true)
  expect(['1', 'covid19', 'j', ''].some((each) => isMendable(each))).toBe(false)
})
