import { apartTalking, ApartFailed } from '../../core/apart.ts'
import type { Db } from '../../core/db.ts'
import { Spool } from '../../core/spool.ts'
import { findErasedContacts } from '../leaders/erased.queries.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { sheetUnreadable } from './imports.errors.ts'
import { findKnownOutcodes } from './imports.queries.ts'
import { findKnown, findPossiblySame } from './known-leaders.queries.ts'
import { existingFrom, importVocabulary, refusalWords } from './imports.rules.ts'
import type { Agreement } from './imports.table.ts'
import { candidateFrom } from './plan.rules.ts'
import type { ImportPlan, PlanRow } from './plan.types.ts'
import {
  planInPieces,
  rowsOfAPiece,
  type AskedOfRegister,
  type PlanAnswer,
  type PlanQuestion,
  type PlanSaid,
} from './planning.rules.ts'
import { inMemory, type LongSheet } from './long-sheets.actions.ts'
import type { Sheet } from './sheet.types.ts'

/** What taking a file would do. */
export interface PlannedFile {
  plan: ImportPlan
  /** Who wrote to the register after this moment may not be in it. */
  at: Date
}

/** A sheet, and how it is to be read. */
export interface FileToPlan extends Pick<LongSheet, 'sheet' | 'rowsFrom'> {
  mapping: Record<string, string | null>
  agreement: Agreement | null
}

/** Up to so many rows are planned here: to start a process takes longer than they do. */
const rowsHere = 200
const limits = { ms: 180_000, heapMb: 1_024 }

/**
 * What taking a file would do, given the register as it stands. A long one is planned in a process of its own: whoever asks
 * for a page meanwhile does not notice. Throws `imports.unreadable` where it takes too much.
 */
export async function planOf(
  db: Db,
  by: { organisationId: string; statedBy: string },
  { sheet, ...how }: Pick<FileToPlan, 'mapping' | 'agreement'> & { sheet: Sheet },
): Promise<PlannedFile> {
  const rows: PlanRow[] = []
  const file = { ...how, ...inMemory(sheet) }
  const { answer, at } = await planPieces(db, by, file, {
    isHere: sheet.rows.length <= rowsHere,
    take: (some) => void rows.push(...some),
  })
  rows.sort((one, other) => one.line - other.line)
  return { plan: { ...answer, rows }, at }
}

/**
 * The same in pieces, which are taken as they come: no more of the file is held at a time, and the plan is held nowhere. What
 * is about one person comes together, which is not always in the order of the file.
 *
 * @param how.isHere Whether it is planned by this process, however long it is.
 */
export async function planPieces(
  db: Db,
  by: { organisationId: string; statedBy: string },
  file: FileToPlan,
  how: { isHere: boolean; take: (rows: PlanRow[]) => unknown },
): Promise<{ answer: PlanAnswer; at: Date }> {
  const at = new Date()
  const question: PlanQuestion = {
    ...{ sheet: file.sheet, mapping: file.mapping },
    ...(await readingBy(db, by, file.agreement, at)),
  }
  const reply = async (said: PlanSaid): Promise<unknown> => {
    switch (said.say) {
      case 'rows':
        return file.rowsFrom(said.from)
      case 'planned':
        await how.take(said.rows)
        return null
      default:
        return fromRegister(db, by, said)
    }
  }
  const answer = await (how.isHere ? planHere(question, reply) : planApart(question, reply))
  return { answer, at }
}

/** By what a sheet is read and planned, whatever is in it. */
export async function readingBy(
  db: Db,
  by: { statedBy: string },
  agreement: Agreement | null,
  at: Date,
): Promise<Pick<PlanQuestion, 'vocabulary' | 'asserted' | 'today'>> {
  return {
    vocabulary: importVocabulary(await findTerms(db)),
    asserted: agreement && {
      method: agreement.method,
      evidence: agreement.evidence,
      statedBy: by.statedBy,
      statedOn: agreement.agreedOn,
    },
    today: at.toISOString().slice(0, 10),
  }
}

/** What planning asks of the register. */
export async function fromRegister(
  db: Db,
  by: { organisationId: string },
  said: AskedOfRegister,
): Promise<unknown> {
  switch (said.say) {
    case 'seek':
      return (await findPossiblySame(db, { ...by, ...said.sought }))
        .map(existingFrom)
        .map(candidateFrom)
    case 'known':
      return (await findKnown(db, { ...by, leaderIds: said.leaderIds })).map(existingFrom)
    case 'places':
      return findKnownOutcodes(db, said.outcodes)
    case 'erased':
      return findErasedContacts(db, said.contacts)
  }
}

async function planHere(
  question: PlanQuestion,
  reply: (said: PlanSaid) => Promise<unknown>,
): Promise<PlanAnswer> {
  const going = planInPieces(question, new Spool(rowsOfAPiece))
  let next = going.next()
  while (!next.done) next = going.next(await reply(next.value))
  return next.value
}

async function planApart(
  question: PlanQuestion,
  reply: (said: PlanSaid) => Promise<unknown>,
): Promise<PlanAnswer> {
  try {
    return await apartTalking(new URL('plan.worker.ts', import.meta.url), question, limits, reply)
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error
    throw sheetUnreadable({ detail: refusalWords({ code: 'plan_too_much' }) })
  }
}
