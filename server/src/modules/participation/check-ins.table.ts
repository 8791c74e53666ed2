import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What a person is asked: whether the role is clear, whether support is there, whether they are heard. */
export const checkInQuestions = ['clarity', 'support', 'voice'] as const
export const checkInAnswers = ['well', 'partly', 'not'] as const
/** Who may read the words of the person. */
export const wordReaders = ['contact', 'organisation', 'nobody'] as const

const moment = (name: string) => timestamp(name, { withTimezone: true })
const answer = (name: string) => text(name, { enum: checkInAnswers })

/** One time at which a person was asked how it goes. */
export const checkIns = pgTable('check_in', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  askedOn: date('asked_on').notNull(),
  askedAt: moment('asked_at').notNull(),
  clarity: answer('clarity'),
  support: answer('support'),
  voice: answer('voice'),
  answeredAt: moment('answered_at'),
  recordedBy: uuid('recorded_by'),
  reviewedAt: moment('reviewed_at'),
})

/** What the person wrote beside their answers, for whom they chose. */
export const checkInWords = pgTable('check_in_words', {
  checkInId: uuid('check_in_id').primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  words: text().notNull(),
  readers: text({ enum: wordReaders }).notNull(),
  /** The contact at that moment: whoever takes over from them does not read it. */
  readerId: uuid('reader_id'),
  writtenAt: moment('written_at').notNull(),
})

/** What was changed in a role after the person had said how it goes. */
export const roleReviews = pgTable('role_review', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  checkInId: uuid('check_in_id').notNull(),
  changes: text().array().notNull(),
  words: text(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull(),
})
