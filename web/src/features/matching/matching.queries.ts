import { defineQueryOptions } from '@pinia/colada'
import type { Essentials } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'
import type { Weights } from './match.types.ts'
import { wholeMatch } from './wholeMatch.ts'

const pageSize = 25
/** Fewer to somebody on a phone: each is read, and answered. */
const ownPageSize = 8

/** What differs from what is saved; nothing of it is ever stored. */
export interface WhatIf {
  weights?: Weights
  essentials?: Essentials
  guard?: boolean
}

export type MatchList = 'ranked' | 'ask_first'

export const matchesQuery = defineQueryOptions(
  ({
    id,
    list,
    whatIf,
    cursor,
  }: {
    id: string
    list: MatchList
    whatIf: WhatIf
    cursor?: string
  }) => ({
    key: ['opportunities', id, 'matches', list, JSON.stringify(whatIf), cursor ?? ''],
    query: async ({ signal }) => {
      const page = await ok(
        api.POST('/api/v1/opportunities/{id}/matches', {
          params: { path: { id } },
          body: { guard: true, ...whatIf, list, limit: pageSize, cursor },
          signal,
        }),
      )
      return { ...page, items: page.items.map((item) => wholeMatch(page.asked, item)) }
    },
    staleTime: 0,
  }),
)

/** How many people the same what-if has, counted apart so that no list waits for it. */
export const countsQuery = defineQueryOptions(({ id, whatIf }: { id: string; whatIf: WhatIf }) => {
  const { guard: _, ...body } = whatIf
  return {
    key: ['opportunities', id, 'counts', JSON.stringify(body)],
    query: ({ signal }: { signal: AbortSignal }) =>
      ok(api.POST('/api/v1/opportunities/{id}/reach', { params: { path: { id } }, body, signal })),
    staleTime: 0,
  }
})

/** Why, or why not, for one pair. */
export const matchQuery = defineQueryOptions(
  ({ id, leaderId }: { id: string; leaderId: string }) => ({
    key: ['opportunities', id, 'match', leaderId],
    query: () =>
      ok(
        api.GET('/api/v1/opportunities/{id}/matches/{leaderId}', {
          params: { path: { id, leaderId } },
        }),
      ),
    staleTime: 0,
  }),
)

/** Open opportunities for one person. */
export const leaderMatchesQuery = defineQueryOptions(
  ({ id, cursor }: { id: string; cursor?: string }) => ({
    key: ['leaders', id, 'matches', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/leaders/{id}/matches', {
          params: { path: { id }, query: { limit: pageSize, cursor } },
        }),
      ),
    staleTime: 0,
  }),
)

/** Open opportunities for the signed-in leader. */
export const myMatchesQuery = defineQueryOptions((cursor: string | undefined) => ({
  key: ['me', 'matches', cursor ?? ''],
  query: () =>
    ok(api.GET('/api/v1/me/matches', { params: { query: { limit: ownPageSize, cursor } } })),
  staleTime: 0,
}))
