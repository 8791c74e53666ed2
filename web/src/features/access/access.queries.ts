import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

export const installationQuery = defineQueryOptions({
  key: ['installation'],
  query: () => ok(api.GET('/api/v1/installation')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const tokensQuery = defineQueryOptions({
  key: ['me', 'tokens'],
  query: () => ok(api.GET('/api/v1/me/tokens')),
})

export const sessionsQuery = defineQueryOptions({
  key: ['me', 'sessions'],
  query: () => ok(api.GET('/api/v1/me/sessions')),
})

export const accountsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['accounts', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/accounts', { params: { query: { limit: 50, cursor } } })),
}))
