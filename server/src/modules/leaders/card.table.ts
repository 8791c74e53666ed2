import { bigint, boolean, date, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const mask = () => bigint({ mode: 'bigint' }).notNull()

/**
 * One row for each organisation that may see a person, packed from what it may see (the migration says
 * how). Matching, lists and counts read this; the record itself is opened for the few that are shown.
 */
export const leaderCards = pgTable(
  'leader_card',
  {
    organisationId: uuid('organisation_id').notNull(),
    leaderId: uuid('leader_id').notNull(),
    visibleUntil: timestamp('visible_until', { withTimezone: true }).notNull(),
    matchableUntil: timestamp('matchable_until', { withTimezone: true }).notNull(),
    own_a: mask(),
    own_b: mask(),
    caring_a: mask(),
    caring_b: mask(),
    not_own_a: mask(),
    not_own_b: mask(),
    not_caring_a: mask(),
    not_caring_b: mask(),
    kinds: mask(),
    languages: mask(),
    not_languages: mask(),
    employers: mask(),
    support_needs: mask(),
    halfDays: integer('half_days').notNull(),
    types: integer().notNull(),
    place: smallint().notNull(),
    travel: smallint().notNull(),
    online: smallint().notNull(),
    levels_a: smallint().notNull(),
    levels_b: smallint().notNull(),
    experience: smallint().notNull(),
    hours: smallint().notNull(),
    stage: smallint().notNull(),
    position: smallint().notNull(),
    recognition: smallint().notNull(),
    unasked: smallint().notNull(),
    engagedUntil: smallint('engaged_until').notNull(),
    pausedUntil: smallint('paused_until').notNull(),
    matchConsent: smallint('match_consent').notNull(),
    isHolder: boolean('is_holder').notNull(),
    matchable: boolean().notNull(),
    invited: boolean().notNull(),
    hasReview: boolean('has_review').notNull(),
    lastAskedOn: date('last_asked_on'),
    contactAccountId: uuid('contact_account_id'),
    sortName: text('sort_name').notNull(),
  },
  (card) => [primaryKey({ columns: [card.organisationId, card.leaderId] })],
)
