import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { change } from '../../../server/src/core/change.ts'
import { withTransaction } from '../../../server/src/core/db.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { clockContext } from '../../../server/src/modules/contact/sending.actions.ts'
import {
  goOn,
  goOnKind,
  goOnToTheEnd,
  keepGoingOn,
} from '../../../server/src/modules/exchange/going.actions.ts'
import { settleRows } from '../../../server/src/modules/exchange/import-rows.queries.ts'
import { findPossiblySame } from '../../../server/src/modules/exchange/known-leaders.queries.ts'
import { readImport } from '../../../server/src/modules/exchange/reading.actions.ts'
import {
  letGoOfStalled,
  takePart,
} from '../../../server/src/modules/exchange/taking-parts.actions.ts'
import { ofAPart, stoodTooLong } from '../../../server/src/modules/exchange/taking.rules.ts'
import { undoPart } from '../../../server/src/modules/governance/import-undo.actions.ts'
import { eraseLeader } from '../../../server/src/modules/governance/erasure.actions.ts'
import { testBank } from '../../support/harness.ts'
import { bringingIn, lettersOf, patienceOf } from '../../support/imports.ts'

// Files that are taken in parts: a request takes the first, and the rest is done by hand here.

const bank = testBank()
patienceOf(-1)

/** So many people the request takes with which a file is begun. */
const part = ofAPart.taking

const { coordinator, people, send, run, begin, read, registered, stood } = bringingIn(
  bank,
  'part.example',
)
const pool = () => bank().database.pool

test('200: a long file is taken in parts; what is over and what is left stands in it', async () => {
  const begun = await begin(coordinator(), people('long', part + 70))
  expect(begun.json()).toMatchObject({
    status: 'taking',
    fault: null,
    progress: { people: part + 70, done: part },
    undoUntil: null,
  })
  expect(begun.json().progress.secondsLeft).toBeGreaterThan(0)
  const importId = begun.json().id as string
  expect(bank().outbox.sent).toContainEqual({ name: goOnKind.name, payload: { importId } })
  expect(await registered('long')).toEqual({ people: part, once: part, cards: part })

  for (const again of [
    await run(coordinator(), begun),
    await coordinator().patch(`/imports/${importId}`, {
      body: { agreement: null },
      headers: { 'if-match': String(begun.headers['etag']) },
    }),
  ])
    expect(again.json()).toMatchObject({ status: 409, code: 'imports.under_way' })

  await goOnToTheEnd(pool(), importId, takePart)
  expect(await read(importId)).toMatchObject({
    status: 'done',
    progress: null,
    counts: { create: part + 70, update: 0, skip: 0, refuse: 0, withoutConsent: part + 70 },
  })
  expect(await registered('long')).toEqual({ people: part + 70, once: part + 70, cards: part + 70 })
  const listed = (await coordinator().get('/imports')).json().items
  expect(listed[0]).toMatchObject({ id: importId, status: 'done', counts: { create: part + 70 } })
  const elsewhere = await bank().as(bank().world.coordinatorElsewhere).get('/imports')
  expect(elsewhere.body).not.toContain(importId)
})

test(
  'a server that is killed at any moment leaves each line done once or not at all',
  { timeout: 120_000 },
  async () => {
    const importId = (await begin(coordinator(), people('kill', 2_600))).json().id as string
    const worker = fileURLToPath(new URL('../../support/import-worker.ts', import.meta.url))
    for (let round = 0; round < 4; round += 1) {
      const child = fork(worker, [bank().url, importId])
      await once(child, 'message')
      // Somewhere within a part, or between two.
      await sleep(40 + round * 110)
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      const settled = await bank().owner.query<{ rows: number; settled: number }>(
        `select count(*) filter (where settled_at is not null)::int as rows, max(i.settled) as settled
         from import_row join import i on i.id = import_id where import_id = $1`,
        [importId],
      )
      const now = await registered('kill')
      expect(settled.rows[0]).toEqual({ rows: now?.people, settled: now?.people })
      expect(now?.once).toBe(now?.people)
    }
    await stood(importId)
    expect(await read(importId)).toMatchObject({ progress: { isStill: true, secondsLeft: null } })
    // Three instances look, and one of them does each part.
    const stops = [1, 2, 3].map(() =>
      keepGoingOn(
        {
          ...{ pool: pool(), db: bank().database.db, doPart: takePart, read: readImport },
          goOn: (id, how) => goOnToTheEnd(pool(), id, takePart, { besideMs: 0, ...how }),
        },
        {
          everyMs: 50,
          onError: (error) => {
            throw error
          },
        },
      ),
    )
    await expect
      .poll(async () => (await read(importId)).status, { timeout: 60_000, interval: 200 })
      .toBe('done')
    await Promise.all(stops.map((stop) => stop()))
    expect(await read(importId)).toMatchObject({ status: 'done', counts: { create: 2_600 } })
    expect(await registered('kill')).toEqual({ people: 2_600, once: 2_600, cards: 2_600 })
  },
)

