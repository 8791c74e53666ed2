import ical, { ICalCalendarMethod } from 'ical-generator'
import type { CalendarDetail } from './calendar.table.ts'

/** Something with a time, as a calendar shows it. Moments are ISO 8601 in UTC, days YYYY-MM-DD. */
export interface CalendarEntry {
  /** Stays the same when the time changes, so that a calendar moves the entry instead of adding one. */
  uid: string
  kind: 'session' | 'closing'
  title: string
  organisation: string
  /** null: it was not said. */
  place: string | null
  online: boolean
  /** The first moment, or the day of a closing. */
  start: string
  /** The moment after the last; null for a day. */
  end: string | null
  /** Where to read more. */
  url: string
  /** Whoever reads it has said that they come, and can say there that they cannot. */
  isOwn: boolean
  /** Rises with each change. */
  version: number
}

const whereOf = ({ online, place }: CalendarEntry): string | null =>
  [place, ...(online ? ['online'] : [])].filter(Boolean).join(' or ') || null

const summaryOf = (
  entry: CalendarEntry,
  { bankName, detail }: { bankName: string; detail: CalendarDetail },
): string => {
  if (entry.kind === 'closing')
    return detail === 'full' ? `Closes today: ${entry.title}` : `${bankName}: an opportunity closes`
  return detail === 'full' ? entry.title : `${bankName}: meeting`
}

/**
 * Entries as an iCalendar text (RFC 5545). Times are moments in UTC, so that they are right on both sides of a clock
 * change whatever a calendar knows of time zones.
 */
export function calendarText(
  entries: readonly CalendarEntry[],
  how: { bankName: string; detail: CalendarDetail; now: Date },
): string {
  const calendar = ical({
    name: how.bankName,
    prodId: { company: 'People Bank', product: 'People Bank', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const entry of entries) {
    const isFull = how.detail === 'full'
    const where = isFull ? whereOf(entry) : null
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.version,
      stamp: how.now,
      start: new Date(entry.start),
      ...(entry.end === null ? { allDay: true } : { end: new Date(entry.end) }),
      summary: summaryOf(entry, how),
      ...(isFull && {
        description: `With ${entry.organisation}. Read more${entry.isOwn ? ', or say that you cannot come,' : ''} at ${entry.url}`,
      }),
      ...(where !== null && { location: where }),
      url: entry.url,
    })
  }
  return calendar.toString()
}
