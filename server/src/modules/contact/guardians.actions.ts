import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { nameGuardian } from '../leaders/guardians.actions.ts'
import { findGuardianConsents, insertGuardianConsent } from '../leaders/guardians.queries.ts'
import type { GuardianAsked } from '../leaders/guardians.schemas.ts'
import { leaderNotFound, notAChild } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { guardianWording } from '../leaders/seed/guardian-wording.ts'
import { contactLeader, questionDays } from './contact.actions.ts'
import { questionSpent } from './contact.errors.ts'
import { guardianStanding, type GuardianStanding } from './guardians.rules.ts'
import { answerQuestion, insertQuestion, type FoundQuestion } from './questions.queries.ts'
import type { QuestionAnswerCreate } from './questions.schemas.ts'

interface Deps {
  tx: Db
  jobs: Pick<Jobs, 'send'>
}

/**
 * Names who answers for a child and, where they have an address, mails them a link of their own: nobody answers over
 * the child's device. Part of the caller's change and audit row; answers the id of what was written down.
 */
export async function askGuardian(
  deps: Deps,
  context: RequestContext,
  leaderId: string,
  guardian: GuardianAsked,
): Promise<string> {
  const consentId = await nameGuardian(deps.tx, leaderId, guardian)
  await settleCopies(deps.tx, [leaderId])
  if (guardian.email !== null) {
    const question = { leaderId, kind: 'guardian', days: questionDays } as const
    const questionId = await insertQuestion(deps.tx, question)
    await contactLeader(deps, context, { leaderId, kind: 'guardian_asked', questionId })
  }
  return consentId
}

/** A coordinator has the guardian of a child of their register asked, for the first time or once more. */
export async function askGuardianOf(
  deps: Deps,
  context: RequestContext,
  leaderId: string,
  guardian: GuardianAsked,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const held = await findHeldLeader(deps.tx, { leaderId, organisationId })
  if (!held) throw leaderNotFound()
  if (held.age_band !== 'under_16') throw notAChild()
  const consentId = await askGuardian(deps, context, leaderId, guardian)
  await writeAudit(deps.tx, context, {
    event: 'leaders.guardian_answered',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { consentId, answer: 'asked', method: null },
  })
  return consentId
}

/** How it stands between a child and the guardian who holds this link; a link that has nothing to say is spent. */
export async function guardianBehind(db: Db, question: FoundQuestion): Promise<GuardianStanding> {
  const standing = guardianStanding(await findGuardianConsents(db, question.leaderId), question)
  if (!standing) throw questionSpent()
  return standing
}

/** Takes what a guardian says by their link: a yes or a no, once, and later that the yes is taken back. */
export async function answerAsGuardian(
  tx: Db,
  question: FoundQuestion,
  given: QuestionAnswerCreate & { answer: 'agree' | 'refuse' | 'withdraw' },
): Promise<void> {
  const standing = await guardianBehind(tx, question)
  const isWithdrawing = given.answer === 'withdraw'
  if (isWithdrawing !== (standing.state === 'given')) throw questionSpent()
  if (given.answer !== 'withdraw' && !(await answerQuestion(tx, question.id, given.answer)))
    throw questionSpent()
  const { name, relation } = given.guardian ?? standing
  await insertGuardianConsent(tx, {
    leaderId: question.leaderId,
    name,
    relation,
    email: standing.email,
    phone: standing.phone,
    answer: ({ agree: 'given', refuse: 'refused', withdraw: 'withdrawn' } as const)[given.answer],
    method: 'link',
    wording: guardianWording,
    evidence: null,
    recordedBy: null,
  })
}
