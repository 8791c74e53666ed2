import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import type { Place } from './embedded-place.ts'
import { cannotRun, lastLine, readPostmaster, spawnSettings } from './embedded-process.ts'

const startTimeoutMs = 10 * 60_000
const stopTimeoutMs = 30_000
const logBytesMax = 10 * 1024 * 1024

async function findFreePort(): Promise<number> {
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

async function launchOnce(
  place: Place,
  settings: Record<string, string>,
  onLaunch?: () => void,
): Promise<Launch> {
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
  onLaunch?.()

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

/**
 * Starts PostgreSQL and waits until it takes connections; `port` is tried first when given. `onLaunch` is called as soon
 * as there is nothing left but to wait.
 */
export async function launchPostgres(
  place: Place,
  settings: Record<string, string>,
  { port, onLaunch }: { port?: number; onLaunch?: (() => void) | undefined } = {},
): Promise<RunningPostgres & { port: number }> {
  for (let tries = 0; tries < 50; tries += 1) {
    const chosen = port !== undefined && tries < 20 ? port : await findFreePort()
    const result = await launchOnce(place, { ...settings, port: String(chosen) }, onLaunch)
    if (typeof result === 'object') return { ...result, port: chosen }
    // The children of a killed postmaster need a moment to notice and let go.
    await sleep(result === 'still_ending' ? 200 : 20)
  }
  throw new EmbeddedError(
    'embedded.failed',
    `The database in ${place.clusterDir} did not start: no free port, or an earlier one still runs.`,
  )
}
