import {
  isFiller,
  isHedge,
  isNegator,
  prefersNotToSay,
  readableMax,
  saysNone,
  tellsNothing,
  plain,
} from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { clausesOf } from './clauses.rules.ts'
import type { Clause } from './clauses.rules.ts'
import type { AnswerSet, ThemeAnswers } from './draft.types.ts'
import { noAnswers } from './draft.types.ts'
import { isBesideThemes } from './cells.known.rules.ts'
import { findTerms } from './lexicon.rules.ts'
import type { Lexicon } from './lexicon.rules.ts'

/** Whose experience a mention is about; 'unsaid' follows from what kind of leader it is. */
export type MentionOf = 'self' | 'other' | 'relation' | 'unsaid' | 'doubtful'

export interface ThemeMention {
  code: string
  of: MentionOf
}

export interface LivedReading {
  kinds: AnswerSet
  mentions: ThemeMention[]
  /** Told that there is none. */
  none: boolean
}

const caringWords = new Set('carer carers caring cares care cared looks looked looking'.split(' '))
const relations = new Set(
  (
    'husband wife partner spouse son sons daughter daughters mum mums mother mothers mam dad dads father fathers parent parents brother brothers sister sisters ' +
    'child children baby twin twins friend neighbour gran grandmother grandad grandfather grandson granddaughter nan uncle aunt auntie nephew niece ' +
    'him hers theirs hubby missus family relative inlaw inlaws boy girl stepson stepdaughter cousin'
  ).split(' '),
)
const selfWords = new Set(
  'own self myself clear remission survivor recovered recovering diagnosed i ive im had personally mine'.split(
    ' ',
  ),
)
/** Work with a condition is not life with it. */
const occupations = new Set(
  (
    'gp retired physio trial work works worked working nurse doctor charity trustee volunteer volunteers volunteering worker research researcher campaign campaigning training ' +
    'trainer interest interested awareness student fundraiser fundraising manager staff officer professional clinician chair chairs society association friends ' +
    'consultant therapist liaison centre center employee lead adviser advisor teacher network'
  ).split(' '),
)
const harmless = new Set(
  'after following years yrs year yr months ago on off off-and-on old aged mild severe chronic type stage now still at to long term longterm multiple several'.split(
    ' ',
  ),
)

export interface LivedLexicons {
  experience: Lexicon
  themes: Lexicon
}

const nothing = (): LivedReading => ({ kinds: noAnswers(), mentions: [], none: false })

/** Welsh words of the two kinds that every register asks about. */
const inEnglish = (text: string): string =>
  text
    .replace(/\bclaf\b/gi, 'patient')
    .replace(/\bgofalwr\b/gi, 'carer')
    .replace(/\bgofalydd\b/gi, 'carer')

