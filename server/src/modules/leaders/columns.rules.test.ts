import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CardColumns,
  intNames,
  maskNames,
  rowBytes,
  smallNames,
  wordsOfUuid,
} from './columns.rules.ts'

const uuid = (number: number): string =>
  `00000000-0000-7000-8000-${(number % 5).toString(16).padStart(4, '0')}${number.toString(16).padStart(8, '0')}`

/** A row as it travels, every field of which follows from one number. */
function row(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(rowBytes)
  wordsOfUuid(id).forEach((word, index) => bytes.writeUInt32BE(word, 4 * index))
  let at = 16
  for (let mask = 0; mask < maskNames.length; mask += 1, at += 8)
    bytes.writeBigInt64BE(BigInt(value) << 30n, at)
  for (let int = 0; int < intNames.length; int += 1, at += 4) bytes.writeInt32BE(value, at)
  for (let small = 0; small < smallNames.length; small += 1, at += 2)
    bytes.writeInt16BE(value % 30_000, at)
  bytes.writeInt16BE(value % 16, at)
  bytes.writeDoubleBE(value / 3, at + 2)
  bytes.writeDoubleBE(value % 2 ? Number.POSITIVE_INFINITY : value, at + 10)
  wordsOfUuid(uuid(value % 7)).forEach((word, index) =>
    bytes.writeUInt32BE(word, at + 18 + 4 * index),
  )
  return bytes
}

function readBack(columns: CardColumns, slot: number): number {
  const value = columns.ints.types[slot] ?? -1
  const mask = columns.masks.support_needs
  const word = BigInt(mask.low[slot] ?? 0) | (BigInt(mask.high[slot] ?? 0) << 32n)
  expect(word).toBe(BigInt(value) << 30n)
  expect(columns.smalls.match_consent[slot]).toBe(value % 30_000)
  expect(columns.flags[slot]).toBe(value % 16)
  expect(columns.visibleUntil[slot]).toBe(value / 3)
  return value
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      take: fc.array(fc.tuple(fc.nat(300), fc.nat(1_000_000)), { maxLength: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ drop: fc.array(fc.nat(300), { maxLength: 20 }) }) },
)

describe('columns of cards', () => {
  test('hold what a map would, however rows come and go', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const columns = new CardColumns(4)
        const model = new Map<string, number>()
        for (const each of steps) {
          if ('take' in each) {
            columns.take(Buffer.concat(each.take.map(([id, value]) => row(uuid(id), value))))
            for (const [id, value] of each.take) model.set(uuid(id), value)
          } else {
            columns.drop(each.drop.map(uuid))
            for (const id of each.drop) model.delete(uuid(id))
          }
        }
        expect(columns.size).toBe(model.size)
        for (const [id, value] of model) {
          const slot = columns.slotOf(id)
          expect(slot).toBeGreaterThanOrEqual(0)
          expect(columns.idAt(slot)).toBe(id)
          expect(readBack(columns, slot)).toBe(value)
        }
        expect(columns.slotOf(uuid(301))).toBe(-1)
      }),
      { numRuns: 300 },
    )
  })

  test('order ids as the database does', () => {
    const columns = new CardColumns(8)
    const ids = [
      'ffffffff-0000-7000-8000-000000000000',
      '0fffffff-ffff-7fff-8fff-ffffffffffff',
      uuid(3),
      uuid(4),
    ]
    columns.take(Buffer.concat(ids.map((id) => row(id, 1))))
    const sorted = ids.toSorted((one, other) =>
      columns.compareIds(columns.slotOf(one), columns.slotOf(other)),
    )
    expect(sorted).toEqual(ids.toSorted())
  })
})
