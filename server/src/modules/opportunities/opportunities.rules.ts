import type { StaffRole } from '../../core/access.ts'
import { halfDaysOf, maskOf, maskOfSession } from '../vocabulary/half-days.rules.ts'
import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import { possibleMoves } from './life.rules.ts'
import type { OpportunityFields, OpportunityRow } from './opportunities.queries.ts'
import { defaultWeights, noEssentials, type OpportunityUpdate } from './opportunities.schemas.ts'
import type { Weights } from './opportunities.table.ts'
import { missingToOpen, type Publishable } from './publish.rules.ts'

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
  howChosen: '',
  noPapers: false,
  isPublic: false,
  steps: [],
  cancelReason: '',
}

/** The columns that a draft sets; what it does not name stays as it is. */
export function columnsOf(draft: OpportunityUpdate): Partial<OpportunityFields> {
  const { halfDays, sessions, ...plain } = draft
  return {
    ...plain,
    // When papers come and that there are none take each other back.
    ...(plain.noPapers === true ? { papersDays: null } : {}),
    ...(typeof plain.papersDays === 'number' ? { noPapers: false } : {}),
    ...(halfDays === undefined ? {} : { halfDays: maskOf(halfDays) }),
    ...(sessions === undefined
      ? {}
      : {
          sessions,
          sessionHalfDays: sessions.reduce((mask, session) => mask | maskOfSession(session), 0),
        }),
  }
}

/** What a draft that is not stored yet says for the publish check. */
export function publishableFrom(draft: OpportunityUpdate): Publishable {
  const blank = {
    influence: null,
    timeShape: null,
    hoursMonth: null,
    startsOn: null,
    endsOn: null,
    recognition: null,
    papersDays: null,
    outcode: null,
  }
  return {
    ...blank,
    ...blankOpportunity,
    ...columnsOf(draft),
    contactId: draft.contactAccountId ?? null,
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

/** Who reads: staff of an organisation, or somebody without a post. */
export interface Reader {
  organisationId: string | null
  staffRole: StaffRole | null
  /** The program that reads for its organisation. */
  client?: object | null
}

/** A program sees people for the opportunities of its own organisation alone. */
const abilitiesOf = (
  opportunity: { organisationId: string },
  { organisationId, client = null }: Pick<Reader, 'organisationId' | 'client'>,
) => {
  const isOwn = opportunity.organisationId === organisationId
  return { update: isOwn, match: client ? isOwn : organisationId !== null }
}

/** An opportunity as the contract says it; how it goes on is for its own organisation. */
export function opportunityView(row: OpportunityRow, reader: Reader) {
  const { organisationId, staffRole } = reader
  const {
    organisationId: owner,
    organisationName,
    contactId,
    contactName,
    halfDays,
    sessionHalfDays: _s,
    copiedFromId,
    copiedFromTitle,
    seatId,
    seatName,
    bodyId,
    bodyName,
    openedAt,
    ...plain
  } = row
  const isOwn = owner === organisationId
  return {
    ...plain,
    organisation: { id: owner, name: organisationName },
    contactPerson: contactId && contactName ? { id: contactId, name: contactName } : null,
    halfDays: halfDaysOf(halfDays),
    influence: row.influence as 'informing' | 'feedback' | 'influence' | 'control' | null,
    openedAt: openedAt?.toISOString() ?? null,
    copiedFrom: isOwn && copiedFromId ? { id: copiedFromId, title: copiedFromTitle ?? '' } : null,
    seat:
      isOwn && seatId && bodyId
        ? { id: seatId, name: seatName ?? '', body: { id: bodyId, name: bodyName ?? '' } }
        : null,
    missing: isOwn ? missingToOpen(row) : [],
    moves: isOwn ? possibleMoves({ ...row, staffRole }) : [],
    abilities: abilitiesOf(row, reader),
  }
}

/** One line of a list of opportunities. */
export function opportunityCard(
  row: OpportunityRow,
  reader: Pick<Reader, 'organisationId' | 'client'>,
) {
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
    abilities: abilitiesOf(row, reader),
  }
}
