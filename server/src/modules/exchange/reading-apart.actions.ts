import { setTimeout as sleep } from 'node:timers/promises'
import { Spool } from '../../core/spool.ts'
import type { Looked } from './import-work.types.ts'
import { rowView } from './imports.rules.ts'
import { readLongSheet, type LongSheet } from './long-sheets.actions.ts'
import { columnsOf } from './plan.rules.ts'
import type { PlanRow } from './plan.types.ts'
import { planInPieces, rowsOfAPiece, type PlanAnswer, type PlanQuestion } from './planning.rules.ts'
import type { Preview, ReadAnswer, ReadLines, ReadQuestion, ReadSaid } from './reading.types.ts'
import { longLimits, samplesShown } from './sheet-limits.rules.ts'
import type { SheetRow } from './sheet.types.ts'
import { plannedRows } from './taking.rules.ts'

/** So often it is told how many rows were read. In milliseconds. */
const tellEveryMs = 500

/** Reads and plans a text, in a process of its own: nobody else holds more of it than a piece. */
export async function* readInPieces(
  question: ReadQuestion,
): AsyncGenerator<ReadSaid, ReadAnswer, unknown> {
  const bytes = new Uint8Array(question.bytes)
  for (let number = 0, at = 0; at < bytes.length; number += 1) {
    const piece = (yield { say: 'piece', number }) as Uint8Array
    bytes.set(piece, at)
    at += piece.length
  }
  let rows = 0
  const reading = readLongSheet(bytes, longLimits, (some) => (rows = some))
  while ((await Promise.race([reading, sleep(tellEveryMs, null)])) === null)
    yield { say: 'read', rows, isAll: false }
  const result = await reading
  if (!result.ok) return result
  const { read } = result
  const { headings } = read.sheet
  yield { say: 'read', rows: read.rows, isAll: true }
  const mapping = (yield { say: 'mapping', headings }) as PlanQuestion['mapping']
  const first = new FirstCells(headings.length)
  const answer = yield* plan({ ...question, sheet: read.sheet, mapping }, read, first)
  const { counts, withoutConsent, columns } = answer
  const { encoding, headingLine, leftOut } = read.sheet
  const automatic = columnsOf({
    sheet: { ...read.sheet, rows: first.judged },
    ...{ mapping: {}, vocabulary: question.vocabulary },
  })
  const looked: Looked = {
    ...{ encoding, headingLine, leftOut: leftOut.length, columns, automatic },
    ...{ samples: first.samples, counts: { ...counts, withoutConsent } },
  }
  return { ok: true, headings, looked }
}

/** Plans the sheet; its rows are at hand here, and what is planned is told ready to be written down. */
async function* plan(
  question: PlanQuestion,
  read: LongSheet,
  first: FirstCells,
): AsyncGenerator<ReadSaid, PlanAnswer, unknown> {
  const going = planInPieces(question, new Spool(rowsOfAPiece))
  let next = going.next()
  while (!next.done) {
    const said = next.value
    if (said.say === 'rows') {
      const rows = read.rowsFrom(said.from)
      first.see(said.from, rows)
      next = going.next(rows)
    } else if (said.say === 'planned') {
      next = going.next(yield { say: 'lines', ...linesOf(question, read, said.rows) })
    } else next = going.next(yield said)
  }
  return next.value
}

function linesOf(
  { sheet: { headings }, today }: PlanQuestion,
  { cellsOf }: LongSheet,
  rows: readonly PlanRow[],
): ReadLines {
  const previews = rows.map((row): Preview => {
    const { line, leaderId, name, reason, cell, review, note, understood } = rowView(row)
    const cells = leaderId === null ? null : cellsOf(line)
    return { line, leaderId, cells, shown: { name, reason, cell, review, note, understood } }
  })
  return {
    count: rows.length,
    rows: JSON.stringify(plannedRows({ headings, cellsOf }, rows, today)),
    previews: JSON.stringify(previews),
  }
}

/** By so many rows it is judged what a column holds. */
const judgedRows = 5_000

/** The first few things that each column holds, met while the rows go by. */
class FirstCells {
  readonly judged: SheetRow[] = []
  readonly samples: { line: number; text: string }[][]
  #seen = 0

  constructor(columns: number) {
    this.samples = Array.from({ length: columns }, () => [])
  }

  /** The same rows go by more than once, and are looked at once. */
  see(from: number, rows: readonly SheetRow[]): void {
    if (from < this.#seen) return
    this.#seen = from + rows.length
    if (this.judged.length < judgedRows) this.judged.push(...rows)
    for (const [index, samples] of this.samples.entries()) {
      if (samples.length === samplesShown) continue
      for (const { line, cells } of rows) {
        const text = cells[index]?.trim() ?? ''
        if (text !== '') samples.push({ line, text })
        if (samples.length === samplesShown) break
      }
    }
  }
}
