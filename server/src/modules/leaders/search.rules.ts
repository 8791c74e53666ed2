import type { LeaderFields } from './leaders.queries.ts'
import { isFiller, wordsOf } from './spelling.rules.ts'

/** A word as it was typed, and all that is sought for it. */
export interface SoughtWord {
  word: string
  /** Words that stand in for one that nobody has, nearest first; empty when it is sought as it is. */
  instead: string[]
  /** Topics of the vocabulary that the word names, and those that have a word beginning with it. */
  topics: { named: string[]; begun: string[] }
  /** Words, and topics of words, that are one edit away and two. */
  near: [one: string[], two: string[]]
  /** Moves people up but leaves nobody out: an initial, or a word such as "with". */
  isOptional: boolean
}

/** A theme or type as a search document holds it; its words are looked up in the vocabulary. */
export const topicOf = (kind: string, code: string): string => `#${kind}:${code}`

/** A word of a name once more, by itself: names among many people who have the word are found at once. */
const nameLexeme = (word: string): string => `=${word}`

/** E-mail address as a document holds it. */
export const emailLexeme = (email: string): string => `@${email.trim().toLowerCase()}`

const phoneDigits = 9

/** The last digits of a phone number, the same with and without +44; null when they are too few to be one. */
export function phoneLexeme(phone: string): string | null {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < phoneDigits ? null : `+${digits.slice(-phoneDigits)}`
}

/** What a search text stands for when it is an address or a number; null for words. */
export function contactLexeme(text: string): string | null {
  if (/^\S+@\S+$/.test(text)) return emailLexeme(text)
  return /^[+\d\s()-]+$/.test(text) ? phoneLexeme(text) : null
}

/**
 * The mark of an organisation on each lexeme of its views, so that one look at the index finds its own
 * people only. Two organisations may share a mark: every statement names the organisation besides.
 */
const markOf = (organisationId: string): string => organisationId.slice(-4)

const escaped = (lexeme: string): string =>
  /['\\]/.test(lexeme) ? lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''") : lexeme

/** A lexeme of one organisation in the way PostgreSQL writes it in tsvectors and tsqueries. */
export const quoted = (organisationId: string, lexeme: string): string =>
  `'${markOf(organisationId)}${escaped(lexeme)}'`

/** What a person is found by, in one organisation's view. */
export interface SearchText {
  names: string
  wishes: string
  topics: readonly string[]
  others: string
  contacts: readonly string[]
}

/** What of a record may be looked at, and somebody is found by: what may not is not there. */
export type Findable = {
  [
    Field in
      | 'name'
      | 'knownAs'
      | 'offers'
      | 'wants'
      | 'themes'
      | 'types'
      | 'memberships'
      | 'reference'
      | 'email'
      | 'phone'
      | 'otherPhones'
  ]?: LeaderFields[Field] | null
}

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined).join(' ')

/** The texts and topics of what may be looked at. A theme counts unless it was said to be neither own nor another's. */
export function searchTextOf(seen: Findable): SearchText {
  const themes = Object.entries(seen.themes?.items ?? {}).filter(
    ([, says]) => says.own === true || says.caring === true || Object.keys(says).length === 0,
  )
  const phones = [seen.phone, ...(seen.otherPhones ?? [])]
  return {
    names: joined([seen.name, seen.knownAs]),
    wishes: joined([seen.offers, seen.wants]),
    topics: [
      ...themes.map(([code]) => topicOf('theme', code)),
      ...(seen.types?.yes ?? []).map((code) => topicOf('leader_type', code)),
    ],
    others: joined([
      ...(seen.memberships ?? []).flatMap(({ name, role }) => [name, role]),
      seen.reference,
    ]),
    contacts: [
      ...(seen.email ? [emailLexeme(seen.email)] : []),
      ...phones.flatMap((phone) => phoneLexeme(phone ?? '') ?? []),
    ],
  }
}

/** Longer texts are found by their first words; a tsvector has its limits, and so has patience. */
const mostWordsPerDocument = 1_000

/**
 * Of a word that stands in names (4), in wishes (2) and elsewhere (1): its weight for each. The positions stand for nothing
 * but those places.
 */
const positions = ['', '3C', '2B', '2B,3C', '1A', '1A,3C', '1A,2B', '1A,2B,3C'] as const
const endings = positions.map((stands) => `':${stands}`)
const places = { names: 4, wishes: 2, elsewhere: 1 } as const

