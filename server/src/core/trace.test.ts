import { expect, test } from 'vitest'
import { traceIdOf, traceNow, withinTrace } from './trace.ts'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = '00f067aa0ba902b7'

test.each([
  ['as of today', `00-${trace}-${parent}-01`],
  ['that nobody keeps', `00-${trace}-${parent}-00`],
  ['of a version that is still to come', `cc-${trace}-${parent}-01`],
  ['of a version that says more', `cc-${trace}-${parent}-01-what-the-future-holds`],
])('a traceparent %s names its trace', (_name, header) => {
  expect(traceIdOf(header)).toBe(trace)
})

test.each([
  ['nothing', undefined],
  ['two of them', [`00-${trace}-${parent}-01`, `00-${trace}-${parent}-01`]],
  ['two of them in one', `00-${trace}-${parent}-01, 00-${trace}-${parent}-01`],
  ['capitals', `00-${trace.toUpperCase()}-${parent}-01`],
  ['no trace', `00-${'0'.repeat(32)}-${parent}-01`],
  ['no parent', `00-${trace}-${'0'.repeat(16)}-01`],
  ['too short a trace', `00-${trace.slice(1)}-${parent}-01`],
  ['a version that is none', `ff-${trace}-${parent}-01`],
  ['more than this version says', `00-${trace}-${parent}-01-more`],
  ['more without a dash', `cc-${trace}-${parent}-01.more`],
  ['spaces', ` 00-${trace}-${parent}-01`],
  ['a line of its own', `00-${trace}-${parent}-01\n`],
  ['words', 'Ann Example'],
])('%s names none', (_name, header) => {
  expect(traceIdOf(header)).toBeNull()
})

test('what is done within a trace belongs to it, and what comes after does not', async () => {
  const seen = await withinTrace(trace, async () => {
    await Promise.resolve()
    return traceNow()
  })
  expect([seen, traceNow(), withinTrace(null, traceNow)]).toEqual([trace, null, null])
})
