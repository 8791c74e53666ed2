import type { Looked, ShownRow } from './import-work.types.ts'
import type { AskedOfRegister, PlanQuestion } from './planning.rules.ts'
import type { SheetRefusal } from './sheet.types.ts'

/** A text that came in pieces, and by what it is read and planned. */
export interface ReadQuestion extends Omit<PlanQuestion, 'sheet' | 'mapping'> {
  bytes: number
}

/**
 * What reading a long text asks for and tells, beside what planning asks of the register. piece: the bytes of this one ·
 * read: so many rows so far · mapping: what was said of columns with these headings · lines: what is to be done with some
 */
export type ReadSaid =
  | { say: 'piece'; number: number }
  | { say: 'read'; rows: number; isAll: boolean }
  | { say: 'mapping'; headings: string[] }
  | ({ say: 'lines' } & ReadLines)
  | AskedOfRegister

/** Some lines as they are written down: made ready apart, so that whoever answers everybody only hands them on. */
export interface ReadLines {
  count: number
  /** How they wait to be taken: a JSON list of `PlannedRow`. */
  rows: string
  /** What is shown of them until then: a JSON list of `Preview`. */
  previews: string
}

/** What is shown of a line until it is taken. */
export interface Preview {
  line: number
  leaderId: string | null
  /** The line itself, where it is about somebody whom the register holds. */
  cells: string[] | null
  shown: ShownRow
}

export type ReadAnswer =
  | { ok: true; headings: string[]; looked: Looked }
  | { ok: false; refusal: SheetRefusal }
