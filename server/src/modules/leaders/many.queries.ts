import { getTableColumns } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaders } from './leaders.table.ts'
import type { LeaderFields } from './leaders.queries.ts'
import { untoldLeader } from './leaders.rules.ts'

const {
  version: _version,
  createdAt: _made,
  updatedAt: _changed,
  ...given
} = getTableColumns(leaders)
const nameOf = Object.fromEntries(Object.entries(given).map(([key, { name }]) => [key, name]))
const names = Object.values(nameOf)
const untold = new Map<string, unknown>(Object.entries(untoldLeader))

/** Somebody new as {@link insertLeaders} takes them: a JSON object by columns. */
export function rowOf(person: { id: string } & LeaderFields): string {
  // What is not there is null, or what a record says of the untold: most of it is, and the database need not read it.
  const row: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(person))
    if (value !== null && value !== undefined && value !== untold.get(key))
      row[nameOf[key] ?? key] = value
  return JSON.stringify(row)
}

/** A column of a row that {@link rowOf} wrote. */
function readFrom([key, column]: [string, PgColumn]): string {
  if (!untold.has(key)) return `row.${column.name}`
  const type = column.getSQLType()
  const usual = type.endsWith('[]') ? '{}' : JSON.stringify(untold.get(key))
  return `coalesce(row.${column.name}, '${usual}'::${type})`
}

/** {@link insertLeader} for many: their rows as one document, so that any number of them is one statement. */
export async function insertLeaders(tx: Db, rows: readonly string[]): Promise<void> {
  await prepared(tx, {
    name: 'leaders_insert',
    text: `insert into leader (${names.join(', ')}, version, created_at, updated_at)
      select ${Object.entries(given).map(readFrom).join(', ')}, 1, now(), now()
      from json_populate_recordset(null::leader, $1::json) row`,
    values: [`[${rows.join()}]`],
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