test('what somebody else changes meanwhile refuses its line, in words, and no other', async () => {
  const known = await coordinator().post('/leaders', {
    body: { name: 'Known Meanwhile', email: 'known@part.example' },
  })
  const other = await coordinator().post('/leaders', {
    body: { name: 'Other Meanwhile', email: 'other@part.example' },
  })
  const csv = `${people('mean', part + 2)}\nKnown Meanwhile,known@part.example,I dance\nOther Meanwhile,other@part.example,I run`
  const begun = await begin(coordinator(), csv)
  const importId = begun.json().id as string
  await coordinator().patch(`/leaders/${known.json().id}`, {
    body: { wants: 'A quiet room' },
    headers: { 'if-match': String(known.headers['etag']) },
  })
  await coordinator().post('/leaders', {
    body: { name: `Nell Mean${lettersOf(part)}`, email: `mean${part}@part.example` },
  })
  await goOnToTheEnd(pool(), importId, takePart)

  const taken = await read(importId)
  expect(taken).toMatchObject({ status: 'done', refusedFile: true })
  expect(taken.counts).toMatchObject({ create: part + 1, update: 1, refuse: 2 })
  const refused = await coordinator().get(`/imports/${importId}/rows`, {
    query: { outcome: 'refuse' },
  })
  const lines = refused.json().items as { line: number; reason: string; name: string }[]
  expect(lines.map(({ line }) => line)).toEqual([part + 2, part + 4])
  for (const { reason } of lines) expect(reason).toContain('changed since you looked')
  expect(lines[1]).toMatchObject({ name: 'Known Meanwhile' })
  expect((await registered('mean'))?.people).toBe(part + 2)
  const kept = await coordinator().get(`/leaders/${known.json().id}`)
  expect(kept.json()).toMatchObject({ wants: 'A quiet room', offers: null })
  const changed = await coordinator().get(`/leaders/${other.json().id}`)
  expect(changed.json()).toMatchObject({ offers: 'I run' })
  // Brought back they are seen as they stand now.
  const file = await coordinator().get(`/imports/${importId}/refused.csv`)
  expect(file.body).toContain('Known Meanwhile,known@part.example,I dance')
  const again = await send(coordinator(), file.body)
  expect(again.json().counts).toMatchObject({ create: 0, update: 2, refuse: 0 })
})

test('whoever is erased meanwhile is not brought in, and nothing of their line stays', async () => {
  const gone = await coordinator().post('/leaders', {
    body: { name: 'Erased Before', email: 'erased@part.example' },
  })
  const csv = `${people('gone', part + 1)}\nSomebody Else,erased@part.example,zqsecretwords`
  const importId = (await begin(coordinator(), csv)).json().id as string
  await change(pool(), (tx) =>
    eraseLeader(tx, clockContext('test'), gone.json().id as string, 'request'),
  )
  const kept = await bank().owner.query(
    `select line from import_row r where import_id = $1 and r::text ~ 'zqsecret|erased@'`,
    [importId],
  )
  expect(kept.rows).toEqual([])
  await goOnToTheEnd(pool(), importId, takePart)
  expect(await read(importId)).toMatchObject({
    status: 'done',
    counts: { create: part + 1, refuse: 1 },
    refusedFile: false,
  })
})

