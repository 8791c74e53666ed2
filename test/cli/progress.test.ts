import { expect, test } from 'vitest'
import { barOf, showing } from '../../server/src/cli/progress.ts'

test('the bar says how far it is, in figures too, and how long it may still take', () => {
  expect(barOf({ done: 0, people: 40 }, null)).toBe(`[${'.'.repeat(30)}] 0% 0 of 40 people`)
  expect(barOf({ done: 20, people: 40 }, 75)).toBe(
    `[${'#'.repeat(15)}${'.'.repeat(15)}] 50% 20 of 40 people, 1 min 15 s left`,
  )
  expect(barOf({ done: 40, people: 40 }, 0)).toContain('100% 40 of 40')
})

/** What is shown while so many of a hundred are done, one after the other. */
async function shown(steps: number[], isWatched: boolean) {
  const lines: string[] = []
  const bars: string[] = []
  let at = 0
  const show = showing(
    {
      environment: {},
      out: () => undefined,
      err: (line) => lines.push(line),
      ...(isWatched ? { meanwhile: (line: string) => void bars.push(line) } : {}),
    },
    () => Promise.resolve({ done: steps[at] ?? 0, people: 100 }),
  )
  for (; at < steps.length; at += 1) await show()
  return { lines, bars }
}

test('where somebody looks on there is a bar, and otherwise a line for each tenth', async () => {
  const watched = await shown([10, 55, 100], true)
  expect(watched.bars).toHaveLength(3)
  expect(watched.bars[1]).toContain('55 of 100')
  const logged = await shown([12, 14, 19, 20, 100], false)
  expect(logged).toEqual({
    bars: [],
    lines: ['12 of 100 people', '20 of 100 people', '100 of 100 people'],
  })
  // What is over at once needs neither.
  expect(await shown([100], true)).toEqual({ lines: [], bars: [] })
})
