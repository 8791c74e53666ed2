import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import {
  contactLinks,
  contactQuestions,
  type questionAnswers,
  type questionKinds,
} from './contact.table.ts'

export type QuestionKind = (typeof questionKinds)[number]
export type QuestionAnswer = (typeof questionAnswers)[number]

/** Opens a question to a person; it can be answered for so many days. */
export async function insertQuestion(
  tx: Db,
  question: { leaderId: string; kind: QuestionKind; days: number },
): Promise<string> {
  const questionId = newId()
  const { days, ...fields } = question
  await tx.insert(contactQuestions).values({
    id: questionId,
    ...fields,
    createdAt: sql`clock_timestamp()`,
    expiresAt: sql`now() + make_interval(days => ${days})`,
  })
  return questionId
}

/** Opens the same question to many people at once; answers their ids in the same order. */
export async function insertQuestions(
  tx: Db,
  leaderIds: readonly string[],
  question: { kind: QuestionKind; days: number },
): Promise<string[]> {
  const { days, kind } = question
  const rows = leaderIds.map((leaderId) => ({
    id: newId(),
    leaderId,
    kind,
    createdAt: sql`clock_timestamp()`,
    expiresAt: sql`now() + make_interval(days => ${days})`,
  }))
  if (rows.length > 0) await tx.insert(contactQuestions).values(rows)
  return rows.map(({ id }) => id)
}

/** One more address of a question; only the hash of its secret is kept. */
export async function insertLink(tx: Db, questionId: string, tokenHash: Buffer): Promise<void> {
  await tx
    .insert(contactLinks)
    .values({ id: newId(), questionId, tokenHash, createdAt: sql`now()` })
}

export interface OpenQuestion {
  [column: string]: unknown
  id: string
  leaderId: string
  kind: QuestionKind
  organisationId: string
  organisationName: string
  contactName: string | null
}

/** The open question behind a link; nothing once it is answered, closed or too old, or the person is gone. */
export async function findOpenQuestion(
  db: Db,
  tokenHash: Buffer,
): Promise<OpenQuestion | undefined> {
  const [row] = await prepared<OpenQuestion>(db, {
    name: 'question_open',
    text: `select q.id, q.leader_id as "leaderId", q.kind, l.organisation_id as "organisationId",
        o.name as "organisationName", a.name as "contactName"
      from contact_link k
      join contact_question q on q.id = k.question_id
      join leader l on l.id = q.leader_id and l.status in ('invited', 'active')
      join organisation o on o.id = l.organisation_id
      left join account a on a.id = l.contact_account_id and a.status = 'active'
      where k.token_hash = $1 and q.answered_at is null and q.expires_at > now()`,
    values: [tokenHash],
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
