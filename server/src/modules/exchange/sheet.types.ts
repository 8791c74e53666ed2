import type { Encoding } from './encoding.rules.ts'

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
