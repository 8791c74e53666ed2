import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { letBackendGiveWay } from './giving-way.ts'

/** The pool, or the one connection of a transaction: every query takes either. */
export type Db = NodePgDatabase & { $client: pg.Pool | pg.PoolClient }

/** The role that the app works as: owns nothing, and may not change or delete audit rows. */
export const appRole = 'people_bank_app'

// Dates stay strings: a Date in the server's time zone would move birthdays and deadlines by a day.
const DATE_OID = 1082
/**
 * What every connection is that the bank's own queries go over. Statements go out without waiting for the answers of
 * those before, in the order in which they were asked for: {@link together}.
 */
export const connectionManner = {
  types: {
    getTypeParser: (oid, format) =>
      oid === DATE_OID ? (value: unknown) => value : pg.types.getTypeParser(oid, format),
  },
  pipeline: true,
} as const satisfies pg.PoolConfig

/** What a database connection is limited to, in milliseconds. */
const timeoutsMs = { connect: 2_000, statement: 10_000, lock: 3_000, idleInTransaction: 10_000 }

export interface Database {
  pool: pg.Pool
  db: Db
  close(): Promise<void>
}

/**
 * Opens the pool. Connections act as {@link appRole}; none waits for ever.
 *
 * @param options.givesWay For work that nobody waits for at a page: the database, where it is on this machine, does what
 * others ask first.
 */
export function openDatabase(options: {
  url: string
  max: number
  onError: (error: Error) => void
  givesWay?: boolean
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    connectionTimeoutMillis: timeoutsMs.connect,
    idleTimeoutMillis: 30_000,
    ...connectionManner,
    application_name: 'people-bank',
    options: [
      `-c role=${appRole}`,
      `-c statement_timeout=${timeoutsMs.statement}`,
      `-c lock_timeout=${timeoutsMs.lock}`,
      `-c idle_in_transaction_session_timeout=${timeoutsMs.idleInTransaction}`,
      '-c jit=off',
      // Words that wait for their place in the index are read by every search: few may.
      '-c gin_pending_list_limit=64',
      // One question is one process' work: to start helpers takes longer than what people wait for, and a few who ask at
      // once would take all there are.
      '-c max_parallel_workers_per_gather=0',
      '-c timezone=UTC',
    ].join(' '),
  })
  // Without both listeners a connection that dies, idle or in use, would end the whole process.
  pool.on('error', options.onError)
  pool.on('connect', (client) => {
    client.on('error', options.onError)
    // A connection that breaks here breaks for whoever asked for it.
    if (options.givesWay) letBackendGiveWay(client).catch(() => undefined)
  })
  return {
    pool,
    db: drizzle(pool) as Db,
    close: () => pool.end(),
  }
}

/**
 * Runs `work` in one transaction and gives the connection back whatever happens. Not drizzle's own
 * `transaction`, which loses the connection when BEGIN itself fails.
 */
export async function withTransaction<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(drizzle(client) as Db)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Runs a part of a transaction so that, where it fails, it alone is undone and the transaction can go on. Nothing else
 * may be under way in the transaction meanwhile.
 */
export async function withinSavepoint<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  await tx.$client.query('savepoint part')
  try {
    const result = await work()
    await tx.$client.query('release savepoint part')
    return result
  } catch (error) {
    await tx.$client.query('rollback to savepoint part; release savepoint part')
    throw error
  }
}

/**
 * Runs one statement prepared by name: parsed and planned once a connection. For the hot statements,
 * where it is worth half the time. The name must stand for exactly one text.
 */
export async function prepared<Row extends pg.QueryResultRow>(
  db: Db,
  statement: { name: string; text: string; values: unknown[] },
): Promise<Row[]> {
  const { rows } = await db.$client.query<Row>(statement)
  return rows
}

/**
 * Plans prepared statements for any values from here to the end of a transaction, which is planned once. For statements that
 * are asked again and again for as many values, where to plan for those is most of the work.
 */
export const plannedOnce = (tx: Db): Promise<unknown> =>
  prepared(tx, {
    name: 'planned_once',
    text: `select set_config('plan_cache_mode', 'force_generic_plan', true)`,
    values: [],
  })

/** Returns where a transaction still stands, with all that it holds; throws where it, or its connection, has gone. */
export const standing = (tx: Db): Promise<unknown> =>
  prepared(tx, { name: 'standing', text: 'select', values: [] })

/** What a statement gets that comes after one that failed: a consequence, and no cause. */
const afterFailure = '25P02'

/**
 * The answers of several statements of one transaction, sent in this order and waited for once. When one fails the others
 * are waited for as well: nothing may still go out when the transaction has ended.
 */
export async function together<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }> {
  try {
    return await Promise.all(asked)
  } catch (error) {
    // The answers may come in one go: which promise fails first says nothing.
    const failures = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')
    const causes = failures.map((failure) => (failure as PromiseRejectedResult).reason as unknown)
    throw causes.find((cause) => databaseCodeOf(cause) !== afterFailure) ?? error
  }
}

/** SQLSTATE or network code of a failed statement, also where drizzle has wrapped it. */
export function databaseCodeOf(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code
  }
  return undefined
}

/** SQLSTATEs of a database that could not do it now, and classes of them: what is tried again may succeed. */
const passing = [
  // No connection, no room: neither on the disk nor for one more connection.
  /^08/,
  /^53/,
  // It is ending, starting, or took too long.
  /^57P/,
  /^57014$/,
  /^55P03$/,
  /^25P0[34]$/,
  // Two changes in each other's way.
  /^40P01$/,
  /^40001$/,
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/,
]
/** What the driver says in words alone: of a pool without a free connection, and of a connection that is gone. */
const passingWords =
  /timeout exceeded when trying to connect|Connection terminated|encountered a connection error|Client was closed/i

/** Whether the database was away or too busy, so that the same statement may succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  const code = databaseCodeOf(error)
  if (code !== undefined) return passing.some((each) => each.test(code))
  for (let each = error; each instanceof Error; each = each.cause)
    if (passingWords.test(each.message)) return true
  return false
}
