import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Agreement } from './imports.table.ts'

export const uploadFormats = ['ndjson', 'csv'] as const
export const lineOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const

/** People as a file, in lines of exact fields; `taken` lines of it were taken so far. */
export const leaderUploads = pgTable('leader_upload', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  accountId: uuid('account_id'),
  clientId: uuid('client_id'),
  format: text({ enum: uploadFormats }).notNull(),
  agreement: jsonb().$type<Agreement>(),
  status: text({ enum: ['open', 'complete'] }).notNull(),
  taken: integer().notNull(),
  created: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  refused: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

/** What became of one line, and nothing of what it said. */
export const leaderUploadLines = pgTable('leader_upload_line', {
  uploadId: uuid('upload_id').notNull(),
  line: integer().notNull(),
  outcome: text({ enum: lineOutcomes }).notNull(),
  leaderId: uuid('leader_id'),
  code: text(),
  field: text(),
  words: text(),
})
