import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind, Jobs } from '../../core/jobs.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findPeople, insertMessage } from './contact.queries.ts'
import { asksByLink, decide, type MessageKind } from './contact.rules.ts'
import type { MessageState, Refusal } from './contact.types.ts'
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
 * The only way to a leader. Decides by {@link decide} whether, how and when they may be reached, and writes the
 * message or the refusal down; what the bank sends itself is queued in the same transaction, and decided once
 * more when it goes out. A refusal is an answer, not an error: whoever asks says what follows from it. The
 * audit row is the caller's, whose change this is a part of.
 *
 * @param message.organisationId For whom it is written; without it, for whoever holds the record.
 * @param message.subjectId What it is about, for the writer of its letter.
 * @param message.questionId The question that it asks; without one, the first message after somebody else said
 * what the person agrees to asks them themselves.
 * @param message.placementId What it invites to or asks about: by e-mail it carries a link by which the person answers.
 */
export async function contactLeader(
  { tx, jobs }: { tx: Db; jobs: Pick<Jobs, 'send'> },
  context: RequestContext,
  message: {
    leaderId: string
    kind: MessageKind
    organisationId?: string
    subjectId?: string
    questionId?: string
    placementId?: string
  },
): Promise<{ messageId: string; state: MessageState; reason: Refusal | null }> {
  const [person] = await findPeople(tx, [message.leaderId])
  if (!person) throw leaderNotFound()
  const now = new Date()
  const decision = decide(message.kind, person, now)
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
  const messageId = await insertMessage(tx, {
    leaderId: person.id,
    organisationId: message.organisationId ?? person.organisationId,
    kind: message.kind,
    subjectId: message.subjectId ?? null,
    questionId,
    answerId,
    requestedBy: context.actor.accountId,
    decision,
    now,
  })
  if (decision.outcome === 'mail' && decision.dueAt <= now)
    await jobs.send(tx, sendKind, { messageId })
  return decision.outcome === 'refuse'
    ? { messageId, state: 'refused', reason: decision.reason }
    : { messageId, state: 'queued', reason: null }
}
