import type { ThemeMention } from './cells.lived.rules.ts'
import type { DateOrder } from './cells.dates.order.rules.ts'
import type { LeaderDraft } from './draft.types.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import type { Lexicons } from './vocabulary.rules.ts'

/** What the cells of one row have told so far. */
export interface RowState {
  draft: LeaderDraft
  /** ISO date of the import. */
  today: string
  lexicons: Lexicons
  /** How the column of the cell at hand writes its dates. */
  dateOrder: DateOrder
  /** True where days and times of day stand in columns of their own. */
  splitTimes: boolean
  /** What those columns told: half-days, or null where a filled cell could not be read. */
  timesOf: (number | null)[]
  /** Ticks under headings such as 'Mornings' and 'Weekends'. */
  ticks: { mask: number; ofParts: boolean }[]
  kindsOfColumns: ReadonlySet<ColumnKind | null>
  first: string
  last: string
  fullName: string
  emails: string[]
  phones: string[]
  /** True when the file holds a postal address. */
  postal: boolean
  mentions: ThemeMention[]
  toldNoThemes: boolean
  /** Half-days that a remark rules out. */
  ruledOut: number
  review: string[]
}

/** What a reader leaves of a cell. */
export interface CellRest {
  leftover: string | null
  /** True when some of the text is dropped by rule and kept nowhere. */
  withheld: boolean
  review?: string | undefined
}

export type CellReader = (cell: string, heading: string, state: RowState) => CellRest
