import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const sectors = [
  'provider',
  'commissioner',
  'council',
  'healthwatch',
  'voluntary',
  'educator',
  'business',
  'social_enterprise',
  'other',
] as const

/** Any body that shares the bank. */
export const organisations = pgTable('organisation', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  sector: text({ enum: sectors }).notNull(),
  odsCode: text('ods_code'),
  outcode: text(),
  website: text(),
  approvesOpportunities: boolean('approves_opportunities').notNull().default(false),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
})
