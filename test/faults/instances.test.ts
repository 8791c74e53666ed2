import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { openCluster, world } from './support/place.ts'
import { openProxy, type Proxy } from './support/proxy.ts'
import { query, Server } from './support/server.ts'
import { expectKept, send, Writers } from './support/writers.ts'

// Three servers on one database, as a larger bank runs them, and a proxy in front.

let cluster: Awaited<ReturnType<typeof openCluster>>
let proxy: Proxy
const servers: Server[] = []
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

beforeAll(async () => {
  cluster = await openCluster()
  for (let at = 0; at < 3; at += 1)
    servers.push(
      await Server.on({ DATABASE_URL: cluster.url, DATABASE_POOL_MAX: '8', DRAIN_SECONDS: '1' }),
    )
  for (const server of servers) server.launch()
  for (const server of servers) await server.ready()
  proxy = await openProxy(servers.map(({ port }) => port))
}, 120_000)

afterAll(async () => {
  agent.destroy()
  await proxy.close()
  await Promise.all(servers.map((server) => server.stop()))
  await cluster.close()
})

const portOf = (at: number) => servers[at % servers.length]?.port ?? 0
const asCoordinator = (at: number) => ({ port: portOf(at), token: world().coordinator.token })

test('what one has written the others read at once, and rank by at once', async () => {
  let stale = 0
  const rounds = 40
  for (let round = 0; round < rounds; round += 1) {
    const name = `Seen Everywhere ${round}`
    const made = await send(agent, {
      ...asCoordinator(round),
      method: 'POST',
      path: '/leaders',
      headers: { 'idempotency-key': randomUUID() },
      body: { name },
    })
    expect(made.status, made.body).toBe(201)
    const { id } = JSON.parse(made.body) as { id: string }
    for (const other of [1, 2]) {
      const [one, all] = await Promise.all([
        send(agent, { ...asCoordinator(round + other), path: `/leaders/${id}` }),
        send(agent, { ...asCoordinator(round + other), path: '/leaders/facets' }),
      ])
      const { total } = JSON.parse(all.body) as { total: number }
      const [row] = await query<{ n: number }>(
        cluster.url,
        `select count(*)::int as n from leader where organisation_id = $1 and left_on is null`,
        [world().home],
      )
      if (one.status !== 200 || total !== row?.n) stale += 1
    }
  }
  expect(stale).toBe(0)
  keepFaultFigures('R-05', 'reads', { instances: servers.length, read: rounds * 4, stale })
})

test('one key on three servers at once makes one, and five answers that are one', async () => {
  const times = 30
  let made = 0
  for (let time = 0; time < times; time += 1) {
    const key = randomUUID()
    const name = `Sent Five Times ${time}`
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_none, at) =>
        send(agent, {
          ...asCoordinator(at),
          method: 'POST',
          path: '/leaders',
          headers: { 'idempotency-key': key },
          body: { name },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    const other = await send(agent, {
      ...asCoordinator(time),
      method: 'POST',
      path: '/leaders',
      headers: { 'idempotency-key': key },
      body: { name: 'Somebody Else' },
    })
    expect(other.status).toBe(422)
    // The key of somebody else is theirs.
    const elsewhere = await send(agent, {
      port: portOf(time),
      token: world().coordinatorElsewhere.token,
      method: 'POST',
      path: '/leaders',
      headers: { 'idempotency-key': key },
      body: { name: 'Of Another Organisation' },
    })
    expect(elsewhere.status, elsewhere.body).toBe(201)
    const rows = await query(cluster.url, 'select from leader where name = $1', [name])
    made += rows.length
  }
  expect(made).toBe(times)
  keepFaultFigures('L-04', 'instances', { keys: times, sent: times * 5, made })
})

test('of a hundred who save on one version one has it, and none of a hundred more is lost', async () => {
  const path = `/leaders/${world().homeLeader}`
  const read = async (at: number) => (await send(agent, { ...asCoordinator(at), path })).headers
  const save = (at: number, version: string, offers: string) =>
    send(agent, {
      ...asCoordinator(at),
      method: 'PATCH',
      path,
      headers: { 'if-match': version },
      body: { offers },
    })
  const etag = String((await read(0))['etag'])
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_none, at) => save(at, etag, `At once ${at}`)),
  )
  const won = answers.filter(({ status }) => status === 200).length
  expect(won).toBe(1)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))

  const before = Number(/\d+/.exec(String((await read(0))['etag']))?.[0])
  let refused = 0
  await Promise.all(
    Array.from({ length: 10 }, async (_none, editor) => {
      for (let edit = 0; edit < 10; edit += 1) {
        for (;;) {
          const version = String((await read(editor))['etag'])
          const { status, body } = await save(editor, version, `Editor ${editor}, ${edit}`)
          if (status === 200) break
          expect(status, body).toBe(412)
          refused += 1
        }
      }
    }),
  )
  const after = Number(/\d+/.exec(String((await read(1))['etag']))?.[0])
  expect(after - before).toBe(100)
  keepFaultFigures('L-01', 'editors', { won, saved: after - before, refused })
})

test('the servers are replaced one after another, and nobody notices', async () => {
  const journal = new Writers(() => proxy.port, world().coordinator.token)
  // As busy as a bank is, and not as busy as it could be: what starts needs the processor as well.
  journal.begin(6, { restMs: 100 })
  let drainMs = 0
  for (const server of servers) {
    await journal.more(40)
    const began = performance.now()
    expect(await server.stop()).toBe(0)
    drainMs = Math.max(drainMs, performance.now() - began)
    await server.start()
  }
  await journal.more(40)
  await journal.finish()
  const compared = await journal.compare(cluster.url)
  expectKept(journal, compared)
  const failed = compared.unanswered + journal.shed
  expect(failed).toBe(0)
  expect(drainMs).toBeLessThan(10_000)
  keepFaultFigures('R-04', 'rolling', {
    replaced: servers.length,
    requests: journal.intents.length,
    failed,
    drainMs: Math.round(drainMs),
  })
}, 180_000)
