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
  /** Null for the clock and for a command on the machine. */
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
    text: `select m.id, m.move, m.from_status as "from", m.to_status as "to", m.account_id as "byId",
        a.name as "byName", m.words, m.at
      from opportunity_move m
      join opportunity o on o.id = m.opportunity_id
      left join account a on a.id = m.account_id
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
