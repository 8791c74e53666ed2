import { prepared, type Db } from '../../core/db.ts'
import type { OpportunityStatus, Session, TimeShape } from '../opportunities/opportunities.table.ts'

/** An opportunity as anybody may read it. Neither names of people nor whom it wishes for stand in it. */
export interface NoticeRow {
  [column: string]: unknown
  id: string
  organisationId: string
  organisationName: string
  status: OpportunityStatus
  title: string
  kind: string
  kindLabel: string
  purpose: string
  difference: string
  influenceLabel: string | null
  outcode: string | null
  online: boolean
  firstStep: boolean
  timeShape: TimeShape | null
  hoursMonth: number | null
  sessions: Session[]
  startsOn: string | null
  endsOn: string | null
  closesOn: string | null
  placesCount: number
  support: string
  recognition: string | null
  recognitionLabel: string | null
  recognitionNote: string | null
  howChosen: string
  openedAt: Date
  /** The same to the microsecond, by which pages go on. */
  openedKey: string
  updatedAt: Date
  version: number
}

/** What the list and the feeds can be narrowed to. */
export interface NoticeFilter {
  organisationId?: string | undefined
  kind?: string | undefined
  /** Within so many kilometres of an outcode, or online. */
  outcode?: string | undefined
  km: number
  online: boolean
  firstStep: boolean
}

/** Of the tables below, as {@link NoticeRow} says it. */
export const columns = `o.id, o.organisation_id as "organisationId", g.name as "organisationName", o.status, o.title, o.kind,
  k.label as "kindLabel", o.purpose, o.difference, i.label as "influenceLabel", o.outcode, o.online,
  o.first_step as "firstStep", o.time_shape as "timeShape", o.hours_month as "hoursMonth", o.sessions,
  o.starts_on as "startsOn", o.ends_on as "endsOn", o.closes_on as "closesOn", o.places_count as "placesCount",
  o.support, o.recognition, r.label as "recognitionLabel", o.recognition_note as "recognitionNote", o.how_chosen as "howChosen",
  o.opened_at as "openedAt", o.opened_at::text as "openedKey", o.updated_at as "updatedAt", o.version`
export const tables = `opportunity o join organisation g on g.id = o.organisation_id
  join term k on k.kind = 'opportunity_kind' and k.code = o.kind
  left join term i on i.kind = 'influence_level' and i.code = o.influence
  left join term r on r.kind = 'recognition' and r.code = o.recognition`

/** It takes people, and its last day to say yes has not gone by. */
export const isOpen = `o.is_public and o.status = 'open' and o.opened_at is not null and (o.closes_on is null or o.closes_on >= current_date)`

/** One page of what is public now, newest first. */
export function findNotices(
  db: Db,
  by: NoticeFilter & { after: { openedKey: string; id: string } | null; limit: number },
): Promise<NoticeRow[]> {
  return prepared<NoticeRow>(db, {
    name: 'notices',
    text: `select ${columns} from ${tables}
        left join place here on here.outcode = o.outcode
        left join place mine on mine.outcode = $3
      where ${isOpen}
        and ($1::uuid is null or o.organisation_id = $1)
        and ($2::text is null or o.kind = $2)
        and ($3::text is null or o.online or
          (here.x - mine.x)::bigint ^ 2 + (here.y - mine.y)::bigint ^ 2 <= ($4::bigint * 1000) ^ 2)
        and (not $5 or o.online) and (not $6 or o.first_step)
        and ($7::timestamptz is null or (o.opened_at, o.id) < ($7, $8::uuid))
      order by o.opened_at desc, o.id desc limit $9`,
    values: [
      by.organisationId ?? null,
      by.kind ?? null,
      by.outcode ?? null,
      by.km,
      by.online,
      by.firstStep,
      by.after?.openedKey ?? null,
      by.after?.id ?? null,
      by.limit,
    ],
  })
}

/** One opportunity that is public, or was: then `isOver`. Undefined where it never was, or was long ago. */
export async function findNotice(
  db: Db,
  opportunityId: string,
): Promise<(NoticeRow & { isOver: boolean }) | undefined> {
  const [row] = await prepared<NoticeRow & { isOver: boolean }>(db, {
    name: 'notice_one',
    text: `select ${columns}, not (${isOpen}) as "isOver" from ${tables}
      where o.id = $1 and o.is_public and o.opened_at is not null
        and (${isOpen} or o.updated_at > now() - interval '90 days')`,
    values: [opportunityId],
  })
  return row
}

/** The organisations and kinds that something public stands under now. */
export async function findNoticeChoices(db: Db) {
  const rows = await prepared<{
    organisationId: string
    organisation: string
    kind: string
    label: string
  }>(db, {
    name: 'notice_choices',
    text: `select distinct o.organisation_id as "organisationId", g.name as organisation, o.kind, k.label
      from opportunity o join organisation g on g.id = o.organisation_id
      join term k on k.kind = 'opportunity_kind' and k.code = o.kind
      where ${isOpen} order by g.name, k.label`,
    values: [],
  })
  const once = <Row, Item extends { name: string }>(
    list: readonly Row[],
    of: (row: Row) => [string, Item],
  ) => [...new Map(list.map(of)).values()].toSorted((a, b) => a.name.localeCompare(b.name))
  return {
    organisations: once(rows, (row) => [
      row.organisationId,
      { id: row.organisationId, name: row.organisation },
    ]),
    kinds: once(rows, (row) => [row.kind, { code: row.kind, name: row.label }]),
  }
}
