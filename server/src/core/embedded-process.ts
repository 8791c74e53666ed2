import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
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

/** Nothing of the caller's PG* settings may reach the database. */
const cleanEnv = {
  PATH: process.env['PATH'] ?? '',
  ...(process.env['SYSTEMROOT'] && { SYSTEMROOT: process.env['SYSTEMROOT'] }),
  LC_ALL: 'C',
  TZ: 'UTC',
}

export function spawnSettings({ account }: Place) {
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

export const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

export const cannotRun = (cause: Error) =>
  new EmbeddedError(
    'embedded.unsupported',
    `The embedded PostgreSQL cannot run on this machine (${cause.message}). ` +
      'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    { cause },
  )
