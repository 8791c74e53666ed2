import { plain } from './cells.text.rules.ts'
import { heldByHeading } from './holds.rules.ts'
import { columnKinds, headingPhrases } from './headings.words.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import { isOneSlip } from './lexicon.rules.ts'

export interface RecognisedColumn {
  /** Position in the sheet, from 0. */
  index: number
  heading: string
  /** Null: not recognised; its text goes to the note. */
  kind: ColumnKind | null
  /** 1 = the heading is known word for word, 0 = not recognised. */
  confidence: number
  /** True when a coordinator said what the column is. */
  byHand: boolean
}

/** Column index (as text) to kind; null = keep the column in the note. */
export type HandMapping = Readonly<Record<string, ColumnKind | null>>

interface Guess {
  kind: ColumnKind
  confidence: number
}

const exactPhrases = new Map<string, ColumnKind>()
const phraseWords: { kind: ColumnKind; words: string[] }[] = []
for (const kind of columnKinds) {
  for (const phrase of headingPhrases[kind].map(plain)) {
    if (!exactPhrases.has(phrase)) exactPhrases.set(phrase, kind)
    phraseWords.push({ kind, words: phrase.split(' ') })
  }
}

const squeezedPhrases = new Map(
  [...exactPhrases].map(([phrase, kind]) => [phrase.replaceAll(' ', ''), kind]),
)

/** Kinds of which a person has only one; the surest column wins and the others go to the note. */
const single = new Set<ColumnKind>([
  'ref',
  'title',
  'name',
  'firstName',
  'lastName',
  'knownAs',
  'pronouns',
  'postcode',
  'joined',
  'birth',
  'hours',
  'stage',
])

/** Forms ask whole questions; longer text is no heading. */
const headingLengthMax = 300
/** Above this length a heading is a question, known by what it asks and not by a word or two. */
const questionLengthMin = 80

/** Words that make a heading speak of somebody or something else than the person and their wish. */
const foreign =
  /\b(?:emergency|kin|nok|photos?|images?|filming|newsletter|contacted|last contact|updated|gp|doctor|guardian|key worker|referrer|supervisor|manager)\b/
/** 'Carer phone' is not the number of the person. */
const someoneElse = /\b(?:carers?|parents?|partners?|relatives?)\b/
const reaching = new Set<ColumnKind>(['name', 'email', 'phone', 'contact', 'address', 'postcode'])

/** What a column heading means, by words that are usual in registers kept by hand. */
const guess = (heading: string): Guess | null => {
  if (heading.length > headingLengthMax) return null
  const one = plain(heading)
  if (one === '' || !/\p{L}/u.test(one)) return null
  // 'Contact' asks how, 'Contact?' asks whether.
  const whether = exactPhrases.get(`${one} y n`)
  if (whether === 'consent' && heading.includes('?')) return { kind: whether, confidence: 0.95 }
  const exact = exactPhrases.get(one)
  if (exact) return { kind: exact, confidence: 1 }
  if (asksForPermission(one)) return { kind: 'consent', confidence: 0.9 }
  if (heldByHeading(heading)) return { kind: 'doNotContact', confidence: 0.9 }
  const squeezed = squeezedPhrases.get(one.replaceAll(' ', ''))
  if (squeezed) return { kind: squeezed, confidence: 0.95 }
  if (foreign.test(one) || one.length > questionLengthMin) return null
  const guessed = guessByWords(one.split(' '))
  return guessed && reaching.has(guessed.kind) && someoneElse.test(one) ? null : guessed
}

/** 'Are you happy for us to contact you?': what a no means, is plain. */
const asksForPermission = (one: string): boolean =>
  /\b(?:happy|ok|okay|may|can|agree|agrees|consent|consents|permission|willing|like|want|wants|wish|wishes)\b.*\b(?:contact(?:ed)?|keep in touch|stay in touch|hear from us)\b/.test(
    one,
  ) &&
  !/\b(?:how|when|where|best|prefer\w*|method|way|time|not|no|never|dont|stop|research|photos?|newsletter)\b/.test(
    one,
  )

/** The known phrase that covers most of the heading, with a slip forgiven in each longer word. */
const guessByWords = (words: readonly string[]): Guess | null => {
  const lettersInAll = words.join('').length
  let best: (Guess & { covered: number }) | null = null
  for (const phrase of phraseWords) {
    const covered = lettersCovered(phrase.words, words)
    const confidence = Math.min(0.9, 0.35 + (0.55 * covered) / lettersInAll)
    if (covered === 0 || confidence < 0.5) continue
    if (!best || covered > best.covered) best = { kind: phrase.kind, confidence, covered }
  }
  return best && { kind: best.kind, confidence: Math.round(best.confidence * 100) / 100 }
}

/** Letters of the heading that the phrase accounts for, fewer with slips; 0 when a word is missing. */
const lettersCovered = (phrase: readonly string[], words: readonly string[]): number => {
  let covered = 0
  for (const wanted of phrase) {
    if (words.includes(wanted)) {
      covered += wanted.length
      continue
    }
    const near = words.find(
      (word) =>
        `${word}s` === wanted ||
        `${wanted}s` === word ||
        (wanted.length >= 5 && word.length >= 5 && isOneSlip(word, wanted)) ||
        isShortened(word, wanted),
    )
    if (!near) return 0
    covered += near.length * 0.85
  }
  return covered
}

/** 'adjustmts', 'availab' and 'prefd' for longer words: the same beginning and no letter of another. */
const isShortened = (word: string, wanted: string): boolean => {
  if (word.length < 4 || word.length >= wanted.length || wanted.length < 7) return false
  if (word.slice(0, 4) !== wanted.slice(0, 4)) return false
  let at = 0
  for (const letter of word) {
    at = wanted.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** How much a row looks like headings: the sum of confidences, each kind counted once. */
export const headingScore = (cells: readonly string[]): number => {
  const best = new Map<ColumnKind, number>()
  let filled = 0
  for (const cell of cells.slice(0, 200)) {
    if (cell.trim() === '') continue
    filled++
    const guessed = guess(cell)
    if (guessed) best.set(guessed.kind, Math.max(best.get(guessed.kind) ?? 0, guessed.confidence))
  }
  const sum = [...best.values()].reduce((total, confidence) => total + confidence, 0)
  const reaches = best.has('name') || best.has('lastName') || best.has('firstName')
  return filled < 2 || sum / filled < 0.3 ? 0 : sum + (reaches ? 0.5 : 0)
}

/** What each column holds; a mapping made by hand stands above every guess. */
export const recogniseColumns = (
  headings: readonly string[],
  byHand: HandMapping = {},
): RecognisedColumn[] => {
  const columns = headings.map((heading, index): RecognisedColumn => {
    if (Object.hasOwn(byHand, String(index))) {
      const kind = byHand[String(index)] ?? null
      return { index, heading, kind, confidence: kind ? 1 : 0, byHand: true }
    }
    const guessed = guess(heading)
    const kind = guessed?.kind ?? null
    return { index, heading, kind, confidence: guessed?.confidence ?? 0, byHand: false }
  })
  for (const kind of single) {
    const rivals = columns.filter((column) => column.kind === kind)
    const surest = rivals.toSorted(
      (a, b) => Number(b.byHand) - Number(a.byHand) || b.confidence - a.confidence,
    )[0]
    for (const column of rivals) {
      if (column === surest) continue
      column.kind = null
      column.confidence = 0
    }
  }
  return columns
}
