import { maskOfSession } from '../vocabulary/half-days.rules.ts'
import type {
  Decision,
  Format,
  PlacementQuestionKind,
  Reachable,
  Refusal,
} from './contact.types.ts'

/** What a kind of message may pass by. Nothing passes by a death, an erasure or a guardian. */
interface KindRule {
  /** Only with a consent to be told about opportunities. */
  needsConsent: boolean
  /** Also during a break: what people asked for themselves, and the note that the break is over. */
  reachesPaused: boolean
  /** Also where nobody may get in touch, and after leaving: only what the person asked for at that moment. */
  reachesHeld: boolean
  /** Goes to the guardian who is asked, before they have agreed to anything. */
  asksGuardian?: true
}

const about = { needsConsent: false, reachesPaused: false, reachesHeld: false }

/**
 * Every kind of message that goes to a leader. A new kind is a line here and a letter in the list of
 * letters; there is no other way to a person. The link for signing in is not among them: it goes to an
 * account, of staff too, and only to whoever asks for it at that moment.
 */
export const messageKinds = {
  /** An opportunity that may suit them. */
  opportunity: { ...about, needsConsent: true },
  /** One that they were asked about will not happen, and why. */
  opportunity_cancelled: about,
  /** The same once more, a week later. */
  opportunity_again: { ...about, needsConsent: true },
  /** An organisation would like to talk, has written down what both would agree to, waits for a yes to it. */
  talk: about,
  agreement: about,
  agreement_again: about,
  /** Both said yes. */
  agreed: about,
  /** Not this time, or not any more; and thanks for what was done. */
  not_chosen: about,
  ended: about,
  stepped_down: about,
  /** What came of what they gave their time to. */
  what_came_of_it: about,
  /** Whether they had what they need. */
  support_asked: about,
  /** How it goes, while they take part. */
  check_in: about,
  /** The last day of what they take part in, or of their term in a seat, is near. */
  placement_ending: about,
  seat_ending: about,
  /** An organisation says what it could give to their idea. */
  idea_answered: about,
  /** They say something else to it, or take it back. */
  idea_answer_changed: about,
  idea_answer_withdrawn: about,
  /** What somebody else agreed to for them ends in a month. */
  consent_ending: about,
  /** Once a year without a sign of life. */
  still_interested: about,
  still_interested_again: about,
  /** Their break ended by itself. */
  pause_ended: { ...about, reachesPaused: true },
  /** The guardian of a child is asked whether the child may take part. */
  guardian_asked: { ...about, asksGuardian: true },
  /** They said by a link that they want to leave: what happens now. */
  leaving: { needsConsent: false, reachesPaused: true, reachesHeld: true },
} as const satisfies Record<string, KindRule>
export type MessageKind = keyof typeof messageKinds

/** Messages about a placement that are answered by a link: the question that each asks. */
export const asksByLink: Readonly<Partial<Record<MessageKind, PlacementQuestionKind>>> = {
  opportunity: 'invitation',
  opportunity_again: 'invitation',
  support_asked: 'support',
  check_in: 'check_in',
}

/** In a break today. The day on which a break ends is the first day after it. */
export const isPaused = (person: Pick<Reachable, 'paused' | 'pausedUntil'>, now: Date): boolean =>
  person.paused &&
  (person.pausedUntil === null || person.pausedUntil > now.toISOString().slice(0, 10))

const stepMs = 30 * 60_000
const weekSteps = (7 * 86_400_000) / stepMs

/** The first half-hour from now on at which the person wants no quiet; null where they always do. */
export function firstTime(quietHalfDays: number, now: Date): Date | null {
  if (quietHalfDays === 0) return now
  for (let step = 0; step <= weekSteps; step += 1) {
    const at = new Date(
      step === 0 ? now : Math.ceil(now.getTime() / stepMs) * stepMs + (step - 1) * stepMs,
    )
    const mask = maskOfSession({
      start: at.toISOString(),
      end: new Date(at.getTime() + 1_000).toISOString(),
    })
    if ((mask & quietHalfDays) === 0) return at
  }
  return null
}

