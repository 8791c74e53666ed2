import { z } from 'zod'
import { calendarDetails } from './calendar.table.ts'

const detail = z.enum(calendarDetails).meta({
  description:
    'thin: that there is a meeting, and when. full: what it is, with which organisation, and where. Calendars are often shared, so thin is what people should begin with.',
})

/** The private address of somebody's calendar, without the address: that is shown once. */
export const CalendarFeed = z
  .object({
    detail,
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable().meta({
      description: 'When a calendar last read it, to the hour; null when none has yet',
    }),
    version: z.int(),
  })
  .meta({ id: 'CalendarFeed' })

export const OwnCalendar = z
  .object({ feed: CalendarFeed.nullable().meta({ description: 'null while there is none' }) })
  .meta({ id: 'OwnCalendar' })

export const CalendarFeedCreate = z.strictObject({ detail }).meta({ id: 'CalendarFeedCreate' })

export const CalendarFeedUpdate = z.strictObject({ detail }).meta({ id: 'CalendarFeedUpdate' })

export const CalendarFeedMade = CalendarFeed.extend({
  address: z.url().nullable().meta({
    description: 'Shown this once; null when the same request came before',
  }),
}).meta({ id: 'CalendarFeedMade' })

/** An answer in iCalendar (RFC 5545), for any calendar program. */
export const icsAnswer = {
  description: 'A calendar in iCalendar format',
  content: { 'text/calendar': { schema: z.string() } },
}
