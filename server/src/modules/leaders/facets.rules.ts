import { wordBits } from './card.rules.ts'
import type { CardColumns } from './columns.rules.ts'
import {
  acceptsOnline,
  askedOf,
  filtersOf,
  hasReview,
  isInScope,
  statesOf,
  themeWord,
  yesBits,
  type Holds,
  type RegisterNow,
} from './register-filters.rules.ts'
import type { FacetQuery } from './register.schemas.ts'

/** Facets, in the order of the answer. */
export const facetNames = [
  'theme',
  'type',
  'stage',
  'kind',
  'experience',
  'language',
  'state',
  'asked',
  'online',
  'review',
] as const
export type FacetName = (typeof facetNames)[number]

export interface FacetCount {
  code: string
  count: number
}

/** Counts one facet: takes people in, slot by slot, and says at the end how many have which value. */
interface Counter {
  take(slot: number): void
  counts(): FacetCount[]
}

/** Codes by number, where a word of bits or a single number stands for them. */
function codesOf({ scope }: RegisterNow, kind: string): string[] {
  const codes: string[] = []
  for (const term of scope.terms) if (term.kind === kind) codes[term.number] = term.code
  return codes
}

const withCodes = (counts: Int32Array, codes: string[]): FacetCount[] =>
  codes.flatMap((code, number) => ({ code, count: counts[number] ?? 0 }))

/** One for each bit that is set, from a number on, every so many bits. */
function addBits(counts: Int32Array, word: number, first: number, step: 1 | 2): void {
  for (let rest = word; rest !== 0;) {
    const bit = rest & -rest
    const number = first + (31 - Math.clz32(bit)) / step
    counts[number] = (counts[number] ?? 0) + 1
    rest ^= bit
  }
}

function byBits(
  codes: string[],
  words: { read: (slot: number) => number; first: number; step: 1 | 2 }[],
): Counter {
  const counts = new Int32Array(Math.max(codes.length, 128))
  return {
    take(slot) {
      for (const { read, first, step } of words) addBits(counts, read(slot), first, step)
    },
    counts: () => withCodes(counts, codes),
  }
}

function byNumber(codes: string[], column: Int16Array): Counter {
  const counts = new Int32Array(Math.max(codes.length, 8))
  return {
    take(slot) {
      const number = column[slot] ?? -1
      counts[number] = (counts[number] ?? 0) + 1
    },
    counts: () => withCodes(counts, codes),
  }
}

function byCondition(conditions: Record<string, Holds>): Counter {
  const each = Object.entries(conditions).map(([code, holds]) => ({ code, holds, count: 0 }))
  return {
    take(slot) {
      for (const one of each) if (one.holds(slot)) one.count += 1
    },
    counts: () => each.map(({ code, count }) => ({ code, count })),
  }
}

function themeCounter(register: RegisterNow, lived: FacetQuery['lived']): Counter {
  const words = (['a', 'b'] as const).flatMap((word) =>
    (['low', 'high'] as const).map((half) => ({
      read: themeWord(register.columns, word, half, lived),
      first: (word === 'a' ? 0 : wordBits) + (half === 'low' ? 0 : 32),
      step: 1 as const,
    })),
  )
  return byBits(codesOf(register, 'theme'), words)
}

const pairs = (column: ArrayLike<number>, first: number, shift = 0) => ({
  read: (slot: number) => yesBits((column[slot] ?? 0) >>> shift),
  first,
  step: 2 as const,
})

const bits = (column: Uint32Array, first: number) => ({
  read: (slot: number) => column[slot] ?? 0,
  first,
  step: 1 as const,
})

function countersOf(register: RegisterNow, filter: FacetQuery): Record<FacetName, Counter> {
  const { masks, ints, smalls }: CardColumns = register.columns
  const codes = (kind: string) => codesOf(register, kind)
  return {
    theme: themeCounter(register, filter.lived),
    // Bits 0 and 1 of the types of a card are never used.
    type: byBits(codes('leader_type'), [pairs(ints.types, 0, 2)]),
    stage: byNumber(codes('stage'), smalls.stage),
    kind: byBits(codes('opportunity_kind'), [
      pairs(masks.kinds.low, 0),
      pairs(masks.kinds.high, 16),
    ]),
    experience: byBits(codes('experience_kind'), [pairs(smalls.experience, 0)]),
    language: byBits(codes('language'), [
      bits(masks.languages.low, 0),
      bits(masks.languages.high, 32),
    ]),
    state: byCondition(statesOf(register)),
    asked: byCondition(askedOf(register)),
    online: byCondition({ true: acceptsOnline(register) }),
    review: byCondition({ true: hasReview(register) }),
  }
}

export type Facets = { total: number } & Record<FacetName, FacetCount[]>

/**
 * How many people each value of each filter would give, exact, under the same scope as the list. A filter
 * does not narrow its own counts, so that one can see what another choice would bring. `found` marks the
 * slots that a search by words finds; null without one.
 */
export function countFacets(
  register: RegisterNow,
  filter: FacetQuery,
  found: Uint8Array | null,
): Facets {
  const { columns } = register
  const inScope = isInScope(register)
  const counters = countersOf(register, filter)
  const filters = [...filtersOf(register, filter)].map(([name, holds]) => ({
    holds,
    // A facet is named as its filter is.
    own: name in counters ? counters[name as FacetName] : null,
  }))
  const all = Object.values(counters)
  let total = 0
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (!inScope(slot) || (found && !found[slot])) continue
    let failing = 0
    let own: Counter | null = null
    for (let at = 0; at < filters.length && failing < 2; at += 1) {
      const each = filters[at]
      if (!each || each.holds(slot)) continue
      failing += 1
      own = each.own
    }
    if (failing === 0) {
      total += 1
      for (const counter of all) counter.take(slot)
    } else if (failing === 1) own?.take(slot)
  }
  const facets = Object.fromEntries(
    facetNames.map((name): [FacetName, FacetCount[]] => [
      name,
      counters[name].counts().filter(({ code, count }) => code !== '' && count > 0),
    ]),
  ) as Record<FacetName, FacetCount[]>
  return { total, ...facets }
}
