import { defaultWeights, noEssentials } from '../opportunities/opportunities.schemas.ts'
import type {
  Essentials,
  Step,
  TimeShape,
  WantedTheme,
} from '../opportunities/opportunities.table.ts'
import { maskOf, maskOfSession } from '../vocabulary/half-days.rules.ts'
import { roles } from '../vocabulary/seed/roles.ts'
import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoOpportunity } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import { communityOpportunities } from './seed/opportunities-community.ts'
import { hospitalOpportunities } from './seed/opportunities-hospitals.ts'
import { plannerOpportunities } from './seed/opportunities-planners.ts'
import { otherTrustOpportunities } from './seed/opportunities-trust-past.ts'
import { trustOpportunities } from './seed/opportunities-trust.ts'
import { voluntaryOpportunities } from './seed/opportunities-voluntary.ts'
import { choices, type SeedOpportunity } from './seed/opportunity-shape.ts'

/** An opportunity with its row and what its history of asks is made from. */
export interface Offer {
  seed: SeedOpportunity
  row: DemoOpportunity
  body: Body
}

const written: readonly SeedOpportunity[] = [
  ...trustOpportunities,
  ...otherTrustOpportunities,
  ...hospitalOpportunities,
  ...plannerOpportunities,
  ...voluntaryOpportunities,
  ...communityOpportunities,
]

const roleOf = new Map(roles.map((role) => [role.code, role]))

const themeOf = (text: string): WantedTheme => {
  const [code = '', lived] = text.split(':')
  return { code, lived: lived === 'caring' || lived === 'own' ? lived : null }
}

/** Each theme once: where both ways were named, either will do. */
function themesOf(texts: readonly string[]): WantedTheme[] {
  const themes = new Map<string, WantedTheme>()
  for (const theme of texts.map(themeOf)) {
    themes.set(theme.code, themes.has(theme.code) ? { code: theme.code, lived: null } : theme)
  }
  return [...themes.values()]
}

function essentialsOf(seed: SeedOpportunity): Essentials {
  const { essentials = {} } = seed
  return {
    ...noEssentials,
    themes: themesOf(essentials.themes ?? []),
    experience: [...(essentials.experience ?? [])],
    types: [...(essentials.types ?? [])],
    languages: [...(essentials.languages ?? [])],
    stages: [...(essentials.stages ?? [])],
    attributes: (essentials.attributes ?? []).map(([code, level]) => ({ code, level })),
    reach: essentials.reach ?? true,
    times: essentials.times ?? false,
  }
}

export function makeOffers(seed: number, calendar: Calendar, bodies: readonly Body[]): Offer[] {
  const bodyOf = new Map(bodies.map((body) => [body.seed.key, body]))
  return written.map((seedOffer, index) => {
    const body = bodyOf.get(seedOffer.body)
    if (!body) throw new Error(`No body ${seedOffer.body}`)
    return { seed: seedOffer, body, row: rowOf(seed, calendar, body, seedOffer, index) }
  })
}

