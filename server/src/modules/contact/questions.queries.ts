import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { PlacementQuestionKind } from './contact.types.ts'
import {
  type askedKinds,
  contactLinks,
  type invitationAnswers,
  type questionAnswers,
  type questionKinds,
} from './contact.table.ts'

export type QuestionKind = (typeof questionKinds)[number]
export type QuestionAnswer = (typeof questionAnswers)[number]
export type InvitationAnswer = (typeof invitationAnswers)[number]

/** Opens a question to a person; it can be answered for so many days. */
export async function insertQuestion(
  tx: Db,
  question: { leaderId: string; placementId?: string; kind: QuestionKind; days: number },
): Promise<string> {
  const { kind, days, ...about } = question
  const [questionId = ''] = await insertQuestions(tx, [about], { kind, days })
  return questionId
}

/** Opens the same question to many people at once; answers their ids in the same order. */
export async function insertQuestions(
  tx: Db,
  about: readonly { leaderId: string; placementId?: string }[],
  question: { kind: QuestionKind; days: number },
): Promise<string[]> {
  if (about.length === 0) return []
  const ids = about.map(() => newId())
  await prepared(tx, {
    name: 'question_insert_many',
    text: `insert into contact_question (id, leader_id, placement_id, kind, created_at, expires_at)
      select id, leader_id, placement_id, $4, clock_timestamp(), now() + make_interval(days => $5)
      from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as row (id, leader_id, placement_id)`,
    values: [
      ids,
      about.map(({ leaderId }) => leaderId),
      about.map(({ placementId = null }) => placementId),
      question.kind,
      question.days,
    ],
  })
  return ids
}

/** One more address of each question; only the hash of its secret is kept. */
export async function insertLinks(
  tx: Db,
  links: readonly { questionId: string; tokenHash: Buffer }[],
): Promise<void> {
  await tx
    .insert(contactLinks)
    .values(links.map((link) => ({ id: newId(), ...link, createdAt: sql`now()` })))
}

interface OpenQuestion {
  [column: string]: unknown
  id: string
  leaderId: string
  kind: (typeof askedKinds)[number]
  organisationId: string
  organisationName: string
  contactName: string | null
}

/** A question with whether it can still be answered. */
export interface FoundQuestion extends OpenQuestion {
  isOpen: boolean
  createdAt: Date
  /** What the person whom it is about likes to be called. */
  personName: string
}

/**
 * The question behind a link; nothing once it is answered, closed or too old, or the person is gone. That of a guardian
 * is found afterwards too: by it a yes is taken back.
 */
export async function findQuestion(db: Db, tokenHash: Buffer): Promise<FoundQuestion | undefined> {
  const [row] = await prepared<FoundQuestion>(db, {
    name: 'question_behind',
    text: `select q.id, q.leader_id as "leaderId", q.kind, q.created_at as "createdAt",
        q.answered_at is null and q.expires_at > now() as "isOpen", coalesce(l.known_as, l.name) as "personName",
        l.organisation_id as "organisationId",
        o.name as "organisationName", a.name as "contactName"
      from contact_link k
      join contact_question q on q.id = k.question_id
      join leader l on l.id = q.leader_id and l.status in ('invited', 'active')
      join organisation o on o.id = l.organisation_id
      left join account a on a.id = l.contact_account_id and a.status = 'active'
      where k.token_hash = $1 and q.placement_id is null
        and ((q.answered_at is null and q.expires_at > now()) or q.kind = 'guardian')`,
    values: [tokenHash],
  })
  return row
}

/** A question about a placement behind a link, and what became of it. */
export interface AskedAboutPlacement<Answer = QuestionAnswer> {
  [column: string]: unknown
  id: string
  leaderId: string
  placementId: string
  answer: Answer | null
  contactName: string | null
}
export type AskedInvitation = AskedAboutPlacement<InvitationAnswer>

/** The invitation behind a link, answered or not; nothing once it is too old, or the person is gone. */
export const findInvitation = (db: Db, tokenHash: Buffer) =>
  findAskedByLink<InvitationAnswer>(db, tokenHash, 'invitation')

/** The question of a kind about a placement behind a link; answered or not, while it is not too old. */
export async function findAskedByLink<Answer = QuestionAnswer>(
  db: Db,
  tokenHash: Buffer,
  kind: PlacementQuestionKind,
): Promise<AskedAboutPlacement<Answer> | undefined> {
  const [row] = await prepared<AskedAboutPlacement<Answer>>(db, {
    name: 'question_about_placement',
    text: `select q.id, q.leader_id as "leaderId", q.placement_id as "placementId", q.answer, a.name as "contactName"
      from contact_link k
      join contact_question q on q.id = k.question_id and q.kind = $2
      join leader l on l.id = q.leader_id and l.status in ('invited', 'active')
      left join account a on a.id = l.contact_account_id and a.status = 'active'
      where k.token_hash = $1 and q.expires_at > now()`,
    values: [tokenHash, kind],
  })
  return row
}

/** Takes the one answer that a question may have; false for everybody after the first. */
export async function answerQuestion(
  tx: Db,
  questionId: string,
  answer: QuestionAnswer,
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'question_answer',
    text: `update contact_question set answer = $2, answered_at = clock_timestamp()
      where id = $1 and answered_at is null and expires_at > now() returning id`,
    values: [questionId, answer],
  })
  return rows.length > 0
}
