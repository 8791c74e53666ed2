import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachEmbedded } from '../../server/src/core/embedded.ts'
import { postmasterPidOf, watcherPid } from '../platform/embedded-harness.ts'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder, world } from './support/place.ts'
import { healthOf, Server } from './support/server.ts'
import { expectKept, Writers } from './support/writers.ts'

// The power goes, of the server and of the database, while twenty people write: everything that anybody was told is
// there afterwards, once, with its record.

const writersAtOnce = 20
const startMostMs = 5_000
const { folder, remove } = makeFolder()
let dataDir: string
let server: Server

beforeAll(async () => {
  dataDir = copyBank(folder)
  server = await Server.on({ DATA_DIR: dataDir })
  await server.start()
})

afterAll(async () => {
  await server.stop()
  remove()
})

const writers = () => new Writers(() => server.port, world().coordinator.token)

async function compare(journal: Writers) {
  const { url, stop } = await attachEmbedded({ dataDir })
  const compared = await journal.compare(url)
  await stop()
  expectKept(journal, compared)
  return compared
}

const postmaster = () => Number(postmasterPidOf(dataDir))

/** What may have become of the database that the killed server kept. */
const remains: [what: string, kill: () => void][] = [
  ['stopped by its watcher', () => undefined],
  ['left running, its watcher killed', () => process.kill(watcherPid(postmaster())!, 'SIGKILL')],
  [
    'killed, its watcher too',
    () => {
      process.kill(watcherPid(postmaster())!, 'SIGKILL')
      process.kill(postmaster(), 'SIGKILL')
    },
  ],
]

test('the server is killed while people write, whatever becomes of its database', async () => {
  const journal = writers()
  journal.begin(writersAtOnce)
  const starts: Awaited<ReturnType<Server['start']>>[] = []
  const quickestMs: number[] = []
  for (const [, killRest] of remains) {
    // What other programs take of processor and disk is not the bank's: of three starts the quickest counts.
    const ownMs: number[] = []
    while (ownMs.length < 3 && !ownMs.some((each) => each < startMostMs)) {
      await journal.more(200)
      killRest()
      await server.kill()
      const started = await server.start()
      starts.push(started)
      ownMs.push(started.tookMs - started.queuedMs)
    }
    quickestMs.push(Math.min(...ownMs))
  }
  await journal.more(100)
  await journal.finish()
  const { acknowledged, missing, unrecorded, doubled, unanswered, landed } = await compare(journal)
  expect(unanswered).toBeGreaterThan(0)
  const ownMs = Math.max(...quickestMs)
  expect(ownMs).toBeLessThan(startMostMs)
  keepFaultFigures('R-01', 'kill', {
    kills: starts.length,
    acknowledged,
    missing,
    unrecorded,
    startMs: Math.round(Math.max(...starts.map(({ tookMs }) => tookMs))),
    ownMs: Math.round(ownMs),
  })
  keepFaultFigures('R-03', 'server', { unanswered, landed, doubled })
})

/** Milliseconds until the server says that it can work again, having said that it cannot. */
async function recovery(): Promise<number> {
  const began = performance.now()
  let wasAway = false
  for (;;) {
    const status = await healthOf(server.port)
    // It answers all the while: only whether it can work changes.
    expect([200, 503]).toContain(status)
    wasAway ||= status === 503
    const tookMs = performance.now() - began
    if (status === 200 && (wasAway || tookMs > 3_000)) return tookMs
    expect(tookMs).toBeLessThan(10_000)
    await sleep(50)
  }
}

test('the database is killed five times, and the server gets it back by itself', async () => {
  const journal = writers()
  journal.begin(writersAtOnce)
  const recoveriesMs: number[] = []
  const { pid } = server
  for (let kill = 0; kill < 5; kill += 1) {
    await journal.more(150)
    process.kill(postmaster(), 'SIGKILL')
    recoveriesMs.push(await recovery())
  }
  await journal.more(100)
  await journal.finish()
  const { acknowledged, missing, unrecorded, doubled, unanswered, landed } = await compare(journal)
  expect([server.pid, server.exitCode]).toEqual([pid, null])
  keepFaultFigures('R-02', 'database', {
    kills: recoveriesMs.length,
    acknowledged,
    missing,
    unrecorded,
    shed: journal.shed,
    recoveryMs: Math.round(Math.max(...recoveriesMs)),
  })
  keepFaultFigures('R-03', 'database', { unanswered, landed, doubled })
})

test('the database stops at once, without a checkpoint, and comes back', async () => {
  // It is started again at once five times within a minute, and then after a pause: begun anew, they count anew.
  await server.stop()
  await server.start()
  const journal = writers()
  journal.begin(writersAtOnce)
  await journal.more(100)
  process.kill(postmaster(), 'SIGQUIT')
  const recoveryMs = await recovery()
  await journal.more(100)
  await journal.finish()
  await compare(journal)
  expect(recoveryMs).toBeLessThan(10_000)
  keepFaultFigures('R-02', 'immediate', { immediateMs: Math.round(recoveryMs) })
})
