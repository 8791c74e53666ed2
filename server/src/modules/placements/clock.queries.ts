import { prepared, type Db } from '../../core/db.ts'
import type { Move } from './machine.rules.ts'
import type { PlacementStatus } from './placements.table.ts'

/** A live placement of somebody who has gone, or with an opportunity that was cancelled. */
export interface Stranded {
  [column: string]: unknown
  id: string
  version: number
  status: PlacementStatus
  isCancelled: boolean
}

const live = `p.status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active')`

export function findStranded(db: Db, limit: number): Promise<Stranded[]> {
  return prepared<Stranded>(db, {
    name: 'placements_stranded',
    text: `select p.id, p.version, p.status, false as "isCancelled" from leader l join placement p on p.leader_id = l.id and ${live}
        where l.status in ('left', 'erased')
      union all
      select p.id, p.version, p.status, true from opportunity o join placement p on p.opportunity_id = o.id and ${live}
        where o.status = 'cancelled'
      limit $1`,
    values: [limit],
  })
}

/** Asks and suggestions whose time has run out, and what was agreed to begin by now; the longest due first. */
export function findDue(
  db: Db,
  by: { today: string; limit: number },
): Promise<{ id: string; version: number; move: Move }[]> {
  return prepared<{ id: string; version: number; move: Move }>(db, {
    name: 'placements_due',
    // What was agreed without a first day begins when the organisation says so.
    text: `select p.id, p.version, case p.status when 'agreed' then 'start' else 'lapse' end as move
      from placement p
      where p.status in ('suggested', 'invited', 'agreed') and p.due_on <= $1::date
        and (p.status <> 'agreed' or exists (select from placement_agreement a
          where a.placement_id = p.id and a.confirmed_at is not null and a.starts_on <= $1::date))
      order by p.due_on, p.id limit $2`,
    values: [by.today, by.limit],
  })
}

/** Placements about which the person is to be reminded by now. */
export async function findToRemind(
  db: Db,
  by: { today: string; limit: number },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'placements_to_remind',
    text: `select id from placement where remind_on is not null and remind_on <= $1::date
      order by remind_on, id limit $2`,
    values: [by.today, by.limit],
  })
  return rows.map(({ id }) => id)
}
