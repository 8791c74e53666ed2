import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from './cells.text.rules.ts'

test('text of plain letters reads the same alone as beside an accent', () => {
  const words = fc.constantFrom('W/', "O'Neil", 'a & b', '+44', 'C.D', '`x`', 'w/chair', '£5', ' ')
  const text = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.array(words).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (one) => {
      expect(plain(`${one} é`)).toBe(`${plain(one)} e`.trim())
    }),
    { numRuns: 1_000 },
  )
})
