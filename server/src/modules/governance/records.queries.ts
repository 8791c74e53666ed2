import { prepared, type Db } from '../../core/db.ts'
import type { AccessNarrowing, AuditNarrowing } from './records.schemas.ts'

interface Recorded {
  [column: string]: unknown
  id: string
  at: Date
  actor_kind: string
  actor_id: string | null
  actor_name: string | null
  organisation_id: string | null
  organisation_name: string | null
  credential_id: string | null
  request_id: string
  sealed: boolean
}

export interface AuditRow extends Recorded {
  event: string
  subject_kind: string
  subject_id: string | null
  detail: Record<string, unknown>
}

export interface AccessRow extends Recorded {
  operation: string
  manner: 'listed' | 'matched' | 'opened' | 'exported'
  purpose: string
  view: string
  leader_ids: string[]
  leaders: number
}

/** A page of a record. The order is that of the ids: no two are alike, so no page loses or repeats a row. */
interface PageOf<Narrowing> {
  narrowing: Narrowing
  /** The organisation whose part of the record this is; null: all of it. */
  within: string | null
  before: string | null
  limit: number
}

const columns = `e.id, e.at, e.actor_kind, e.actor_id, coalesce(a.name, c.name) as actor_name, e.organisation_id,
  o.name as organisation_name, e.credential_id, e.request_id,
  coalesce(e.transaction < last.horizon or e.transaction = any (last.loose), false) as sealed`
const joins = `left join account a on a.id = e.actor_id
  left join client c on c.id = e.actor_id and e.actor_kind = 'client'
  left join organisation o on o.id = e.organisation_id
  left join (select horizon, loose from record_seal order by number desc limit 1) last on true`
const narrowed = `($1::uuid is null or e.id < $1)
  and ($3::uuid is null or e.actor_id = $3) and ($4::uuid is null or e.organisation_id = $4)
  and ($5::uuid is null or e.credential_id = $5)
  and ($6::date is null or e.at >= ($6::date)::timestamp at time zone 'Europe/London')
  and ($7::date is null or e.at < ($7::date + 1)::timestamp at time zone 'Europe/London')`

const valuesOf = ({
  narrowing,
  within,
  before,
  limit,
}: PageOf<AuditNarrowing & AccessNarrowing>) => [
  before,
  limit,
  narrowing.actorId ?? null,
  narrowing.organisationId ?? null,
  narrowing.credentialId ?? null,
  narrowing.from ?? null,
  narrowing.to ?? null,
  within,
]

/**
 * What was changed, newest first. An organisation's part is what its staff did, and what was done to the people
 * that it holds.
 */
export function findAuditEvents(db: Db, by: PageOf<AuditNarrowing>): Promise<AuditRow[]> {
  return prepared<AuditRow>(db, {
    name: 'audit_page',
    text: `select ${columns}, e.event, e.subject_kind, e.subject_id, e.detail
      from audit_event e ${joins}
      where ${narrowed}
        and ($8::uuid is null or e.organisation_id = $8 or (e.subject_kind = 'leader'
          and exists (select from leader l where l.id = e.subject_id and l.organisation_id = $8)))
        and ($9::text is null or e.event = $9 or e.event like $9 || '.%')
        and ($10::uuid is null or e.subject_id = $10)
      order by e.id desc limit $2`,
    values: [...valuesOf(by), by.narrowing.event ?? null, by.narrowing.subjectId ?? null],
  })
}

/** How many ids a row shows; an export shows all. */
const idsShown = 100

/**
 * Who read whose data, newest first. An organisation's part is what its staff read, whoever holds the people,
 * and what others read of the people that it holds; of those rows it sees its own people only.
 */
export function findAccessEvents(
  db: Db,
  by: PageOf<AccessNarrowing> & { idsShown?: number },
): Promise<AccessRow[]> {
  return prepared<AccessRow>(db, {
    name: 'access_page',
    text: `select ${columns}, e.operation, e.manner, e.purpose, e.view, (seen.ids)[:$11] as leader_ids,
        cardinality(seen.ids) as leaders
      from access_event e ${joins}
      cross join lateral (
        select case when $8::uuid is null or e.organisation_id = $8 then e.leader_ids
          else array(select l.id from leader l where l.id = any (e.leader_ids) and l.organisation_id = $8 order by l.id)
          end as ids
      ) seen
      where ${narrowed} and ($8::uuid is null or e.organisation_id = $8 or seen.ids <> '{}')
        and ($9::text is null or e.manner = $9)
        and ($10::uuid is null or (e.leader_ids @> array[$10::uuid] and $10 = any (seen.ids)))
      order by e.id desc limit $2`,
    values: [
      ...valuesOf(by),
      by.narrowing.manner ?? null,
      by.narrowing.leaderId ?? null,
      by.idsShown ?? idsShown,
    ],
  })
}

/** The name under which a check of the records stands in the record of changes. */
export const recordsChecked = 'governance.records_checked'

export async function findRecordState(db: Db) {
  const [state] = await prepared<{
    seals: number
    latest_at: Date | null
    latest_hash: string | null
    checked_at: Date | null
    checked_by: string | null
    found: { seals: number; rows: number; holds: boolean } | null
  }>(db, {
    name: 'record_state',
    text: `select coalesce(s.number, 0)::int as seals, s.at as latest_at, encode(s.hash, 'hex') as latest_hash,
        c.at as checked_at, a.name as checked_by, c.detail as found
      from (select 1) one
      left join (select number, at, hash from record_seal order by number desc limit 1) s on true
      left join (select at, actor_id, detail from audit_event where event = $1 order by id desc limit 1) c on true
      left join account a on a.id = c.actor_id`,
    values: [recordsChecked],
  })
  if (!state) throw new Error('The state of the records is one row')
  return state
}
