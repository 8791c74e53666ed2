import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countValues, type FacetName, type FacetValue } from './facets.rules.ts'

const facets: FacetName[] = ['theme', 'stage', 'type']
const values: FacetValue[] = facets.flatMap((facet, index) =>
  [0, 1, 7, 8, 30, 31, 32, 62, 63].map((bit) => ({ facet, code: `${facet}_${bit}`, word: index % 2, bit })),
)
const row = fc.record({
  words: fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
  group: fc.integer({ min: 0, max: 2 }),
})

const bytesOf = (numbers: bigint[]): Uint8Array => {
  const bytes = Buffer.alloc(numbers.length * 8)
  numbers.forEach((number, at) => bytes.writeBigUInt64BE(number, at * 8))
  return bytes
}

test('every bit is counted, and a row that fails one filter counts for the facet of that filter alone', () => {
  const filtered: FacetName[] = ['stage', 'type']
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.boolean(), (rows, isFiltered) => {
      const counts = countValues(
        values,
        [0, 1].map((at) => bytesOf(rows.map(({ words }) => words[at] ?? 0n))),
        isFiltered ? Uint8Array.from(rows.map(({ group }) => group)) : null,
        isFiltered ? filtered : [],
      )
      for (const { facet, code, word, bit } of values) {
        const own = filtered.indexOf(facet) + 1
        const expected = rows.filter(
          ({ words, group }) =>
            ((words[word] ?? 0n) >> BigInt(bit)) & 1n && (!isFiltered || group === 0 || group === own),
        ).length
        expect(counts[facet].find((each) => each.code === code)?.count ?? 0).toBe(expected)
      }
    }),
  )
})
