import type { z } from 'zod'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { digestOf } from '../../core/secrets.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import { answerQuestion, findAskedByLink } from '../contact/questions.queries.ts'
import { answerSupport } from './support.actions.ts'
import { supportItemNotFound } from './support.errors.ts'
import { findAskedSupport, findSupportSubject } from './support.queries.ts'
import type { SupportAnswerCreate, SupportAsked } from './support.schemas.ts'
import { askedSupportView } from './support-views.rules.ts'

async function behind(db: Db, token: string) {
  const question = await findAskedByLink(db, digestOf(token), 'support')
  const subject = question && (await findSupportSubject(db, question.placementId))
  if (!question || !subject) throw questionSpent()
  return { question, subject, items: await findAskedSupport(db, question.placementId) }
}

/** What is asked about behind a link. Changes nothing, however often it is read. */
export async function openAskedSupport(
  db: Db,
  token: string,
): Promise<z.infer<typeof SupportAsked>> {
  const { question, subject, items } = await behind(db, token)
  return {
    opportunity: { title: subject.title },
    organisation: subject.organisation,
    contactName: question.contactName,
    items: items.map(askedSupportView),
  }
}

/** Takes the answer about one thing, from whoever holds the link. Others may follow, and any may be said again. */
export async function answerAskedSupport(
  tx: Db,
  context: RequestContext,
  { token, itemId, met, words }: SupportAnswerCreate,
): Promise<z.infer<typeof SupportAsked>> {
  const { question, items } = await behind(tx, token)
  if (!items.some(({ id }) => id === itemId)) throw supportItemNotFound()
  const by = { leaderId: question.leaderId, organisationId: null, itemId }
  await answerSupport(tx, context, by, { met, words })
  // The question is answered with its first answer; the page stays for the others.
  await answerQuestion(tx, question.id, 'each')
  return openAskedSupport(tx, token)
}
