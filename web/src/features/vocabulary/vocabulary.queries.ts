import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

const anHour = 3_600_000

export const vocabularyQuery = defineQueryOptions({
  key: ['vocabulary'],
  query: () => ok(api.GET('/api/v1/vocabulary')),
  staleTime: anHour,
})

export const rolesQuery = defineQueryOptions({
  key: ['roles'],
  query: () => ok(api.GET('/api/v1/roles')),
  staleTime: anHour,
})
