import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

export const breachesQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['breaches', 'list', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/breaches', { params: { query: { cursor } } })),
  staleTime: 0,
}))

/** One breach with the ETag to change it by. */
export const breachQuery = defineQueryOptions((id: string) => ({
  key: ['breaches', 'one', id],
  query: () => okWithEtag(api.GET('/api/v1/breaches/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Which readings are asked after. */
export interface AffectedQuestion {
  actorId?: string
  credentialId?: string
  organisationId?: string
  from?: string
  to?: string
}

export const affectedQuery = defineQueryOptions(
  ({
    id,
    question,
    cursor,
  }: {
    id: string
    question: AffectedQuestion
    cursor?: string | undefined
  }) => ({
    key: ['breaches', 'affected', id, { ...question }, cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/breaches/{id}/affected', {
          params: { path: { id }, query: { ...question, cursor } },
        }),
      ),
    staleTime: 0,
  }),
)
