import { afterAll, expect, test } from 'vitest'
import { keepFigures } from '../../../../test/support/figures.ts'
import {
  failingAfter,
  mostTries,
  pauses,
  restAfter,
  secondsAsked,
  verdictOf,
} from './retries.rules.ts'

const now = new Date('2026-11-29T12:00:00Z')
const answered = (status: number, retryAfter?: string) =>
  ({ status, retryAfter, failure: null }) as const
const silent = { status: null, retryAfter: undefined, failure: 'timeout' } as const
const after = (
  answer: Parameters<typeof verdictOf>[0],
  { tries = 1, isTest = false, chance = 0.5 } = {},
) => verdictOf(answer, { tries, isTest, chance, now })

let judged = 0
afterAll(() => keepFigures('W-03', 'answers', { answers: judged }))

test('every 2xx is taken, and nothing else is', () => {
  for (let status = 100; status < 600; status += 1) {
    const expected = status >= 200 && status < 300 ? 'taken' : 'waiting'
    expect([status, after(answered(status)).state]).toEqual([status, expected])
    judged += 1
  }
  expect(after(silent).state).toBe('waiting')
})

test('a delivery is tried ten times in about three days, with pauses that grow', () => {
  const seconds: number[] = []
  for (let tries = 1; ; tries += 1) {
    const { state, nextInSeconds } = after(answered(500), { tries })
    if (state === 'given_up') break
    seconds.push(nextInSeconds)
  }
  expect(seconds).toEqual([...pauses])
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
  expect(seconds.length + 1).toBe(mostTries)
  const hours = seconds.reduce((sum, each) => sum + each, 0) / 3_600
  expect(hours).toBeGreaterThan(72)
  expect(hours).toBeLessThan(80)
})

test('no two pauses are alike: a fifth less to a fifth more', () => {
  for (const [index, pause] of pauses.entries()) {
    const tries = index + 1
    expect(after(silent, { tries, chance: 0 }).nextInSeconds).toBeCloseTo(pause * 0.8)
    expect(after(silent, { tries, chance: 1 }).nextInSeconds).toBeCloseTo(pause * 1.2)
  }
})

test('who is gone is tried no more', () => {
  expect(after(answered(410))).toMatchObject({ state: 'waiting', isGone: true })
  expect(after(answered(404))).toMatchObject({ isGone: false })
})

test('a test is tried once', () => {
  expect(after(answered(500), { isTest: true }).state).toBe('given_up')
  expect(after(answered(204), { isTest: true }).state).toBe('taken')
})

test('who asks for time gets it, within a day, and is never asked sooner than planned', () => {
  expect(after(answered(429, '60'))).toMatchObject({ nextInSeconds: 60, restSeconds: 60 })
  expect(after(answered(503, '9000000'))).toMatchObject({ nextInSeconds: 86_400 })
  expect(after(answered(429, '1'), { tries: 3 }).nextInSeconds).toBe(pauses[2])
  expect(after(answered(429, 'Sun, 29 Nov 2026 12:02:00 GMT')).restSeconds).toBe(120)
  // Only what says that it is busy is believed.
  expect(after(answered(500, '60'))).toMatchObject({ nextInSeconds: pauses[0], restSeconds: 0 })
})

test('what cannot be read asks for nothing, and what is past for no time', () => {
  expect(secondsAsked('soon', now)).toBeUndefined()
  expect(secondsAsked(undefined, now)).toBeUndefined()
  expect(secondsAsked('Sun, 29 Nov 2026 11:00:00 GMT', now)).toBe(0)
  expect(secondsAsked('-5', now)).not.toBeGreaterThan(86_400)
})

test('a webhook that fails again and again is left alone for longer and longer, half an hour at most', () => {
  for (let failures = 0; failures < failingAfter; failures += 1)
    expect(restAfter(failures, 0.5)).toBe(0)
  const rests = [0, 1, 2, 3, 4, 5, 50].map((more) => restAfter(failingAfter + more, 0.5))
  expect(rests).toEqual([5, 30, 60, 300, 900, 1_800, 1_800])
})
