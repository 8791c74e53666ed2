import type { OpportunityRow } from '../opportunities/opportunities.queries.ts'
import type { Essentials, MatchOpportunity, PlanarPoint, Weights } from './match.types.ts'

/** What a caller may try out instead of what is stored. */
export interface WhatIf {
  weights?: Weights | undefined
  essentials?: Essentials | undefined
}

/** An opportunity as matching reads it, for the staff of one organisation. */
export function subjectFrom(
  row: Pick<
    OpportunityRow,
    | 'id'
    | 'organisationId'
    | 'status'
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
  >,
  context: { organisationId: string | null; place: PlanarPoint | null; whatIf?: WhatIf },
): MatchOpportunity {
  const isOwn = row.organisationId === context.organisationId
  return {
    id: row.id,
    organisationId: row.organisationId,
    visible: row.status === 'open' || (row.status === 'draft' && isOwn),
    kind: row.kind,
    roleType: row.leaderType,
    formal: row.formality === 'formal',
    excludesEmployed: row.excludesEmployed,
    place: context.place,
    radiusKm: row.radiusKm,
    online: row.online,
    halfDays: row.halfDays,
    requiredHalfDays: row.sessionHalfDays,
    hoursMonth: row.hoursMonth,
    weights: context.whatIf?.weights ?? row.weights,
    wanted: row.wanted,
    essentials: context.whatIf?.essentials ?? row.essentials,
  }
}
