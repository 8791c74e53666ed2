import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Beside } from '../../../server/src/beside.ts'
import { withTransaction } from '../../../server/src/core/db.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { goOnToTheEnd } from '../../../server/src/modules/exchange/going.actions.ts'
import { takeStretch } from '../../../server/src/modules/exchange/taking-parts.actions.ts'
import { ofAPart } from '../../../server/src/modules/exchange/taking.rules.ts'
import { testBank } from '../../support/harness.ts'
import { bringingIn, patienceOf } from '../../support/imports.ts'

// Parts that are taken side by side, as a thread of the server and the command do.

const bank = testBank()
patienceOf(-1)

const { coordinator, people, begin, run, read, registered, stood } = bringingIn(
  bank,
  'stretch.example',
)
const pool = () => bank().database.pool

/** Of an import: the lines that are taken, and what it says of how many those are. */
async function counted(importId: string) {
  const { rows } = await bank().owner.query<{ lines: number; settled: number; waiting: number }>(
    `select count(*) filter (where settled_at is not null)::int as lines, max(i.settled) as settled,
       count(*) filter (where work is not null)::int as waiting
     from import_row join import i on i.id = import_id where import_id = $1`,
    [importId],
  )
  return rows[0]
}

test('parts side by side take each person once, and no word of them waits for its place', async () => {
  const many = ofAPart.taking + 2 * ofAPart.sideBySide + 20
  const importId = (await begin(coordinator(), people('both', many))).json().id as string
  await goOnToTheEnd(pool(), importId, takeStretch)
  expect(await read(importId)).toMatchObject({ status: 'done', counts: { create: many } })
  expect(await registered('both')).toEqual({ people: many, once: many, cards: many })
  expect(await counted(importId)).toEqual({ lines: many, settled: many, waiting: 0 })
  const { rows } = await pool().query<{ pages: number }>('select settle_leader_search() as pages')
  expect(rows).toEqual([{ pages: 0 }])
})

test('whoever holds a line is waited for: it is neither left out nor the end of the file', async () => {
  const many = ofAPart.taking + 20
  const importId = (await begin(coordinator(), people('held', many))).json().id as string
  const going = await withTransaction(bank().owner, async (tx) => {
    const { rows } = await tx.$client.query(
      'select line from import_row where import_id = $1 and work is not null limit 1 for update',
      [importId],
    )
    expect(rows).toHaveLength(1)
    const done = goOnToTheEnd(pool(), importId, takeStretch)
    await expect.poll(async () => (await counted(importId))?.waiting, { timeout: 5_000 }).toBe(1)
    expect(await read(importId)).toMatchObject({ status: 'taking' })
    return { done }
  })
  await going.done
  expect(await read(importId)).toMatchObject({ status: 'done', counts: { create: many } })
})

test('without the transaction that keeps others out no part is taken', async () => {
  const importId = (await begin(coordinator(), people('guard', 2_600))).json().id as string
  const taken = withTransaction(pool(), async (guard) => {
    const { rows } = await guard.$client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const stretch = takeStretch(guard, importId, newId(), { pool: pool(), isStopped: () => false })
    stretch.catch(() => undefined)
    await sleep(20)
    // Nobody who reads what has changed waits for it.
    const wrote = await guard.$client.query('select pg_current_xact_id_if_assigned() as xid')
    expect(wrote.rows).toEqual([{ xid: null }])
    await bank().owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await stretch
  })
  await expect(taken).rejects.toThrow(/terminat|not queryable/i)
  // Those that were under way when it went, at the most.
  expect((await counted(importId))?.lines).toBeLessThanOrEqual(
    ofAPart.taking + 2 * ofAPart.sideBySide,
  )
  await stood(importId)
  await goOnToTheEnd(pool(), importId, takeStretch)
  expect(await registered('guard')).toEqual({ people: 2_600, once: 2_600, cards: 2_600 })
})

test(
  'killed at any moment, each line is done once or not at all, and is counted by whoever goes on',
  { timeout: 120_000 },
  async () => {
    const importId = (await begin(coordinator(), people('kill', 3_600))).json().id as string
    const worker = fileURLToPath(new URL('../../support/import-worker.ts', import.meta.url))
    for (let round = 0; round < 3; round += 1) {
      const child = fork(worker, [bank().url, importId, 'stretch'])
      await once(child, 'message')
      // Within a first part, or after some.
      await sleep(60 + round * 240)
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      const now = await registered('kill')
      expect((await counted(importId))?.lines).toBe(now?.people)
      expect(now?.once).toBe(now?.people)
    }
    await stood(importId)
    const before = await counted(importId)
    const stopped = { pool: pool(), isStopped: () => true }
    await withTransaction(pool(), (guard) => takeStretch(guard, importId, newId(), stopped))
    expect(await counted(importId)).toEqual({ ...before, settled: before?.lines })
    await goOnToTheEnd(pool(), importId, takeStretch)
    expect(await read(importId)).toMatchObject({ status: 'done', counts: { create: 3_600 } })
    expect(await registered('kill')).toEqual({ people: 3_600, once: 3_600, cards: 3_600 })
  },
)

test('the thread takes and undoes what it is given, a few at once, and ends', async () => {
  const beside = new Beside(bank().url)
  const [one, two] = [
    await begin(coordinator(), people('onea', 400)),
    await begin(coordinator(), people('twob', 400)),
  ].map((begun) => begun.json().id as string)
  const together = [one, two, one].map((id) => beside.goOn(String(id), { besideMs: 0 }))
  await Promise.all(together)
  for (const id of [one, two])
    expect(await read(String(id))).toMatchObject({ status: 'done', counts: { create: 400 } })
  const done = await coordinator().get(`/imports/${one}`)
  await coordinator().post(`/imports/${one}/undo`, {
    headers: { 'if-match': String(done.headers['etag']) },
  })
  await beside.goOn(String(one), { besideMs: 0 })
  expect(await read(String(one))).toMatchObject({ status: 'undone', undone: { out: 400 } })
  await beside.stop()
})

test(
  'a thread that is stopped leaves what it is at whole; what fails is said, and stands still',
  { timeout: 60_000 },
  async () => {
    const begun = await begin(coordinator(), people('stop', 2_600))
    const importId = begun.json().id as string
    const beside = new Beside(bank().url)
    const going = beside.goOn(importId, { besideMs: 0 })
    await expect
      .poll(async () => (await counted(importId))?.lines, { timeout: 10_000 })
      .toBeGreaterThan(ofAPart.taking)
    await beside.stop()
    await going
    const left = await counted(importId)
    expect(left?.lines).toBeLessThan(2_600)
    expect(left?.settled).toBe(left?.lines)
    // Nothing is begun any more.
    await beside.goOn(importId, { besideMs: 0 })
    expect(await counted(importId)).toEqual(left)

    const next = new Beside(bank().url)
    await bank().owner.query('alter table search_word rename to search_word_away')
    try {
      await expect(next.goOn(importId, { besideMs: 0 })).rejects.toThrow('left where it was')
    } finally {
      await bank().owner.query('alter table search_word_away rename to search_word')
    }
    const stands = await coordinator().get(`/imports/${importId}`)
    expect(stands.json()).toMatchObject({ status: 'taking', fault: 'failed' })
    await run(coordinator(), stands)
    await next.goOn(importId, { besideMs: 0 })
    expect(await read(importId)).toMatchObject({ status: 'done', counts: { create: 2_600 } })
    await next.stop()
  },
)
