import type {
  AnswerSet,
  CountedLevel,
  History,
  MatchLeader,
  MatchOpportunity,
  PlanarPoint,
  RatingSource,
  ThemeAnswer,
  ThemeAnswers,
} from '../../server/src/modules/matching/match.types.ts'
import { firstDayOfLastYear } from '../../server/src/modules/matching/fresh.rules.ts'
import { distanceMetres } from '../../server/src/modules/matching/place.rules.ts'
import { wantedHalfDays } from '../../server/src/modules/matching/units.rules.ts'
import type { Draw } from './match-draws.ts'
import {
  chance,
  daysAgo,
  drawId,
  drawMask,
  drawPoint,
  experienceKinds,
  languageCodes,
  leaderTypes,
  opportunityKinds,
  organisationIds,
  pick,
  some,
  stages,
  themeCodes,
  today,
} from './match-draws.ts'

/**
 * How a generated leader tends to answer: mostly what is wanted, anything, mostly nothing, or
 * nothing at all.
 */
export type Mood = 'willing' | 'mixed' | 'silent' | 'empty'

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
    const isNamedOnly = tendency.yes > 0 && chance(draw, 15)
    if (own !== null || caring !== null || isNamedOnly) items[code] = item
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
    const below = pick(draw, [0, level - 1, level - 1, draw(0, level - 1)])
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
  const metres = chance(draw, 80) ? pick(draw, exact) : draw(0, 2 * radius)
  const aside = pick(draw, [
    { x: metres, y: 0 },
    { x: 0, y: -metres },
    { x: (3 * metres) / 5, y: (4 * metres) / 5 },
  ])
  const whole = Number.isInteger(aside.x) && Number.isInteger(aside.y)
  return whole ? { x: from.x + aside.x, y: from.y + aside.y } : { x: from.x - metres, y: from.y }
}

/** Often the very distance, so that it is the limit or lies one metre beyond it. */
function drawTravel(
  draw: Draw,
  opportunity: MatchOpportunity,
  place: PlanarPoint | null,
): number | null {
  const drawn = draw(1, 100)
  if (drawn <= 32) return null
  if (drawn <= 40) return 0
  if (!place || !opportunity.place || chance(draw, 20)) return draw(1, 80)
  const metres = distanceMetres(place, opportunity.place)
  return Math.max(Math.floor(metres / 1000), 1)
}

function drawHalfDays(
  draw: Draw,
  tendency: Tendency,
  opportunity: MatchOpportunity,
): number | null {
  const answer = drawAnswer(draw, tendency)
  if (answer === null) return null
  const wanted = wantedHalfDays(opportunity)
  if (!answer) return pick(draw, [0, ~wanted & drawMask(draw), drawMask(draw)])
  const fixed = opportunity.requiredHalfDays
  if (chance(draw, 30)) return (wanted & (wanted - 1)) | (fixed & (fixed - 1))
  return pick(draw, [wanted, fixed]) | drawMask(draw)
}

function drawHours(draw: Draw, tendency: Tendency, opportunity: MatchOpportunity): number | null {
  const answer = drawAnswer(draw, tendency) && chance(draw, 75)
  if (answer === null) return null
  const asked = opportunity.hoursMonth ?? 6
  return answer ? asked + pick(draw, [0, 0, draw(1, 8)]) : pick(draw, [0, draw(1, 3)])
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

const firstDay = firstDayOfLastYear(today)

/** `freshPercent`: how likely the person is fresh. */
export function drawAsks(
  draw: Draw,
  freshPercent: number,
): Pick<MatchLeader, 'lastAskedOn' | 'livePlacement'> {
  if (chance(draw, freshPercent)) {
    const lastAskedOn = pick(draw, [null, daysAgo(365), daysAgo(draw(365, 900))])
    return { lastAskedOn, livePlacement: false }
  }
  const lastAskedOn = pick(draw, [null, daysAgo(0), daysAgo(364), daysAgo(draw(0, 364))])
  const asked = lastAskedOn !== null && lastAskedOn >= firstDay
  return { lastAskedOn, livePlacement: !asked || chance(draw, 30) }
}

function drawHistory(draw: Draw, openPercent: number): History {
  if (chance(draw, openPercent))
    return pick(draw, ['none', 'none', 'none', 'expired', 'not_chosen'])
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
  const place = told() ? drawPlace(draw, opportunity) : null
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
    place,
    travelKm: mood === 'empty' ? null : drawTravel(draw, opportunity, place),
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
