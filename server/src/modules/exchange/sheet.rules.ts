import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './encoding.rules.ts'
import type { Encoding } from './encoding.rules.ts'
import { headingScore, recogniseColumns } from './headings.rules.ts'
import { sectionOf } from './sections.rules.ts'
import {
  headingsWithin,
  recordsMax,
  recordsMaxOf,
  sheetLimits,
  type SheetLimits,
} from './sheet-limits.rules.ts'

/** Longest record that could still keep the limits of columns and cells; stops one-line files. */
const recordCharactersMax = sheetLimits.columnsMax * (sheetLimits.cellCharactersMax + 3)
/** Spreadsheets write out empty columns, so more of them are forgiven than are read. */
const separatorsMax = 20_000
const delimiters = [',', ';', '\t', '|'] as const

/** Heads the column in which a file of refused lines says why; brought back, the column is not read. */
export const reasonHeading = 'Why it was not brought in'

export interface SheetRow {
  /** Line of the file on which the row begins, counted from 1. */
  line: number
  cells: string[]
  /** The heading of a section that the row stands in, when it says that its people left or died. */
  section?: string
}

export type LeftOutReason = 'blank' | 'total' | 'headings' | 'section'

export interface Sheet {
  /** Null for a sheet of a workbook, whose cells need no reading. */
  encoding: Encoding | null
  delimiter: string | null
  headings: string[]
  headingLine: number
  /** False when no row looked like headings and the first full row was taken for them. */
  headingsRecognised: boolean
  /** Lines above the headings. */
  titleLines: { line: number; text: string }[]
  rows: SheetRow[]
  /** Rows that hold no person: blank, a total, the headings once more, a heading of a section. */
  leftOut: { line: number; reason: LeftOutReason }[]
}

export type SheetRefusal =
  | { code: 'empty' | 'not_text' }
  | { code: 'too_large'; limit: number; actual: number }
  | { code: 'too_many_rows'; limit: number; line: number }
  | { code: 'too_many_columns'; limit: number; line: number }
  | { code: 'cell_too_long'; limit: number; line: number; column: number | null }
  | { code: 'unclosed_quote'; line: number }
  | { code: 'no_headings' }

export type SheetReading = { ok: true; sheet: Sheet } | { ok: false; refusal: SheetRefusal }

const refused = (refusal: SheetRefusal): SheetReading => ({ ok: false, refusal })

/** Reads the bytes of a CSV file as people keep it; never throws. */
export const readSheet = (bytes: Uint8Array, limits: SheetLimits = sheetLimits): SheetReading => {
  if (bytes.length > limits.bytesMax) {
    return refused({ code: 'too_large', limit: limits.bytesMax, actual: bytes.length })
  }
  const decoded = decodeText(bytes)
  if ('code' in decoded) return refused(decoded)
  const text = decoded.text.replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refused({ code: 'empty' })
  const bomb = bombIn(text, limits)
  if (bomb) return refused(bomb)
  const declared = /^sep=(.)\n/.exec(text)?.[1]
  const chosen = declared ?? chooseDelimiter(text)
  const records = tokenise(text, chosen)
  if ('code' in records) return refused(records)
  return assemble(records, {
    delimiter: chosen,
    encoding: decoded.encoding,
    titlesFromStart: declared === undefined,
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
  return assemble(records, { delimiter: null, encoding: null, titlesFromStart: true, rowsMax })
}

const quote = 34
const newline = 10
const separators = new Set([...delimiters, '\n'].map((one) => one.charCodeAt(0)))

/** A quick look over the file for what would take the tokeniser too long. */
const bombIn = (text: string, limits: SheetLimits): SheetRefusal | null => {
  let line = 1
  let records = 0
  let start = 0
  let separatorsInRecord = 0
  let quoted = false
  let before = newline
  let closedAt = -2
  for (let at = 0; at <= text.length; at++) {
    const char = at < text.length ? text.charCodeAt(at) : newline
    if (char === quote) {
      const doubled = closedAt === at - 1
      if (quoted) closedAt = at
      quoted = !quoted && (doubled || separators.has(before))
    }
    if (char === newline) line++
    else if (!quoted && separators.has(char)) separatorsInRecord++
    if (at - start > recordCharactersMax) {
      return { code: 'cell_too_long', limit: sheetLimits.cellCharactersMax, line, column: null }
    }
    if (separatorsInRecord > separatorsMax) {
      return { code: 'too_many_columns', limit: sheetLimits.columnsMax, line }
    }
    if (char === newline && !quoted) {
      records++
      start = at + 1
      separatorsInRecord = 0
    }
    if (records > recordsMaxOf(limits)) {
      return { code: 'too_many_rows', limit: limits.rowsMax, line }
    }
    before = char
  }
  return null
}

/** Control characters and those that turn the order of writing: nobody typed them, and they hide what is there. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** How a formula is disarmed in a file that is taken out; what was typed comes without it. */
const disarmed = /^'(?=[=+\-@\t\r＝＋－＠])/u

const asKept = (cell: string): string =>
  cell.normalize('NFC').replace(disarmed, '').replace(unseen, '')

const tokenise = (text: string, delimiter: string, atMost?: number): SheetRow[] | SheetRefusal => {
  const rows: SheetRow[] = []
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: recordCharactersMax,
      info: true,
      ...(atMost === undefined ? {} : { to: atMost }),
    }) as unknown as { record: string[]; info: { lines: number } }[]
    let line = 1
    for (const { record } of records) {
      rows.push({ line, cells: record.map(asKept) })
      line += 1 + record.reduce((sum, cell) => sum + newlines(cell), 0)
    }
    return rows
  } catch (error) {
    return refusalOf(error)
  }
}

