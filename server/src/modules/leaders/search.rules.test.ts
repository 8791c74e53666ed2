import { expect, test } from 'vitest'
import {
  contactLexeme,
  documentOf,
  phoneLexeme,
  quoted,
  SearchQueries,
  type SoughtWord,
} from './search.rules.ts'

const organisationId = '0190b000-0000-7000-8000-00000000c0de'
const sought = (word: string, more: Partial<SoughtWord> = {}): SoughtWord => ({
  word,
  instead: [],
  topics: { named: [], begun: [] },
  near: [[], []],
  isOptional: false,
  ...more,
})

test('a word keeps every place that it stands in', () => {
  const { document, words } = documentOf(organisationId, {
    names: 'Grace Field',
    wishes: 'the grace of a field day',
    topics: ['#theme:asthma'],
    others: 'Day centre',
    contacts: ["@o'dowd@example.org"],
  })
  expect(document.split(' ').toSorted()).toEqual(
    [
      "'c0degrace':1A,2B",
      "'c0defield':1A,2B",
      "'c0de=grace':1A",
      "'c0de=field':1A",
      "'c0deday':2B,3C",
      "'c0decentre':3C",
      "'c0de#theme:asthma':3C",
      "'c0de@o''dowd@example.org':3C",
    ].toSorted(),
  )
  expect(words.toSorted()).toEqual(['centre', 'day', 'field', 'grace'])
})

test('who may not look at names seeks a word only where it stands beside them', () => {
  const queries = new SearchQueries(organisationId, { hidesNames: true })
  const asthma = sought('asthma', { topics: { named: ['#theme:asthma'], begun: [] } })
  expect(queries.text([asthma])).toBe("('c0deasthma':*BC | 'c0de#theme:asthma':BC)")
})

test('an address or a number is sought exactly, however the number is written', () => {
  expect(contactLexeme('Una@Example.org')).toBe('@una@example.org')
  expect(contactLexeme('+44 (0)1632 960-123')).toBe(phoneLexeme('01632960123'))
  expect(contactLexeme('01632')).toBeNull()
  expect(contactLexeme('una dunmow')).toBeNull()
  expect(quoted(organisationId, String.raw`a'b\c`)).toBe(String.raw`'c0dea''b\\c'`)
})

test('every word must be found in one of its ways; fillers only where there is nothing else', () => {
  const queries = new SearchQueries(organisationId)
  const asthma = sought('asthma', { topics: { named: ['#theme:asthma'], begun: [] } })
  const mended = sought('smiht', { instead: ['smith'], near: [['smith'], []] })
  const filler = sought('with', { isOptional: true })
  expect(queries.text([mended, filler, asthma])).toBe(
    "('c0desmiht':* | 'c0desmith') & ('c0deasthma':* | 'c0de#theme:asthma')",
  )
  expect(queries.text([filler])).toBe("('c0dewith':*)")
  expect(queries.names([mended, filler])).toBe("('c0de=smiht':* | 'c0de=smith')")
})

test('an exact name earns most, and no grade is left without a query', () => {
  const grades = new SearchQueries(organisationId).grades(sought('smith'))
  expect(grades[0]).toEqual({ query: "'c0desmith':A", points: 100 })
  expect(grades.map(({ points }) => points)).toEqual(
    grades.map(({ points }) => points).toSorted((a, b) => b - a),
  )
  expect(grades.every(({ query }) => query.length > 0)).toBe(true)
})