/**
 * The document of a person in the way PostgreSQL writes a tsvector, each word with the weight of every place
 * it stands in, so that a search that may not look at names is not told by a word's absence that it is one;
 * and the words in it that a misspelt one may be mended to.
 */
export function documentOf(
  organisationId: string,
  text: SearchText,
): { words: string[]; document: string } {
  const placesOf = new Map<string, number>()
  const add = (lexeme: string, place: number) =>
    placesOf.set(lexeme, (placesOf.get(lexeme) ?? 0) | place)
  const firstOf = (words: readonly string[]) => words.slice(0, mostWordsPerDocument)
  const names = firstOf(wordsOf(text.names))
  for (const word of firstOf(wordsOf(text.others))) add(word, places.elsewhere)
  const wishes = wordsOf(text.wishes).filter((word) => !isFiller(word))
  for (const word of firstOf(wishes)) add(word, places.wishes)
  for (const name of names) add(name, places.names)
  const words = [...placesOf.keys()]
  for (const lexeme of firstOf([...text.topics, ...text.contacts])) add(lexeme, places.elsewhere)
  for (const name of names) add(nameLexeme(name), places.names)
  const mark = markOf(organisationId)
  // Joined at once: what is added to a text bit by bit is an object more for each bit.
  const lexemes = [...placesOf].map(
    ([lexeme, stands]) => `'${mark}${escaped(lexeme)}${endings[stands]}`,
  )
  return { words, document: lexemes.join(' ') }
}

/** Everything but names, as weights of a tsquery. */
export const besideNames = 'BC'

/** Writes queries in the way of a tsquery, for one organisation's lexemes. */
export class SearchQueries {
  readonly #organisationId: string
  /** The weights that count; empty: all. */
  readonly #weights: string

  /** Who `hidesNames` finds nobody by a word that stands in their name alone. */
  constructor(organisationId: string, { hidesNames = false } = {}) {
    this.#organisationId = organisationId
    this.#weights = hidesNames ? besideNames : ''
  }

  /** What must be found: of each word one alternative. */
  text(sought: readonly SoughtWord[]): string {
    return neededOf(sought)
      .map(({ word, topics, near }) => {
        const others = [...topics.named, ...topics.begun, ...near[0], ...near[1]]
        const asTyped = this.#anyOf([word], `:*${this.#weights}`)
        const instead = this.#anyOf(others, this.#weights && `:${this.#weights}`)
        return `(${[...asTyped, ...instead].join(' | ')})`
      })
      .join(' & ')
  }

  /** People whose names hold, or begin with, every word. */
  names(sought: readonly SoughtWord[]): string {
    return neededOf(sought)
      .map(({ word, near }) => {
        const others = near.flat().map(nameLexeme)
        return `(${[...this.#anyOf([nameLexeme(word)], ':*'), ...this.#anyOf(others)].join(' | ')})`
      })
      .join(' & ')
  }

  /** What a word earns by how it is found, best first; names weigh most, then what they offer and want. */
  grades({ word, topics, near }: SoughtWord): { query: string; points: number }[] {
    const any = (lexemes: string[], suffix = '') => {
      const parts = this.#anyOf(lexemes, suffix)
      return parts.length > 0 ? parts.join(' | ') : nobody
    }
    return [
      { query: any([word], ':A'), points: 100 },
      { query: any([word], ':*A'), points: 85 },
      { query: any(near[0], ':A'), points: 70 },
      { query: any([word], ':B'), points: 60 },
      { query: any([word, ...topics.named]), points: 50 },
      { query: any(near[1], ':A'), points: 45 },
      { query: `${any([word], ':*')} | ${any(topics.begun)}`, points: 40 },
      { query: any(near[0]), points: 30 },
      { query: any(near[1]), points: 20 },
    ]
  }

  #anyOf(lexemes: readonly string[], suffix = ''): string[] {
    return lexemes.map((lexeme) => quoted(this.#organisationId, lexeme) + suffix)
  }
}

/** A lexeme that no document holds. */
const nobody = "'~'"

/** Words that must be found: all but fillers, unless there are only those. */
const neededOf = (sought: readonly SoughtWord[]): readonly SoughtWord[] => {
  const needed = sought.filter((each) => !each.isOptional)
  return needed.length > 0 ? needed : sought
}
