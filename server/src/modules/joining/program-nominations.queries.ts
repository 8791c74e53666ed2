import { prepared, type Db } from '../../core/db.ts'
import type { JoiningRow } from './joining.queries.ts'

export type ProgramNominationRow = Pick<
  JoiningRow,
  'id' | 'state' | 'leaderId' | 'createdAt' | 'expiresAt'
> & { [column: string]: unknown; isOver: boolean }

/** One person whom a program of this organisation put forward. */
export async function findProgramNomination(
  db: Db,
  by: { organisationId: string; joiningId: string },
): Promise<ProgramNominationRow | undefined> {
  const [row] = await prepared<ProgramNominationRow>(db, {
    name: 'joining_of_program',
    text: `select id, state, leader_id as "leaderId", created_at as "createdAt", expires_at as "expiresAt",
        expires_at <= now() as "isOver"
      from joining where id = $1 and organisation_id = $2 and client_id is not null`,
    values: [by.joiningId, by.organisationId],
  })
  return row
}

/**
 * How many people a program put forward within the last day. Whoever else puts forward by it meanwhile waits until this
 * transaction ends, and is counted after.
 */
export async function countProgramNominations(tx: Db, clientId: string): Promise<number> {
  await prepared(tx, {
    name: 'joining_program_lock',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`nominations ${clientId}`],
  })
  const [row] = await prepared<{ count: number }>(tx, {
    name: 'joining_program_count',
    text: `select count(*)::int as count from joining
      where client_id = $1 and created_at > now() - interval '1 day'`,
    values: [clientId],
  })
  return row?.count ?? 0
}
