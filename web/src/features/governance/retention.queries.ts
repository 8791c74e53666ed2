import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** The rules, how much would go today, and the switch, with the ETag to turn it by. */
export const retentionQuery = defineQueryOptions({
  key: ['retention', 'rules'],
  query: () => okWithEtag(api.GET('/api/v1/retention')),
  staleTime: 0,
})

/** What would go today, of one rule or of all. */
export const retentionDueQuery = defineQueryOptions(
  ({ rule, cursor }: { rule?: string | undefined; cursor?: string | undefined }) => ({
    key: ['retention', 'due', rule ?? '', cursor ?? ''],
    query: () => ok(api.GET('/api/v1/retention/due', { params: { query: { rule, cursor } } })),
    staleTime: 0,
  }),
)

/** People whose data has to stay for now. */
export const retentionHoldsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['retention', 'holds', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/retention/holds', { params: { query: { cursor } } })),
  staleTime: 0,
}))
