import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDatabase, prepared, type Db } from '../server/src/core/db.ts'
import { newId } from '../server/src/core/ids.ts'
import { Outbound } from '../server/src/core/outbound.ts'
import { migrateDatabase } from '../server/src/database.ts'
import { keepDelivering } from '../server/src/modules/webhooks/lanes.actions.ts'
import { findWebhookKey } from '../server/src/modules/webhooks/webhooks.queries.ts'
import { startBenchPostgres } from './bench/bank.ts'
import { percentileOf } from './bench/figures.ts'
import { endWithParent } from './parent.ts'

// How long one instance takes to deliver webhooks to a receiver that works, alone and beside one that takes connections
// and never answers. The receivers are a process of their own, on this machine.
// Usage: node scripts/bench-webhooks.ts [--events 10000] [--rounds 3]

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    receive: { type: 'boolean', default: false },
  },
})
const events = Number(values.events)
const rounds = Number(values.rounds)
const goals = { seconds: 60, ratio: 1.1 }
const mostSeconds = 180

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** The receivers: what they take is counted by its id, since it may come twice. */
async function receive(): Promise<void> {
  const ids = new Set<string>()
  const alive = createServer((request, response) => {
    ids.add(String(request.headers['webhook-id']))
    request.resume().on('end', () => response.writeHead(204).end())
  })
  let hanging = 0
  const dead = createSocketServer((socket) => {
    hanging += 1
    socket.on('error', () => undefined)
  })
  for (const server of [alive, dead]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  process.send?.({ alive: portOf(alive), dead: portOf(dead) })
  process.on('message', () => {
    process.send?.({ taken: ids.size, hanging })
    ids.clear()
    hanging = 0
  })
  process.on('disconnect', () => process.exit())
}

/** An organisation with one program, and none of its changes delivered anywhere yet. */
async function makeProgram(db: Db): Promise<{ organisationId: string; clientId: string }> {
  const [organisationId, clientId] = [newId(), newId()]
  await db.$client.query(
    `insert into organisation (id, name, sector) values ($1, 'Bench', 'voluntary')`,
    [organisationId],
  )
  await db.$client.query(
    `insert into client (id, organisation_id, name, purpose, scopes)
     values ($1, $2, 'Bench', 'To measure', '{opportunities:write,changes:read}')`,
    [clientId, organisationId],
  )
  return { organisationId, clientId }
}

/** One round: so many changes to webhooks at these ports; the seconds until the first one has taken all. */
async function measure(
  db: Db,
  { organisationId, clientId }: { organisationId: string; clientId: string },
  ports: number[],
): Promise<number> {
  const webhookIds: string[] = []
  for (const port of ports) {
    const webhookId = newId()
    await db.$client.query(
      `insert into webhook (id, client_id, url, kinds, mark_from)
       values ($1, $2, $3, '{opportunity}', pg_snapshot_xmin(pg_current_snapshot()))`,
      [webhookId, clientId, `http://127.0.0.1:${port}/`],
    )
    await db.$client.query(
      `insert into webhook_secret (id, webhook_id, hint) values ($1, $2, '')`,
      [newId(), webhookId],
    )
    webhookIds.push(webhookId)
  }
  const began = performance.now()
  await db.$client.query(
    `insert into shared_change (organisation_id, kind, subject_id, what)
     select $1, 'opportunity', gen_random_uuid(), 'changed' from generate_series(1, $2::int)`,
    [organisationId, events],
  )
  for (;;) {
    const [row] = await prepared<{ taken: number }>(db, {
      name: 'bench_webhooks_taken',
      text: `select count(*)::int as taken from webhook_delivery where webhook_id = $1 and state = 'taken'`,
      values: [webhookIds[0]],
    })
    const seconds = (performance.now() - began) / 1_000
    if (row?.taken === events) return seconds
    if (seconds > mostSeconds) throw new Error(`${row?.taken} of ${events} after ${mostSeconds} s`)
    await sleep(100)
  }
}

async function main(): Promise<void> {
  endWithParent()
  const say = (line: string): void => console.log(line)
  const load = () => loadavg()[0]?.toFixed(2)
  const receivers = fork(fileURLToPath(import.meta.url), ['--receive'])
  const ask = async () => {
    receivers.send('counts')
    const [counts] = (await once(receivers, 'message')) as [{ taken: number; hanging: number }]
    return counts
  }
  const [ports] = (await once(receivers, 'message')) as [{ alive: number; dead: number }]
  const postgres = await startBenchPostgres(undefined, () => undefined)
  await migrateDatabase(postgres.url)
  const { pool, db, close } = openDatabase({ url: postgres.url, max: 10, onError: () => undefined })
  const client = await pool.connect()
  await client.query('set role none')
  const owner = { $client: client } as unknown as Db
  const program = await makeProgram(owner)
  const key = await findWebhookKey(db)
  const seconds = { alone: [] as number[], beside: [] as number[] }
  say(`${events} changes a round; load of the machine before: ${load()}`)
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Whatever gets quicker or slower with time falls on both alike.
      const sorts = ['alone', 'beside'] as const
      for (const sort of round % 2 === 0 ? sorts : sorts.toReversed()) {
        const outbound = new Outbound({ connectMs: 5_000, answerMs: 15_000, allowsLoopback: true })
        const stop = keepDelivering(
          {
            ...{ pool, db, outbound, key, tryMs: 20_000, chance: Math.random },
            jobs: { send: () => Promise.resolve() },
            now: () => new Date(),
          },
          { everyMs: 500, onError: (error) => say(error.message) },
        )
        const took = await measure(
          owner,
          program,
          sort === 'alone' ? [ports.alive] : [ports.alive, ports.dead],
        )
        const { taken, hanging } = await ask()
        seconds[sort].push(took)
        say(
          `${sort}: ${took.toFixed(1)} s, ${Math.round(events / took)} a second; ${taken} different ids came, ${hanging} connections hang; load ${load()}`,
        )
        // What hangs is cut off, as when an instance is killed.
        await outbound.close()
        await stop()
        await client.query('delete from webhook')
        await client.query('delete from shared_change')
      }
    }
  } finally {
    client.release()
    await close()
    await postgres.stop()
    receivers.disconnect()
  }
  const middle = (sort: keyof typeof seconds) =>
    percentileOf(
      seconds[sort].toSorted((a, b) => a - b),
      0.5,
    )
  const [alone, beside] = [middle('alone'), middle('beside')]
  const ratio = beside / alone
  say(
    `In the middle: alone ${alone.toFixed(1)} s, beside a dead one ${beside.toFixed(1)} s (${ratio.toFixed(2)} times); goals: under ${goals.seconds} s, at most ${goals.ratio} times`,
  )
  process.exit(alone < goals.seconds && ratio <= goals.ratio ? 0 : 1)
}

await (values.receive ? receive() : main())
