import { prepared, type Db } from '../../core/db.ts'
import type { Manner } from './records.schemas.ts'
import type { z } from 'zod'

export interface BreachRow {
  [column: string]: unknown
  id: string
  organisation_id: string | null
  organisation_name: string | null
  title: string
  happened: string
  happened_from: Date | null
  happened_to: Date | null
  known_at: Date
  risk: 'not_judged' | 'unlikely' | 'likely' | 'high'
  risk_reason: string | null
  regulator_told_at: Date | null
  regulator_reason: string | null
  people_told_at: Date | null
  people_words: string | null
  measures: string | null
  status: 'open' | 'closed'
  version: number
}

const selected = `select b.*, o.name as organisation_name from breach b
  left join organisation o on o.id = b.organisation_id`

/** Breaches by when they were known, newest first; `within` is the organisation whose they are, null: all. */
export function findBreaches(
  db: Db,
  by: { within: string | null; after: { at: string; id: string } | null; limit: number },
): Promise<BreachRow[]> {
  return prepared<BreachRow>(db, {
    name: 'breaches_page',
    // In milliseconds, as the mark of a page carries them: or the next page would leave out its neighbours.
    text: `${selected}
      where ($1::uuid is null or b.organisation_id = $1)
        and ($2::timestamptz is null or (date_trunc('milliseconds', b.known_at), b.id) < ($2, $3::uuid))
      order by date_trunc('milliseconds', b.known_at) desc, b.id desc limit $4`,
    values: [by.within, by.after?.at ?? null, by.after?.id ?? null, by.limit],
  })
}

export async function findBreach(
  db: Db,
  by: { id: string; within: string | null },
): Promise<BreachRow | undefined> {
  const [row] = await prepared<BreachRow>(db, {
    name: 'breach_find',
    text: `${selected} where b.id = $1 and ($2::uuid is null or b.organisation_id = $2)`,
    values: [by.id, by.within],
  })
  return row
}

const valuesOf = (row: BreachRow) => [
  row.id,
  row.organisation_id,
  row.title,
  row.happened,
  row.happened_from,
  row.happened_to,
  row.known_at,
  row.risk,
  row.risk_reason,
  row.regulator_told_at,
  row.regulator_reason,
  row.people_told_at,
  row.people_words,
  row.measures,
  row.status,
]

export async function insertBreach(tx: Db, row: BreachRow): Promise<void> {
  await prepared(tx, {
    name: 'breach_insert',
    text: `insert into breach (id, organisation_id, title, happened, happened_from, happened_to, known_at, risk,
        risk_reason, regulator_told_at, regulator_reason, people_told_at, people_words, measures, status)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: valuesOf(row),
  })
}

/** False when the breach is no longer at this version. */
export async function updateBreach(tx: Db, row: BreachRow, version: number): Promise<boolean> {
  const updated = await prepared(tx, {
    name: 'breach_update',
    text: `update breach set organisation_id = $2, title = $3, happened = $4, happened_from = $5, happened_to = $6,
        known_at = $7, risk = $8, risk_reason = $9, regulator_told_at = $10, regulator_reason = $11,
        people_told_at = $12, people_words = $13, measures = $14, status = $15,
        version = version + 1, updated_at = now()
      where id = $1 and version = $16 returning id`,
    values: [...valuesOf(row), version],
  })
  return updated.length > 0
}

/** Which readings are asked after: by whom, and between which moments. */
export interface Readings {
  actorId: string | null
  credentialId: string | null
  organisationId: string | null
  from: string | null
  to: string | null
  /** Only people that this organisation holds; null: everybody. */
  within: string | null
}

export interface AffectedRow {
  [column: string]: unknown
  leader_id: string
  name: string | null
  organisation_id: string | null
  organisation_name: string | null
  times: number
  manners: z.infer<typeof Manner>[]
  first_at: Date
  last_at: Date
}

const affected = `from access_event e cross join lateral unnest(e.leader_ids) read (leader_id)
  left join leader l on l.id = read.leader_id
  where ($1::uuid is null or e.actor_id = $1) and ($2::uuid is null or e.credential_id = $2)
    and ($3::uuid is null or e.organisation_id = $3)
    and ($4::timestamptz is null or e.at >= $4) and ($5::timestamptz is null or e.at <= $5)
    and ($6::uuid is null or l.organisation_id = $6)`

const valuesOfReadings = (by: Readings) => [
  by.actorId,
  by.credentialId,
  by.organisationId,
  by.from,
  by.to,
  by.within,
]

/** Everybody whose data was read, by id, with how often and how; names of people that `holder` holds. */
export function findAffected(
  db: Db,
  by: Readings & { holder: string | null; after: string | null; limit: number },
): Promise<AffectedRow[]> {
  return prepared<AffectedRow>(db, {
    name: 'breach_affected',
    text: `select f.*, case when l.organisation_id = $7 then l.name end as name, l.organisation_id,
        o.name as organisation_name
      from (
        select read.leader_id, count(*)::int as times, array_agg(distinct e.manner) as manners,
          min(e.at) as first_at, max(e.at) as last_at
        ${affected} and ($8::uuid is null or read.leader_id > $8)
        group by read.leader_id order by read.leader_id limit $9
      ) f
      left join leader l on l.id = f.leader_id
      left join organisation o on o.id = l.organisation_id
      order by f.leader_id`,
    values: [...valuesOfReadings(by), by.holder, by.after, by.limit],
  })
}

export async function countAffected(db: Db, by: Readings): Promise<number> {
  const [row] = await prepared<{ count: number }>(db, {
    name: 'breach_affected_count',
    text: `select count(distinct read.leader_id)::int as count ${affected}`,
    values: valuesOfReadings(by),
  })
  return row?.count ?? 0
}
