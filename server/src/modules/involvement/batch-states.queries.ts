import { prepared, type Db } from '../../core/db.ts'
import type { Channel, Format } from '../contact/contact.types.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { ItemState } from './asking.rules.ts'

// Whoever answered did so, however the message fared.
const state = `case
    when i.settled_at is null then 'waiting'
    when i.placement_id is null then 'refused'
    when said.move is not null then 'answered'
    when m.state = 'queued' and m.channel <> 'email' then 'by_hand'
    when m.state = 'queued' and m.attempts = 0 and m.due_at > now() then 'quiet'
    else coalesce(m.state, 'sent')
  end`

export interface ItemRow {
  [column: string]: unknown
  id: string
  leaderId: string
  leaderName: string | null
  isHeld: boolean
  state: ItemState
  reason: string | null
  answer: string | null
  channel: Channel | null
  format: Format | null
  dueAt: Date | null
  placementId: string | null
}

/** Where those of a batch stand at one moment. */
export interface Progress {
  counts: Partial<Record<ItemState, number>>
  /** One more than asked for where there are more. */
  rows: ItemRow[]
}

/**
 * How many of a batch of this organisation stand where, and a page of them in the order chosen. Of one moment, so of one
 * statement: messages go out meanwhile, and a page on which nobody waits by the counts is looked at no more, whatever
 * its rows say.
 */
export async function findProgress(
  db: Db,
  by: {
    organisationId: string
    batchId: string
    state: ItemState | null
    after: string | null
    limit: number
  },
): Promise<Progress> {
  const rows = await prepared<ItemRow & { counts: Progress['counts'] | null }>(db, {
    name: 'invitation_progress',
    text: `with item as materialized (
        select i.id, i.leader_id, i.placement_id, ${state} as state, coalesce(i.reason, m.reason) as reason,
          said.move as answer, m.channel, m.format, m.due_at
        from invitation_item i
        left join message m on m.id = i.message_id
        left join lateral (
          select s.move from placement_move s
          where s.placement_id = i.placement_id and s.side = 'leader' and s.at >= i.settled_at
          order by s.at, s.id limit 1
        ) said on true
        where i.batch_id = $2)
      select counted.counts, page.*
      from (select json_object_agg(state, count) as counts
        from (select state, count(*)::int as count from item group by state) each) counted
      left join lateral (
        select item.id, item.leader_id as "leaderId", ${leaderName} as "leaderName", l.organisation_id = $1 as "isHeld",
          item.state, item.reason, item.answer, item.channel, item.format, item.due_at as "dueAt",
          item.placement_id as "placementId"
        from item join leader l on l.id = item.leader_id
        where ($3::text is null or item.state = $3) and ($4::uuid is null or item.id > $4)
        order by item.id limit $5) page on true
      order by page.id`,
    values: [by.organisationId, by.batchId, by.state, by.after, by.limit + 1],
  })
  // Where nobody is on the page, one row holds the counts alone.
  return { counts: rows[0]?.counts ?? {}, rows: rows.filter(({ id }) => id) }
}

/** Puts the messages of a batch that did not get through back into the queue; answers which. */
export async function requeueFailed(tx: Db, batchId: string): Promise<string[]> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'invitation_requeue',
    // What a colleague saw to by hand is settled.
    text: `update message m set state = 'queued', reason = null, settled_at = null, attempts = 0, due_at = now(),
        claimed_until = null
      from invitation_item i
      where i.batch_id = $1 and m.id = i.message_id and m.state = 'failed' and m.settled_by is null
      returning m.id`,
    values: [batchId],
  })
  return rows.map(({ id }) => id)
}
