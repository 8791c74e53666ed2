import { defineQueryOptions } from '@pinia/colada'
import { api, ok } from '@/api/client.ts'
import type { Narrowing } from './useNarrowing.ts'

export const auditEventsQuery = defineQueryOptions(
  ({ narrowing, cursor }: { narrowing: Narrowing; cursor: string | undefined }) => ({
    key: ['audit-events', { ...narrowing }, cursor ?? ''],
    query: () => {
      const { subject, manner: _, ...rest } = narrowing
      return ok(
        api.GET('/api/v1/audit-events', {
          params: { query: { ...rest, ...(subject ? { subjectId: subject } : {}), cursor } },
        }),
      )
    },
    staleTime: 0,
  }),
)

export const accessEventsQuery = defineQueryOptions(
  ({ narrowing, cursor }: { narrowing: Narrowing; cursor: string | undefined }) => ({
    key: ['access-events', { ...narrowing }, cursor ?? ''],
    query: () => {
      const { subject, event: _, ...rest } = narrowing
      return ok(
        api.GET('/api/v1/access-events', {
          params: { query: { ...rest, ...(subject ? { leaderId: subject } : {}), cursor } },
        }),
      )
    },
    staleTime: 0,
  }),
)

export const recordStateQuery = defineQueryOptions({
  key: ['record-checks', 'latest'],
  query: () => ok(api.GET('/api/v1/record-checks/latest')),
  staleTime: 0,
})

export const equalityReportQuery = defineQueryOptions({
  key: ['equality-report'],
  query: () => ok(api.GET('/api/v1/equality-report')),
})
