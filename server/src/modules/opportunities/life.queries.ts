import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { MoveName } from './life.rules.ts'
import { opportunityMoves } from './life.table.ts'
import type { OpportunityStatus } from './opportunities.table.ts'

export interface MoveRow {
  [column: string]: unknown
  id: string
  move: MoveName
  from: OpportunityStatus
  to: OpportunityStatus
  /** An account or a program. Null for the clock and for a command on the machine. */
  byId: string | null
  byName: string | null
  words: string
  at: Date
}

/** Moves of one opportunity of this organisation, newest first. */
export function findMoves(
  db: Db,
  by: { organisationId: string; opportunityId: string; before: string | null; limit: number },
): Promise<MoveRow[]> {
  return prepared<MoveRow>(db, {
    name: 'opportunity_moves',
    text: `select m.id, m.move, m.from_status as "from", m.to_status as "to", coalesce(a.id, c.id) as "byId",
        coalesce(a.name, c.name) as "byName", m.words, m.at
      from opportunity_move m
      join opportunity o on o.id = m.opportunity_id
      left join account a on a.id = m.account_id
      -- A program has no account: the record of the move, written after it in the same transaction, names it.
      left join lateral (
        select e.actor_kind, e.actor_id from audit_event e
        where m.account_id is null and e.subject_id = m.opportunity_id and e.at >= m.at
          and e.event = 'opportunities.moved' and e.detail ->> 'move' = m.move
        order by e.at limit 1
      ) record on true
      left join client c on record.actor_kind = 'client' and c.id = record.actor_id
      where m.opportunity_id = $2 and o.organisation_id = $1 and ($3::uuid is null or m.id < $3::uuid)
      order by m.id desc limit $4`,
    values: [by.organisationId, by.opportunityId, by.before, by.limit + 1],
  })
}

export async function insertMove(
  tx: Db,
  move: {
    opportunityId: string
    move: MoveName
    fromStatus: OpportunityStatus
    toStatus: OpportunityStatus
    accountId: string | null
    words: string
  },
): Promise<void> {
  await tx.insert(opportunityMoves).values({ id: newId(), ...move, at: sql`now()` })
}
