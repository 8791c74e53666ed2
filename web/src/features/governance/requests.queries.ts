import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

type State = 'open' | 'due' | 'closed'

export const subjectRequestsQuery = defineQueryOptions(
  ({ state, cursor }: { state: State; cursor?: string | undefined }) => ({
    key: ['subject-requests', state, cursor ?? ''],
    query: () => ok(api.GET('/api/v1/subject-requests', { params: { query: { state, cursor } } })),
    staleTime: 0,
  }),
)

/** One request with the ETag to change it by. */
export const subjectRequestQuery = defineQueryOptions((id: string) => ({
  key: ['subject-requests', 'one', id],
  query: () => okWithEtag(api.GET('/api/v1/subject-requests/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))
