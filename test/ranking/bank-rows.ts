import type {
  MatchLeader,
  MatchOpportunity,
} from '../../server/src/modules/matching/match.types.ts'
import { daysAgo, organisationIds, today } from '../support/match-draws.ts'

/** One organisation's bank: who holds the people, which opportunity they are ranked for. */
export interface StoredBank {
  /** Holds the people. */
  organisationId: string
  leaders: MatchLeader[]
  opportunities: MatchOpportunity[]
  /** Shares with one other organisation, by person: the fields consented. */
  shares?: { organisationId: string; fieldsOf: Map<string, string[]> }
}

/** The moment at which every case is ranked. */
export const now = new Date(`${today}T12:00:00Z`)

/** Fixed sessions of every opportunity; placements elsewhere touch them or overlap. */
export const sessions = [{ start: '2026-06-01T09:00:00Z', end: '2026-06-01T12:00:00Z' }]
export const overlapping = [{ start: '2026-06-01T11:59:00Z', end: '2026-06-01T13:00:00Z' }]
export const touching = [{ start: '2026-06-01T12:00:00Z', end: '2026-06-01T13:00:00Z' }]

/** A live placement that clashes was live this year, whatever was drawn. */
export function settled(leader: MatchLeader): MatchLeader {
  return leader.clashes ? { ...leader, livePlacement: true } : leader
}

export type Row = Record<string, unknown>

const hex = (number: number) => number.toString(16).padStart(12, '0')
let idsMade = 0
export function newId(): string {
  idsMade += 1
  return `0190c000-0000-7000-8000-${hex(idsMade)}`
}
export const elsewhere = '0190d000-0000-7000-8000-000000000001'
export const clashing = '0190d000-0000-7000-8000-000000000002'

export function opportunityRow(offer: MatchOpportunity, outcode: string | null | undefined): Row {
  return {
    id: offer.id,
    organisation_id: offer.organisationId,
    status: offer.visible ? 'open' : 'closed',
    title: 'An offer',
    kind: offer.kind,
    leader_type: offer.roleType,
    purpose: '',
    difference: '',
    collective: false,
    formality: offer.formal ? 'formal' : 'informal',
    excludes_employed: offer.excludesEmployed,
    first_step: false,
    counterparts: [],
    outcode,
    radius_km: offer.radiusKm,
    online: offer.online,
    half_days: offer.halfDays,
    hours_month: offer.hoursMonth === 0 ? null : offer.hoursMonth,
    sessions,
    session_half_days: offer.requiredHalfDays,
    weights: offer.weights,
    wanted: offer.wanted,
    essentials: offer.essentials,
    places_count: 1,
    support: '',
    version: 1,
    created_at: now,
    updated_at: now,
  }
}

/** Every way not to be matchable, in turn; the first ways are all ways of being so. */
const statesOf = (
  matchable: boolean,
  at: number,
): { status: string; paused: boolean; paused_until: string | null } => {
  const plain = { status: 'active', paused: false, paused_until: null }
  if (matchable)
    return [
      plain,
      plain,
      { ...plain, paused: true, paused_until: today },
      { ...plain, paused_until: '2027-01-01' },
    ][at % 4]!
  return [
    { ...plain, paused: true },
    { ...plain, paused: true, paused_until: daysAgo(-1) },
    { ...plain, status: 'invited' },
    { ...plain, status: 'left' },
    { ...plain, status: 'erased' },
    plain,
    plain,
    plain,
    plain,
  ][at % 9]!
}

/** Whether a person has no card at all. */
export const isGone = (leader: MatchLeader, at: number): boolean =>
  !leader.matchable && ['left', 'erased'].includes(statesOf(false, at).status)

export function leaderRow(
  leader: MatchLeader,
  organisationId: string,
  outcode: string | null | undefined,
  at: number,
): Row {
  const past = {
    employer: 'Before',
    role: 'Nurse',
    organisationId: organisationIds[at % 3],
    from: '2001-01-01',
    to: daysAgo(1),
  }
  const coming = { ...past, from: daysAgo(-1), to: null }
  return {
    id: leader.id,
    organisation_id: organisationId,
    ...statesOf(leader.matchable, at),
    name: `Person ${at}`,
    sort_name: `person ${at}`,
    other_phones: [],
    outcode,
    experience: leader.experience,
    themes: leader.themes,
    types: leader.types,
    kinds: leader.kinds,
    left_out_kinds: leader.leftOutKinds,
    languages: leader.languages,
    stage: leader.stage,
    half_days: leader.halfDays,
    hours_month: leader.hoursMonth,
    online: leader.online,
    travel_km: leader.travelKm,
    interests:
      leader.employers === null
        ? null
        : [
            ...leader.employers.map(({ organisationId: employer }, nth) => ({
              organisationId: employer,
              employer: 'A body',
              role: 'Clerk',
              from: nth % 2 === 0 ? today : null,
              to: at % 2 === 0 ? today : null,
            })),
            ...(at % 3 === 0 ? [past, coming] : []),
            ...(at % 4 === 0
              ? [{ organisationId: null, employer: 'A shop', role: 'Owner', from: null, to: null }]
              : []),
          ],
    links: [],
    checks: [],
    memberships: [],
    review: [],
    version: 1,
    created_at: now,
    updated_at: now,
  }
}

