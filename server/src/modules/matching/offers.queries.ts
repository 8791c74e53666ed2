import { prepared, type Db } from '../../core/db.ts'
import { findOpportunitiesById } from '../opportunities/opportunities.queries.ts'
import { opportunityCard } from '../opportunities/opportunities.rules.ts'
import { explanationOf } from './explanation.rules.ts'
import { match } from './match.rules.ts'
import { refusalOf } from './units.rules.ts'
import type { OfferScope, RankedOffer } from './ranking-opportunities.queries.ts'
import { findMatchOpportunities, findMatchPairs } from './snapshot.queries.ts'

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

/** Opportunities with every reason why they fit this person, in the order given. */
export async function findExplainedOffers(
  db: Db,
  scope: OfferScope,
  offers: RankedOffer[],
  options: { firstPlace: number | null; isHolder: boolean },
) {
  const ids = offers.map(({ opportunityId }) => opportunityId)
  const by = { opportunityIds: ids, organisationId: scope.draftsOf }
  const rows = new Map((await findOpportunitiesById(db, by)).map((row) => [row.id, row]))
  const opportunities = await findMatchOpportunities(db, scope.draftsOf, ids)
  const leaders = await findMatchPairs(
    db,
    { organisationId: scope.viewOrganisationId, today: scope.today, now: scope.now },
    opportunities.map(({ id, sessions }) => ({
      leaderId: scope.leaderId,
      opportunityId: id,
      sessions,
    })),
  )
  return opportunities.flatMap((opportunity, index) => {
    const row = rows.get(opportunity.id)
    const leader = leaders[index]
    if (!row || !leader || refusalOf(opportunity)) return []
    return {
      opportunity: opportunityCard(row, scope.draftsOf),
      place: options.firstPlace === null ? null : options.firstPlace + index,
      ...explanationOf(match(leader, opportunity, scope.today), options.isHolder),
    }
  })
}
