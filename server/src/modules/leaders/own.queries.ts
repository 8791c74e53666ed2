import { prepared, type Db } from '../../core/db.ts'

/** What a change to one's own record is judged by. */
export async function findOwnLeader(db: Db, leaderId: string) {
  const [own] = await prepared<{ id: string; organisation_id: string }>(db, {
    name: 'leader_own',
    text: `select id, organisation_id from leader where id = $1 and status <> 'erased'`,
    values: [leaderId],
  })
  return own
}

/** Marks ratings by others as disagreed with, or no longer; answers how many were the person's to dispute. */
export async function settleDisputes(
  tx: Db,
  leaderId: string,
  disputes: readonly { ratingId: string; disputed: boolean }[],
): Promise<number> {
  const rows = await prepared(tx, {
    name: 'leader_dispute',
    text: `update leader_attribute a set disputed = g.disputed
      from unnest($2::uuid[], $3::boolean[]) as g (id, disputed)
      where a.id = g.id and a.leader_id = $1 and a.source <> 'self' returning a.id`,
    values: [
      leaderId,
      disputes.map(({ ratingId }) => ratingId),
      disputes.map(({ disputed }) => disputed),
    ],
  })
  return rows.length
}

/** Readings of one person on one day, by one reader in one manner. */
export interface ReadingRow {
  [column: string]: unknown
  day: string
  manner: 'listed' | 'matched' | 'opened' | 'exported'
  actor_kind: string
  actor_id: string | null
  reader: string | null
  organisation: string | null
  purposes: string[]
  times: number
  latest_at: Date
}

/** Where a page of readings goes on: the sort key of its last group. */
export interface ReadingMark {
  day: string
  latestAt: string
  key: string
}

/**
 * Who read somebody's record, newest day first, grouped by day, reader and manner. `exceptAccount` leaves
 * out the person's own readings. Times are in milliseconds, as a page's mark carries them: the last group of
 * a page must compare equal to its mark, or the next page would leave out what came just before it.
 */
export function findReadings(
  db: Db,
  by: {
    leaderId: string
    exceptAccount: string | null
    after: ReadingMark | null
    limit: number
  },
): Promise<(ReadingRow & { key: string })[]> {
  return prepared<ReadingRow & { key: string }>(db, {
    name: 'leader_readings',
    text: `select r.*, coalesce(a.name, c.name) as reader, o.name as organisation
      from (
        select (e.at at time zone 'Europe/London')::date::text as day, e.manner, e.actor_kind, e.actor_id,
          e.organisation_id, array_agg(distinct e.purpose) as purposes, count(*)::int as times,
          date_trunc('milliseconds', max(e.at)) as latest_at,
          concat_ws(' ', e.manner, e.actor_kind, e.actor_id, e.organisation_id) as key
        from access_event e
        where e.leader_ids @> array[$1::uuid] and e.actor_id is distinct from $2::uuid
        group by 1, 2, 3, 4, 5
      ) r
      left join account a on a.id = r.actor_id
      left join client c on c.id = r.actor_id and r.actor_kind = 'client'
      left join organisation o on o.id = r.organisation_id
      where $3::text is null or (r.day, r.latest_at, r.key) < ($3, $4::timestamptz, $5)
      order by r.day desc, r.latest_at desc, r.key desc
      limit $6`,
    values: [
      by.leaderId,
      by.exceptAccount,
      by.after?.day ?? null,
      by.after?.latestAt ?? null,
      by.after?.key ?? null,
      by.limit + 1,
    ],
  })
}

/** Never to be asked about a kind of opportunity again. */
export async function leaveKindOut(tx: Db, leaderId: string, kind: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_leave_kind_out',
    text: `update leader set left_out_kinds = array_append(left_out_kinds, $2), version = version + 1,
        updated_at = now()
      where id = $1 and not $2 = any (left_out_kinds)`,
    values: [leaderId, kind],
  })
}