const newlines = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

const refusalOf = (error: unknown): SheetRefusal => {
  const code = error instanceof CsvError ? error.code : ''
  const lines = error instanceof CsvError ? (error as { lines?: unknown }).lines : undefined
  const line = typeof lines === 'number' ? lines : 1
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return { code: 'cell_too_long', limit: sheetLimits.cellCharactersMax, line, column: null }
  }
  return { code: 'unclosed_quote', line }
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

const isBlank = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '')

/** A total stands for no person: one cell says so and the others are figures or formulas. */
const isTotal = (row: SheetRow): boolean => {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const label = /^(?:(?:grand|sub|overall)[ -]?)?(?:totals?|count|sum)\b[^@]{0,40}$/i
  const figure = /^(?:[=+-].*|£?[\d.,%]+)$/s
  return (
    filled.some((cell) => label.test(cell)) &&
    filled.length <= 6 &&
    filled.every((cell) => label.test(cell) || figure.test(cell))
  )
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.filter((cell) => cell.trim() !== '').length >= 2 &&
  a.length === b.length &&
  a.every((cell, at) => cell.trim() === b[at]?.trim())

const findHeadings = (records: readonly SheetRow[]): { at: number; recognised: boolean } | null => {
  const near = records.slice(0, headingsWithin)
  let best = -1
  let bestScore = 0
  near.forEach((row, at) => {
    const score = headingScore(row.cells)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  })
  if (bestScore >= 1.5) return { at: best, recognised: true }
  const filled = (row: SheetRow) => row.cells.filter((cell) => cell.trim() !== '').length
  const first = near.findIndex((row) => filled(row) >= 2)
  return first === -1 ? null : { at: first, recognised: false }
}

const assemble = (
  records: readonly SheetRow[],
  {
    delimiter,
    encoding,
    titlesFromStart,
    rowsMax,
  }: Pick<Sheet, 'delimiter' | 'encoding'> & { titlesFromStart: boolean; rowsMax: number },
): SheetReading => {
  const found = findHeadings(records)
  if (!found) return refused({ code: 'no_headings' })
  const headingRow = records[found.at]
  if (!headingRow) return refused({ code: 'no_headings' })
  const titleLines = records
    .slice(titlesFromStart ? 0 : 1, found.at)
    .filter((row) => !isBlank(row))
    .map((row) => ({ line: row.line, text: row.cells.join(' ').trim() }))
  const rows: SheetRow[] = []
  const leftOut: Sheet['leftOut'] = []
  let columns = headingRow.cells.length
  const above = titleLines.findLast(({ text }) => sectionOf([text]) !== null)
  let section = above && sectionOf([above.text]) === 'ended' ? above.text : null
  for (const row of records.slice(found.at + 1)) {
    const tooLong = row.cells.findIndex((cell) => cell.length > sheetLimits.cellCharactersMax)
    if (tooLong !== -1) {
      const limit = sheetLimits.cellCharactersMax
      return refused({ code: 'cell_too_long', limit, line: row.line, column: tooLong })
    }
    const used = lastFilled(row.cells) + 1
    if (used > sheetLimits.columnsMax) {
      return refused({ code: 'too_many_columns', limit: sheetLimits.columnsMax, line: row.line })
    }
    columns = Math.max(columns, used)
    const says = sectionOf(row.cells)
    if (says) section = says === 'ended' ? row.cells.join(' ').trim() : null
    if (says) leftOut.push({ line: row.line, reason: 'section' })
    else if (isBlank(row)) leftOut.push({ line: row.line, reason: 'blank' })
    else if (isTotal(row)) leftOut.push({ line: row.line, reason: 'total' })
    else if (sameCells(row.cells, headingRow.cells))
      leftOut.push({ line: row.line, reason: 'headings' })
    else rows.push(section === null ? row : { ...row, section })
    if (rows.length > rowsMax) {
      return refused({ code: 'too_many_rows', limit: rowsMax, line: row.line })
    }
  }
  if (lastFilled(headingRow.cells) + 1 > sheetLimits.columnsMax) {
    const { line } = headingRow
    return refused({ code: 'too_many_columns', limit: sheetLimits.columnsMax, line })
  }
  const width = Math.min(columns, Math.max(sheetLimits.columnsMax, 1))
  const own = headingRow.cells.findLastIndex((cell) => cell.trim() === reasonHeading)
  const pad = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '').filter((_, at) => at !== own)
  return {
    ok: true,
    sheet: {
      encoding,
      delimiter,
      headings: headingsOf(pad(headingRow.cells), records[found.at - 1]?.cells).map((heading) =>
        heading.replace(/\s+/g, ' ').trim(),
      ),
      headingLine: headingRow.line,
      headingsRecognised:
        found.recognised || recogniseColumns(headingRow.cells).some((column) => column.kind),
      titleLines,
      rows: rows.map((row) => ({ ...row, cells: pad(row.cells) })),
      leftOut,
    },
  }
}

/** Headings on two lines: what the lower leaves blank, the upper says; a title above is none. */
const headingsOf = (lower: readonly string[], upper: readonly string[] = []): string[] => {
  const isTitle = upper.filter((cell) => cell.trim() !== '').length < 3
  return lower.map((cell, at) => (cell.trim() === '' && !isTitle ? (upper[at] ?? '') : cell))
}

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '')
