import fc from 'fast-check'

import type {
  MatchLeader,
  MatchOpportunity,
} from '../../server/src/modules/matching/match.types.ts'
import {
  leaderWithoutAnswers,
  maskView,
  viewFields,
} from '../../server/src/modules/matching/answers.rules.ts'
import { defaultWeights, refusalOf } from '../../server/src/modules/matching/units.rules.ts'
import type { Draw } from './match-draws.ts'
import { chance, drawId, drawOpportunity, pick } from './match-draws.ts'
import type { Mood } from './match-leader-draws.ts'
import { drawAsks, drawLeader } from './match-leader-draws.ts'

/** One leader and one opportunity that know of each other's bounds. */
export type Pair = { leader: MatchLeader; opportunity: MatchOpportunity }

/** An opportunity and everyone in the bank. */
export type Bank = { opportunity: MatchOpportunity; leaders: MatchLeader[] }

/** One leader and what is on offer. */
export type Offers = { leader: MatchLeader; opportunities: MatchOpportunity[] }

/** Draws a value in one go, which is many times faster than composing it, and shrinks by parts. */
class DrawnArbitrary<T> extends fc.Arbitrary<T> {
  readonly make: (draw: Draw) => T
  readonly simpler: (value: T) => Iterable<T>

  constructor(make: (draw: Draw) => T, simpler: (value: T) => Iterable<T>) {
    super()
    this.make = make
    this.simpler = simpler
  }

  override generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(this.make(drawFrom(random.nextInt())), undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return value === undefined
  }

  override shrink(value: T): fc.Stream<fc.Value<T>> {
    const simpler = this.simpler
    function* values() {
      for (const each of simpler(value)) yield new fc.Value(each, undefined)
    }
    return new fc.Stream(values())
  }
}

/** A cheap stream of numbers (mulberry32): a whole bank is drawn from one seed of fast-check's. */
function drawFrom(seed: number): Draw {
  let state = seed | 0
  return (min, max) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const part = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    return min + Math.floor(part * (max - min + 1))
  }
}

const pairMoods: Mood[] = [
  ...Array.from({ length: 9 }, () => 'willing' as const),
  ...Array.from({ length: 8 }, () => 'mixed' as const),
  ...Array.from({ length: 2 }, () => 'silent' as const),
  'empty',
]

/** Every gate, answer and bound in at least 5% of cases (held by `match-coverage.test.ts`). */
export function pairs(): fc.Arbitrary<Pair> {
  return new DrawnArbitrary((draw) => {
    const opportunity = drawOpportunity(draw)
    const mood = pick(draw, pairMoods)
    const options = { mood, openPercent: 92, freshPercent: 50, index: 1 }
    return { opportunity, leader: drawLeader(draw, opportunity, options) }
  }, simplerPairs)
}

/** Two unlike leaders for one opportunity: `other` lends answers to what `leader` left untold. */
export function twins(): fc.Arbitrary<Pair & { other: MatchLeader }> {
  return new DrawnArbitrary(
    (draw) => {
      const opportunity = drawOpportunity(draw)
      const one = { mood: pick(draw, pairMoods), openPercent: 92, freshPercent: 50, index: 1 }
      const two = { mood: 'mixed' as const, openPercent: 92, freshPercent: 50, index: 2 }
      const leader = drawLeader(draw, opportunity, one)
      return { opportunity, leader, other: drawLeader(draw, opportunity, two) }
    },
    function* simpler(twin) {
      for (const pair of simplerPairs(twin)) yield { ...twin, ...pair }
      for (const other of simplerLeaders(twin.other)) yield { ...twin, other }
    },
  )
}

/** As many leaders as asked; most pass the gates, many tie, and fresh voices tend to stand low. */
export function banks(size: { min: number; max: number }): fc.Arbitrary<Bank> {
  return new DrawnArbitrary((draw) => drawBank(draw, drawSize(draw, size)), simplerBanks)
}

/** A leader with opportunities that mostly suit somebody like them. */
export function offers(size: { min: number; max: number }): fc.Arbitrary<Offers> {
  return new DrawnArbitrary((draw) => {
    const opportunities = Array.from({ length: draw(size.min, size.max) }, (_, index) => ({
      ...drawOpportunity(draw, 8),
      id: drawId(draw, index),
    }))
    const first = opportunities[0] ?? drawOpportunity(draw, 8)
    const options = { mood: 'willing', openPercent: 98, freshPercent: 50, index: 0 } as const
    return { leader: drawLeader(draw, first, options), opportunities }
  }, simplerOffers)
}

/** Large ones more often, and ten, where the guard begins to have somebody below. */
function drawSize(draw: Draw, { min, max }: { min: number; max: number }): number {
  if (chance(draw, 6)) return min
  if (min <= 10 && max >= 10 && chance(draw, 10)) return 10
  return Math.max(draw(min, max), draw(min, max))
}

