import { together, type Db } from '../../core/db.ts'
import { weightsAllZero } from '../opportunities/opportunities.errors.ts'
import type { OpportunityRow } from '../opportunities/opportunities.queries.ts'
import { findTermNumbers } from '../opportunities/card.queries.ts'
import type { NumberOf } from '../opportunities/card.rules.ts'
import { findCards } from '../leaders/views.queries.ts'
import { cardView } from '../leaders/views.rules.ts'
import { matchByPlan } from './match.rules.ts'
import type { MatchOpportunity, MatchResult } from './match.types.ts'
import { findPlanarPoints } from './planar-points.queries.ts'
import {
  NothingWeighed,
  prepareRanking,
  type PreparedRanking,
  type RankingScope,
} from './ranking.queries.ts'
import { findMatchLeaders, findMatchOpportunities } from './snapshot.queries.ts'
import { subjectFrom, type WhatIf } from './subject.rules.ts'
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

/** The opportunity as this organisation may match it; undefined when it may not see it. */
export async function findSubject(
  db: Db,
  by: { opportunityId: string; organisationId: string },
  whatIf?: WhatIf,
): Promise<Subject | undefined> {
  const [[stored], numberOf] = await together(
    db,
    () => findMatchOpportunities(db, by.organisationId, [by.opportunityId]),
    () => findTermNumbers(db),
  )
  if (!stored) return undefined
  const { version, sessions } = stored
  const opportunity = {
    ...stored,
    weights: whatIf?.weights ?? stored.weights,
    essentials: whatIf?.essentials ?? stored.essentials,
  }
  const scope = scopeOf(by.organisationId, opportunity, sessions)
  return { opportunity, version, scope, numberOf }
}

/** A draft that is not stored yet, as it would be matched. */
export async function subjectOfDraft(
  db: Db,
  draft: OpportunityRow,
  organisationId: string,
): Promise<Subject> {
  const [points, numberOf] = await together(
    db,
    () => findPlanarPoints(db, [draft.outcode]),
    () => findTermNumbers(db),
  )
  const opportunity = subjectFrom(draft, points.get(draft.outcode ?? '') ?? null)
  const scope = scopeOf(organisationId, opportunity, draft.sessions)
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

/** The whole match of each of these people, in the order given, by the plain rules on the caller's view. */
export async function explain(
  db: Db,
  subject: Subject,
  leaderIds: string[],
): Promise<MatchResult[]> {
  const { scope, opportunity } = subject
  const leaders = await findMatchLeaders(db, scope, leaderIds)
  // Units are dealt once for all of them.
  const plan = planFor(opportunity)
  return leaders.map((leader) => matchByPlan(leader, plan, scope.today))
}

export interface ListedPerson {
  leaderId: string
  place: number | null
  moved: boolean
}

/** People with their cards and every reason, said in the manner of `say`. */
export async function findExplained<Explanation>(
  db: Db,
  subject: Subject,
  people: ListedPerson[],
  say: (result: MatchResult, isHolder: boolean) => Explanation,
) {
  const ids = people.map(({ leaderId }) => leaderId)
  const viewer = { organisationId: subject.scope.organisationId, leaderId: null }
  const [cards, results] = await together(
    db,
    () => findCards(db, viewer, ids),
    () => explain(db, subject, ids),
  )
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const resultOf = new Map(results.map((result) => [result.leaderId, result]))
  return people.flatMap(({ leaderId, place, moved }) => {
    const card = cardOf.get(leaderId)
    const result = resultOf.get(leaderId)
    if (!card || !result) return []
    return { leader: cardView(card), place, moved, ...say(result, card.view === 'holder') }
  })
}
