import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { messageNotFound, messageSettled } from './contact.errors.ts'
import { findMessage, findPeople, findPerson } from './contact.queries.ts'
import { decide } from './contact.rules.ts'
import type { Decision } from './contact.types.ts'
import type { HandedOvers, Letters } from './letters.types.ts'
import { findShownMessage, findToDo, settleByHand, type ShownMessage } from './messages.queries.ts'
import { wordsOf } from './sending.actions.ts'

/** How many waiting messages are looked at to show so many that may still be done. */
const looked = 60

/** What colleagues are to do by hand now. Whoever may not be reached any more is not in it. */
export async function listToDo(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<ShownMessage[]> {
  const waiting = await findToDo(db, organisationId, looked)
  const people = await findPeople(db, [...new Set(waiting.map(({ leaderId }) => leaderId))])
  const now = new Date()
  return waiting
    .filter(({ kind, leaderId }) => {
      const person = people.find(({ id }) => id === leaderId)
      return person && decide(kind, person, now).outcome !== 'refuse'
    })
    .slice(0, limit)
}

/** What a colleague says to the person, and how to reach them; null where nothing is to be done, or may be. */
export async function wordsByHand(
  deps: { db: Db; letters: Letters; publicUrl: string; bankName: string },
  messageId: string,
): Promise<{ to: string | null; subject: string; text: string } | null> {
  const message = await findMessage(deps.db, messageId)
  const isWaiting =
    message?.state === 'queued' ? message.channel !== 'email' : message?.state === 'failed'
  if (!message || !isWaiting) return null
  const person = await findPerson(deps.db, message.leaderId)
  const decision: Decision | null = person ? decide(message.kind, person, new Date()) : null
  if (!person || !decision || decision.outcome === 'refuse') return null
  const words = await wordsOf(deps, { message, person, decision, link: null })
  if (!words) return null
  const own = decision.channel === 'email' || decision.channel === 'post' ? null : person.phone
  const to = decision.recipient === 'guardian' ? (person.guardian?.contact ?? null) : own
  return { to, subject: words.subject, text: words.text }
}

/** A colleague did what waited for a hand, or could not reach the person. */
export async function settleTask(
  { tx, handedOver }: { tx: Db; handedOver: HandedOvers },
  context: RequestContext,
  messageId: string,
  outcome: 'done' | 'not_reached',
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const message = await findShownMessage(tx, { messageId, organisationId })
  if (!message) throw messageNotFound()
  const settledBy = context.actor.accountId ?? ''
  if (!(await settleByHand(tx, { messageId, outcome, settledBy }))) throw messageSettled()
  if (outcome === 'done') await handedOver[message.kind]?.(tx, context, message)
  await writeAudit(tx, context, {
    event: 'contact.settled_by_hand',
    subjectKind: 'message',
    subjectId: messageId,
    detail: { leaderId: message.leaderId, kind: message.kind, outcome },
  })
}