test('whoever finds another at a part leaves it to them, and how long it takes is told anew', async () => {
  const importId = (await begin(coordinator(), people('two', 2 * part + 20))).json().id as string
  await bank().owner.query(
    `update import set updated_at = now() - interval '1 hour', going_since = now() - interval '2 hours'
     where id = $1`,
    [importId],
  )
  const atIt = await change(pool(), async (tx) => {
    expect(await takePart(tx, importId, newId())).toBe('more')
    const began = performance.now()
    expect(await goOn(pool(), importId, takePart, { besideMs: 300 })).toBe('busy')
    return performance.now() - began
  })
  expect(atIt).toBeGreaterThan(300)
  const { progress } = await read(importId)
  expect(progress).toMatchObject({ done: 2 * part, isStill: false })
  // Not by the hour for which nobody was there.
  expect(progress.secondsLeft).toBeLessThan(60)
  await goOnToTheEnd(pool(), importId, takePart)
  expect(await registered('two')).toEqual({
    people: 2 * part + 20,
    once: 2 * part + 20,
    cards: 2 * part + 20,
  })
})

test('the words of a few parts go into their place in the index together, and at the end none waits', async () => {
  const importId = (await begin(coordinator(), people('word', 4 * part + 20))).json().id as string
  /** How many pages of words wait. They are in their place afterwards. */
  const waiting = async (parts: number): Promise<number> => {
    for (let done = 0; done < parts; done += 1)
      await change(pool(), (tx) => takePart(tx, importId, newId()))
    const { rows } = await pool().query<{ pages: number }>('select settle_leader_search() as pages')
    return rows[0]?.pages ?? 0
  }
  // The first was taken when it was begun with.
  expect(await waiting(1)).toBeGreaterThan(0)
  expect(await waiting(2)).toBe(0)
  expect(await waiting(1)).toBe(0)
  expect((await read(importId)).status).toBe('done')
})

const stop = (importId: string, etag: unknown) =>
  coordinator().post(`/imports/${importId}/undo`, { headers: { 'if-match': String(etag) } })

test('a file that is half in is stopped, and what is in is taken back; the mended one comes in whole', async () => {
  const csv = people('stop', 600)
  const begun = await begin(coordinator(), csv)
  const importId = begun.json().id as string
  // As many as one part of undoing takes out again.
  for (let taken = ofAPart.taking; taken < ofAPart.undoing; taken += ofAPart.taking)
    await change(pool(), (tx) => takePart(tx, importId, newId()))
  const noted = await bank().owner.query<{ id: string }>(
    `select id from leader where email = 'stop7@part.example'`,
  )
  await coordinator().post(`/leaders/${noted.rows[0]?.id}/notes`, { body: { words: 'Rang her' } })
  const preview = await coordinator().get(`/imports/${importId}/undo`)
  expect(preview.json()).toEqual({ out: ofAPart.undoing - 1, back: 0, stays: 1 })

  const stopped = await stop(importId, begun.headers['etag'])
  expect(stopped.json(), stopped.body).toMatchObject({
    status: 'undoing',
    progress: { people: ofAPart.undoing },
  })
  // Whoever still thinks that it is being taken does no more of it.
  await goOnToTheEnd(pool(), importId, takePart)
  expect((await registered('stop'))?.people).toBe(1)
  await goOnToTheEnd(pool(), importId, undoPart)
  const undone = await read(importId)
  expect(undone).toMatchObject({
    status: 'undone',
    undone: { out: ofAPart.undoing - 1, back: 0, stays: 1 },
    counts: { create: ofAPart.undoing, skip: 600 - ofAPart.undoing },
    undoUntil: null,
  })
  const left = await bank().owner.query(
    `select line from import_row where import_id = $1
       and (work is not null or cells is not null or before is not null)`,
    [importId],
  )
  expect(left.rows).toEqual([])
  const lines = await coordinator().get(`/imports/${importId}/rows`, { query: { outcome: 'skip' } })
  expect(lines.json().items[0]).toMatchObject({
    line: ofAPart.undoing + 2,
    reason: 'The import was stopped before this line was taken.',
    leaderId: null,
    undone: null,
  })
  expect((await stop(importId, begun.headers['etag'])).json()).toMatchObject({ status: 412 })
  const again = (await send(coordinator(), csv)).json()
  expect(again.counts).toMatchObject({ create: 599, skip: 1, refuse: 0 })
})

