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

/** Counts of up to {@link mostPeople} people stand beside one another in one sum. */
const laneBits = 21
const lanes = 3
export const mostPeople = 2 ** laneBits - 1

/** One value of a facet: whoever has it has this bit of this word. */
export interface BitValue {
  facet: FacetName
  code: string
  word: string
  bit: number
}

/**
 * A sum over people that holds up to three counts: `word & mask` added up. The sum may take more than 64
 * bits, which spares a shift of every row.
 */
export interface LaneSum {
  word: string
  mask: bigint
  values: BitValue[]
}

/** The fewest sums that count every value; bits 21 apart share one. */
export function laneSums(values: readonly BitValue[]): LaneSum[] {
  const sums = new Map<string, LaneSum>()
  for (const value of values) {
    const key = `${value.word} ${value.bit % laneBits}`
    const sum = sums.get(key) ?? { word: value.word, mask: 0n, values: [] }
    sum.mask |= 1n << BigInt(value.bit)
    sum.values.push(value)
    sums.set(key, sum)
  }
  return [...sums.values()]
}

/** The counts in a sum, which the database gives as text. */
export function countsIn(sum: LaneSum, total: string | null): { value: BitValue; count: number }[] {
  const whole = BigInt(total ?? 0)
  return sum.values.map((value) => ({
    value,
    count: Number((whole >> BigInt(value.bit)) & BigInt(mostPeople)),
  }))
}

/** Part of a mask that holds two bits an item: items from `first`, `items` of them, from bit `from`. */
export interface PairPiece {
  column: string
  from: number
  items: { facet: FacetName; code: string }[]
}

/**
 * Lays pieces of masks side by side into one or more words so that three of them are counted by one sum.
 * A piece is at most 10 items. Answers the pieces' places (word by number, bit to move to).
 */
export function packPieces(
  pieces: readonly PairPiece[],
): { piece: PairPiece; word: number; to: number }[] {
  const free: number[] = []
  return pieces.map((piece) => {
    const width = 2 * piece.items.length
    let slot = free.findIndex((used) => used + width <= laneBits)
    if (slot < 0) slot = free.push(0) - 1
    const used = free[slot] ?? 0
    free[slot] = used + width
    return { piece, word: Math.floor(slot / lanes), to: (slot % lanes) * laneBits + used }
  })
}
