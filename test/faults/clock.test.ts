import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundTasks } from '../../server/src/background.ts'
import { keepFaultFigures } from '../support/figures.ts'
import { openCluster } from './support/place.ts'
import { query, Server } from './support/server.ts'

// Three servers on one database, and one clock: what comes by the clock comes once, whoever looks at it.

let cluster: Awaited<ReturnType<typeof openCluster>>
const servers: Server[] = []
const byTheClock = backgroundTasks.flatMap(({ kind: { name, cron } }) => (cron ? name : []))

beforeAll(async () => {
  cluster = await openCluster()
  for (let at = 0; at < 3; at += 1)
    servers.push(await Server.on({ DATABASE_URL: cluster.url, DATABASE_POOL_MAX: '8' }))
  for (const server of servers) server.launch()
  for (const server of servers) await server.ready()
  // Everything that comes by the clock comes each minute, so that nobody has to wait for a night.
  await query(cluster.url, `update jobs.schedule set cron = '* * * * *'`)
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await cluster.close()
})

interface Run {
  name: string
  minute: string
  times: number
  done: number
}

test(
  'what comes by the clock is done once a minute on three servers, and by one of them',
  { timeout: 300_000 },
  async () => {
    const minutesOf = (runs: Run[], name: string) => runs.filter((run) => run.name === name).length
    let runs: Run[] = []
    const isOver = () =>
      runs.every(({ times, done }) => done === times) &&
      byTheClock.every((name) => minutesOf(runs, name) >= 2)
    for (const end = performance.now() + 240_000; !isOver() && performance.now() < end;) {
      await sleep(2_000)
      runs = await query<Run>(
        cluster.url,
        `select name, date_trunc('minute', created_on)::text as minute, count(*)::int as times,
           count(*) filter (where state = 'completed' and retry_count = 0)::int as done
         from jobs.job where name = any ($1) group by 1, 2`,
        [byTheClock],
      )
    }
    expect(byTheClock.filter((name) => minutesOf(runs, name) < 2)).toEqual([])
    expect(runs.filter(({ times, done }) => times !== 1 || done !== 1)).toEqual([])
    keepFaultFigures('R-05', 'clock', { clockKinds: byTheClock.length, clockRuns: runs.length })
  },
)
