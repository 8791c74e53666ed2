import { boolean, customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { consentPurposes } from './leaders.table.ts'

/** UK GDPR article 6(1). */
export const lawfulBases = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
] as const

/** UK GDPR article 9(2), for special-category data such as health. */
export const specialConditions = [
  'explicit_consent',
  'employment_social_protection',
  'vital_interests',
  'not_for_profit',
  'made_public',
  'legal_claims',
  'substantial_public_interest',
  'health_or_social_care',
  'public_health',
  'archiving_research_statistics',
] as const

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What data is used for, one row each, with the basis in law that an organisation relies on. */
export const consentPurposeRows = pgTable('consent_purpose', {
  code: text({ enum: consentPurposes }).primaryKey(),
  lawfulBasis: text('lawful_basis', { enum: lawfulBases }).notNull(),
  specialCondition: text('special_condition', { enum: specialConditions }),
  basisNote: text('basis_note').notNull(),
  version: integer().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

/** The words that people agree to. A row is never changed: other words are another row. */
export const consentWordings = pgTable('consent_wording', {
  id: uuid().primaryKey(),
  purpose: text({ enum: consentPurposes }).notNull(),
  number: integer().notNull(),
  language: text().notNull(),
  title: text().notNull(),
  body: text().notNull(),
  hash: bytes().notNull(),
  asksAgain: boolean('asks_again').notNull(),
  publishedBy: uuid('published_by'),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
})
