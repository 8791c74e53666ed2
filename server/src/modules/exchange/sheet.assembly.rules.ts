import { headingScore, recogniseColumns } from './headings.rules.ts'
import { sectionOf } from './sections.rules.ts'
import { headingsWithin, sheetLimits } from './sheet-limits.rules.ts'
import type { Sheet, SheetRefusal, SheetRow } from './sheet.types.ts'

/** Heads the column in which a file of refused lines says why; brought back, the column is not read. */
export const reasonHeading = 'Why it was not brought in'

export const isBlank = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '')

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

/** How the records of a sheet are to be understood. */
interface Understanding extends Pick<Sheet, 'delimiter' | 'encoding'> {
  titlesFromStart: boolean
  rowsMax: number
}

/** Makes a sheet of its records as they come, one after the other; of its rows it keeps none. */
export class SheetAssembly {
  readonly #how: Understanding
  readonly #take: (row: SheetRow) => void
  /** Until the headings are known. */
  #first: SheetRow[] = []
  #headings: { row: SheetRow; above: SheetRow | undefined; recognised: boolean } | null = null
  readonly #titleLines: Sheet['titleLines'] = []
  readonly #leftOut: Sheet['leftOut'] = []
  #columns = 0
  #rows = 0
  #section: string | null = null

  /** @param take Is given each row that may hold a person. Its cells are to be made of one width: see `end`. */
  constructor(how: Understanding, take: (row: SheetRow) => void) {
    this.#how = how
    this.#take = take
  }

  /** Why the sheet cannot be read, as soon as that is plain. */
  add(record: SheetRow): SheetRefusal | null {
    if (this.#headings) return this.#addRow(record, this.#headings.row)
    this.#first.push(record)
    return this.#first.length < headingsWithin ? null : this.#begin()
  }

  /** The sheet, and how the cells of a row are made as many as there are headings. */
  end():
    | { ok: true; sheet: Omit<Sheet, 'rows'>; pad: (cells: readonly string[]) => string[] }
    | { ok: false; refusal: SheetRefusal } {
    const refusal = this.#headings ? null : this.#begin()
    if (refusal) return { ok: false, refusal }
    if (!this.#headings) return { ok: false, refusal: { code: 'no_headings' } }
    const { row, above, recognised } = this.#headings
    if (lastFilled(row.cells) + 1 > sheetLimits.columnsMax) {
      const limit = sheetLimits.columnsMax
      return { ok: false, refusal: { code: 'too_many_columns', limit, line: row.line } }
    }
    const width = Math.min(this.#columns, Math.max(sheetLimits.columnsMax, 1))
    const own = row.cells.findLastIndex((cell) => cell.trim() === reasonHeading)
    const pad = (cells: readonly string[]) =>
      Array.from({ length: width }, (_, at) => cells[at] ?? '').filter((_, at) => at !== own)
    const { encoding, delimiter } = this.#how
    const sheet = {
      encoding,
      delimiter,
      headings: headingsOf(pad(row.cells), above?.cells).map((heading) =>
        heading.replace(/\s+/g, ' ').trim(),
      ),
      headingLine: row.line,
      headingsRecognised: recognised || recogniseColumns(row.cells).some((column) => column.kind),
      titleLines: this.#titleLines,
      leftOut: this.#leftOut,
    }
    return { ok: true, sheet, pad }
  }

  #begin(): SheetRefusal | null {
    const records = this.#first
    this.#first = []
    const found = findHeadings(records)
    const row = found && records[found.at]
    if (!row) return { code: 'no_headings' }
    this.#headings = { row, above: records[found.at - 1], recognised: found.recognised }
    this.#columns = row.cells.length
    for (const title of records.slice(this.#how.titlesFromStart ? 0 : 1, found.at))
      if (!isBlank(title))
        this.#titleLines.push({ line: title.line, text: title.cells.join(' ').trim() })
    const section = this.#titleLines.findLast(({ text }) => sectionOf([text]) !== null)
    this.#section = section && sectionOf([section.text]) === 'ended' ? section.text : null
    for (const record of records.slice(found.at + 1)) {
      const refusal = this.#addRow(record, row)
      if (refusal) return refusal
    }
    return null
  }

  #addRow(row: SheetRow, headings: SheetRow): SheetRefusal | null {
    const { line, cells } = row
    const tooLong = cells.findIndex((cell) => cell.length > sheetLimits.cellCharactersMax)
    if (tooLong !== -1) {
      const limit = sheetLimits.cellCharactersMax
      return { code: 'cell_too_long', limit, line, column: tooLong }
    }
    const used = lastFilled(cells) + 1
    if (used > sheetLimits.columnsMax) {
      return { code: 'too_many_columns', limit: sheetLimits.columnsMax, line }
    }
    this.#columns = Math.max(this.#columns, used)
    const says = sectionOf(cells)
    if (says) this.#section = says === 'ended' ? cells.join(' ').trim() : null
    if (says) this.#leftOut.push({ line, reason: 'section' })
    else if (isBlank(row)) this.#leftOut.push({ line, reason: 'blank' })
    else if (isTotal(row)) this.#leftOut.push({ line, reason: 'total' })
    else if (sameCells(cells, headings.cells)) this.#leftOut.push({ line, reason: 'headings' })
    else {
      this.#rows += 1
      this.#take(this.#section === null ? row : { ...row, section: this.#section })
    }
    const { rowsMax } = this.#how
    return this.#rows > rowsMax ? { code: 'too_many_rows', limit: rowsMax, line } : null
  }
}

/** Headings on two lines: what the lower leaves blank, the upper says; a title above is none. */
const headingsOf = (lower: readonly string[], upper: readonly string[] = []): string[] => {
  const isTitle = upper.filter((cell) => cell.trim() !== '').length < 3
  return lower.map((cell, at) => (cell.trim() === '' && !isTitle ? (upper[at] ?? '') : cell))
}

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '')
