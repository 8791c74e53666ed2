import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'
import { isSeen } from '../placements/followed.queries.ts'
import { isKnownToPerson } from '../placements/placements.queries.ts'
import type { RecordedSide } from './participation.table.ts'

/** Whose it is: staff by organisation, the person by their record. */
export interface Whose {
  organisationId: string | null
  leaderId: string | null
  /** A program of the organisation: it deals with those alone whom it may see. */
  isProgram?: boolean
}

/** A placement that time is given to. */
export interface TimeHead {
  [column: string]: unknown
  leaderId: string
  status: PlacementStatus
  /** Time is written down from this day on: people help before the papers are done, and not years before. */
  firstDay: string
}

/** The placement that time is given to, if it is the caller's. */
export async function findTimeHead(
  db: Db,
  by: Whose & { placementId: string },
): Promise<TimeHead | undefined> {
  const [row] = await prepared<TimeHead>(db, {
    name: 'attendance_head',
    text: `select p.leader_id as "leaderId", p.status, (
        least(p.asked_on, p.started_on, (p.created_at at time zone 'Europe/London')::date) - interval '1 year'
      )::date as "firstDay"
      from placement p
      where p.id = $1 and ($2::uuid is null or p.organisation_id = $2)
        and ($3::uuid is null or (p.leader_id = $3 and ${isKnownToPerson})) and (not $4 or ${isSeen})`,
    values: [by.placementId, by.organisationId, by.leaderId, by.isProgram ?? false],
  })
  return row
}

export interface AttendanceRow {
  [column: string]: unknown
  id: string
  placementId: string
  leaderId: string
  sessionStart: Date | null
  onDay: string
  attended: boolean
  minutes: number
  recordedSide: RecordedSide
  recordedBy: string | null
  updatedAt: Date
  version: number
}

const select = `select t.id, t.placement_id as "placementId", p.leader_id as "leaderId",
    t.session_start as "sessionStart", t.on_day as "onDay", t.attended, t.minutes, t.recorded_side as "recordedSide",
    coalesce(a.name, c.name) as "recordedBy", t.updated_at as "updatedAt", t.version
  from attendance t join placement p on p.id = t.placement_id left join account a on a.id = t.recorded_by
    left join client c on c.id = t.recorded_client`

/** Who said so: the person (neither), a colleague or a program. */
export interface SaidBy {
  side: RecordedSide
  accountId: string | null
  clientId: string | null
}

/** All that is written down of a placement, the newest first. */
export function findAttendances(db: Db, placementId: string): Promise<AttendanceRow[]> {
  return prepared<AttendanceRow>(db, {
    name: 'attendances',
    text: `${select} where t.placement_id = $1 order by t.on_day desc, t.id desc limit 1000`,
    values: [placementId],
  })
}

/** One record of the caller's, locked. */
export async function lockAttendance(
  tx: Db,
  by: Whose & { attendanceId: string },
): Promise<AttendanceRow | undefined> {
  const [row] = await prepared<AttendanceRow>(tx, {
    name: 'attendance_lock',
    text: `${select} where t.id = $1 and ($2::uuid is null or p.organisation_id = $2)
      and ($3::uuid is null or p.leader_id = $3) and (not $4 or ${isSeen}) for no key update of t`,
    values: [by.attendanceId, by.organisationId, by.leaderId, by.isProgram ?? false],
  })
  return row
}

/**
 * Minutes of a day that are written down of a placement, but for one record. Whoever else writes of the placement waits
 * until the transaction ends.
 */
export async function lockMinutesOfDay(
  tx: Db,
  by: { placementId: string; onDay: string; except: string | null },
): Promise<number> {
  await prepared(tx, {
    name: 'attendance_placement_lock',
    text: `select from placement where id = $1 for no key update`,
    values: [by.placementId],
  })
  const [row] = await prepared<{ minutes: number }>(tx, {
    name: 'attendance_minutes_of_day',
    text: `select coalesce(sum(minutes), 0)::int as minutes from attendance
      where placement_id = $1 and on_day = $2::date and id is distinct from $3::uuid`,
    values: [by.placementId, by.onDay, by.except],
  })
  return row?.minutes ?? 0
}

/** Writes one down; the database refuses (23505) a session twice. Answers its id. */
export async function insertAttendance(
  tx: Db,
  record: {
    placementId: string
    sessionStart: string | null
    onDay: string
    attended: boolean
    minutes: number
  } & SaidBy,
): Promise<string> {
  const attendanceId = newId()
  await prepared(tx, {
    name: 'attendance_insert',
    text: `insert into attendance (id, placement_id, session_start, on_day, attended, minutes, recorded_side, recorded_by,
        recorded_client)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      attendanceId,
      record.placementId,
      record.sessionStart,
      record.onDay,
      record.attended,
      record.minutes,
      record.side,
      record.accountId,
      record.clientId,
    ],
  })
  return attendanceId
}

/** Corrects a locked record; who said so last is who corrects it. */
export async function updateAttendance(
  tx: Db,
  record: {
    id: string
    attended: boolean
    minutes: number
  } & SaidBy,
): Promise<void> {
  await prepared(tx, {
    name: 'attendance_update',
    text: `update attendance set attended = $2, minutes = $3, recorded_side = $4, recorded_by = $5,
        recorded_client = $6, version = version + 1, updated_at = now() where id = $1`,
    values: [
      record.id,
      record.attended,
      record.minutes,
      record.side,
      record.accountId,
      record.clientId,
    ],
  })
}
