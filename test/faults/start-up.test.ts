import { createServer } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { makeFolder, openCluster } from './support/place.ts'
import { freePort, healthOf, query, Server } from './support/server.ts'

let cluster: Awaited<ReturnType<typeof openCluster>>
const { folder, remove } = makeFolder()
beforeAll(async () => {
  cluster = await openCluster()
})
afterAll(async () => {
  await cluster.close()
  remove()
})

/** Starts what cannot start; answers its lines and how long it took to say so. */
async function refusal(settings: Record<string, string>) {
  const server = await Server.on(settings)
  server.launch()
  const { pid } = server
  const began = performance.now()
  await server.ended()
  expect(pid).toBeGreaterThan(0)
  expect(server.exitCode).toBe(1)
  return { said: server.said.trim(), ms: performance.now() - began - server.queuedMs }
}

test('what cannot start says why in words, and ends', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const port = String((taken.address() as { port: number }).port)
  const nobody = await freePort()
  const cases: [what: string, settings: Record<string, string>, words: RegExp][] = [
    ['a port that is no number', { PORT: 'many' }, /^These settings do not hold:\n {2}PORT: /],
    ['half of a pair', { NOTIFY_API_KEY: '', SMTP_URL: 'mail' }, /SMTP_URL: /],
    ['a port that is taken', { PORT: port }, new RegExp(`^Port ${port} is taken\\. Stop what`)],
    [
      'no database',
      { DATABASE_URL: `postgres://nobody@127.0.0.1:${nobody}/none` },
      /^The database cannot be reached .*DATABASE_URL/,
    ],
    [
      'another password',
      { DATABASE_URL: cluster.url.replace(/:[^:@]+@/, ':wrong@') },
      /^The database cannot be reached .*password authentication failed/,
    ],
  ]
  let longestMs = 0
  for (const [what, settings, words] of cases) {
    const { said, ms } = await refusal({ DATA_DIR: folder, ...settings })
    expect(said, what).toMatch(words)
    expect(said, what).not.toMatch(/\n {4}at |postgres:\/\//)
    expect(ms, what).toBeLessThan(5_000)
    longestMs = Math.max(longestMs, ms)
  }
  taken.close()
  await query(
    cluster.url,
    `insert into schema_migration (name, hash) values ('9999_newer.sql', '')`,
  )
  const newer = await refusal({ DATABASE_URL: cluster.url })
  expect(newer.said).toMatch(/9999_newer\.sql, which this version does not: .* newer version/)
  expect(newer.ms).toBeLessThan(5_000)
  await query(cluster.url, `delete from schema_migration where name = '9999_newer.sql'`)
  keepFaultFigures('R-15', 'start', {
    cases: cases.length + 1,
    longestMs: Math.round(Math.max(longestMs, newer.ms)),
  })
})

test('an error that nobody caught is told to whoever watches, and the server lives on', async () => {
  const fault = join(folder, 'fault.mjs')
  writeFileSync(
    fault,
    `process.on('SIGUSR2', () => {
      Promise.reject(new Error('nobody waits for this'))
      setTimeout(() => { throw new Error('nobody catches this') })
    })`,
  )
  const server = await Server.on({ DATABASE_URL: cluster.url, DRAIN_SECONDS: '0' }, [
    '--import',
    fault,
  ])
  await server.start()
  try {
    const times = 5
    for (let time = 0; time < times; time += 1) {
      server.signal('SIGUSR2')
      await sleep(100)
      expect(await healthOf(server.port)).toBe(200)
    }
    const alarms = server.said.split('\n').filter((line) => line.includes('"msg":"fault"'))
    expect(alarms).toHaveLength(2 * times)
    keepFaultFigures('R-16', 'uncaught', { thrown: 2 * times, alarms: alarms.length, ends: 0 })
  } finally {
    await server.stop()
  }
})
