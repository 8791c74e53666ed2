import type { PlacementRow } from './placements.queries.ts'

/** A placement as the contract says it. */
export const placementView = (row: PlacementRow) => ({
  id: row.id,
  leader: { id: row.leaderId, name: row.leaderName },
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  organisation: { id: row.organisationId, name: row.organisationName },
  status: row.status,
  askedOn: row.askedOn,
  startedOn: row.startedOn,
  endedOn: row.endedOn,
  outcome: row.outcome,
  decision: row.decision,
  createdAt: row.createdAt.toISOString(),
})
