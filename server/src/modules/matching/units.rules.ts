import { criteria } from './match.types.ts'
import type {
  Criterion,
  MatchOpportunity,
  RefusalCode,
  WantedAttribute,
  WantedTheme,
  Weights,
} from './match.types.ts'
import { hasReach } from './place.rules.ts'

/** 100.00 in whole units. */
export const totalUnits = 10_000

export const defaultWeights: Weights = {
  attributes: 40,
  themes: 25,
  interest: 15,
  place: 10,
  availability: 10,
}

/** The eight attributes in the order of the vocabulary; a code that is not here follows by its name. */
export const attributeOrder = [
  'leads_self',
  'leads_by_example',
  'builds_relationships',
  'challenges_well',
  'communicates_through_dialogue',
  'sees_big_picture',
  'keeps_learning',
  'builds_peer_network',
]

/** These weights cannot be matched with: answered as a 422. */
export class MatchRefused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(
      code === 'all_weights_zero'
        ? 'Every weight is 0.'
        : 'The opportunity asks for nothing that has a weight.',
    )
    this.name = 'MatchRefused'
    this.code = code
  }
}

/**
 * Shares `units` out by whole numbers in proportion to `shares`: everyone gets the quotient, and
 * what is left goes one by one to the largest remainders, the earlier first among equals.
 * Shares that add up to 0 get nothing.
 */
export function deal(units: number, shares: number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const remainders = shares.map((share) => (units * share) % sum)
  const dealt = shares.map((share, index) => (units * share - (remainders[index] ?? 0)) / sum)
  const left = units - dealt.reduce((total, part) => total + part, 0)
  const lucky = remainders
    .map((remainder, index) => ({ remainder, index }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
  for (const { index } of lucky) dealt[index] = (dealt[index] ?? 0) + 1
  return dealt
}

/** A leaf before anybody is looked at: what it is about and the most that it can earn. */
export type PlannedLeaf =
  | { leaf: 'attribute'; wanted: WantedAttribute; units: number }
  | { leaf: 'theme'; wanted: WantedTheme; units: number }
  | { leaf: 'kind' | 'type' | 'outcode' | 'online' | 'half_days' | 'hours'; units: number }

/**
 * `alternatives`: each leaf stands for the whole of the criterion and the better one counts (interest
 * and place); otherwise the leaves add up.
 */
export type PlannedCriterion = {
  criterion: Criterion
  weight: number
  units: number
  alternatives: boolean
  leaves: PlannedLeaf[]
}

/** An opportunity made ready for matching: rows in their canonical order, all units dealt. */
export type MatchPlan = { opportunity: MatchOpportunity; criteria: PlannedCriterion[] }

/** The half-days that count as wanted: those asked for and those of the fixed sessions. */
export function wantedHalfDays(opportunity: MatchOpportunity): number {
  return opportunity.halfDays | opportunity.requiredHalfDays
}

/** Deals the units once for everyone; throws `MatchRefused` where nothing would earn any. */
export function planFor(opportunity: MatchOpportunity): MatchPlan {
  const refusal = refusalOf(opportunity)
  if (refusal) throw new MatchRefused(refusal)
  const ordered = inCanonicalOrder(opportunity)
  const used = criteria.filter((criterion) => isUsed(ordered, criterion))
  const units = deal(
    totalUnits,
    used.map((criterion) => ordered.weights[criterion]),
  )
  return {
    opportunity: ordered,
    criteria: used.map((criterion, index) => {
      const alternatives = criterion === 'interest' || criterion === 'place'
      const share = units[index] ?? 0
      const leaves = leavesOf(ordered, criterion)
      const dealt = alternatives
        ? leaves.map(() => share)
        : deal(
            share,
            leaves.map((leaf) => (leaf.leaf === 'attribute' ? leaf.wanted.importance : 1)),
          )
      return {
        criterion,
        weight: ordered.weights[criterion],
        units: share,
        alternatives,
        leaves: leaves.map((leaf, at) => ({ ...leaf, units: dealt[at] ?? 0 })),
      }
    }),
  }
}

/**
 * `all_weights_zero` as defined; `nothing_weighed` when every weight above 0 belongs to a criterion
 * that the opportunity does not use, since there would be nothing to score; null when it can be matched.
 */
export function refusalOf(opportunity: MatchOpportunity): RefusalCode | null {
  if (criteria.every((criterion) => opportunity.weights[criterion] === 0)) return 'all_weights_zero'
  return criteria.some((criterion) => isUsed(opportunity, criterion)) ? null : 'nothing_weighed'
}

/** A weight above 0 and something wanted; interest can always be used, since every opportunity has a kind. */
function isUsed(opportunity: MatchOpportunity, criterion: Criterion): boolean {
  return opportunity.weights[criterion] > 0 && leavesOf(opportunity, criterion).length > 0
}

function leavesOf(opportunity: MatchOpportunity, criterion: Criterion): PlannedLeaf[] {
  const plain = (
    leaf: 'kind' | 'type' | 'outcode' | 'online' | 'half_days' | 'hours',
    on: boolean,
  ) => (on ? [{ leaf, units: 0 }] : [])
  switch (criterion) {
    case 'attributes':
      return opportunity.wanted.attributes.map((wanted) => ({
        leaf: 'attribute',
        wanted,
        units: 0,
      }))
    case 'themes':
      return opportunity.wanted.themes.map((wanted) => ({ leaf: 'theme', wanted, units: 0 }))
    case 'interest':
      return [...plain('kind', true), ...plain('type', opportunity.roleType !== null)]
    case 'place':
      return hasReach(opportunity)
        ? [...plain('outcode', opportunity.place !== null), ...plain('online', opportunity.online)]
        : []
    case 'availability':
      return [
        ...plain('half_days', wantedHalfDays(opportunity) !== 0),
        ...plain('hours', (opportunity.hoursMonth ?? 0) > 0),
      ]
  }
}

/**
 * Rows come in any order, so ties need one of their own: attributes as in the vocabulary, all else
 * by code (of one theme: either way, own, caring), compared byte by byte as in the C collation.
 */
export function inCanonicalOrder(opportunity: MatchOpportunity): MatchOpportunity {
  const { wanted, essentials } = opportunity
  return {
    ...opportunity,
    wanted: {
      attributes: wanted.attributes.toSorted(byAttribute),
      themes: wanted.themes.toSorted(byTheme),
    },
    essentials: {
      ...essentials,
      themes: essentials.themes.toSorted(byTheme),
      experience: essentials.experience.toSorted(),
      types: essentials.types.toSorted(),
      languages: essentials.languages.toSorted(),
      stages: essentials.stages.toSorted(),
      attributes: essentials.attributes.toSorted(byAttribute),
    },
  }
}

function byAttribute(a: { code: string }, b: { code: string }): number {
  const place = (code: string) => attributeOrder.indexOf(code) + 1 || attributeOrder.length + 1
  return place(a.code) - place(b.code) || byText(a.code, b.code)
}

function byTheme(a: WantedTheme, b: WantedTheme): number {
  const place = { own: 1, caring: 2 }
  return (
    byText(a.code, b.code) ||
    (a.lived === null ? 0 : place[a.lived]) - (b.lived === null ? 0 : place[b.lived])
  )
}

/** Plain code-unit order, never a locale's. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
