import { plain, readableMax, tellsNothing, wordsOf } from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import type { Channel } from './draft.types.ts'

export interface ContactReading {
  preferredChannel: Channel | null
  /** The cell word for word when it says more than the channel. */
  contactNote: string | null
}

const channelWords = new Map<string, Channel>([
  ...['email', 'ebost', 'emails', 'mails', 'emailing', 'emailed', 'gmail'].map(
    (word) => [word, 'email'] as const,
  ),
  ...[
    'phone',
    'phones',
    'ffon',
    'ffonio',
    'telephone',
    'tel',
    'ring',
    'rings',
    'call',
    'calls',
    'calling',
    'mobile',
    'mob',
    'landline',
    'phoning',
    'ringing',
    'cell',
    'voicemail',
    'fone',
  ].map((word) => [word, 'phone'] as const),
  ...['text', 'testun', 'tecst', 'texts', 'sms', 'txt', 'texting', 'whatsapp'].map(
    (word) => [word, 'text'] as const,
  ),
  ...['post', 'llythyr', 'letter', 'letters', 'posted', 'postal', 'write', 'writing'].map(
    (word) => [word, 'post'] as const,
  ),
])
const negators = new Set(
  'not no never dont doesnt isnt wont cant cannot arent avoid except without hates hate dislikes dislike unable rarely hardly bounces bounced stopped stop bar refuses'.split(
    ' ',
  ),
)
const polite = new Set(
  'pls please plz neu a ac drwy by via preferred prefers pref best is the a first to or and either on with contact his her my their me them happy ok fine'.split(
    ' ',
  ),
)
/** Words that say more, such as when, and leave the channel as it is. */
const beside = new Set(
  'home use using me us at would like likes good way anytime possible otherwise else then day daytime numbers number large print html only normally usually mainly mostly works well easiest answer'.split(
    ' ',
  ),
)
/** Words after which a channel is no good, though none of them is a no. */
const spoiling =
  /\b(?:bounce[sd]?|bouncing|rarely|hardly|unable|stopped|emergency|urgent|urgently)\b/
/** The register keeps no longer remark on contact; a longer one stands in the note too. */
const noteMax = 300
const anyChannel =
  /^(?:any|either|all|no preference|anything|don'?t mind|whichever|any (?:way|method|means)|both)\b/i

/** The channel that a person prefers: the first one named and not ruled out. */
export const readContact = (text: string): CellReading<ContactReading> => {
  const untold = { preferredChannel: null, contactNote: null }
  if (text.trim() === '') return { understood: untold, leftover: null }
  if (tellsNothing(text)) return { understood: untold, leftover: text }
  if (text.length > readableMax) return { understood: untold, leftover: text }
  const note = text.trim()
  if (anyChannel.test(note)) {
    return { understood: { preferredChannel: null, contactNote: note }, leftover: text }
  }
  const { named, extra } = channelsIn(text)
  const preferredChannel = named[0] ?? null
  const plainAnswer = named.length === 1 && !extra
  const contactNote = plainAnswer ? null : note
  const hedged = text.includes('?')
  if (hedged)
    return {
      understood: { preferredChannel: null, contactNote: note },
      leftover: text,
      review: 'The way of contact is in doubt',
    }
  return {
    understood: { preferredChannel, contactNote },
    leftover: preferredChannel === null || note.length > noteMax ? text : null,
  }
}

/** Channels named and not ruled out, in order, and whether the cell says more than that. */
const channelsIn = (text: string): { named: Channel[]; extra: boolean } => {
  const named: Channel[] = []
  let extra = false
  for (const part of text
    .replace(/\be[.\s-]{1,2}(?:mail|bost)/gi, 'email')
    .split(/[;,.\n]|\s[-–]\s/)) {
    let negated = false
    const words = wordsOf(joined(part))
    const isRead = words.every(
      (word, at) =>
        channelWords.has(word) ||
        negators.has(word) ||
        polite.has(word) ||
        beside.has(word) ||
        isTiming(word) ||
        isFirst(words, at),
    )
    extra ||= !isRead
    if (!isRead || spoiling.test(words.join(' '))) continue
    // 'Mobile (text)': the text is what is wanted, the mobile is where it goes.
    const others = words.some((word) => /^(?:text|texts|sms|whatsapp)$/.test(word))
    for (const word of words) {
      const channel = others && /^mob(?:ile)?$/.test(word) ? undefined : channelWords.get(word)
      if (negators.has(word)) negated = true
      else if (word === 'but') negated = false
      else if (channel && !negated && !named.includes(channel)) named.push(channel)
      extra ||= negated || (!channel && !polite.has(word))
    }
  }
  return { named, extra }
}

const timing =
  /^(?:\d+\w*|am|pm|mornings?|afternoons?|evenings?|eves?|weekdays?|weekends?|after|before|until|between|from|oclock|noon|lunch\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|but|work|hours)$/

const isTiming = (word: string): boolean => timing.test(word)

/** 'Ring husband first': whom to ask before, not whose number it is. */
const isFirst = (words: readonly string[], at: number): boolean =>
  words.at(at + 1) === 'first' &&
  /^(?:husband|wife|partner|carer|daughter|son|mum|dad|office)$/.test(words[at] ?? '')

/** 'e-mail' and 'snail mail' as one word each. */
const joined = (text: string): string =>
  plain(text)
    .replace(/\be mail/g, 'email')
    .replace(/\bsnail mail\b/g, 'post')
    .replace(/\btext messages?\b/g, 'text')
    .replace(/\bwhats app\b/g, 'whatsapp')
