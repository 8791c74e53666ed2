import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** A page of the uploads of people, newest first. */
export const uploadsQuery = defineQueryOptions(({ cursor }: { cursor: string | undefined }) => ({
  key: ['uploads', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/leader-uploads', { params: { query: { cursor, limit: 10 } } })),
  staleTime: 0,
}))
