import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import { findSessionsOf } from '../placements/support.queries.ts'
import {
  attendanceLongAgo,
  attendanceNotFound,
  attendanceTaken,
  attendanceTooEarly,
  dayFull,
  saidByPerson,
  sessionUnknown,
} from './attendance.errors.ts'
import {
  findAttendances,
  findTimeHead,
  insertAttendance,
  lockAttendance,
  lockMinutesOfDay,
  updateAttendance,
  type SaidBy,
  type TimeHead,
  type Whose,
} from './attendance.queries.ts'
import { timeGivenView } from './attendance.rules.ts'
import type { AttendanceCreate, AttendanceUpdate } from './attendance.schemas.ts'

const hasBegun = new Set(['active', 'ended'])
/** The person by their record; else a colleague, or a program of theirs. */
const saidBy = ({ leaderId }: Whose, { actor }: RequestContext): SaidBy =>
  leaderId === null
    ? { side: 'organisation', accountId: actor.accountId, clientId: actor.client?.id ?? null }
    : { side: 'leader', accountId: null, clientId: null }

/** The time given to a placement of the caller's; names of colleagues are for colleagues. */
export async function readTimeGiven(db: Db, by: Whose & { placementId: string }) {
  const head = await findTimeHead(db, by)
  if (!head) throw placementNotFound()
  const rows = await findAttendances(db, by.placementId)
  const sessions = await findSessionsOf(db, by.placementId)
  return {
    leaderId: head.leaderId,
    time: timeGivenView(rows, sessions, {
      now: new Date(),
      mayAdd: hasBegun.has(head.status),
      firstDay: head.firstDay,
      namesColleagues: by.leaderId === null && !by.isProgram,
    }),
  }
}

const tooLongAgo = (field: string, { firstDay }: TimeHead) => {
  const message = `Give a day from ${firstDay} on: a year before the person was asked`
  return attendanceLongAgo({ issues: [{ field, message }] })
}

const minutesOfADay = 24 * 60

/** Hours that are sent twice under two keys are caught where they come to more than a day has. */
async function refuseOverfull(
  tx: Db,
  day: { placementId: string; onDay: string; except: string | null },
  minutes: number,
): Promise<void> {
  if ((await lockMinutesOfDay(tx, day)) + minutes > minutesOfADay) throw dayFull()
}

/** Writes down that somebody was at a session, or gave time on a day; answers its id. */
export async function recordAttendance(
  tx: Db,
  context: RequestContext,
  by: Whose & { placementId: string },
  given: AttendanceCreate,
): Promise<string> {
  const head = await findTimeHead(tx, by)
  if (!head) throw placementNotFound()
  if (!hasBegun.has(head.status)) throw attendanceTooEarly()
  const isSession = 'sessionStart' in given
  const start = isSession ? new Date(given.sessionStart) : null
  if (start) {
    const sessions = await findSessionsOf(tx, by.placementId)
    if (!sessions.some((session) => session.start.getTime() === start.getTime()))
      throw sessionUnknown()
  }
  const today = dayInTheKingdom(new Date())
  const onDay = isSession ? dayInTheKingdom(new Date(given.sessionStart)) : given.onDay
  if (onDay > today || (start && start > new Date())) throw attendanceTooEarly()
  if (onDay < head.firstDay) throw tooLongAgo(isSession ? 'sessionStart' : 'onDay', head)
  await refuseOverfull(tx, { placementId: by.placementId, onDay, except: null }, given.minutes)
  const attendanceId = await conflictsAs({ '23505': attendanceTaken }, () =>
    insertAttendance(tx, {
      placementId: by.placementId,
      sessionStart: isSession ? given.sessionStart : null,
      onDay,
      attended: isSession ? given.attended : true,
      minutes: given.minutes,
      ...saidBy(by, context),
    }),
  )
  await writeAudit(tx, context, {
    event: 'participation.time_recorded',
    subjectKind: 'attendance',
    subjectId: attendanceId,
    detail: { leaderId: head.leaderId, placementId: by.placementId, minutes: given.minutes },
  })
  return attendanceId
}

/** Corrects it; what it said before stands in the audit trail. Answers the placement. */
export async function correctAttendance(
  tx: Db,
  context: RequestContext,
  by: Whose & { attendanceId: string; version: number },
  { attended, minutes }: AttendanceUpdate,
): Promise<string> {
  const record = await lockAttendance(tx, by)
  if (!record) throw attendanceNotFound()
  if (record.version !== by.version) throw versionStale()
  if (by.isProgram && record.recordedSide === 'leader') throw saidByPerson()
  const { placementId, onDay } = record
  await refuseOverfull(tx, { placementId, onDay, except: record.id }, minutes)
  await updateAttendance(tx, {
    id: record.id,
    attended,
    minutes,
    ...saidBy(by, context),
  })
  await writeAudit(tx, context, {
    event: 'participation.time_corrected',
    subjectKind: 'attendance',
    subjectId: record.id,
    detail: {
      leaderId: record.leaderId,
      placementId: record.placementId,
      wasAttended: record.attended,
      wasMinutes: record.minutes,
      attended,
      minutes,
    },
  })
  return record.placementId
}
