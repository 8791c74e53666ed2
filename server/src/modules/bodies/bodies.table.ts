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

export const bodyKinds = ['board', 'committee', 'working_group', 'panel', 'forum', 'other'] as const

/** Whoever holds a seat, or whoever stands in for them. */
export const termParts = ['holder', 'alternate'] as const
export type TermPart = (typeof termParts)[number]

export const termEndings = ['completed', 'stepped_down', 'ended_early'] as const
export type TermEnding = (typeof termEndings)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A board or committee on which an organisation has seats for patient leaders. */
export const bodies = pgTable('body', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  name: text().notNull(),
  kind: text({ enum: bodyKinds }).notNull(),
  purpose: text().notNull(),
  meets: text().notNull(),
  warningDays: smallint('warning_days').notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  archivedAt: moment('archived_at'),
})

/** A seat of a body. */
export const seats = pgTable('seat', {
  id: uuid().primaryKey(),
  bodyId: uuid('body_id').notNull(),
  name: text().notNull(),
  role: text(),
  isVoting: boolean('is_voting').notNull(),
  termMonths: smallint('term_months'),
  carriesOver: boolean('carries_over').notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  archivedAt: moment('archived_at'),
})

/** One person in one seat; without a leader it is somebody who is not in the bank. */
export const seatTerms = pgTable('seat_term', {
  id: uuid().primaryKey(),
  seatId: uuid('seat_id').notNull(),
  part: text({ enum: termParts }).notNull(),
  leaderId: uuid('leader_id'),
  placementId: uuid('placement_id'),
  beginsOn: date('begins_on').notNull(),
  endsOn: date('ends_on'),
  endedOn: date('ended_on'),
  howEnded: text('how_ended', { enum: termEndings }),
  /** Of which last day the person was told that it is near. */
  toldOfEnd: date('told_of_end'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
