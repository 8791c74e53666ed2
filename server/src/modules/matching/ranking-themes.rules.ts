import { wordBits } from '../leaders/card.rules.ts'
import type { CardColumns } from '../leaders/columns.rules.ts'
import type { Lived } from './match.types.ts'

/** 0 untold, 1 yes, 2 no. */
export type Told = 0 | 1 | 2
export type ReadTold = (slot: number) => Told

interface Bits {
  column: Uint32Array
  shift: number
}

/** Where the bit of an item stands: masks have 63 bits, kept as two words of 32 and 31. */
function bitsOf(columns: CardColumns, mask: keyof CardColumns['masks'], bit: number): Bits {
  const { low, high } = columns.masks[mask]
  return bit < 32 ? { column: low, shift: bit } : { column: high, shift: bit - 32 }
}

/** What somebody says of one item of a pair of masks, one for yes and one for no. */
export function readMasks(
  columns: CardColumns,
  yes: keyof CardColumns['masks'],
  no: keyof CardColumns['masks'],
  bit: number,
): ReadTold {
  const said = bitsOf(columns, yes, bit)
  const denied = bitsOf(columns, no, bit)
  return (slot) => {
    const isYes = ((said.column[slot] ?? 0) >>> said.shift) & 1
    const isNo = ((denied.column[slot] ?? 0) >>> denied.shift) & 1
    return isYes ? 1 : isNo ? 2 : 0
  }
}

/**
 * What somebody says of a theme, in one way or in either. Both bits of "own" stand for a theme that is
 * named without saying how: shared, and untold in each way.
 */
export function readTheme(columns: CardColumns, number: number, lived: Lived | null): ReadTold {
  const word = number < wordBits ? 'a' : 'b'
  const bit = number % wordBits
  const own = bitsOf(columns, `own_${word}`, bit)
  const notOwn = bitsOf(columns, `not_own_${word}`, bit)
  const caring = bitsOf(columns, `caring_${word}`, bit)
  const notCaring = bitsOf(columns, `not_caring_${word}`, bit)
  const bitAt = ({ column, shift }: Bits, slot: number) => ((column[slot] ?? 0) >>> shift) & 1
  if (lived === 'own') {
    return (slot) => {
      const isOwn = bitAt(own, slot)
      const isNotOwn = bitAt(notOwn, slot)
      return isOwn === isNotOwn ? 0 : isOwn ? 1 : 2
    }
  }
  if (lived === 'caring') {
    return (slot) => (bitAt(caring, slot) ? 1 : bitAt(notCaring, slot) ? 2 : 0)
  }
  return (slot) =>
    bitAt(own, slot) | bitAt(caring, slot)
      ? 1
      : bitAt(notOwn, slot) & bitAt(notCaring, slot)
        ? 2
        : 0
}

/** What somebody says of an item of two bits: 0 untold, 1 yes, 2 no, 3 (kinds only) left out. */
export function readPair(columns: CardColumns, mask: 'kinds', item: number) {
  const { column, shift } = bitsOf(columns, mask, 2 * item)
  return (slot: number) => ((column[slot] ?? 0) >>> shift) & 3
}
