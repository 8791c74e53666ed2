import { prepared, type Db } from '../../core/db.ts'
import type { sectors } from '../organisations/organisations.table.ts'
import { columns, isOpen, tables, type NoticeRow } from './noticeboard.queries.ts'

/** An opportunity that is public, with what the feed of the standard says besides of it and its organisation. */
export interface HsdsRow extends NoticeRow {
  influence: string | null
  sector: (typeof sectors)[number]
  odsCode: string | null
  website: string | null
  latitude: number | null
  longitude: number | null
  /** When it, or what is said of its organisation, last changed. */
  changedAt: Date
}

/** What lists are narrowed to; undefined narrows nothing. */
export interface HsdsFilter {
  organisationId?: string | undefined
  /** A list of words, and one of them; a list that there is not finds nothing. */
  word?: { kind: string; code: string | null } | undefined
  search?: string | undefined
  /** RFC 3339. */
  modifiedAfter?: string | undefined
  day?: string | undefined
  /** HH:MM in the United Kingdom. */
  startTime?: string | undefined
  endTime?: string | undefined
  /** An outcode, and metres from its middle. */
  near?: { outcode: string; metres: number } | undefined
}

const changedAt = 'greatest(o.updated_at, g.updated_at)'
const select = `select ${columns}, o.influence, g.sector, g.ods_code as "odsCode", g.website,
  here.latitude::float8, here.longitude::float8, ${changedAt} as "changedAt"`
const from = `from ${tables} left join place here on here.outcode = o.outcode`

/** That an opportunity stands under a word, or under any of its list: by the places of both among the values. */
function hasWord(list: string, word: string): string {
  const own = `case ${list}::text when 'opportunity_kind' then o.kind when 'influence_level' then o.influence
    when 'recognition' then o.recognition end`
  return `(${list}::text is null or (${own} is not null and (${word}::text is null or ${own} = ${word})))`
}
const narrowed = `${isOpen}
  and ($1::uuid is null or o.organisation_id = $1)
  and ${hasWord('$2', '$3')}
  and ($4::text is null or to_tsvector('english', concat_ws(' ', o.title, o.purpose, o.difference, o.support, g.name,
    k.label)) @@ websearch_to_tsquery('english', $4))
  and ($5::timestamptz is null or ${changedAt} >= $5)
  and (coalesce($6, $7, $8) is null or exists (
    select from jsonb_array_elements(o.sessions) session cross join lateral (
      select (session ->> 'start')::timestamptz at time zone 'Europe/London' as starts,
        (session ->> 'end')::timestamptz at time zone 'Europe/London' as ends) local
    where ($6::text is null or left(to_char(local.starts, 'DY'), 2) = $6)
      and ($7::text is null or local.starts::time >= $7::time)
      and ($8::text is null or local.ends::time <= $8::time)))`

const valuesOf = (filter: HsdsFilter) => [
  filter.organisationId ?? null,
  filter.word?.kind ?? null,
  filter.word?.code ?? null,
  filter.search ?? null,
  filter.modifiedAfter ?? null,
  filter.day ?? null,
  filter.startTime ?? null,
  filter.endTime ?? null,
]

interface Page {
  offset: number
  limit: number
}
interface Counted<Row> {
  rows: Row[]
  total: number
}

async function total(db: Db, name: string, text: string, values: unknown[]): Promise<number> {
  const [row] = await prepared<{ total: number }>(db, { name, text, values })
  return row?.total ?? 0
}

/** One page of opportunities that are public now, the newest first, and how many there are. */
export async function findHsdsServices(
  db: Db,
  filter: HsdsFilter,
  page: Page,
): Promise<Counted<HsdsRow>> {
  const values = valuesOf(filter)
  const rows = await prepared<HsdsRow>(db, {
    name: 'hsds_services',
    text: `${select} ${from} where ${narrowed} order by o.opened_at desc, o.id desc limit $9 offset $10`,
    values: [...values, page.limit, page.offset],
  })
  const count = `select count(*)::int as total ${from} where ${narrowed}`
  return { rows, total: await total(db, 'hsds_services_count', count, values) }
}

