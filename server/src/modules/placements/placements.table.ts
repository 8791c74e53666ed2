import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const placementStatuses = [
  'suggested',
  'invited',
  'interested',
  'in_conversation',
  'agreed',
  'active',
  'ended',
  'declined',
  'withdrawn',
  'not_chosen',
  'expired',
] as const
export type PlacementStatus = (typeof placementStatuses)[number]

/** The match as it stood when a coordinator decided; true for ever, whatever the profile says later. */
export interface Decision {
  at: string
  decidedBy: string
  why: string
  weights: Record<string, number>
  /** Units, 10,000 in all. */
  score: number
  possible: number
  /** Place in the ranked list, from 1; null when the person was not in it. */
  place: number | null
  /** Ids of the first ten as the coordinator saw them. */
  firstTen: string[]
  /** Whether the fresh-voices guard was on. */
  guard: boolean
  leaves: {
    criterion: string
    leaf: string
    code: string | null
    units: number
    points: number
    answer: string
  }[]
}

/** One person and one opportunity, from being suggested to what came of it. */
export const placements = pgTable('placement', {
  id: uuid().primaryKey(),
  leaderId: uuid('leader_id').notNull(),
  opportunityId: uuid('opportunity_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  status: text({ enum: placementStatuses }).notNull(),
  askedOn: date('asked_on'),
  startedOn: date('started_on'),
  endedOn: date('ended_on'),
  outcome: text(),
  decision: jsonb().$type<Decision>(),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
