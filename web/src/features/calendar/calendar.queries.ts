import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** The private address of one's own calendar: whether there is one, and how much it says. */
export const myCalendarQuery = defineQueryOptions({
  key: ['me', 'calendar'],
  query: () => ok(api.GET('/api/v1/me/calendar')),
  staleTime: 0,
})
