import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { digestOf } from '../../core/secrets.ts'
import { findConsents, findPurposes } from '../leaders/consents.queries.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { insertConsent } from '../leaders/leaders.queries.ts'
import type { HasLeft } from '../leaders/leaving.types.ts'
import { endRest, startBreak } from '../leaders/standing.queries.ts'
import { answerUnfit, questionSpent } from './contact.errors.ts'
import { leave } from './leaving.actions.ts'
import { reviewLines } from './letters.rules.ts'
import { answerQuestion, findOpenQuestion, type OpenQuestion } from './questions.queries.ts'
import { assertedNow, type AskedConsent } from './questions.rules.ts'
import type { QuestionAnswerCreate } from './questions.schemas.ts'

const breakMonths = 6

/** The question behind a link, with the words of all that it asks. Changes nothing, however often it is read. */
export async function openQuestion(
  db: Db,
  token: string,
): Promise<{ question: OpenQuestion; consents: AskedConsent[] }> {
  const question = await findOpenQuestion(db, digestOf(token))
  if (!question) throw questionSpent()
  if (question.kind !== 'consent') return { question, consents: [] }
  const consents = await findConsents(db, question.leaderId)
  return { question, consents: assertedNow(consents, await findPurposes(db), new Date()) }
}

/** Takes the one answer to a question, from whoever holds its link, and does what it says at once. */
export async function answerByLink(
  { tx, jobs, hasLeft }: { tx: Db; jobs: Jobs; hasLeft: HasLeft },
  context: RequestContext,
  given: QuestionAnswerCreate,
): Promise<{ question: OpenQuestion; pausedUntil: string | null }> {
  const { question, consents } = await openQuestion(tx, given.token)
  const isConsent = question.kind === 'consent'
  if (isConsent !== (given.answer === 'each')) throw answerUnfit()
  if (!isConsent && given.consents.length > 0) throw answerUnfit()
  if (!(await answerQuestion(tx, question.id, given.answer))) throw questionSpent()
  const { leaderId } = question
  let pausedUntil: string | null = null
  if (isConsent) await answerConsents(tx, leaderId, consents, given.consents)
  if (given.answer === 'yes') await endRest(tx, leaderId, reviewLines.silent)
  if (given.answer === 'pause')
    pausedUntil = await startBreak(tx, leaderId, { months: breakMonths, review: null })
  if (given.answer === 'leave') await leave({ tx, jobs, hasLeft }, context, leaderId)
  await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'contact.answered',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { questionId: question.id, kind: question.kind, answer: given.answer },
  })
  return { question, pausedUntil }
}

/** Each thing that was asked is answered, by the words that were shown, and nothing else is. */
async function answerConsents(
  tx: Db,
  leaderId: string,
  asked: AskedConsent[],
  given: QuestionAnswerCreate['consents'],
): Promise<void> {
  if (asked.length !== given.length) throw answerUnfit()
  for (const consent of asked) {
    const answer = given.find(
      (each) =>
        each.purpose === consent.purpose &&
        each.organisationId === (consent.organisation?.id ?? null),
    )
    if (answer?.wordingId !== consent.wordingId) throw answerUnfit()
    await insertConsent(tx, {
      leaderId,
      purpose: consent.purpose,
      organisationId: answer.organisationId,
      fields: answer.answer === 'given' ? consent.fields : [],
      answer: answer.answer,
      method: 'self',
      wordingId: answer.wordingId,
      evidence: 'By a link that was sent to them',
      recordedBy: null,
      expiresOn: null,
    })
  }
}