/** 'Patient's advocate', 'parent of a patient'. */
const isOfOne = /\b(?:patient|user)['’]s\b|\b(?:of|for|to) (?:a |the )?(?:patient|pt|user)\b/i

/** The person is cared for, or was in care: the opposite of a carer, in the same words. */
const isCaredFor =
  /\b(?:(?:cares?|caring|cared) for me|cared for by|(?:looked|looks|looking) after (?:by|me)|(?:in|into|under|of|left|leaving) (?:\w+ )?care|care (?:of|leaver|home|experienced)|(?:my|has|have|with|need|needs) (?:a |own )?carers?)\b(?! (?:for|of)\b)/

/** 'Me and my wife' is not the illness that is written 'ME'. */
const withMyself = (text: string): string => text.replace(/\b(?:me|Me)\b/g, 'myself')

/** 'COPD patient', 'SU - psychosis': a kind of experience that is told beside the condition. */
const receivesCare = (clause: Clause, experience: Lexicon): string | null => {
  const match = findTerms(clause.rest, experience).find(
    ({ code, unsure, phrase }) =>
      (code === 'patient' || code === 'service_user') && !unsure && phrase.length > 1,
  )
  return match?.code ?? null
}

/** Conditions, services and situations in free words, and whose they are. */
export const readThemes = (text: string, lexicons: LivedLexicons): CellReading<LivedReading> => {
  const blank = blankReading(text)
  if (blank) return blank
  if (isCaredFor.test(plain(text))) {
    return { understood: nothing(), leftover: text, review: 'Ask who cares for whom' }
  }
  const reading = nothing()
  let whole = true
  let unsure = false
  let carrying = false
  for (const clause of clausesOf(withMyself(text), lexicons.themes)) {
    const plainly = clauseSays(clause)
    const isRead = clause.rest.every(
      (word) => isKnown(word) || selfWords.has(word) || isBesideThemes(word),
    )
    const tells = plainly === 'plain' || plainly === 'self'
    const receives = tells ? receivesCare(clause, lexicons.experience) : null
    const said = receives ? 'self' : plainly
    if (receives && !reading.kinds.yes.includes(receives)) reading.kinds.yes.push(receives)
    if (clause.joiner === 'strong') carrying = false
    if (said === 'caring' && !reading.kinds.yes.includes('carer')) reading.kinds.yes.push('carer')
    const isOpen = !isRead && !receives
    if (said === 'dropped' || isOpen || clause.matches.length === 0) {
      whole &&= said !== 'dropped' && !isOpen && clause.rest.every(isFiller)
      carrying ||= said === 'caring' || said === 'relation'
      continue
    }
    const of = mentionOf(said, carrying)
    carrying ||= said === 'caring' || said === 'relation'
    for (const match of clause.matches) {
      reading.mentions.push({ code: match.code, of })
      unsure ||= match.unsure
    }
    whole &&= receives !== null || clause.rest.every(isKnown)
  }
  const understoodAll = whole && !unsure && reading.mentions.length > 0
  return {
    understood: reading,
    leftover: understoodAll ? null : text,
    ...(unsure ? { review: 'Check what this means' } : {}),
  }
}

const blankReading = (text: string): CellReading<LivedReading> | null => {
  if (text.trim() === '') return { understood: nothing(), leftover: null }
  if (saysNone(text)) return { understood: { ...nothing(), none: true }, leftover: null }
  const unread = tellsNothing(text) || prefersNotToSay(text) || text.length > readableMax
  return unread ? { understood: nothing(), leftover: text } : null
}

const isKnown = (word: string): boolean =>
  isFiller(word) ||
  harmless.has(word) ||
  caringWords.has(word) ||
  relations.has(word) ||
  word === 'own' ||
  word === 'myself' ||
  word === 'i'

const clauseSays = (
  clause: Clause,
): 'caring' | 'relation' | 'self' | 'both' | 'plain' | 'dropped' => {
  const has = (words: ReadonlySet<string>) => clause.rest.some((word) => words.has(word))
  const denied = clause.rest.some(
    (word) => isNegator(word) || isHedge(word) || occupations.has(word),
  )
  if (denied || clause.queried) return 'dropped'
  const caring = has(caringWords)
  const self = has(selfWords)
  if (self && (caring || has(relations))) return 'both'
  if (caring) return 'caring'
  if (has(relations)) return 'relation'
  return self ? 'self' : 'plain'
}

const mentionOf = (said: ReturnType<typeof clauseSays>, carrying: boolean): MentionOf => {
  if (said === 'caring') return 'other'
  if (said === 'relation') return 'relation'
  if (said === 'self') return 'self'
  return said === 'both' || carrying ? 'doubtful' : 'unsaid'
}

/** What a column of who has it says of the person themselves. */
const isThemselves =
  /^(?:self|myself|me|own|mine|own experience|personal(?:ly)?|personal experience|(?:i )?ha(?:s|ve) it|has it (?:him|her|them)sel(?:f|ves)|lives? with it)$/

/** 'Living with cancer', 'has/had asthma': a condition of their own, told as what they are. */
const hasItself =
  /^(?:i am |im |someone |person |people )?(?:living with|lives? with|i have|ive had|has had|have had|has or had|have or had|have|has|had) /

const withOwn = (text: string, lexicons: LivedLexicons): LivedReading | null => {
  if (!hasItself.test(plain(text))) return null
  const { understood, leftover } = readThemes(text, lexicons)
  const isOwn = understood.mentions.every(({ of }) => of === 'unsaid' || of === 'self')
  if (leftover !== null || understood.mentions.length === 0 || !isOwn) return null
  const mentions = understood.mentions.map(({ code }) => ({ code, of: 'self' as const }))
  return { ...nothing(), kinds: kindsOf('patient'), mentions }
}

/** Kinds of lived experience in a cell; 'Y' and 'N' answer for the kind that the heading names. */
export const readExperience = (
  text: string,
  heading: string,
  lexicons: LivedLexicons,
): CellReading<LivedReading> => {
  const blank = blankReading(text)
  if (blank) return saysNone(text) ? ticked(text, heading, lexicons.experience) : blank
  if (/^(?:y|yes|n|x|✓|✔|☑|tick|ticked|ie|1|0|true|false)[\s.!]*$/iu.test(text.trim())) {
    return ticked(text, heading, lexicons.experience)
  }
  if (isThemselves.test(plain(text))) {
    return { understood: { ...nothing(), kinds: kindsOf('patient') }, leftover: null }
  }
  if (isCaredFor.test(plain(text))) return { understood: nothing(), leftover: text }
  const own = withOwn(text, lexicons)
  if (own) return { understood: own, leftover: null }
  const reading = nothing()
  if (/^(?:both|patient ?(?:and|&|\+) ?carer both)[\s.!]*$/i.test(text.trim())) {
    reading.kinds.yes.push('patient', 'carer')
    return { understood: reading, leftover: null }
  }
  let whole = true
  let unsure = false
  for (const clause of clausesOf(inEnglish(text), lexicons.experience)) {
    const denied = clause.rest.some((word) => isHedge(word) || occupations.has(word))
    if (denied || clause.queried) {
      whole = false
      continue
    }
    const negated = clause.before.some(isNegator)
    whole &&=
      clause.rest.every((word) => isFiller(word) || isNegator(word)) && clause.matches.length > 0
    if (!negated && clause.rest.some(isNegator)) {
      whole = false
      continue
    }
    // 'Patient’s husband' and 'parent of patient' are not patients.
    const ofAnother =
      isOfOne.test(text) ||
      clause.words.some((word) => relations.has(word.replace(/s$/, '')) || relations.has(word))
    for (const match of clause.matches) {
      const cared = clause.matches.some(({ code, to }) => code === 'carer' && to <= match.from)
      if ((ofAnother || cared) && match.code !== 'carer') {
        whole = false
        continue
      }
      const set = negated ? reading.kinds.no : reading.kinds.yes
      if (!set.includes(match.code)) set.push(match.code)
      unsure ||= match.unsure
    }
  }
  const isJob = plain(text)
    .split(' ')
    .every((word) => occupations.has(word))
  if (!whole && !isJob) reading.mentions.push(...readThemes(text, lexicons).understood.mentions)
  return {
    understood: reading,
    leftover: whole ? (unsure ? text : null) : text,
    ...(unsure ? { review: 'Check what this means' } : {}),
  }
}

const kindsOf = (code: string): AnswerSet => ({ yes: [code], no: [], complete: false })

const ticked = (text: string, heading: string, experience: Lexicon): CellReading<LivedReading> => {
  const named = [
    ...new Set(
      clausesOf(heading, experience).flatMap((clause) => clause.matches.map((match) => match.code)),
    ),
  ]
  const [code] = named
  if (named.length !== 1 || code === undefined) return { understood: nothing(), leftover: text }
  const yes = !/^(?:n|no|none|nil|0|false)/.test(plain(text))
  const kinds = { yes: yes ? [code] : [], no: yes ? [] : [code], complete: false }
  return { understood: { ...nothing(), kinds }, leftover: null }
}

/**
 * Own experience or caring, for each theme. A bare condition is taken as the person's own only
 * when they are known as patient or service user and nothing else: for a carer it may be either.
 */
export const attributeThemes = (
  mentions: readonly ThemeMention[],
  kinds: AnswerSet,
  none: boolean,
): { themes: ThemeAnswers; untoldWhose: boolean } => {
  const themes: ThemeAnswers = { items: {}, complete: none && mentions.length === 0 }
  const carer = kinds.yes.includes('carer')
  const receives = kinds.yes.includes('patient') || kinds.yes.includes('service_user')
  const onlyOwn = receives && !carer
  const onlyCarer = carer && !receives
  let untoldWhose = false
  for (const { code, of } of mentions) {
    const item = (themes.items[code] ??= {})
    if (of === 'other' || (of === 'relation' && carer)) item.caring = true
    else if ((of === 'self' && !onlyCarer) || (of === 'unsaid' && onlyOwn)) item.own = true
    else if (!item.own && !item.caring) untoldWhose = true
  }
  return { themes, untoldWhose }
}
