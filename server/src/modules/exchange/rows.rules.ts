import { withoutIncodes } from './cells.place.rules.ts'
import { emptyDraft } from './draft.types.ts'
import type { LeaderDraft } from './draft.types.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import { finishDraft } from './rows.finish.rules.ts'
import { readers } from './rows.readers.rules.ts'
import type { RowState } from './rows.state.rules.ts'
import type { SheetRow } from './sheet.rules.ts'
import type { Lexicons } from './vocabulary.rules.ts'

/** What became of the text of one cell. */
export interface CellOutcome {
  index: number
  heading: string
  kind: ColumnKind | null
  /**
   * understood: all of it stands in the draft; kept: word for word in the note;
   * withheld: some of it is kept nowhere by rule (second half of a postcode, date of birth).
   */
  state: 'understood' | 'kept' | 'withheld'
}

export interface RowRefusal {
  code: 'no_name' | 'no_contact'
  /** Column and text of the cell that is at fault; null when the file has no such column. */
  index: number | null
  cell: string
}

export interface ReadRow {
  line: number
  draft: LeaderDraft
  /** The note line by line; a line may hold the line breaks of its cell. */
  noteLines: string[]
  cells: CellOutcome[]
  refusal: RowRefusal | null
}

/** Columns are read in this order, since later ones lean on what earlier ones found. */
const firstKinds: readonly ColumnKind[] = ['name', 'firstName', 'lastName', 'experience', 'role']

/** One row as a draft: every cell is understood whole, kept word for word, or withheld by rule. */
export const readRow = (
  row: SheetRow,
  columns: readonly RecognisedColumn[],
  lexicons: Lexicons,
  today: string,
): ReadRow => {
  const state: RowState = {
    draft: emptyDraft(''),
    today,
    lexicons,
    kindsOfColumns: new Set(columns.map((column) => column.kind)),
    first: '',
    last: '',
    fullName: '',
    emails: [],
    phones: [],
    postal: false,
    mentions: [],
    toldNoThemes: false,
    ruledOut: 0,
    review: [],
  }
  const cells: CellOutcome[] = []
  const notes = new Map<number, string>()
  const inOrder = [
    ...columns.filter((column) => column.kind && firstKinds.includes(column.kind)),
    ...columns.filter((column) => !column.kind || !firstKinds.includes(column.kind)),
  ]
  for (const column of inOrder) {
    const cell = row.cells[column.index] ?? ''
    if (cell.trim() === '') continue
    const label = column.heading === '' ? `Column ${column.index + 1}` : column.heading
    const outcome = column.kind
      ? readers[column.kind](cell, label, state)
      : { leftover: cell, withheld: false }
    if (outcome.review) state.review.push(`${label}: ${outcome.review}.`)
    const left = outcome.leftover === null ? null : withoutIncodes(outcome.leftover).trim()
    if (left !== null) notes.set(column.index, `${label}: ${left}`)
    const withheld = outcome.withheld || (left !== null && left !== outcome.leftover?.trim())
    const cellState = withheld ? 'withheld' : left !== null ? 'kept' : 'understood'
    cells.push({
      index: column.index,
      heading: column.heading,
      kind: column.kind,
      state: cellState,
    })
  }
  finishDraft(state)
  const noteLines = [...notes].toSorted(([a], [b]) => a - b).map(([, line]) => line)
  const { draft } = state
  draft.note = noteLines.join('\n')
  draft.review = [...new Set(state.review)]
  cells.sort((a, b) => a.index - b.index)
  return { line: row.line, draft, noteLines, cells, refusal: refusalOf(state, row, columns) }
}

const refusalOf = (
  state: RowState,
  row: SheetRow,
  columns: readonly RecognisedColumn[],
): RowRefusal | null => {
  const at = (kinds: readonly ColumnKind[]): Omit<RowRefusal, 'code'> => {
    const of = columns.filter((column) => column.kind && kinds.includes(column.kind))
    const filled = of.find((column) => (row.cells[column.index] ?? '').trim() !== '') ?? of[0]
    const cell = filled ? withoutIncodes((row.cells[filled.index] ?? '').trim()) : ''
    return { index: filled?.index ?? null, cell }
  }
  if (state.draft.name === '') {
    return { code: 'no_name', ...at(['name', 'lastName', 'firstName']) }
  }
  const reachable = state.draft.email !== null || state.draft.phone !== null || state.postal
  return reachable ? null : { code: 'no_contact', ...at(['email', 'phone']) }
}
