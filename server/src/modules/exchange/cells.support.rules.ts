import {
  isFiller,
  readableMax,
  saysNone,
  tellsNothing,
  prefersNotToSay,
} from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { isBesideSupport } from './cells.known.rules.ts'
import { clausesOf } from './clauses.rules.ts'
import type { Clause } from './clauses.rules.ts'
import type { DraftSupport } from './draft.types.ts'
import { findTerms } from './lexicon.rules.ts'
import type { Lexicon } from './lexicon.rules.ts'

export interface SupportReading {
  support: DraftSupport | null
  /** Codes of languages that an interpreter is wanted for. */
  languages: string[]
}

const doubts = new Set(
  'maybe perhaps possibly might unsure sometimes no not never dont doesnt without used cant cannot unable hates hate dislikes dislike afraid frightened scared fear fears allergic allergy own outdoors wont isnt arent couldnt but unless too was former ex stopped avoid'.split(
    ' ',
  ),
)
const fillers = new Set(
  'user users with for and by in the at room venue access near to of someone provided papers documents help signer my his her their son daughter husband wife partner mum dad mother father child children'.split(
    ' ',
  ),
)

const paperWords = new Set('paper papers agenda agendas documents reading minutes'.split(' '))
const earlyWords = new Set('before advance ahead beforehand early prior notice'.split(' '))
const interpreterCode = 'interpreter'
const papersCode = 'papers_in_advance'

/** Being a carer is no need for one. */
const isCarer = /\b(?:am|is|as|being) (?:a |his |her |my )?(?:\w+ )?carer\b|\bcarer (?:for|of|to)\b/

/** 'Childcare needed to attend?' asks for a need as 'Childcare' does; 'Steering group?' could ask two things. */
export const needIn = (heading: string): string =>
  heading
    .replace(/[?:*]+\s*$/, '')
    .replace(/\b(?:(?:needed|wanted|required) )?to (?:attend|take part|come)\b/i, ' ')

/** What a person needs to take part; 'none' is an answer, a blank is not. */
export const readSupport = (
  text: string,
  needs: Lexicon,
  languages: Lexicon,
): CellReading<SupportReading> => {
  const untold: SupportReading = { support: null, languages: [] }
  if (text.trim() === '') return { understood: untold, leftover: null }
  if (saysNone(text)) {
    return { understood: { support: { items: [], none: true }, languages: [] }, leftover: null }
  }
  if (tellsNothing(text) || prefersNotToSay(text) || text.length > readableMax) {
    return { understood: untold, leftover: text }
  }
  const items = new Map<string, string | null>()
  const spoken = new Set<string>()
  let whole = true
  let unsure = false
  for (const clause of clausesOf(text, needs)) {
    if (clause.queried || clause.rest.some((word) => doubts.has(word))) {
      whole = false
      continue
    }
    if (isCarer.test(clause.words.join(' '))) {
      whole = false
      continue
    }
    const found = codesOf(clause)
    const named = findTerms(clause.rest, languages)
    const wantsInterpreter = found.includes(interpreterCode)
    if (wantsInterpreter) for (const match of named) spoken.add(match.code)
    const known = new Set(wantsInterpreter ? named.flatMap((match) => match.phrase.split(' ')) : [])
    const rest = clause.rest.filter((word) => !known.has(word))
    const isSpoken = (word: string) => findTerms([word], languages).length > 0
    const isRead = rest.every(
      (word) => isFiller(word) || fillers.has(word) || isBesideSupport(word) || isSpoken(word),
    )
    if (!isRead) {
      whole = false
      continue
    }
    const early = found.includes(papersCode)
    const extra = rest.filter(
      (word) => !isFiller(word) && !fillers.has(word) && !(early && isTiming(word)),
    )
    whole &&= found.length > 0 && extra.length === 0
    unsure ||= clause.matches.some((match) => match.unsure)
    for (const code of found) {
      const note = noteOf(
        code,
        clause,
        extra.length > 0 || (early && clause.rest.some(isTiming)),
        known.size > 0,
      )
      items.set(code, items.get(code) ?? note)
    }
  }
  if (items.has('bsl_interpreter')) spoken.add('bsl')
  return {
    understood: {
      support:
        items.size > 0
          ? { items: [...items].map(([code, note]) => ({ code, note })), none: false }
          : null,
      languages: [...spoken],
    },
    leftover: whole && !unsure ? null : text,
    ...(unsure ? { review: 'Check what this means' } : {}),
  }
}

const isTiming = (word: string): boolean =>
  /^\d{1,2}$/.test(word) ||
  earlyWords.has(word) ||
  paperWords.has(word) ||
  /^(?:day|days|week|weeks|working|wk|wks|hours|least|two|three|five|one|sent|a)$/.test(word)

/** Codes in a clause; papers and a number of days make papers early in any order of words. */
const codesOf = (clause: Clause): string[] => {
  const codes = [...new Set(clause.matches.map((match) => match.code))]
  const papers = clause.words.some((word) => paperWords.has(word))
  const early = clause.words.some((word) => earlyWords.has(word))
  if (papers && early && !codes.includes(papersCode)) codes.push(papersCode)
  return codes
}

const noteOf = (code: string, clause: Clause, more: boolean, language: boolean): string | null => {
  if (code === interpreterCode && language)
    return clause.words.filter((word) => clause.rest.includes(word)).join(' ')
  return more || code === 'dietary' || code === 'coloured_paper' ? clause.words.join(' ') : null
}
