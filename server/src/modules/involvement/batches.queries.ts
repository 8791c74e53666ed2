import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { Hindrance } from './asking.rules.ts'
import { invitationBatches } from './batches.table.ts'

/** The names of these people, as this organisation may see them. */
export async function findNames(
  db: Db,
  by: { organisationId: string; leaderIds: readonly string[] },
): Promise<Map<string, string | null>> {
  const rows = await prepared<{ id: string; name: string | null }>(db, {
    name: 'invitation_names',
    text: `select l.id, ${leaderName} as name from leader l where l.id = any($2::uuid[])`,
    values: [by.organisationId, by.leaderIds],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface Batch {
  [column: string]: unknown
  id: string
  organisationId: string
  opportunityId: string
  opportunityTitle: string
  requestedBy: string | null
  requestedByName: string | null
  why: string | null
  guard: boolean
  repeatReason: string | null
  note: string | null
  firstTen: string[]
  createdAt: Date
}

/** Writes down who is to be asked, everybody still waiting for their turn. */
export async function insertBatch(
  tx: Db,
  batch: {
    organisationId: string
    opportunityId: string
    requestedBy: string | null
    why: string
    guard: boolean
    repeatReason: string | null
    note: string | null
    firstTen: string[]
  },
  people: readonly { leaderId: string; place: number | null; note: string | null }[],
): Promise<string> {
  const batchId = newId()
  await tx.insert(invitationBatches).values({ id: batchId, ...batch, createdAt: new Date() })
  const rows = people.map(({ leaderId, ...row }) => ({ id: newId(), leader_id: leaderId, ...row }))
  await prepared(tx, {
    name: 'invitation_items_insert',
    text: `insert into invitation_item (id, batch_id, leader_id, place, note)
      select row.id, $2, row.leader_id, row.place, row.note
      from jsonb_to_recordset($1::jsonb) as row (id uuid, leader_id uuid, place integer, note text)`,
    values: [JSON.stringify(rows), batchId],
  })
  return batchId
}

/** A batch; `organisationId`: only if it is this organisation's. */
export async function findBatch(
  db: Db,
  by: { batchId: string; organisationId: string | null },
): Promise<Batch | undefined> {
  const [row] = await prepared<Batch>(db, {
    name: 'invitation_batch_one',
    text: `select b.id, b.organisation_id as "organisationId", b.opportunity_id as "opportunityId",
        o.title as "opportunityTitle", b.requested_by as "requestedBy", a.name as "requestedByName", b.why, b.guard,
        b.repeat_reason as "repeatReason", b.note, b.first_ten as "firstTen", b.created_at as "createdAt"
      from invitation_batch b
      join opportunity o on o.id = b.opportunity_id
      left join account a on a.id = b.requested_by
      where b.id = $1 and ($2::uuid is null or b.organisation_id = $2)`,
    values: [by.batchId, by.organisationId],
  })
  return row
}

/** One person of a batch whose turn it is. */
export interface Waiting {
  [column: string]: unknown
  id: string
  leaderId: string
  place: number | null
  note: string | null
}

/** The next so many, locked; those that another worker has are passed over. */
export function lockWaiting(tx: Db, batchId: string, limit: number): Promise<Waiting[]> {
  return prepared<Waiting>(tx, {
    name: 'invitation_items_lock',
    text: `select id, leader_id as "leaderId", place, note from invitation_item
      where batch_id = $1 and settled_at is null order by id limit $2 for update skip locked`,
    values: [batchId, limit],
  })
}

/** What became of each: asked, with their placement and message, or why not. Lines to them have gone with them. */
export async function settleItems(
  tx: Db,
  items: readonly {
    id: string
    reason: Hindrance | null
    placementId: string | null
    messageId: string | null
  }[],
): Promise<void> {
  const rows = items.map(({ id, reason, placementId, messageId }) => ({
    id,
    reason,
    placement_id: placementId,
    message_id: messageId,
  }))
  await prepared(tx, {
    name: 'invitation_items_settle',
    text: `update invitation_item i set note = null, reason = row.reason, placement_id = row.placement_id,
        message_id = row.message_id, settled_at = clock_timestamp()
      from jsonb_to_recordset($1::jsonb) as row (id uuid, reason text, placement_id uuid, message_id uuid)
      where i.id = row.id`,
    values: [JSON.stringify(rows)],
  })
}

/** Once nobody waits any more, the words of a batch are needed by nobody. */
export async function clearWords(tx: Db, batchId: string): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'invitation_batch_clear',
    text: `update invitation_batch set why = null, repeat_reason = null, note = null
      where id = $1 and not exists (select from invitation_item where batch_id = $1 and settled_at is null)
      returning id`,
    values: [batchId],
  })
  return rows.length > 0
}

/** Batches in which somebody has waited for so long that whoever was at it is gone. */
export async function findStuck(db: Db): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'invitation_batches_stuck',
    text: `select id from invitation_batch where why is not null and created_at < now() - interval '5 minutes'
      order by id limit 20`,
    values: [],
  })
  return rows.map(({ id }) => id)
}
