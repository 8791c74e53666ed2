import { prepared, type Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import type { OpportunityRegister } from '../opportunities/columns.queries.ts'
import { listOffers, type OfferLists, type OfferWish } from './ranking-offer-lists.rules.ts'
import { metresFrom } from './ranking-offer-gates.rules.ts'
import { answersOf, type CardRow, type PersonAnswers } from './ranking-person.rules.ts'
import type { RankingSource } from './ranking.queries.ts'

/** Opportunities for one person, in one organisation's view of them. */
export interface OfferScope {
  leaderId: string
  /** Whose view of the person: their holding organisation's, or a partner's. */
  viewOrganisationId: string
  /** Whose drafts are seen too; null for the person themselves. */
  draftsOf: string | null
  /** Nothing but what that organisation offers itself: for that alone others agreed to be seen by it. */
  isOwnAlone?: boolean
  today: string
  now: Date
}

/** What ranking for one person reads from. */
export type OfferSource = RankingSource & { opportunities: OpportunityRegister }

const personText = `
  select c.*, p.x, p.y, coalesce((
    select array_agg(i ->> 'organisationId')
    from leader l cross join jsonb_array_elements(l.interests) i
    where l.id = c.leader_id and c.employers <> 0 and i ->> 'organisationId' is not null
      and coalesce(i ->> 'from', '') <= $4 and coalesce(i ->> 'to', '9999') >= $4), '{}') as employed_by
  from leader_card c
  left join place p on p.number = c.place
  where c.organisation_id = $1 and c.leader_id = $2 and c.matchable
    and c.matchable_until > $3 and c.paused_until <= $5`

/** Undefined for somebody who cannot be matched. */
async function findPerson(db: Db, scope: OfferScope): Promise<PersonAnswers | undefined> {
  const { viewOrganisationId, leaderId, now, today } = scope
  const [row] = await prepared<CardRow>(db, {
    name: 'rank_person',
    text: personText,
    values: [viewOrganisationId, leaderId, now.toISOString(), today, dayNumberOf(today)],
  })
  return row && answersOf(row)
}

/** What the person was asked already, turned down, or cannot do at the same time. */
async function findBarred(db: Db, leaderId: string): Promise<string[]> {
  const rows = await prepared<{ opportunity_id: string }>(db, {
    name: 'rank_barred',
    text: `
      select p.opportunity_id from placement p
      where p.leader_id = $1 and p.status not in ('expired', 'not_chosen')
      union
      select other.opportunity_id
      from placement p
      join opportunity_session mine on mine.opportunity_id = p.opportunity_id
      join opportunity_session other
        on other.during && mine.during and other.opportunity_id <> p.opportunity_id
      where p.leader_id = $1 and p.status in ('agreed', 'active')`,
    values: [leaderId],
  })
  return rows.map(({ opportunity_id }) => opportunity_id)
}

/** What suits one person, by score, possible and id. Nobody who cannot be matched gets a list. */
export async function rankOpportunities(
  { db, registers, opportunities }: OfferSource,
  scope: OfferScope,
  wish: OfferWish,
): Promise<OfferLists> {
  const [person, barred, { places }, columns] = await Promise.all([
    findPerson(db, scope),
    findBarred(db, scope.leaderId),
    registers.read(scope.viewOrganisationId),
    opportunities.read(),
  ])
  if (!person) return { offers: [], next: null, firstSteps: [], askFirst: [] }
  return listOffers(
    {
      person,
      columns,
      metres: metresFrom(person, places),
      barred: new Set(barred.map((id) => columns.slotOf(id))),
      draftsOf: scope.draftsOf,
      isOwnAlone: scope.isOwnAlone ?? false,
    },
    wish,
  )
}
