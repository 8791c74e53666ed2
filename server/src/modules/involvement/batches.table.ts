import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Many who are invited in one go. Its words stay until everybody had their turn, then with each placement. */
export const invitationBatches = pgTable('invitation_batch', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  opportunityId: uuid('opportunity_id').notNull(),
  requestedBy: uuid('requested_by'),
  why: text(),
  guard: boolean().notNull(),
  repeatReason: text('repeat_reason'),
  note: text(),
  firstTen: uuid('first_ten').array().notNull(),
  createdAt: moment('created_at').notNull(),
})

/**
 * One person of a batch; settled when they were asked, or it is known why not.
 *
 * @public Read by SQL alone; stands here to be held against the migrated database.
 */
export const invitationItems = pgTable('invitation_item', {
  id: uuid().primaryKey(),
  batchId: uuid('batch_id').notNull(),
  leaderId: uuid('leader_id').notNull(),
  place: integer(),
  note: text(),
  reason: text(),
  placementId: uuid('placement_id'),
  messageId: uuid('message_id'),
  settledAt: moment('settled_at'),
})
