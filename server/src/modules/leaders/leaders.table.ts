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

/** Answers item by item; `complete` ("that is all") turns the untold rest into a no. */
export interface AnswerSet {
  yes: string[]
  no: string[]
  complete: boolean
}

/** Themes by code, own experience and caring for someone told apart. */
export interface ThemeAnswers {
  items: Record<string, { own?: boolean | undefined; caring?: boolean | undefined }>
  complete: boolean
}

export interface SupportNeed {
  code: string
  note: string | null
}

/** A declared interest: where the person is or was employed or holds office. */
export interface Interest {
  organisationId: string | null
  employer: string
  role: string
  from: string | null
  to: string | null
}

export interface Link {
  label: string
  url: string
}

export interface Check {
  kind: string
  on: string | null
  expiresOn: string | null
  note: string | null
}

export interface Membership {
  name: string
  role: string | null
  from: string | null
  to: string | null
}

export interface Guardian {
  name: string
  contact: string
  agreedOn: string
}

export const leaderStatuses = ['invited', 'active', 'left', 'erased'] as const
export const channels = ['email', 'phone', 'text', 'post'] as const
export const ageBands = ['under_16', '16_to_17', 'adult'] as const
export const ratingSources = ['self', 'coordinator', 'reference'] as const
/** Each asked for by itself: none is ever a condition of another. */
export const consentPurposes = ['match', 'contact', 'share', 'story', 'equality'] as const
export const consentAnswers = ['given', 'refused', 'withdrawn'] as const
export const consentMethods = ['self', 'phone', 'paper', 'asserted'] as const

/** A person in the bank. Null is untold; an empty list or set is an answer. */
export const leaders = pgTable('leader', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  accountId: uuid('account_id'),
  contactAccountId: uuid('contact_account_id'),
  status: text({ enum: leaderStatuses }).notNull(),
  leftOn: date('left_on'),
  paused: boolean().notNull(),
  pausedUntil: date('paused_until'),
  reference: text(),
  name: text().notNull(),
  sortName: text('sort_name').notNull(),
  knownAs: text('known_as'),
  pronouns: text(),
  email: text(),
  phone: text(),
  otherPhones: text('other_phones').array().notNull(),
  preferredChannel: text('preferred_channel', { enum: channels }),
  contactNote: text('contact_note'),
  outcode: text(),
  offers: text(),
  wants: text(),
  experience: jsonb().$type<AnswerSet>().notNull(),
  themes: jsonb().$type<ThemeAnswers>().notNull(),
  types: jsonb().$type<AnswerSet>().notNull(),
  kinds: jsonb().$type<AnswerSet>().notNull(),
  leftOutKinds: text('left_out_kinds').array().notNull(),
  languages: jsonb().$type<AnswerSet>().notNull(),
  position: text(),
  stage: text(),
  halfDays: integer('half_days'),
  hoursMonth: smallint('hours_month'),
  availabilityNote: text('availability_note'),
  online: boolean(),
  travelKm: smallint('travel_km'),
  supportNeeds: jsonb('support_needs').$type<SupportNeed[]>(),
  recognition: text(),
  recognitionNote: text('recognition_note'),
  interests: jsonb().$type<Interest[]>(),
  links: jsonb().$type<Link[]>().notNull(),
  checks: jsonb().$type<Check[]>().notNull(),
  memberships: jsonb().$type<Membership[]>().notNull(),
  source: text(),
  sourceNote: text('source_note'),
  ageBand: text('age_band', { enum: ageBands }),
  guardian: jsonb().$type<Guardian>(),
  joinedOn: date('joined_on'),
  review: text().array().notNull(),
  lastAskedOn: date('last_asked_on'),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

export const leaderAttributes = pgTable('leader_attribute', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  attribute: text().notNull(),
  source: text({ enum: ratingSources }).notNull(),
  level: smallint().notNull(),
  words: text(),
  ratedBy: uuid('rated_by'),
  ratedAt: timestamp('rated_at', { withTimezone: true }).notNull(),
  disputed: boolean().notNull(),
})

export const leaderStages = pgTable('leader_stage', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  stage: text().notNull(),
  since: date().notNull(),
  note: text(),
  recordedBy: uuid('recorded_by'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
})

export const leaderConsents = pgTable('leader_consent', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  purpose: text({ enum: consentPurposes }).notNull(),
  wordingId: uuid('wording_id'),
  organisationId: uuid('organisation_id'),
  fields: text().array().notNull(),
  answer: text({ enum: consentAnswers }).notNull(),
  method: text({ enum: consentMethods }).notNull(),
  evidence: text(),
  recordedBy: uuid('recorded_by'),
  at: timestamp({ withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
})

export const leaderNotes = pgTable('leader_note', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  words: text().notNull(),
  writtenBy: uuid('written_by'),
  at: timestamp({ withTimezone: true }).notNull(),
})
