import { prepared, type Db } from '../../core/db.ts'
import type { MessageState } from '../contact/contact.types.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { Owed, PlacementStatus } from '../placements/placements.table.ts'

/** Where somebody stands with an opportunity, for whoever turns down several at once. */
export interface Standing {
  [column: string]: unknown
  placementId: string
  leaderId: string
  leaderName: string | null
  isHeld: boolean
  status: PlacementStatus
  owed: Owed | null
  toldAt: Date | null
  closedAt: Date | null
  version: number
}

const standing = `select p.id as "placementId", p.leader_id as "leaderId", ${leaderName} as "leaderName",
    l.organisation_id = $1 as "isHeld", p.status, p.owed, p.told_at as "toldAt", p.closed_at as "closedAt", p.version
  from placement p join leader l on l.id = p.leader_id`

/** Placements of one opportunity of this organisation, by id. */
export async function findStandings(
  db: Db,
  by: { organisationId: string; opportunityId: string; placementIds: readonly string[] },
): Promise<Map<string, Standing>> {
  const rows = await prepared<Standing>(db, {
    name: 'not_chosen_standings',
    text: `${standing} where p.organisation_id = $1 and p.opportunity_id = $2 and p.id = any($3::uuid[])`,
    values: [by.organisationId, by.opportunityId, by.placementIds],
  })
  return new Map(rows.map((row) => [row.placementId, row]))
}

export interface Outcome extends Standing {
  /** The last step of it is that this member of staff did not choose them. */
  isDone: boolean
  messageState: MessageState | null
  messageReason: string | null
}

/** The same, with whether a member of staff turned them down last, and what became of the message about it. */
export async function findOutcomes(
  db: Db,
  by: {
    organisationId: string
    opportunityId: string
    placementIds: readonly string[]
    accountId: string
  },
): Promise<Map<string, Outcome>> {
  const rows = await prepared<Outcome>(db, {
    name: 'not_chosen_outcomes',
    text: `select s.*, coalesce(last.move = 'not_choose' and last.account_id = $4, false) as "isDone",
        m.state as "messageState", m.reason as "messageReason"
      from (${standing} where p.organisation_id = $1 and p.opportunity_id = $2 and p.id = any($3::uuid[])) s
      left join lateral (
        select move, account_id, at from placement_move where placement_id = s."placementId"
        order by at desc, id desc limit 1
      ) last on true
      left join lateral (
        select state, reason from message
        where leader_id = s."leaderId" and kind = 'not_chosen' and subject_id = s."placementId"
          and created_at >= last.at
        order by id desc limit 1
      ) m on true`,
    values: [by.organisationId, by.opportunityId, by.placementIds, by.accountId],
  })
  return new Map(rows.map((row) => [row.placementId, row]))
}
