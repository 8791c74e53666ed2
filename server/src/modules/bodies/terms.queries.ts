import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { TermEnding, TermPart } from './bodies.table.ts'
import type { Days, OtherTerm, TermFacts } from './seats.rules.ts'

/** A seat while nobody else can put somebody in it. */
export interface LockedSeat {
  [column: string]: unknown
  id: string
  termMonths: number | null
  carriesOver: boolean
  isArchived: boolean
}

/** Locks a seat of this organisation; whoever comes meanwhile waits, and sees it as it is then. */
export async function lockSeat(
  tx: Db,
  by: { seatId: string; organisationId: string },
): Promise<LockedSeat | undefined> {
  const [row] = await prepared<LockedSeat>(tx, {
    name: 'seat_lock',
    text: `select s.id, s.term_months as "termMonths", s.carries_over as "carriesOver",
        s.archived_at is not null as "isArchived"
      from seat s join body b on b.id = s.body_id
      where s.id = $1 and b.organisation_id = $2 for no key update of s`,
    values: [by.seatId, by.organisationId],
  })
  return row
}

export type TermRow = TermFacts & {
  [column: string]: unknown
  seatId: string
  /** Their placement is agreed or under way: what ends it ends the term. */
  isPlaced: boolean
}

/** $1 is the organisation that looks. */
const select = `select t.id, t.seat_id as "seatId", t.part, t.leader_id as "leaderId", ${leaderName} as "leaderName",
    t.placement_id as "placementId", t.begins_on as "beginsOn", t.ends_on as "endsOn", t.ended_on as "endedOn", t.how_ended as "howEnded", t.version,
    coalesce(p.status in ('agreed', 'active'), false) as "isPlaced"
  from seat_term t
  left join placement p on p.id = t.placement_id
  join seat s on s.id = t.seat_id
  join body b on b.id = s.body_id
  left join leader l on l.id = t.leader_id`

/** Who held a seat and stood in for its holder, the last that began first. */
export function findTerms(
  db: Db,
  by: {
    organisationId: string
    seatId: string
    before: { beginsOn: string; id: string } | undefined
    limit: number
  },
): Promise<TermRow[]> {
  return prepared<TermRow>(db, {
    name: 'seat_terms',
    text: `${select} where b.organisation_id = $1 and t.seat_id = $2
        and ($3::date is null or (t.begins_on, t.id) < ($3::date, $4::uuid))
      order by t.begins_on desc, t.id desc limit $5`,
    values: [
      by.organisationId,
      by.seatId,
      by.before?.beginsOn ?? null,
      by.before?.id ?? null,
      by.limit + 1,
    ],
  })
}

export async function findTerm(
  db: Db,
  by: { organisationId: string; termId: string },
): Promise<TermRow | undefined> {
  const [row] = await prepared<TermRow>(db, {
    name: 'seat_term_one',
    text: `${select} where b.organisation_id = $1 and t.id = $2`,
    values: [by.organisationId, by.termId],
  })
  return row
}

/** The other terms of one part of a locked seat. */
export function findOtherTerms(
  tx: Db,
  by: { seatId: string; part: TermPart; except: string | null },
): Promise<OtherTerm[]> {
  return prepared<OtherTerm>(tx, {
    name: 'seat_terms_other',
    text: `select id, begins_on as "beginsOn", ends_on as "endsOn", ended_on as "endedOn" from seat_term
      where seat_id = $1 and part = $2 and id is distinct from $3::uuid order by begins_on`,
    values: [by.seatId, by.part, by.except],
  })
}

/** Whether this organisation may put somebody in a seat: it holds their record, or sees their name by consent. */
export async function maySeat(
  db: Db,
  by: { leaderId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'seat_term_leader',
    text: `select l.id from leader l
      where l.id = $2 and l.status in ('invited', 'active') and ${leaderName} is not null`,
    values: [by.organisationId, by.leaderId],
  })
  return rows.length > 0
}

