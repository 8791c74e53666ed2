import { getTableColumns } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaders } from './leaders.table.ts'
import type { LeaderFields } from './leaders.queries.ts'

const {
  version: _version,
  createdAt: _made,
  updatedAt: _changed,
  ...given
} = getTableColumns(leaders)
const nameOf = Object.fromEntries(Object.entries(given).map(([key, { name }]) => [key, name]))
const names = Object.values(nameOf)

/**
 * A record as {@link insertLeaders} takes it: a JSON object by columns. What is not there is null, and what all have alike is told
 * once for all: most of a record is one or the other, and to read it for each took half of the time.
 */
export function rowOf(
  fields: Partial<{ id: string } & LeaderFields>,
  alike: Partial<LeaderFields> = {},
): string {
  const row: Record<string, unknown> = {}
  const others: Record<string, unknown> = alike
  for (const [key, value] of Object.entries(fields)) {
    const given = value ?? null
    if (given !== (others[key] ?? null)) row[nameOf[key] ?? key] = given
  }
  return JSON.stringify(row)
}

/**
 * {@link insertLeader} for many: their rows as one document, so that any number of them is one statement. What a row does not
 * name is as in `alike`, a row as well.
 */
export async function insertLeaders(
  tx: Db,
  { alike, rows }: { alike: string; rows: readonly string[] },
): Promise<void> {
  await prepared(tx, {
    name: 'leaders_insert',
    text: `insert into leader (${names.join(', ')}, version, created_at, updated_at)
      select ${names.map((name) => `row.${name}`).join(', ')}, 1, now(), now()
      from json_populate_recordset(json_populate_record(null::leader, $1::json), $2::json) row`,
    values: [alike, `[${rows.join()}]`],
  })
}

/** The asserted yes of many to being matched, each through `expiresOn`, in the time of the place. */
export async function insertAssertedMatches(
  tx: Db,
  leaderIds: readonly string[],
  said: { evidence: string; expiresOn: string; recordedBy: string | null },
): Promise<void> {
  await prepared(tx, {
    name: 'consents_insert_asserted',
    text: `insert into leader_consent
        (id, leader_id, purpose, fields, answer, method, evidence, recorded_by, at, expires_at)
      select id, leader_id, 'match', '{}', 'given', 'asserted', $3, $4, clock_timestamp(),
        ($5::date + 1)::timestamp at time zone 'Europe/London'
      from unnest($1::uuid[], $2::uuid[]) as row (id, leader_id)`,
    values: [
      leaderIds.map(() => newId()),
      leaderIds,
      said.evidence,
      said.recordedBy,
      said.expiresOn,
    ],
  })
}
