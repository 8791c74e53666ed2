import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { change } from '../../server/src/core/change.ts'
import { openDatabase } from '../../server/src/core/db.ts'
import { startJobs } from '../../server/src/core/jobs.ts'
import { traceNow, withinTrace } from '../../server/src/core/trace.ts'
import { signInMail } from '../../server/src/modules/access/sign-in.actions.ts'
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

test('a job belongs to the trace of the request that asked for it, also where it fails', async () => {
  const { url, close } = await openTestDatabase()
  const database = openDatabase({ url, max: 2, onError: () => undefined })
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  const failed: unknown[] = []
  const done: unknown[] = []
  const jobs = await startJobs({
    url,
    onError: (error, about) => failed.push([error.message, about]),
  })
  try {
    for (const kind of [sendKind, signInMail]) {
      await jobs.work(kind, async (payload) => {
        done.push([kind.name, payload, traceNow()])
        if (payload['fails']) throw new Error('Not this time')
      })
      await withinTrace(trace, () =>
        change(database.pool, (tx) => jobs.send(tx, kind, { messageId: '1', fails: 1 })),
      )
      await change(database.pool, (tx) => jobs.send(tx, kind, { messageId: '2' }))
    }
    await expect.poll(() => done.length, { timeout: 30_000 }).toBe(4)
    for (const { name } of [sendKind, signInMail]) {
      expect(done).toContainEqual([name, { messageId: '1', fails: 1 }, trace])
      expect(done).toContainEqual([name, { messageId: '2' }, null])
      expect(failed).toContainEqual(['Not this time', { kind: name, trace }])
    }
    expect(failed).toHaveLength(2)
  } finally {
    await jobs.stop()
    await database.close()
    await close()
  }
}, 60_000)

test('a job is begun in the moment in which it is there, not at the next look for work', async () => {
  const { url, close } = await openTestDatabase()
  const database = openDatabase({ url, max: 2, onError: () => undefined })
  const jobs = await startJobs({ url, onError: () => undefined })
  try {
    for (const kind of [sendKind, signInMail]) {
      let tell: () => void = () => undefined
      await jobs.work(kind, async () => tell())
      const one = async () => {
        const begun = new Promise<void>((resolve) => (tell = resolve))
        await change(database.pool, (tx) => jobs.send(tx, kind, { messageId: '1' }))
        await begun
      }
      await one()
      const began = performance.now()
      for (let at = 0; at < 8; at += 1) await one()
      // Looked for once a second, eight that follow one another would take seven.
      expect(performance.now() - began).toBeLessThan(4_000)
    }
  } finally {
    await jobs.stop()
    await database.close()
    await close()
  }
}, 60_000)