test('what a fault stopped can be taken back instead of going on; twice at once is once', async () => {
  const begun = await begin(coordinator(), people('halt', part + 10))
  const importId = begun.json().id as string
  await expect(
    goOnToTheEnd(pool(), importId, () => Promise.reject(new Error('no disk')), { waits: [1, 1] }),
  ).rejects.toThrow('no disk')
  const both = await Promise.all([1, 2].map(() => stop(importId, begun.headers['etag'])))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  await goOnToTheEnd(pool(), importId, undoPart)
  expect(await read(importId)).toMatchObject({ status: 'undone', undone: { out: part } })
  expect((await registered('halt'))?.people).toBe(0)
})

test('it stands still when whoever let it go works there no more; a colleague lets it go on', async () => {
  const importId = (await begin(coordinator(), people('post', part + 10))).json().id as string
  const accountId = newId()
  await bank().owner.query(
    `insert into account (id, email, name, status, organisation_id, staff_role)
     select $1, 'gone@home.example', 'Gone', 'suspended', organisation_id, 'coordinator'
     from account where id = $2`,
    [accountId, bank().world.coordinator.accountId],
  )
  await bank().owner.query('update import set acting_id = $2 where id = $1', [importId, accountId])
  await goOnToTheEnd(pool(), importId, takePart)
  const stands = await coordinator().get(`/imports/${importId}`)
  expect(stands.json()).toMatchObject({
    status: 'taking',
    fault: 'no_post',
    progress: { people: part + 10, done: part, secondsLeft: null },
  })
  const on = await run(coordinator(), stands)
  expect(on.json()).toMatchObject({ status: 'done', fault: null, counts: { create: part + 10 } })
  expect(await registered('post')).toEqual({ people: part + 10, once: part + 10, cards: part + 10 })
})

test('what stands still for a month is let go of: who is in stays in, and nothing of the others is kept', async () => {
  const stalled = async (tag: string) => {
    const importId = (await begin(coordinator(), people(tag, part + 10))).json().id as string
    const fails = () => Promise.reject(new Error('The disk is full'))
    await expect(goOnToTheEnd(pool(), importId, fails, { waits: [] })).rejects.toThrow('disk')
    return importId
  }
  const [old, young] = [await stalled('stale'), await stalled('fresh')]
  const ago = 'update import set updated_at = now() - make_interval(days => $2) where id = $1'
  await bank().owner.query(ago, [old, 31])
  await bank().owner.query(ago, [young, 29])
  await change(pool(), letGoOfStalled)
  expect(await read(young)).toMatchObject({ status: 'taking', fault: 'failed' })
  expect(await read(old)).toMatchObject({
    ...{ status: 'done', fault: null, refusedFile: false },
    counts: { create: part, refuse: 10 },
  })
  expect(await registered('stale')).toMatchObject({ people: part })
  const { rows } = await bank().owner.query(
    `select distinct outcome, reason, work, cells from import_row where import_id = $1 and outcome = 'refuse'`,
    [old],
  )
  expect(rows).toEqual([{ outcome: 'refuse', reason: stoodTooLong, work: null, cells: null }])
  const ended = await bank().owner.query(
    `select detail->>'refuse' as refused from audit_event where event = 'exchange.import_ended' and subject_id = $1`,
    [old],
  )
  expect(ended.rows).toEqual([{ refused: '10' }])
})

test('what goes wrong again and again stops it, and it goes on when it is asked to', async () => {
  const importId = (await begin(coordinator(), people('fail', part + 10))).json().id as string
  let tries = 0
  const fails = () => {
    tries += 1
    return Promise.reject(new Error('The disk is full'))
  }
  await expect(goOnToTheEnd(pool(), importId, fails, { waits: [1, 1] })).rejects.toThrow('disk')
  expect(tries).toBe(3)
  const stands = await coordinator().get(`/imports/${importId}`)
  expect(stands.json()).toMatchObject({ status: 'taking', fault: 'failed' })
  // By itself it does nothing now.
  await goOn(pool(), importId, takePart)
  expect(await read(importId)).toMatchObject({ progress: { done: part } })
  expect((await run(coordinator(), stands)).json()).toMatchObject({ status: 'done' })
})

