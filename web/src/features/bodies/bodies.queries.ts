import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

export const bodiesQuery = defineQueryOptions(
  ({ archived, cursor }: { archived: 'true' | 'false'; cursor: string | undefined }) => ({
    key: ['bodies', 'list', archived, cursor ?? ''],
    query: () =>
      ok(api.GET('/api/v1/bodies', { params: { query: { archived, cursor, limit: 50 } } })),
    staleTime: 0,
  }),
)

/** One board or committee with its seats, and the ETag to change it by. */
export const bodyQuery = defineQueryOptions((id: string) => ({
  key: ['bodies', id],
  query: () => okWithEtag(api.GET('/api/v1/bodies/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Seats that need somebody, the longest waiting first. */
export const seatsDueQuery = defineQueryOptions((limit: number) => ({
  key: ['bodies', 'due', String(limit)],
  query: () => ok(api.GET('/api/v1/seats/due', { params: { query: { limit } } })),
  staleTime: 0,
}))

/** Who was, is and will be in a seat. */
export const seatTermsQuery = defineQueryOptions((id: string) => ({
  key: ['bodies', 'seats', id, 'terms'],
  query: () =>
    ok(api.GET('/api/v1/seats/{id}/terms', { params: { path: { id }, query: { limit: 50 } } })),
  staleTime: 0,
}))

/** Seats of the signed-in person. */
export const mySeatsQuery = defineQueryOptions({
  key: ['me', 'seats'],
  query: () => ok(api.GET('/api/v1/me/seats', { params: { query: { limit: 50 } } })),
  staleTime: 0,
})

/** Seats of a person whose record is ours. */
export const leaderSeatsQuery = defineQueryOptions((id: string) => ({
  key: ['leaders', id, 'seats'],
  query: () =>
    ok(api.GET('/api/v1/leaders/{id}/seats', { params: { path: { id }, query: { limit: 50 } } })),
  staleTime: 0,
}))
