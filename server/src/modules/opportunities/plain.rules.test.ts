import { describe, expect, it } from 'vitest'
import { jargonWords } from '../vocabulary/seed/jargon.ts'
import { readingOf, type HardWord } from './plain.rules.ts'

const hardWords: HardWord[] = jargonWords.map(({ label, description, aliases }) => ({
  plain: description,
  forms: [label, ...aliases],
}))
const found = (text: string) => readingOf(text, hardWords).hardWords.map((each) => each.found)

describe('reading age', () => {
  const ageOf = (text: string) => readingOf(text, []).age

  it('is low for plain words in short sentences', () => {
    expect(
      ageOf('We meet once a month. You tell us what went well. Then we plan what to do next.'),
    ).toBeLessThanOrEqual(8)
  })

  it('is high for long words in long sentences', () => {
    const text =
      'The multidisciplinary organisation facilitates comprehensive strategic evaluation of heterogeneous commissioning arrangements, prioritising sustainable transformational outcomes throughout neighbouring geographical communities.'
    expect(ageOf(text)).toBeGreaterThan(20)
  })

  it('is the formula, worked out by hand', () => {
    // 12 words, 12 syllables, 2 sentences: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45; school begins at 5.
    expect(ageOf('We will meet in the hall. You can bring a friend too.')).toBe(5)
    // 12 words, 24 syllables, 1 sentence: 0.39 * 12 + 11.8 * 2 - 15.59 = 12.69, so 17.69.
    expect(
      ageOf(
        'Patients, children, parents, doctors, writers, partners, leaders, members, tutors, teachers, workers, neighbours',
      ),
    ).toBe(18)
  })

  it('is not told of a few words, nor of none', () => {
    expect(ageOf('Sit on the panel')).toBeNull()
    expect(ageOf('')).toBeNull()
    expect(readingOf('', hardWords)).toEqual({ age: null, longSentences: [], hardWords: [] })
  })

  it('counts each line of a list as a sentence of its own', () => {
    const line = 'You read the papers before the day'
    expect(ageOf([line, line, line].join('\n'))).toBe(ageOf(`${line}. ${line}. ${line}.`))
  })
})

describe('long sentences', () => {
  const words = (count: number) =>
    `Some ${Array.from({ length: count - 1 }, () => 'word').join(' ')}.`

  it('begin after twenty words', () => {
    expect(readingOf(words(20), []).longSentences).toEqual([])
    expect(readingOf(`Short. ${words(21)} Short.`, []).longSentences).toEqual([words(21)])
  })
})

describe('hard words', () => {
  it('are found whole, in any case, each once, in the order in which they stand', () => {
    expect(found('Stakeholders facilitate. Key stakeholders and the ICB facilitate.')).toEqual([
      'Stakeholders',
      'facilitate',
      'ICB',
    ])
    expect(found('Facilitating is found, malfacilitated and facilitatedly are not.')).toEqual([
      'Facilitating',
    ])
  })

  it('come with what to write instead', () => {
    expect(readingOf('We utilise it', hardWords).hardWords).toEqual([
      { found: 'utilise', plain: 'Say “use”.' },
    ])
  })

  it('in capitals are abbreviations, and nothing else is', () => {
    const words = [{ plain: 'Say “computers”.', forms: ['IT'] }]
    expect(readingOf('it is IT', words).hardWords).toEqual([
      { found: 'IT', plain: 'Say “computers”.' },
    ])
    expect(found('The dna of a strand')).toEqual([])
    expect(found('Three DNAs')).toEqual(['DNAs'])
  })

  it('are not found twice where a longer one stands', () => {
    expect(found('Terms of reference for the care pathways')).toEqual([
      'Terms of reference',
      'care pathways',
    ])
  })

  it('may hold any character', () => {
    expect(
      readingOf('Ask (all) of C++.', [{ plain: '', forms: ['(all)', 'C++'] }]).hardWords,
    ).toHaveLength(2)
  })

  it('leave plain words alone', () => {
    expect(found('We meet, we talk, and we decide together what to do about it.')).toEqual([])
  })
})
