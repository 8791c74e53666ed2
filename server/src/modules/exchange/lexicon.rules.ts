import { plain } from './cells.text.rules.ts'

/** A word list as the vocabulary keeps it; codes are what drafts carry. */
export interface LexiconTerm {
  code: string
  label: string
  aliases: readonly string[]
  unsure?: readonly string[]
}

interface Entry {
  code: string
  unsure: boolean
}

/** Phrases by their comparable form, for the longest match at each word. */
export interface Lexicon {
  phrases: ReadonlyMap<string, Entry>
  wordsMax: number
  /** Every word of every phrase. */
  words: ReadonlySet<string>
  /** What unknown words turned out to mean; files say the same things again and again. */
  mended: Map<string, string>
  /** Words long enough to forgive a slip, by length. */
  forgiving: ReadonlyMap<number, readonly string[]>
}

export interface TermMatch {
  code: string
  /** Word positions: first, and one past the last. */
  from: number
  to: number
  /** True when the word only usually means this, or was misspelt. */
  unsure: boolean
  phrase: string
}

const forgivingLengthMin = 6
const wordsToMendMax = 40
const mendedMax = 50_000

/** Label, code and aliases of each term; the first term to claim a phrase keeps it. */
export const buildLexicon = (terms: readonly LexiconTerm[]): Lexicon => {
  const phrases = new Map<string, Entry>()
  let wordsMax = 1
  for (const term of terms) {
    const unsure = new Set((term.unsure ?? []).map(plain))
    for (const name of [term.label, term.code.replaceAll('_', ' '), ...term.aliases]) {
      const phrase = plain(name)
      if (phrase === '' || phrases.has(phrase)) continue
      phrases.set(phrase, { code: term.code, unsure: unsure.has(phrase) })
      wordsMax = Math.max(wordsMax, phrase.split(' ').length)
    }
  }
  const words = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')))
  const forgiving = new Map<number, string[]>()
  for (const word of words) {
    if (word.length < forgivingLengthMin) continue
    forgiving.set(word.length, [...(forgiving.get(word.length) ?? []), word])
  }
  return { phrases, wordsMax, words, mended: new Map(), forgiving }
}

/** The terms in a run of words, longest first at each place, never overlapping. */
export const findTerms = (words: readonly string[], lexicon: Lexicon): TermMatch[] => {
  const mended = words.length > wordsToMendMax ? words : words.map((word) => mend(word, lexicon))
  const found: TermMatch[] = []
  let at = 0
  while (at < words.length) {
    const match = matchAt(words, mended, at, lexicon)
    if (match) found.push(match)
    at = match ? match.to : at + 1
  }
  return found
}

const matchAt = (
  words: readonly string[],
  mended: readonly string[],
  at: number,
  lexicon: Lexicon,
): TermMatch | null => {
  for (let length = Math.min(lexicon.wordsMax, words.length - at); length > 0; length--) {
    const to = at + length
    const meant = mended.slice(at, to).join(' ')
    const entry = lexicon.phrases.get(meant)
    if (!entry) continue
    const phrase = words.slice(at, to).join(' ')
    const slipped = phrase !== meant
    return { code: entry.code, unsure: entry.unsure || slipped, from: at, to, phrase }
  }
  return null
}

/** The one known word that is a single slip away; the word itself when there is none or several. */
const mend = (word: string, lexicon: Lexicon): string => {
  if (lexicon.words.has(word) || word.length < forgivingLengthMin || word.length > 30) return word
  const before = lexicon.mended.get(word)
  if (before !== undefined) return before
  const near = [word.length - 1, word.length, word.length + 1].flatMap((length) =>
    (lexicon.forgiving.get(length) ?? []).filter((known) => isOneSlip(word, known)),
  )
  const [best] = near
  const meant = best !== undefined && near.every((known) => sameStem(known, best)) ? best : word
  if (lexicon.mended.size < mendedMax) lexicon.mended.set(word, meant)
  return meant
}

/** True when one letter is added, left out, changed, or two neighbours are swapped. */
export const isOneSlip = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const sameStem = (a: string, b: string): boolean => a.replace(/s$/, '') === b.replace(/s$/, '')

/** Positions that no match covers. */
export const uncovered = (words: readonly string[], matches: readonly TermMatch[]): string[] =>
  words.filter((_, at) => !matches.some((match) => at >= match.from && at < match.to))
