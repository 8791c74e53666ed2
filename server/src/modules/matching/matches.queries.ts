import type { Db } from '../../core/db.ts'
import { weightsAllZero } from '../opportunities/opportunities.errors.ts'
import { findOpportunity, type OpportunityRow } from '../opportunities/opportunities.queries.ts'
import { findCards } from '../leaders/views.queries.ts'
import { cardView } from '../leaders/views.rules.ts'
import { explanationOf } from './explanation.rules.ts'
import { match } from './match.rules.ts'
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

/** One opportunity, made ready to be matched for the staff of one organisation at one moment. */
export interface Subject {
  row: OpportunityRow
  opportunity: MatchOpportunity
  scope: RankingScope
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
  const row = await findOpportunity(db, by)
  const [stored] = await findMatchOpportunities(db, by.organisationId, [by.opportunityId])
  if (!row || !stored) return undefined
  const opportunity = {
    ...stored,
    weights: whatIf?.weights ?? stored.weights,
    essentials: whatIf?.essentials ?? stored.essentials,
  }
  return { row, opportunity, scope: scopeOf(by.organisationId, opportunity, row.sessions) }
}

/** A draft that is not stored yet, as it would be matched. */
export async function subjectOfDraft(
  db: Db,
  draft: OpportunityRow,
  organisationId: string,
): Promise<Subject> {
  const points = await findPlanarPoints(db, [draft.outcode])
  const opportunity = subjectFrom(draft, points.get(draft.outcode ?? '') ?? null)
  return { row: draft, opportunity, scope: scopeOf(organisationId, opportunity, draft.sessions) }
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
export async function weigh(db: Db, subject: Subject): Promise<PreparedRanking> {
  try {
    return await prepareRanking(db, subject.scope)
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
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  return leaderIds.flatMap((leaderId) => {
    const leader = byId.get(leaderId)
    return leader ? match(leader, opportunity, scope.today) : []
  })
}

export interface ListedPerson {
  leaderId: string
  place: number | null
  moved: boolean
}

/** People with their cards and every reason, as the contract says it. */
export async function findExplained(db: Db, subject: Subject, people: ListedPerson[]) {
  const ids = people.map(({ leaderId }) => leaderId)
  const viewer = { organisationId: subject.scope.organisationId, leaderId: null }
  // Side by side: each is a statement of its own, and neither waits for the other.
  const [cards, results] = await Promise.all([
    findCards(db, viewer, ids),
    explain(db, subject, ids),
  ])
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const resultOf = new Map(results.map((result) => [result.leaderId, result]))
  return people.flatMap(({ leaderId, place, moved }) => {
    const card = cardOf.get(leaderId)
    const result = resultOf.get(leaderId)
    if (!card || !result) return []
    return {
      leader: cardView(card),
      place,
      moved,
      ...explanationOf(result, card.view === 'holder'),
    }
  })
}
