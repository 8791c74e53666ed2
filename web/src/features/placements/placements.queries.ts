import { defineQueryOptions } from '@pinia/colada'
import type { NotChosenCreate, OverdueItem } from '@people-bank/openapi'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** One placement of ours, with the ETag to move it by. */
export const placementQuery = defineQueryOptions((id: string) => ({
  key: ['placements', 'one', id],
  query: () => okWithEtag(api.GET('/api/v1/placements/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Which of those who wait are shown. */
export interface OverdueNarrow {
  owed?: OverdueItem['owed']
  owedBy?: OverdueItem['owedBy']
  contactAccountId?: string
}

/** Who waits for what with us, the longest waiting first. */
export const overdueQuery = defineQueryOptions(
  ({ cursor, narrow }: { cursor?: string; narrow: OverdueNarrow }) => ({
    key: ['placements', 'overdue', JSON.stringify(narrow), cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/placements/overdue', {
          params: { query: { ...narrow, cursor, limit: 25 } },
        }),
      ),
    staleTime: 0,
  }),
)

/** What each of several people would read who are not chosen. Writes nothing. */
export const notChosenPreviewQuery = defineQueryOptions(
  ({ id, body }: { id: string; body: NotChosenCreate }) => ({
    key: ['opportunities', id, 'not-chosen', JSON.stringify(body)],
    query: ({ signal }: { signal: AbortSignal }) =>
      ok(
        api.POST('/api/v1/opportunities/{id}/not-chosen/preview', {
          params: { path: { id } },
          body,
          signal,
        }),
      ),
    staleTime: 0,
  }),
)
