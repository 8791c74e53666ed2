import type {
  Essentials,
  MatchOpportunity,
  PlanarPoint,
  Stage,
  WantedTheme,
  Weights,
} from '../../server/src/modules/matching/match.types.ts'
import { criteria } from '../../server/src/modules/matching/match.types.ts'
import {
  attributeOrder,
  defaultWeights,
  refusalOf,
} from '../../server/src/modules/matching/units.rules.ts'

/** The day on which every generated case takes place. */
export const today = '2026-03-15'

/** Whole numbers from `min` to `max`, both included. */
export type Draw = (min: number, max: number) => number

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

/** From `min` to `max` of the list, each at most once. */
export function some<T>(draw: Draw, list: readonly T[], min: number, max: number): T[] {
  const left = [...list]
  const chosen: T[] = []
  for (let more = draw(min, max); more > 0; more -= 1)
    chosen.push(...left.splice(draw(0, left.length - 1), 1))
  return chosen
}

const todayMs = Date.parse(`${today}T00:00:00Z`)
const days = new Map<number, string>()

/** Days before `today`, as a date; written once, for a case asks for hundreds. */
export function daysAgo(ago: number): string {
  const day = days.get(ago) ?? new Date(todayMs - ago * 86_400_000).toISOString().slice(0, 10)
  days.set(ago, day)
  return day
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

export const drawPoint = (draw: Draw): PlanarPoint => ({
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
    online: held > 30 && held <= 94,
    halfDays: chance(draw, 35) ? 0 : drawMask(draw),
    requiredHalfDays: chance(draw, 45) ? drawMask(draw) : 0,
    hoursMonth: chance(draw, 22) ? null : pick(draw, [0, 1, 4, 6, 8, 10, 12, 40, 60]),
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

/** Every weight multiplied by a whole number. */
export function scaled(weights: Weights, factor: number): Weights {
  const entries = criteria.map((criterion) => [criterion, weights[criterion] * factor] as const)
  return { ...weights, ...Object.fromEntries(entries) }
}
