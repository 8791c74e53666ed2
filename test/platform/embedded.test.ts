import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  attachEmbedded,
  startEmbedded,
  type EmbeddedDatabase,
} from '../../server/src/core/embedded.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isRoot = process.getuid?.() === 0
const secondsMax = 30_000

let template: string
let base: string
let dataDir: string
let systemDir: string
const children: ChildProcess[] = []
const opened: EmbeddedDatabase[] = []

// Most tests begin with a cluster that is there already: made once, then copied.
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'people-bank-template-'))
  chmodSync(template, 0o711)
  await (await startEmbedded({ dataDir: join(template, 'data'), fsync: false })).stop()
})

afterAll(() => rmSync(template, { recursive: true, force: true }))

const beginWithCluster = () => {
  spawnSync('cp', ['-a', join(template, 'data'), dataDir])
}

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

const start = async (options: Partial<Parameters<typeof startEmbedded>[0]> = {}) => {
  const database = await startEmbedded({ dataDir, systemDir, ...options })
  opened.push(database)
  return database
}

const attach = async () => {
  const database = await attachEmbedded({ dataDir, systemDir })
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
async function serve(
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

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(text)).rows
  } finally {
    await client.end()
  }
}

const clusterDir = () => {
  const { cluster } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as {
    cluster: string
  }
  return cluster.startsWith('/') ? cluster : join(dataDir, cluster)
}

function postmasterPid() {
  if (!existsSync(join(dataDir, 'database.json'))) return undefined
  const path = join(clusterDir(), 'postmaster.pid')
  if (!existsSync(path)) return undefined
  return Number(readFileSync(path, 'utf8').split('\n')[0])
}

