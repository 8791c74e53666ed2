import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineCutter, oddNameIn, readJsonLine } from './uploads.lines.rules.ts'

/** Everything that a cutter gives for these pieces. */
function cut(pieces: readonly Buffer[], most = 40): (string | null)[] {
  const cutter = new LineCutter(most)
  const lines = [...pieces.flatMap((piece) => [...cutter.push(piece)]), ...cutter.end()]
  return lines.map((line) => line && line.toString('latin1'))
}

/** A text in pieces that end at these places. */
function piecesOf(text: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].toSorted(
    (a, b) => a - b,
  )
  return ends.map((end, at) => text.subarray(ends[at - 1] ?? 0, end))
}

test('however a text is cut into pieces, its lines are the same', () => {
  const line = fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'ü', '"', ' ', '\r') })
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat()), fc.boolean(), (lines, places, isEnded) => {
      const text = Buffer.from(lines.join('\n') + (isEnded ? '\n' : ''))
      const expected = text
        .toString('latin1')
        .split('\n')
        .flatMap((each, at, all) => (each === '' && at === all.length - 1 ? [] : each))
        .map((each) => (each.length > 40 ? null : each.replace(/\r$/, '')))
      expect(cut(piecesOf(text, places))).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})

test('of a line that is too long nothing is kept, and it is told of before it ends', () => {
  const cutter = new LineCutter(1_000)
  const told: (Buffer | null)[] = []
  for (let piece = 0; piece < 500; piece += 1) told.push(...cutter.push(Buffer.alloc(900, 'x')))
  expect(told).toEqual([null])
  expect(cutter.skipped).toBe(498 * 900)
  expect([...cutter.push(Buffer.from('x\nnext\n'))].map(String)).toEqual(['next'])
  expect([...cutter.end()]).toEqual([])
})

test('a name that stands twice in one object is found, wherever it is, and nothing else is', () => {
  const odd = {
    '{"a":1,"a":2}': 'repeated',
    '{"a":{"b":[{"c":1,"d":{},"c":2}]}}': 'repeated',
    '{"a":1,"\\u0061":2}': 'repeated',
    '{"a\\"":1,"a\\"":2}': 'repeated',
    '{"x":{"__proto__":1}}': 'prototype',
    '{"__pro\\u0074o__":1}': 'prototype',
  }
  for (const [text, how] of Object.entries(odd)) expect(oddNameIn(text), text).toBe(how)
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      // What is made of a value has each name once, but for the one that no value has.
      if (!text.includes('__proto__')) expect(oddNameIn(text)).toBeNull()
    }),
    { numRuns: 2_000 },
  )
  expect(oddNameIn('{"a":"a","b":["a","a",{"a":1}],"c":{"a":1}}')).toBeNull()
})

test('the mark of UTF-8 may stand before the first line and before no other', () => {
  const line = Buffer.from('\ufeff{"name":"A"}')
  expect(readJsonLine(line, true)).toMatchObject({ said: { name: 'A' }, refusal: null })
  expect(readJsonLine(line, false)).toMatchObject({ refusal: { code: 'uploads.line_unreadable' } })
  expect(readJsonLine(Buffer.from('\ufeff \t'), true)).toBeNull()
})
