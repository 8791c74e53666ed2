import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { startEmbedded } from '../../server/src/core/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's databases are made. */
    testCluster: TestCluster
  }
}

/** One PostgreSQL for a whole test run, as the workers are told of it. */
export interface TestCluster {
  /** A superuser's address of the maintenance database. */
  maintenanceUrl: string
  /** Start of the name of every database of this run. */
  prefix: string
  /** The migrated database that each test database is cloned from. */
  template: string
  /** Why there is no template: only the tests that want a database fail then. */
  failure?: string
}

export interface TestDatabase {
  url: string
  close: () => Promise<void>
}

/** Cloning wants the template for itself: clones are made one after the other. */
const CLONE_LOCK = 7_205_759_404

const givenUrl = () => process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']

async function onMaintenance<T>(
  { maintenanceUrl }: Pick<TestCluster, 'maintenanceUrl'>,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: maintenanceUrl,
    application_name: 'people-bank test cluster',
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const addressOf = ({ maintenanceUrl }: Pick<TestCluster, 'maintenanceUrl'>, name: string) => {
  const url = new URL(maintenanceUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Makes a database, a copy of `template` when given; answers a superuser's address of it. */
export async function createDatabase(
  cluster: Pick<TestCluster, 'maintenanceUrl'>,
  { name, template }: { name: string; template?: string },
): Promise<string> {
  await onMaintenance(cluster, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK])
    // PostgreSQL 15 sorts by the C library's order unless told; all our machines shall sort alike.
    const source = template
      ? `TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY`
      : `TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} ${source}`)
  })
  return addressOf(cluster, name)
}

export async function dropDatabase(
  cluster: Pick<TestCluster, 'maintenanceUrl'>,
  name: string,
): Promise<void> {
  await onMaintenance(cluster, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** Node knows none on Windows. */
const areSocketFiles = process.platform !== 'win32'

const roomMade = { folder: '/dev/shm', leastBytes: 3 * 2 ** 30 }

/** In memory where there is room: to make and drop a thousand files for each database is half of what a disk costs. */
async function placeForPostgres(): Promise<string> {
  const { folder, leastBytes } = roomMade
  const found = await statfs(folder).catch(() => null)
  return found && found.bavail * found.bsize >= leastBytes ? folder : tmpdir()
}

/** A throw-away PostgreSQL outside the checkout, or the one that TEST_DATABASE_URL names. */
async function openPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = givenUrl()
  if (given) return { url: given, stop: async () => {} }
  const base = await mkdtemp(join(await placeForPostgres(), 'people-bank-test-'))
  // As root the database's own account has to pass through.
  await chmod(base, 0o711)
  const dataDir = join(base, 'data')
  const systemDir = join(base, 'system')
  const sockets = join(base, 'sockets')
  await mkdir(sockets)
  // The database makes its own there.
  await chmod(sockets, 0o777)
  const postgres = await startEmbedded({
    dataDir,
    systemDir,
    database: 'maintenance',
    fsync: false,
    settings: {
      shared_buffers: '128MB',
      max_connections: '200',
      autovacuum: 'off',
      ...(areSocketFiles && { unix_socket_directories: sockets }),
    },
  })
  const url = new URL(postgres.url)
  // A statement and its answer over a socket file cost both ends less than over the network.
  if (areSocketFiles) url.searchParams.set('host', sockets)
  return {
    url: url.href,
    async stop() {
      await postgres.stop()
      await rm(base, { recursive: true, force: true })
    },
  }
}

/** Starts the run's PostgreSQL and makes the template with `migrate`. */
export async function startTestCluster(
  migrate: (url: string) => Promise<void>,
): Promise<{ cluster: TestCluster; stop: () => Promise<void> }> {
  const postgres = await openPostgres()
  const prefix = `people_bank_test_${randomBytes(4).toString('hex')}`
  const cluster = { maintenanceUrl: postgres.url, prefix, template: `${prefix}_template` }
  const stop = async () => {
    try {
      // A given server goes on after us: nothing of this run stays on it.
      if (givenUrl()) await dropAll(cluster)
    } finally {
      await postgres.stop()
    }
  }
  try {
    await migrate(await createDatabase(cluster, { name: cluster.template }))
    return { cluster, stop }
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { cluster: { ...cluster, failure }, stop }
  }
}

async function dropAll(cluster: TestCluster) {
  const names = await onMaintenance(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [cluster.prefix],
    )
    return rows.map(({ datname }) => datname)
  })
  for (const name of names) await dropDatabase(cluster, name)
}

/**
 * A pool of a test's own. It ends before its connections are closed, and a database that goes meanwhile cuts them off: with
 * nobody to hear of it that would be a fault of whatever test is running by then.
 */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options)
  pool.on('error', () => undefined)
  return pool
}

let databasesOpened = 0

/** A copy of a database, the migrated one unless told, of the caller's own; gone after `close`. */
export async function openTestDatabase(template?: string): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  if (cluster.failure) throw new Error(`The database could not be migrated: ${cluster.failure}`)
  databasesOpened += 1
  // Numbered by process: two workers never choose the same name.
  const name = `${cluster.prefix}_${process.pid}_${databasesOpened}_${randomBytes(2).toString('hex')}`
  const url = await createDatabase(cluster, { name, template: template ?? cluster.template })
  return { url, close: () => dropDatabase(cluster, name) }
}
