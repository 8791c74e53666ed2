import { customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

export const calendarDetails = ['thin', 'full'] as const
export type CalendarDetail = (typeof calendarDetails)[number]

export const calendarFeeds = pgTable('calendar_feed', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  secretHash: bytes('secret_hash').notNull(),
  detail: text().$type<CalendarDetail>().notNull(),
  createdAt: moment('created_at').notNull(),
  readAt: moment('read_at'),
  version: integer().notNull(),
})
