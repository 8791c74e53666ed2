import { plain } from './cells.text.rules.ts'
import { heldByHeading } from './holds.rules.ts'
import { columnKinds, headingAsides, headingPhrases } from './headings.words.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import {
  isOfHospital,
  isOfPersons,
  remarkOf,
  staysWith,
  withoutListed,
} from './headings.persons.rules.ts'
import { ofThisBank, ownOfWhoCares, withoutEndOfForm } from './headings.together.rules.ts'
import { kindAsked } from './headings.questions.rules.ts'
import { privateHeading } from './private-numbers.rules.ts'
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
/** Words of another person or another thing, which no phrase about the person may swallow. */
const foreign =
  /\b(?:emergency|kin|nok|photos?|images?|filming|newsletter|last contact|updated|gps?|guardians?|key worker|support worker|social worker|referrers?|supervisors?|managers?|country|nurses?|dogs?|check(?:ed)? in|checkin|(?:last|date) checked|checked (?:by|on)|(?:fees?|payments?|expenses) (?:paid|made|agreed)|this (?:month|year|week|quarter)|to date|ytd)\b/
/** Having a carer is not being one. */
const hasCarer =
  /\b(?:has|have|got|needs?|needed|needing|brings?|your|their|name|my)\b.*\bcarers?\b|\bcarers\b/
/** 'Carer phone' is not the number of the person. */
const someoneElse = /\b(?:carers?|parents?|partners?|relatives?)\b/
const ofSomeoneElse = (one: string): boolean =>
  someoneElse.test(one.replace(/^(?:patients?|service users?) (?:or |and )?carers?\b/, ''))
const reaching = new Set<ColumnKind>(['name', 'email', 'phone', 'contact', 'address', 'postcode'])
const answeredByYes = /\b(?:y n|yes no)\b/

/** What a column heading means, by words that are usual in registers kept by hand. */
const guess = (heading: string): Guess | null => {
  if (heading.length > headingLengthMax) return null
  const one = plain(heading.replaceAll('#', ' no '))
  if (one === '£') return { kind: 'recognition', confidence: 0.9 }
  if (one === '' || !/\p{L}/u.test(one)) return null
  // 'Contact' asks how, 'Contact?' asks whether.
  const whether = exactPhrases.get(`${one} y n`)
  if (whether === 'consent' && heading.includes('?')) return { kind: whether, confidence: 0.95 }
  if (privateHeading.test(one)) return { kind: 'neverKept', confidence: 0.95 }
  const exact = exactPhrases.get(one)
  if (exact) return { kind: exact, confidence: 1 }
  const asked = kindAsked(one)
  if (asked) return { kind: asked, confidence: 0.9 }
  if (heldByHeading(heading)) return { kind: 'doNotContact', confidence: 0.9 }
  const squeezed = squeezedPhrases.get(one.replaceAll(' ', ''))
  if (squeezed) return { kind: squeezed, confidence: 0.95 }
  if (foreign.test(one)) return null
  const guessed =
    guessOfListed(one) ?? guessByWords(wordsOfHeading(heading)) ?? guessBeforeRemark(heading)
  // 'Volunteer? Y/N' and 'Mail Y/N' are answered with neither a name nor an address.
  if (guessed && answeredByYes.test(one) && isOfPersons(guessed.kind)) return null
  if (guessed?.kind === 'experience' && hasCarer.test(one)) return null
  return guessed && reaching.has(guessed.kind) && ofSomeoneElse(one) ? null : guessed
}

/** A heading known word for word, or nearly. */
const knownWhole = (one: string): ColumnKind | null =>
  exactPhrases.get(one) ?? squeezedPhrases.get(one.replaceAll(' ', '')) ?? null

/** A known heading behind what those who are listed are called: 'Student no.'. */
const guessOfListed = (one: string): Guess | null => {
  const rest = withoutListed(one)
  const kind = rest === null || isOfHospital(one) ? null : knownWhole(rest)
  return kind && isOfPersons(kind) ? { kind, confidence: 0.85 } : null
}

/** A known heading with a remark in brackets behind it. */
const guessBeforeRemark = (heading: string): Guess | null => {
  const aside = remarkOf(heading)
  const told = aside && guess(aside.before)
  if (!told || told.confidence < 0.85 || !staysWith(told.kind, aside.remark)) return null
  return { kind: told.kind, confidence: 0.85 }
}

/** Words of a heading without examples in brackets and without 'Y/N'. */
const wordsOfHeading = (heading: string): string[] =>
  plain(
    heading
      .replace(/\(s\)/gi, '')
      .replace(/(?<=\p{L}{3}.*)[,;–-]?\s+(?:e\.?\s?g\b|for example\b|such as\b)[^()]*$/iu, ' ')
      .replace(/\((?:e\.?\s?g\b|i\.?\s?e\b|for example|such as)[^)]*\)/gi, ' '),
  )
    .replace(/\by n\b|\byes no\b/g, ' ')
    .trim()
    .split(/ +/)

