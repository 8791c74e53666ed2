import { defineQueryOptions } from '@pinia/colada'
import { api, okWithEtag } from '@/api/client.ts'
import { ApiError } from '@/api/errors.ts'

/** What came of a placement, with the ETag to change and to tell it by; null where nothing is written down yet. */
export const placementImpactQuery = defineQueryOptions((id: string) => ({
  key: ['placements', id, 'impact'],
  query: () =>
    okWithEtag(api.GET('/api/v1/placements/{id}/impact', { params: { path: { id } } })).catch(
      (error: unknown) => {
        if (error instanceof ApiError && error.code === 'placements.impact_not_found') return null
        throw error
      },
    ),
  staleTime: 0,
}))

/** What came of what the signed-in person gave their time to, with the ETag to answer by. */
export const myImpactQuery = defineQueryOptions((id: string) => ({
  key: ['me', 'placements', id, 'impact'],
  query: () =>
    okWithEtag(api.GET('/api/v1/me/placements/{id}/impact', { params: { path: { id } } })),
  staleTime: 0,
}))
