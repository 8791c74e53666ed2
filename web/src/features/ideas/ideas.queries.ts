import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** Ideas that people opened to organisations. */
export const ideasQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['ideas', 'list', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/ideas', { params: { query: { cursor, limit: 20 } } })),
  staleTime: 0,
}))

export const ideaQuery = defineQueryOptions((id: string) => ({
  key: ['ideas', id],
  query: () => ok(api.GET('/api/v1/ideas/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Ideas of the signed-in person. */
export const myIdeasQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['me', 'ideas', 'list', cursor ?? ''],
  query: () => ok(api.GET('/api/v1/me/ideas', { params: { query: { cursor, limit: 20 } } })),
  staleTime: 0,
}))

export const myIdeaQuery = defineQueryOptions((id: string) => ({
  key: ['me', 'ideas', id],
  query: () => okWithEtag(api.GET('/api/v1/me/ideas/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** Ideas that others opened to people of the bank. */
export const sharedIdeasQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['me', 'ideas-of-others', cursor ?? ''],
  query: () =>
    ok(api.GET('/api/v1/me/ideas-of-others', { params: { query: { cursor, limit: 20 } } })),
  staleTime: 0,
}))
