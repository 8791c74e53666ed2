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
    decision: Decision
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
