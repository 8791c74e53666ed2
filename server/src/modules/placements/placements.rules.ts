import type { AgreementRow } from './agreements.queries.ts'
import { movesOf, owedBy, urgencyOf, type Move } from './machine.rules.ts'
import type { OwedRow, OwnPlacementRow, PlacementRow, StepRow } from './placements.queries.ts'

const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null

/** A placement as the contract says it; the moves are those of its own organisation. */
export const placementView = (row: PlacementRow, organisationId: string) => ({
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
  movedAt: row.movedAt.toISOString(),
  owed: row.owed,
  dueOn: row.dueOn,
  howEnded: row.howEnded,
  toldAt: momentOf(row.toldAt),
  closedAt: momentOf(row.closedAt),
  repeatReason: row.repeatReason,
  version: row.version,
  moves: row.organisationId === organisationId ? movesOf('organisation', row) : [],
})

const agreementView = (row: AgreementRow) => ({
  ...row,
  proposedAt: row.proposedAt.toISOString(),
  confirmedAt: momentOf(row.confirmedAt),
  fellAt: momentOf(row.fellAt),
})

/** A placement with all that led here. */
export const placementDetailView = (
  row: PlacementRow,
  more: { agreements: AgreementRow[]; steps: StepRow[] },
  organisationId: string,
) => ({
  ...placementView(row, organisationId),
  agreements: more.agreements.map(agreementView),
  history: more.steps.map((step) => ({ ...step, at: step.at.toISOString() })),
})

/** A line of what is owed, on a day. */
export const owedView = (row: OwedRow, today: string) => ({
  id: row.id,
  leader: { id: row.leaderId, name: row.leaderName },
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  contactName: row.contactName,
  status: row.status,
  owed: row.owed,
  owedBy: owedBy(row.owed),
  since: row.movedAt.toISOString(),
  dueOn: row.dueOn,
  urgency: urgencyOf(row.dueOn, today) ?? ('soon' as const),
})

/** Where a person stands with an opportunity, in their own view. */
export const ownPlacementView = (row: OwnPlacementRow) => ({
  id: row.id,
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  organisation: { id: row.organisationId, name: row.organisationName },
  status: row.status,
  owed: row.owed,
  howEnded: row.howEnded,
  startedOn: row.startedOn,
  endedOn: row.endedOn,
  toldAt: momentOf(row.toldAt),
  outcome: row.outcome,
  hasImpact: row.hasImpact,
  hasMeetings: row.hasMeetings,
  createdAt: row.createdAt.toISOString(),
  movedAt: row.movedAt.toISOString(),
  version: row.version,
  moves: movesOf('leader', row),
})

const amongColleagues = new Set<string>(['suggest', 'close'] satisfies Move[])
/** Steps between colleagues, of which the person hears nothing: also that a suggestion came to nothing. */
const concernsPerson = ({ move, from, side }: StepRow): boolean =>
  !amongColleagues.has(move) && (from !== 'suggested' || side === 'leader' || move === 'invite')

/** The same with the agreement and the steps that concerned them. */
export const ownPlacementDetailView = (
  row: OwnPlacementRow,
  more: { agreements: AgreementRow[]; steps: StepRow[] },
) => {
  const [latest] = more.agreements
  return {
    ...ownPlacementView(row),
    contactName: row.contactName,
    agreement: latest ? { ...agreementView(latest), proposedBy: null } : null,
    history: more.steps
      .filter(concernsPerson)
      .map(({ by: _by, ...step }) => ({ ...step, at: step.at.toISOString() })),
  }
}
