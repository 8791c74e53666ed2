import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  addRow,
  beginWithCluster,
  clusterDir,
  dataDir,
  ended,
  keepDataFolders,
  postmasterPid,
  query,
  readWords,
  serve,
  start,
  watcherPid,
} from './embedded-harness.ts'

keepDataFolders()

describe('kill -9', () => {
  const expectRowsKept = async (kill: (server: ChildProcess, postmaster: number) => void) => {
    beginWithCluster()
    const before = await serve()
    await addRow(before.url!, 'before')
    kill(before.child, postmasterPid()!)
    await ended(before.child)
    const after = await start({ fsync: true })
    expect(await readWords(after.url)).toEqual(['before'])
    await addRow(after.url, 'later')
  }

  test('of the server: its database stops by itself', { timeout: 30_000 }, async () => {
    beginWithCluster()
    const { child, url } = await serve()
    await addRow(url!, 'before')
    child.kill('SIGKILL')
    await expect.poll(postmasterPid, { timeout: 10_000 }).toBeUndefined()
    expect(await readWords((await start({ fsync: true })).url)).toEqual(['before'])
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
    const { url } = await start({ fsync: true })
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
    await (await start({ fsync: true })).stop()
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      const [zombie] = await new Promise<string[]>((resolve) =>
        parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n'))),
      )
      for (const pid of [Number(zombie), parent.pid!]) {
        writeFileSync(join(clusterDir(), 'postmaster.pid'), `${pid}\n${clusterDir()}\n1\n1\n\n`)
        const database = await start({ fsync: true })
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
    const { url } = await start({ fsync: true })
    expect(new URL(url).password).toBe('first-try')
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false)
  })
})
