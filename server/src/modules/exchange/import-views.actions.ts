import { organisationOf, type Actor } from '../../core/access.ts'
import type { Db } from '../../core/db.ts'
import { csvOfCells, csvOfLines } from '../../core/spreadsheet.ts'
import { findPieceMarks } from './arriving.queries.ts'
import { arrivalOf } from './arriving.rules.ts'
import {
  findDryRows,
  findKnownOnLines,
  findRefused,
  findRows,
  hasRefusedCells,
} from './import-rows.queries.ts'
import { findNames, undoDays, type ImportRecord } from './imports.queries.ts'
import { dryView, reportView, rowView } from './imports.rules.ts'
import type { rowOutcomes } from './imports.table.ts'
import { planOf } from './planning.actions.ts'
import { plannedOnce } from './plans.queries.ts'
import { progressOf, readingOf } from './progress.rules.ts'
import { samplesShown } from './sheet-limits.rules.ts'
import { refusedLines } from './refused.rules.ts'
import { reasonHeading } from './sheet.assembly.rules.ts'
import type { Sheet } from './sheet.types.ts'
import { openFile } from './sheets.actions.ts'

/** What taking an import would do; null for one that is no dry run any more. */
export async function planFor(db: Db, actor: Actor, found: ImportRecord) {
  if (!found.file || found.status !== 'open' || found.bytes !== null) return null
  const { file, sheetName, mapping, agreement } = found
  const by = { organisationId: organisationOf(actor), statedBy: actor.name ?? 'a coordinator' }
  return plannedOnce(db, found, async () => {
    const opened = await openFile(file, sheetName)
    return { opened, ...(await planOf(db, by, { sheet: opened.sheet, mapping, agreement })) }
  })
}

/** The first few cells of a column that hold anything, with the lines that they stand on. */
function samplesOf(sheet: Sheet | undefined, index: number) {
  return (sheet?.rows ?? [])
    .flatMap(({ line, cells }) => {
      const text = cells[index]?.trim() ?? ''
      return text === '' ? [] : { line, text }
    })
    .slice(0, samplesShown)
}

const nothing = { create: 0, update: 0, skip: 0, refuse: 0, withoutConsent: 0 }

/**
 * An import with what taking it would do; once it is taken, with what it did. `leaderIds` are the people of the
 * register whose rows its samples are taken from.
 */
export async function importView(db: Db, actor: Actor, found: ImportRecord) {
  const { columns, leaderIds, counts, ...about } = await lookedAt(db, actor, found)
  const view = {
    id: found.id,
    fileName: found.fileName,
    status: found.status,
    version: found.version,
    ...about,
    columns: columns.map(({ column, samples }) => ({
      ...column,
      samples: samples.map(({ text }) => text),
    })),
    agreement: found.agreement,
    counts: found.result ?? counts,
    arrival: await arrival(db, found),
    reading: readingOf(found, new Date()),
    faultDetail: found.faultDetail,
    ...progressOf(found, new Date(), undoDays),
  }
  return { view, leaderIds }
}

/** How much of a text is there that comes in pieces. */
async function arrival(db: Db, { id, status, bytes }: ImportRecord) {
  if (status !== 'arriving' || bytes === null) return null
  return arrivalOf(bytes, await findPieceMarks(db, id))
}

/** What a dry run shows of the file as a whole; nothing of one that is none, or none yet. */
async function lookedAt(db: Db, actor: Actor, found: ImportRecord) {
  if (found.status === 'open' && found.looked) {
    const { columns, samples, encoding, headingLine, leftOut, counts } = found.looked
    const lines = samples.flatMap((some) => some.map(({ line }) => line))
    return {
      ...{ encoding, sheet: null, sheets: [], headingLine, leftOut, counts },
      columns: columns.map((column) => ({ column, samples: samples[column.index] ?? [] })),
      leaderIds: await findKnownOnLines(db, { importId: found.id, lines }),
      refusedFile: await hasRefusedCells(db, found.id),
    }
  }
  const planned = await planFor(db, actor, found)
  const columns = (planned?.plan.columns ?? []).map((column) => ({
    column,
    samples: samplesOf(planned?.opened.sheet, column.index),
  }))
  const lines = new Set(columns.flatMap(({ samples }) => samples.map(({ line }) => line)))
  const counts = planned
    ? { ...planned.plan.counts, withoutConsent: planned.plan.withoutConsent }
    : nothing
  return {
    encoding: planned?.opened.sheet.encoding ?? null,
    sheet: planned?.opened.sheetName ?? null,
    sheets: planned?.opened.sheets ?? [],
    headingLine: planned?.opened.sheet.headingLine ?? null,
    leftOut: planned?.opened.sheet.leftOut.length ?? 0,
    counts,
    columns,
    leaderIds: knownIn((planned?.plan.rows ?? []).filter(({ line }) => lines.has(line))),
    refusedFile: planned ? counts.refuse > 0 : await hasRefusedCells(db, found.id),
  }
}

/** The rows of the dry run, or of what happened once the file was taken, behind one line. */
export async function rowsOf(
  db: Db,
  actor: Actor,
  found: ImportRecord,
  by: { outcome: (typeof rowOutcomes)[number] | undefined; after: number; limit: number },
) {
  // Until it is a dry run there are none, whatever whoever reads it has written down by now.
  if (found.status === 'arriving' || found.status === 'reading') return { items: [], isMore: false }
  if (found.status === 'open' && found.bytes !== null) {
    const rows = await findDryRows(db, { ...by, importId: found.id, limit: by.limit + 1 })
    return { items: rows.slice(0, by.limit).map(dryView), isMore: rows.length > by.limit }
  }
  if (found.status === 'open') {
    const planned = await planFor(db, actor, found)
    const rows = (planned?.plan.rows ?? []).filter(
      ({ line, outcome }) =>
        line > by.after && (by.outcome === undefined || outcome === by.outcome),
    )
    return { items: rows.slice(0, by.limit).map(rowView), isMore: rows.length > by.limit }
  }
  const lines = await findRows(db, { ...by, importId: found.id, limit: by.limit + 1 })
  const items = lines.slice(0, by.limit)
  const organisationId = organisationOf(actor)
  const names = await findNames(db, { organisationId, leaderIds: knownIn(items) })
  return { items: items.map((line) => reportView(line, names)), isMore: lines.length > by.limit }
}

/** So many refused lines are read at once. */
const ofAPage = 1_000

/** The refused lines of the dry run, or those that were kept when the file was taken; null where there are none. */
export async function refusedFileOf(db: Db, actor: Actor, found: ImportRecord) {
  if (found.status === 'arriving' || found.status === 'reading') return null
  if (found.status === 'open' && found.bytes === null) {
    const planned = await planFor(db, actor, found)
    const lines = planned ? refusedLines(planned.opened.sheet, planned.plan.rows) : []
    return lines.length > 0 ? csvOfCells(lines) : null
  }
  if (!(await hasRefusedCells(db, found.id))) return null
  const lines = async function* refused(): AsyncGenerator<string[]> {
    yield [...found.headings, reasonHeading]
    for (let after = 0; ;) {
      const page = await findRefused(db, { importId: found.id, after, limit: ofAPage })
      for (const { cells, reason } of page) yield [...cells, reason]
      if (page.length < ofAPage) return
      after = page.at(-1)?.line ?? after
    }
  }
  return csvOfLines(lines())
}

export const knownIn = (rows: readonly { leaderId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ leaderId }) => leaderId ?? [])),
]
