import { lastDayOf, monthOf, readDate } from './cells.dates.rules.ts'
import { withoutIncodes } from './cells.place.rules.ts'
import { plain } from './cells.text.rules.ts'
import type { ContactHold } from './draft.types.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import {
  deathWords,
  denials,
  endingHeading,
  healthBefore,
  leavingAlone,
  leavingOfStanding,
  leavingWords,
  leftOtherwise,
  noChannelWords,
  noContactWords,
  pauseWords,
  relationWords,
  reporters,
} from './holds.words.rules.ts'

/** What the words of a cell ask for. */
export type HoldKind = ContactHold['kind']

interface Hit {
  from: number
  to: number
}

/** Longer text than any cell may be; keeps the scan in time whatever calls it. */
const scannedMax = 5_000
const wordsMax = 300

/** Comparable form in which clauses stay apart, as ' | '; brackets are left out, their words are not. */
const inClauses = (text: string): string =>
  text
    .slice(0, scannedMax)
    .replace(/\br\s?\.\s?i\s?\.\s?p\b\.?/gi, 'rip')
    .replace(/\bd\.\s*(?=\d{1,2}[/.-]\d|\p{L}{3,9}\.?\s+\d{2})/giu, 'died ')
    .replace(/\bdec[’'`´.]d\b\.?/gi, 'decd')
    // A run of dashes is looked at from its first alone, so that a long one takes no longer than its length.
    .split(/[;,\n\r|!?:/]|\.(?=\s|$)|\s[-–—]+\s?|(?<![-–—])[-–—]+\s/)
    .map(plain)
    .join(' | ')

/** Where a pattern, which is to look everywhere, is met. (`matchAll` would make a copy of it for each of a million cells.) */
function hitsOf(pattern: RegExp, text: string): Hit[] {
  const hits: Hit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    hits.push({ from: match.index, to: match.index + match[0].length })
    if (match[0] === '') pattern.lastIndex += 1
  }
  return hits
}

const clauseBefore = (text: string, hit: Hit): string =>
  text.slice(text.lastIndexOf('|', hit.from) + 1, hit.from)

const wordsBefore = (text: string, hit: Hit): string[] =>
  clauseBefore(text, hit).trim().split(' ').filter(Boolean)

/** 'Not deceased', 'has not left', 'Left: no'. */
const isDenied = (text: string, hit: Hit): boolean =>
  wordsBefore(text, hit)
    .slice(-3)
    .some((word) => denials.has(word)) || /^[ |]*(?:n|no|false)[ |]*$/.test(text.slice(hit.to))

/** 'My wife died', 'deceased wife': the death of somebody else, with nobody telling of the person. */
const isOfAnother = (text: string, hit: Hit): boolean => {
  const before = wordsBefore(text, hit)
  const at = before.findLastIndex((word) => relationWords.has(word))
  if (at !== -1 && !before.slice(at + 1).some((word) => reporters.has(word))) return true
  const [after = '', next = ''] = text.slice(hit.to).trim().split(' ')
  const said = text.slice(hit.from, hit.to)
  return /^(?:deceased|dead)$/.test(said) && relationWords.has(after) && !reporters.has(next)
}

const isHealth = (text: string, hit: Hit): boolean =>
  (text.slice(hit.from, hit.to).endsWith('left') && leftOtherwise.test(text.slice(hit.to))) ||
  healthBefore.test(text.slice(0, hit.from))

/** Words after which 'do not ring' is about a time, a place or another number. */
const restriction =
  /^(?: (?:me|us|him|her|them))? (?:after|before|at|during|between|in|on|if|unless|when|except|weekends?|evenings?|mornings?|nights?|home|work|landline|mobile|too|early|late|husband|wife|partner|by|via|whilst|while|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|\d\S*)\b/
const channels =
  /\b(?:ring|call|phone|telephone|email|e mail|text|txt|sms|post|letter|letters|write|mobile|whatsapp)\b/g

/** Why somebody is not rung: 'deaf - do not phone' says how, for all that it names no other way. */
const cannotHear =
  /\b(?:deaf|hearing|hear|stammers?|stutters?|aphasia|aphasic|non verbal|nonverbal|speech|voice|bsl)\b/
const byVoice = /(?:ring\w*|rung|call\w*|phon\w*|telephon\w*)$/

/** 'Do not ring' beside another way of contact, a time, or why ringing is no use, says how, not whether. */
const saysHow = (text: string, hit: Hit): boolean => {
  const after = text.slice(hit.to)
  if (/^ (?:until|till|til)\b/.test(after)) return false
  if (restriction.test(after)) return true
  if (byVoice.test(text.slice(hit.from, hit.to)) && cannotHear.test(text)) return true
  const rest = `${text.slice(0, hit.from)} | ${after}`
  return hitsOf(channels, rest).some(
    (other) => !/\b(?:not|no|never|dont|or)\s+(?:by\s+)?$/.test(rest.slice(0, other.from)),
  )
}

/** Columns about groups, roles and checks: leaving there is leaving those. */
const ofOtherThings = new Set<ColumnKind>(['groups', 'role', 'checks', 'employer', 'offers'])
/** Columns in which a bare 'left' or 'stop' can only mean the person. */
const ofStanding = new Set<ColumnKind>(['doNotContact', 'consent', 'notes'])

/**
 * What a text says about contact, wherever it stands: null where it says nothing or clearly no. In doubt
 * it holds, for a coordinator to look at.
 */
export const holdIn = (text: string, kind: ColumnKind | null): HoldKind | null => {
  if (text.length > rememberedMax || (kind && ofOnePerson.has(kind))) return readHold(text, kind)
  const key = `${kind ?? ''}:${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const hold = readHold(text, kind)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, hold)
  return hold
}

/** Columns in which hardly any two cells are alike, and whose words are not kept longer than they are read. */
const ofOnePerson = new Set<ColumnKind>([
  ...(['ref', 'name', 'firstName', 'lastName', 'knownAs', 'email', 'phone'] as const),
  ...(['address', 'contact', 'birth', 'notes'] as const),
])
/**
 * What short cells say: a column of ticks, places or conditions says a few things a hundred thousand times, and to look for
 * words of leaving takes as long as all else of such a cell. So many are kept until they begin anew.
 */
const remembered = new Map<string, HoldKind | null>()
const mostRemembered = 2_000
const rememberedMax = 24

const readHold = (text: string, kind: ColumnKind | null): HoldKind | null => {
  const said = inClauses(text)
  if (said === '') return null
  const ends = endsIn(said)
  const dead = hitsOf(deathWords, said).some(
    (hit) => !isDenied(said, hit) && !isOfAnother(said, hit),
  )
  if (dead) return 'no_contact'
  const refuses = hitsOf(noContactWords, said).some((hit) => {
    const after = said.slice(hit.to)
    if (/^[ |]*(?:n|no|false)[ |]*$/.test(after)) return false
    return kind === 'contact'
      ? !/^ by\b/.test(after)
      : !/^ (?:by|via|before \d{1,2}(?: ?\d\d)? ?[ap]m|at work|on \d)\b/.test(after)
  })
  if (refuses) return ends ? 'pause' : 'no_contact'
  if (kind !== 'contact' && hitsOf(noChannelWords, said).some((hit) => !saysHow(said, hit))) {
    return ends ? 'pause' : 'no_contact'
  }
  if (!(kind && ofOtherThings.has(kind)) && leaves(said, kind)) return 'no_contact'
  return !(kind && ofOtherThings.has(kind)) && waits(said) ? 'pause' : null
}

/** Columns in which a word alone is an answer of its own: 'refused' of a payment, 'ex' of a carer. */
const answering = new Set<ColumnKind>([
  'experience',
  'themes',
  'support',
  'languages',
  'recognition',
  'online',
  'travel',
  'stage',
  'birth',
  'joined',
])

/** Figures and months that may stand beside a word without saying more. */
const dating =
  /\b(?:\d+\w*|the|on|in|since|as|of|at|has|have|now|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/g

const leaves = (said: string, kind: ColumnKind | null): boolean => {
  const clearly = hitsOf(leavingWords, said).some(
    (hit) => !isDeniedLeaving(said, hit) && !isHealth(said, hit),
  )
  if (clearly) return true
  const stands = kind !== null && ofStanding.has(kind)
  const words = stands ? leavingOfStanding : leavingAlone
  const bare = said.replace(dating, ' ')
  const alone = [...bare.matchAll(words)].some(
    (match) => bare.replace(match[0], ' ').replace(/[ |]+/g, '') === '',
  )
  if (alone && !(kind && answering.has(kind))) return true
  const oneWordWill = kind === 'doNotContact' || kind === 'consent'
  return (
    oneWordWill && hitsOf(words, said).some((hit) => !isDenied(said, hit) && !isHealth(said, hit))
  )
}

/** 'Unavailable until 3 pm' is about a day, not about the weeks to come. */
const ofTheDay =
  /^ (?:\d{1,2}(?: ?\d\d)? ?(?:am|pm|o clock)|noon|midday|lunch\w*|school|after school|\d{1,2}(?: ?[034][05])?(?= *(?:\||$)))/

const waits = (said: string): boolean =>
  hitsOf(pauseWords, said).some((hit) => !isDenied(said, hit) && !ofTheDay.test(said.slice(hit.to)))

/** What a heading asks: whether the person left, died or wants no contact, or waits. */
export const heldByHeading = (heading: string): HoldKind | null => {
  const one = plain(heading)
  // 'Not interested in' asks for what, not whether.
  if (one.endsWith(' in')) return null
  if (endingHeading.test(one)) return 'no_contact'
  const asks = holdIn(heading, 'notes')
  return asks === 'no_contact' && /\b(?:before|until|till)\b/.test(one) ? 'pause' : asks
}

/** 'Not left' denies; 'no longer interested' and 'not interested any more' hold the no themselves. */
const isDeniedLeaving = (text: string, hit: Hit): boolean =>
  !/^(?:not|no|cannot|cant|unable|dont|doesnt|wont|do|does|will|could)\b/.test(
    text.slice(hit.from, hit.to),
  ) && isDenied(text, hit)

const endsIn = (said: string): boolean =>
  /\b(?:until|till|til|untill|for now|for the moment|at the moment|at present|for a while|before (?!\d{1,2}(?: ?\d\d)? ?(?:am|pm)\b))/.test(
    said,
  )

/** The hold that a cell of any column asks for, with its words; null when it asks for none. */
export const readAnyHold = (
  cell: string,
  kind: ColumnKind | null,
  today: string,
): ContactHold | null => {
  const found = holdIn(cell, kind)
  if (!found) return null
  const until = found === 'pause' ? untilDate(cell, today) : null
  return { kind: found, until, words: heldWords(cell) }
}

/** Words of a hold as they are kept: no second half of a postcode, and not a whole letter. */
export const heldWords = (cell: string): string => withoutIncodes(cell).trim().slice(0, wordsMax)

/**
 * The day on which contact is welcome again. A month without a year could be any year's, and 'from May'
 * has no end, so only a whole date to come after 'until' or 'back' ends a pause.
 */
export const untilDate = (words: string, today: string): string | null => {
  const after =
    /\b(?:(?:until|till|til|untill)(?: after)?|after|back(?: on| in)?|before)\s+(?:the\s+)?(?:end of\s+)?([^;,()]{3,40})$/i.exec(
      words.trim(),
    )?.[1]
  return after ? dateToCome(after, /end of/i.test(words), today) : null
}

/** A date that lies ahead, at least to the month. */
export const dateToCome = (words: string, atEnd: boolean, today: string): string | null => {
  if (monthOf(words.trim()) !== null) return null
  const read = readDate(words.replace(/[.!]+$/, ''), today)
  if (!read || read.precision === 'year') return null
  const date = atEnd ? lastDayOf(read) : read.date
  return date > today ? date : null
}

/** Two holds as one: the stricter, and of two pauses the longer; without an end it is the longest. */
export const longerHold = (
  one: ContactHold | null,
  other: ContactHold | null,
): ContactHold | null => {
  if (!one || !other) return one ?? other
  const words = one.words.includes(other.words)
    ? one.words
    : [one.words, other.words].filter(Boolean).join('; ')
  if (one.kind === 'no_contact' || other.kind === 'no_contact') {
    return { kind: 'no_contact', until: null, words }
  }
  const open = one.until === null || other.until === null
  const later = (one.until ?? '') > (other.until ?? '') ? one.until : other.until
  return { kind: 'pause', until: open ? null : later, words }
}

/** True when a hold asks for more than what stands. */
export const isStricter = (asked: ContactHold, stands: ContactHold | null): boolean => {
  if (!stands) return true
  if (stands.kind === 'no_contact') return false
  if (asked.kind === 'no_contact') return true
  return stands.until !== null && (asked.until === null || asked.until > stands.until)
}
