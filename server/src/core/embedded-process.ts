import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import { makePrivateDir, type Place } from './embedded-place.ts'

/** A line of postmaster.pid each; PostgreSQL writes the status last. */
export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

const startTimeoutMs = 10 * 60_000
const stopTimeoutMs = 30_000
const logBytesMax = 10 * 1024 * 1024

/** Nothing of the caller's PG* settings may reach the database. */
const cleanEnv = {
  PATH: process.env['PATH'] ?? '',
  ...(process.env['SYSTEMROOT'] && { SYSTEMROOT: process.env['SYSTEMROOT'] }),
  LC_ALL: 'C',
  TZ: 'UTC',
}

function spawnSettings({ account }: Place) {
  return {
    env: cleanEnv,
    cwd: process.platform === 'win32' ? undefined : '/',
    ...(account && { uid: account.uid, gid: account.gid }),
  }
}

export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, , , port] = lines.map(Number)
    if (!pid) return undefined
    return { pid, port: port ?? 0, isReady: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** A zombie is dead: nothing but its number is left, however alive it looks to a signal. */
function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !'ZX'.includes(text.slice(text.lastIndexOf(')') + 2)[0] ?? 'X')
  } catch {
    return false
  }
}

/** Process numbers are used again: only a postgres that runs on this very cluster counts. */
export function isOurPostgres(pid: number, clusterDir: string) {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], {
      encoding: 'utf8',
    })
    return stdout.includes('postgres') && stdout.includes(clusterDir)
  }
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    if (!args.includes(clusterDir)) return false
    // An upgrade may have replaced the file since: the kernel then appends " (deleted)".
    return readlinkSync(`/proc/${pid}/exe`).includes(`${sep}bin${sep}postgres`)
  } catch (error) {
    // Another account's process hides where it was started from; its arguments were enough.
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

/** Stops what a killed server left running and clears away what would stop a new one. */
export async function stopOrphan(place: Place, log: (line: string) => void) {
  const { clusterDir, binariesDir } = place
  const left = readPostmaster(clusterDir)
  if (!left) return
  if (isOurPostgres(left.pid, clusterDir)) {
    log('Stopping the database that an earlier server left running.')
    // What it prints does not matter: whether the process is gone decides.
    spawnSync(
      join(binariesDir, 'bin', 'pg_ctl'),
      ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', '20', '-s'],
      { ...spawnSettings(place), stdio: 'ignore' },
    )
    for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
      if (!isOurPostgres(left.pid, clusterDir)) break
      process.kill(left.pid, signal)
      for (let tries = 0; tries < 50 && isOurPostgres(left.pid, clusterDir); tries += 1) {
        await sleep(100)
      }
    }
  }
  // PostgreSQL takes any living process of this number for itself and would refuse to start.
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true })
}

/** Makes the cluster beside its final place, so that a half-made one is never taken for whole. */
export async function initialiseCluster(place: Place, { fsync }: { fsync: boolean }) {
  const { account, binariesDir, clusterDir, password } = place
  const half = `${clusterDir}.new`
  await makePrivateDir(half, account)
  const secretDir = `${clusterDir}.secret`
  await makePrivateDir(secretDir, account)
  const passwordFile = join(secretDir, 'password')
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account) await chown(passwordFile, account.uid, account.gid)
    const made = spawnSync(
      join(binariesDir, 'bin', 'initdb'),
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--data-checksums',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(fsync ? [] : ['--no-sync']),
      ],
      { ...spawnSettings(place), encoding: 'utf8' },
    )
    if (made.error) throw cannotRun(made.error)
    if (made.status !== 0) {
      throw new EmbeddedError(
        'embedded.failed',
        `The database could not be made in ${clusterDir}: ${lastLine(made.stderr)}`,
      )
    }
    await rename(half, clusterDir)
  } finally {
    await rm(secretDir, { recursive: true, force: true })
    await rm(half, { recursive: true, force: true })
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

const cannotRun = (cause: Error) =>
  new EmbeddedError(
    'embedded.unsupported',
    `The embedded PostgreSQL cannot run on this machine (${cause.message}). ` +
      'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    { cause },
  )

export async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/**
 * A shell that waits for this process to end, however it ends, and then asks the database to stop.
 * Its standard input is the other end of a pipe that the kernel closes with us.
 */
function watchOver(pid: number, place: Place): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    ...spawnSettings(place),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => {})
  watcher.unref()
  const { stdin } = watcher
  stdin?.on('error', () => {})
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
  return watcher
}

