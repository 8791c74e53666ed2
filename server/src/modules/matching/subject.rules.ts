import type { OpportunityRow } from '../opportunities/opportunities.queries.ts'
import { codesOf } from '../opportunities/opportunities.rules.ts'
import type { Word } from '../vocabulary/numbers.queries.ts'
import {
  stages,
  type Essentials,
  type MatchOpportunity,
  type PlanarPoint,
  type Weights,
} from './match.types.ts'

/** What a caller may try out instead of what is stored. */
export interface WhatIf {
  weights?: Weights | undefined
  essentials?: Essentials | undefined
}

type Draft = Pick<
  OpportunityRow,
  | 'id'
  | 'organisationId'
  | 'kind'
  | 'leaderType'
  | 'formality'
  | 'excludesEmployed'
  | 'radiusKm'
  | 'online'
  | 'halfDays'
  | 'sessionHalfDays'
  | 'hoursMonth'
  | 'weights'
  | 'wanted'
  | 'essentials'
>

/** A draft of the caller's own organisation as matching would read it. */
export const subjectFrom = (draft: Draft, place: PlanarPoint | null): MatchOpportunity => ({
  id: draft.id,
  organisationId: draft.organisationId,
  visible: true,
  kind: draft.kind,
  roleType: draft.leaderType,
  formal: draft.formality === 'formal',
  excludesEmployed: draft.excludesEmployed,
  place,
  radiusKm: draft.radiusKm,
  online: draft.online,
  halfDays: draft.halfDays,
  requiredHalfDays: draft.sessionHalfDays,
  hoursMonth: draft.hoursMonth,
  weights: draft.weights,
  wanted: draft.wanted,
  essentials: draft.essentials,
})

/** Every word that ranking and explaining people for it looks up. */
export const wordsAskedBy = ({ kind, roleType, wanted, essentials }: MatchOpportunity): Word[] => [
  ...stages.map((code) => ({ kind: 'stage', code })),
  ...codesOf({ kind, leaderType: roleType, wanted, essentials }),
]