/** Puts somebody in a locked seat; answers the id of the term. */
export async function insertTerm(
  tx: Db,
  term: Days & {
    seatId: string
    part: TermPart
    leaderId: string | null
    placementId: string | null
  },
): Promise<string> {
  const termId = newId()
  await prepared(tx, {
    name: 'seat_term_insert',
    text: `insert into seat_term (id, seat_id, part, leader_id, begins_on, ends_on, placement_id)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      termId,
      term.seatId,
      term.part,
      term.leaderId,
      term.beginsOn,
      term.endsOn,
      term.placementId,
    ],
  })
  return termId
}

/** False when it is no longer at this version. */
export async function updateTerm(
  tx: Db,
  by: { termId: string; version: number },
  { beginsOn, endsOn }: Days,
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'seat_term_update',
    text: `update seat_term set begins_on = $3, ends_on = $4, version = version + 1, updated_at = now()
      where id = $1 and version = $2 returning id`,
    values: [by.termId, by.version, beginsOn, endsOn],
  })
  return rows.length > 0
}

/** Ends a term on its last day. */
export async function endTerm(
  tx: Db,
  termId: string,
  { on, how }: { on: string; how: TermEnding },
): Promise<void> {
  await prepared(tx, {
    name: 'seat_term_end',
    text: `update seat_term set ended_on = $2, how_ended = $3, version = version + 1, updated_at = now() where id = $1`,
    values: [termId, on, how],
  })
}

/** Takes out one that was written down by mistake, or that is not to begin. */
export async function deleteTerm(tx: Db, termId: string): Promise<void> {
  await prepared(tx, {
    name: 'seat_term_delete',
    text: 'delete from seat_term where id = $1',
    values: [termId],
  })
}

/** The seat that an opportunity is there to fill; locked. */
export async function lockSeatOf(tx: Db, opportunityId: string): Promise<LockedSeat | undefined> {
  const [row] = await prepared<LockedSeat>(tx, {
    name: 'seat_lock_of_opportunity',
    text: `select s.id, s.term_months as "termMonths", s.carries_over as "carriesOver",
        s.archived_at is not null as "isArchived"
      from opportunity o join seat s on s.id = o.seat_id
      where o.id = $1 for no key update of s`,
    values: [opportunityId],
  })
  return row
}

/** The seat into which a placement brought somebody; locked. */
export async function lockSeatOfPlacement(
  tx: Db,
  placementId: string,
): Promise<{ id: string } | undefined> {
  const [row] = await prepared<{ id: string }>(tx, {
    name: 'seat_lock_of_placement',
    text: `select s.id from seat_term t join seat s on s.id = t.seat_id
      where t.placement_id = $1 for no key update of s`,
    values: [placementId],
  })
  return row
}

/** The term that a placement brought, as long as nobody ended it. */
export async function findTermOfPlacement(
  tx: Db,
  placementId: string,
): Promise<(OtherTerm & { leaderId: string | null }) | undefined> {
  const [row] = await prepared<OtherTerm & { leaderId: string | null }>(tx, {
    name: 'seat_term_of_placement',
    text: `select id, leader_id as "leaderId", begins_on as "beginsOn", ends_on as "endsOn", ended_on as "endedOn"
      from seat_term where placement_id = $1 and ended_on is null`,
    values: [placementId],
  })
  return row
}

/** Moves the first day of a term. */
export async function beginTerm(tx: Db, termId: string, beginsOn: string): Promise<void> {
  await prepared(tx, {
    name: 'seat_term_begin',
    text: `update seat_term set begins_on = $2, version = version + 1, updated_at = now() where id = $1`,
    values: [termId, beginsOn],
  })
}

/** What somebody has in seats from a day on: in them then, or to begin later. Locked. */
export function lockTermsOfLeader(
  tx: Db,
  by: { leaderId: string; today: string },
): Promise<{ id: string; beginsOn: string }[]> {
  return prepared<{ id: string; beginsOn: string }>(tx, {
    name: 'seat_terms_of_leader',
    text: `select t.id, t.begins_on as "beginsOn" from seat_term t join seat s on s.id = t.seat_id
      where t.leader_id = $1 and t.ended_on is null
        and (t.ends_on is null or t.ends_on >= $2::date or s.carries_over)
      order by t.id for no key update of t`,
    values: [by.leaderId, by.today],
  })
}

export interface HeldTermRow {
  [column: string]: unknown
  id: string
  part: TermPart
  seat: string
  body: string
  organisation: string
  beginsOn: string
  endsOn: string | null
  endedOn: string | null
  howEnded: TermEnding | null
  carriesOver: boolean
}

/** The seats of one person, the last that began first. */
export function findTermsOf(
  db: Db,
  by: { leaderId: string; before: { beginsOn: string; id: string } | undefined; limit: number },
): Promise<HeldTermRow[]> {
  return prepared<HeldTermRow>(db, {
    name: 'seat_terms_of_one',
    text: `select t.id, t.part, s.name as seat, b.name as body, g.name as organisation, t.begins_on as "beginsOn",
        t.ends_on as "endsOn", t.ended_on as "endedOn", t.how_ended as "howEnded",
        s.carries_over and not exists (select from seat_term n where n.seat_id = t.seat_id and n.part = t.part
          and n.begins_on > t.begins_on) as "carriesOver"
      from seat_term t
      join seat s on s.id = t.seat_id
      join body b on b.id = s.body_id
      join organisation g on g.id = b.organisation_id
      where t.leader_id = $1 and ($2::date is null or (t.begins_on, t.id) < ($2::date, $3::uuid))
      order by t.begins_on desc, t.id desc limit $4`,
    values: [by.leaderId, by.before?.beginsOn ?? null, by.before?.id ?? null, by.limit + 1],
  })
}
