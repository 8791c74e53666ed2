import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** How it goes for the person of a placement, as staff read it. */
export const checkInsQuery = defineQueryOptions((id: string) => ({
  key: ['placements', id, 'check-ins'],
  query: () => ok(api.GET('/api/v1/placements/{id}/check-ins', { params: { path: { id } } })),
  staleTime: 0,
}))

/** The same of the signed-in person. */
export const myCheckInsQuery = defineQueryOptions((id: string) => ({
  key: ['me', 'placements', id, 'check-ins'],
  query: () => ok(api.GET('/api/v1/me/placements/{id}/check-ins', { params: { path: { id } } })),
  staleTime: 0,
}))

/** How it goes for all who take part in an opportunity. */
export const checkInTrendQuery = defineQueryOptions((id: string) => ({
  key: ['opportunities', id, 'check-ins'],
  query: () => ok(api.GET('/api/v1/opportunities/{id}/check-ins', { params: { path: { id } } })),
  staleTime: 0,
}))
