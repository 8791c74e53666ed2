import { defineQueryOptions } from '@pinia/colada'
import type { ConsentPurpose } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'

/** Every wording that a purpose ever had, newest first. */
export const wordingsQuery = defineQueryOptions((purpose: ConsentPurpose) => ({
  key: ['consent-purposes', purpose, 'wordings'],
  query: () =>
    ok(api.GET('/api/v1/consent-purposes/{purpose}/wordings', { params: { path: { purpose } } })),
}))
