import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyIndex } from './key-index.rules.ts'

test('everybody who has a key is there, in the order in which they came, and hardly anybody else', () => {
  const added = fc.array(
    fc.tuple(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme' })), fc.nat(500)),
    { maxLength: 2_000, size: 'max' },
  )
  fc.assert(
    fc.property(added, (pairs) => {
      const index = new KeyIndex()
      for (const [key, person] of pairs) index.add(key, person)
      for (const [key, people] of Map.groupBy(pairs, ([each]) => each))
        expect([...index.mayHave(key)]).toEqual(people.map(([, person]) => person))
      expect([...index.mayHave('a key that nobody has')]).toEqual([])
    }),
  )
})
