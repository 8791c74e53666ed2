import { integer, numeric, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Centres of outcodes, on the globe and on the plane that distances are measured on. */
export const places = pgTable('place', {
  outcode: text().primaryKey(),
  /** Dealt once, from 1, and never reused: cards of people and opportunities hold it. */
  number: integer().notNull().unique(),
  /** Whole metres on the plane of placeOnPlane. */
  x: integer().notNull(),
  y: integer().notNull(),
  latitude: numeric({ precision: 8, scale: 5, mode: 'number' }).notNull(),
  longitude: numeric({ precision: 8, scale: 5, mode: 'number' }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
