import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { GroupedWrites } from './grouped.ts'

/** Writes that last until they are let go. */
function slowWrites() {
  const writes: { rows: number[]; end: () => void; fail: (error: Error) => void }[] = []
  const write = (rows: number[]) =>
    new Promise<void>((resolve, reject) =>
      writes.push({ rows, end: () => resolve(), fail: (error) => reject(error) }),
    )
  return { writes, write }
}

test('a row alone is written at once, and those that come meanwhile are written together', async () => {
  const { writes, write } = slowWrites()
  const grouped = new GroupedWrites(write, 3)
  const written: number[] = []
  const added = [1, 2, 3, 4, 5].map((row) => grouped.add(row).then(() => written.push(row)))
  await turn()
  expect(writes.map(({ rows }) => rows)).toEqual([[1]])
  expect(written).toEqual([])
  writes[0]?.end()
  await turn()
  expect(writes.map(({ rows }) => rows)).toEqual([[1], [2, 3, 4]])
  expect(written).toEqual([1])
  writes[1]?.end()
  await turn()
  writes[2]?.end()
  await Promise.all(added)
  expect(writes.at(-1)?.rows).toEqual([5])
  expect(written).toEqual([1, 2, 3, 4, 5])
})

test('a row that cannot be written fails alone', async () => {
  const grouped = new GroupedWrites(async (rows: number[]) => {
    await turn()
    if (rows.includes(3)) throw new Error('No three')
  })
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map((row) => grouped.add(row)))
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  await expect(grouped.add(5)).resolves.toBeUndefined()
})
