import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachEmbedded } from '../../server/src/core/embedded.ts'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder, world } from './support/place.ts'
import { healthOf, query, Server } from './support/server.ts'
import { expectKept, Writers } from './support/writers.ts'

// The disk is full, and is not any more, while people write. The database lies on a small disk of its own, which takes the
// right to mount one: without it this is left out.

const { folder, remove } = makeFolder()
const disk = join(folder, 'disk')
mkdirSync(disk)
const isMounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', disk]).status === 0
const filler = join(disk, 'filler')
let dataDir: string
let server: Server | undefined

beforeAll(async () => {
  if (!isMounted) return
  dataDir = copyBank(disk)
  server = await Server.on({ DATA_DIR: dataDir })
  await server.start()
})

afterAll(async () => {
  await server?.stop()
  if (isMounted) spawnSync('umount', [disk])
  remove()
})

/** Takes what is left of the disk; answers how many bytes that was. */
function fill(): number {
  const { bavail, bsize } = statfsSync(disk)
  const file = openSync(filler, 'a')
  try {
    for (const piece of [Buffer.alloc(1_048_576), Buffer.alloc(4_096)])
      while (statfsSync(disk).bavail * bsize >= piece.length) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
  return bavail * bsize
}

test.runIf(isMounted)('the disk fills while people write, and has room again', async () => {
  const running = server!
  const { pid } = running
  const journal = new Writers(() => running.port, world().coordinator.token)
  journal.begin(10)
  await journal.more(100)
  expect(fill()).toBeGreaterThan(1_000_000)
  // Until nobody's write is taken any more, and for a while after that.
  for (let before = -1; before !== journal.acknowledged.length;) {
    before = journal.acknowledged.length
    // What was deleted meanwhile makes room again.
    fill()
    await sleep(3_000)
  }
  const shedBefore = journal.shed
  expect(shedBefore).toBeGreaterThan(0)
  await sleep(3_000)
  expect(await healthOf(running.port, '/livez')).toBe(200)
  expect(journal.shed).toBeGreaterThan(shedBefore)

  // Its journal has no room either: the database ends at once, and cannot start again.
  const { url: owner, stop: letGo } = await attachEmbedded({ dataDir })
  await letGo()
  while ((await healthOf(running.port)) === 200) {
    await query(owner, 'select pg_switch_wal(), txid_current()').catch(() => undefined)
    fill()
    await sleep(300)
  }
  await sleep(8_000)
  expect(running.said).toContain('could not be started again, and is tried')
  expect(await healthOf(running.port, '/livez')).toBe(200)
  expect(await healthOf(running.port)).toBe(503)

  rmSync(filler)
  const began = performance.now()
  await journal.more(1)
  const recoveryMs = performance.now() - began
  await journal.more(100)
  await journal.finish()
  const { url, stop } = await attachEmbedded({ dataDir })
  const compared = await journal.compare(url)
  await stop()
  expectKept(journal, compared)
  expect([running.pid, running.exitCode]).toEqual([pid, null])
  expect(recoveryMs).toBeLessThan(10_000)
  keepFaultFigures('R-02', 'disk', {
    fullShed: journal.shed,
    fullMissing: compared.missing,
    fullMs: Math.round(recoveryMs),
  })
})
