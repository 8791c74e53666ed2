import { defineQueryOptions } from '@pinia/colada'
import type { ImportOutcome } from '@people-bank/openapi'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** A spreadsheet on its way in, with the ETag to change it by. */
export const importQuery = defineQueryOptions((id: string) => ({
  key: ['imports', id],
  query: () => okWithEtag(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

export const importRowsQuery = defineQueryOptions(
  ({
    id,
    version,
    outcome,
    cursor,
  }: {
    id: string
    version: number
    outcome?: ImportOutcome
    cursor?: string
  }) => ({
    key: ['imports', id, 'rows', version, outcome ?? '', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/imports/{id}/rows', {
          params: { path: { id }, query: { outcome, cursor, limit: 50 } },
        }),
      ),
  }),
)