function drawBank(draw: Draw, size: number): Bank {
  const quiet = chance(draw, 55)
  const opportunity = drawOpportunity(draw, quiet ? 0 : pick(draw, [0, 0, 6]))
  if (quiet || chance(draw, 80)) {
    opportunity.visible = true
    opportunity.essentials.reach = false
    opportunity.excludesEmployed = false
  }
  const openPercent = quiet ? 111 : pick(draw, [100, 100, 96])
  const freshHigh = quiet ? pick(draw, [0, 0, 8]) : pick(draw, [0, 0, 5, 15, 40])
  const freshLow = quiet ? pick(draw, [8, 40, 70, 90]) : pick(draw, [5, 30, 60, 90])
  const highOfTen = quiet ? draw(4, 8) : draw(1, 8)
  const lowMoods = pick(draw, [['mixed'], ['silent'], ['mixed', 'silent', 'empty']] as const)
  const drawn = Array.from({ length: size }, (_, index) => {
    const high = chance(draw, 10 * highOfTen)
    const mood = high ? 'willing' : pick<Mood>(draw, lowMoods)
    const freshPercent = high ? freshHigh : freshLow
    return drawLeader(draw, opportunity, { mood, openPercent, freshPercent, index })
  })
  const alike = !quiet && chance(draw, 50) ? drawn.slice(0, draw(1, 3)) : []
  const leaders = drawn.map((leader, index) => {
    const model = alike[index % Math.max(alike.length, 1)]
    if (!model || chance(draw, 30)) return leader
    return { ...model, id: leader.id, ...drawAsks(draw, freshLow) }
  })
  return { opportunity, leaders }
}

function* simplerPairs(pair: Pair): Iterable<Pair> {
  for (const leader of simplerLeaders(pair.leader)) yield { ...pair, leader }
  for (const opportunity of simplerOpportunities(pair.opportunity)) yield { ...pair, opportunity }
}

function* simplerBanks(bank: Bank): Iterable<Bank> {
  const { leaders } = bank
  const half = Math.floor(leaders.length / 2)
  if (half > 0) {
    yield { ...bank, leaders: leaders.slice(0, half) }
    yield { ...bank, leaders: leaders.slice(half) }
  }
  for (const leader of leaders) {
    yield { ...bank, leaders: leaders.filter((other) => other !== leader) }
  }
  for (const opportunity of simplerOpportunities(bank.opportunity)) yield { ...bank, opportunity }
}

function* simplerOffers(offered: Offers): Iterable<Offers> {
  const { opportunities } = offered
  for (const opportunity of opportunities) {
    yield { ...offered, opportunities: opportunities.filter((other) => other !== opportunity) }
  }
  for (const leader of simplerLeaders(offered.leader)) yield { ...offered, leader }
}

/** One thing less told or recorded at a time; only what differs, so that shrinking ends. */
function* simplerLeaders(leader: MatchLeader): Iterable<MatchLeader> {
  for (const field of viewFields) {
    const blank = maskView(
      leader,
      viewFields.filter((other) => other !== field),
    )
    if (isOther(blank, leader)) yield blank
  }
  const plain = leaderWithoutAnswers(leader.id)
  const calm = { ...leader, matchable: true, history: plain.history, clashes: false }
  if (isOther(calm, leader)) yield calm
  const unasked = { ...leader, lastAskedOn: null, livePlacement: false }
  if (isOther(unasked, leader)) yield unasked
  if (leader.leftOutKinds.length > 0) yield { ...leader, leftOutKinds: [] }
}

function* simplerOpportunities(opportunity: MatchOpportunity): Iterable<MatchOpportunity> {
  const { essentials, wanted } = opportunity
  const empty = {
    themes: [],
    experience: [],
    types: [],
    languages: [],
    stages: [],
    attributes: [],
    reach: false,
    times: false,
  }
  const candidates: MatchOpportunity[] = [
    { ...opportunity, visible: true, excludesEmployed: false, formal: false },
    { ...opportunity, essentials: empty },
    { ...opportunity, essentials: { ...essentials, reach: false } },
    { ...opportunity, essentials: { ...essentials, times: false } },
    { ...opportunity, wanted: { ...wanted, attributes: wanted.attributes.slice(1) } },
    { ...opportunity, wanted: { ...wanted, themes: wanted.themes.slice(1) } },
    { ...opportunity, weights: defaultWeights },
    { ...opportunity, roleType: null },
    { ...opportunity, place: null },
    { ...opportunity, online: false },
    { ...opportunity, halfDays: 0, requiredHalfDays: 0 },
    { ...opportunity, hoursMonth: null },
  ]
  for (const candidate of candidates) {
    if (refusalOf(candidate) === null && isOther(candidate, opportunity)) yield candidate
  }
}

function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
