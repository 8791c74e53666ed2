import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

export const organisationsQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['organisations', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/organisations', { params: { query: { limit: 100, cursor } } })),
}))

/** How our organisation wants to work, with the ETag to change it by. */
export const organisationSettingsQuery = defineQueryOptions({
  key: ['organisation-settings'],
  query: () => okWithEtag(api.GET('/api/v1/organisation-settings')),
  staleTime: 0,
})
