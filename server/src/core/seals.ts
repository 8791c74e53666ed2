import type pg from 'pg'
import { change } from './change.ts'
import { prepared, type Db } from './db.ts'
import { keepDoing } from './rounds.ts'

/** One sealer at a time; the others leave it to them. */
const sealLock = 6_114_209_337

const sealText = `
  with base as (
    select * from (
      select number, hash, horizon, loose from record_seal
      union all select 0, ''::bytea, '0'::xid8, '{}'::xid8[]
    ) seal order by number desc limit 1
  ), audit as (
    select e.id, e.transaction, sha256(sealed_text(e)) as digest from audit_event e, base
    where e.transaction >= base.horizon and e.transaction <> all (base.loose)
  ), access as (
    select e.id, e.transaction, sha256(sealed_text(e)) as digest from access_event e, base
    where e.transaction >= base.horizon and e.transaction <> all (base.loose)
  ), both_of as (
    select base.number + 1 as number, base.hash as previous,
      coalesce((select array_agg(id order by id) from audit), '{}') as audit_ids,
      coalesce((select array_agg(id order by id) from access), '{}') as access_ids,
      coalesce((select string_agg(digest, ''::bytea order by id) from audit), '')
        || coalesce((select string_agg(digest, ''::bytea order by id) from access), '') as digests,
      pg_snapshot_xmin(pg_current_snapshot()) as horizon,
      array(
        select transaction from (
          select transaction from audit union select transaction from access union select unnest(base.loose)
        ) sealed (transaction)
        where transaction >= pg_snapshot_xmin(pg_current_snapshot())
      ) as loose
    from base
  )
  insert into record_seal (number, audit_ids, access_ids, digests, previous, hash, horizon, loose)
  select number, audit_ids, access_ids, digests, previous, sha256(previous || int8send(number) || digests),
    horizon, loose
  from both_of where digests <> ''
  returning cardinality(audit_ids) + cardinality(access_ids) as rows`

/** Seals what was committed since the last time; answers how many rows, 0 also where another is at it. */
export function sealRecords(pool: pg.Pool): Promise<number> {
  return change(pool, async (tx) => {
    const [lock] = await prepared<{ taken: boolean }>(tx, {
      name: 'seal_lock',
      text: 'select pg_try_advisory_xact_lock($1) as taken',
      values: [sealLock],
    })
    if (!lock?.taken) return 0
    const [sealed] = await prepared<{ rows: number }>(tx, {
      name: 'seal',
      text: sealText,
      values: [],
    })
    return sealed?.rows ?? 0
  })
}

/** Seals again and again, until it is stopped; what goes wrong is told and tried again. */
export function keepSealing(
  pool: pg.Pool,
  options: { everyMs: number; onError: (error: Error) => void },
): () => Promise<void> {
  return keepDoing(() => sealRecords(pool), options)
}

/** What holding the records against their seals found. */
export interface Verification {
  seals: number
  rows: number
  /** Rows that no seal holds yet: those of the last second. */
  unsealed: number
  /** Hash of the last seal, hexadecimal; kept elsewhere, it shows a chain that was made anew. */
  latestHash: string | null
  /** The first seal that does not hold, and the rows in it that are not what they were; null: all hold. */
  broken: { number: number; rowIds: string[] } | null
}

const sealsAtOnce = 200

const verifyText = `
  select s.number, cardinality(s.audit_ids) + cardinality(s.access_ids) as rows, encode(s.hash, 'hex') as hash,
    encode(s.previous, 'hex') as previous,
    s.hash = sha256(s.previous || int8send(s.number) || s.digests) as holds,
    array(
      select item.id from (
        select a.id, a.nth, sha256(sealed_text(e)) as digest
        from unnest(s.audit_ids) with ordinality a (id, nth) left join audit_event e on e.id = a.id
        union all
        select a.id, cardinality(s.audit_ids) + a.nth, sha256(sealed_text(e))
        from unnest(s.access_ids) with ordinality a (id, nth) left join access_event e on e.id = a.id
      ) item
      where item.digest is distinct from substr(s.digests, (32 * (item.nth - 1) + 1)::int, 32)
    )::text[] as changed
  from record_seal s where s.number > $1 order by s.number limit ${sealsAtOnce}`

/** Holds every row of both records against the chain. Stops at the first seal that does not hold. */
export async function verifyRecords(db: Db): Promise<Verification> {
  const found: Verification = { seals: 0, rows: 0, unsealed: 0, latestHash: null, broken: null }
  let previous = ''
  for (let after = 0; ;) {
    const seals = await prepared<{
      number: string
      rows: number
      hash: string
      previous: string
      holds: boolean
      changed: string[]
    }>(db, { name: 'seal_verify', text: verifyText, values: [after] })
    for (const seal of seals) {
      const number = Number(seal.number)
      const isNext = number === after + 1 && seal.previous === previous
      if (!isNext || !seal.holds || seal.changed.length > 0) {
        return { ...found, broken: { number: after + 1, rowIds: seal.changed } }
      }
      after = number
      previous = seal.hash
      found.seals += 1
      found.rows += seal.rows
      found.latestHash = seal.hash
    }
    if (seals.length < sealsAtOnce) break
  }
  const [counts] = await prepared<{ rows: string }>(db, {
    name: 'seal_unsealed',
    text: `select (select count(*) from audit_event) + (select count(*) from access_event) as rows`,
    values: [],
  })
  found.unsealed = Number(counts?.rows ?? 0) - found.rows
  // More rows in the seals than in the tables: some were taken away, and their seals would have said so.
  return found
}
