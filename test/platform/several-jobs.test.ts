import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { change } from '../../server/src/core/change.ts'
import { openDatabase } from '../../server/src/core/db.ts'
import { startJobs } from '../../server/src/core/jobs.ts'
import { sendKind } from '../../server/src/modules/contact/contact.actions.ts'
import { openTestDatabase } from '../support/cluster.ts'

test('jobs of a kind that comes in thousands: several under way, and one that fails comes again alone', async () => {
  const { url, close } = await openTestDatabase()
  const database = openDatabase({ url, max: 2, onError: () => undefined })
  const errors: string[] = []
  const jobs = await startJobs({ url, onError: ({ message }) => errors.push(message) })
  try {
    const ids = Array.from({ length: 120 }, (_, at) => String(at))
    await change(database.pool, (tx) =>
      jobs.sendMany(
        tx,
        sendKind,
        ids.map((messageId) => ({ messageId })),
      ),
    )
    const done: string[] = []
    let underWay = 0
    let most = 0
    await jobs.work(sendKind, async ({ messageId }) => {
      underWay += 1
      most = Math.max(most, underWay)
      await sleep(5)
      underWay -= 1
      if (messageId === '7') throw new Error('Not this time')
      done.push(String(messageId))
    })
    const states = async () =>
      (
        await database.pool.query<{ state: string; n: number }>(
          `select state, count(*)::int as n from jobs.job where name = $1 group by 1 order by 1`,
          [sendKind.name],
        )
      ).rows
    await expect.poll(states, { timeout: 30_000 }).toEqual([
      { state: 'retry', n: 1 },
      { state: 'completed', n: 119 },
    ])
    expect(done.toSorted()).toEqual(ids.filter((id) => id !== '7').toSorted())
    expect(most).toBe(sendKind.several?.atOnce)
    expect(errors).toEqual(['Not this time'])
  } finally {
    await jobs.stop()
    await database.close()
    await close()
  }
}, 60_000)
