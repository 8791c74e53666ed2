import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** Everything about the signed-in leader; each time it is read it is recorded as taken out. */
export const myDataQuery = defineQueryOptions({
  key: ['me', 'data'],
  query: () => ok(api.GET('/api/v1/me/data')),
  staleTime: 0,
})

/** What is held of people, and why. */
export const dataMapQuery = defineQueryOptions({
  key: ['data-map'],
  query: () => ok(api.GET('/api/v1/data-map')),
})
