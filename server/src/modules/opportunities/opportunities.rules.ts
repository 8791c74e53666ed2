import type { FieldIssue } from '../../core/problem.ts'
import { halfDaysOf, maskOf, maskOfSession } from '../vocabulary/half-days.rules.ts'
import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import type { OpportunityFields, OpportunityRow } from './opportunities.queries.ts'
import { defaultWeights, noEssentials, type OpportunityUpdate } from './opportunities.schemas.ts'
import type { OpportunityStatus, Weights } from './opportunities.table.ts'

/** What a new opportunity has until it says otherwise. */
export const blankOpportunity: Omit<OpportunityFields, 'organisationId' | 'title' | 'kind'> = {
  status: 'draft',
  purpose: '',
  difference: '',
  collective: false,
  formality: 'informal',
  excludesEmployed: false,
  firstStep: false,
  counterparts: [],
  radiusKm: 30,
  online: false,
  halfDays: 0,
  sessions: [],
  sessionHalfDays: 0,
  weights: defaultWeights,
  wanted: { attributes: [], themes: [] },
  essentials: noEssentials,
  placesCount: 1,
  support: '',
}

/** The columns that a draft sets; what it does not name stays as it is. */
export function columnsOf(draft: OpportunityUpdate): Partial<OpportunityFields> {
  const { halfDays, sessions, ...plain } = draft
  return {
    ...plain,
    ...(halfDays === undefined ? {} : { halfDays: maskOf(halfDays) }),
    ...(sessions === undefined
      ? {}
      : {
          sessions,
          sessionHalfDays: sessions.reduce((mask, session) => mask | maskOfSession(session), 0),
        }),
  }
}

/** Every vocabulary code that a draft uses, with the field it stands in. */
export function codesOf(
  draft: OpportunityUpdate,
): { kind: TermKind; code: string; field: string }[] {
  const of = (kind: TermKind, field: string, codes: readonly string[] | undefined) =>
    (codes ?? []).map((code) => ({ kind, code, field }))
  return [
    ...of('opportunity_kind', 'kind', draft.kind ? [draft.kind] : []),
    ...of('leader_type', 'leaderType', draft.leaderType ? [draft.leaderType] : []),
    ...of('recognition', 'recognition', draft.recognition ? [draft.recognition] : []),
    ...of(
      'attribute',
      'wanted.attributes',
      draft.wanted?.attributes.map(({ code }) => code),
    ),
    ...of(
      'theme',
      'wanted.themes',
      draft.wanted?.themes.map(({ code }) => code),
    ),
    ...of(
      'theme',
      'essentials.themes',
      draft.essentials?.themes.map(({ code }) => code),
    ),
    ...of('experience_kind', 'essentials.experience', draft.essentials?.experience),
    ...of('leader_type', 'essentials.types', draft.essentials?.types),
    ...of('language', 'essentials.languages', draft.essentials?.languages),
    ...of(
      'attribute',
      'essentials.attributes',
      draft.essentials?.attributes.map(({ code }) => code),
    ),
  ]
}

/** Whether any criterion that the opportunity uses counts at all. */
export function hasUsedWeight(opportunity: {
  weights: Weights
  wanted: { attributes: unknown[]; themes: unknown[] }
  outcode: string | null
  online: boolean
  halfDays: number
  sessionHalfDays: number
  hoursMonth: number | null
}): boolean {
  const { weights, wanted } = opportunity
  return (
    (wanted.attributes.length > 0 && weights.attributes > 0) ||
    (wanted.themes.length > 0 && weights.themes > 0) ||
    weights.interest > 0 ||
    ((opportunity.outcode !== null || opportunity.online) && weights.place > 0) ||
    ((opportunity.halfDays > 0 ||
      opportunity.sessionHalfDays > 0 ||
      opportunity.hoursMonth !== null) &&
      weights.availability > 0)
  )
}

const moves: Record<OpportunityStatus, readonly OpportunityStatus[]> = {
  draft: ['open', 'closed'],
  open: ['filled', 'closed'],
  filled: ['open', 'closed'],
  closed: ['open'],
}

export const mayMove = (from: OpportunityStatus, to: OpportunityStatus): boolean =>
  moves[from].includes(to)

/** What people need to know before they can decide, and is not there yet. */
export function missingToOpen(opportunity: OpportunityRow): FieldIssue[] {
  const missing = (isMissing: boolean, field: string, message: string): FieldIssue[] =>
    isMissing ? [{ field, message }] : []
  return [
    ...missing(opportunity.purpose === '', 'purpose', 'Say what it is for'),
    ...missing(
      opportunity.difference === '',
      'difference',
      'Say what will be different because of it',
    ),
    ...missing(opportunity.influence === null, 'influence', 'Say how much influence it gives'),
    ...missing(opportunity.support === '', 'support', 'Say what support there is'),
    ...missing(opportunity.recognition === null, 'recognition', 'Say how time is recognised'),
    ...missing(opportunity.contactId === null, 'contactAccountId', 'Name someone to contact'),
    ...missing(
      opportunity.outcode === null && !opportunity.online,
      'outcode',
      'Say where it is, or that it can be done online',
    ),
  ]
}

const abilitiesOf = (opportunity: { organisationId: string }, organisationId: string | null) => {
  const isOwn = opportunity.organisationId === organisationId
  return { update: isOwn, match: organisationId !== null }
}

/** An opportunity as the contract says it. */
export function opportunityView(row: OpportunityRow, organisationId: string | null) {
  const {
    organisationId: owner,
    organisationName,
    contactId,
    contactName,
    halfDays,
    sessionHalfDays: _s,
    ...plain
  } = row
  return {
    ...plain,
    organisation: { id: owner, name: organisationName },
    contactPerson: contactId && contactName ? { id: contactId, name: contactName } : null,
    halfDays: halfDaysOf(halfDays),
    influence: row.influence as 'informing' | 'feedback' | 'influence' | 'control' | null,
    abilities: abilitiesOf(row, organisationId),
  }
}

/** One line of a list of opportunities. */
export function opportunityCard(row: OpportunityRow, organisationId: string | null) {
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.organisationName },
    status: row.status,
    title: row.title,
    kind: row.kind,
    purpose: row.purpose.slice(0, 300),
    outcode: row.outcode,
    online: row.online,
    firstStep: row.firstStep,
    influence: row.influence,
    startsOn: row.startsOn,
    closesOn: row.closesOn,
    placesCount: row.placesCount,
    placesTaken: row.placesTaken,
    abilities: abilitiesOf(row, organisationId),
  }
}
