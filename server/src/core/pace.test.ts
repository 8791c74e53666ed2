import { expect, test } from 'vitest'
import { Pace } from './pace.ts'

// Timers may ring a millisecond early.
test('so many a second are let through, whoever asks', async () => {
  const pace = new Pace(1_000)
  const began = performance.now()
  const turns = await Promise.all(
    [20, 40, 20].map(async (count) => {
      await pace.turn(count)
      return performance.now() - began
    }),
  )
  expect(turns[0]).toBeLessThan(15)
  expect(turns[1]).toBeGreaterThanOrEqual(18)
  expect(turns[2]).toBeGreaterThanOrEqual(57)
})

test('whoever comes late makes up for nothing', async () => {
  const pace = new Pace(1_000)
  await pace.turn(1)
  await new Promise((resolve) => setTimeout(resolve, 60))
  await pace.turn(30)
  const began = performance.now()
  await pace.turn(1)
  expect(performance.now() - began).toBeGreaterThanOrEqual(25)
})
