import type { Match } from '@people-bank/openapi'

export type Leaf = Match['leaves'][number]
export type Check = Match['gates'][number]['checks'][number]
export type Question = Match['questions'][number]
/** What explains a pair, whichever side it is seen from. */
export type Explained = Omit<Match, 'leader' | 'place' | 'moved'>

export const criterionNames = ['attributes', 'themes', 'interest', 'place', 'availability'] as const
export type CriterionName = (typeof criterionNames)[number]
export type Weights = Record<CriterionName, number>
