import { defineQueryOptions } from '@pinia/colada'
import type { InvitationState } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'

const pageSize = 25

/** How inviting these people would be, with the messages of the first so many. Writes nothing. */
export const previewQuery = defineQueryOptions(
  ({
    id,
    people,
    note,
    repeatReason,
    limit,
  }: {
    id: string
    people: { leaderId: string; note?: string }[]
    note: string
    repeatReason: string
    limit: number
  }) => ({
    key: ['opportunities', id, 'invite', JSON.stringify(people), note, repeatReason, String(limit)],
    query: ({ signal }: { signal: AbortSignal }) =>
      ok(
        api.POST('/api/v1/opportunities/{id}/invitation-batches/preview', {
          params: { path: { id } },
          body: {
            people,
            from: 0,
            limit,
            ...(note ? { note } : {}),
            ...(repeatReason ? { repeatReason } : {}),
          },
          signal,
        }),
      ),
    staleTime: 0,
  }),
)

/** Where each of many who were invited in one go is. */
export const batchQuery = defineQueryOptions(
  ({ id, state, cursor }: { id: string; state?: InvitationState; cursor?: string }) => ({
    key: ['invitations', id, state ?? '', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/invitation-batches/{id}', {
          params: { path: { id }, query: { limit: pageSize, cursor, state } },
        }),
      ),
    staleTime: 0,
  }),
)
