import { themeBit, untold } from '../leaders/card.rules.ts'
import { bitsIn, pointsAtLevel, type Dealt, type NumberOf } from '../opportunities/card.rules.ts'
import type { Lived, MatchOpportunity } from './match.types.ts'

/**
 * How score and possible share one whole number, so that one addition adds both. `told` counts the
 * leaves that are told at all; it is 0 where nobody needs it.
 */
export interface Packing {
  score: bigint
  possible: bigint
  told: bigint
}

/** Score, then possible, then the 15 bits of `unasked`: the order of the ranked list in one number. */
export const rankedPacking: Packing = { score: 1n << 29n, possible: 1n << 15n, told: 0n }

/** The same with the told leaves counted above everything else. */
export const toldPacking: Packing = { ...rankedPacking, told: 1n << 44n }

/** Possible, score, then 9 bits for the fewest questions, then `unasked`. */
export const askFirstPacking: Packing = { possible: 1n << 38n, score: 1n << 24n, told: 0n }
export const questionBits = { unit: 1n << 15n, most: 511 }

const fieldMask = (1n << 14n) - 1n

/** Units that a packed key stands for. */
export function unpack(key: bigint, packing: Packing): { score: number; possible: number } {
  return {
    score: Number((key / packing.score) & fieldMask),
    possible: Number((key / packing.possible) & fieldMask),
  }
}

/** Values of one code, from `from` on; a row of the card is looked up in it and never calculated with. */
export interface Lookup {
  from: number
  values: bigint[]
}

/** Themes of one word that are wanted in one way; `mask` and `modulus` turn a set of them into an index. */
export interface ThemeLookup {
  lived: Lived | null
  word: 'a' | 'b'
  mask: bigint
  modulus: bigint
  yes: Lookup
  no: Lookup
}

export interface Lookups {
  /** By levels_a and levels_b. */
  levels: { a: Lookup | null; b: Lookup | null }
  themes: ThemeLookup[]
  /** By the state of the kind (0 to 3) and 4 times that of the role's type. */
  interest: Lookup | null
  /** Units of place; how they are earned depends on the distance. */
  place: number
  /** How many wanted half-days each half of the mask holds, and what that many earn. */
  halfDays: { low: Lookup; high: Lookup; earned: Lookup } | null
  hours: Lookup | null
}

const pack = (packing: Packing, score: number, possible: number, told: number): bigint =>
  packing.score * BigInt(score) + packing.possible * BigInt(possible) + packing.told * BigInt(told)

const counted = (length: number, value: (index: number) => bigint): Lookup => ({
  from: 0,
  values: Array.from({ length }, (_, index) => value(index)),
})

/** Turns an opportunity into numbers that the database only has to look up and add. */
export function lookupsOf(
  opportunity: MatchOpportunity,
  dealt: Dealt,
  numberOf: NumberOf,
  packing: Packing,
): Lookups {
  return {
    levels: {
      a: levelsLookup(dealt, numberOf, packing, 0),
      b: levelsLookup(dealt, numberOf, packing, 4),
    },
    themes: themeLookups(dealt, numberOf, packing),
    interest: dealt.interest > 0 ? interestLookup(opportunity, dealt.interest, packing) : null,
    place: dealt.place,
    halfDays: dealt.halfDays > 0 ? halfDaysLookup(opportunity, dealt.halfDays, packing) : null,
    hours: dealt.hours > 0 ? hoursLookup(opportunity, dealt.hours, packing) : null,
  }
}

/** Four attributes, the one numbered `first` in the lowest digit. */
function levelsLookup(
  dealt: Dealt,
  numberOf: NumberOf,
  packing: Packing,
  first: number,
): Lookup | null {
  const leaves = dealt.attributes
    .map((leaf) => ({ ...leaf, digit: numberOf('attribute', leaf.code) - first }))
    .filter(({ digit }) => digit >= 0 && digit < 4)
  if (leaves.length === 0) return null
  return counted(6 ** 4, (code) => {
    let sum = 0n
    for (const { digit, level, units } of leaves) {
      const held = Math.floor(code / 6 ** digit) % 6
      if (held === untold.level) sum += pack(packing, 0, units, 0)
      else {
        const points = pointsAtLevel(units, held, level)
        sum += pack(packing, points, points, 1)
      }
    }
    return sum
  })
}

/** So many themes at once keep a lookup to at most a few hundred values. */
const themesAtOnce = 5

