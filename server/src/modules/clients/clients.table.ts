import { customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ClientScope } from '../../core/access.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })
/** A moment that may be infinity, which no Date is. */
const end = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** A program that acts for its organisation through the API. */
export const clients = pgTable('client', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  name: text().notNull(),
  purpose: text().notNull(),
  contactAccountId: uuid('contact_account_id'),
  scopes: text().array().$type<ClientScope[]>().notNull(),
  status: text({ enum: ['active', 'suspended'] }).notNull(),
  usedAt: moment('used_at'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const clientSecrets = pgTable('client_secret', {
  id: uuid().primaryKey(),
  clientId: uuid('client_id').notNull(),
  secretHash: bytes('secret_hash').notNull(),
  hint: text().notNull(),
  createdAt: moment('created_at').notNull(),
  usedAt: moment('used_at'),
  endsAt: end('ends_at').notNull(),
})

/** What programs asked in the running minute. */
export const clientMinutes = pgTable('client_minute', {
  clientId: uuid('client_id').primaryKey(),
  minute: moment('minute').notNull(),
  used: integer().notNull(),
  given: integer().notNull(),
})

export const clientTokens = pgTable('client_token', {
  id: uuid().primaryKey(),
  clientId: uuid('client_id').notNull(),
  secretId: uuid('secret_id').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  scopes: text().array().$type<ClientScope[]>().notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
})
