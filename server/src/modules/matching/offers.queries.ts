import { prepared, type Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import { findOpportunitiesById } from '../opportunities/opportunities.queries.ts'
import { opportunityCard } from '../opportunities/opportunities.rules.ts'
import { findBetween } from './between.queries.ts'
import { explanationOf } from './explanation.rules.ts'
import { match } from './match.rules.ts'
import { wordsAskedBy } from './subject.rules.ts'
import { refusalOf } from './units.rules.ts'
import type { OfferScope } from './ranking-opportunities.queries.ts'
import { firstFreshDay } from './ranking-guard.rules.ts'
import type { RankingSource } from './ranking.queries.ts'
import { findMatchOpportunities } from './snapshot.queries.ts'
import { isVisible, leaderReader, type Snapshot } from './snapshot.rules.ts'

/** Which organisation holds a person; undefined for someone who was erased. */
export async function findHolder(db: Db, leaderId: string): Promise<string | undefined> {
  const [row] = await prepared<{ organisation_id: string }>(db, {
    name: 'offers_holder',
    text: `select organisation_id from leader where id = $1 and status <> 'erased'`,
    values: [leaderId],
  })
  return row?.organisation_id
}

/** Nobody has given them a place yet: good first steps come first. */
export async function isNewcomer(db: Db, leaderId: string): Promise<boolean> {
  const [row] = await prepared<{ is_new: boolean }>(db, {
    name: 'offers_newcomer',
    text: `select not exists (select from placement
      where leader_id = $1 and status in ('agreed', 'active', 'ended')) as is_new`,
    values: [leaderId],
  })
  return row?.is_new ?? false
}

/** How the caller stands to the person; undefined when they may not see them. */
export async function findView(
  db: Db,
  by: { leaderId: string; organisationId: string },
): Promise<'holder' | 'partner' | undefined> {
  const [row] = await prepared<{ is_holder: boolean }>(db, {
    name: 'offers_view',
    text: `select is_holder from leader_card
      where organisation_id = $1 and leader_id = $2 and (is_holder or (visible_until > now() and paused_until <= current_date - date '2000-01-01'))`,
    values: [by.organisationId, by.leaderId],
  })
  return row && (row.is_holder ? 'holder' : 'partner')
}

/** Opportunities with every reason why they fit this person, by id; one that is gone meanwhile is missing. */
export async function explainOffers(
  { db, registers }: RankingSource,
  scope: OfferScope,
  { opportunityIds, isHolder }: { opportunityIds: string[]; isHolder: boolean },
) {
  const { leaderId, draftsOf, today } = scope
  const [rows, opportunities, between, { columns, places }] = await Promise.all([
    findOpportunitiesById(db, { opportunityIds, organisationId: draftsOf }),
    findMatchOpportunities(db, draftsOf, opportunityIds),
    findBetween(db, { leaderId, opportunityIds, today }),
    registers.read(scope.viewOrganisationId),
  ])
  const numberOf = await registers.words.of(opportunities.flatMap(wordsAskedBy))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const betweenOf = new Map(between.map((each) => [each.id, each]))
  const slot = columns.slotOf(leaderId)
  const here = (is: boolean | undefined) => new Set(is ? [slot] : [])
  const explained = opportunities.flatMap((opportunity) => {
    const row = rowOf.get(opportunity.id)
    const standing = betweenOf.get(opportunity.id)
    const snapshot: Snapshot = {
      opportunity,
      numberOf,
      columns,
      places,
      histories: new Map(standing?.history ? [[slot, standing.history]] : []),
      clashing: here(standing?.clashes),
      employed: here(standing?.employed),
      now: scope.now.getTime() / 1_000,
      today: dayNumberOf(today),
      firstFreshDay: dayNumberOf(firstFreshDay(today)),
    }
    if (!row || slot < 0 || !isVisible(snapshot, slot) || refusalOf(opportunity)) return []
    const leader = leaderReader(snapshot)(slot)
    return {
      opportunity: opportunityCard(row, { organisationId: draftsOf }),
      ...explanationOf(match(leader, opportunity, today), isHolder),
    }
  })
  return new Map(explained.map((each) => [each.opportunity.id, each]))
}
