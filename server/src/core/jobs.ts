import { createHash } from 'node:crypto'
import { PgBoss, type Db as QueueDb, type JobResult } from 'pg-boss'
import type pg from 'pg'
import { appRole, prepared, type Db } from './db.ts'
import { severalAtOnce } from './several.ts'
import { traceNow, withinTrace } from './trace.ts'

/** A kind of background work. Payloads hold ids only; handlers may run twice and must not mind. */
export interface JobKind {
  name: string
  /** Seconds after which a job that went silent is given to another worker. */
  expireInSeconds: number
  retryLimit: number
  /** First wait before another try, in seconds; doubles from there. */
  retryDelay: number
  /** For what comes in thousands: how many one server takes from the queue in one go, and has under way of them. */
  several?: { taken: number; atOnce: number }
  /** When it comes by itself: a cron line, in the time of the United Kingdom. One job for all instances. */
  cron?: string
}

/** A kind of background work with what does it. */
export interface BackgroundTask<Deps> {
  kind: JobKind
  run: (deps: Deps, payload: Record<string, string | number>) => Promise<unknown>
}

const schema = 'jobs'

/**
 * How often an instance looks for work, in seconds. Of what somebody asked for the database tells it in the moment in which
 * that is there; it looks besides for what is to be tried again, and more often where it cannot be told (a pool of
 * connections between them that keeps no session). Nobody waits for what comes by the clock.
 */
const lookEvery = { told: 5, untold: 1, byTheClock: 20 }
const asked = {
  pollingIntervalSeconds: lookEvery.untold,
  notifyPollingIntervalSeconds: lookEvery.told,
}

/** Creates the queues and lets the app use them. Runs with the owner's rights, under the migration lock. */
export async function installJobs(
  client: pg.Client,
  url: string,
  kinds: readonly JobKind[],
): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    supervise: false,
    schedule: false,
    max: 1,
  })
  await boss.start()
  try {
    for (const { name, cron, several: _several, ...options } of kinds) {
      const queue = {
        ...options,
        notify: cron === undefined,
        retryBackoff: true,
        retentionSeconds: 14 * 86_400,
        deleteAfterSeconds: 86_400,
      }
      if (await boss.getQueue(name)) await boss.updateQueue(name, queue)
      else await boss.createQueue(name, queue)
      if (cron) await boss.schedule(name, cron, {}, { tz: 'Europe/London' })
    }
    const known = new Set(kinds.filter(({ cron }) => cron).map(({ name }) => name))
    for (const { name } of await boss.getSchedules())
      if (!known.has(name)) await boss.unschedule(name)
  } finally {
    await boss.stop({ graceful: false })
  }
  await client.query(`
    grant usage on schema ${schema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
    grant usage, select on all sequences in schema ${schema} to ${appRole};
    grant execute on all functions in schema ${schema} to ${appRole};
  `)
}

/** Background work, queued in the transaction that wants it. */
export interface Jobs {
  /** The job exists exactly when the transaction commits. */
  send(tx: Db, kind: JobKind, payload: Record<string, string | number>): Promise<void>
  /** Many of one kind, in one statement. */
  sendMany(tx: Db, kind: JobKind, payloads: Record<string, string | number>[]): Promise<void>
  work(
    kind: JobKind,
    handler: (payload: Record<string, string | number>) => Promise<void>,
  ): Promise<void>
  stop(): Promise<void>
}

const names = new Map<string, string>()

/** The queue's own statements, of which there are few, by names that stand for them. */
function nameOf(text: string): string {
  const name =
    names.get(text) ?? `jobs_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return name
}

/** The queue's statements in somebody's transaction, prepared as the bank's are: they are long to plan. */
const within = (tx: Db): QueueDb => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: await prepared(tx, { name: nameOf(text), text, values }),
  }),
})

type Payload = Record<string, string | number>

/** Stands beside the ids of a payload: the trace of the request that asked for the work. */
const traceKey = 'trace'

function withTrace(payload: Payload): Payload {
  const trace = traceNow()
  return trace === null ? payload : { ...payload, [traceKey]: trace }
}

/** What went wrong, and where: the kind of work, and the trace of who asked for it. */
export type OnJobError = (error: Error, about?: { kind: string; trace: string | null }) => void

/** Does a job within its trace, and tells of it where it fails. */
function doing(
  kind: string,
  handler: (payload: Payload) => Promise<void>,
  onError: OnJobError,
): (payload: Payload) => Promise<void> {
  return async ({ [traceKey]: given, ...payload }) => {
    const trace = typeof given === 'string' ? given : null
    try {
      await withinTrace(trace, () => handler(payload))
    } catch (error) {
      onError(error instanceof Error ? error : new Error(kind), { kind, trace })
      throw error
    }
  }
}

/** Starts the queue's side of this instance. */
export async function startJobs(options: { url: string; onError: OnJobError }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema,
    max: 2,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // The app's role may not create or drop partitions; maintenance is row work only.
    application_name: 'people-bank-jobs',
  })
  boss.on('error', (error) => options.onError(error))
  await boss.start()
  return {
    async send(tx, kind, payload) {
      await boss.send(kind.name, withTrace(payload), { db: within(tx) })
    },
    async sendMany(tx, kind, payloads) {
      if (payloads.length === 0) return
      const jobs = payloads.map((payload) => ({ data: withTrace(payload) }))
      await boss.insert(kind.name, jobs, { db: within(tx) })
    },
    async work(kind, handler) {
      const work = doing(kind.name, handler, options.onError)
      if (kind.several) return workSeveral(boss, kind.name, kind.several, work)
      await boss.work<Record<string, string | number>>(
        kind.name,
        {
          ...(kind.cron ? { pollingIntervalSeconds: lookEvery.byTheClock } : asked),
          batchSize: 1,
        },
        async (jobs) => {
          for (const job of jobs) await work(job.data)
        },
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/** Full pieces follow one another at once; each job is done, or comes again, by itself. */
async function workSeveral(
  boss: PgBoss,
  name: string,
  { taken, atOnce }: NonNullable<JobKind['several']>,
  work: (payload: Payload) => Promise<void>,
): Promise<void> {
  const options = {
    ...asked,
    batchSize: taken,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  await boss.work<Payload>(name, options, async (jobs) => {
    const results: JobResult[] = []
    await severalAtOnce(jobs, atOnce, async ({ id, data }) => {
      try {
        await work(data)
        results.push({ id, status: 'completed' })
      } catch {
        results.push({ id, status: 'failed' })
      }
    })
    return results
  })
}
