import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

export const organisationsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['organisations', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/organisations', { params: { query: { limit: 100, cursor } } })),
}))
