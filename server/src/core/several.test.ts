import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { severalAtOnce } from './several.ts'

test('each has one turn, no more than so many at once, and a failure keeps none of the others from theirs', async () => {
  const done: number[] = []
  let underWay = 0
  let most = 0
  const items = Array.from({ length: 20 }, (_, at) => at)
  const all = severalAtOnce(items, 4, async (item) => {
    underWay += 1
    most = Math.max(most, underWay)
    await setImmediate()
    underWay -= 1
    if (item % 7 === 3) throw new Error(`No ${item}`)
    done.push(item)
  })
  await expect(all).rejects.toThrow('No 3')
  expect(most).toBe(4)
  expect(done.toSorted((a, b) => a - b)).toEqual(items.filter((item) => item % 7 !== 3))
})
