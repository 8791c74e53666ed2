import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderName } from '../leaders/names.queries.ts'
import { seats } from './bodies.table.ts'
import type { TermFacts } from './seats.rules.ts'

/** Who is in a seat, as the database tells it. */
type Occupant = TermFacts & { warnsOn: string | null }

export interface SeatRow {
  [column: string]: unknown
  id: string
  bodyId: string
  bodyName: string
  name: string
  role: string | null
  roleLabel: string | null
  isVoting: boolean
  termMonths: number | null
  carriesOver: boolean
  isArchived: boolean
  version: number
  holder: Occupant | null
  alternate: Occupant | null
  /** Who is to begin as holder, the first of them. */
  next: Occupant | null
  /** The last opportunity that is there to fill it, and not over. */
  opportunity: { id: string; title: string; status: 'draft' | 'checked' | 'open' | 'filled' } | null
  /** The day since which nobody holds it, or the last day of whoever does. */
  mark: string
}

export type SeatFields = Pick<
  typeof seats.$inferInsert,
  'name' | 'role' | 'isVoting' | 'termMonths' | 'carriesOver'
>

const facts = `json_build_object('id', t.id, 'part', t.part, 'leaderId', t.leader_id, 'leaderName', ${leaderName},
    'placementId', t.placement_id, 'beginsOn', t.begins_on, 'endsOn', t.ends_on, 'endedOn', t.ended_on, 'howEnded', t.how_ended,
    'version', t.version, 'warnsOn', t.ends_on - b.warning_days)`

/**
 * Of a seat `s`, the last that began by the day $2, if they are still in it: their term goes on, or they stay until
 * somebody follows.
 */
const presentAs = (part: 'holder' | 'alternate') => `left join lateral (
    select case when (t.ended_on is null or t.ended_on >= $2::date)
        and (t.ends_on is null or t.ends_on >= $2::date or s.carries_over)
      then ${facts} end as term, coalesce(t.ended_on, t.ends_on) as "lastDay", t.ends_on as "endsOn"
    from seat_term t left join leader l on l.id = t.leader_id
    where t.seat_id = s.id and t.part = '${part}' and t.begins_on <= $2::date
    order by t.begins_on desc limit 1
  ) ${part} on true`

/** $1 is the organisation, $2 the day. */
const select = `select s.id, s.body_id as "bodyId", b.name as "bodyName", s.name, s.role, r.label as "roleLabel",
    s.is_voting as "isVoting", s.term_months as "termMonths", s.carries_over as "carriesOver",
    s.archived_at is not null as "isArchived", s.version, holder.term as holder, alternate.term as alternate,
    next.term as next, fills.opportunity, at.mark::text as mark
  from body b
  join seat s on s.body_id = b.id
  left join role r on r.code = s.role
  ${presentAs('holder')}
  ${presentAs('alternate')}
  left join lateral (
    select ${facts} as term
    from seat_term t left join leader l on l.id = t.leader_id
    where t.seat_id = s.id and t.part = 'holder' and t.begins_on > $2::date
    order by t.begins_on limit 1
  ) next on true
  left join lateral (
    select json_build_object('id', o.id, 'title', o.title, 'status', o.status) as opportunity
    from opportunity o
    where o.seat_id = s.id and o.organisation_id = b.organisation_id and o.status not in ('closed', 'cancelled')
    order by o.id desc limit 1
  ) fills on true
  cross join lateral (
    select case when holder.term is null then coalesce(holder."lastDay" + 1, (s.created_at at time zone 'Europe/London')::date)
      else coalesce(holder."endsOn", 'infinity') end as mark
  ) at`

/** The seats of these bodies of an organisation as they stand on a day, in the order in which they were added. */
export function findSeatsOf(
  db: Db,
  by: { organisationId: string; today: string; bodyIds: readonly string[]; isArchived: boolean },
): Promise<SeatRow[]> {
  return prepared<SeatRow>(db, {
    name: 'seats_of_bodies',
    text: `${select} where b.organisation_id = $1 and b.id = any($3::uuid[]) and (s.archived_at is not null) = $4
      order by s.id`,
    values: [by.organisationId, by.today, by.bodyIds, by.isArchived],
  })
}

export async function findSeat(
  db: Db,
  by: { organisationId: string; today: string; seatId: string },
): Promise<SeatRow | undefined> {
  const [row] = await prepared<SeatRow>(db, {
    name: 'seat_one',
    text: `${select} where b.organisation_id = $1 and s.id = $3`,
    values: [by.organisationId, by.today, by.seatId],
  })
  return row
}

/** Where a page of seats that need somebody goes on. */
export interface SeatMark {
  mark: string
  id: string
}

/**
 * Seats of an organisation that need somebody: nobody holds them, or whoever does is near the last day or past it, and
 * nobody is to follow. The longest waiting first.
 */
export function findSeatsDue(
  db: Db,
  by: { organisationId: string; today: string; after: SeatMark | undefined; limit: number },
): Promise<SeatRow[]> {
  return prepared<SeatRow>(db, {
    name: 'seats_due',
    text: `${select}
      where b.organisation_id = $1 and b.archived_at is null and s.archived_at is null and next.term is null
        and (holder.term is null or holder."endsOn" - b.warning_days <= $2::date)
        and ($3::date is null or (at.mark, s.id) > ($3::date, $4::uuid))
      order by at.mark, s.id limit $5`,
    values: [
      by.organisationId,
      by.today,
      by.after?.mark ?? null,
      by.after?.id ?? null,
      by.limit + 1,
    ],
  })
}

/** How many seats of a body are there. Look only while it is locked. */
export async function countSeats(tx: Db, bodyId: string): Promise<number> {
  const [row] = await prepared<{ seats: number }>(tx, {
    name: 'seats_count',
    text: 'select count(*)::int as seats from seat where body_id = $1 and archived_at is null',
    values: [bodyId],
  })
  return row?.seats ?? 0
}

export async function insertSeat(tx: Db, bodyId: string, fields: SeatFields): Promise<string> {
  const seatId = newId()
  await tx.insert(seats).values({
    id: seatId,
    bodyId,
    ...fields,
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return seatId
}

/** False when it is no longer at this version. */
export async function updateSeat(
  tx: Db,
  by: { seatId: string; version: number },
  { isArchived, ...fields }: Partial<SeatFields> & { isArchived?: boolean | undefined },
): Promise<boolean> {
  const updated = await tx
    .update(seats)
    .set({
      ...fields,
      ...(isArchived === undefined ? {} : { archivedAt: isArchived ? sql`now()` : null }),
      version: sql`${seats.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(seats.id, by.seatId), eq(seats.version, by.version)))
    .returning({ id: seats.id })
  return updated.length > 0
}