/** Forms that somebody has to make and send by hand, the most particular first. */
const byHand = ['braille', 'bsl_video', 'audio', 'coloured_paper'] as const
const formatOfNeed: Record<string, Format> = {
  easy_read: 'easy_read',
  large_print: 'large_print',
  email_plain_text: 'plain',
}

/** The form in which somebody reads. Easy Read goes before large print: it is set large as well. */
export function formatOf(supportNeeds: readonly string[]): Format {
  const needs = new Set(supportNeeds)
  for (const format of byHand) if (needs.has(format)) return format
  for (const [need, format] of Object.entries(formatOfNeed)) if (needs.has(need)) return format
  return 'standard'
}

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Whether, how and when this kind of message may reach this person; decided when asked for and when sent. */
export function decide(kind: MessageKind, person: Reachable, now: Date): Decision {
  const rule: KindRule = messageKinds[kind]
  const reason = refusalOf(rule, person, now)
  if (reason) return { outcome: 'refuse', reason }
  // What somebody asked for at this moment does not wait for a better one.
  const dueAt = rule.reachesHeld ? now : firstTime(person.quietHalfDays, now)
  if (!dueAt) return { outcome: 'refuse', reason: 'no_time' }
  const { language } = person
  const format = formatOf(person.supportNeeds)
  if (person.ageBand === 'under_16') {
    const guardian = rule.asksGuardian ? person.askedGuardian : person.guardian
    const contact = guardian?.contact.trim() ?? ''
    return isAddress(contact)
      ? {
          outcome: 'mail',
          channel: 'email',
          recipient: 'guardian',
          address: contact,
          format: 'standard',
          language,
          dueAt,
        }
      : {
          outcome: 'task',
          channel: 'phone',
          recipient: 'guardian',
          format: 'standard',
          language,
          dueAt,
        }
  }
  const channel = channelOf(person)
  if (!channel) return { outcome: 'refuse', reason: 'no_way' }
  if (channel !== 'email')
    return { outcome: 'task', channel, recipient: 'self', format, language, dueAt }
  // Nobody reads braille in an e-mail: a colleague makes it and sends it.
  if ((byHand as readonly string[]).includes(format))
    return { outcome: 'task', channel: 'post', recipient: 'self', format, language, dueAt }
  return {
    outcome: 'mail',
    channel,
    recipient: 'self',
    address: person.email ?? '',
    format,
    language,
    dueAt,
  }
}

function refusalOf(rule: KindRule, person: Reachable, now: Date): Refusal | null {
  if (person.status === 'erased') return 'erased'
  if (person.hold === 'died') return 'died'
  if (!rule.reachesHeld) {
    if (person.status === 'left') return 'left'
    if (person.hold) return 'hold'
  }
  if (!rule.reachesPaused && isPaused(person, now)) return 'paused'
  if (rule.needsConsent && !person.isContactConsented) return 'no_consent'
  const isChild = person.ageBand === 'under_16'
  if (rule.asksGuardian)
    return isChild && isAddress(person.askedGuardian?.contact.trim() ?? '')
      ? null
      : 'guardian_missing'
  if (isChild && !person.guardian?.contact.trim()) return 'guardian_missing'
  return null
}

/** The way that they like best where it is known, else what there is. */
function channelOf(person: Reachable): 'email' | 'phone' | 'text' | 'post' | null {
  const { email, phone, preferredChannel } = person
  const isMailOnly = person.supportNeeds.includes('email_only')
  if (isMailOnly) return email ? 'email' : null
  if (preferredChannel === 'post') return 'post'
  if (preferredChannel === 'phone' || preferredChannel === 'text') {
    if (phone) return preferredChannel
    return email ? 'email' : null
  }
  if (email) return 'email'
  return phone ? 'phone' : null
}
