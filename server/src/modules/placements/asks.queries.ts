import { prepared, type Db } from '../../core/db.ts'

/** What asking somebody again is judged by. */
export interface Asks {
  [column: string]: unknown
  /** How often they were asked since that day, over the whole bank. */
  times: number
  /** They have a place with this organisation now. */
  hasPlaceHere: boolean
  /** They said no to this opportunity. */
  hasDeclinedHere: boolean
}

/** Of somebody who was never asked anything. */
export const neverAsked: Asks = { times: 0, hasPlaceHere: false, hasDeclinedHere: false }

/** Of one person. */
export async function findAsks(
  tx: Db,
  {
    leaderId,
    ...by
  }: { leaderId: string; opportunityId: string; organisationId: string; since: string },
): Promise<Asks> {
  const asks = await findAsksOfMany(tx, { ...by, leaderIds: [leaderId] })
  return asks.get(leaderId) ?? neverAsked
}

/** The same of many; whoever has no placement at all is missing. */
export async function findAsksOfMany(
  tx: Db,
  by: {
    leaderIds: readonly string[]
    opportunityId: string
    organisationId: string
    since: string
  },
): Promise<Map<string, Asks>> {
  const rows = await prepared<Asks & { leaderId: string }>(tx, {
    name: 'placement_asks_of_many',
    // An ask again about the same one moves its day on: the earlier ones stand among the steps.
    text: `select p.leader_id as "leaderId",
        (count(*) filter (where p.asked_on >= $4::date) + coalesce(sum(asks.earlier), 0))::int as times,
        coalesce(bool_or(p.organisation_id = $3 and p.status in ('agreed', 'active')), false) as "hasPlaceHere",
        coalesce(bool_or(p.opportunity_id = $2 and p.status = 'declined'), false) as "hasDeclinedHere"
      from placement p
      left join lateral (
        select greatest(count(*) - 1, 0) as earlier from placement_move m
        where m.placement_id = p.id and m.move = 'invite' and m.at >= $4::date
      ) asks on p.asked_on >= $4::date
      where p.leader_id = any($1::uuid[])
      group by p.leader_id`,
    values: [by.leaderIds, by.opportunityId, by.organisationId, by.since],
  })
  return new Map(rows.map(({ leaderId, ...asks }) => [leaderId, asks]))
}
