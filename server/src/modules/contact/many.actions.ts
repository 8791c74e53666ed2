import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { invitation, questionDays, sendKind } from './contact.actions.ts'
import { insertMessages, type Person } from './contact.queries.ts'
import { decide, type MessageKind } from './contact.rules.ts'
import type { MessageState } from './contact.types.ts'
import { insertQuestions, type QuestionKind } from './questions.queries.ts'

/**
 * The same as `contactLeader` for many people at once, in a handful of statements however many they are.
 *
 * @param about.people Read by `findPeople` in this transaction; each once.
 * @param about.placementOf What each is invited to, where the messages are invitations.
 * @param about.requestedBy Who asked for it, where that is not whoever runs it.
 * @returns The message of each person, by their id.
 */
export async function contactLeaders(
  { tx, jobs }: { tx: Db; jobs: Pick<Jobs, 'sendMany'> },
  context: RequestContext,
  about: {
    people: readonly Person[]
    kind: MessageKind
    organisationId: string
    subjectId: string | null
    placementOf: ReadonlyMap<string, string>
    requestedBy: string | null
    now: Date
  },
): Promise<Map<string, { messageId: string; state: MessageState }>> {
  const { people, now, kind, organisationId, subjectId } = about
  const decided = people.map((person) => ({ person, decision: decide(kind, person, now) }))
  const toSelf = decided.filter(
    ({ decision }) => decision.outcome !== 'refuse' && decision.recipient === 'self',
  )
  const asked = toSelf
    .filter(({ person }) => person.asksThemselves)
    .map(({ person }) => ({ leaderId: person.id }))
  const invited = toSelf.flatMap(({ person, decision }) => {
    const placementId = about.placementOf.get(person.id)
    return decision.outcome === 'mail' && placementId !== undefined
      ? [{ leaderId: person.id, placementId }]
      : []
  })
  const [questionOf, answerOf] = await together([
    openQuestions(tx, asked, { kind: 'consent', days: questionDays }),
    openQuestions(tx, invited, invitation),
  ])
  const ids = await insertMessages(
    tx,
    decided.map(({ person, decision }) => ({
      leaderId: person.id,
      organisationId,
      kind,
      subjectId,
      questionId: questionOf.get(person.id) ?? null,
      answerId: answerOf.get(person.id) ?? null,
      requestedBy: about.requestedBy ?? context.actor.accountId,
      decision,
      now,
    })),
  )
  const sent = decided.map(({ person, decision }, at) => ({
    leaderId: person.id,
    messageId: ids[at] ?? '',
    state: decision.outcome === 'refuse' ? ('refused' as const) : ('queued' as const),
    goesNow: decision.outcome === 'mail' && decision.dueAt <= now,
  }))
  await jobs.sendMany(
    tx,
    sendKind,
    sent.filter(({ goesNow }) => goesNow).map(({ messageId }) => ({ messageId })),
  )
  return new Map(sent.map(({ leaderId, messageId, state }) => [leaderId, { messageId, state }]))
}

/** The same question to each of these; answers which is whose. */
async function openQuestions(
  tx: Db,
  about: readonly { leaderId: string; placementId?: string }[],
  question: { kind: QuestionKind; days: number },
): Promise<Map<string, string>> {
  const ids = await insertQuestions(tx, about, question)
  return new Map(about.map(({ leaderId }, at) => [leaderId, ids[at] ?? '']))
}
