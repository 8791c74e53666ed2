import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../core/db.ts'
import { opportunityNotYours, weightsAllZero } from '../opportunities/opportunities.errors.ts'
import type { OpportunityRow } from '../opportunities/opportunities.queries.ts'
import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import { findCards } from '../leaders/views.queries.ts'
import { cardView } from '../leaders/views.rules.ts'
import { matchByPlan } from './match.rules.ts'
import type { MatchLeader, MatchOpportunity, MatchResult } from './match.types.ts'
import { findPlanarPoints } from './planar-points.queries.ts'
import type { Place } from './ranking-best.rules.ts'
import { pageOfAskFirst, pageOfRanked, type RankingCursor } from './ranking-pages.rules.ts'
import {
  NothingWeighed,
  openRanking,
  prepareRanking,
  type OpenRanking,
  type PreparedRanking,
  type RankingScope,
  type RankingSource,
} from './ranking.queries.ts'
import { findMatchOpportunities } from './snapshot.queries.ts'
import { isVisible, leaderReader } from './snapshot.rules.ts'
import { subjectFrom, wordsAskedBy, type WhatIf } from './subject.rules.ts'
import { planFor } from './units.rules.ts'

/** One opportunity, made ready to be matched for the staff of one organisation at one moment. */
export interface Subject {
  opportunity: MatchOpportunity
  /** The version that cursors are bound to; 0 for a draft that is not stored. */
  version: number
  scope: RankingScope
  /** Numbers of the vocabulary's words in masks. */
  numberOf: NumberOf
}

// Made once: making a formatter costs more than a hundred uses of it.
const britishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** The day it is in the United Kingdom, where the bank's people live. */
export const todayOf = (now: Date): string => britishDay.format(now)

/**
 * The opportunity as this organisation may match it; undefined when it may not see it. Whoever agreed to be seen by an
 * organisation agreed for its own opportunities: for one of another it sees nobody but people of its own. A program
 * sees none of these, and is refused.
 */
export async function findSubject(
  { db, registers }: RankingSource,
  by: { opportunityId: string; organisationId: string; isProgram?: boolean },
  whatIf?: WhatIf,
): Promise<Subject | undefined> {
  const [stored] = await findMatchOpportunities(db, by.organisationId, [by.opportunityId])
  if (!stored) return undefined
  const { version, sessions } = stored
  const opportunity = {
    ...stored,
    weights: whatIf?.weights ?? stored.weights,
    essentials: whatIf?.essentials ?? stored.essentials,
  }
  const { isProgram = false } = by
  const isOwn = stored.organisationId === by.organisationId
  if (isProgram && !isOwn) throw opportunityNotYours()
  const scope: RankingScope = {
    ...scopeOf(by.organisationId, opportunity, sessions),
    among: isProgram ? 'shared' : isOwn ? 'everybody' : 'own',
  }
  const numberOf = await registers.words.of(wordsAskedBy(opportunity))
  return { opportunity, version, scope, numberOf }
}

/** A draft that is not stored yet, as it would be matched. */
export async function subjectOfDraft(
  { db, registers }: RankingSource,
  draft: OpportunityRow,
  organisationId: string,
): Promise<Subject> {
  const points = await findPlanarPoints(db, [draft.outcode])
  const opportunity = subjectFrom(draft, points.get(draft.outcode ?? '') ?? null)
  const scope = scopeOf(organisationId, opportunity, draft.sessions)
  const numberOf = await registers.words.of(wordsAskedBy(opportunity))
  return { opportunity, version: 0, scope, numberOf }
}

function scopeOf(
  organisationId: string,
  opportunity: MatchOpportunity,
  sessions: { start: string; end: string }[],
): RankingScope {
  const now = new Date()
  return { organisationId, opportunity, sessions, today: todayOf(now), now }
}

/** Deals the units; weights that leave nothing to score are the caller's to mend. */
export function weigh(subject: Subject): PreparedRanking {
  try {
    return prepareRanking(subject.scope, subject.numberOf)
  } catch (error) {
    if (error instanceof NothingWeighed) throw weightsAllZero()
    throw error
  }
}

/** Somebody of a list, as they stood at the moment when it was ranked. */
export interface ListedPerson {
  leader: MatchLeader
  place: number | null
  moved: boolean
}

/** One page of the ranked list. */
export async function findRanked(
  source: RankingSource,
  ranking: PreparedRanking,
  page: { cursor: RankingCursor | null; limit: number; guard: boolean },
): Promise<{ people: ListedPerson[]; next: RankingCursor | null }> {
  const opened = await openRanking(source, ranking)
  const { people, next } = pageOfRanked(opened, page)
  return { people: listed(opened, people), next }
}

/** One page of those to ask first; `shown` are on the pages before it. */
export async function findToAsk(
  source: RankingSource,
  ranking: PreparedRanking,
  page: { cursor: Place | null; limit: number; shown: number },
): Promise<{ people: ListedPerson[]; next: Place | null }> {
  const opened = await openRanking(source, ranking)
  const { people, next } = pageOfAskFirst(opened, page)
  const placed = people.map(({ leaderId }, index) => ({
    leaderId,
    place: page.shown + index + 1,
    moved: false,
  }))
  return { people: listed(opened, placed), next }
}

/** These people, wherever they stand; whom the organisation may not see are left out. */
export async function findListed(
  source: RankingSource,
  ranking: PreparedRanking,
  leaderIds: readonly string[],
): Promise<ListedPerson[]> {
  const opened = await openRanking(source, ranking)
  const visible = leaderIds.filter((leaderId) => {
    const slot = opened.columns.slotOf(leaderId)
    return slot >= 0 && isVisible(opened, slot)
  })
  return listed(
    opened,
    visible.map((leaderId) => ({ leaderId, place: null, moved: false })),
  )
}

function listed(
  opened: OpenRanking,
  people: { leaderId: string; place: number | null; moved: boolean }[],
): ListedPerson[] {
  const read = leaderReader(opened)
  return people.map(({ leaderId, place, moved }) => ({
    leader: read(opened.columns.slotOf(leaderId)),
    place,
    moved,
  }))
}

/** The whole match of each of these people, in the order given, by the plain rules. */
export function explain(subject: Subject, people: ListedPerson[]): MatchResult[] {
  // Units are dealt once for all of them.
  const plan = planFor(subject.opportunity)
  return people.map(({ leader }) => matchByPlan(leader, plan, subject.scope.today))
}

/**
 * People with their cards and every reason, said in the manner of `say`. The reasons are worked out while
 * the database reads the cards.
 */
export async function findExplained<Explanation>(
  db: Db,
  subject: Subject,
  people: ListedPerson[],
  say: (result: MatchResult, isHolder: boolean) => Explanation,
) {
  const ids = people.map(({ leader }) => leader.id)
  const { organisationId, among } = subject.scope
  const viewer = { organisationId, leaderId: null, isProgram: among === 'shared' }
  const [cards, results] = await Promise.all([
    findCards(db, viewer, ids),
    setImmediate().then(() => explain(subject, people)),
  ])
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  return people.flatMap(({ leader, place, moved }, index) => {
    const card = cardOf.get(leader.id)
    const result = results[index]
    if (!card || !result) return []
    return { leader: cardView(card), place, moved, ...say(result, card.view === 'holder') }
  })
}
