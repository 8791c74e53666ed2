import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** How much say people had, from the least to the most. */
export const influences = ['informing', 'feedback', 'influence', 'control'] as const
export const impactAnswerKinds = ['confirmed', 'disputed'] as const

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What came of one placement, or of all of an opportunity. */
export const impactRecords = pgTable('impact_record', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  opportunityId: uuid('opportunity_id').notNull(),
  /** Null: of every placement of the opportunity that has no record of its own. */
  placementId: uuid('placement_id'),
  aim: text().notNull(),
  done: text().notNull(),
  better: text().notNull(),
  worse: text().notNull(),
  influence: text({ enum: influences }).notNull(),
  reflections: text(),
  words: text().notNull(),
  writtenBy: uuid('written_by'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** What a person says to the record: given once and never changed, an objection settled once. */
export const impactAnswers = pgTable('impact_answer', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  recordId: uuid('record_id').notNull(),
  recordVersion: integer('record_version').notNull(),
  /** Null: the record as a whole. */
  evidenceId: uuid('evidence_id'),
  answer: text({ enum: impactAnswerKinds }).notNull(),
  words: text(),
  at: moment('at').notNull(),
  settledAt: moment('settled_at'),
  settledBy: uuid('settled_by'),
  settledWords: text('settled_words'),
})
