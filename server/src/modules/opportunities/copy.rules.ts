import type { OpportunityFields, OpportunityRow } from './opportunities.queries.ts'
import { blankOpportunity, hasUsedWeight } from './opportunities.rules.ts'
import { defaultWeights } from './opportunities.schemas.ts'

/** All that is said of an opportunity once more, as a draft: without its days, which have to be new ones. */
export function copyOf(row: OpportunityRow): OpportunityFields {
  const copy = {
    organisationId: row.organisationId,
    title: row.title,
    role: row.role,
    kind: row.kind,
    leaderType: row.leaderType,
    purpose: row.purpose,
    difference: row.difference,
    project: row.project,
    influence: row.influence,
    collective: row.collective,
    formality: row.formality,
    excludesEmployed: row.excludesEmployed,
    firstStep: row.firstStep,
    counterparts: row.counterparts,
    outcode: row.outcode,
    radiusKm: row.radiusKm,
    online: row.online,
    halfDays: row.halfDays,
    hoursMonth: row.hoursMonth,
    weights: row.weights,
    wanted: row.wanted,
    essentials: row.essentials,
    placesCount: row.placesCount,
    support: row.support,
    recognition: row.recognition,
    recognitionNote: row.recognitionNote,
    contactAccountId: row.contactId,
    howChosen: row.howChosen,
    papersDays: row.papersDays,
    noPapers: row.noPapers,
    isPublic: row.isPublic,
    timeShape: row.timeShape,
    steps: row.steps.map((step) => ({ ...step, on: null })),
    copiedFrom: row.id,
    seatId: row.seatId,
    status: blankOpportunity.status,
    cancelReason: blankOpportunity.cancelReason,
    sessions: blankOpportunity.sessions,
    sessionHalfDays: blankOpportunity.sessionHalfDays,
  }
  // Where only its dates counted, nothing would be left to score.
  return { ...copy, weights: hasUsedWeight(copy) ? row.weights : defaultWeights }
}
