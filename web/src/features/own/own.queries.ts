import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** What the signed-in leader agreed to. */
export const myConsentsQuery = defineQueryOptions({
  key: ['me', 'consents'],
  query: () => ok(api.GET('/api/v1/me/consents')),
  staleTime: 0,
})

/** What data is used for, with the words that are shown now. */
export const consentPurposesQuery = defineQueryOptions({
  key: ['consent-purposes'],
  query: () => ok(api.GET('/api/v1/consent-purposes')),
})

/** Who has seen the signed-in leader. */
export const myReadingsQuery = defineQueryOptions(
  ({ others, cursor }: { others: boolean; cursor: string | undefined }) => ({
    key: ['me', 'readings', String(others), cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/me/readings', {
          params: { query: { others: others ? 'true' : 'false', cursor, limit: 25 } },
        }),
      ),
    staleTime: 0,
  }),
)

/** One placement of the signed-in leader, with the agreement, and the ETag to move it by. */
export const myPlacementQuery = defineQueryOptions((id: string) => ({
  key: ['me', 'placements', id],
  query: () => okWithEtag(api.GET('/api/v1/me/placements/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** What was sent to the signed-in leader. */
export const myMessagesQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['me', 'messages', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/me/messages', { params: { query: { cursor, limit: 25 } } })),
  staleTime: 0,
}))

/** What the signed-in leader answered to the equality questions; nobody else can read it. */
export const myEqualityQuery = defineQueryOptions({
  key: ['me', 'equality'],
  query: () => okWithEtag(api.GET('/api/v1/me/equality')),
  staleTime: 0,
})
