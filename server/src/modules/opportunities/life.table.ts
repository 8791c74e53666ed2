import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { moveNames } from './life.rules.ts'
import { opportunityStatuses } from './opportunities.table.ts'

/** Every move of an opportunity, who made it and with which words; rows are only added. */
export const opportunityMoves = pgTable('opportunity_move', {
  id: uuid().primaryKey(),
  opportunityId: uuid('opportunity_id').notNull(),
  move: text({ enum: moveNames }).notNull(),
  fromStatus: text('from_status', { enum: opportunityStatuses }).notNull(),
  toStatus: text('to_status', { enum: opportunityStatuses }).notNull(),
  accountId: uuid('account_id'),
  words: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
})
