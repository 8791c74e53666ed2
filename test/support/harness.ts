import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { readConfig, type Config } from '../../server/src/core/config.ts'
import { openDatabase, type Database } from '../../server/src/core/db.ts'
import type { Jobs } from '../../server/src/core/jobs.ts'
import { cursorsWith } from '../../server/src/core/page.ts'
import { openPool, openTestDatabase } from './cluster.ts'
import { keepScanned, scanBodies } from './body-scan.ts'
import type { Person, World } from './world.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The world that every bank begins with, and the database that holds nothing else. */
    testWorld: { template: string; world: World }
  }
}

interface Call {
  body?: unknown
  query?: Record<string, string | number>
  headers?: Record<string, string>
}

/** Someone who calls the API by token; `null` is a visitor. */
export interface Caller {
  get(path: string, call?: Call): Promise<LightMyRequestResponse>
  /** Sends a fresh Idempotency-Key unless the call gives its own. */
  post(path: string, call?: Call): Promise<LightMyRequestResponse>
  patch(path: string, call?: Call): Promise<LightMyRequestResponse>
  put(path: string, call?: Call): Promise<LightMyRequestResponse>
  del(path: string, call?: Call): Promise<LightMyRequestResponse>
}

/** Jobs that a request queued; nothing runs by itself in a test. */
export interface Outbox extends Jobs {
  sent: { name: string; payload: Record<string, string | number> }[]
}

/** A whole application on a database of its own, with two organisations and everybody who may call. */
export interface TestBank {
  app: FastifyInstance
  config: Config
  database: Database
  /** Rights of the owner, for what the app may not do. */
  owner: pg.Pool
  outbox: Outbox
  world: World
  as(person: Person | null): Caller
  url: string
}

function collectJobs(): Outbox {
  const sent: Outbox['sent'] = []
  return {
    sent,
    send(_tx, kind, payload) {
      sent.push({ name: kind.name, payload })
      return Promise.resolve()
    },
    sendMany(_tx, kind, payloads) {
      sent.push(...payloads.map((payload) => ({ name: kind.name, payload })))
      return Promise.resolve()
    },
    work: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
}

/** Opens a bank; the caller closes it. */
export async function openTestBank(
  settings: Partial<Config> = {},
): Promise<TestBank & { close: () => Promise<void> }> {
  const { url, close } = await openTestDatabase(inject('testWorld')?.template)
  const config = {
    ...readConfig({}),
    logLevel: process.env['TEST_LOG'] ?? 'silent',
    databasePoolMax: 5,
    // Tests ask more in a minute than any program should.
    clientRequestsAMinute: 1_000_000,
    requestsAtOnce: 100_000,
    ...settings,
  }
  const database = openDatabase({ url, max: config.databasePoolMax, onError: () => undefined })
  const owner = openPool({ connectionString: url, max: 2 })
  const outbox = collectJobs()
  const app = await buildApp({
    config,
    database,
    jobs: outbox,
    cursors: cursorsWith(Buffer.alloc(32, 7)),
    strictRecords: true,
  })
  await app.ready()
  // Of this bank's own: what a test writes into it is no other's.
  const world = structuredClone(inject('testWorld').world)
  scanBodies(app, world)
  const as = (person: Person | null): Caller => {
    const call =
      (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE') =>
      (path: string, { body, query, headers }: Call = {}) =>
        app.inject({
          method,
          url: `/api/v1${path}`,
          ...(body === undefined ? {} : { payload: body as object }),
          ...(query
            ? {
                query: Object.fromEntries(
                  Object.entries(query).map(([key, value]) => [key, String(value)]),
                ),
              }
            : {}),
          headers: {
            ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
            ...(person?.token ? { authorization: `Bearer ${person.token}` } : {}),
            ...headers,
          },
        })
    return {
      ...{ get: call('GET'), post: call('POST'), patch: call('PATCH') },
      ...{ put: call('PUT'), del: call('DELETE') },
    }
  }
  return {
    app,
    config,
    database,
    owner,
    outbox,
    world,
    as,
    url,
    async close() {
      keepScanned()
      await app.close()
      await database.close()
      await owner.end()
      await close()
    },
  }
}

/** One bank for a whole test file: `const bank = testBank()`, then `bank().as(...)` inside the tests. */
export function testBank(settings: Partial<Config> = {}): () => TestBank {
  let opened: Awaited<ReturnType<typeof openTestBank>> | undefined
  beforeAll(async () => {
    opened = await openTestBank(settings)
  })
  afterAll(async () => {
    await opened?.close()
  })
  return () => {
    if (!opened) throw new Error('The bank is open inside tests only')
    return opened
  }
}
