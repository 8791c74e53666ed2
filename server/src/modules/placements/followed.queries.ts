import { prepared, type Db } from '../../core/db.ts'
import type { PlacementRow } from './placements.queries.ts'
import type { PlacementStatus } from './placements.table.ts'

export interface FollowedRow {
  [column: string]: unknown
  id: string
  opportunityId: string
  opportunityTitle: string
  leaderId: string | null
  saidYes: boolean
  name: string | null
  email: string | null
  phone: string | null
  status: PlacementStatus
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  howEnded: PlacementRow['howEnded']
  outcome: string | null
  movedAt: Date
  version: number
}

/** Of a placement `p`: whether its person is held by its organisation, or agrees to be seen by it. */
export const isSeen = `exists (select from leader seen where seen.id = p.leader_id and seen.status <> 'erased'
  and (seen.organisation_id = p.organisation_id or exists (select from leader_consent_now agreed
    where agreed.leader_id = seen.id and agreed.purpose = 'share' and agreed.organisation_id = p.organisation_id)))`

/**
 * Placements of an organisation as its programs may follow them: whoever does not agree to be seen by it is nobody,
 * and whoever does is named once they said yes to this opportunity, as far as their consent goes.
 */
const select = `
  select p.id, p.opportunity_id as "opportunityId", o.title as "opportunityTitle", seen.id as "leaderId",
    coalesce(yes.said, false) as "saidYes",
    case when yes.said and 'name' = any(seen.fields) then seen.name end as name,
    case when yes.said and 'contact' = any(seen.fields) then seen.email end as email,
    case when yes.said and 'contact' = any(seen.fields) then seen.phone end as phone,
    p.status, p.asked_on as "askedOn", p.started_on as "startedOn", p.ended_on as "endedOn",
    p.how_ended as "howEnded", p.outcome, p.moved_at as "movedAt", p.version
  from placement p
  join opportunity o on o.id = p.opportunity_id
  left join lateral (
    select l.id, l.name, l.email, l.phone,
      case when l.organisation_id = $1 then '{name,contact}' else c.fields end as fields
    from leader l
    left join leader_consent_now c on c.leader_id = l.id and c.purpose = 'share' and c.organisation_id = $1
    where l.id = p.leader_id and l.status <> 'erased' and (l.organisation_id = $1 or c.leader_id is not null)
  ) seen on true
  left join lateral (
    select true as said
    where p.status in ('interested', 'in_conversation', 'agreed', 'active', 'ended')
      and exists (select from placement_move m where m.placement_id = p.id and m.side = 'leader'
        and m.move in ('interested', 'confirm'))
  ) yes on true`

/** One page of the placements of an organisation, newest first. */
export function findFollowed(
  db: Db,
  by: {
    organisationId: string
    opportunityId: string | undefined
    status: PlacementStatus | undefined
    before: string | null
    limit: number
  },
): Promise<FollowedRow[]> {
  return prepared<FollowedRow>(db, {
    name: 'placements_followed',
    text: `${select}
      where p.organisation_id = $1 and ($2::uuid is null or p.opportunity_id = $2)
        and ($3::text is null or p.status = $3) and ($4::uuid is null or p.id < $4)
      order by p.id desc limit $5`,
    values: [
      by.organisationId,
      by.opportunityId ?? null,
      by.status ?? null,
      by.before,
      by.limit + 1,
    ],
  })
}

export async function findFollowedOne(
  db: Db,
  by: { organisationId: string; placementId: string },
): Promise<FollowedRow | undefined> {
  const [row] = await prepared<FollowedRow>(db, {
    name: 'placement_followed',
    text: `${select} where p.organisation_id = $1 and p.id = $2`,
    values: [by.organisationId, by.placementId],
  })
  return row
}