/**
 * The known phrase that covers most of the heading, with a slip forgiven in each longer word. Every other
 * word has to be one that says nothing or that such headings use: 'not', 'practice' or 'past' make it none.
 */
const guessByWords = (words: readonly string[]): Guess | null => {
  const lettersInAll = words.join('').length
  let best: (Guess & { covered: number }) | null = null
  for (const phrase of phraseWords) {
    // 'Number' and 'no' alone may count anything.
    if (phrase.kind === 'ref' && phrase.words.length === 1 && phrase.words[0] !== words[0]) continue
    const covered = lettersCovered(phrase.words, words)
    if (covered === 0 || (best && covered <= best.covered)) continue
    const known = words.every((word) => isUsual(word, phrase.kind))
    const confidence = Math.min(0.9, 0.35 + (0.55 * covered) / lettersInAll)
    if (!known || (confidence < 0.5 && covered < questionLettersMin)) continue
    best = { kind: phrase.kind, confidence, covered }
  }
  return best && { kind: best.kind, confidence: Math.round(best.confidence * 100) / 100 }
}

/** Letters that must be known of a question in which most words only ask. */
const questionLettersMin = 7

/** Words that ask, and say nothing of what. */
const asking = new Set(
  (
    'a an the of to for and or us we you your yours me my i their they them his her please tell about any some all that apply tick select choose ' +
    'is are many much do does did would will could can have has how what when where which who whose there else optional required if in on at with ' +
    'other following usually normally most more than one give enter details detail info information list best main current e g eg ie as it ' +
    'should this these those be get like prefer eich chi ti y yr yn i ar am o sut beth pryd'
  ).split(' '),
)
const numbered = new Set<ColumnKind>(['phone', 'email', 'address', 'groups'])

const wordsOfKind = new Map<ColumnKind, Set<string>>(
  columnKinds.map((kind) => [
    kind,
    new Set(
      [...headingPhrases[kind], ...(headingAsides[kind] ?? [])].flatMap((one) =>
        plain(one).split(' '),
      ),
    ),
  ]),
)

const isUsual = (word: string, kind: ColumnKind): boolean => {
  if (asking.has(word)) return true
  if (/^\d$/.test(word)) return numbered.has(kind)
  const known = wordsOfKind.get(kind) ?? new Set<string>()
  return known.has(word) || [...known].some((wanted) => isNear(word, wanted))
}

/** Words of their own, however much they look like a slip in another. */
const ownWords = new Set([
  'attend',
  'attends',
  'attended',
  'received',
  'persona',
  'personas',
  'what',
  'when',
  'where',
  'which',
])

const isNear = (word: string, wanted: string): boolean =>
  !ownWords.has(word) && looksLike(word, wanted)

const looksLike = (word: string, wanted: string): boolean =>
  `${word}s` === wanted ||
  `${wanted}s` === word ||
  (wanted.length >= 5 && word.length >= 5 && isOneSlip(word, wanted)) ||
  isShortened(word, wanted)

/** Letters of the heading that the phrase accounts for, fewer with slips; 0 when a word is missing. */
const lettersCovered = (phrase: readonly string[], words: readonly string[]): number => {
  let covered = 0
  for (const wanted of phrase) {
    if (words.includes(wanted)) {
      covered += wanted.length
      continue
    }
    const near = words.find((word) => isNear(word, wanted))
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

const addressWithin = /[^\s@]@[^\s@]+\.[^\s@]/
const numberOrDate = /^(?:[+()\d][\d\s()-]{8,}|\d{1,2}\/\d{1,2}\/\d{2,4}.*)$/

/** A row with an e-mail address, a number or a date in it is about somebody. What is longer than any heading is cut. */
const isAddress = (cell: string): boolean => {
  const text = cell.slice(0, headingLengthMax).trim()
  return addressWithin.test(text) || numberOrDate.test(text)
}

/** So many known headings are enough among any number of others. */
const knownInWide = 4

/** How much a row looks like headings: the sum of confidences, each kind counted once. */
export const headingScore = (cells: readonly string[]): number => {
  const best = new Map<ColumnKind, number>()
  let filled = 0
  for (const cell of cells.slice(0, 200)) {
    if (cell.trim() === '') continue
    if (isAddress(cell)) return 0
    filled++
    const guessed = guess(cell)
    if (guessed) best.set(guessed.kind, Math.max(best.get(guessed.kind) ?? 0, guessed.confidence))
  }
  const sum = [...best.values()].reduce((total, confidence) => total + confidence, 0)
  const reaches = best.has('name') || best.has('lastName') || best.has('firstName')
  const known = sum / filled >= 0.3 || (reaches && sum >= knownInWide)
  return filled < 2 || !known ? 0 : sum + (reaches ? 0.5 : 0)
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
  ownOfWhoCares(columns, knownWhole)
  withoutEndOfForm(columns)
  ofThisBank(columns)
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
