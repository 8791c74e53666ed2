import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsIn, laneSums, packPieces, type BitValue, type PairPiece } from './facets.rules.ts'

const values: BitValue[] = Array.from({ length: 63 }, (_none, bit) => ({
  facet: 'theme',
  code: `t${bit}`,
  word: bit % 2 === 0 ? 'even' : 'odd',
  bit,
}))

test('every bit is counted by some sum, and at most three by one', () => {
  const words = fc.array(
    fc.record({ even: fc.bigInt(0n, 2n ** 63n - 1n), odd: fc.bigInt(0n, 2n ** 63n - 1n) }),
    {
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(words, fc.subarray(values), (people, counted) => {
      const counts = new Map<string, number>()
      for (const sum of laneSums(counted)) {
        expect(sum.values.length).toBeLessThanOrEqual(3)
        const total = people.reduce(
          (all, person) => all + (person[sum.word as 'even' | 'odd'] & sum.mask),
          0n,
        )
        for (const { value, count } of countsIn(sum, String(total))) counts.set(value.code, count)
      }
      expect(counts.size).toBe(counted.length)
      for (const { code, word, bit } of counted) {
        const expected = people.filter(
          (person) => (person[word as 'even' | 'odd'] >> BigInt(bit)) & 1n,
        ).length
        expect(counts.get(code)).toBe(expected)
      }
    }),
  )
})

test('nobody at all counts as nobody', () => {
  const [sum] = laneSums(values.slice(0, 1))
  expect(sum && countsIn(sum, null).map(({ count }) => count)).toEqual([0])
})

test('pieces of masks never overlap, nor leave their word', () => {
  const piece = fc.integer({ min: 1, max: 10 }).map((items): PairPiece => ({
    column: 'kinds',
    from: 0,
    items: Array.from({ length: items }, (_none, at) => ({ facet: 'kind', code: `k${at}` })),
  }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const taken = new Set<string>()
      for (const { piece: placed, word, to } of packPieces(pieces)) {
        for (let bit = to; bit < to + 2 * placed.items.length; bit += 1) {
          expect(bit).toBeLessThan(63)
          expect(taken.has(`${word} ${bit}`)).toBe(false)
          taken.add(`${word} ${bit}`)
        }
      }
    }),
  )
})
