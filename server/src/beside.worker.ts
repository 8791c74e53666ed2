import { constants, setPriority } from 'node:os'
import { readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { BesideAsked, BesideStart, BesideTold, BesideWork } from './beside.ts'
import { openDatabase } from './core/db.ts'
import { goOnToTheEnd, type DoPart } from './modules/exchange/going.actions.ts'
import { readImport } from './modules/exchange/reading.actions.ts'
import { takeStretch } from './modules/exchange/taking-parts.actions.ts'
import { undoPart } from './modules/governance/import-undo.actions.ts'

// The thread of `Beside`.

/** Of an import that is taken the next parts of that, and of one that is undone the next of that. */
const doPart: DoPart = async (tx, importId, requestId, surroundings) => {
  const came = await takeStretch(tx, importId, requestId, surroundings)
  return came === 'over' ? undoPart(tx, importId, requestId) : came
}

/** On Linux a thread has a number, and a priority of its own, as a process has. On other systems it keeps that of the server. */
function giveWay(): void {
  try {
    setPriority(
      Number(basename(readlinkSync('/proc/thread-self'))),
      constants.priority.PRIORITY_BELOW_NORMAL,
    )
  } catch {
    // No Linux.
  }
}

giveWay()
const { url } = workerData as BesideStart
const { pool, db, close } = openDatabase({
  url,
  // Two parts side by side, and the one that keeps others out of it meanwhile; one for the end of an import that stops; and for a
  // text that is read one to write down and one to say so.
  max: 6,
  givesWay: true,
  // A query that it breaks says so.
  onError: () => undefined,
})
let isStopped = false
const going = new Set<Promise<void>>()

/** One part, or stretch of parts, at a time, whatever of several imports: there are no more processors than that. */
let last: Promise<unknown> = Promise.resolve()
function turn<T>(part: () => Promise<T>): Promise<T> {
  const done = last.then(part)
  last = done.catch(() => undefined)
  return done
}

const how = { isStopped: () => isStopped }

async function doWork(importId: string, work: BesideWork): Promise<void> {
  if (work.what === 'read') await readImport({ pool, db }, importId, how)
  else await goOnToTheEnd(pool, importId, doPart, { besideMs: work.besideMs, turn, ...how })
}

async function tellOf({ name, importId, work }: Exclude<BesideAsked, 'stop'>): Promise<void> {
  let failure: string | null = null
  try {
    await doWork(importId, work)
  } catch (error) {
    failure = error instanceof Error ? error.name : typeof error
  }
  const told: BesideTold = { name, failure }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  parentPort?.postMessage(told)
}

async function stop(): Promise<void> {
  isStopped = true
  await Promise.all(going)
  await close()
  parentPort?.close()
}

parentPort?.on('message', (asked: BesideAsked) => {
  if (asked === 'stop') {
    void stop()
    return
  }
  const done = tellOf(asked).finally(() => going.delete(done))
  going.add(done)
})
