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
import { reviewLines } from './reviews.rules.ts'
import { answerAsGuardian, guardianBehind } from './guardians.actions.ts'
import type { GuardianStanding } from './guardians.rules.ts'
import { answerQuestion, findQuestion, type FoundQuestion } from './questions.queries.ts'
import { assertedNow, type AskedConsent } from './questions.rules.ts'
import type { QuestionAnswerCreate } from './questions.schemas.ts'

const breakMonths = 6

/** What each kind of question can be answered with. */
const answersOf: Record<FoundQuestion['kind'], readonly QuestionAnswerCreate['answer'][]> = {
  consent: ['each'],
  still_interested: ['yes', 'pause', 'leave'],
  guardian: ['agree', 'refuse', 'withdraw'],
}

/** The question behind a link, with the words of all that it asks. Changes nothing, however often it is read. */
export async function openQuestion(
  db: Db,
  token: string,
): Promise<{
  question: FoundQuestion
  consents: AskedConsent[]
  guardian: GuardianStanding | null
}> {
  const question = await findQuestion(db, digestOf(token))
  if (!question) throw questionSpent()
  if (question.kind === 'guardian')
    return { question, consents: [], guardian: await guardianBehind(db, question) }
  if (question.kind !== 'consent') return { question, consents: [], guardian: null }
  const consents = await findConsents(db, question.leaderId)
  const asked = assertedNow(consents, await findPurposes(db), new Date())
  return { question, consents: asked, guardian: null }
}

/** Takes the one answer to a question, from whoever holds its link, and does what it says at once. */
export async function answerByLink(
  { tx, jobs, hasLeft }: { tx: Db; jobs: Jobs; hasLeft: HasLeft },
  context: RequestContext,
  given: QuestionAnswerCreate,
): Promise<{ question: FoundQuestion; pausedUntil: string | null }> {
  const { question, consents } = await openQuestion(tx, given.token)
  const { answer } = given
  const isConsent = question.kind === 'consent'
  if (!answersOf[question.kind].includes(answer)) throw answerUnfit()
  if (!isConsent && given.consents.length > 0) throw answerUnfit()
  if (question.kind !== 'guardian' && given.guardian !== null) throw answerUnfit()
  if (answer === 'agree' || answer === 'refuse' || answer === 'withdraw')
    await answerAsGuardian(tx, question, { ...given, answer })
  else if (!(await answerQuestion(tx, question.id, answer))) throw questionSpent()
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