/** The shell that would stop the database when its server is killed. */
function watcherPid(postmaster: number) {
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

const addRow = (url: string, word: string) =>
  query(
    url,
    `CREATE TABLE IF NOT EXISTS kept (word text PRIMARY KEY); INSERT INTO kept VALUES ('${word}')`,
  )

const readWords = async (url: string) =>
  (await query(url, 'SELECT word FROM kept ORDER BY word')).map(({ word }) => word)

describe('a data folder of its own', () => {
  test('the first start makes a checked, sorted-alike cluster that keeps its rows', async () => {
    const first = await start()
    const [facts] = await query(
      first.url,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('jit') AS jit,
              current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS listens,
              current_setting('server_encoding') AS encoding, current_database() AS name,
              (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database
                WHERE datname = current_database()) AS locale`,
    )
    expect(facts).toEqual({
      checksums: 'on',
      jit: 'off',
      zone: 'UTC',
      listens: '127.0.0.1',
      encoding: 'UTF8',
      name: 'people_bank',
      locale: 'b C.UTF-8',
    })
    await addRow(first.url, 'kept')
    await first.stop()

    const second = await start()
    expect(await readWords(second.url)).toEqual(['kept'])
    expect(new URL(second.url).password).toBe(new URL(first.url).password)
  })

  test('the password is long, kept from others, and needed', async () => {
    beginWithCluster()
    const { url } = await start()
    const { mode } = statSync(join(dataDir, 'database.json'))
    expect((mode & 0o777).toString(8)).toBe('600')
    expect(new URL(url).password.length).toBeGreaterThanOrEqual(32)
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    expect(readdirSync(dataDir).filter((name) => name.includes('secret'))).toEqual([])
  })

  test('a failing statement leaves none of its values in the log', async () => {
    beginWithCluster()
    const { url } = await start()
    await addRow(url, 'amara.okafor@example.org')
    await expect(addRow(url, 'amara.okafor@example.org')).rejects.toThrow(/duplicate key/)
    expect(readFileSync(join(dataDir, 'database.log'), 'utf8')).not.toContain('amara')
  })

  test('a relative folder is taken from the repository, not from where we stand', async () => {
    const server = await serve('start', { dataDir: relative(root, dataDir), cwd: tmpdir() })
    expect(server.url).toBeDefined()
    expect(existsSync(join(dataDir, 'database.json'))).toBe(true)
  })

  test('settings of the caller win over ours', async () => {
    beginWithCluster()
    const { url } = await start({ settings: { shared_buffers: '64MB' }, fsync: false })
    const [facts] = await query(
      url,
      `SELECT current_setting('shared_buffers') AS buffers, current_setting('fsync') AS fsync`,
    )
    expect(facts).toEqual({ buffers: '64MB', fsync: 'off' })
  })
})

describe('a second server', () => {
  beforeEach(beginWithCluster)

  test('is refused in one line while the first runs, and welcome after it', async () => {
    const first = await start()
    const second = await serve()
    expect(second).toMatchObject({ code: 'embedded.in_use' })
    expect(second.message).toContain(`process ${process.pid}`)
    expect(second.message).not.toContain('\n')
    expect(await query(first.url, 'SELECT 1')).toHaveLength(1)
    await first.stop()
    expect((await serve()).url).toBeDefined()
  })

  test('of two started at the same moment exactly one runs', async () => {
    const both = await Promise.all([serve(), serve()])
    expect(both.filter(({ url }) => url)).toHaveLength(1)
    expect(both.filter(({ code }) => code === 'embedded.in_use')).toHaveLength(1)
  })
})

describe('kill -9', () => {
  const expectRowsKept = async (kill: (server: ChildProcess, postmaster: number) => void) => {
    beginWithCluster()
    const before = await serve()
    await addRow(before.url!, 'before')
    kill(before.child, postmasterPid()!)
    await ended(before.child)
    const after = await start()
    expect(await readWords(after.url)).toEqual(['before'])
    await addRow(after.url, 'later')
  }

  test('of the server: its database stops by itself', { timeout: secondsMax }, async () => {
    beginWithCluster()
    const { child, url } = await serve()
    await addRow(url!, 'before')
    child.kill('SIGKILL')
    await expect.poll(postmasterPid, { timeout: 10_000 }).toBeUndefined()
    expect(await readWords((await start()).url)).toEqual(['before'])
  })

  test('of the server and its watcher: the orphan is stopped, no row is lost', async () => {
    await expectRowsKept((server, postmaster) => {
      const watcher = watcherPid(postmaster)
      expect(watcher).toBeDefined()
      process.kill(watcher!, 'SIGKILL')
      server.kill('SIGKILL')
    })
  })

  test('of server, watcher and database together: recovery, no row is lost', async () => {
    await expectRowsKept((server, postmaster) => {
      process.kill(watcherPid(postmaster)!, 'SIGKILL')
      server.kill('SIGKILL')
      process.kill(postmaster, 'SIGKILL')
    })
  })

  test('of the database alone: it comes back under the same address', async () => {
    beginWithCluster()
    const { url } = await start()
    await addRow(url, 'before')
    const killed = postmasterPid()!
    process.kill(killed, 'SIGKILL')
    await expect
      .poll(() => readWords(url).catch((error: Error) => error.message), { timeout: 15_000 })
      .toEqual(['before'])
    expect(postmasterPid()).not.toBe(killed)
  })

  test('a number in postmaster.pid that is a zombie or a stranger stops nobody', async () => {
    beginWithCluster()
    await (await start()).stop()
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      const [zombie] = await new Promise<string[]>((resolve) =>
        parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n'))),
      )
      for (const pid of [Number(zombie), parent.pid!]) {
        writeFileSync(join(clusterDir(), 'postmaster.pid'), `${pid}\n${clusterDir()}\n1\n1\n\n`)
        const database = await start()
        expect(await query(database.url, 'SELECT 1')).toHaveLength(1)
        await database.stop()
      }
      expect(parent.exitCode ?? parent.signalCode).toBeNull()
    } finally {
      parent.kill('SIGKILL')
    }
  })

  test('in the middle of the first start: the next one makes the cluster whole', async () => {
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true })
    chmodSync(dataDir, 0o711)
    writeFileSync(
      join(dataDir, 'database.json'),
      JSON.stringify({ cluster: 'postgres', password: 'first-try', isReady: false }),
    )
    const { url } = await start()
    expect(new URL(url).password).toBe('first-try')
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false)
  })
})

describe('what cannot be used says so in one line', () => {
  test('a lost cluster is not quietly replaced by an empty one', async () => {
    beginWithCluster()
    await (await start()).stop()
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    await expect(start()).rejects.toMatchObject({ code: 'embedded.lost' })
  })

  test('a cluster of another PostgreSQL', async () => {
    beginWithCluster()
    await (await start()).stop()
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject({
      code: 'embedded.version',
      message: expect.stringContaining('DATABASE_URL'),
    })
  })

  test('a platform without binaries names DATABASE_URL', async () => {
    expect(await serve('start', { platform: 'mips' })).toMatchObject({
      code: 'embedded.unsupported',
      message: expect.stringContaining('DATABASE_URL'),
    })
  })

  test('a setting that PostgreSQL refuses, with its reason', async () => {
    beginWithCluster()
    await expect(start({ settings: { max_connections: 'many' } })).rejects.toMatchObject({
      code: 'embedded.failed',
      message: expect.stringContaining('max_connections'),
    })
    // The folder is free again after a failed start.
    expect((await start()).url).toBeDefined()
  })
})

describe('accounts', () => {
  test('root in a folder that only root can enter keeps the cluster where it can be run', async () => {
    mkdirSync(dataDir, { mode: 0o700 })
    const logs: string[] = []
    const first = await start({ log: (line) => logs.push(line) })
    await addRow(first.url, 'kept')
    await first.stop()
    expect(clusterDir().startsWith(isRoot ? systemDir : dataDir)).toBe(true)
    expect(logs.join('\n')).toContain(isRoot ? clusterDir() : '')
    expect(await readWords((await start()).url)).toEqual(['kept'])
  })

  test('nothing of the database runs as root, and nobody else can read it', async () => {
    beginWithCluster()
    await start()
    const cluster = statSync(clusterDir())
    expect(cluster.mode & 0o077).toBe(0)
    expect(cluster.uid).not.toBe(0)
    expect(statSync(`/proc/${postmasterPid()!}`).uid).toBe(cluster.uid)
  })

  test('root runs the database of an ordinary user as that user', async () => {
    const owner = isRoot ? 'nobody' : String(process.getuid?.())
    const uid = Number(spawnSync('id', ['-u', owner], { encoding: 'utf8' }).stdout)
    mkdirSync(dataDir, { mode: 0o700 })
    if (isRoot) spawnSync('chown', [owner, dataDir])
    await addRow((await start()).url, 'kept')
    expect(clusterDir()).toBe(join(dataDir, 'postgres'))
    expect(statSync(clusterDir()).uid).toBe(uid)
  })
})

describe('a command beside the server', () => {
  beforeEach(beginWithCluster)

  test('works on the running database and leaves it running', async () => {
    const server = await start()
    await addRow(server.url, 'kept')
    const command = await attach()
    expect(command.url).toBe(server.url)
    await command.stop()
    expect(await readWords(server.url)).toEqual(['kept'])
  })

  test('starts the database when none runs and stops it afterwards', async () => {
    const server = await start()
    await addRow(server.url, 'kept')
    await server.stop()
    const command = await attach()
    expect(await readWords(command.url)).toEqual(['kept'])
    await command.stop()
    expect(postmasterPid()).toBeUndefined()
    expect((await serve()).url).toBeDefined()
  })

  test('two commands at once share one database until both have ended', async () => {
    const [first, second] = await Promise.all([serve('attach-briefly'), serve('attach')])
    expect(first.url).toBe(second.url)
    await sleep(600)
    expect(await query(second.url!, 'SELECT 1')).toHaveLength(1)
    second.child.kill('SIGTERM')
    await Promise.all([ended(first.child), ended(second.child)])
    expect(postmasterPid()).toBeUndefined()
  })

  test('a server waits for a command to end instead of refusing', async () => {
    await serve('attach-briefly')
    expect((await serve()).url).toBeDefined()
  })
})
