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
const stood = `from invitation_item i
  left join message m on m.id = i.message_id
  left join lateral (
    select s.move from placement_move s
    where s.placement_id = i.placement_id and s.side = 'leader' and s.at >= i.settled_at
    order by s.at, s.id limit 1
  ) said on true`
const joined = `${stood} join leader l on l.id = i.leader_id`

/** How many stand where. */
export async function countStates(
  db: Db,
  batchId: string,
): Promise<Partial<Record<ItemState, number>>> {
  const rows = await prepared<{ state: ItemState; count: number }>(db, {
    name: 'invitation_states',
    text: `select ${state} as state, count(*)::int as count ${stood} where i.batch_id = $1 group by 1`,
    values: [batchId],
  })
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

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

/** A page of the people of a batch of this organisation, in the order chosen. */
export function findItems(
  db: Db,
  by: {
    organisationId: string
    batchId: string
    state: ItemState | null
    after: string | null
    limit: number
  },
): Promise<ItemRow[]> {
  return prepared<ItemRow>(db, {
    name: 'invitation_items',
    text: `select * from (
        select i.id, i.leader_id as "leaderId", ${leaderName} as "leaderName", l.organisation_id = $1 as "isHeld",
          ${state} as state, coalesce(i.reason, m.reason) as reason, said.move as answer, m.channel, m.format,
          m.due_at as "dueAt", i.placement_id as "placementId"
        ${joined} where i.batch_id = $2) item
      where ($3::text is null or state = $3) and ($4::uuid is null or id > $4) order by id limit $5`,
    values: [by.organisationId, by.batchId, by.state, by.after, by.limit + 1],
  })
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
