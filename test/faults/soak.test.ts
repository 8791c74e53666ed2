import { Agent } from 'node:http'
import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder, world } from './support/place.ts'
import { freePort, Server } from './support/server.ts'
import { send } from './support/writers.ts'

// Minutes of the mixed requests of a day, at what a server easily does: nothing of them stays in its memory.

const minutes = Number(process.env['SOAK_MINUTES'] ?? 1)
/** Until what is read once is read, and the heap has found its size. */
const warmUpSeconds = 15
const aSecond = 40

const { folder, remove } = makeFolder()
let server: Server
let metricsPort: number

beforeAll(async () => {
  metricsPort = await freePort()
  server = await Server.on({ DATA_DIR: copyBank(folder), METRICS_PORT: String(metricsPort) })
  await server.start()
})

afterAll(async () => {
  await server.stop()
  remove()
})

function residentMb(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024
}

/** How much a line through these points rises from one to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const over = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  return over / values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0)
}

const day = (at: number) => {
  const paths = ['/me', '/leaders?limit=20', '/leaders?search=Hanna', '/leaders/facets', '/home']
  const { coordinator } = world()
  return at % 10 === 0
    ? {
        token: coordinator.token,
        method: 'POST',
        path: '/leaders',
        headers: { 'idempotency-key': randomUUID() },
        body: { name: `Soaked Person ${at}` },
      }
    : { token: coordinator.token, path: paths[at % paths.length] ?? '' }
}

test(
  'minutes of mixed requests leave the memory as it was',
  { timeout: (minutes + 2) * 60_000 },
  async () => {
    // None is used again that the server may be about to close for want of use.
    const agent = new Agent({ keepAlive: true, maxSockets: 20, timeout: 10_000 })
    const wrong: string[] = []
    let asked = 0
    let answered = 0
    const memory: number[] = []
    const began = performance.now()
    const endMs = warmUpSeconds * 1_000 + minutes * 60_000
    for (let ms = 0; ms < endMs; ms = performance.now() - began) {
      while (asked < (ms / 1_000) * aSecond) {
        void send(agent, { port: server.port, ...day(asked) }).then(
          ({ status, body }) => {
            if (status >= 300) wrong.push(`${status} ${body.slice(0, 200)}`)
            answered += 1
          },
          (error: Error) => wrong.push(error.message),
        )
        asked += 1
      }
      if (ms > warmUpSeconds * 1_000 + memory.length * 1_000) memory.push(residentMb())
      await sleep(10)
    }
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    const lagMs =
      1_000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(metrics)?.[1] ?? Number.NaN)
    while (answered + wrong.length < asked) await sleep(10)
    agent.destroy()
    expect(wrong).toEqual([])
    const risesMb = slopeOf(memory) * 60
    expect(risesMb).toBeLessThan(minutes < 10 ? 10 : 1)
    keepFaultFigures('R-13', 'soak', {
      minutes,
      requests: asked,
      wrong: wrong.length,
      fromMb: Math.round(memory[0] ?? 0),
      toMb: Math.round(memory.at(-1) ?? 0),
      risesMb: Math.round(risesMb * 10) / 10,
      lagMs: Math.round(lagMs),
    })
  },
)
