import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const guardianAnswers = ['asked', 'given', 'refused', 'withdrawn'] as const
export const guardianMethods = ['self', 'phone', 'paper', 'link'] as const

/** What a guardian said about a child taking part; the newest row counts. The migration holds the rule. */
export const guardianConsents = pgTable('leader_guardian_consent', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  name: text().notNull(),
  relation: text().notNull(),
  email: text(),
  phone: text(),
  answer: text({ enum: guardianAnswers }).notNull(),
  method: text({ enum: guardianMethods }),
  wording: text(),
  evidence: text(),
  recordedBy: uuid('recorded_by'),
  at: timestamp({ withTimezone: true }).notNull(),
})
