import { getTableColumns } from 'drizzle-orm'
import { prepared, type Db } from '../core/db.ts'
import { leaderCards } from '../modules/leaders/card.table.ts'

/** Organisations of this name, in any case. */
export function findOrganisationsNamed(
  db: Db,
  name: string,
): Promise<{ id: string; name: string }[]> {
  return prepared(db, {
    name: 'bank_organisations_named',
    text: 'select id, name from organisation where archived_at is null and lower(name) = lower($1)',
    values: [name],
  })
}

/** Names of organisations, to choose from. */
export async function findOrganisationNames(db: Db, limit: number): Promise<string[]> {
  const rows = await prepared<{ name: string }>(db, {
    name: 'bank_organisation_names',
    text: 'select name from organisation where archived_at is null order by lower(name) limit $1',
    values: [limit],
  })
  return rows.map(({ name }) => name)
}

/** A copy that does not say what its source says; `columns` for one that differs. */
export interface Difference {
  [column: string]: unknown
  organisation_id: string | null
  subject_id: string
  what: 'missing' | 'left_over' | 'differs'
  columns: string[] | null
}

const columns = Object.values(getTableColumns(leaderCards)).map(({ name }) => name)
const of = (row: string) => columns.map((name) => `${row}.${name}`).join(', ')

/** What reads a whole bank or a large file takes as long as it takes, also between two statements. */
export async function allowLongReading(tx: Db): Promise<void> {
  await tx.$client.query('set local statement_timeout = 0')
  await tx.$client.query('set local idle_in_transaction_session_timeout = 0')
}

/** Cards of people against the view that they are made from. */
export function findCardDifferences(tx: Db, limit: number): Promise<Difference[]> {
  return prepared(tx, {
    name: 'bank_card_differences',
    text: `select organisation_id, leader_id as subject_id,
        case when c.is_holder is null then 'missing' when s.is_holder is null then 'left_over' else 'differs' end as what,
        case when c.is_holder is not null and s.is_holder is not null then (
          select array_agg(mine.key order by mine.key)
          from jsonb_each(to_jsonb(c)) mine join jsonb_each(to_jsonb(s)) source on source.key = mine.key
          where mine.value is distinct from source.value) end as columns
      from leader_card c full join leader_card_source s using (organisation_id, leader_id)
      where c.is_holder is null or s.is_holder is null or (${of('c')}) is distinct from (${of('s')})
      order by 1, 2 limit $1`,
    values: [limit],
  })
}

/** People whom a view shows and no search would find, and words of people who are gone. */
export function findSearchDifferences(tx: Db, limit: number): Promise<Difference[]> {
  return prepared(tx, {
    name: 'bank_search_differences',
    text: `select organisation_id, leader_id as subject_id, null::text[] as columns,
        case when w.document is null then 'missing' else 'left_over' end as what
      from leader_card c full join leader_search w using (organisation_id, leader_id)
      where w.document is null or c.is_holder is null
      order by 1, 2 limit $1`,
    values: [limit],
  })
}

/** Opportunities that should have a card and have none, or the other way round. */
export function findOfferDifferences(tx: Db, limit: number): Promise<Difference[]> {
  return prepared(tx, {
    name: 'bank_offer_differences',
    text: `select o.organisation_id, o.id as subject_id, null::text[] as columns,
        case when c.opportunity_id is null then 'missing' else 'left_over' end as what
      from opportunity o left join opportunity_card c on c.opportunity_id = o.id
      where (c.opportunity_id is not null) <> (o.status in ('draft', 'checked', 'open'))
      order by 1, 2 limit $1`,
    values: [limit],
  })
}

/** People whose card or record has another day of the last ask than their placements say; what was asked before the bank was is on record alone. */
export function findAskDifferences(tx: Db, limit: number): Promise<Difference[]> {
  return prepared(tx, {
    name: 'bank_ask_differences',
    text: `select l.organisation_id, l.id as subject_id, '{last_asked_on}'::text[] as columns, 'differs' as what
      from leader l
      join leader_card k on k.leader_id = l.id and k.organisation_id = l.organisation_id
      join (
        select leader_id, max(asked_on) as asked_on from placement group by leader_id
      ) p on p.leader_id = l.id
      where (l.last_asked_on, k.last_asked_on) is distinct from
        (greatest(l.last_asked_on, p.asked_on), greatest(l.last_asked_on, p.asked_on))
      order by 1, 2 limit $1`,
    values: [limit],
  })
}

/** Writes the day of the last ask that placements say on record. */
export async function recordAsks(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'bank_record_asks',
    text: `update leader l set last_asked_on = p.asked_on
      from (select leader_id, max(asked_on) as asked_on from placement group by leader_id) p
      where p.leader_id = l.id and p.asked_on > coalesce(l.last_asked_on, '-infinity')`,
    values: [],
  })
}

/** Ids of every opportunity, to make their cards anew. */
export async function findOpportunityIds(tx: Db): Promise<string[]> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'bank_opportunity_ids',
    text: 'select id from opportunity order by id',
    values: [],
  })
  return rows.map(({ id }) => id)
}
