import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder, openCluster, world } from './support/place.ts'
import { query, Server } from './support/server.ts'
import { send } from './support/writers.ts'

// The power goes while a long spreadsheet is looked through, or comes in: it goes on by itself, at once, and on one server at
// a time.

const goesOnWithinMs = 5_000
const { folder, remove } = makeFolder()
const agent = new Agent({ keepAlive: false })
let cluster: Awaited<ReturnType<typeof openCluster>>
const servers: Server[] = []
let alone: Server

beforeAll(async () => {
  cluster = await openCluster()
  for (let at = 0; at < 3; at += 1)
    servers.push(await Server.on({ DATABASE_URL: cluster.url, DATABASE_POOL_MAX: '8' }))
  for (const server of servers) server.launch()
  for (const server of servers) await server.ready()
  alone = await Server.on({ DATA_DIR: copyBank(folder) })
}, 120_000)

afterAll(async () => {
  agent.destroy()
  await Promise.all([...servers, alone].map((server) => server.stop()))
  await cluster.close()
  remove()
})

const by = (server: Server) => ({ port: server.port, token: world().coordinator.token })

const letters = (at: number) =>
  [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(at / place) % 26))).join('')

const table = (mark: string, count: number) =>
  [
    'Name,Email,Offers',
    ...Array.from(
      { length: count },
      (_none, at) => `Nell ${mark}${letters(at)},${mark}.${at}@kill.example,I sing`,
    ),
  ].join('\n')

interface Sheet {
  id: string
  status: string
  arrival: { pieceBytes: number } | null
  reading: { rows: number | null; planned: number } | null
  counts: { create: number }
  progress: { done: number; isStill: boolean; secondsLeft: number | null } | null
}

const read = async (server: Server, id: string): Promise<Sheet> => {
  const answer = await send(agent, { ...by(server), path: `/imports/${id}` })
  expect(answer.status, answer.body).toBe(200)
  return JSON.parse(answer.body) as Sheet
}

async function begin(server: Server, csv: string): Promise<string> {
  const sent = await send(agent, {
    ...by(server),
    method: 'POST',
    path: '/imports',
    headers: { 'idempotency-key': randomUUID() },
    body: { fileName: 'people.csv', contentBase64: Buffer.from(csv).toString('base64') },
  })
  expect(sent.status, sent.body).toBe(201)
  const { id } = JSON.parse(sent.body) as Sheet
  const run = await send(agent, {
    ...by(server),
    method: 'POST',
    path: `/imports/${id}/run`,
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  expect(run.status, run.body).toBe(200)
  return id
}

/** How many are done, of an import that is under way. */
async function doneOf(server: Server, id: string): Promise<number> {
  const { status, progress } = await read(server, id)
  expect(status).toBe('taking')
  return progress?.done ?? 0
}

/** Milliseconds until more of an import is done than was. */
async function goesOn(server: Server, id: string): Promise<number> {
  const began = performance.now()
  const done = await doneOf(server, id)
  for (;;) {
    const { status, progress } = await read(server, id)
    if (status === 'done' || (progress?.done ?? 0) > done) break
    expect(performance.now() - began).toBeLessThan(30_000)
    await sleep(50)
  }
  return performance.now() - began
}

const isDone = (server: Server, id: string) =>
  expect.poll(async () => (await read(server, id)).status, { timeout: 80_000 }).toBe('done')

/** Sends a text in pieces, each to another server. */
async function sendInPieces(csv: string): Promise<string> {
  const file = Buffer.from(csv)
  const announced = await send(agent, {
    ...by(servers[0]!),
    method: 'POST',
    path: '/imports/in-pieces',
    headers: { 'idempotency-key': randomUUID() },
    body: { fileName: 'people.csv', bytes: file.length },
  })
  expect(announced.status, announced.body).toBe(201)
  const { id, arrival } = JSON.parse(announced.body) as Sheet
  const { pieceBytes } = arrival!
  for (let at = 0, number = 0; at < file.length; at += pieceBytes, number += 1) {
    const sent = await send(agent, {
      ...by(servers[number % servers.length]!),
      method: 'PUT',
      path: `/imports/${id}/pieces/${number}`,
      body: { contentBase64: file.subarray(at, at + pieceBytes).toString('base64') },
    })
    expect(sent.status, sent.body).toBe(200)
  }
  return id
}

/** How many lines of a file stand there to be taken. */
const rowsOf = async (id: string): Promise<number> =>
  (
    await query<{ rows: number }>(
      cluster.url,
      `select count(*)::int as rows from import_row where import_id = '${id}'`,
    )
  )[0]?.rows ?? 0

test('all servers are killed while a long file is looked through: one that comes back does it, once', async () => {
  const people = 20_000
  const id = await sendInPieces(table('read', people))
  const [asked, ...others] = servers as [Server, Server, Server]
  await expect
    .poll(async () => (await read(asked, id)).reading?.planned ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(0)
  await Promise.all(servers.map((server) => server.kill()))
  expect(await rowsOf(id)).toBeLessThan(people)
  asked.launch()
  await asked.ready()
  const began = performance.now()
  await expect.poll(async () => (await read(asked, id)).status, { timeout: 80_000 }).toBe('open')
  const wentOnMs = performance.now() - began
  expect(await read(asked, id)).toMatchObject({ counts: { create: people } })
  expect(await rowsOf(id)).toBe(people)
  for (const server of others) server.launch()
  for (const server of others) await server.ready()
  const { status } = await send(agent, {
    ...by(asked),
    method: 'DELETE',
    path: `/imports/${id}`,
  })
  expect(status).toBe(204)
  keepFaultFigures('I-06', 'reading', { rows: people, readAgainMs: Math.round(wentOnMs) })
})

test('three servers are killed in turn while one file comes in', async () => {
  const people = 18_000
  const id = await begin(servers[0]!, table('three', people))
  const wentOnMs: number[] = []
  for (const [at, server] of servers.entries()) {
    const other = servers[(at + 1) % servers.length]!
    if (at === 2) await other.ready()
    await goesOn(other, id)
    await server.kill()
    server.launch()
    wentOnMs.push(await goesOn(other, id))
  }
  for (const server of servers) await server.ready()
  await isDone(servers[0]!, id)
  const [kept] = await query<{ people: number; once: number }>(
    cluster.url,
    `select count(*)::int as people,
       count(*) filter (where (select count(*) from audit_event a
         where a.subject_id = l.id and a.event = 'leaders.registered') = 1)::int as once
     from leader l where l.email like 'three.%'`,
  )
  expect(kept).toEqual({ people, once: people })
  expect(Math.max(...wentOnMs)).toBeLessThan(goesOnWithinMs)
  keepFaultFigures('I-05', 'instances', {
    kills: servers.length,
    people,
    goesOnMs: Math.round(Math.max(...wentOnMs)),
  })
})

test('the one server is killed with its database, and started again', async () => {
  await alone.start()
  const people = 18_000
  const id = await begin(alone, table('alone', people))
  await goesOn(alone, id)
  await alone.kill()
  await sleep(1_000)
  await alone.start()
  const { progress } = await read(alone, id)
  expect(progress?.done).toBeGreaterThan(0)
  const wentOnMs = await goesOn(alone, id)
  expect(wentOnMs).toBeLessThan(goesOnWithinMs)
  const { progress: then } = await read(alone, id)
  expect(then?.secondsLeft ?? 0).toBeLessThan(300)
  await isDone(alone, id)
  keepFaultFigures('I-05', 'restart', { restartMs: Math.round(wentOnMs) })
})
