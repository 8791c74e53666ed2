import type { Client } from '@people-bank/openapi'
import type { clients } from '@/i18n/en/clients.ts'

/** Each scope of a program with the key of its words, in the order of the form. */
export const scopeKeys: readonly [
  scope: Client['scopes'][number],
  key: keyof typeof clients.scopeWords,
][] = [
  ['people:find', 'people_find'],
  ['people:write', 'people_write'],
  ['opportunities:write', 'opportunities_write'],
  ['people:nominate', 'people_nominate'],
  ['placements:suggest', 'placements_suggest'],
  ['placements:read', 'placements_read'],
  ['placements:record', 'placements_record'],
  ['changes:read', 'changes_read'],
  ['webhooks:write', 'webhooks_write'],
]
