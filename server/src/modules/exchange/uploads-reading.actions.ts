import type { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type pg from 'pg'
import { change } from '../../core/change.ts'
import type { RequestContext } from '../../core/context.ts'
import { BodyBroken, piecesOf, SenderSilent } from '../../core/streamed.ts'
import { takeLines } from './uploads.actions.ts'
import {
  lineEndless,
  senderSilent,
  tableUnreadable,
  uploadBrokenOff,
  uploadFull,
} from './uploads.errors.ts'
import { LineCutter, readJsonLine, type SaidLine } from './uploads.lines.rules.ts'
import { judged, type JudgedLine } from './uploads.plan.rules.ts'
import { uploadLimits } from './uploads.schemas.ts'
import { headerFault, readRow, tableFault } from './uploads.table.rules.ts'
import type { uploadFormats } from './uploads.table.ts'

/**
 * Takes the lines of a body while it arrives, a group at a time: the next group is read while one is written, and no
 * more, so that the sender waits for the database and memory for nobody. Whatever ends it, whole lines that had arrived
 * are taken.
 */
export async function takeBody(
  pool: pg.Pool,
  context: RequestContext,
  at: { uploadId: string; from: number; format: (typeof uploadFormats)[number] },
  body: Readable,
): Promise<void> {
  let { from } = at
  const take = (lines: readonly JudgedLine[]) => {
    const place = { uploadId: at.uploadId, from }
    from += lines.length
    return change(pool, (tx) => takeLines(tx, context, place, lines))
  }
  const pieces = piecesOf(body, uploadLimits.silentMs)
  const lines = at.format === 'csv' ? rowsIn(pieces) : jsonLinesIn(pieces)
  let taking = Promise.resolve()
  try {
    for await (const group of groupsOf(lines, uploadLimits.lines - at.from + 1)) {
      await taking
      taking = take(group)
      // Thrown where it is waited for.
      taking.catch(() => undefined)
    }
  } catch (error) {
    await taking
    throw meant(error)
  }
  await taking
  // That somebody sent nothing is on record too.
  if (from === at.from) await take([])
}

/** Why a body ended before its end, for whoever may still read it. */
function meant(error: unknown): unknown {
  if (error instanceof SenderSilent) return senderSilent()
  return error instanceof BodyBroken ? uploadBrokenOff() : error
}

async function* jsonLinesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<SaidLine, void> {
  const cutter = new LineCutter(uploadLimits.lineBytes)
  let isFirst = true
  const read = (line: Buffer | null) => {
    const said = readJsonLine(line, isFirst)
    isFirst = false
    return said ?? []
  }
  for await (const piece of pieces) {
    for (const line of cutter.push(piece)) yield* [read(line)].flat()
    if (cutter.skipped > uploadLimits.endlessBytes) throw lineEndless()
  }
  for (const line of cutter.end()) yield* [read(line)].flat()
}

async function* rowsIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<SaidLine, void> {
  const rows: string[][] = []
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: uploadLimits.lineBytes,
    on_record: (row: string[]) => {
      rows.push(row)
      return null
    },
  })
  // Whoever writes hears of it.
  parser.on('error', () => undefined)
  let header: string[] | null = null
  function* come(): Generator<SaidLine, void> {
    for (const row of rows.splice(0)) {
      if (header) {
        const said = readRow(header, row)
        if (said) yield said
        continue
      }
      header = row.map((name) => name.trim())
      const fault = headerFault(header)
      if (fault) throw tableUnreadable({ detail: fault })
    }
  }
  try {
    for await (const piece of pieces) {
      await settled((done) => parser.write(piece, done))
      yield* come()
    }
    await settled((done) => parser.end(done))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield* come()
    throw tableUnreadable({ detail: tableFault(error.code, Number(error['records'] ?? 0)) })
  }
  yield* come()
}

const settled = (work: (done: (error?: Error | null) => void) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    work((error) => (error ? reject(error) : resolve()))
  })

/** Lines in groups that can each be written at once: one names a reference once. What breaks off gives what it has first. */
async function* groupsOf(
  lines: AsyncIterable<SaidLine>,
  most: number,
): AsyncGenerator<JudgedLine[], void> {
  let group: JudgedLine[] = []
  let references = new Set<string>()
  let bytes = 0
  let count = 0
  try {
    for await (const said of lines) {
      count += 1
      if (count > most) throw uploadFull()
      const line = judged(said)
      const reference = line.draft?.reference
      const isFull =
        group.length >= uploadLimits.groupLines ||
        bytes + line.bytes > uploadLimits.groupBytes ||
        (reference && references.has(reference))
      if (isFull && group.length > 0) {
        yield group
        group = []
        references = new Set()
        bytes = 0
      }
      group.push(line)
      if (reference) references.add(reference)
      bytes += line.bytes
    }
  } catch (error) {
    if (group.length > 0) yield group
    throw error
  }
  if (group.length > 0) yield group
}
