import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  addRow,
  attach,
  beginWithCluster,
  clusterDir,
  dataDir,
  ended,
  isRoot,
  keepDataFolders,
  postmasterPid,
  query,
  readWords,
  root,
  serve,
  start,
  systemDir,
} from './embedded-harness.ts'

keepDataFolders()

describe('a data folder of its own', () => {
  test('the first start makes a checked, sorted-alike cluster that keeps its rows', async () => {
    const first = await start({ fsync: true })
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
    const { url } = await start({ settings: { shared_buffers: '64MB' } })
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
