import { addDays } from '../placements/machine.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type {
  DemoAttendance,
  DemoElsewhere,
  DemoLeader,
  DemoOpportunity,
  DemoPlacement,
} from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import { nerys } from './seed/nerys.ts'

/** Sessions that somebody was at, and days on which they gave time where there are no sessions. */
export function attendancesOf(
  seed: number,
  calendar: Calendar,
  { id: placementId, startedOn, endedOn }: DemoPlacement,
  { sessions, contactAccountId }: DemoOpportunity,
): DemoAttendance[] {
  if (startedOn === null) return []
  const draw = drawFor(seed, `time given ${placementId}`)
  const until = endedOn ?? calendar.day(-1)
  const record = (onDay: string, sessionStart: string | null, minutes: number): DemoAttendance => {
    const isThere = sessionStart === null || draw.chance(88)
    const byThem = draw.chance(60)
    const at = `${addDays(onDay, 1)}T18:00:00.000Z`
    return {
      id: draw.id(at),
      placementId,
      sessionStart,
      onDay,
      attended: isThere,
      minutes: isThere ? minutes : 0,
      recordedSide: byThem ? 'leader' : 'organisation',
      recordedClient: null,
      recordedBy: byThem ? null : contactAccountId,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }
  }
  const past = sessions.filter(({ start }) => {
    const day = start.slice(0, 10)
    return day >= startedOn && day <= until
  })
  // The last one is often still to be written down.
  if (sessions.length > 0)
    return past
      .filter(() => draw.chance(85))
      .map(({ start, end }) =>
        record(
          start.slice(0, 10),
          new Date(start).toISOString(),
          Math.round((Date.parse(end) - Date.parse(start)) / 900_000) * 15,
        ),
      )
  const days: DemoAttendance[] = []
  for (let day = addDays(startedOn, draw.whole(3, 20)); day <= until;) {
    days.push(record(day, null, draw.whole(2, 12) * 15))
    day = addDays(day, draw.whole(14, 40))
  }
  return days
}

const bodies = ['a parent carer forum', 'a village hall', 'a food bank', 'a school council']
const roles = ['Volunteer', 'Chair', 'Treasurer', 'Governor', 'Helper at the front desk']
const outcomes = [
  'We raised enough for a new kitchen.',
  'The meetings are now held in the evening as well, so that people who work can come.',
  null,
]

/** What some people did before they joined. */
export function elsewhereOf(
  seed: number,
  calendar: Calendar,
  { id: leaderId, email, joinedOn }: DemoLeader,
): DemoElsewhere[] {
  const draw = drawFor(seed, `elsewhere ${leaderId}`)
  const year = Number(calendar.today.slice(0, 4))
  const at = `${joinedOn ?? calendar.day(-100)}T12:00:00.000Z`
  const entry = (more: Partial<DemoElsewhere>): DemoElsewhere => ({
    id: draw.id(at),
    leaderId,
    organisation: draw.one(bodies),
    role: draw.one(roles),
    began: String(year - draw.whole(6, 14)),
    ended: String(year - draw.whole(2, 5)),
    outcome: draw.one(outcomes),
    recordedSide: 'leader',
    recordedBy: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...more,
  })
  if (email === nerys.email)
    return [
      entry({
        organisation: 'The parents’ group of a primary school',
        role: 'Secretary',
        began: `${year - 9}-09`,
        ended: `${year - 6}-07`,
        outcome: 'The crossing by the school has lights now.',
      }),
    ]
  return draw.chance(6) ? [entry({})] : []
}
