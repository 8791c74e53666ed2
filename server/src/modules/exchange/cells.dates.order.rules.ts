import type { RecognisedColumn } from './headings.rules.ts'
import type { SheetRow } from './sheet.types.ts'

/**
 * How a column writes its dates in figures: proven by a day above 12, mixed where both ways are proven,
 * null where nothing proves it.
 */
export type DateOrder = 'day_first' | 'month_first' | 'mixed' | null

const figures = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/

/** How the columns of a sheet write their dates, made out row by row. */
export class DateOrders {
  readonly #proven = new Map<number, { dayFirst: boolean; monthFirst: boolean }>()

  see({ cells }: Pick<SheetRow, 'cells'>): void {
    for (const [index, cell] of cells.entries()) {
      const found = figures.exec(cell)
      if (!found) continue
      const [first, second] = [Number(found[1]), Number(found[2])]
      const proven = this.#proven.get(index) ?? { dayFirst: false, monthFirst: false }
      proven.dayFirst ||= first > 12 && second <= 12
      proven.monthFirst ||= second > 12 && first <= 12
      this.#proven.set(index, proven)
    }
  }

  /**
   * The order of each column. Where nothing proves a column's own, it is day first as in this country, unless
   * another column of the file has the month first: then nobody can tell.
   */
  of(columns: readonly Pick<RecognisedColumn, 'index'>[]): Map<number, DateOrder> {
    const orders = new Map(columns.map(({ index }) => [index, this.#orderOf(index)]))
    const foreign = [...orders.values()].some(
      (order) => order === 'month_first' || order === 'mixed',
    )
    return new Map(
      [...orders].map(([index, order]) => [index, order ?? (foreign ? 'mixed' : 'day_first')]),
    )
  }

  #orderOf(index: number): DateOrder {
    const { dayFirst = false, monthFirst = false } = this.#proven.get(index) ?? {}
    if (dayFirst && monthFirst) return 'mixed'
    return dayFirst ? 'day_first' : monthFirst ? 'month_first' : null
  }
}

/** The order of each column of rows that are all at hand. */
export const dateOrders = (
  columns: readonly RecognisedColumn[],
  rows: readonly SheetRow[],
): Map<number, DateOrder> => {
  const orders = new DateOrders()
  for (const row of rows) orders.see(row)
  return orders.of(columns)
}

/** True when the figures of a date could be read both ways and the column does not tell which. */
export const isAmbiguous = (cell: string, order: DateOrder): boolean => {
  const found = figures.exec(cell)
  if (!found || order !== 'mixed') return false
  return Number(found[1]) <= 12 && Number(found[2]) <= 12 && found[1] !== found[2]
}

/** The date with its day before its month. */
export const inDayOrder = (cell: string, order: DateOrder): string => {
  const found = figures.exec(cell)
  const isMonthFirst =
    found && (order === 'month_first' || (order === 'mixed' && Number(found[2]) > 12))
  return isMonthFirst
    ? cell.replace(
        figures,
        (_, month: string, day: string, year: string) => `${day}/${month}/${year}`,
      )
    : cell
}
