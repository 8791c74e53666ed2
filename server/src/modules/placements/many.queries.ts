import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { limitsAfter } from './machine.rules.ts'
import type { Decision, PlacementStatus } from './placements.table.ts'

/** A placement that an ask goes on from. */
export interface Earlier {
  [column: string]: unknown
  id: string
  leaderId: string
  status: PlacementStatus
  askedOn: string | null
  hasDecision: boolean
}

/**
 * Of each of these people the placement that an ask for this opportunity goes on from: suggested, or over without a
 * place. Whoever is asked or placed here already has none.
 *
 * @param lock Keeps them as they are for the rest of the transaction; in the order of their ids.
 */
export function findEarlierOfMany(
  db: Db,
  by: { leaderIds: readonly string[]; opportunityId: string; organisationId: string },
  lock: boolean,
): Promise<Earlier[]> {
  return prepared<Earlier>(db, {
    name: lock ? 'placements_earlier_lock' : 'placements_earlier',
    text: `select p.id, p.leader_id as "leaderId", p.status, p.asked_on as "askedOn",
        p.decision is not null as "hasDecision"
      from placement p
      where p.id in (
          select distinct on (q.leader_id) q.id from placement q
          where q.leader_id = any($1::uuid[]) and q.opportunity_id = $2 and q.organisation_id = $3
            and q.status in ('suggested', 'expired', 'not_chosen', 'withdrawn')
            and not exists (select from placement o where o.leader_id = q.leader_id and o.opportunity_id = $2
              and o.status in ('invited', 'interested', 'in_conversation', 'agreed', 'active'))
          order by q.leader_id, q.status = 'suggested' desc, q.id desc)
      order by p.id ${lock ? 'for no key update' : ''}`,
    values: [by.leaderIds, by.opportunityId, by.organisationId],
  })
}

/** One ask of many: a new placement, or one that it goes on from. */
export interface Asked {
  placementId: string
  leaderId: string
  from: PlacementStatus | null
  decision: Decision | null
  repeatReason: string | null
  words: string | null
}

/**
 * Writes what asking leaves behind, for all of them at once: the placements and the step of each with its words.
 * Whoever got a live placement in that very moment is left out; answers who was asked.
 */
export async function writeAsks(
  tx: Db,
  at: {
    opportunityId: string
    organisationId: string
    accountId: string | null
    today: string
    limits: ReturnType<typeof limitsAfter>
  },
  asks: readonly Asked[],
): Promise<Set<string>> {
  const rows = asks.map(({ placementId, leaderId, from, decision, repeatReason }) => ({
    id: placementId,
    leader_id: leaderId,
    is_new: from === null,
    decision,
    repeat_reason: repeatReason,
  }))
  const { owed, remindOn, dueOn } = at.limits
  const written = await prepared<{ id: string }>(tx, {
    name: 'placements_ask_many',
    text: `with asked as (
        select * from jsonb_to_recordset($1::jsonb)
          as row (id uuid, leader_id uuid, is_new boolean, decision jsonb, repeat_reason text)
      ), made as (
        insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, repeat_reason, owed,
          remind_on, due_on, decision)
        select id, leader_id, $2, $3, 'invited', $4::date, repeat_reason, $5, $6::date, $7::date,
          nullif(decision, 'null') from asked where is_new
        on conflict (opportunity_id, leader_id)
          where status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active')
          do nothing
        returning id
      ), moved as (
        update placement p set status = 'invited', asked_on = $4::date, repeat_reason = asked.repeat_reason, owed = $5,
          remind_on = $6::date, due_on = $7::date, decision = coalesce(nullif(asked.decision, 'null'), p.decision),
          moved_at = clock_timestamp(), version = p.version + 1, updated_at = now()
        from asked where asked.id = p.id and not asked.is_new
        returning p.id
      )
      select id from made union all select id from moved`,
    values: [
      JSON.stringify(rows),
      at.opportunityId,
      at.organisationId,
      at.today,
      owed,
      remindOn,
      dueOn,
    ],
  })
  const ids = new Set(written.map(({ id }) => id))
  await writeSteps(
    tx,
    at.accountId,
    asks.filter(({ placementId }) => ids.has(placementId)),
  )
  return ids
}

async function writeSteps(tx: Db, accountId: string | null, asks: readonly Asked[]): Promise<void> {
  const steps = asks.map(({ placementId, from, words }) => ({
    id: newId(),
    placement_id: placementId,
    from_status: from,
    words,
  }))
  await prepared(tx, {
    name: 'placement_moves_ask_many',
    text: `insert into placement_move (id, placement_id, move, from_status, to_status, side, account_id)
      select id, placement_id, 'invite', from_status, 'invited', 'organisation', $2
      from jsonb_to_recordset($1::jsonb) as row (id uuid, placement_id uuid, from_status text)`,
    values: [JSON.stringify(steps), accountId],
  })
  const said = steps.filter(({ words }) => words !== null)
  if (said.length === 0) return
  await prepared(tx, {
    name: 'placement_words_ask_many',
    text: `insert into placement_words (id, placement_id, words)
      select id, placement_id, words from jsonb_to_recordset($1::jsonb)
        as row (id uuid, placement_id uuid, words text)`,
    values: [JSON.stringify(said)],
  })
}
