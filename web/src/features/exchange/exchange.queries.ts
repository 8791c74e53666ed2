import { defineQueryOptions } from '@pinia/colada'
import type { ImportOutcome } from '@people-bank/openapi'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** A spreadsheet on its way in, with the ETag to change it by. */
export const importQuery = defineQueryOptions((id: string) => ({
  key: ['imports', id],
  query: () => okWithEtag(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** A page of what the organisation brought in, newest first. */
export const importsQuery = defineQueryOptions(({ cursor }: { cursor: string | undefined }) => ({
  key: ['imports-of-all', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/imports', { params: { query: { cursor, limit: 10 } } })),
  staleTime: 0,
}))

/** What undoing an import would come to now. */
export const importUndoQuery = defineQueryOptions((id: string) => ({
  key: ['imports', id, 'undo'],
  query: () => ok(api.GET('/api/v1/imports/{id}/undo', { params: { path: { id } } })),
  staleTime: 0,
}))

export const importRowsQuery = defineQueryOptions(
  ({
    id,
    state,
    outcome,
    cursor,
  }: {
    id: string
    /** What the rows depend on: its version, and how far it is. */
    state: string
    outcome?: ImportOutcome
    cursor?: string
  }) => ({
    key: ['imports', id, 'rows', state, outcome ?? '', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/imports/{id}/rows', {
          params: { path: { id }, query: { outcome, cursor, limit: 50 } },
        }),
      ),
  }),
)
