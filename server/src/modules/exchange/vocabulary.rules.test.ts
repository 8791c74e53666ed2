import { expect, test } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import { findTerms } from './lexicon.rules.ts'
import { buildLexicons, type ImportVocabulary } from './vocabulary.rules.ts'

const readAnew = () => structuredClone(seedVocabulary)

test('a vocabulary that says the same is not built again, and remembers no word of another file', () => {
  const first = buildLexicons(readAnew())
  findTerms(['depresion'], first.themes)
  expect(first.themes.mended.get('depresion')).toBe('depression')
  const second = buildLexicons(readAnew())
  expect(second.themes.phrases).toBe(first.themes.phrases)
  expect(second.themes.mended.size).toBe(0)
})

test('a word that was added counts for the very next file, and one taken away no longer', () => {
  const meant = (word: string, vocabulary: ImportVocabulary = readAnew()) =>
    findTerms([word], buildLexicons(vocabulary).themes).map(({ code }) => code)
  expect(meant('zorbing')).toEqual([])
  const { themes, ...others } = readAnew()
  const added = { ...others, themes: [...themes, { code: 'zorbs', label: 'Zorbing', aliases: [] }] }
  expect(meant('zorbing', added)).toEqual(['zorbs'])
  expect(meant('zorbing')).toEqual([])
})
