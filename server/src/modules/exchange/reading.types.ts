import type { PlannedRow } from './import-rows.queries.ts'
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
  | { say: 'lines'; lines: ReadLine[] }
  | AskedOfRegister

/** A line as it waits to be taken, and what is shown of it until then. */
export interface ReadLine {
  planned: PlannedRow
  shown: ShownRow
  /** The line itself, where it is about somebody whom the register holds. */
  cells: string[] | null
}

export type ReadAnswer =
  | { ok: true; headings: string[]; looked: Looked }
  | { ok: false; refusal: SheetRefusal }
