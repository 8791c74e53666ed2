import {
  flag,
  intNames,
  maskNames,
  rowBytes,
  smallNames,
  wordsOfUuid,
} from '../../server/src/modules/leaders/columns.rules.ts'

type SmallName = (typeof smallNames)[number]

/** Nobody told anything: matchable, held here, never asked. */
const untoldSmalls: Partial<Record<SmallName, number>> = {
  place: -1,
  travel: 32_767,
  levels_a: 1_295,
  levels_b: 1_295,
  hours: 745,
  stage: 3,
  position: -1,
  recognition: -1,
  unasked: 32_767,
}

/** A card as it travels from the database, untold but for these. */
export function cardRow(id: string, told: Partial<Record<SmallName, number>> = {}): Buffer {
  const row = Buffer.alloc(rowBytes)
  wordsOfUuid(id).forEach((word, index) => row.writeUInt32BE(word, 4 * index))
  let at = 16 + 8 * maskNames.length
  row.writeInt32BE(1 << 21, at)
  at += 4 * intNames.length
  for (const name of smallNames) {
    row.writeInt16BE(told[name] ?? untoldSmalls[name] ?? 0, at)
    at += 2
  }
  row.writeInt16BE(flag.holder | flag.matchable, at)
  row.writeDoubleBE(Number.POSITIVE_INFINITY, at + 2)
  row.writeDoubleBE(Number.POSITIVE_INFINITY, at + 10)
  return row
}

export const cardId = (number: number): string =>
  `0190c000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
