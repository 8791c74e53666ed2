import { prepared, type Db } from '../../core/db.ts'

/** Starts a break. `months` null: until they come back. `review` is a line for whoever keeps the record. */
export async function startBreak(
  tx: Db,
  leaderId: string,
  how: { months: number | null; review: string | null },
): Promise<string | null> {
  const [row] = await prepared<{ until: string | null }>(tx, {
    name: 'leader_start_break',
    text: `update leader set paused = true,
        paused_until = (current_date + make_interval(months => $2))::date,
        review = case when $3::text is null then review else array_append(review, $3) end,
        version = version + 1, updated_at = now()
      where id = $1 returning paused_until as until`,
    values: [leaderId, how.months, how.review],
  })
  return row?.until ?? null
}

/** Whose break is over and still stands in the record, the longest over first. */
export async function findEndedBreaks(db: Db, limit: number): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'leaders_ended_breaks',
    text: `select id from leader
      where paused and paused_until <= current_date and status in ('invited', 'active')
      order by paused_until, id limit $1`,
    values: [limit],
  })
  return rows.map(({ id }) => id)
}

/** Ends a break whose day has come; false when the person changed it meanwhile. */
export async function endBreak(tx: Db, leaderId: string): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'leader_end_break',
    text: `update leader set paused = false, paused_until = null, version = version + 1, updated_at = now()
      where id = $1 and paused and paused_until <= current_date returning id`,
    values: [leaderId],
  })
  return rows.length > 0
}

/** Puts a line on a record for whoever keeps it; the same line once only. */
export async function addReview(tx: Db, leaderId: string, line: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_add_review',
    text: `update leader set review = array_append(review, $2), version = version + 1, updated_at = now()
      where id = $1 and not $2 = any (review)`,
    values: [leaderId, line],
  })
}

/** Ends a break that silence had started, with its line; any other break stays. */
export async function endRest(tx: Db, leaderId: string, line: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_end_rest',
    text: `update leader set paused = false, paused_until = null, review = array_remove(review, $2),
        version = version + 1, updated_at = now()
      where id = $1 and paused and $2 = any (review)`,
    values: [leaderId, line],
  })
}

/** Somebody is out of the bank from today on; there is no break to come back from. */
export async function markLeft(tx: Db, leaderId: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_leave',
    text: `update leader set status = 'left', paused = false, paused_until = null, version = version + 1,
        updated_at = now() where id = $1`,
    values: [leaderId],
  })
}
