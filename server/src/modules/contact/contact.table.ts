import { customType, integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { channels } from '../leaders/leaders.table.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

export const messageStates = ['queued', 'sent', 'failed', 'refused'] as const
export const recipients = ['self', 'guardian'] as const
export const formats = [
  'standard',
  'plain',
  'large_print',
  'easy_read',
  'braille',
  'audio',
  'bsl_video',
  'coloured_paper',
] as const
/** The languages that the bank's letters are written in. */
export const languages = ['en', 'cy'] as const
export const holds = ['asked', 'safety', 'died'] as const
/** What people are asked about themselves. */
export const askedKinds = ['consent', 'still_interested', 'guardian'] as const
/** What they are asked about a placement: each by a link of its own. */
export const placementQuestionKinds = ['invitation', 'support', 'check_in'] as const
export const questionKinds = [...askedKinds, ...placementQuestionKinds] as const
/** What they may say to an invitation. */
export const invitationAnswers = ['interested', 'not_this_one', 'not_now', 'not_this_kind'] as const
export const questionAnswers = [
  'yes',
  'pause',
  'leave',
  'each',
  'agree',
  'refuse',
  ...invitationAnswers,
] as const

/** How somebody may be reached, beyond what their profile says. No row: nothing special. */
export const contactWishes = pgTable('contact_wish', {
  leaderId: uuid('leader_id').primaryKey(),
  quietHalfDays: integer('quiet_half_days').notNull(),
  hold: text({ enum: holds }),
  /** In which the bank writes to them. */
  language: text({ enum: languages }).notNull(),
  version: integer().notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** What a person is asked, about themselves or to come; open until it is answered, closed or expired. */
export const contactQuestions = pgTable('contact_question', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  kind: text({ enum: questionKinds }).notNull(),
  /** What an invitation invites to, or what is asked about. */
  placementId: uuid('placement_id'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  answer: text({ enum: questionAnswers }),
  answeredAt: moment('answered_at'),
  remindedAt: moment('reminded_at'),
  closedAt: moment('closed_at'),
})

/** One thing that was to be sent to one person. Neither words nor addresses are kept. */
export const messages = pgTable('message', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  kind: text().notNull(),
  subjectId: uuid('subject_id'),
  questionId: uuid('question_id'),
  answerId: uuid('answer_id'),
  recipient: text({ enum: recipients }),
  channel: text({ enum: channels }),
  format: text({ enum: formats }),
  language: text({ enum: languages }).notNull(),
  state: text({ enum: messageStates }).notNull(),
  reason: text(),
  requestedBy: uuid('requested_by'),
  createdAt: moment('created_at').notNull(),
  dueAt: moment('due_at').notNull(),
  attempts: smallint().notNull(),
  /** Somebody is at it until then. */
  claimedUntil: moment('claimed_until'),
  settledAt: moment('settled_at'),
  settledBy: uuid('settled_by'),
  digest: bytes(),
})

export const contactLinks = pgTable('contact_link', {
  id: uuid().primaryKey(),
  questionId: uuid('question_id').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  createdAt: moment('created_at').notNull(),
})
