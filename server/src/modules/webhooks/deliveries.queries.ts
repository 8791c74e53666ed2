import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { deliveriesKeptDays, type deliveryStates } from './webhooks.schemas.ts'
import { webhookDeliveries } from './webhooks.table.ts'

export type DeliveryRow = typeof webhookDeliveries.$inferSelect

/** One page of what a webhook was told and is to be told, newest first. */
export function findDeliveries(
  db: Db,
  by: {
    webhookId: string
    state: (typeof deliveryStates)[number] | undefined
    before: bigint | undefined
    limit: number
  },
): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, by.webhookId),
        by.state ? eq(webhookDeliveries.state, by.state) : undefined,
        by.before === undefined ? undefined : lt(webhookDeliveries.number, by.before),
      ),
    )
    .orderBy(desc(webhookDeliveries.number))
    .limit(by.limit + 1)
}

export async function findDelivery(
  db: Db,
  by: { webhookId: string; deliveryId: string },
): Promise<DeliveryRow | undefined> {
  const [delivery] = await db
    .select()
    .from(webhookDeliveries)
    .where(
      and(eq(webhookDeliveries.webhookId, by.webhookId), eq(webhookDeliveries.id, by.deliveryId)),
    )
  return delivery
}

/** What is told beside changes: a test, or that changes are missing. */
export async function insertDelivery(
  tx: Db,
  delivery: { webhookId: string; kind: 'gap' | 'test' },
): Promise<string> {
  const id = newId()
  await prepared(tx, {
    name: 'webhook_delivery_insert',
    text: `insert into webhook_delivery (id, webhook_id, kind, subject_id, what, at)
      values ($1, $2, $3, $1, $3, now())`,
    values: [id, delivery.webhookId, delivery.kind],
  })
  return id
}

/** Many changes, in their order. */
export async function insertChanges(
  tx: Db,
  webhookId: string,
  changes: readonly { kind: string; id: string; what: string; at: Date }[],
): Promise<void> {
  const rows = changes.map(({ kind, id, what, at }) => ({
    id: newId(),
    kind,
    subject_id: id,
    what,
    at: at.toISOString(),
  }))
  await prepared(tx, {
    name: 'webhook_deliveries_insert',
    text: `insert into webhook_delivery (id, webhook_id, kind, subject_id, what, at)
      select row.id, $1, row.kind, row.subject_id, row.what, row.at
      from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, kind text, subject_id uuid, what text, at timestamptz))
        with ordinality as row (id, kind, subject_id, what, at, place)
      order by row.place`,
    values: [webhookId, JSON.stringify(rows)],
  })
}

const anew = { state: 'waiting', tries: 0, nextTryAt: sql`now()` } as const

/** Sends one again, whatever became of it; under the same id. */
export async function replayDelivery(tx: Db, deliveryId: string): Promise<void> {
  await tx.update(webhookDeliveries).set(anew).where(eq(webhookDeliveries.id, deliveryId))
}

/** Sends again what changed since a moment; answers how many that are. Tests are no changes. */
export async function replayDeliveries(
  tx: Db,
  by: { webhookId: string; since: string; which: 'given_up' | 'all' },
): Promise<number> {
  const replayed = await prepared<{ count: number }>(tx, {
    name: 'webhook_deliveries_replay',
    text: `with again as (
        update webhook_delivery set state = 'waiting', tries = 0, next_try_at = now()
        where webhook_id = $1 and at >= $2::timestamptz and kind <> 'test' and state = any ($3::text[])
        returning 1
      ) select count(*)::int as count from again`,
    values: [by.webhookId, by.since, by.which === 'all' ? ['given_up', 'taken'] : ['given_up']],
  })
  return replayed[0]?.count ?? 0
}

/** What waits for its next try is tried now, and the webhook is left alone no longer. */
export async function tryWaitingNow(tx: Db, webhookId: string): Promise<void> {
  await prepared(tx, {
    name: 'webhook_try_now',
    text: `with rested as (update webhook set rest_until = null where id = $1 and rest_until is not null)
      update webhook_delivery set next_try_at = now()
      where webhook_id = $1 and state = 'waiting' and next_try_at > now()`,
    values: [webhookId],
  })
}

/** The rest of a webhook ends; what waits for its own next try goes on waiting. */
export async function endRest(tx: Db, webhookId: string): Promise<void> {
  await prepared(tx, {
    name: 'webhook_end_rest',
    text: 'update webhook set rest_until = null where id = $1',
    values: [webhookId],
  })
}

/** What still waits that long is of a webhook that was stopped: it is told of the gap when it goes on. */
export async function clearOldDeliveries(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'webhook_deliveries_clear',
    text: `delete from webhook_delivery where created_at < now() - make_interval(days => $1)`,
    values: [deliveriesKeptDays],
  })
}
