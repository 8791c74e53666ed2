import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapInSlices } from './slices.ts'

/** Keeps the processor for so long, in milliseconds. */
const work = (ms: number): void => {
  for (const end = performance.now() + ms; performance.now() < end;);
}

test('what is made comes in the order of what it is made of', async () => {
  expect(await mapInSlices([3, 1, 2], (item) => item * 2)).toEqual([6, 2, 4])
  expect(await mapInSlices([], () => 1)).toEqual([])
})

test('others have turns between the items, and none where there are few', async () => {
  let turns = 0
  let isOver = false
  const others = (async () => {
    for (; !isOver; turns += 1) await sleep(0)
  })()
  await mapInSlices(Array.from({ length: 30 }), () => work(2))
  isOver = true
  await others
  expect(turns).toBeGreaterThan(5)

  let isTurn = false
  setImmediate(() => (isTurn = true))
  await mapInSlices([1, 2, 3], () => 1)
  expect(isTurn).toBe(false)
})

test('what fails ends it', async () => {
  const made: number[] = []
  const making = mapInSlices([1, 2, 3], (item) => {
    if (item === 2) throw new Error('two')
    made.push(item)
  })
  await expect(making).rejects.toThrow('two')
  expect(made).toEqual([1])
})