/** One that is public now; undefined where it is not. */
export async function findHsdsService(db: Db, opportunityId: string): Promise<HsdsRow | undefined> {
  const [row] = await prepared<HsdsRow>(db, {
    name: 'hsds_service',
    text: `${select} ${from} where o.id = $1 and ${isOpen}`,
    values: [opportunityId],
  })
  return row
}

/** Where an opportunity takes place: somewhere, or online. */
export type PlaceKind = 'physical' | 'virtual'
export interface HsdsPlaceRow extends HsdsRow {
  placeKind: PlaceKind
}

const places = `cross join (values ('physical'), ('virtual')) as at (kind)`
const hasPlace = `case at.kind when 'physical' then o.outcode is not null else o.online end`

/** One page of the places of what is public now, and how many there are. */
export async function findHsdsPlaces(
  db: Db,
  filter: HsdsFilter,
  page: Page,
): Promise<Counted<HsdsPlaceRow>> {
  const near = `${from} ${places} left join place mine on mine.outcode = $9
    where ${narrowed} and ${hasPlace} and ($9::text is null or at.kind = 'virtual'
      or (here.x - mine.x)::bigint ^ 2 + (here.y - mine.y)::bigint ^ 2 <= $10::float8 ^ 2)`
  const values = [...valuesOf(filter), filter.near?.outcode ?? null, filter.near?.metres ?? 0]
  const rows = await prepared<HsdsPlaceRow>(db, {
    name: 'hsds_places',
    text: `${select}, at.kind as "placeKind" ${near}
      order by o.opened_at desc, o.id desc, at.kind limit $11 offset $12`,
    values: [...values, page.limit, page.offset],
  })
  const count = `select count(*)::int as total ${near}`
  return { rows, total: await total(db, 'hsds_places_count', count, values) }
}

/** One place of an opportunity by its id, which is made of both. */
export async function findHsdsPlace(db: Db, placeId: string): Promise<HsdsPlaceRow | undefined> {
  const [row] = await prepared<HsdsPlaceRow>(db, {
    name: 'hsds_place',
    text: `${select}, at.kind as "placeKind" ${from} ${places}
      where ${isOpen} and ${hasPlace} and named_id(o.id::text || ' ' || at.kind) = $1`,
    values: [placeId],
  })
  return row
}

/** An organisation that offers something public now. */
export type HsdsOrganisationRow = Pick<
  HsdsRow,
  'organisationId' | 'organisationName' | 'sector' | 'odsCode' | 'website'
> & { [column: string]: unknown }

const organisation = `g.id as "organisationId", g.name as "organisationName", g.sector, g.ods_code as "odsCode", g.website`
const offers = (also = 'true') =>
  `exists (select from opportunity o where o.organisation_id = g.id and ${isOpen} and ${also})`

/** One page of organisations that offer something public now, by name, and how many there are. */
export async function findHsdsOrganisations(
  db: Db,
  by: Pick<HsdsFilter, 'search' | 'word'>,
  page: Page,
): Promise<Counted<HsdsOrganisationRow>> {
  const which = `from organisation g where ${offers(hasWord('$2', '$3'))}
    and ($1::text is null or to_tsvector('english', g.name) @@ websearch_to_tsquery('english', $1))`
  const values = [by.search ?? null, by.word?.kind ?? null, by.word?.code ?? null]
  const rows = await prepared<HsdsOrganisationRow>(db, {
    name: 'hsds_organisations',
    text: `select ${organisation} ${which} order by lower(g.name), g.id limit $4 offset $5`,
    values: [...values, page.limit, page.offset],
  })
  const count = `select count(*)::int as total ${which}`
  return { rows, total: await total(db, 'hsds_organisations_count', count, values) }
}

export async function findHsdsOrganisation(
  db: Db,
  organisationId: string,
): Promise<HsdsOrganisationRow | undefined> {
  const [row] = await prepared<HsdsOrganisationRow>(db, {
    name: 'hsds_organisation',
    text: `select ${organisation} from organisation g where g.id = $1 and ${offers()}`,
    values: [organisationId],
  })
  return row
}
