import type { operations } from '@people-bank/openapi'

type Query = NonNullable<operations['listLeaders']['parameters']['query']>

/** What a search for people may be narrowed down by, as the server takes it. */
export type LeaderFilter = Omit<Query, 'limit' | 'cursor'>
export type FilterName = Exclude<keyof LeaderFilter, 'search' | 'sort'>

/** In the order of the screen: talents and wishes first, conditions last. */
export const filterNames = [
  'kind',
  'type',
  'stage',
  'position',
  'state',
  'asked',
  'halfDay',
  'near',
  'withinKm',
  'online',
  'language',
  'supportNeed',
  'recognition',
  'contact',
  'review',
  'experience',
  'theme',
  'lived',
] as const satisfies readonly FilterName[]
