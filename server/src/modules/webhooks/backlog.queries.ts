import { prepared, type Db } from '../../core/db.ts'
import { mayBeTold } from './lanes.queries.ts'

/** What waits to be sent to webhooks that work: those that somebody stopped keep nobody waiting. */
const waiting = `from webhook_delivery d join webhook w on w.id = d.webhook_id and w.status = 'active'
  join client c on c.id = w.client_id and ${mayBeTold} where d.state = 'waiting'`

/** How many deliveries wait for their first or next try. */
export async function countWaiting(db: Db): Promise<number> {
  const [row] = await prepared<{ count: number }>(db, {
    name: 'webhook_waiting',
    text: `select count(*)::float8 as count ${waiting}`,
    values: [],
  })
  return row?.count ?? 0
}

/** For how long the oldest of them has waited, in seconds; 0 where none does. */
export async function ageOfWaiting(db: Db): Promise<number> {
  const [row] = await prepared<{ seconds: number }>(db, {
    name: 'webhook_waiting_age',
    text: `select coalesce(extract(epoch from now() - min(d.created_at)), 0)::float8 as seconds ${waiting}`,
    values: [],
  })
  return row?.seconds ?? 0
}
