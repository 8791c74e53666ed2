import { prepared, type Db } from '../../core/db.ts'
import { isKnownToPerson } from '../placements/placements.queries.ts'
import type { Owed, PlacementStatus } from '../placements/placements.table.ts'
import type { RecordedSide } from './participation.table.ts'

export interface HistoryRow {
  [column: string]: unknown
  kind: 'placement' | 'elsewhere'
  id: string
  opportunityId: string | null
  title: string
  organisation: string
  status: PlacementStatus | null
  owed: Owed | null
  from: string | null
  to: string | null
  outcome: string | null
  minutes: number
  attended: number
  recordedSide: RecordedSide | null
  movedAt: Date
  version: number
  /** The day by which it stands in the history. */
  day: string
}

/** Where a page of a history goes on. */
export interface HistoryMark {
  day: string
  id: string
}

/** The first day of what is told as a year, a month or a day. */
const firstDay = (told: string) => `(rpad(${told}, 10, '-01'))::date`

/**
 * All that a person was asked and did, here and elsewhere, the newest first. A person hears nothing of what stayed
 * between colleagues.
 */
export function findHistory(
  db: Db,
  by: { leaderId: string; isOwn: boolean; after: HistoryMark | undefined; limit: number },
): Promise<HistoryRow[]> {
  return prepared<HistoryRow>(db, {
    name: 'history',
    text: `select * from (
        select 'placement' as kind, p.id, o.id as "opportunityId", o.title, g.name as organisation, p.status, p.owed,
          coalesce(p.started_on, p.asked_on)::text as from, p.ended_on::text as to, p.outcome,
          coalesce(given.minutes, 0)::int as minutes, coalesce(given.attended, 0)::int as attended,
          null as "recordedSide", p.moved_at as "movedAt", p.version,
          coalesce(p.started_on, p.asked_on, (p.created_at at time zone 'Europe/London')::date) as day
        from placement p
        join opportunity o on o.id = p.opportunity_id
        join organisation g on g.id = p.organisation_id
        left join lateral (
          select sum(t.minutes) as minutes, count(*) filter (where t.attended and t.session_start is not null) as attended
          from attendance t where t.placement_id = p.id
        ) given on true
        where p.leader_id = $1 and (not $2 or (${isKnownToPerson}))
        union all
        select 'elsewhere', e.id, null, e.role, e.organisation, null, null, e.began, e.ended, e.outcome, 0, 0,
          e.recorded_side, e.updated_at, e.version,
          coalesce(${firstDay('e.began')}, ${firstDay('e.ended')}, (e.created_at at time zone 'Europe/London')::date)
        from involvement_elsewhere e where e.leader_id = $1
      ) history
      where $3::date is null or (day, id) < ($3::date, $4::uuid)
      order by day desc, id desc limit $5`,
    values: [by.leaderId, by.isOwn, by.after?.day ?? null, by.after?.id ?? null, by.limit + 1],
  })
}

/** The time that somebody gave, as far as it is written down. */
export async function countTimeGiven(
  db: Db,
  leaderId: string,
): Promise<{ minutes: number; attended: number }> {
  const [row] = await prepared<{ minutes: number; attended: number }>(db, {
    name: 'history_time',
    text: `select coalesce(sum(t.minutes), 0)::int as minutes,
        count(*) filter (where t.attended and t.session_start is not null)::int as attended
      from placement p join attendance t on t.placement_id = p.id where p.leader_id = $1`,
    values: [leaderId],
  })
  return row ?? { minutes: 0, attended: 0 }
}
