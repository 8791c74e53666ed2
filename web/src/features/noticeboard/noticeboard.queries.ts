import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'

/** What the public list is narrowed to, as it stands in the address. */
export interface NoticeFilter {
  organisationId?: string
  kind?: string
  outcode?: string
  km?: number
  online?: 'true'
  firstStep?: 'true'
}

export const noticesQuery = defineQueryOptions(
  ({ filter, cursor }: { filter: NoticeFilter; cursor: string | undefined }) => ({
    key: ['noticeboard', JSON.stringify(filter), cursor ?? ''],
    query: () =>
      ok(api.GET('/api/v1/noticeboard', { params: { query: { ...filter, cursor, limit: 20 } } })),
  }),
)

export const noticeChoicesQuery = defineQueryOptions({
  key: ['noticeboard', 'choices'],
  query: () => ok(api.GET('/api/v1/noticeboard/choices')),
})

export const noticeQuery = defineQueryOptions((id: string) => ({
  key: ['noticeboard', 'one', id],
  query: () => ok(api.GET('/api/v1/noticeboard/{id}', { params: { path: { id } } })),
}))