/** The rating that counts, among others that do not. */
export function ratingRows(leader: MatchLeader): Row[] {
  const row = (
    attribute: string,
    source: string,
    level: number,
    day: number,
    disputed = false,
  ) => ({
    id: newId(),
    leader_id: leader.id,
    attribute,
    source,
    level,
    rated_at: daysAgo(day),
    disputed,
  })
  return Object.entries(leader.attributes).flatMap(([attribute, { level, source }]) => {
    const other = (level + 2) % 5
    const counts = row(attribute, source, level, 20)
    const older = row(attribute, source, other, 40)
    const own = row(attribute, 'self', other, 5)
    if (source === 'self')
      return [
        older,
        counts,
        row(attribute, 'reference', other, 30, true),
        row(attribute, 'coordinator', other, 1),
      ]
    if (source === 'coordinator') return [own, counts, older]
    return [own, row(attribute, 'coordinator', other, 4), older, counts]
  })
}

const expiries = [null, '2026-03-15T12:00:01Z', '2027-01-01T00:00:00Z']

export function consentRows(bank: StoredBank, leader: MatchLeader, at: number): Row[] {
  const row = (
    answer: string,
    day: number,
    expires: string | null = null,
    share?: string,
    fields: string[] = [],
  ) => ({
    id: newId(),
    leader_id: leader.id,
    purpose: share ? 'share' : 'match',
    organisation_id: share ?? null,
    fields,
    answer,
    method: 'self',
    at: daysAgo(day),
    expires_at: expires,
  })
  const rows: Row[] = []
  const state = at % 9
  if (leader.matchable || state < 5)
    rows.push(row('refused', 30), row('given', 20, expiries[at % 3] ?? null))
  else if (state === 6) rows.push(row('given', 30), row('refused', 20))
  else if (state === 7) rows.push(row('given', 30), row('withdrawn', 20))
  else if (state === 8) rows.push(row('given', 30, now.toISOString()))
  const fields = bank.shares?.fieldsOf.get(leader.id)
  if (bank.shares && fields) {
    const { organisationId } = bank.shares
    rows.push(
      row('given', 30, null, organisationId, [
        'name',
        'themes',
        'types',
        'kinds',
        'place',
        'attributes',
      ]),
    )
    rows.push(row('given', 20, expiries[(at + 1) % 3] ?? null, organisationId, fields))
    if (fields.includes('ended')) rows.push(row('withdrawn', 10, null, organisationId))
  }
  return rows
}

const openStatuses = [
  'suggested',
  'invited',
  'interested',
  'in_conversation',
  'agreed',
  'active',
  'ended',
]

export function placementRow(
  leaderId: string,
  opportunityId: string,
  status: string,
  dates: Row = {},
): Row {
  return {
    id: newId(),
    leader_id: leaderId,
    opportunity_id: opportunityId,
    organisation_id: organisationIds[0],
    status,
    asked_on: null,
    ended_on: null,
    version: 1,
    created_at: now,
    updated_at: now,
    ...dates,
  }
}

export function placementRows(bank: StoredBank, leader: MatchLeader, at: number): Row[] {
  const rows: Row[] = []
  const [offer] = bank.opportunities
  const { history, lastAskedOn } = leader
  if (offer && history !== 'none') {
    // Agreed and active ones would make a live placement of their own.
    const open = openStatuses[at % (leader.livePlacement ? 7 : 4)]
    rows.push(placementRow(leader.id, offer.id, history === 'open' ? (open ?? 'invited') : history))
    if (history === 'declined') rows.push(placementRow(leader.id, offer.id, 'expired'))
  }
  if (lastAskedOn !== null) {
    for (let ask = 0; ask <= at % 3; ask += 1) {
      rows.push(placementRow(leader.id, elsewhere, 'declined', { asked_on: lastAskedOn }))
    }
    rows.push(placementRow(leader.id, elsewhere, 'expired', { asked_on: daysAgo(900) }))
  }
  rows.push(placementRow(leader.id, elsewhere, 'ended', { ended_on: daysAgo(365) }))
  if (leader.clashes)
    rows.push(placementRow(leader.id, clashing, at % 2 === 0 ? 'agreed' : 'active'))
  else if (leader.livePlacement) {
    rows.push(
      at % 2 === 0
        ? placementRow(leader.id, elsewhere, 'ended', {
            ended_on: daysAgo(at % 3 === 0 ? 364 : 10),
          })
        : placementRow(leader.id, elsewhere, at % 3 === 0 ? 'agreed' : 'active'),
    )
  }
  // A placement that overlaps but is over or was never made does not clash.
  if (!leader.clashes) rows.push(placementRow(leader.id, clashing, 'not_chosen'))
  return rows
}
