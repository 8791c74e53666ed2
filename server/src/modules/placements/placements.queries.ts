import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { placements, type Decision, type PlacementStatus } from './placements.table.ts'

export interface PlacementRow {
  [column: string]: unknown
  id: string
  leaderId: string
  leaderName: string | null
  opportunityId: string
  opportunityTitle: string
  organisationId: string
  organisationName: string
  status: PlacementStatus
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  outcome: string | null
  decision: Decision | null
  createdAt: Date
}

/** A placement is its organisation's; the name of the person only with the holder's or a consented view. */
const select = `select p.id, p.leader_id as "leaderId",
    case when l.organisation_id = $1 or exists (
      select from leader_consent_now c where c.leader_id = l.id and c.purpose = 'share'
        and c.organisation_id = $1 and 'name' = any(c.fields)) then l.name end as "leaderName",
    p.opportunity_id as "opportunityId", o.title as "opportunityTitle", p.organisation_id as "organisationId",
    g.name as "organisationName", p.status, p.asked_on as "askedOn", p.started_on as "startedOn",
    p.ended_on as "endedOn", p.outcome, p.decision, p.created_at as "createdAt"
  from placement p
  join leader l on l.id = p.leader_id
  join opportunity o on o.id = p.opportunity_id
  join organisation g on g.id = p.organisation_id`

/** Placements of one opportunity of this organisation, newest first. */
export function findPlacementsOfOpportunity(
  db: Db,
  by: { organisationId: string; opportunityId: string; before: string | null; limit: number },
): Promise<PlacementRow[]> {
  return prepared<PlacementRow>(db, {
    name: 'placements_of_opportunity',
    text: `${select} where p.organisation_id = $1 and p.opportunity_id = $2 and ($3::uuid is null or p.id < $3::uuid)
      order by p.id desc limit $4`,
    values: [by.organisationId, by.opportunityId, by.before, by.limit + 1],
  })
}

/** The involvement of one person, for the organisation that holds the record, newest first. */
export function findPlacementsOfLeader(
  db: Db,
  by: { organisationId: string; leaderId: string; before: string | null; limit: number },
): Promise<PlacementRow[]> {
  return prepared<PlacementRow>(db, {
    name: 'placements_of_leader',
    text: `${select} where l.organisation_id = $1 and p.leader_id = $2 and ($3::uuid is null or p.id < $3::uuid)
      order by p.id desc limit $4`,
    values: [by.organisationId, by.leaderId, by.before, by.limit + 1],
  })
}

export async function findPlacement(
  db: Db,
  by: { organisationId: string; placementId: string },
): Promise<PlacementRow | undefined> {
  const [row] = await prepared<PlacementRow>(db, {
    name: 'placement_one',
    text: `${select} where p.organisation_id = $1 and p.id = $2`,
    values: [by.organisationId, by.placementId],
  })
  return row
}

/** The database refuses (23505) a second live placement of one person with one opportunity. */
export async function insertPlacement(
  tx: Db,
  placement: {
    leaderId: string
    opportunityId: string
    organisationId: string
    status: PlacementStatus
    decision: Decision | null
  },
): Promise<string> {
  const placementId = newId()
  await tx.insert(placements).values({
    id: placementId,
    ...placement,
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return placementId
}

/** The one placement of a person with an opportunity that is not at its end, locked for the change. */
export async function findLivePlacement(
  tx: Db,
  by: { leaderId: string; opportunityId: string },
): Promise<{ id: string; status: PlacementStatus } | undefined> {
  const [row] = await prepared<{ id: string; status: PlacementStatus }>(tx, {
    name: 'placement_live_one',
    text: `select id, status from placement
      where leader_id = $1 and opportunity_id = $2
        and status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active')
      for update`,
    values: [by.leaderId, by.opportunityId],
  })
  return row
}

export async function settlePlacement(
  tx: Db,
  by: { placementId: string; status: PlacementStatus },
): Promise<void> {
  await prepared(tx, {
    name: 'placement_settle',
    text: `update placement set status = $2, version = version + 1, updated_at = now() where id = $1`,
    values: [by.placementId, by.status],
  })
}

/**
 * Ends all that began with an opportunity that will not happen. Who was only suggested was never asked, and
 * needs no answer; who has begun has taken part until today.
 */
export function endPlacementsOf(
  tx: Db,
  opportunityId: string,
): Promise<{ leaderId: string; organisationId: string; wasAsked: boolean }[]> {
  return prepared(tx, {
    name: 'placements_end_all',
    text: `with live as (
        select id, status from placement
        where opportunity_id = $1
          and status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active')
        order by id for update
      )
      update placement p set
        status = case live.status when 'suggested' then 'expired' when 'active' then 'ended' else 'not_chosen' end,
        ended_on = case when live.status = 'active' then (now() at time zone 'Europe/London')::date else p.ended_on end,
        version = p.version + 1, updated_at = now()
      from live where p.id = live.id
      returning p.leader_id as "leaderId", p.organisation_id as "organisationId", live.status <> 'suggested' as "wasAsked"`,
    values: [opportunityId],
  })
}

/** What a person was asked, answered and takes part in, as they may see it, newest first. */
export function findOwnPlacements(
  db: Db,
  by: { leaderId: string; before: string | null; limit: number; only?: string },
) {
  return prepared<{
    id: string
    opportunityId: string
    opportunityTitle: string
    organisationId: string
    organisationName: string
    status: PlacementStatus
    createdAt: Date
  }>(db, {
    name: 'placements_own',
    // To be suggested is between colleagues: nobody has asked the person yet.
    text: `select p.id, p.opportunity_id as "opportunityId", o.title as "opportunityTitle",
        p.organisation_id as "organisationId", g.name as "organisationName", p.status, p.created_at as "createdAt"
      from placement p
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id
      where p.leader_id = $1 and p.status <> 'suggested' and ($2::uuid is null or p.id < $2::uuid)
        and ($4::uuid is null or p.id = $4::uuid)
      order by p.id desc limit $3`,
    values: [by.leaderId, by.before, by.limit + 1, by.only ?? null],
  })
}
