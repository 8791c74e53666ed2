import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

export const homeQuery = defineQueryOptions({
  key: ['home'],
  query: () => ok(api.GET('/api/v1/home')),
  staleTime: 0,
})
