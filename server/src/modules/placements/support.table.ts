import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Where an item of a list came from: the person's record and the offer, or a hand. */
export const supportSources = ['profile', 'organisation', 'leader'] as const
export const supportStates = ['to_do', 'arranged', 'not_possible', 'dropped'] as const
export const metAnswers = ['met', 'partly', 'unmet'] as const

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** One thing that has to be in place for a person, of a placement or of one of its sessions. */
export const supportItems = pgTable('support_item', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  source: text({ enum: supportSources }).notNull(),
  need: text(),
  words: text(),
  /** Null: of the whole placement. */
  sessionStart: moment('session_start'),
  ownerId: uuid('owner_id'),
  dueOn: date('due_on'),
  state: text({ enum: supportStates }).notNull(),
  stateWords: text('state_words'),
  /** From when on the person is asked whether it was met. */
  askFrom: moment('ask_from'),
  askedAt: moment('asked_at'),
  met: text({ enum: metAnswers }),
  metWords: text('met_words'),
  metAt: moment('met_at'),
  metBy: uuid('met_by'),
  followWords: text('follow_words'),
  followedAt: moment('followed_at'),
  followedBy: uuid('followed_by'),
  version: integer().notNull(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
