import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** One placement of ours, with the ETag to move it by. */
export const placementQuery = defineQueryOptions((id: string) => ({
  key: ['placements', 'one', id],
  query: () => okWithEtag(api.GET('/api/v1/placements/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Who waits for what with us, the longest waiting first. */
export const overdueQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['placements', 'overdue', cursor ?? ''],
  query: () =>
    ok(api.GET('/api/v1/placements/overdue', { params: { query: { cursor, limit: 25 } } })),
  staleTime: 0,
}))
