import { kindByContents } from './columns.contents.rules.ts'
import { phoneKey } from './cells.reach.rules.ts'
import { isNoTick, isTick } from './cells.text.rules.ts'
import { recogniseColumns } from './headings.rules.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import type { SheetRow } from './sheet.types.ts'
import type { Lexicons } from './vocabulary.rules.ts'

/** Names of places and organisations, which no person has. */
const organisation =
  /\b(?:surgery|practice|hospital|clinic|centre|center|ward|trust|school|college|ltd|limited|council|group|charity|society|association|foundation|pharmacy|department|medical|health)\b/i
const mostShare = 0.6

const mostAre = (cells: readonly string[], test: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.filter(test).length >= filled.length * mostShare
}

/** 'Y' below 'Volunteer?', a number below 'Member'. */
const isNobodysName = (cell: string): boolean =>
  organisation.test(cell) || isTick(cell) || isNoTick(cell) || !/\p{L}/u.test(cell)

/** Of columns that could be the only one of their kind, one in which nothing of it stands is not it. */
const withoutBlankRivals = (
  columns: readonly RecognisedColumn[],
  rows: readonly SheetRow[],
): readonly RecognisedColumn[] => {
  const isBlank = ({ index, kind, byHand }: RecognisedColumn): boolean => {
    if (byHand) return false
    const cells = rows.map((row) => row.cells[index] ?? '')
    const filled = cells.some((cell) => cell.trim() !== '')
    return !filled || (kind === 'name' && mostAre(cells, isNobodysName))
  }
  const blank = new Set(columns.filter(isBlank).map(({ index }) => index))
  if (rows.length === 0 || blank.size === 0) return columns
  const told = recogniseColumns(
    columns.map(({ index, heading }) => (blank.has(index) ? '' : heading)),
    Object.fromEntries(
      columns.flatMap(({ byHand, index, kind }) => (byHand ? [[index, kind]] : [])),
    ),
  )
  return columns.map((column) =>
    blank.has(column.index) ? column : { ...(told[column.index] ?? column) },
  )
}

const isPhone = (cell: string): boolean =>
  /^[\s\d+()-]+$/.test(cell) && /^(?:0\d{9,10}|\+\d{8,15})$/.test(phoneKey(cell))

/** How sure a kind is that only the cells of a column speak for. */
const byContents = 0.5

/**
 * A heading alone may deceive, or say nothing known: a column of names of surgeries names nobody, numbers that
 * can be rung are no references, and cells that all name conditions tell what the column is. What a coordinator
 * said of a column stands.
 */
export const judgedByCells = (
  columns: readonly RecognisedColumn[],
  rows: readonly SheetRow[],
  lexicons: Lexicons,
): RecognisedColumn[] =>
  withoutBlankRivals(columns, rows).map((column) => {
    if (column.byHand) return column
    const cells = rows.map((row) => row.cells[column.index] ?? '')
    if (column.kind === 'name' && mostAre(cells, isNobodysName)) {
      return { ...column, kind: null, confidence: 0 }
    }
    if (column.kind === 'ref' && mostAre(cells, isPhone)) {
      return { ...column, kind: 'phone', confidence: 0.6 }
    }
    if (column.kind === null) {
      const kind = kindByContents(column.heading, cells, lexicons)
      return kind === null ? column : { ...column, kind, confidence: byContents }
    }
    return column
  })
