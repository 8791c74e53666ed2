import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnRow } from '../../../test/support/column-rows.ts'
import { Columns, type RowLayout } from './columns.ts'

const layout = {
  masks: ['first', 'wide', 'never'],
  ints: ['whole', 'value'],
  smalls: ['small', 'flags'],
  moments: ['until', 'from'],
  sharedIds: ['contact', 'organisation'],
} as const satisfies RowLayout<string, string, string, string, string>

const columnsOf = (capacity: number) => new Columns(layout, capacity)
type TestColumns = ReturnType<typeof columnsOf>

const uuid = (number: number): string =>
  `00000000-0000-7000-8000-${(number % 5).toString(16).padStart(4, '0')}${number.toString(16).padStart(8, '0')}`

/** A row as it travels, every field of which follows from one number. */
const row = (id: string, value: number): Buffer =>
  columnRow(layout, id, {
    mask: (name) => (name === 'never' ? 0n : BigInt(value) << (name === 'wide' ? 30n : 0n)),
    int: (name) => (name === 'value' ? value : -value),
    small: (name) => (name === 'flags' ? value % 16 : value % 30_000),
    moment: (name) => (name === 'until' && value % 2 ? Number.POSITIVE_INFINITY : value / 3),
    sharedId: (name) => uuid(name === 'contact' ? value % 7 : 0),
  })

function readBack(columns: TestColumns, slot: number): number {
  const { masks, ints, smalls, moments, sharedIds } = columns
  const value = ints.value[slot] ?? -1
  const word = ({ low, high }: (typeof masks)['wide']) =>
    BigInt(low[slot] ?? 0) | (BigInt(high[slot] ?? 0) << 32n)
  expect(word(masks.first)).toBe(BigInt(value))
  expect(word(masks.wide)).toBe(BigInt(value) << 30n)
  expect(word(masks.never)).toBe(0n)
  expect(ints.whole[slot]).toBe(0 - value)
  expect(smalls.small[slot]).toBe(value % 30_000)
  expect(smalls.flags[slot]).toBe(value % 16)
  expect(moments.from[slot]).toBe(value / 3)
  expect(moments.until[slot]).toBe(value % 2 ? Number.POSITIVE_INFINITY : value / 3)
  const { contact, organisation } = sharedIds
  expect(contact.numbers[slot]).toBe(contact.numberOf(uuid(value % 7)))
  expect(organisation.numbers[slot]).toBe(organisation.numberOf(uuid(0)))
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

describe('columns of rows', () => {
  test('hold what a map would, however rows come and go', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const columns = columnsOf(4)
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
        expect(columns.masks.never.isEmpty).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('order ids as the database does', () => {
    const columns = columnsOf(8)
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
