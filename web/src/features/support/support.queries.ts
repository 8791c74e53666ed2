import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** What has to be in place for the person of a placement. */
export const supportQuery = defineQueryOptions((id: string) => ({
  key: ['placements', id, 'support'],
  query: () => ok(api.GET('/api/v1/placements/{id}/support', { params: { path: { id } } })),
  staleTime: 0,
}))

/** The same of the signed-in person. */
export const mySupportQuery = defineQueryOptions((id: string) => ({
  key: ['me', 'placements', id, 'support'],
  query: () => ok(api.GET('/api/v1/me/placements/{id}/support', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Which of what is to be seen to. */
export interface SupportNarrow {
  which: 'due' | 'unmet'
  mine: 'true' | 'false'
}

/** What is to be arranged for people now, or was not there. */
export const supportTasksQuery = defineQueryOptions(
  ({ cursor, narrow }: { cursor: string | undefined; narrow: SupportNarrow }) => ({
    key: ['placements', 'support', narrow.which, narrow.mine, cursor ?? ''],
    query: () =>
      ok(api.GET('/api/v1/support-items', { params: { query: { ...narrow, cursor, limit: 25 } } })),
    staleTime: 0,
  }),
)
