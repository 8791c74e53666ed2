import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

export const clientsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['clients', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/clients', { params: { query: { limit: 50, cursor } } })),
  staleTime: 0,
}))