function themeLookups(dealt: Dealt, numberOf: NumberOf, packing: Packing): ThemeLookup[] {
  const groups = new Map<
    string,
    { lived: Lived | null; word: 'a' | 'b'; items: { bit: bigint; units: number }[] }
  >()
  for (const { code, lived, units } of dealt.themes) {
    const { word, bit } = themeBit(numberOf('theme', code))
    const key = `${lived} ${word}`
    const group = groups.get(key) ?? { lived, word, items: [] }
    group.items.push({ bit, units })
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ lived, word, items }) =>
    Array.from({ length: Math.ceil(items.length / themesAtOnce) }, (_, part) =>
      themeLookup(
        lived,
        word,
        items.slice(part * themesAtOnce, (part + 1) * themesAtOnce),
        packing,
      ),
    ),
  )
}

/** `yes` adds what is shared; `no` starts with everything possible and takes away what is not. */
function themeLookup(
  lived: Lived | null,
  word: 'a' | 'b',
  items: { bit: bigint; units: number }[],
  packing: Packing,
): ThemeLookup {
  const sets = Array.from({ length: 2 ** items.length }, (_, chosen) =>
    items.filter((_item, index) => (chosen >> index) & 1),
  )
  const sumOf = (set: { bit: bigint }[]) => set.reduce((sum, { bit }) => sum + bit, 0n)
  const modulus = smallestModulus(sets.map(sumOf))
  const all = items.reduce((sum, { units }) => sum + units, 0)
  const yes = counted(Number(modulus), () => 0n)
  const no = counted(Number(modulus), () => 0n)
  for (const set of sets) {
    const index = Number(sumOf(set) % modulus)
    const units = set.reduce((sum, item) => sum + item.units, 0)
    yes.values[index] = pack(packing, units, 0, set.length)
    no.values[index] = pack(packing, 0, all - units, set.length)
  }
  return { lived, word, mask: sumOf(items), modulus, yes, no }
}

/** The smallest number by which all of these leave different remainders. */
function smallestModulus(numbers: bigint[]): bigint {
  for (let modulus = BigInt(numbers.length); ; modulus += 1n) {
    if (new Set(numbers.map((number) => number % modulus)).size === numbers.length) return modulus
  }
}

/** Kind: untold, wanted, not wanted, left out. Type: untold, theirs, not theirs. The better one counts. */
function interestLookup(opportunity: MatchOpportunity, units: number, packing: Packing): Lookup {
  const half = Math.floor(units / 2)
  const hasType = opportunity.roleType !== null
  return counted(hasType ? 16 : 4, (code) => {
    const kind = code & 3
    const type = hasType ? code >> 2 : 2
    const score = kind === 1 ? units : type === 1 ? half : 0
    const best = kind < 2 ? units : type < 2 ? half : 0
    return pack(packing, score, best, Number(kind > 0) + Number(hasType && type > 0))
  })
}

/** Bits 0 to 10 and 11 to 21 of the mask; bit 21 is untold and counts as 32 half-days. */
function halfDaysLookup(opportunity: MatchOpportunity, units: number, packing: Packing) {
  const wanted = opportunity.halfDays | opportunity.requiredHalfDays
  const all = bitsIn(wanted)
  const untoldCount = 32
  const untoldHigh = untold.halfDays >> 11
  return {
    low: counted(1 << 11, (half) => BigInt(bitsIn(half & wanted))),
    high: counted(untoldHigh + 1, (half) =>
      half === untoldHigh ? BigInt(untoldCount) : BigInt(bitsIn((half << 11) & wanted)),
    ),
    earned: counted(untoldCount + 1, (count) => {
      if (count === untoldCount) return pack(packing, 0, units, 0)
      const points = Math.floor((units * Math.min(count, all)) / all)
      return pack(packing, points, points, 1)
    }),
  }
}

function hoursLookup(opportunity: MatchOpportunity, units: number, packing: Packing): Lookup {
  const asked = opportunity.hoursMonth ?? 0
  return counted(untold.hours + 1, (hours) => {
    if (hours === untold.hours) return pack(packing, 0, units, 0)
    const points = pointsAtLevel(units, hours, asked)
    return pack(packing, points, points, 1)
  })
}

/** An array literal of the database that counts from the lookup's first code. */
export function arrayLiteral({ from, values }: Lookup): string {
  return `[${from}:${from + values.length - 1}]={${values.join(',')}}`
}
