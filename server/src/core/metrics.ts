import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** An empty set of numbers. */
export const newRegistry = (): Registry => new Registry()

/** Rate, errors and duration of every operation, and how full the pool is. */
export function addMetrics(app: FastifyInstance): Registry {
  const registry = newRegistry()
  collectDefaultMetrics({ register: registry })
  const labels = ['operation', 'status'] as const
  const requests = new Counter({
    name: 'people_bank_requests_total',
    help: 'Answers by operation and status',
    labelNames: labels,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'people_bank_request_seconds',
    help: 'Time to answer, in seconds',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const { pool } = app.services.database
  new Gauge({
    name: 'people_bank_pool_connections',
    help: 'Database connections of this instance',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'people_bank_requests_under_way',
    help: 'Requests to the API that are not answered yet',
    registers: [registry],
    collect() {
      this.set(app.shedding.underWay)
    },
  })
  new Counter({
    name: 'people_bank_requests_turned_away_total',
    help: 'Requests to the API that were told to come again, because too many were under way',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(app.shedding.turnedAway)
    },
  })
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.schema?.operationId ?? 'page'
    requests.inc({ operation, status: String(reply.statusCode) })
    seconds.observe({ operation }, reply.elapsedTime / 1_000)
    done()
  })
  return registry
}

/** Adds a number that an area reads when somebody asks; not a number where it cannot be read. */
export function addGauge(
  registry: Registry,
  { name, help, read }: { name: string; help: string; read: () => Promise<number> },
): void {
  new Gauge({
    name: `people_bank_${name}`,
    help,
    registers: [registry],
    async collect() {
      this.set(await read().catch(() => Number.NaN))
    },
  })
}

/** Serves /metrics on a port of its own, which need not be reachable from outside. */
export function serveMetrics(registry: Registry, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
