import type {
  AnswerSet,
  CountedLevel,
  Essentials,
  History,
  MatchLeader,
  MatchOpportunity,
  PlanarPoint,
  RatingSource,
  Stage,
  ThemeAnswer,
  ThemeAnswers,
  WantedTheme,
  Weights,
} from '../../server/src/modules/matching/match.types.ts'
import { criteria } from '../../server/src/modules/matching/match.types.ts'
import { firstDayOfLastYear } from '../../server/src/modules/matching/fresh.rules.ts'
import {
  attributeOrder,
  defaultWeights,
  refusalOf,
  wantedHalfDays,
} from '../../server/src/modules/matching/units.rules.ts'

/** The day on which every generated case takes place. */
export const today = '2026-03-15'

/** Whole numbers from `min` to `max`, both included. */
export type Draw = (min: number, max: number) => number

/**
 * How a generated leader tends to answer: mostly what is wanted, anything, mostly nothing, or
 * nothing at all.
 */
export type Mood = 'willing' | 'mixed' | 'silent' | 'empty'

export const experienceKinds = ['patient', 'service_user', 'carer', 'citizen']
export const leaderTypes = [
  'patient_entrepreneur',
  'community_enabler',
  'activist_campaigner',
  'informal_representative',
  'formal_representative',
  'peer_supporter',
]
export const opportunityKinds = [
  'committee',
  'governor',
  'chair',
  'service_redesign',
  'interview_panel',
  'training_staff',
  'mentoring',
  'peer_support',
  'research',
  'health_champion',
  'campaigning',
  'social_media',
  'patient_information',
  'innovation',
]
export const themeCodes = [
  'autism',
  'bipolar',
  'breast_cancer',
  'chronic_pain',
  'dementia',
  'fibromyalgia',
  'kidney_dialysis',
  'type_1_diabetes',
]
export const languageCodes = ['en', 'cy', 'pl', 'bsl']
export const stages: Stage[] = ['potential', 'emerging', 'established']
export const organisationIds = [
  '0190a000-0000-7000-8000-000000000001',
  '0190a000-0000-7000-8000-000000000002',
  '0190a000-0000-7000-8000-000000000003',
]

export const chance = (draw: Draw, percent: number) => draw(1, 100) <= percent

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const chosen = list[draw(0, list.length - 1)]
  if (chosen === undefined) throw new RangeError('nothing to pick from')
  return chosen
}

function some<T>(draw: Draw, list: readonly T[], min: number, max: number): T[] {
  const left = [...list]
  return Array.from({ length: draw(min, max) }, () => left.splice(draw(0, left.length - 1), 1)).flat()
}

