import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** What to see to for a session of an opportunity; without one, for the next. */
export const meetingQuery = defineQueryOptions(
  ({ id, sessionStart }: { id: string; sessionStart: string | undefined }) => ({
    key: ['opportunities', id, 'meeting', sessionStart ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/opportunities/{id}/meeting-checklist', {
          params: { path: { id }, query: sessionStart ? { sessionStart } : {} },
        }),
      ),
    staleTime: 0,
  }),
)