function openLog(place: Place) {
  const path = join(place.dataDir, 'database.log')
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > logBytesMax) renameSync(path, `${path}.1`)
  return { path, start: size > logBytesMax ? 0 : size, fd: openSync(path, 'a', 0o600) }
}

/** What PostgreSQL said at this start. */
function readLog({ path, start }: { path: string; start: number }) {
  try {
    return readFileSync(path).subarray(start).toString('utf8')
  } catch {
    return ''
  }
}

export interface RunningPostgres {
  pid: number
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>
  stop: () => Promise<void>
}

type Launch = RunningPostgres | 'port_taken' | 'still_ending'

async function launchOnce(place: Place, settings: Record<string, string>): Promise<Launch> {
  const log = openLog(place)
  const child = spawn(
    join(place.binariesDir, 'bin', 'postgres'),
    [
      '-D',
      place.clusterDir,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C is for the server, which stops its database last.
    { ...spawnSettings(place), detached: true, stdio: ['ignore', log.fd, log.fd] },
  )
  closeSync(log.fd)
  let failure: Error | undefined
  let hasEnded = false
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error
      hasEnded = true
      resolve()
    })
    child.once('exit', () => {
      hasEnded = true
      resolve()
    })
  })
  const pid = child.pid
  const watcher = pid === undefined ? undefined : watchOver(pid, place)
  const unwatch = () => watcher?.kill('SIGKILL')

  const deadline = Date.now() + startTimeoutMs
  while (!hasEnded && Date.now() < deadline) {
    const seen = readPostmaster(place.clusterDir)
    if (seen?.pid === pid && seen?.isReady) break
    await Promise.race([ended, sleep(10)])
  }
  if (failure) throw cannotRun(failure)
  if (hasEnded || pid === undefined) {
    unwatch()
    const said = readLog(log)
    if (/Address already in use|could not create any TCP\/IP sockets/.test(said))
      return 'port_taken'
    if (/shared memory block|lock file .* already exists/.test(said)) return 'still_ending'
    const reason = said.split('\n').findLast((line) => line.includes('FATAL:')) ?? lastLine(said)
    throw new EmbeddedError(
      'embedded.failed',
      `The database in ${place.clusterDir} did not start: ${reason.replace(/^.*FATAL: +/, '')} ` +
        `(more in ${log.path})`,
    )
  }

  child.unref()
  void ended.then(unwatch)
  return {
    pid,
    ended,
    async stop() {
      child.ref()
      for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
        if (hasEnded) return
        child.kill(signal)
        await Promise.race([ended, sleep(stopTimeoutMs, undefined, { ref: false })])
      }
    },
  }
}

/** Starts PostgreSQL and waits until it takes connections; `port` is tried first when given. */
export async function launchPostgres(
  place: Place,
  settings: Record<string, string>,
  port?: number,
): Promise<RunningPostgres & { port: number }> {
  for (let tries = 0; tries < 50; tries += 1) {
    const chosen = port !== undefined && tries < 20 ? port : await findFreePort()
    const result = await launchOnce(place, { ...settings, port: String(chosen) })
    if (typeof result === 'object') return { ...result, port: chosen }
    // The children of a killed postmaster need a moment to notice and let go.
    await sleep(result === 'still_ending' ? 200 : 20)
  }
  throw new EmbeddedError(
    'embedded.failed',
    `The database in ${place.clusterDir} did not start: no free port, or an earlier one still runs.`,
  )
}
