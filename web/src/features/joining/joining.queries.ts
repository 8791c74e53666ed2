import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** What the join page asks with. */
export const joiningOfferQuery = defineQueryOptions({
  key: ['joining', 'offer'],
  query: () => ok(api.GET('/api/v1/joining')),
})

/** What a link leads to. The secret goes in the body: it stands in no address. */
export const openJoiningQuery = defineQueryOptions((token: string) => ({
  key: ['joining', 'link', token],
  query: () => ok(api.POST('/api/v1/joining/openings', { body: { token } })),
  staleTime: 0,
}))

export const joiningsQuery = defineQueryOptions(
  ({ source, cursor }: { source: 'invitation' | 'nomination' | undefined; cursor?: string }) => ({
    key: ['joinings', 'list', source ?? '', cursor ?? ''],
    query: () =>
      ok(api.GET('/api/v1/joinings', { params: { query: { source, cursor, limit: 25 } } })),
    staleTime: 0,
  }),
)

/** One nomination with what was said; each look is recorded. */
export const joiningQuery = defineQueryOptions((id: string) => ({
  key: ['joinings', id],
  query: () => ok(api.GET('/api/v1/joinings/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

export const guardianConsentsQuery = defineQueryOptions((id: string) => ({
  key: ['leaders', id, 'guardian'],
  query: () => ok(api.GET('/api/v1/leaders/{id}/guardian-consents', { params: { path: { id } } })),
  staleTime: 0,
}))
