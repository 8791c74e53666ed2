import type { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { digestOf } from '../../core/secrets.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import { answerQuestion, findAskedByLink } from '../contact/questions.queries.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import type { Whose } from './attendance.queries.ts'
import {
  checkInClosed,
  checkInNoContact,
  checkInNotFound,
  checkInTheirs,
  roleReviewTooEarly,
} from './check-ins.errors.ts'
import {
  countUnmetSupport,
  findCheckInHead,
  findCheckIns,
  findOwnCheckIns,
  findRoleReviews,
  insertRoleReview,
  lockCheckIn,
  putCheckInWords,
  removeCheckInWords,
  updateCheckIn,
} from './check-ins.queries.ts'
import { suggestedChanges } from './check-ins.rules.ts'
import type {
  CheckInAsked,
  CheckInLinkAnswer,
  CheckInRecord,
  OwnCheckInAnswer,
  RoleReviewCreate,
} from './check-ins.schemas.ts'

/** How it goes in a placement of the caller's organisation, with what might be changed in the role. */
export async function readCheckIns(
  db: Db,
  by: { organisationId: string; placementId: string; accountId: string | null },
) {
  const head = await findCheckInHead(db, { ...by, leaderId: null })
  if (!head) throw placementNotFound()
  const items = await findCheckIns(db, by)
  const newest = items.find(({ answeredAt }) => answeredAt !== null)
  const suggestions =
    newest && head.status === 'active'
      ? suggestedChanges(newest, { unmetSupport: await countUnmetSupport(db, by.placementId) })
      : []
  return {
    leaderId: head.leaderId,
    items,
    suggestions,
    isReviewed: newest !== undefined && newest.reviewedAt !== null,
    mayReview: newest !== undefined && head.status === 'active',
    reviews: await findRoleReviews(db, by.placementId),
  }
}

/** The same of the signed-in person, with all that they wrote. */
export async function readOwnCheckIns(db: Db, by: { leaderId: string; placementId: string }) {
  const head = await findCheckInHead(db, { ...by, organisationId: null })
  if (!head) throw placementNotFound()
  return {
    items: await findOwnCheckIns(db, by.placementId),
    contactName: head.readerName,
    reviews: await findRoleReviews(db, by.placementId),
  }
}

async function lockOpen(tx: Db, by: Whose & { checkInId: string }) {
  const checkIn = await lockCheckIn(tx, by)
  if (!checkIn) throw checkInNotFound()
  if (!checkIn.isOpen) throw checkInClosed()
  return checkIn
}

/** The person says how it goes, and may leave words for whom they choose. Answers the placement. */
export async function answerCheckIn(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; checkInId: string },
  { words, ...answers }: OwnCheckInAnswer,
): Promise<string> {
  const checkIn = await lockOpen(tx, { ...by, organisationId: null })
  const { placementId } = checkIn
  const given = answersIn(answers)
  if (Object.keys(given).length > 0)
    await updateCheckIn(tx, { ...checkIn, ...given, recordedBy: null })
  if (words) {
    const head = await findCheckInHead(tx, {
      placementId,
      leaderId: by.leaderId,
      organisationId: null,
    })
    const readerId = words.readers === 'contact' ? (head?.readerId ?? null) : null
    if (words.readers === 'contact' && readerId === null) throw checkInNoContact()
    await putCheckInWords(tx, { ...by, ...words, readerId })
  }
  if (words === null) await removeCheckInWords(tx, by.checkInId)
  await auditAnswered(tx, context, checkIn, [
    ...Object.keys(given),
    ...(words === undefined ? [] : ['words']),
  ])
  return placementId
}

/** A colleague writes down what somebody told them who has not answered themselves. Answers the placement. */
export async function recordCheckIn(
  tx: Db,
  context: RequestContext,
  checkInId: string,
  answers: CheckInRecord,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const checkIn = await lockOpen(tx, { checkInId, organisationId, leaderId: null })
  if (checkIn.answeredAt && checkIn.recordedBy === null) throw checkInTheirs()
  const given = answersIn(answers)
  await updateCheckIn(tx, { ...checkIn, ...given, recordedBy: context.actor.accountId })
  await auditAnswered(tx, context, checkIn, Object.keys(given))
  return checkIn.placementId
}

/** The answers that were given, without what was left out. */
const answersIn = ({ clarity, support, voice }: CheckInRecord) => ({
  ...(clarity && { clarity }),
  ...(support && { support }),
  ...(voice && { voice }),
})

const auditAnswered = (
  tx: Db,
  context: RequestContext,
  { id, leaderId, placementId }: { id: string; leaderId: string; placementId: string },
  fields: string[],
) =>
  writeAudit(tx, context, {
    event: 'participation.check_in_answered',
    subjectKind: 'check_in',
    subjectId: id,
    // What somebody said of how it goes is theirs: the trail says which questions, and no more.
    detail: { leaderId, placementId, fields },
  })

/** A colleague has looked at the role again, and says what was changed; answers the id of the review. */
export async function reviewRole(
  tx: Db,
  context: RequestContext,
  placementId: string,
  { changes, words }: RoleReviewCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const head = await findCheckInHead(
    tx,
    { placementId, organisationId, leaderId: null },
    { lock: true },
  )
  if (!head) throw placementNotFound()
  const { accountId } = context.actor
  const items = await findCheckIns(tx, { placementId, accountId })
  const newest = items.find(({ answeredAt }) => answeredAt !== null)
  if (!newest || head.status !== 'active') throw roleReviewTooEarly()
  const reviewId = await insertRoleReview(tx, {
    placementId,
    organisationId,
    checkInId: newest.id,
    changes,
    words,
    accountId,
  })
  await writeAudit(tx, context, {
    event: 'participation.role_reviewed',
    subjectKind: 'role_review',
    subjectId: reviewId,
    detail: { leaderId: head.leaderId, placementId, changes },
  })
  return reviewId
}

async function behind(db: Db, token: string) {
  const question = await findAskedByLink(db, digestOf(token), 'check_in')
  if (!question) throw questionSpent()
  const { placementId, leaderId } = question
  const head = await findCheckInHead(db, { placementId, leaderId, organisationId: null })
  const [newest] = await findOwnCheckIns(db, placementId)
  if (!head || !newest?.isOpen) throw questionSpent()
  return { question, head, newest }
}

/** What is asked behind a link. Changes nothing, however often it is read; words that were left are not in it. */
export async function openAskedCheckIn(
  db: Db,
  token: string,
): Promise<z.infer<typeof CheckInAsked>> {
  const { head, newest } = await behind(db, token)
  const { clarity, support, voice, readers: wordsFor } = newest
  return {
    opportunity: { title: head.title },
    organisation: head.organisation,
    contactName: head.readerName,
    clarity,
    support,
    voice,
    wordsFor,
  }
}

/** Takes an answer from whoever holds the link. Others may follow, and any may be said again. */
export async function answerAskedCheckIn(
  tx: Db,
  context: RequestContext,
  { token, ...answers }: CheckInLinkAnswer,
): Promise<z.infer<typeof CheckInAsked>> {
  const { question, newest } = await behind(tx, token)
  await answerCheckIn(tx, context, { leaderId: question.leaderId, checkInId: newest.id }, answers)
  // The question is answered with its first answer; the page stays for the others.
  await answerQuestion(tx, question.id, 'each')
  return openAskedCheckIn(tx, token)
}
