import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { JobKind } from '../../core/jobs.ts'
import { keepDoing } from '../../core/rounds.ts'
import { findUnread } from './reading.queries.ts'
import { findProgress, findStuckImports, setFault } from './taking.queries.ts'

/** Goes on with what is under way of an import: its id and nothing else. */
export const goOnKind: JobKind = {
  name: 'exchange.go-on',
  expireInSeconds: 3_600,
  retryLimit: 0,
  retryDelay: 5,
}

/**
 * So long a request itself goes on where no more than so many people are left, in milliseconds: a file of a few hundred is answered
 * with what became of it. Of more it does the first part alone: whoever asks the server for something meanwhile would wait behind each.
 */
export const takingTimes = { patienceMs: 2_000, peopleMost: 1_000 }

/**
 * What came of a part. more: there may be another · over: nothing more is to be done · busy: somebody else is at it, and goes
 * on as long as they live
 */
export type Came = 'more' | 'over' | 'busy'

/** Where parts are done: for whoever does several in one go. */
export interface Surroundings {
  pool: pg.Pool
  /** Answers whether this instance ends. */
  isStopped: () => boolean
}

/** One part of an import that is taken or undone, in a transaction of its own. */
export type DoPart = (
  tx: Db,
  importId: string,
  requestId: string,
  surroundings: Surroundings,
) => Promise<Came>

/** Reads a text that came in pieces, unless somebody else is at it. */
export type ReadFile = (
  deps: { pool: pg.Pool; db: Db },
  importId: string,
  how: { isStopped: () => boolean },
) => Promise<void>

interface Going {
  requestId?: string
  /** By the clock of `performance`. */
  untilMs?: number
  /** For how long it is looked whether whoever is at it still goes on; then it is left to them. In milliseconds. */
  besideMs?: number
  /** After each part. */
  seen?: () => unknown
  /** Answers whether this instance ends. */
  isStopped?: () => boolean
  /** Begins a part when it is its turn. */
  turn?: <T>(part: () => Promise<T>) => Promise<T>
}

/** How long to wait before it is looked again whether somebody else still goes on, in milliseconds. */
const lookAgainMs = 200

/**
 * Does part after part of an import until it is over, the time is, or somebody else does it. One goes on with it at a time:
 * whoever finds another at a part leaves it to them. Answers what came of the last part.
 */
export async function goOn(
  pool: pg.Pool,
  importId: string,
  doPart: DoPart,
  {
    requestId = newId(),
    untilMs = Infinity,
    besideMs = Infinity,
    seen = () => undefined,
    isStopped = () => false,
    turn = (part) => part(),
  }: Going = {},
): Promise<Came> {
  let besideSince: number | null = null
  for (;;) {
    const came = await turn(() =>
      change(pool, (tx) => doPart(tx, importId, requestId, { pool, isStopped })),
    )
    await seen()
    if (came === 'over') return came
    const now = performance.now()
    besideSince = came === 'busy' ? (besideSince ?? now) : null
    if (now > untilMs || isStopped()) return came
    if (besideSince === null) continue
    if (now - besideSince >= besideMs) return came
    await sleep(lookAgainMs)
  }
}

/** Goes on as the request does that lets it: while its caller waits for the answer, and no longer. Answers as `goOn`. */
export async function goOnAtOnce(
  { pool, db }: { pool: pg.Pool; db: Db },
  importId: string,
  doPart: DoPart,
  requestId: string,
): Promise<Came> {
  const { people, done } = (await findProgress(db, importId)) ?? { people: 0, done: 0 }
  const { patienceMs, peopleMost } = takingTimes
  const patience = people - done > peopleMost ? 0 : patienceMs
  return goOn(pool, importId, doPart, { requestId, untilMs: performance.now() + patience })
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
    } catch (error) {
      if (going.isStopped?.()) throw error
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

/** So many imports that were left alone one instance takes up at a time. */
const takenUpMost = 4

/**
 * Looks again and again for files that are there whole and are to be read, and for what is under way and has not moved for a
 * few seconds, since whoever did it is gone, and goes on with it: on every instance, of which one then does it. What goes wrong is told and tried again. Answers what ends it, after
 * the parts that are being done.
 */
export function keepGoingOn(
  deps: {
    pool: pg.Pool
    db: Db
    /** Does the next part of one that nobody is at, at once. */
    doPart: DoPart
    /** Goes on with it to its end, unless somebody else is at it. */
    goOn: (importId: string, how: { isStopped: () => boolean }) => Promise<void>
    read: ReadFile
  },
  options: { everyMs: number; onError: (error: Error) => void },
): () => Promise<void> {
  const { pool, db, doPart, goOn: goOnWith, read } = deps
  const going = new Map<string, Promise<void>>()
  let isStopped = false
  const takeUp = (id: string, work: () => Promise<void>) => {
    if (isStopped || going.has(id) || going.size >= takenUpMost) return
    const done = work()
      .catch(options.onError)
      .finally(() => going.delete(id))
    going.set(id, done)
  }
  const how = { isStopped: () => isStopped }
  let reading: Promise<void> | null = null
  // One at a time: what waits for its turn may be read by another instance.
  const readNext = async () => {
    const [next] = reading ? [] : await findUnread(db)
    if (!next || isStopped) return
    reading = read({ pool, db }, next.id, how)
      .catch(options.onError)
      .finally(() => (reading = null))
  }
  const next = async (id: string) => {
    // What goes wrong is tried again, and said, by whoever goes on.
    const came = await goOn(pool, id, doPart, { untilMs: 0, besideMs: 0, ...how }).catch(
      (): Came => 'more',
    )
    if (came === 'more') await goOnWith(id, how)
  }
  const look = async () => {
    for (const { id } of await findStuckImports(db)) takeUp(id, () => next(id))
    await readNext()
  }
  const stop = keepDoing(look, options)
  return async () => {
    isStopped = true
    await stop()
    await Promise.all([...going.values(), reading])
  }
}
