import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { importDone, importNotFound, importUnderWay, sheetUnreadable } from './imports.errors.ts'
import { countWaiting, insertRows } from './import-rows.queries.ts'
import { findImport, holdImport, writeTaking, type ImportRecord } from './imports.queries.ts'
import { dropPieces } from './arriving.queries.ts'
import { beginReading, dropPreviews } from './reading.queries.ts'
import { setGoing } from './taking.queries.ts'
import { plannedRows } from './taking.rules.ts'
import type { ImportPlan, PlanRow } from './plan.types.ts'
import type { PlannedFile } from './planning.actions.ts'
import type { Sheet } from './sheet.types.ts'
import type { OpenedFile } from './sheets.actions.ts'

/** What is to become of the lines of a file, told a piece at a time. */
export interface ToTake {
  headings: Sheet['headings']
  /** The cells of the row on a line. */
  cellsOf: (line: number) => string[]
  /** Gives `take` all that is planned; answers what it comes to. */
  eachPiece: (
    take: (rows: readonly PlanRow[]) => Promise<void>,
  ) => Promise<Pick<ImportPlan, 'counts' | 'withoutConsent'> & { at: Date }>
}

/** A plan that was made before. */
export function toTake({
  plan,
  at,
  opened: { sheet },
}: PlannedFile & { opened: Pick<OpenedFile, 'sheet'> }): ToTake {
  const cellsOf = new Map(sheet.rows.map(({ line, cells }) => [line, cells]))
  return {
    headings: sheet.headings,
    cellsOf: (line) => cellsOf.get(line) ?? [],
    async eachPiece(take) {
      for (let from = 0; from < plan.rows.length; from += ofAPiece)
        await take(plan.rows.slice(from, from + ofAPiece))
      return { ...plan, at }
    },
  }
}

/** So many rows are made ready at once: nobody is kept waiting for longer. */
const ofAPiece = 500

/**
 * Begins to take a file: writes down what is to be done with each of its lines and wipes the file.
 * Of what came to a standstill it lets the rest go on. Who is taken, and when, is taking-parts.actions.ts's.
 */
export async function beginTaking(
  tx: Db,
  context: RequestContext,
  by: { importId: string; version: number },
  planned: ToTake | null,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const found = await findImport(tx, { importId: by.importId, organisationId })
  if (!found) throw importNotFound()
  if (found.status === 'done' || found.status === 'undone') throw importDone()
  if (found.version !== by.version) throw versionStale()
  const isOpen = found.status === 'open'
  if (found.status === 'arriving' || found.status === 'reading') throw importUnderWay()
  if (found.status === 'undoing' || (!isOpen && found.fault === null)) throw importUnderWay()
  const { accountId: actingId } = context.actor
  let people: number | undefined
  if (isOpen && found.bytes !== null) people = await keepRead(tx, found)
  else if (isOpen) {
    if (!planned) throw versionStale()
    people = await keepPlan(tx, by.importId, planned)
  }
  if (!(await setGoing(tx, by, { status: 'taking', actingId, ...(isOpen ? { people } : {}) })))
    throw versionStale()
  await writeAudit(tx, context, {
    event: 'exchange.imported',
    subjectKind: 'import',
    subjectId: by.importId,
    detail: isOpen ? { people: people ?? 0 } : { again: true },
  })
}

/** Lets a text be read again that could not be, for no fault of its own. */
export async function goOnReading(
  tx: Db,
  context: RequestContext,
  by: { importId: string; version: number },
): Promise<void> {
  await holdImport(tx, by.importId)
  const found = await findImport(tx, {
    importId: by.importId,
    organisationId: organisationOf(context.actor),
  })
  if (!found) throw importNotFound()
  if (found.version !== by.version) throw versionStale()
  if (found.status !== 'reading' || found.fault === null) throw importUnderWay()
  if (found.fault === 'unreadable')
    throw sheetUnreadable(found.faultDetail === null ? {} : { detail: found.faultDetail })
  await beginReading(tx, by.importId)
  await writeAudit(tx, context, {
    event: 'exchange.imported',
    subjectKind: 'import',
    subjectId: by.importId,
    detail: { again: true },
  })
}

/** Of a text that came in pieces that is written down already: what else is kept of it goes. Answers of how many people. */
async function keepRead(
  tx: Db,
  { id, headings, looked, plannedAt }: ImportRecord,
): Promise<number> {
  if (!looked) throw versionStale()
  await writeTaking(tx, id, { headings, result: looked.counts, plannedAt })
  await dropPieces(tx, id)
  await dropPreviews(tx, id)
  return countWaiting(tx, id)
}

/** Writes down what is to be done with each line. Answers of how many people. */
async function keepPlan(tx: Db, importId: string, planned: ToTake): Promise<number> {
  const today = new Date().toISOString().slice(0, 10)
  const { headings } = planned
  let people = 0
  // While some are written down the next are planned.
  let writing = Promise.resolve()
  const { at, counts, withoutConsent } = await planned.eachPiece(async (some) => {
    const rows = plannedRows(planned, some, today)
    people += rows.filter(({ work }) => work !== null).length
    await writing
    writing = insertRows(tx, importId, rows)
    // Whoever waits for it next is told, if only by a statement after it.
    writing.catch(() => undefined)
  })
  await writing
  const result = { ...counts, withoutConsent }
  await writeTaking(tx, importId, { headings, result, plannedAt: at })
  return people
}
