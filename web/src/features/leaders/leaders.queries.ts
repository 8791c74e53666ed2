import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'
import type { LeaderFilter } from './leaderFilter.ts'

export const pageSize = 24

export const leadersQuery = defineQueryOptions(
  ({ filter, cursor }: { filter: LeaderFilter; cursor?: string }) => ({
    key: ['leaders', 'list', JSON.stringify(filter), cursor ?? ''],
    query: ({ signal }) =>
      ok(
        api.GET('/api/v1/leaders', {
          params: { query: { ...filter, limit: pageSize, cursor } },
          signal,
        }),
      ),
    staleTime: 0,
  }),
)

export const leaderFacetsQuery = defineQueryOptions((filter: LeaderFilter) => ({
  key: ['leaders', 'facets', JSON.stringify(filter)],
  query: ({ signal }) => {
    const { sort: _, ...facetFilter } = filter
    return ok(api.GET('/api/v1/leaders/facets', { params: { query: facetFilter }, signal }))
  },
}))

/** One person with the ETag to change them by. */
export const leaderQuery = defineQueryOptions((id: string) => ({
  key: ['leaders', id],
  query: () => okWithEtag(api.GET('/api/v1/leaders/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

export const leaderNotesQuery = defineQueryOptions((id: string) => ({
  key: ['leaders', id, 'notes'],
  query: () =>
    ok(api.GET('/api/v1/leaders/{id}/notes', { params: { path: { id }, query: { limit: 50 } } })),
}))

/** The signed-in leader's own record. */
export const myLeaderQuery = defineQueryOptions({
  key: ['me', 'leader'],
  query: () => okWithEtag(api.GET('/api/v1/me/leader')),
  staleTime: 0,
})
