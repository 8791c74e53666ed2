import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { Spool } from '../../core/spool.ts'
import { decodeText, withPlainLines } from './encoding.rules.ts'
import { rowsOfAPiece } from './planning.rules.ts'
import { SheetAssembly } from './sheet.assembly.rules.ts'
import { BombWatch } from './sheet.bombs.rules.ts'
import type { SheetLimits } from './sheet-limits.rules.ts'
import { delimiterOf, refusalOf, recordOptions, rowsOnLines } from './sheet.rules.ts'
import type { Sheet, SheetRefusal, SheetRow } from './sheet.types.ts'

/** A sheet whose rows are set down apart: they are asked for a piece at a time. */
export interface LongSheet {
  sheet: Omit<Sheet, 'rows'>
  rows: number
  /** The rows from one on, counted from 0 by whole pieces of `rowsOfAPiece`. */
  rowsFrom: (from: number) => SheetRow[]
  /** The cells of the row that begins on a line; none where no row does. */
  cellsOf: (line: number) => string[]
}

/** A sheet that was read whole, as one of many rows. */
export function inMemory({ rows, ...sheet }: Sheet): LongSheet {
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]))
  return {
    sheet,
    rows: rows.length,
    rowsFrom: (from) => rows.slice(from, from + rowsOfAPiece),
    cellsOf: (line) => cellsOf.get(line) ?? [],
  }
}

/** So much of a text is taken apart before whoever else waits for this process has a turn. */
const charactersOfATurn = 65_536
/** By so much of a text it is told what parts its cells. */
const beginningCharacters = 4_194_304

/**
 * Reads a text of many rows without ever holding more of it than a piece, beside its bytes, nor the process for longer than
 * that takes. Understands it as `readSheet` does, and refuses the same.
 *
 * @param seen Is told now and then how many rows there are so far.
 */
export async function readLongSheet(
  bytes: Uint8Array,
  limits: SheetLimits,
  seen: (rows: number) => void = () => undefined,
): Promise<{ ok: true; read: LongSheet } | { ok: false; refusal: SheetRefusal }> {
  const refused = (refusal: SheetRefusal) => ({ ok: false, refusal }) as const
  if (bytes.length > limits.bytesMax)
    return refused({ code: 'too_large', limit: limits.bytesMax, actual: bytes.length })
  const decoded = decodeText(bytes)
  if ('code' in decoded) return refused(decoded)
  const text = () => withPlainLines(decoded.pieces())
  const looked = await lookThrough(text(), limits)
  if ('code' in looked) return refused(looked)
  const { delimiter, isDeclared } = delimiterOf(looked.beginning)
  const how = { delimiter, encoding: decoded.encoding, titlesFromStart: !isDeclared }
  const rows = new Spool<SheetRow>(rowsOfAPiece)
  const lines: number[] = []
  const assembly = new SheetAssembly({ ...how, rowsMax: limits.rowsMax }, (row) => {
    rows.push(row)
    lines.push(row.line)
    if (lines.length % rowsOfAPiece === 0) seen(lines.length)
  })
  const refusal = await assemble(text(), delimiter, assembly)
  if (refusal) return refused(refusal)
  const read = assembly.end()
  if (!read.ok) return read
  return { ok: true, read: longSheetOf(read, rows, lines) }
}

/** Made here and not where it is read: what it can reach stays in memory, and the bytes of the file would be among that. */
function longSheetOf(
  { sheet, pad }: { sheet: LongSheet['sheet']; pad: (cells: string[]) => string[] },
  rows: Spool<SheetRow>,
  lines: readonly number[],
): LongSheet {
  const rowsFrom = (from: number) =>
    rows.piece(Math.floor(from / rowsOfAPiece)).map((row) => ({ ...row, cells: pad(row.cells) }))
  return { sheet, rows: lines.length, rowsFrom, cellsOf: lookingUp(lines, rowsFrom) }
}

/** How a text begins, unless there is nothing in it or it is made to harm. */
async function lookThrough(
  pieces: Iterable<string>,
  limits: SheetLimits,
): Promise<{ beginning: string } | SheetRefusal> {
  const watch = new BombWatch(limits)
  let beginning = ''
  let isBlank = true
  for (const piece of pieces) {
    isBlank &&= piece.trim() === ''
    if (beginning.length < beginningCharacters) beginning += piece
    const bomb = watch.see(piece)
    if (bomb) return bomb
    await others()
  }
  if (isBlank) return { code: 'empty' }
  return watch.end() ?? { beginning }
}

async function assemble(
  text: Iterable<string>,
  delimiter: string,
  assembly: SheetAssembly,
): Promise<SheetRefusal | null> {
  const records = Readable.from(inTurns(text)).pipe(parse(recordOptions(delimiter)))
  const rowOf = rowsOnLines()
  try {
    for await (const { record } of records as AsyncIterable<{ record: string[] }>) {
      const refusal = assembly.add(rowOf(record))
      if (refusal) return refusal
    }
    return null
  } catch (error) {
    return refusalOf(error)
  }
}

/** Whether a code is half of a letter: cut in two it would be none. */
const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

async function* inTurns(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces)
    for (let at = 0, end = 0; at < piece.length; at = end) {
      end = at + charactersOfATurn
      if (isFirstHalf(piece.charCodeAt(end - 1))) end += 1
      yield piece.slice(at, end)
      await others()
    }
}

/** Finds rows by their lines: mostly one after the other, so that the piece of the last one is kept at hand. */
function lookingUp(lines: readonly number[], rowsFrom: (from: number) => SheetRow[]) {
  let from = -1
  let piece: SheetRow[] = []
  return (line: number): string[] => {
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] ?? 0) < line) low = middle + 1
      else high = middle
    }
    if (lines[low] !== line) return []
    const start = low - (low % rowsOfAPiece)
    if (start !== from) [from, piece] = [start, rowsFrom(start)]
    return piece[low - start]?.cells ?? []
  }
}
