import { flushCompileCache } from 'node:module'
import type { Config } from './core/config.ts'
import { openDatabase } from './core/db.ts'
import { startJobs } from './core/jobs.ts'
import { Outbound } from './core/outbound.ts'
import { keepDoing } from './core/rounds.ts'
import { keepSealing } from './core/seals.ts'
import { mailerFor, withLog } from './core/mail.ts'
import { addGauge, addMetrics, serveMetrics } from './core/metrics.ts'
import { cursorsWith } from './core/page.ts'
import { buildApp } from './app.ts'
import { backgroundTasks, doPart } from './background.ts'
import { Beside } from './beside.ts'
import { ledgerFileOf, replayLedger } from './ledger-file.ts'
import { migrateDatabase } from './database.ts'
import { handedOver, letters } from './letters.ts'
import { keepGoingOn } from './modules/exchange/going.actions.ts'
import { Registers } from './modules/leaders/columns.queries.ts'
import { ageOfWaiting, countWaiting } from './modules/webhooks/backlog.queries.ts'
import { keepDelivering } from './modules/webhooks/lanes.actions.ts'
import { findWebhookKey } from './modules/webhooks/webhooks.queries.ts'
import { demoSignInLines, loadDemoIfEmpty } from './modules/demo/demo.actions.ts'

/** A row of the records is sealed within a second of its commit. */
const sealEveryMs = 500
/** Partners are told of a change within a second or two of its commit. */
const deliverEveryMs = 500
/** An import whose server was killed goes on within five seconds: three until it counts as left alone, and one look. */
const goOnEveryMs = 1_500

/** What is in memory and nobody looked at for an hour would have to be read anew. */
const keepInStepEveryMs = 20 * 60_000

async function cursorKey(database: ReturnType<typeof openDatabase>): Promise<Buffer> {
  const { rows } = await database.pool.query<{ value: string }>(
    `select value from installation where name = 'cursor_key'`,
  )
  return Buffer.from(rows[0]?.value ?? '', 'base64')
}

const errorOf = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(typeof thrown))

/**
 * Serves the bank that is in a database, which is brought to this version first. What has to be closed again is put on
 * `closers` as soon as it is open, so that a start that fails half-way leaves nothing open.
 */
export async function serveBank(options: {
  config: Config
  url: string
  closers: (() => Promise<unknown>)[]
  say: (line: string) => void
}): Promise<void> {
  const { config, url, closers, say } = options
  await migrateDatabase(url, say)
  const database = openDatabase({
    url,
    max: config.databasePoolMax,
    onError: (error) => say(`Database: ${error.name}`),
  })
  closers.push(() => database.close())
  if (await loadDemoIfEmpty(database.pool, config))
    say('Loaded the demo bank: invented people only.')
  const ledgerFile = ledgerFileOf(config.dataDir)
  const { erased } = await replayLedger(database.pool, ledgerFile)
  if (erased > 0) say(`Erased ${erased} people again, whom a restored backup had brought back.`)
  const jobs = await startJobs({
    url,
    onError: (error, about) =>
      say(
        ['Jobs:', about?.kind, error.name, about?.trace && `trace ${about.trace}`]
          .filter(Boolean)
          .join(' '),
      ),
  })
  closers.push(() => jobs.stop())
  const registers = new Registers(database.db)
  const beside = new Beside(url)
  const deps = {
    pool: database.pool,
    db: database.db,
    jobs,
    registers,
    beside,
    letters,
    handedOver,
    mailer: withLog(await mailerFor(config, database.db), ({ code, status }) =>
      say(`Mail: one was not taken and is tried again later (${status ?? code})`),
    ),
    publicUrl: config.publicUrl,
    bankName: config.bankName,
    ledgerFile,
  }
  for (const { kind, run } of backgroundTasks) {
    await jobs.work(kind, async (payload) => {
      await run(deps, payload)
    })
  }
  closers.push(
    keepSealing(database.pool, {
      everyMs: sealEveryMs,
      onError: (error) => say(`Seals: ${error.name}`),
    }),
  )
  closers.push(
    keepGoingOn(
      {
        ...{ pool: database.pool, db: database.db, doPart },
        read: (_deps, importId) => beside.read(importId),
        goOn: (importId) => beside.goOn(importId, { besideMs: 0 }),
      },
      { everyMs: goOnEveryMs, onError: (error) => say(`Imports: ${error.name}`) },
    ),
    () => beside.stop(),
  )
  const outbound = new Outbound(config.webhooks)
  closers.push(() => outbound.close())
  closers.push(
    keepDelivering(
      {
        pool: database.pool,
        db: database.db,
        jobs,
        outbound,
        key: await findWebhookKey(database.db),
        tryMs: config.webhooks.connectMs + config.webhooks.answerMs,
        chance: Math.random,
        now: () => new Date(),
      },
      { everyMs: deliverEveryMs, onError: (error) => say(`Webhooks: ${error.name}`) },
    ),
  )
  const app = await buildApp({
    config,
    database,
    jobs,
    registers,
    cursors: cursorsWith(await cursorKey(database)),
    strictRecords: false,
  })
  const metrics = addMetrics(app)
  addGauge(metrics, {
    name: 'webhook_deliveries_waiting',
    help: 'Deliveries that wait to be sent to webhooks that work',
    read: () => countWaiting(database.db),
  })
  addGauge(metrics, {
    name: 'webhook_oldest_waiting_seconds',
    help: 'For how long the oldest of them has waited',
    read: () => ageOfWaiting(database.db),
  })
  closers.push(
    () => app.close(),
    () => app.draining.begin(config.drainSeconds),
  )
  // A fault of ours that nobody waited for is no reason to leave everybody without the bank: what people wrote is in the
  // database, or was not acknowledged.
  for (const event of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(event, (error: unknown) => app.log.error({ err: errorOf(error) }, 'fault'))
  await app.listen({ port: config.port, host: config.host })
  if (config.metricsPort > 0) {
    const server = await serveMetrics(metrics, config.metricsPort, config.host)
    closers.push(() => new Promise((resolve) => server.close(resolve)))
  }
  const warm = app.registers.warm().then(() => app.opportunityRegister.read())
  const fault = (error: unknown) => app.log.error({ err: error }, 'fault')
  warm.catch(fault)
  closers.push(
    keepDoing(
      async () => {
        await app.registers.keepInStep()
        await app.opportunityRegister.keepInStep()
      },
      { everyMs: keepInStepEveryMs, onError: fault },
    ),
  )
  say(`\n${config.bankName} is ready: ${config.publicUrl}\n`)
  const lines = await demoSignInLines(database.pool, database.db, config)
  for (const line of lines) say(line)
  if (lines.length === 0)
    say(`To sign in: PORT=${config.port} npm run bank -- sign-in --for you@example.org`)
  // Node keeps what it compiled when it ends of itself, and not when it is killed: the start after that is the one that
  // should be quick.
  flushCompileCache()
}
