import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** The time given to a placement, for either side. */
export const timeGivenQuery = defineQueryOptions(
  ({ placementId: id, own }: { placementId: string; own: boolean }) => ({
    key: [...(own ? ['me'] : []), 'placements', id, 'attendance'],
    query: () =>
      own
        ? ok(api.GET('/api/v1/me/placements/{id}/attendance', { params: { path: { id } } }))
        : ok(api.GET('/api/v1/placements/{id}/attendance', { params: { path: { id } } })),
    staleTime: 0,
  }),
)

/** All that the signed-in person was asked and did. */
export const myHistoryQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['me', 'history', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/me/history', { params: { query: { cursor, limit: 25 } } })),
  staleTime: 0,
}))

/** The same of somebody whose record we hold. */
export const leaderHistoryQuery = defineQueryOptions((id: string) => ({
  key: ['leaders', id, 'history'],
  query: () =>
    ok(api.GET('/api/v1/leaders/{id}/history', { params: { path: { id }, query: { limit: 50 } } })),
  staleTime: 0,
}))
