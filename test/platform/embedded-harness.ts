// A data folder for each test, a stand-in server in its own process, and a look inside both.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import {
  attachEmbedded,
  startEmbedded,
  type EmbeddedDatabase,
} from '../../server/src/core/embedded.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const isRoot = process.getuid?.() === 0

let template: string
let base: string
/** The data folder of the test that runs, new for each. */
export let dataDir: string
export let systemDir: string
const children: ChildProcess[] = []
const opened: EmbeddedDatabase[] = []

export const beginWithCluster = () => {
  spawnSync('cp', ['-a', join(template, 'data'), dataDir])
}

/** Gives each test of the file that calls it a data folder, and ends what the test started. */
export function keepDataFolders(): void {
  // Starting and stopping servers takes what the machine has left.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

  // Most tests begin with a cluster that is there already: made once, then copied.
  beforeAll(async () => {
    template = mkdtempSync(join(tmpdir(), 'people-bank-template-'))
    chmodSync(template, 0o711)
    await (await startEmbedded({ dataDir: join(template, 'data'), fsync: false })).stop()
  })

  afterAll(() => {
    vi.resetConfig()
    rmSync(template, { recursive: true, force: true })
  })

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'people-bank-embedded-'))
    chmodSync(base, 0o711)
    dataDir = join(base, 'data')
    systemDir = join(base, 'system')
  })

  afterEach(async () => {
    for (const database of opened.splice(0)) await database.stop()
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGTERM')
      await ended(child)
    }
    // What a test killed leaves its database to the watcher, which needs a moment.
    for (let tries = 0; tries < 100 && postmasterPid(); tries += 1) await sleep(50)
    rmSync(base, { recursive: true, force: true })
  })
}

/** Without waiting for the disk unless told: quicker, and a killed database loses its last rows. */
export const start = async (options: Partial<Parameters<typeof startEmbedded>[0]> = {}) => {
  const database = await startEmbedded({ dataDir, systemDir, fsync: false, ...options })
  opened.push(database)
  return database
}

export const attach = async () => {
  const database = await attachEmbedded({ dataDir, systemDir, fsync: false })
  opened.push(database)
  return database
}

interface Said {
  url?: string
  code?: string
  message?: string
  log?: string
}

/** Runs the stand-in server; answers once it has the database or has given up. */
export async function serve(
  mode: 'start' | 'attach' | 'attach-briefly' = 'start',
  options: { dataDir?: string; cwd?: string; platform?: string; uid?: number } = {},
) {
  const child = spawn(
    process.execPath,
    [
      join(root, 'test/platform/embedded-server.ts'),
      options.dataDir ?? dataDir,
      systemDir,
      mode,
      ...(options.platform ? [options.platform] : []),
    ],
    {
      cwd: options.cwd ?? root,
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
    },
  )
  children.push(child)
  const logs: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said
    if (said.log) logs.push(said.log)
    else return { child, logs, ...said }
  }
  throw new Error('The stand-in server said nothing.')
}

export const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

export async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(text)).rows
  } finally {
    await client.end()
  }
}

const clusterDirOf = (folder: string) => {
  const { cluster } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as {
    cluster: string
  }
  return cluster.startsWith('/') ? cluster : join(folder, cluster)
}

export const clusterDir = () => clusterDirOf(dataDir)

/** The process of the database of a data folder, if one runs. */
export function postmasterPidOf(folder: string) {
  if (!existsSync(join(folder, 'database.json'))) return undefined
  const path = join(clusterDirOf(folder), 'postmaster.pid')
  if (!existsSync(path)) return undefined
  return Number(readFileSync(path, 'utf8').split('\n')[0])
}

export const postmasterPid = () => postmasterPidOf(dataDir)

/** The shell that would stop the database when its server is killed. */
export function watcherPid(postmaster: number) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return args[0] === '/bin/sh' && args[3] === String(postmaster)
      } catch {
        return false
      }
    })
}

export const addRow = (url: string, word: string) =>
  query(
    url,
    `CREATE TABLE IF NOT EXISTS kept (word text PRIMARY KEY); INSERT INTO kept VALUES ('${word}')`,
  )

export const readWords = async (url: string) =>
  (await query(url, 'SELECT word FROM kept ORDER BY word')).map(({ word }) => word)
