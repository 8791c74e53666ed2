import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { apartTalking, ApartFailed } from '../../core/apart.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { Pace } from '../../core/pace.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { findPiece } from './arriving.queries.ts'
import { rememberedMapping } from './imports.actions.ts'
import { refusalWords } from './imports.rules.ts'
import { fromRegister, readingBy } from './planning.actions.ts'
import {
  claimReading,
  endReading,
  failReading,
  freeReading,
  insertReadLines,
  writeReadSoFar,
  type ToRead,
} from './reading.queries.ts'
import type { ReadAnswer, ReadQuestion, ReadSaid } from './reading.types.ts'

/** Thrown where whoever reads a file is not to go on: it was cancelled, is read by another, or this instance ends. */
class LetGo extends Error {}

/**
 * A text of 100,000 rows takes a third of a minute of a processor that has nothing else to do, and some 60 MB of its objects are
 * alive at once. The engine lets a heap grow by how large it may become: a limit of twice as much takes 100 MB more.
 */
const limits = { ms: 600_000, heapMb: 512, isLong: true }
/** So often it is said that somebody is at it. In milliseconds. */
const sayEveryMs = 1_000
/** How long to wait before a file is read again that could not be read for no fault of its own, in milliseconds. */
const waitsMs = [500, 5_000]

/**
 * No more lines are written down in a second, though a quick machine could: 100,000 in less than a minute is what somebody
 * waits for, and half of that is spent before the first.
 */
const linesASecond = 4_000

interface Deps {
  pool: pg.Pool
  db: Db
}

/**
 * Reads and plans a long text that is there whole, in a process of its own, and writes down what is to be done with its lines;
 * then it is a dry run. Does nothing where somebody else is at it. What cannot be read says why, and what goes wrong again
 * and again stops.
 */
export async function readImport(
  deps: Deps,
  importId: string,
  {
    isStopped = () => false,
    waits = waitsMs,
  }: { isStopped?: () => boolean; waits?: readonly number[] } = {},
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const by = { importId, attempt: newId() }
    const toRead = await change(deps.pool, (tx) => claimReading(tx, importId, by.attempt))
    if (!toRead) return
    try {
      await readOnce(deps, by, toRead, isStopped)
      return
    } catch (error) {
      if (error instanceof LetGo || isStopped()) {
        await freeReading(deps.db, by)
        return
      }
      const wait = waits[tries]
      if (wait === undefined) {
        await change(deps.pool, (tx) => failReading(tx, by, { fault: 'failed', detail: null }))
        throw error
      }
      await freeReading(deps.db, by)
      await sleep(wait)
    }
  }
}

async function readOnce(
  { pool, db }: Deps,
  by: { importId: string; attempt: string },
  toRead: ToRead,
  isStopped: () => boolean,
): Promise<void> {
  const { organisationId, bytes } = toRead
  const plannedAt = new Date()
  const statedBy = toRead.name ?? 'a coordinator'
  const question: ReadQuestion = {
    bytes,
    ...(await readingBy(db, { statedBy }, toRead.agreement, plannedAt)),
  }
  const far = { read: 0, rows: 0 }
  const pace = new Pace(linesASecond)
  const hash = createHash('sha256')
  let { mapping } = toRead
  let isOurs = true
  const saying = setInterval(() => {
    writeReadSoFar(db, by, far).then(
      (is) => (isOurs &&= is),
      // The next one is tried; whoever is silent for too long is followed.
      () => undefined,
    )
  }, sayEveryMs)
  const keep = <Value>(value: Value): Value => {
    if (!isOurs || isStopped()) throw new LetGo()
    return value
  }
  const reply = async (said: ReadSaid): Promise<unknown> => {
    keep(null)
    switch (said.say) {
      case 'piece': {
        const piece = await findPiece(db, { ...by, number: said.number })
        if (!piece) throw new LetGo()
        hash.update(piece)
        return piece
      }
      case 'read':
        far.read = said.rows
        if (said.isAll) far.rows = said.rows
        return null
      case 'mapping':
        if (!toRead.isAgain) mapping = await rememberedMapping(db, organisationId, said)
        return mapping
      case 'lines':
        await pace.turn(said.count)
        isOurs &&= await change(pool, (tx) => insertReadLines(tx, by, said))
        return keep(null)
      default:
        return fromRegister(db, { organisationId }, said)
    }
  }
  try {
    const answer = await readApart(question, reply)
    await change(pool, async (tx) => {
      const isEnded = answer.ok
        ? await endReading(tx, by, {
            ...{ headings: answer.headings, looked: answer.looked },
            ...{ mapping, digest: hash.digest(), plannedAt },
          })
        : await failReading(tx, by, { fault: 'unreadable', detail: refusalWords(answer.refusal) })
      if (!isEnded) throw new LetGo()
      const context = clockContext('exchange.read')
      await writeAudit(
        tx,
        { ...context, actor: { ...context.actor, organisationId } },
        {
          event: 'exchange.read',
          subjectKind: 'import',
          subjectId: by.importId,
          detail: answer.ok ? { rows: far.rows } : { refused: answer.refusal.code },
        },
      )
    })
  } finally {
    clearInterval(saying)
  }
}

type Refused = { ok: false; refusal: { code: 'plan_too_much' } }

async function readApart(
  question: ReadQuestion,
  reply: (said: ReadSaid) => Promise<unknown>,
): Promise<ReadAnswer | Refused> {
  try {
    return await apartTalking(new URL('read.worker.ts', import.meta.url), question, limits, reply)
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error
    return { ok: false, refusal: { code: 'plan_too_much' } }
  }
}
