import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { JobKind, Jobs } from '../../core/jobs.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findPerson, insertMessage, type Person } from './contact.queries.ts'
import { asksByLink, decide, type MessageKind } from './contact.rules.ts'
import type { Decision, MessageState, Refusal } from './contact.types.ts'
import { insertQuestion } from './questions.queries.ts'

/**
 * Sends what waits: {@link sendMessage}. The message itself remembers its tries. A piece of them may have to wait for a
 * mail server that hangs.
 */
export const sendKind: JobKind = {
  name: 'contact.send',
  expireInSeconds: 600,
  several: { taken: 50, atOnce: 4 },
  retryLimit: 3,
  retryDelay: 20,
}

/** How long the page of a question works, in days. */
export const questionDays = 60
/** The question that an invitation asks. */
export const invitation = { kind: 'invitation', days: questionDays } as const

/**
 * Something that a leader is to hear.
 *
 * @property organisationId For whom it is written; without it, for whoever holds the record.
 * @property subjectId What it is about, for the writer of its letter.
 * @property questionId The question that it asks; without one, the first message after somebody else said what the
 * person agrees to asks them themselves.
 * @property placementId What it invites to or asks about: by e-mail it carries a link by which the person answers.
 */
export interface ToTell {
  leaderId: string
  kind: MessageKind
  organisationId?: string
  subjectId?: string
  questionId?: string
  placementId?: string
}

/** What the leader, or whoever asks for them, hears of it. A refusal is an answer, not an error. */
export interface Told {
  state: MessageState
  reason: Refusal | null
}

/** A message about which was decided, and which nobody has written down yet. */
export interface Contact extends Told {
  message: ToTell
  person: Person
  decision: Decision
  now: Date
}

/**
 * The only way to a leader. Decides by {@link decide} whether, how and when they may be reached, and writes the
 * message or the refusal down; what the bank sends itself is queued in the same transaction, and decided once
 * more when it goes out. Whoever asks says what follows from a refusal. The audit row is the caller's, whose change
 * this is a part of.
 */
export async function contactLeader(
  deps: { tx: Db; jobs: Pick<Jobs, 'send'> },
  context: RequestContext,
  message: ToTell,
): Promise<Told & { messageId: string }> {
  const contact = await decideContact(deps.tx, message)
  const messageId = await writeContact(deps, context, contact)
  return { messageId, state: contact.state, reason: contact.reason }
}

/** The first half of {@link contactLeader}, for a change that has to know before it writes anything. */
export async function decideContact(tx: Db, message: ToTell): Promise<Contact> {
  const person = await findPerson(tx, message.leaderId)
  if (!person) throw leaderNotFound()
  const now = new Date()
  const decision = decide(message.kind, person, now)
  return decision.outcome === 'refuse'
    ? { message, person, decision, now, state: 'refused', reason: decision.reason }
    : { message, person, decision, now, state: 'queued', reason: null }
}

/** The second half: writes down what was decided, and queues what the bank sends itself. Answers the message's id. */
export async function writeContact(
  { tx, jobs }: { tx: Db; jobs: Pick<Jobs, 'send'> },
  context: RequestContext,
  { message, person, decision, now }: Contact,
): Promise<string> {
  const goesOut = decision.outcome !== 'refuse' && decision.recipient === 'self'
  const questionId =
    message.questionId ??
    (goesOut && person.asksThemselves
      ? await insertQuestion(tx, { leaderId: person.id, kind: 'consent', days: questionDays })
      : null)
  const { placementId } = message
  const asks = asksByLink[message.kind]
  const answerId =
    goesOut && asks && placementId !== undefined && decision.outcome === 'mail'
      ? await insertQuestion(tx, {
          kind: asks,
          days: questionDays,
          leaderId: person.id,
          placementId,
        })
      : null
  const messageId = newId()
  await together([
    insertMessage(tx, messageId, {
      leaderId: message.leaderId,
      organisationId: message.organisationId ?? person.organisationId,
      kind: message.kind,
      subjectId: message.subjectId ?? null,
      questionId,
      answerId,
      requestedBy: context.actor.accountId,
      decision,
      now,
    }),
    decision.outcome === 'mail' && decision.dueAt <= now
      ? jobs.send(tx, sendKind, { messageId })
      : undefined,
  ])
  return messageId
}
