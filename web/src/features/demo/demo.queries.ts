import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

export const demoMailQuery = defineQueryOptions({
  key: ['demo', 'mail'],
  query: () => ok(api.GET('/api/v1/demo/messages')),
  staleTime: 0,
})