test('a part looks at its own lines, however long the file is and whatever is known of those before it', async () => {
  const { owner, world } = bank()
  const lines = 3_000
  const [earlier, asked] = [newId(), newId()]
  const leaderIds = Array.from({ length: 250 }, () => newId())
  const keep = async (importId: string) => {
    await owner.query(
      `insert into import (id, organisation_id, account_id, file_name, status, headings)
        values ($1, $2, $3, 'long.csv', 'taking', '{Name}')`,
      [importId, world.coordinator.organisationId, world.coordinator.accountId],
    )
    await owner.query(
      `insert into import_row (import_id, line, outcome, reason, consent, changes, work, settled_at)
        select $1, line, 'create', '', false, '{}', null, now() from generate_series(1, $2) line`,
      [importId, lines],
    )
  }
  await keep(earlier)
  // So that the statistics know of every line but those of the next file.
  await owner.query('analyze import_row')
  await keep(asked)
  const other = newId()
  await owner.query(
    `insert into leader (id, organisation_id, name, sort_name, status)
      select id, $2, 'Nell Twin', 'nell twin', 'active' from unnest($1::uuid[]) id`,
    [[...leaderIds, other], world.coordinator.organisationId],
  )
  const rows = leaderIds.map((leaderId, at) => ({
    ...{ line: at + 1, outcome: 'create' as const, reason: null, leaderId, isForgotten: false },
    ...{ version: 1, noteId: null, before: null, after: null },
  }))
  const read = await withTransaction(pool(), async (tx) => {
    const looked = async () => {
      const counted = await tx.$client.query<{ rows: number }>(
        `select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'import_row'`,
      )
      return counted.rows[0]?.rows ?? 0
    }
    const before = await looked()
    await settleRows(tx, asked, rows)
    const settled = await looked()
    const alike = await findPossiblySame(tx, {
      ...{ organisationId: world.coordinator.organisationId ?? '', sortNames: ['nell twin'] },
      ...{ emails: [], phones: [], references: [], notOf: asked },
    })
    return {
      settling: settled - before,
      finding: (await looked()) - settled,
      alike: alike.map(({ id }) => id),
    }
  })
  await owner.query('delete from import where id = any ($1)', [[earlier, asked]])
  await owner.query('delete from leader where id = any ($1)', [[...leaderIds, other]])
  expect(read.alike).toEqual([other])
  expect(read.settling).toBeLessThanOrEqual(3 * leaderIds.length)
  expect(read.finding).toBeLessThanOrEqual(3 * leaderIds.length)
})

test('who is looked for by nothing but a name is not looked for among all whom somebody is to look at', async () => {
  const { owner, world } = bank()
  const register = (many: number, review: string) =>
    owner.query(
      `insert into leader (id, organisation_id, name, sort_name, status, review)
        select gen_random_uuid(), $1, 'Nell Review', 'nell review ' || n, 'active', $3 from generate_series(1, $2) n`,
      [world.coordinator.organisationId, many, review],
    )
  // The statistics know of many, and of nobody who is to be looked at; then a file brings in nobody else.
  await register(5_000, '{}')
  await owner.query('analyze leader')
  await register(1_000, '{said}')
  const read = await withTransaction(pool(), async (tx) => {
    const looked = async () => {
      const counted = await tx.$client.query<{ rows: number }>(
        `select idx_tup_fetch::int as rows from pg_stat_xact_user_tables where relname = 'leader'`,
      )
      return counted.rows[0]?.rows ?? 0
    }
    const before = await looked()
    const alike = await findPossiblySame(tx, {
      ...{ organisationId: world.coordinator.organisationId ?? '', sortNames: ['nell review 7'] },
      ...{ emails: ['nobody@part.example'], phones: [], references: [] },
    })
    return { rows: (await looked()) - before, alike: alike.length }
  })
  await owner.query(`delete from leader where name = 'Nell Review'`)
  expect(read.alike).toBe(2)
  expect(read.rows).toBeLessThan(10)
})
