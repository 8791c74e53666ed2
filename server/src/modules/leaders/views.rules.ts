import type { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import type { Leader, LeaderCard } from './leaders.schemas.ts'
import { groupOf } from './view-fields.rules.ts'
import type { CardRow, LeaderRow, Viewer } from './views.queries.ts'

/**
 * As staff only: what the person's own record shows to themselves stays out of their work. A program sees what it may.
 */
export const staffViewerOf = (actor: Actor): Viewer => ({
  organisationId: organisationOf(actor),
  leaderId: null,
  isProgram: actor.client !== null,
})

const camel = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())

/** What every view holds. */
const everywhere = new Set(['id', 'view', 'fields', 'version'])

/** Columns that the contract shows in another shape. */
const reshaped = new Set([
  'organisation_id',
  'organisation_name',
  'contact_id',
  'contact_name',
  'half_days',
  'paused_until',
  'match_consent',
])

type WhyNot = 'left' | 'not_active' | 'no_guardian' | 'paused' | 'no_consent' | 'consent_expired'

/** Why nobody can be matched with this person today; empty when they can. */
export function whyNotMatchable(
  leader: { status: string; ageBand: string | null; paused: boolean; pausedUntil: string | null },
  consent: { answer: string; expiresAt: string | null } | null,
  now: Date,
): WhyNot[] {
  if (leader.status === 'left') return ['left']
  const reasons: WhyNot[] = []
  // A child is active from the moment that a guardian has agreed, and never before.
  if (leader.status !== 'active')
    reasons.push(
      leader.status === 'invited' && leader.ageBand === 'under_16' ? 'no_guardian' : 'not_active',
    )
  const today = now.toISOString().slice(0, 10)
  if (leader.paused && (leader.pausedUntil === null || leader.pausedUntil > today))
    reasons.push('paused')
  if (consent?.answer !== 'given') reasons.push('no_consent')
  else if (consent.expiresAt !== null && new Date(consent.expiresAt) <= now)
    reasons.push('consent_expired')
  return reasons
}

const emptyLists = new Set(['stages', 'attributes', 'share_consents'])

/** A leader as the contract says it. Fields outside the view are absent rather than null. */
export function leaderView(row: LeaderRow, now: Date): z.infer<typeof Leader> {
  const isPartner = row.view === 'partner'
  const shown = Object.entries(row).filter(([column]) => {
    if (reshaped.has(column)) return false
    const group = groupOf(column)
    if (group) return row.fields.includes(group)
    return !isPartner || everywhere.has(column)
  })
  const view: Record<string, unknown> = Object.fromEntries(
    shown.map(([column, value]) => [camel(column), value ?? (emptyLists.has(column) ? [] : null)]),
  )
  const consent = row['match_consent'] as z.infer<typeof Leader>['matchConsent']
  const pausedUntil = (row['paused_until'] ?? null) as string | null
  if (row.fields.includes('availability')) {
    const mask = row['half_days']
    view['halfDays'] = typeof mask === 'number' ? halfDaysOf(mask) : null
  }
  if (!isPartner) {
    const why = whyNotMatchable(
      {
        status: String(row['status']),
        ageBand: (row['age_band'] ?? null) as string | null,
        paused: row['paused'] === true,
        pausedUntil,
      },
      consent ?? null,
      now,
    )
    Object.assign(view, {
      pausedUntil,
      matchConsent: consent ?? null,
      contactPerson: row['contact_id']
        ? { id: row['contact_id'], name: row['contact_name'] }
        : null,
      matchable: why.length === 0,
      whyNotMatchable: why,
    })
  }
  const isHolder = row.view === 'holder'
  return {
    ...(view as z.infer<typeof Leader>),
    organisation: { id: String(row['organisation_id']), name: String(row['organisation_name']) },
    abilities: { update: isHolder, addNote: isHolder, match: isHolder || row.view === 'self' },
  }
}

/** A card as the contract says it. */
export function cardView(row: CardRow): z.infer<typeof LeaderCard> {
  return {
    id: row.id,
    view: row.view,
    name: row.name,
    knownAs: row.known_as,
    outcode: row.outcode,
    stage: row.stage,
    offers: row.offers,
    wants: row.wants,
    types: row.types ?? [],
    kinds: row.kinds ?? [],
    themes: row.themes ?? [],
    contactPerson: row.contact_name,
    lastAskedOn: row.last_asked_on,
    matchable: row.is_consented && !row.paused,
    paused: row.paused,
    review: row.review,
  }
}
