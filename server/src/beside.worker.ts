import { constants, setPriority } from 'node:os'
import { readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { BesideAsked, BesideStart, BesideTold } from './beside.ts'
import { openDatabase } from './core/db.ts'
import { goOnToTheEnd, type DoPart } from './modules/exchange/going.actions.ts'
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
const { pool, close } = openDatabase({
  url,
  // Two parts side by side, and the one that keeps others out of it meanwhile; and one for the end of an import that stops.
  max: 4,
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

async function goOn(importId: string, besideMs: number): Promise<void> {
  let failure: string | null = null
  try {
    await goOnToTheEnd(pool, importId, doPart, { besideMs, turn, isStopped: () => isStopped })
  } catch (error) {
    failure = error instanceof Error ? error.name : typeof error
  }
  const told: BesideTold = { importId, failure }
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
  const done = goOn(asked.importId, asked.besideMs).finally(() => going.delete(done))
  going.add(done)
})
