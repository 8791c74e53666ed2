import { answerOf, kindAnswer, livedAnswer, themeAnswer } from './answers.rules.ts'
import type {
  Answer,
  CriterionScore,
  Fact,
  FactSource,
  Fraction,
  Leaf,
  LeafAnswer,
  MatchLeader,
  MatchOpportunity,
  Question,
} from './match.types.ts'
import { inPersonOf, nearness } from './place.rules.ts'
import type { MatchPlan, PlannedCriterion, PlannedLeaf } from './units.rules.ts'
import { wantedHalfDays } from './units.rules.ts'

const none: Fraction = { numerator: 0, denominator: 1 }
const whole: Fraction = { numerator: 1, denominator: 1 }
const half: Fraction = { numerator: 1, denominator: 2 }

/** floor(units x fraction), in whole numbers throughout. */
export function earned(units: number, fit: Fraction): number {
  const product = units * fit.numerator
  return (product - (product % fit.denominator)) / fit.denominator
}

/** How many half-days a mask holds. */
export function countHalfDays(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

export type Score = {
  score: number
  possible: number
  criteria: CriterionScore[]
  leaves: Leaf[]
}

/**
 * Scores one leader by a plan. `possible` takes every untold leaf at its best; since each question
 * bears on one leaf, and alternatives take the better, that is the highest that any answers could give.
 * An untold travel limit is taken as no limit, its best answer.
 */
export function scoreOf(leader: MatchLeader, plan: MatchPlan): Score {
  const scored = plan.criteria.map((criterion) => scoreCriterion(leader, plan, criterion))
  return {
    score: scored.reduce((total, { points }) => total + points, 0),
    possible: scored.reduce((total, { possible }) => total + possible, 0),
    criteria: scored.map(({ criterion, weight, units, points, possible }) => ({
      criterion,
      weight,
      units,
      points,
      possible,
    })),
    leaves: scored.flatMap(({ leaves }) => leaves),
  }
}

/** The most that a leaf could earn by itself: its units when the best answer to it is full marks. */
export function bestOf(leaf: Leaf): number {
  return leaf.answer === 'untold' ? earned(leaf.units, fullFit(leaf.leaf)) : leaf.points
}

/** The fit of the best answer to a leaf: a leader type alone earns half of the interest. */
function fullFit(leaf: Leaf['leaf']): Fraction {
  return leaf === 'type' ? half : whole
}

function scoreCriterion(
  leader: MatchLeader,
  plan: MatchPlan,
  planned: PlannedCriterion,
): CriterionScore & { leaves: Leaf[] } {
  const alone = planned.leaves.map((leaf) => leafOf(leader, plan.opportunity, planned, leaf))
  const best = Math.max(...alone.map((leaf) => leaf.points))
  const counting = planned.alternatives ? alone.findIndex((leaf) => leaf.points === best) : -1
  const leaves = alone.map((leaf, index) =>
    counting === -1 || counting === index ? leaf : { ...leaf, counts: false, points: 0 },
  )
  const add = (total: number, part: number) => total + part
  return {
    criterion: planned.criterion,
    weight: planned.weight,
    units: planned.units,
    points: leaves.map((leaf) => leaf.points).reduce(add, 0),
    possible: planned.alternatives
      ? Math.max(...alone.map(bestOf))
      : alone.map(bestOf).reduce(add, 0),
    leaves,
  }
}

type Finding = { answer: LeafAnswer; fit: Fraction; fact: Fact | null; source: FactSource | null }

const notTold: Finding = { answer: 'untold', fit: none, fact: null, source: null }

function found(fit: Fraction, fact: Fact, source: FactSource = 'profile'): Finding {
  return { answer: answerOfFit(fit), fit, fact, source }
}

function answerOfFit(fit: Fraction): LeafAnswer {
  if (fit.numerator === 0) return 'missing'
  return fit.numerator < fit.denominator ? 'partly' : 'met'
}

function leafOf(
  leader: MatchLeader,
  opportunity: MatchOpportunity,
  planned: PlannedCriterion,
  leaf: PlannedLeaf,
): Leaf {
  const finding = findingOf(leader, opportunity, leaf)
  const question = questionOf(opportunity, leaf)
  return {
    criterion: planned.criterion,
    leaf: leaf.leaf,
    code: question.code,
    units: leaf.units,
    fit: finding.fit,
    points: earned(leaf.units, finding.fit),
    counts: true,
    answer: finding.answer,
    fact: finding.fact,
    source: finding.source,
    question: finding.answer === 'untold' ? question : null,
  }
}

/** What a leaf asks of a person. */
export function questionOf(opportunity: MatchOpportunity, leaf: PlannedLeaf): Question {
  switch (leaf.leaf) {
    case 'attribute':
      return { about: 'attribute', code: leaf.wanted.code, lived: null }
    case 'theme':
      return { about: 'theme', code: leaf.wanted.code, lived: leaf.wanted.lived }
    case 'kind':
      return { about: 'kind', code: opportunity.kind, lived: null }
    case 'type':
      return { about: 'type', code: opportunity.roleType, lived: null }
    default:
      return { about: leaf.leaf, code: null, lived: null }
  }
}

function findingOf(leader: MatchLeader, opportunity: MatchOpportunity, leaf: PlannedLeaf): Finding {
  switch (leaf.leaf) {
    case 'attribute': {
      const rated = leader.attributes[leaf.wanted.code]
      if (!rated) return notTold
      const wanted = leaf.wanted.level
      const fit = { numerator: Math.min(rated.level, wanted), denominator: wanted }
      return found(fit, { kind: 'level', level: rated.level, wanted }, rated.source)
    }
    case 'theme': {
      const { code, lived } = leaf.wanted
      const own = livedAnswer(leader.themes, code, 'own')
      const caring = livedAnswer(leader.themes, code, 'caring')
      const answer = themeAnswer(leader.themes, code, lived)
      return foundAnswer(answer, whole, { kind: 'theme', own, caring, lived })
    }
    case 'kind': {
      const answer = kindAnswer(leader, opportunity.kind)
      return foundAnswer(answer, whole, { kind: 'kind_wanted', answer })
    }
    case 'type': {
      const answer = answerOf(leader.types, opportunity.roleType ?? '')
      return foundAnswer(answer, half, { kind: 'type_theirs', answer })
    }
    case 'outcode':
      return outcodeFinding(leader, opportunity)
    case 'online': {
      if (leader.online === null) return notTold
      return found(leader.online ? whole : none, { kind: 'online', accepts: leader.online })
    }
    case 'half_days': {
      if (leader.halfDays === null) return notTold
      const wanted = wantedHalfDays(opportunity)
      const shared = countHalfDays(leader.halfDays & wanted)
      const fit = { numerator: shared, denominator: countHalfDays(wanted) }
      return found(fit, { kind: 'half_days', have: leader.halfDays, wanted })
    }
    case 'hours': {
      if (leader.hoursMonth === null) return notTold
      const wanted = opportunity.hoursMonth ?? 0
      const fit = { numerator: Math.min(leader.hoursMonth, wanted), denominator: wanted }
      return found(fit, { kind: 'hours', have: leader.hoursMonth, wanted })
    }
  }
}

function foundAnswer(answer: Answer, fit: Fraction, fact: Fact): Finding {
  if (answer === 'untold') return notTold
  return found(answer === 'yes' ? fit : none, fact)
}

/** A told limit of 0 settles it without an outcode; any other limit waits for one. */
function outcodeFinding(leader: MatchLeader, opportunity: MatchOpportunity): Finding {
  const { radiusKm } = opportunity
  const { travelKm } = leader
  const inPerson = inPersonOf(leader, opportunity)
  if (inPerson.open && inPerson.metres === null) return notTold
  const { metres } = inPerson
  const fit = metres === null || inPerson.beyondTravel ? none : nearness(metres, radiusKm * 1000)
  return found(fit, { kind: 'distance', metres, radiusKm, travelKm })
}
