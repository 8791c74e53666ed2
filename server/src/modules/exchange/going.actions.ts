import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { JobKind } from '../../core/jobs.ts'
import { findStuckImports, setFault } from './taking.queries.ts'

/** Goes on with what is under way of an import: its id and nothing else. */
export const goOnKind: JobKind = {
  name: 'exchange.go-on',
  expireInSeconds: 3_600,
  retryLimit: 0,
  retryDelay: 5,
}

/** So long a request itself goes on: a file of a few hundred is answered with what became of it. In milliseconds. */
export const takingTimes = { patienceMs: 2_000 }

/** One part of an import that is taken or undone, in a transaction of its own; answers whether there may be more. */
export type DoPart = (tx: Db, importId: string, requestId: string) => Promise<boolean>

interface Going {
  requestId?: string
  /** By the clock of `performance`. */
  untilMs?: number
  /** After each part. */
  seen?: () => unknown
}

/** Does part after part of an import until it is over or the time is. Answers whether there may be more. */
export async function goOn(
  pool: pg.Pool,
  importId: string,
  doPart: DoPart,
  { requestId = newId(), untilMs = Infinity, seen = () => undefined }: Going = {},
): Promise<boolean> {
  for (;;) {
    const isMore = await change(pool, (tx) => doPart(tx, importId, requestId))
    await seen()
    if (!isMore) return false
    if (performance.now() > untilMs) return true
  }
}

/** How long to wait before a part that failed is done again, in milliseconds. */
const waitsMs = [500, 5_000]

/** The same to the end. What goes wrong again and again and is no line's fault stops the import, which then says so. */
export async function goOnToTheEnd(
  pool: pg.Pool,
  importId: string,
  doPart: DoPart,
  { waits = waitsMs, ...going }: Omit<Going, 'untilMs'> & { waits?: readonly number[] } = {},
): Promise<void> {
  for (const wait of waits) {
    try {
      await goOn(pool, importId, doPart, going)
      return
    } catch {
      await sleep(wait)
    }
  }
  try {
    await goOn(pool, importId, doPart, going)
  } catch (error) {
    await change(pool, (tx) => setFault(tx, importId, 'failed'))
    throw error
  }
}

/** By the clock: what is under way and whose worker is gone goes on. */
export async function goOnStuck(pool: pg.Pool, db: Db, doPart: DoPart): Promise<void> {
  for (const { id } of await findStuckImports(db)) await goOnToTheEnd(pool, id, doPart)
}
