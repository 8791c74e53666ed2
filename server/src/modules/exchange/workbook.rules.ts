import type { CellValue, Sheet as BookSheet } from 'hucre'

/** One sheet of a workbook, as text: row by row from its first line on. */
export interface BookText {
  name: string
  /** Somebody put it out of sight. */
  hidden: boolean
  cells: string[][]
}

export type BookRefusal =
  | { code: 'workbook_locked' }
  | { code: 'workbook_unreadable' }
  | { code: 'workbook_unpacks'; limit: number }
  | { code: 'workbook_slow' }

export type BookReading = { ok: true; sheets: BookText[] } | { ok: false; refusal: BookRefusal }

/** What a workbook may be. */
export const bookLimits = {
  /** All of its parts, unpacked. */
  unpackedBytesMax: 150 * 1024 * 1024,
  sheetsMax: 50,
  /** Seconds until reading it is given up. */
  secondsMax: 30,
} as const

/** Before this day a spreadsheet means a time of day, and nothing of a date. */
const firstDay = Date.UTC(1900, 0, 1)

/**
 * A cell as text that is read like any other: a date as YYYY-MM-DD, a time beside it where there is one, a number
 * as it would be typed. A formula is what it came to, and one that came to nothing is blank.
 */
export const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  return errorValue.test(value) ? '' : value
}

const errorValue = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/

/** Figures of a telephone number are all there, and none of those that no spreadsheet keeps. */
const numberText = (value: number): string => {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString()
  return String(Number(value.toPrecision(15)))
}

const dateText = (value: Date): string => {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (value.getTime() < firstDay) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}

/** The text of a sheet. What is merged downwards is said in each of its lines; across, in its first column alone. */
export const textOf = (sheet: BookSheet): BookText => {
  const cells = sheet.rows.map((row) => Array.from(row, cellText))
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const text = cells[startRow]?.[startCol] ?? ''
    if (text === '') continue
    for (const row of cells.slice(startRow + 1, endRow + 1)) {
      while (row.length <= startCol) row.push('')
      row[startCol] ||= text
    }
  }
  return {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    cells: cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1)),
  }
}
