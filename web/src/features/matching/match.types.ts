import type { Match } from '@people-bank/openapi'

export type Leaf = Omit<Match['leaves'][number], 'fit'>
export type Check = Match['gates'][number]['checks'][number]
export type Question = Match['questions'][number]
/** One person with every reason, from a list or as the match of one pair. */
export type PersonMatch = Omit<Match, 'gates' | 'leaves'> & { leaves: Leaf[] }
/** What explains a pair, whichever side it is seen from. */
export type Explained = Omit<PersonMatch, 'leader' | 'place' | 'moved'>

export const criterionNames = ['attributes', 'themes', 'interest', 'place', 'availability'] as const
export type CriterionName = (typeof criterionNames)[number]
export type Weights = Record<CriterionName, number>