function rowOf(
  seed: number,
  calendar: Calendar,
  body: Body,
  offer: SeedOpportunity,
  index: number,
): DemoOpportunity {
  const draw = drawFor(seed, `opportunity ${index}`)
  const role = offer.role === undefined ? undefined : roleOf.get(offer.role)
  const kind = role?.kind ?? offer.kind
  if (!kind) throw new Error(`${offer.title} has no kind`)
  const at = calendar.moment(offer.written, 540 + draw.whole(0, 400))
  const changed = calendar.moment(
    draw.whole(Math.ceil(offer.written / 3), -1),
    560 + draw.whole(0, 380),
  )
  const dayOf = (offset: number | undefined) => (offset === undefined ? null : calendar.day(offset))
  const sessions = sessionsOf(calendar, offer)
  const attributes = offer.attributes
    ? offer.attributes.map(([code, level, importance]) => ({ code, level, importance }))
    : (role?.profile ?? []).map(({ attribute, level, importance }) => ({
        code: attribute,
        level,
        importance,
      }))
  const formality = role?.formality ?? 'informal'
  const isCoordinatorFirst = body.isHome && draw.chance(60)
  return {
    id: draw.id(at),
    organisationId: body.organisation.id,
    status: offer.status,
    title: offer.title,
    role: offer.role ?? null,
    kind,
    leaderType: offer.leaderType ?? role?.leaderType ?? null,
    purpose: offer.purpose,
    difference: offer.difference,
    project: offer.project ?? null,
    influence: offer.influence,
    collective: !offer.alone,
    formality,
    excludesEmployed: formality === 'formal',
    firstStep: offer.firstStep ?? false,
    counterparts: (offer.counterparts ?? []).map(([pillar, name, post]) => ({
      pillar,
      name,
      post,
    })),
    outcode: offer.outcode ?? null,
    radiusKm: offer.radiusKm ?? 30,
    online: offer.online ?? false,
    halfDays: maskOf(offer.halfDays ?? []),
    hoursMonth: hoursOf(offer),
    sessions,
    sessionHalfDays: sessions.reduce((mask, session) => mask | maskOfSession(session), 0),
    weights: offer.weights ?? defaultWeights,
    wanted: { attributes, themes: themesOf(offer.themes ?? []) },
    essentials: essentialsOf(offer),
    startsOn: dayOf(offer.starts),
    endsOn: dayOf(offer.ends),
    closesOn: dayOf(offer.closes),
    placesCount: offer.places ?? 1,
    support: offer.support,
    recognition: offer.recognition,
    recognitionNote: offer.recognitionNote ?? null,
    howChosen: offer.chosen ?? usualChoice(offer, formality),
    papersDays: papersOf(offer, kind),
    noPapers: papersOf(offer, kind) === null,
    // What suits people who are new is what an organisation shows to everybody.
    isPublic: offer.firstStep ?? false,
    timeShape: timeShapeOf(offer),
    steps: formality === 'formal' ? stepsOf(calendar, offer) : [],
    copiedFrom: null,
    seatId: null,
    openedAt: offer.status === 'draft' || offer.status === 'checked' ? null : at,
    cancelReason: offer.cancelled ?? '',
    contactAccountId: (isCoordinatorFirst ? body.staff[0] : draw.one(body.staff))?.id ?? null,
    version: 1,
    createdAt: at,
    updatedAt: changed,
  }
}

function sessionsOf(
  calendar: Calendar,
  { sessions }: SeedOpportunity,
): DemoOpportunity['sessions'] {
  if (!sessions) return []
  const first = calendar.weekday(sessions.weekday, sessions.first)
  return Array.from({ length: sessions.count }, (_, index) => {
    // A rhythm of whole weeks keeps the weekday; any other finds the next such day.
    const day = calendar.weekday(sessions.weekday, first + index * sessions.every)
    return { start: calendar.wall(day, sessions.from), end: calendar.wall(day, sessions.to) }
  })
}

const usualChoice = (offer: SeedOpportunity, formality: 'formal' | 'informal'): string =>
  formality === 'formal' ? choices.formal : offer.firstStep ? choices.first : choices.usual

/** Kinds of work that come with a pile of papers. */
const readingKinds = new Set(['committee', 'governor', 'chair', 'service_redesign'])

const papersOf = (offer: SeedOpportunity, kind: string): number | null =>
  offer.papers ?? (readingKinds.has(kind) || offer.support.includes('Papers come') ? 5 : null)

/** Whoever named neither hours, half-days nor dates meant an hour a week. */
const hoursOf = ({ hoursMonth, halfDays, sessions }: SeedOpportunity): number | null =>
  hoursMonth ?? (halfDays || sessions ? null : 4)

function timeShapeOf({ sessions, starts, ends }: SeedOpportunity): TimeShape {
  if (sessions) return 'fixed'
  return starts !== undefined && ends !== undefined ? 'flexible' : 'open_ended'
}

/** A formal one takes people through all of it, from the last day to apply until the term ends. */
function stepsOf(calendar: Calendar, { closes, starts, ends }: SeedOpportunity): Step[] {
  const step = (name: Step['step'], on: number | undefined, note: string | null = null): Step => ({
    step: name,
    on: on === undefined ? null : calendar.day(on),
    note,
  })
  const days = (after: number) => (closes === undefined ? undefined : closes + after)
  return [
    step('application', closes, 'A page, a call or a recording'),
    step('conversation', days(7), 'With a patient leader and a member of staff'),
    step('selection', days(14)),
    step('appointment', starts),
    step('term', ends),
  ]
}
