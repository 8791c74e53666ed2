import { dayInTheKingdom } from '../../core/days.ts'
import type { SessionRow } from '../placements/support.queries.ts'
import type { AttendanceRow } from './attendance.queries.ts'

/** The time given to a placement, with the sessions that are still to be written down. */
export const timeGivenView = (
  rows: readonly AttendanceRow[],
  sessions: readonly SessionRow[],
  {
    now,
    mayAdd,
    firstDay,
    namesColleagues,
  }: { now: Date; mayAdd: boolean; firstDay: string; namesColleagues: boolean },
) => {
  const written = new Set(rows.map(({ sessionStart }) => sessionStart?.getTime()))
  return {
    items: rows.map((row) => ({
      id: row.id,
      sessionStart: row.sessionStart?.toISOString() ?? null,
      onDay: row.onDay,
      attended: row.attended,
      minutes: row.minutes,
      recordedSide: row.recordedSide,
      recordedBy: namesColleagues ? row.recordedBy : null,
      recordedAt: row.updatedAt.toISOString(),
      version: row.version,
    })),
    sessions: mayAdd
      ? sessions
          .filter(
            ({ start }) =>
              start <= now && dayInTheKingdom(start) >= firstDay && !written.has(start.getTime()),
          )
          .map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }))
      : [],
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    attended: rows.filter(({ attended, sessionStart }) => attended && sessionStart).length,
    mayAdd,
  }
}
