import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** The pool, or the one connection of a transaction: every query takes either. */
export type Db = NodePgDatabase & { $client: pg.Pool | pg.PoolClient }

/** The role that the app works as: owns nothing, and may not change or delete audit rows. */
export const appRole = 'people_bank_app'

// Dates stay strings: a Date in the server's time zone would move birthdays and deadlines by a day.
const DATE_OID = 1082
/** How values are read, for every connection that the bank's own queries go over. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === DATE_OID ? (value: unknown) => value : pg.types.getTypeParser(oid, format),
}

/** What a database connection is limited to, in milliseconds. */
const timeoutsMs = { connect: 2_000, statement: 10_000, lock: 3_000, idleInTransaction: 10_000 }

export interface Database {
  pool: pg.Pool
  db: Db
  close(): Promise<void>
}

/** Opens the pool. Connections act as {@link appRole}; none waits for ever. */
export function openDatabase(options: {
  url: string
  max: number
  onError: (error: Error) => void
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    connectionTimeoutMillis: timeoutsMs.connect,
    idleTimeoutMillis: 30_000,
    types: columnTypes,
    application_name: 'people-bank',
    options: [
      `-c role=${appRole}`,
      `-c statement_timeout=${timeoutsMs.statement}`,
      `-c lock_timeout=${timeoutsMs.lock}`,
      `-c idle_in_transaction_session_timeout=${timeoutsMs.idleInTransaction}`,
      '-c jit=off',
      '-c timezone=UTC',
    ].join(' '),
  })
  // Without both listeners a connection that dies, idle or in use, would end the whole process.
  pool.on('error', options.onError)
  pool.on('connect', (client) => client.on('error', options.onError))
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
 * The answers of several reads: at the same time where each has a connection to itself, one after another
 * within a transaction, which has only one.
 */
export async function together<Answers extends readonly unknown[]>(
  db: Db,
  ...reads: { [At in keyof Answers]: () => Promise<Answers[At]> }
): Promise<Answers> {
  if (db.$client instanceof pg.Pool) {
    return (await Promise.all(reads.map((read) => read()))) as unknown as Answers
  }
  const answers: unknown[] = []
  for (const read of reads) answers.push(await read())
  return answers as unknown as Answers
}

/** SQLSTATE or network code of a failed statement, also where drizzle has wrapped it. */
export function databaseCodeOf(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code
  }
  return undefined
}
