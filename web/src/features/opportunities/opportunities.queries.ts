import { defineQueryOptions } from '@pinia/colada'
import type { OpportunityStatus, OpportunityUpdate, ReachDraft } from '@people-bank/openapi'
import { api, ok, okWithEtag } from '@/api/client.ts'

export interface OpportunityFilter {
  status?: OpportunityStatus
  kind?: string
  mine?: 'true'
}

export const opportunitiesQuery = defineQueryOptions(
  ({ filter, cursor }: { filter: OpportunityFilter; cursor?: string }) => ({
    key: ['opportunities', 'list', JSON.stringify(filter), cursor ?? ''],
    query: () =>
      ok(api.GET('/api/v1/opportunities', { params: { query: { ...filter, limit: 24, cursor } } })),
    staleTime: 0,
  }),
)

/** One opportunity with the ETag to change it by. */
export const opportunityQuery = defineQueryOptions((id: string) => ({
  key: ['opportunities', id, 'one'],
  query: () => okWithEtag(api.GET('/api/v1/opportunities/{id}', { params: { path: { id } } })),
}))

export const opportunityPlacementsQuery = defineQueryOptions((id: string) => ({
  key: ['opportunities', id, 'placements'],
  query: () =>
    ok(
      api.GET('/api/v1/opportunities/{id}/placements', {
        params: { path: { id }, query: { limit: 100 } },
      }),
    ),
  staleTime: 0,
}))

/** How many people a draft would reach; nothing of it is stored. */
export const reachQuery = defineQueryOptions((draft: ReachDraft) => ({
  key: ['opportunities', 'reach', JSON.stringify(draft)],
  query: ({ signal }) => ok(api.POST('/api/v1/opportunities/reach', { body: draft, signal })),
}))

/** What a draft still misses; nothing of it is stored. */
export const draftCheckQuery = defineQueryOptions((draft: OpportunityUpdate) => ({
  key: ['opportunities', 'check', JSON.stringify(draft)],
  query: ({ signal }) => ok(api.POST('/api/v1/opportunities/check', { body: draft, signal })),
}))

/** How plainly a text reads that people will get. Keeps nothing of it. */
export const textCheckQuery = defineQueryOptions((text: string) => ({
  key: ['texts', 'check', text],
  query: ({ signal }) => ok(api.POST('/api/v1/texts/check', { body: { text }, signal })),
}))

/** What happened to an opportunity of ours, newest first. */
export const opportunityMovesQuery = defineQueryOptions((id: string) => ({
  key: ['opportunities', id, 'moves'],
  query: () =>
    ok(
      api.GET('/api/v1/opportunities/{id}/moves', {
        params: { path: { id }, query: { limit: 20 } },
      }),
    ),
  staleTime: 0,
}))
