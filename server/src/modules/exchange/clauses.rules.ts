import { wordsOf } from './cells.text.rules.ts'
import { findTerms } from './lexicon.rules.ts'
import type { Lexicon, TermMatch } from './lexicon.rules.ts'

/** How a part of a cell hangs on what stands before it. */
export type Joiner = 'start' | 'weak' | 'strong'

export interface Token {
  word: string
  joiner: Joiner | null
  /** True when the piece that it stands in has a question mark. */
  queried: boolean
}

/** A part of a cell between separators: the terms in it and the words around them. */
export interface Clause {
  joiner: Joiner
  /** True after 'or': a no before it goes on. */
  alternative: boolean
  matches: TermMatch[]
  /** Words before, between and after the matches. */
  rest: string[]
  words: string[]
  /** Words of the rest that stand before the first match. */
  before: string[]
  queried: boolean
}

const separator = /([;\n\r|]|[.!](?=\s|$)|,|\/|\s\+\s|\s-\s*>\s)/

const joinsWeakly = new Set(['and', 'or', 'plus', 'also'])
const joinsStrongly = new Set(['but', 'though', 'although'])

/** Words of a cell with the separators between them. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let joiner: Joiner | null = 'start'
  for (const piece of text.replace(/\bw\//gi, 'with ').split(separator)) {
    if (piece.length <= 5 && separator.test(piece)) {
      if (tokens.length > 0) {
        const strong: boolean = joiner === 'strong' || /[;\n\r|.!]/.test(piece)
        joiner = strong ? 'strong' : 'weak'
      }
      continue
    }
    const queried = piece.includes('?')
    for (const word of wordsOf(piece)) {
      tokens.push({ word, joiner, queried })
      joiner = null
    }
  }
  return tokens
}

/** Clauses of a cell: terms are found over the whole cell first, so that none is cut in two. */
export const clausesOf = (text: string, lexicon: Lexicon): Clause[] => {
  const tokens = tokensOf(text)
  const matches = findTerms(
    tokens.map((token) => token.word),
    lexicon,
  )
  const clauses: Clause[] = []
  let current: Clause | null = null
  let pending: Joiner | null = null
  let alternative = false
  let next = 0
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const match = matches[next]?.from === at ? matches[next] : undefined
    const joining = match ? null : joinerOf(token.word)
    const opens: Joiner | null = stronger(token.joiner, pending)
    if (joining) {
      pending = stronger(opens, joining)
      alternative = token.word === 'or' && opens === null
      at++
      continue
    }
    if (!current || opens) {
      current = newClause(clauses.length === 0 ? 'start' : (opens ?? 'weak'), alternative)
      clauses.push(current)
    }
    pending = null
    alternative = false
    current.queried ||= token.queried
    if (match) {
      next++
      current.matches.push(match)
      current.words.push(...match.phrase.split(' '))
      at = match.to
    } else {
      current.rest.push(token.word)
      current.words.push(token.word)
      if (current.matches.length === 0) current.before.push(token.word)
      at++
    }
  }
  return clauses
}

const joinerOf = (word: string): Joiner | null =>
  joinsWeakly.has(word) ? 'weak' : joinsStrongly.has(word) ? 'strong' : null

const stronger = (a: Joiner | null, b: Joiner | null): Joiner | null =>
  a === 'strong' || b === 'strong' ? 'strong' : (a ?? b)

const newClause = (joiner: Joiner, alternative: boolean): Clause => ({
  joiner,
  alternative,
  matches: [],
  rest: [],
  words: [],
  before: [],
  queried: false,
})
