import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const ideaStatuses = ['draft', 'open', 'closed'] as const
export type IdeaStatus = (typeof ideaStatuses)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A leader's own idea that needs a home. */
export const ideas = pgTable('idea', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  title: text().notNull(),
  what: text().notNull(),
  forWhom: text('for_whom').notNull(),
  needs: text().notNull(),
  status: text({ enum: ideaStatuses }).notNull(),
  showsName: boolean('shows_name').notNull(),
  forPeople: boolean('for_people').notNull(),
  openedAt: moment('opened_at'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Somebody of the bank who would be glad of an idea. */
export const ideaBackings = pgTable(
  'idea_backing',
  {
    ideaId: uuid('idea_id').notNull(),
    leaderId: uuid('leader_id').notNull(),
    backedAt: moment('backed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ideaId, table.leaderId] })],
)

export const ideaAnswers = ['yes', 'no'] as const
export type IdeaAnswer = (typeof ideaAnswers)[number]

/** What an organisation could give to an idea, and what its writer said to it. */
export const ideaResponses = pgTable('idea_response', {
  id: uuid().primaryKey(),
  ideaId: uuid('idea_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  accountId: uuid('account_id'),
  words: text().notNull(),
  answer: text({ enum: ideaAnswers }),
  answerWords: text('answer_words'),
  answeredAt: moment('answered_at'),
  opportunityId: uuid('opportunity_id'),
  /** Taken back, and why in words for whoever wrote the idea. */
  withdrawnAt: moment('withdrawn_at'),
  withdrawnWords: text('withdrawn_words'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
