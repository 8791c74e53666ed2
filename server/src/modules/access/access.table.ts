import { boolean, customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A person who may sign in: staff, an administrator, a leader, or several at once. */
export const accounts = pgTable('account', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  status: text({ enum: ['active', 'suspended'] }).notNull(),
  organisationId: uuid('organisation_id'),
  staffRole: text('staff_role', { enum: ['coordinator', 'engagement_lead'] }),
  administrator: boolean().notNull(),
  /** Since when the address is known to be theirs; null: it waits for whoever reads its mail. */
  provenAt: moment('proven_at'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const sessions = pgTable('session', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  device: text(),
  createdAt: moment('created_at').notNull(),
  seenAt: moment('seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  endedAt: moment('ended_at'),
})

export const apiTokens = pgTable('api_token', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  name: text().notNull(),
  tokenHash: bytes('token_hash').notNull(),
  createdAt: moment('created_at').notNull(),
  usedAt: moment('used_at'),
  expiresAt: moment('expires_at').notNull(),
  endedAt: moment('ended_at'),
})

export const signInRequests = pgTable('sign_in_request', {
  id: uuid().primaryKey(),
  email: text(),
  emailDigest: bytes('email_digest').notNull(),
  network: text().notNull(),
  returnTo: text('return_to'),
  createdAt: moment('created_at').notNull(),
})

export const signInLinks = pgTable('sign_in_link', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  returnTo: text('return_to'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})
