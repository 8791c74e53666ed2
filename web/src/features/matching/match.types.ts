import type { Match } from '@people-bank/openapi'

export type Criterion = Match['criteria'][number]
export type Leaf = Criterion['leaves'][number]
export type Gate = Match['gates'][number]
export type Check = Gate['checks'][number]
export type Question = Match['questions'][number]

export const criterionNames = ['attributes', 'themes', 'interest', 'place', 'availability'] as const
export type CriterionName = (typeof criterionNames)[number]
export type Weights = Record<CriterionName, number>
