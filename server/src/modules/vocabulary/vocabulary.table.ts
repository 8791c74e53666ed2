import { integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const termKinds = [
  'experience_kind',
  'leader_type',
  'position',
  'stage',
  'attribute',
  'theme',
  'opportunity_kind',
  'influence_level',
  'support_need',
  'language',
  'recognition',
  'jargon',
  'meeting_point',
] as const
export type TermKind = (typeof termKinds)[number]

/** The words of the bank: codes never change, labels do. */
export const terms = pgTable('term', {
  kind: text({ enum: termKinds }).notNull(),
  code: text().notNull(),
  number: smallint().notNull(),
  label: text().notNull(),
  description: text().notNull(),
  category: text(),
  position: text(),
  aliases: text().array().notNull(),
  unsure: text().array().notNull(),
  levels: text().array().notNull(),
  version: integer().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
})

/** What a formal role takes people through, in this order; any of them may be left out. */
export const stepNames = [
  'application',
  'conversation',
  'selection',
  'appointment',
  'term',
] as const
export type StepName = (typeof stepNames)[number]

export interface ProfileItem {
  attribute: string
  level: number
  importance: number
}

/** Reusable descriptions of what leaders do, as attribute profiles. */
export const roles = pgTable('role', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  /** Null: a role of the bank; else a template that this organisation made for itself. */
  organisationId: uuid('organisation_id'),
  label: text().notNull(),
  description: text().notNull(),
  leaderType: text('leader_type').notNull(),
  category: text({ enum: ['system_influencer', 'community_enabler'] }).notNull(),
  formality: text({ enum: ['formal', 'informal'] }).notNull(),
  kind: text().notNull(),
  profile: jsonb().$type<ProfileItem[]>().notNull(),
  steps: text({ enum: stepNames }).array().notNull(),
  purpose: text().notNull(),
  howChosen: text('how_chosen').notNull(),
  support: text().notNull(),
  version: integer().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
})
