import { CsvError, parse } from 'csv-parse/sync'
import { decodeText, withPlainLines } from './encoding.rules.ts'
import { headingScore } from './headings.rules.ts'
import { headingsWithin, recordsMax, sheetLimits, type SheetLimits } from './sheet-limits.rules.ts'
import { isBlank, SheetAssembly } from './sheet.assembly.rules.ts'
import { BombWatch, delimiters, recordCharactersMax } from './sheet.bombs.rules.ts'
import type { Sheet, SheetRefusal, SheetRow } from './sheet.types.ts'

export type SheetReading = { ok: true; sheet: Sheet } | { ok: false; refusal: SheetRefusal }

const assembled = (
  records: readonly SheetRow[],
  how: ConstructorParameters<typeof SheetAssembly>[0],
): SheetReading => {
  const rows: SheetRow[] = []
  const assembly = new SheetAssembly(how, (row) => rows.push(row))
  for (const record of records) {
    const refusal = assembly.add(record)
    if (refusal) return refused(refusal)
  }
  const read = assembly.end()
  if (!read.ok) return read
  const { sheet, pad } = read
  return {
    ok: true,
    sheet: { ...sheet, rows: rows.map((row) => ({ ...row, cells: pad(row.cells) })) },
  }
}

const refused = (refusal: SheetRefusal): SheetReading => ({ ok: false, refusal })

/** Reads the bytes of a CSV file as people keep it; never throws. */
export const readSheet = (bytes: Uint8Array, limits: SheetLimits = sheetLimits): SheetReading => {
  if (bytes.length > limits.bytesMax) {
    return refused({ code: 'too_large', limit: limits.bytesMax, actual: bytes.length })
  }
  const decoded = decodeText(bytes)
  if ('code' in decoded) return refused(decoded)
  const text = [...withPlainLines(decoded.pieces())].join('')
  if (text.trim() === '') return refused({ code: 'empty' })
  const watch = new BombWatch(limits)
  const bomb = watch.see(text) ?? watch.end()
  if (bomb) return refused(bomb)
  const { delimiter: chosen, isDeclared } = delimiterOf(text)
  const records = tokenise(text, chosen)
  if ('code' in records) return refused(records)
  return assembled(records, {
    delimiter: chosen,
    encoding: decoded.encoding,
    titlesFromStart: !isDeclared,
    rowsMax: limits.rowsMax,
  })
}

/** Reads cells that a workbook keeps apart, row by row from the first line on; never throws. */
export const readCells = (cells: readonly (readonly string[])[]): SheetReading => {
  if (cells.length > recordsMax) {
    const limit = sheetLimits.rowsMax
    return refused({ code: 'too_many_rows', limit, line: recordsMax + 1 })
  }
  const records = cells.map((row, at) => ({ line: at + 1, cells: row.map(asKept) }))
  if (records.every(isBlank)) return refused({ code: 'empty' })
  const { rowsMax } = sheetLimits
  return assembled(records, { delimiter: null, encoding: null, titlesFromStart: true, rowsMax })
}

/** Control characters and those that turn the order of writing: nobody typed them, and they hide what is there. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** How a formula is disarmed in a file that is taken out; what was typed comes without it. */
const disarmed = /^'(?=[=+\-@\t\r＝＋－＠])/u

const asKept = (cell: string): string =>
  cell.normalize('NFC').replace(disarmed, '').replace(unseen, '')

/** How the records of a text are taken apart. */
export const recordOptions = (delimiter: string) => ({
  delimiter,
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: recordCharactersMax,
  info: true as const,
})

/** Tells of records, in their order, on which line of the file each begins. */
export const rowsOnLines = (): ((record: string[]) => SheetRow) => {
  let line = 1
  return (record) => {
    const row = { line, cells: record.map(asKept) }
    line += 1 + record.reduce((sum, cell) => sum + newlines(cell), 0)
    return row
  }
}

const tokenise = (text: string, delimiter: string, atMost?: number): SheetRow[] | SheetRefusal => {
  const to = atMost === undefined ? {} : { to: atMost }
  try {
    const records = parse(text, { ...recordOptions(delimiter), ...to }) as unknown as {
      record: string[]
    }[]
    const rowOf = rowsOnLines()
    return records.map(({ record }) => rowOf(record))
  } catch (error) {
    return refusalOf(error)
  }
}

const newlines = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Why a text could not be taken apart. */
export const refusalOf = (error: unknown): SheetRefusal => {
  const code = error instanceof CsvError ? error.code : ''
  const lines = error instanceof CsvError ? (error as { lines?: unknown }).lines : undefined
  const line = typeof lines === 'number' ? lines : 1
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return { code: 'cell_too_long', limit: sheetLimits.cellCharactersMax, line, column: null }
  }
  return { code: 'unclosed_quote', line }
}

/** What parts the cells, by how a text begins: as it says itself, or as its headings tell. */
export const delimiterOf = (beginning: string): { delimiter: string; isDeclared: boolean } => {
  const declared = /^sep=(.)\n/.exec(beginning)?.[1]
  return { delimiter: declared ?? chooseDelimiter(beginning), isDeclared: declared !== undefined }
}

/** The delimiter under which most headings are known; then the one that makes most columns. */
const chooseDelimiter = (text: string): string => {
  let best: { delimiter: string; score: number; columns: number } | null = null
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue
    const records = tokenise(text, delimiter, headingsWithin)
    if ('code' in records) continue
    const score = Math.max(0, ...records.map((row) => headingScore(row.cells)))
    const columns = Math.max(1, ...records.map((row) => row.cells.length))
    if (!best || score > best.score || (score === best.score && columns > best.columns)) {
      best = { delimiter, score, columns }
    }
  }
  return best?.delimiter ?? ','
}
