import type { RequestKind } from '@people-bank/openapi'

/** What people ask, the most frequent first. */
export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'objection',
  'restriction',
  'portability',
] as const satisfies readonly RequestKind[]
