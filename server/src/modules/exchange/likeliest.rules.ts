import { headingScore } from './headings.rules.ts'
import { headingsWithin } from './sheet-limits.rules.ts'
import type { BookText } from './workbook.rules.ts'

/** Whether any cell of a line says anything. */
const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '')

/** How many lines of a sheet say anything. */
export const linesOf = ({ cells }: BookText): number => cells.filter(isFilled).length

/**
 * The sheet that people are most likely on: one that is not hidden, whose headings are known best, and of those
 * the longest. Undefined where no sheet says anything.
 */
export const likeliestSheet = (sheets: readonly BookText[]): BookText | undefined =>
  sheets
    .filter((sheet) => linesOf(sheet) > 0)
    .map((sheet) => ({
      sheet,
      score: Math.max(0, ...sheet.cells.slice(0, headingsWithin).map(headingScore)),
      lines: linesOf(sheet),
    }))
    .toSorted(
      (a, b) =>
        Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.score - a.score || b.lines - a.lines,
    )[0]?.sheet
