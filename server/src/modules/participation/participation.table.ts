import {
  boolean,
  date,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

/** Who said so. */
export const recordedSides = ['leader', 'organisation'] as const
export type RecordedSide = (typeof recordedSides)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** That somebody was at a session, or gave time on a day. */
export const attendances = pgTable('attendance', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  /** Null: time given without a session. */
  sessionStart: moment('session_start'),
  onDay: date('on_day').notNull(),
  attended: boolean().notNull(),
  /** Whole quarter hours. */
  minutes: smallint().notNull(),
  recordedSide: text('recorded_side', { enum: recordedSides }).notNull(),
  recordedBy: uuid('recorded_by'),
  recordedClient: uuid('recorded_client'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** What somebody did before they joined, or with others. */
export const involvementsElsewhere = pgTable('involvement_elsewhere', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  organisation: text().notNull(),
  role: text().notNull(),
  /** YYYY, YYYY-MM or YYYY-MM-DD: as well as it is known. */
  began: text(),
  ended: text(),
  outcome: text(),
  recordedSide: text('recorded_side', { enum: recordedSides }).notNull(),
  recordedBy: uuid('recorded_by'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
