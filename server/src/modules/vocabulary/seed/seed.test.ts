import { describe, expect, it } from 'vitest'
import { attributes } from './attributes.ts'
import { seedVocabulary } from './import-vocabulary.ts'
import { influenceLevels } from './influence-levels.ts'
import { positions } from './positions.ts'
import { roles } from './roles.ts'

const lists = { ...seedVocabulary, attributes, positions, influenceLevels, roles }

describe.each(Object.entries(lists))('%s', (_, terms) => {
  it('has a code, a label and a description for each term, no code twice', () => {
    const codes = terms.map((term) => term.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const term of terms) {
      expect(term.code).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(term.label.trim()).not.toBe('')
      expect(term.description).toMatch(/[.]$/)
      expect(term.aliases.every((alias) => alias.trim() !== '')).toBe(true)
    }
  })

  it('gives no word to two terms', () => {
    const owner = new Map<string, string>()
    for (const term of terms) {
      for (const word of new Set(term.aliases.map((alias) => alias.toLowerCase()))) {
        expect(`${word}: ${owner.get(word) ?? term.code}`).toBe(`${word}: ${term.code}`)
        owner.set(word, term.code)
      }
    }
  })
})

describe('the vocabulary as a whole', () => {
  it('has the counts that the rest is built for', () => {
    expect(attributes).toHaveLength(8)
    expect(seedVocabulary.opportunityKinds).toHaveLength(14)
    expect(seedVocabulary.leaderTypes).toHaveLength(6)
    // One bit each in a 64-bit mask, the sign bit left alone.
    expect(seedVocabulary.themes.length).toBeLessThanOrEqual(63)
  })

  it('describes every level of every attribute in one sentence', () => {
    for (const { levels } of attributes) {
      expect(new Set(levels).size).toBe(5)
      for (const level of levels) expect(level).toMatch(/^[A-Z][^.]*\.$/)
    }
  })

  it('makes roles of attributes, types and kinds that exist', () => {
    const codes = (terms: readonly { code: string }[]) => terms.map((term) => term.code)
    for (const role of roles) {
      expect(codes(seedVocabulary.leaderTypes)).toContain(role.leaderType)
      expect(codes(seedVocabulary.opportunityKinds)).toContain(role.kind)
      const type = seedVocabulary.leaderTypes.find((one) => one.code === role.leaderType)
      expect(role.category).toBe(type?.category)
      expect(role.profile.length).toBeGreaterThanOrEqual(3)
      for (const { attribute, level, importance } of role.profile) {
        expect(codes(attributes)).toContain(attribute)
        expect([1, 2, 3, 4]).toContain(level)
        expect([1, 2, 3]).toContain(importance)
      }
    }
  })

  it('names only its own aliases as unsure', () => {
    for (const terms of Object.values(seedVocabulary)) {
      for (const term of terms) {
        for (const word of term.unsure ?? []) expect(term.aliases).toContain(word)
      }
    }
  })
})
