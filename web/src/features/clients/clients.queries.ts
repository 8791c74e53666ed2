import { defineQueryOptions } from '@pinia/colada'
import type { Account } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'

export const clientsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['clients', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/clients', { params: { query: { limit: 50, cursor } } })),
  staleTime: 0,
}))

/** Everybody with an account whom an engagement lead may see: a few pages at most. */
export const colleaguesQuery = defineQueryOptions({
  key: ['accounts', 'colleagues'],
  query: async () => {
    const found: Account[] = []
    let cursor: string | undefined
    do {
      const page = await ok(
        api.GET('/api/v1/accounts', { params: { query: { limit: 100, cursor } } }),
      )
      found.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined && found.length < 1_000)
    return found
  },
})
