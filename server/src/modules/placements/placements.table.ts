import { date, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'

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

/**
 * What somebody owes next. The organisation: an answer to who is interested, or whose place went to somebody
 * else; an agreement; a start, an end; what came of it. The leader: a yes to the agreement.
 */
export const owedKinds = ['answer', 'place', 'agreement', 'yes', 'start', 'end', 'outcome'] as const
export type Owed = (typeof owedKinds)[number]

export const endings = ['completed', 'stepped_down', 'ended_early'] as const
export const sides = ['organisation', 'leader', 'clock'] as const

const moment = (name: string) => timestamp(name, { withTimezone: true })

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
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  movedAt: moment('moved_at').notNull(),
  owed: text({ enum: owedKinds }),
  remindOn: date('remind_on'),
  dueOn: date('due_on'),
  howEnded: text('how_ended', { enum: endings }),
  toldAt: moment('told_at'),
  closedAt: moment('closed_at'),
  repeatReason: text('repeat_reason'),
  supportedAt: moment('supported_at'),
})

/** Every step of every placement. Added to, never changed; it holds no words and names only staff. */
export const placementMoves = pgTable('placement_move', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  move: text().notNull(),
  fromStatus: text('from_status', { enum: placementStatuses }),
  toStatus: text('to_status', { enum: placementStatuses }).notNull(),
  side: text({ enum: sides }).notNull(),
  accountId: uuid('account_id'),
  reason: text(),
  at: moment('at').notNull(),
})

/** One version of what both sides say yes to. */
export const placementAgreements = pgTable('placement_agreement', {
  id: uuid().primaryKey(),
  placementId: uuid('placement_id').notNull(),
  number: smallint().notNull(),
  role: text().notNull(),
  purpose: text().notNull(),
  time: text().notNull(),
  support: text().notNull(),
  recognition: text().notNull(),
  startsOn: date('starts_on'),
  endsOn: date('ends_on'),
  proposedBy: uuid('proposed_by'),
  proposedAt: moment('proposed_at').notNull(),
  confirmedAt: moment('confirmed_at'),
  fellAt: moment('fell_at'),
  /** Of which last day the person was told that it is near. */
  toldOfEnd: date('told_of_end'),
})
