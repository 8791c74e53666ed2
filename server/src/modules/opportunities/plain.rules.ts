import { syllable } from 'syllable'

/** A hard word as the vocabulary has it: what to write instead, and every form in which it turns up. */
export interface HardWord {
  plain: string
  forms: readonly string[]
}

/** The texts of an opportunity that leaders read. */
export const plainFields = ['title', 'purpose', 'difference', 'howChosen', 'support'] as const

/** How one text reads. Advice for whoever writes; nothing is refused by it. */
export interface Reading {
  /** Years of age at which most people read it with ease; null where there is too little to tell. */
  age: number | null
  /** Sentences of more than {@link longSentence} words, as they stand. */
  longSentences: string[]
  /** Hard words as they were written, each once, in the order in which they first stand. */
  hardWords: { found: string; plain: string }[]
}

/** More words than this in one sentence are hard to keep in mind. */
export const longSentence = 20
/** Fewer words than this tell nothing of how hard a text is. */
const fewestWords = 10
/** The age at which children in the United Kingdom enter the school year that the formula calls 0. */
const ageOfGradeNought = 5
const youngest = 5

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const wordsIn = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** Each line and each sentence by itself, as whoever reads it pauses. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((part) => [...sentences.segment(part)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence).length > 0)
}

function wordsOf(text: string): string[] {
  return [...wordsIn.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}

/**
 * The reading age by the Flesch-Kincaid grade (0.39 words a sentence + 11.8 syllables a word - 15.59), which
 * is a year at school, plus the age at which school begins.
 */
function ageOf(text: string): number | null {
  const words = wordsOf(text)
  if (words.length < fewestWords) return null
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  const grade =
    0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(youngest, Math.round(grade + ageOfGradeNought))
}

const quoted = (form: string) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Capitals mean an abbreviation: "IT" is not "it". Where a longer form stands, the shorter is not found again. */
function hardWordsIn(text: string, hardWords: readonly HardWord[]): Reading['hardWords'] {
  const forms = hardWords
    .flatMap(({ plain, forms: each }) => each.map((form) => ({ form, plain })))
    .toSorted((a, b) => b.form.length - a.form.length)
  const taken: { from: number; to: number; found: string; plain: string }[] = []
  for (const { form, plain } of forms) {
    const flags = /.\p{Lu}/u.test(form) ? 'gu' : 'giu'
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}-])${quoted(form)}(?![\p{L}\p{N}-])`,
      flags,
    )
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const to = index + found.length
      if (taken.some((other) => index < other.to && to > other.from)) continue
      taken.push({ from: index, to, found, plain })
    }
  }
  const seen = new Set<string>()
  return taken
    .toSorted((a, b) => a.from - b.from)
    .filter(({ found }) => !seen.has(found.toLowerCase()) && seen.add(found.toLowerCase()))
    .map(({ found, plain }) => ({ found, plain }))
}

/** How a text reads: its age, its long sentences and its hard words. Passive voice is left alone. */
export function readingOf(text: string, hardWords: readonly HardWord[]): Reading {
  return {
    age: ageOf(text),
    longSentences: sentencesOf(text).filter((each) => wordsOf(each).length > longSentence),
    hardWords: hardWordsIn(text, hardWords),
  }
}
