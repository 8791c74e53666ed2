import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { StepName } from '../vocabulary/vocabulary.table.ts'

export const opportunityStatuses = [
  'draft',
  'checked',
  'open',
  'filled',
  'closed',
  'cancelled',
] as const
export type OpportunityStatus = (typeof opportunityStatuses)[number]

/** Fixed sessions; so many hours within a window of dates; or for as long as it suits both. */
export const timeShapes = ['fixed', 'flexible', 'open_ended'] as const
export type TimeShape = (typeof timeShapes)[number]

/** One step of a formal opportunity, on a day (YYYY-MM-DD) where that is settled. */
export interface Step {
  step: StepName
  on: string | null
  note: string | null
}

/** A clinical or managerial leader who works with the patient leader as an equal. */
export interface Counterpart {
  pillar: 'clinical' | 'managerial'
  name: string
  post: string
}

export interface Session {
  start: string
  end: string
}

/** Whole numbers, 0 to 100; 0 leaves a criterion out. */
export interface Weights {
  attributes: number
  themes: number
  interest: number
  place: number
  availability: number
}

export interface WantedTheme {
  code: string
  lived: 'own' | 'caring' | null
}

export interface Wanted {
  attributes: { code: string; level: number; importance: number }[]
  themes: WantedTheme[]
}

export interface Essentials {
  themes: WantedTheme[]
  experience: string[]
  types: string[]
  languages: string[]
  stages: ('potential' | 'emerging' | 'established')[]
  attributes: { code: string; level: number }[]
  reach: boolean
  times: boolean
}

/** A concrete offering of a role by an organisation. */
export const opportunities = pgTable('opportunity', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  status: text({ enum: opportunityStatuses }).notNull(),
  title: text().notNull(),
  role: text(),
  kind: text().notNull(),
  leaderType: text('leader_type'),
  purpose: text().notNull(),
  difference: text().notNull(),
  project: text(),
  influence: text(),
  collective: boolean().notNull(),
  formality: text({ enum: ['formal', 'informal'] }).notNull(),
  excludesEmployed: boolean('excludes_employed').notNull(),
  firstStep: boolean('first_step').notNull(),
  counterparts: jsonb().$type<Counterpart[]>().notNull(),
  outcode: text(),
  radiusKm: smallint('radius_km').notNull(),
  online: boolean().notNull(),
  halfDays: integer('half_days').notNull(),
  hoursMonth: smallint('hours_month'),
  sessions: jsonb().$type<Session[]>().notNull(),
  sessionHalfDays: integer('session_half_days').notNull(),
  weights: jsonb().$type<Weights>().notNull(),
  wanted: jsonb().$type<Wanted>().notNull(),
  essentials: jsonb().$type<Essentials>().notNull(),
  startsOn: date('starts_on'),
  endsOn: date('ends_on'),
  closesOn: date('closes_on'),
  placesCount: smallint('places_count').notNull(),
  support: text().notNull(),
  recognition: text(),
  recognitionNote: text('recognition_note'),
  contactAccountId: uuid('contact_account_id'),
  howChosen: text('how_chosen').notNull(),
  papersDays: smallint('papers_days'),
  noPapers: boolean('no_papers').notNull(),
  isPublic: boolean('is_public').notNull(),
  timeShape: text('time_shape', { enum: timeShapes }),
  steps: jsonb().$type<Step[]>().notNull(),
  copiedFrom: uuid('copied_from'),
  seatId: uuid('seat_id'),
  openedAt: timestamp('opened_at', { withTimezone: true }),
  cancelReason: text('cancel_reason').notNull(),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