/** A uuid of version 7 that `index` alone keeps apart from the others of one case. */
export function drawId(draw: Draw, index: number): string {
  const hex = (digits: number) =>
    draw(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0')
  const tail = index.toString(16).padStart(6, '0')
  return `${hex(6)}00-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${tail}`
}

export function drawMask(draw: Draw): number {
  let mask = 0
  for (let bits = draw(1, 5); bits > 0; bits -= 1) mask |= 1 << draw(0, 20)
  return mask
}

const drawPoint = (draw: Draw): PlanarPoint => ({
  x: draw(-250_000, 350_000),
  y: draw(5_500_000, 6_400_000),
})

const drawThemes = (draw: Draw, min: number, max: number): WantedTheme[] =>
  some(draw, themeCodes, min, max).map((code) => ({
    code,
    lived: pick(draw, [null, null, 'own', 'caring'] as const),
  }))

function drawWeights(draw: Draw): Weights {
  if (chance(draw, 50)) return defaultWeights
  return {
    attributes: chance(draw, 20) ? 0 : draw(1, 100),
    themes: chance(draw, 20) ? 0 : draw(1, 100),
    interest: chance(draw, 20) ? 0 : draw(1, 100),
    place: chance(draw, 20) ? 0 : draw(1, 100),
    availability: chance(draw, 20) ? 0 : draw(1, 100),
  }
}

/** `percent`: how likely each sort of essential is. */
function drawEssentials(draw: Draw, percent: number): Essentials {
  const list = <T>(make: () => T[]): T[] => (chance(draw, percent) ? make() : [])
  return {
    themes: list(() => drawThemes(draw, 1, 2)),
    experience: list(() => some(draw, experienceKinds, 1, 1)),
    types: list(() => some(draw, leaderTypes, 1, 1)),
    languages: list(() => some(draw, languageCodes, 1, 2)),
    stages: list(() => some(draw, stages, 1, 2)),
    attributes: list(() =>
      some(draw, attributeOrder, 1, 2).map((code) => ({ code, level: draw(1, 4) })),
    ),
    reach: chance(draw, 75),
    times: chance(draw, percent + 10),
  }
}

/** Always one that can be matched with; `essentials` is how likely (percent) each sort of essential is. */
export function drawOpportunity(draw: Draw, essentials = 35): MatchOpportunity {
  const held = draw(1, 100)
  const opportunity: MatchOpportunity = {
    id: drawId(draw, 0),
    organisationId: pick(draw, organisationIds),
    visible: chance(draw, 93),
    kind: pick(draw, opportunityKinds),
    roleType: chance(draw, 70) ? pick(draw, leaderTypes) : null,
    formal: chance(draw, 40),
    excludesEmployed: chance(draw, essentials + 15),
    place: held <= 78 ? drawPoint(draw) : null,
    radiusKm: pick(draw, [2, 10, 16, 30, 30, 30, 50, 120]),
    online: held > 36 && held <= 95,
    halfDays: chance(draw, 35) ? 0 : drawMask(draw),
    requiredHalfDays: chance(draw, 30) ? drawMask(draw) : 0,
    hoursMonth: chance(draw, 35) ? null : pick(draw, [0, 1, 4, 6, 8, 10, 12, 40]),
    weights: drawWeights(draw),
    wanted: {
      attributes: some(draw, attributeOrder, 0, 4).map((code) => ({
        code,
        level: draw(1, 4),
        importance: draw(1, 3),
      })),
      themes: drawThemes(draw, 0, 3),
    },
    essentials: drawEssentials(draw, essentials),
  }
  return refusalOf(opportunity) === null ? opportunity : { ...opportunity, weights: defaultWeights }
}

type Tendency = { yes: number; no: number }

const tendencies: Record<Mood, Tendency> = {
  willing: { yes: 88, no: 6 },
  mixed: { yes: 38, no: 34 },
  silent: { yes: 8, no: 8 },
  empty: { yes: 0, no: 0 },
}

function drawAnswer(draw: Draw, { yes, no }: Tendency): boolean | null {
  const drawn = draw(1, 100)
  if (drawn <= yes) return true
  return drawn <= yes + no ? false : null
}

function drawSet(
  draw: Draw,
  tendency: Tendency,
  wanted: readonly string[],
  others: readonly string[],
): AnswerSet {
  const set: AnswerSet = { yes: [], no: [], complete: false }
  for (const code of new Set([...wanted, ...some(draw, others, 0, 2)])) {
    const answer = drawAnswer(draw, tendency)
    if (answer !== null) (answer ? set.yes : set.no).push(code)
  }
  return { ...set, complete: tendency.yes > 0 && chance(draw, 8) }
}

function drawThemeAnswers(
  draw: Draw,
  tendency: Tendency,
  opportunity: MatchOpportunity,
): ThemeAnswers {
  const asked = [...opportunity.wanted.themes, ...opportunity.essentials.themes]
  const codes = new Set([...asked.map(({ code }) => code), ...some(draw, themeCodes, 0, 1)])
  const items: Record<string, ThemeAnswer> = {}
  for (const code of codes) {
    const own = drawAnswer(draw, tendency)
    const caring = drawAnswer(draw, tendency)
    const item: ThemeAnswer = {}
    if (own !== null) item.own = own
    if (caring !== null) item.caring = caring
    if (own !== null || caring !== null) items[code] = item
  }
  return { items, complete: tendency.yes > 0 && chance(draw, 8) }
}

function drawLevels(
  draw: Draw,
  tendency: Tendency,
  opportunity: MatchOpportunity,
): Record<string, CountedLevel> {
  const asked = [...opportunity.wanted.attributes, ...opportunity.essentials.attributes]
  const levels: Record<string, CountedLevel> = {}
  for (const { code, level } of asked) {
    const answer = drawAnswer(draw, tendency)
    if (answer === null) continue
    const source: RatingSource = pick(draw, ['self', 'self', 'coordinator', 'reference'])
    const below = pick(draw, [0, level - 1, draw(0, level - 1)])
    levels[code] = { level: answer ? draw(level, Math.min(level + 1, 4)) : below, source }
  }
  return levels
}

/** A point whose distance from the opportunity is likely to lie exactly on a bound or just beyond it. */
function drawPlace(draw: Draw, opportunity: MatchOpportunity): PlanarPoint {
  const from = opportunity.place
  if (!from) return drawPoint(draw)
  const radius = opportunity.radiusKm * 1000
  const exact = [0, radius / 2, radius / 2 + 1, radius - 1, radius, radius + 1]
  const metres = chance(draw, 75) ? pick(draw, exact) : draw(0, 2 * radius)
  const aside = pick(draw, [
    { x: metres, y: 0 },
    { x: 0, y: -metres },
    { x: (3 * metres) / 5, y: (4 * metres) / 5 },
  ])
  const whole = Number.isInteger(aside.x) && Number.isInteger(aside.y)
  return whole ? { x: from.x + aside.x, y: from.y + aside.y } : { x: from.x - metres, y: from.y }
}

function drawTravel(draw: Draw, opportunity: MatchOpportunity): number | null {
  const drawn = draw(1, 100)
  if (drawn <= 40) return null
  if (drawn <= 48) return 0
  const { radiusKm } = opportunity
  return pick(draw, [radiusKm / 2, radiusKm / 2, radiusKm, radiusKm, draw(1, 80)])
}

function drawHalfDays(draw: Draw, tendency: Tendency, opportunity: MatchOpportunity): number | null {
  const answer = drawAnswer(draw, tendency)
  if (answer === null) return null
  const wanted = wantedHalfDays(opportunity)
  if (!answer) return pick(draw, [0, ~wanted & drawMask(draw), drawMask(draw)])
  return pick(draw, [wanted, opportunity.requiredHalfDays, wanted & drawMask(draw)]) | drawMask(draw)
}

function drawHours(draw: Draw, tendency: Tendency, opportunity: MatchOpportunity): number | null {
  const answer = drawAnswer(draw, tendency)
  if (answer === null) return null
  const asked = opportunity.hoursMonth ?? 6
  return answer ? asked + pick(draw, [0, 0, draw(1, 8)]) : pick(draw, [0, draw(0, asked)])
}

function drawEmployers(draw: Draw, tendency: Tendency, opportunity: MatchOpportunity) {
  const answer = drawAnswer(draw, tendency)
  if (answer === null) return null
  const here = { organisationId: opportunity.organisationId }
  const elsewhere = organisationIds
    .filter((id) => id !== opportunity.organisationId)
    .map((organisationId) => ({ organisationId }))
  if (!answer) return [...some(draw, elsewhere, 0, 1), here]
  return chance(draw, 60) ? [] : some(draw, elsewhere, 1, 2)
}

/** Days before `today`, as a date. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** `freshPercent`: how likely the person is fresh. */
export function drawAsks(
  draw: Draw,
  freshPercent: number,
): Pick<MatchLeader, 'lastAskedOn' | 'askedInLastYear' | 'livePlacement'> {
  if (chance(draw, freshPercent)) {
    const lastAskedOn = pick(draw, [null, daysAgo(365), daysAgo(draw(365, 900))])
    return { lastAskedOn, askedInLastYear: 0, livePlacement: false }
  }
  const lastAskedOn = pick(draw, [null, daysAgo(0), daysAgo(364), daysAgo(draw(0, 364))])
  const asked = lastAskedOn !== null && lastAskedOn >= firstDayOfLastYear(today)
  return {
    lastAskedOn,
    askedInLastYear: asked ? draw(1, 6) : 0,
    livePlacement: !asked || chance(draw, 30),
  }
}

function drawHistory(draw: Draw, openPercent: number): History {
  if (chance(draw, openPercent)) return pick(draw, ['none', 'none', 'none', 'expired', 'not_chosen'])
  return pick(draw, ['open', 'declined', 'withdrawn'])
}

export type LeaderOptions = {
  mood: Mood
  /** How likely (percent) each check of the first two gates passes. */
  openPercent: number
  freshPercent: number
  index: number
}

/** A leader who answers with an eye on this opportunity, so that every bound of it is met often. */
export function drawLeader(
  draw: Draw,
  opportunity: MatchOpportunity,
  { mood, openPercent, freshPercent, index }: LeaderOptions,
): MatchLeader {
  const tendency = tendencies[mood]
  const { essentials, kind, roleType } = opportunity
  const told = () => mood !== 'empty' && chance(draw, tendency.yes + tendency.no)
  return {
    id: drawId(draw, index),
    matchable: chance(draw, openPercent),
    stage: told() ? pick(draw, [...essentials.stages, ...stages]) : null,
    experience: drawSet(draw, tendency, essentials.experience, experienceKinds),
    themes: drawThemeAnswers(draw, tendency, opportunity),
    types: drawSet(
      draw,
      tendency,
      roleType === null ? essentials.types : [...essentials.types, roleType],
      leaderTypes,
    ),
    kinds: drawSet(draw, tendency, [kind], opportunityKinds),
    leftOutKinds: chance(draw, openPercent)
      ? some(draw, opportunityKinds, 0, 1).filter((code) => code !== kind)
      : [kind],
    attributes: drawLevels(draw, tendency, opportunity),
    place: told() ? drawPlace(draw, opportunity) : null,
    travelKm: mood === 'empty' ? null : drawTravel(draw, opportunity),
    online: drawAnswer(draw, tendency),
    halfDays: drawHalfDays(draw, tendency, opportunity),
    hoursMonth: drawHours(draw, tendency, opportunity),
    languages: drawSet(draw, tendency, essentials.languages, languageCodes),
    employers: drawEmployers(draw, tendency, opportunity),
    history: drawHistory(draw, openPercent - 10),
    clashes: !chance(draw, openPercent),
    ...drawAsks(draw, freshPercent),
  }
}

/** Every weight multiplied by a whole number. */
export function scaled(weights: Weights, factor: number): Weights {
  const entries = criteria.map((criterion) => [criterion, weights[criterion] * factor] as const)
  return { ...weights, ...Object.fromEntries(entries) }
}
