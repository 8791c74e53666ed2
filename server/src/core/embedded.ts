import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { lockDataDir, type DataLock, type Holder } from './embedded-lock.ts'
import { findPlace, isRoot, markReady, preparePlace, type Place } from './embedded-place.ts'
import { launchPostgres } from './embedded-launch.ts'
import { initialiseCluster, isOurPostgres, readPostmaster, stopOrphan } from './embedded-process.ts'

export interface EmbeddedOptions {
  /** Folder of the data; a relative one is taken from the repository, wherever we were started. */
  dataDir: string
  /** Name of the database inside the cluster. */
  database?: string
  /** Off for tests only: faster, and a power cut loses everything. */
  fsync?: boolean
  /** Settings of PostgreSQL on top of ours, for example { shared_buffers: '1GB' }. */
  settings?: Record<string, string>
  /** Where the database goes when we are root and no other account can enter the data folder. */
  systemDir?: string
  /** Told of each noteworthy step, one line at a time; holds no secrets. */
  log?: (line: string) => void
  /** Told when PostgreSQL runs and is only waited for: after a power cut it first makes good what that left. */
  onLaunch?: () => void
}

export interface EmbeddedDatabase {
  /** A superuser's address of the database. */
  url: string
  stop: () => Promise<void>
}

const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url))
const attachedName = 'people-bank attached'
const commandWaitMs = 15_000
/** So often in a minute it is started again at once; then after a pause each time. */
const restartsAtOnce = 5
const restartWindowMs = 60_000
const restartPauseMs = 3_000

const baseSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // Kept once it was used: a file of the log that is made anew is filled with zeros first, and whoever commits waits for that.
  min_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  cluster_name: 'people-bank',
  // A failing statement and its values are people's data; what the application logs is enough.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const unsafeSettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

const addressOf = (place: Place, port: number, database: string) =>
  `postgres://postgres:${place.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

async function connect(url: string, applicationName: string) {
  const client = new pg.Client({ connectionString: url, application_name: applicationName })
  // The server may be stopped under us: that ends the connection and must not end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function ensureDatabase(place: Place, port: number, name: string) {
  const client = await connect(addressOf(place, port, 'postgres'), 'people-bank setup')
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** A command that lent its database to others lets them finish before it stops it. */
async function waitForAttached(place: Place, port: number) {
  const client = await connect(addressOf(place, port, 'postgres'), 'people-bank setup')
  try {
    for (let tries = 0; tries < 600; tries += 1) {
      const { rows } = await client.query(
        'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 LIMIT 1',
        [attachedName],
      )
      if (rows.length === 0) return
      await sleep(100)
    }
  } finally {
    await client.end()
  }
}

async function runHeld(
  dataDir: string,
  holder: Holder,
  lock: DataLock,
  options: EmbeddedOptions,
): Promise<EmbeddedDatabase> {
  const { database = 'people_bank', fsync = true, log = () => {} } = options
  const systemDir = options.systemDir ?? '/var/lib/people-bank'
  const place = await preparePlace(dataDir, { systemDir, log })
  if (place.isNew) {
    await initialiseCluster(place, { fsync })
    await markReady(place)
  } else {
    await stopOrphan(place, log)
  }

  const settings = { ...baseSettings, ...(!fsync && unsafeSettings), ...options.settings }
  let running = await launchPostgres(place, settings, { onLaunch: options.onLaunch })
  const { port } = running
  let isStopping = false
  let isRestarting = Promise.resolve()
  const starts: number[] = []

  const pause = async () => {
    for (const end = Date.now() + restartPauseMs; Date.now() < end && !isStopping;) await sleep(200)
  }
  // The address is already in use by every pool, so a database that died comes back on its port. One that cannot start, as
  // on a full disk, is tried until it can: nobody has to start the bank anew once there is room.
  const restart = async () => {
    log('The database ended unexpectedly: starting it again.')
    for (let said = ''; !isStopping;) {
      const now = Date.now()
      if (starts.filter((at) => now - at < restartWindowMs).length >= restartsAtOnce) await pause()
      starts.push(Date.now())
      try {
        await stopOrphan(place, log)
        running = await launchPostgres(place, settings, { port })
        supervise()
        return
      } catch (error) {
        const { message } = error as Error
        if (message !== said)
          log(`The database could not be started again, and is tried: ${message}`)
        said = message
        await pause()
      }
    }
  }
  const supervise = () => {
    void running.ended.then(() => {
      if (!isStopping) isRestarting = restart()
    })
  }
  supervise()

  const stop = async () => {
    if (holder === 'command') await waitForAttached(place, port).catch(() => {})
    isStopping = true
    await isRestarting
    await running.stop()
    await lock.release()
  }
  try {
    await ensureDatabase(place, port, database)
  } catch (error) {
    await stop()
    throw error
  }
  let stopped: Promise<void> | undefined
  return { url: addressOf(place, port, database), stop: () => (stopped ??= stop()) }
}

async function openDataDir(options: EmbeddedOptions) {
  const dataDir = resolve(repositoryRoot, options.dataDir)
  // As root the database's own account has to pass through; it can list and read nothing here.
  if (!existsSync(dataDir))
    await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
  return realpath(dataDir)
}

async function runOrRelease(
  dataDir: string,
  holder: Holder,
  lock: DataLock,
  options: EmbeddedOptions,
) {
  try {
    return await runHeld(dataDir, holder, lock, options)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * Starts the database of a data folder, making it first when there is none, and stops whatever a
 * killed server left of it. Throws an EmbeddedError, `embedded.in_use` when a server has it already.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = await openDataDir(options)
  const lock = await lockDataDir(dataDir, 'server', { waitMs: commandWaitMs })
  return runOrRelease(dataDir, 'server', lock, options)
}

/** The database that a running server keeps, once it is ready and proven to be the folder's own. */
async function findRunning(
  dataDir: string,
  database: string,
): Promise<EmbeddedDatabase | undefined> {
  const place = await findPlace(dataDir)
  if (!place) return undefined
  const seen = readPostmaster(place.clusterDir)
  if (!seen?.isReady || !isOurPostgres(seen.pid, place.clusterDir)) return undefined
  const url = addressOf(place, seen.port, database)
  try {
    const client = await connect(url, attachedName)
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    if (rows[0]?.data_directory === place.clusterDir) return { url, stop: () => client.end() }
    await client.end()
  } catch {
    // It is still starting, or already stopping: the caller asks again.
  }
  return undefined
}

/**
 * The database for a command: the running server's own when there is one, else started for as long
 * as the command lasts. `stop` only lets go of a database that a server keeps.
 */
export async function attachEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = await openDataDir(options)
  const database = options.database ?? 'people_bank'
  const found = await lockDataDir(dataDir, 'command', {
    waitMs: commandWaitMs,
    whileHeld: () => findRunning(dataDir, database),
  })
  return 'url' in found ? found : runOrRelease(dataDir, 'command', found, options)
}
