import { withoutHoldWords } from './cells.names.hold.rules.ts'
import { withoutIncodes } from './cells.place.rules.ts'
import { emptyDraft } from './draft.types.ts'
import type { ContactHold, LeaderDraft } from './draft.types.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import { heldWords, holdIn, readAnyHold } from './holds.rules.ts'
import { withoutPrivateNumbers } from './private-numbers.rules.ts'
import { addHold } from './rows.contact.rules.ts'
import { finishDraft } from './rows.finish.rules.ts'
import { readers } from './rows.readers.rules.ts'
import type { CellRest, RowState } from './rows.state.rules.ts'
import type { DateOrder } from './cells.dates.order.rules.ts'
import type { SheetRow } from './sheet.types.ts'
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
  orders: ReadonlyMap<number, DateOrder> = new Map(),
): ReadRow => {
  const state: RowState = {
    draft: emptyDraft(''),
    today,
    lexicons,
    dateOrder: null,
    splitTimes: hasSplitTimes(columns),
    timesOf: [],
    ticks: [],
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
    const text = row.cells[column.index] ?? ''
    if (text.trim() === '') continue
    const cell = withoutPrivateNumbers(text, column.kind === 'phone')
    const label = column.heading === '' ? `Column ${column.index + 1}` : column.heading
    state.dateOrder = orders.get(column.index) ?? null
    const outcome: CellRest = column.kind
      ? readers[column.kind](cell, label, state)
      : { leftover: cell, withheld: false }
    const held = askedInPassing(cell, column.kind, state)
    if (outcome.review) state.review.push(`${label}: ${outcome.review}.`)
    const leftover = outcome.leftover ?? (held ? cell : null)
    const left = leftover === null ? null : withoutIncodes(leftover).trim()
    if (left !== null) notes.set(column.index, `${label}: ${left}`)
    if (cell !== text) state.review.push(`${label}: an NHS or NI number was left out.`)
    const withheld =
      cell !== text || outcome.withheld || (left !== null && left !== leftover?.trim())
    const cellState = withheld ? 'withheld' : left !== null ? 'kept' : 'understood'
    cells.push({
      index: column.index,
      heading: column.heading,
      kind: column.kind,
      state: cellState,
    })
  }
  if (row.section) addSection(state, row.section)
  finishDraft(state)
  const noteLines = [...notes].toSorted(([a], [b]) => a - b).map(([, line]) => line)
  if (row.section) noteLines.push(`Section: ${row.section}`)
  const { draft } = state
  draft.note = noteLines.join('\n')
  draft.review = [...new Set(state.review)]
  cells.sort((a, b) => a.index - b.index)
  return { line: row.line, draft, noteLines, cells, refusal: refusalOf(state, row, columns) }
}

/** Holds the person for words of stopping in any cell; columns that ask about it have readers of their own. */
const askedInPassing = (cell: string, kind: ColumnKind | null, state: RowState): boolean => {
  if (kind === 'doNotContact' || kind === 'consent') return false
  const named = kind !== null && nameKinds.has(kind) && withoutHoldWords(cell).said
  const hold = readAnyHold(cell, kind, state.today) ?? (named ? holdOfName(cell) : null)
  if (hold) addHold(state, hold)
  return hold !== null
}

const nameKinds = new Set<ColumnKind>(['name', 'firstName', 'lastName', 'knownAs'])

/** 'Ann Hall - LEFT': what stands beside a name holds the person, in doubt for a while. */
const holdOfName = (cell: string): ContactHold => {
  const waits = /\b(?:hold|paused?|suspended|moved|retired)\b/i.test(cell)
  return { kind: waits ? 'pause' : 'no_contact', until: null, words: heldWords(cell) }
}

/** The row stands below a heading such as 'Leavers'. */
const addSection = (state: RowState, section: string): void => {
  const kind = holdIn(section, 'consent') ?? 'no_contact'
  addHold(state, { kind, until: null, words: heldWords(section) })
}

/** 'Days' beside 'Times': neither tells half-days alone. */
const hasSplitTimes = (columns: readonly RecognisedColumn[]): boolean => {
  const headings = columns
    .filter(({ kind }) => kind === 'availability')
    .map(({ heading }) => heading)
  const isOf = (own: RegExp, other: RegExp) =>
    headings.some((heading) => own.test(heading) && !other.test(heading))
  return isOf(/\bdays?\b/i, /\btimes?\b/i) && isOf(/\btimes?\b/i, /\bdays?\b/i)
}

const refusalOf = (
  state: RowState,
  row: SheetRow,
  columns: readonly RecognisedColumn[],
): RowRefusal | null => {
  const at = (kinds: readonly ColumnKind[]): Omit<RowRefusal, 'code'> => {
    const of = columns.filter((column) => column.kind && kinds.includes(column.kind))
    const filled = of.find((column) => (row.cells[column.index] ?? '').trim() !== '') ?? of[0]
    const text = filled ? withoutIncodes((row.cells[filled.index] ?? '').trim()) : ''
    const cell = withoutPrivateNumbers(text, filled?.kind === 'phone')
    return { index: filled?.index ?? null, cell }
  }
  if (state.draft.name === '') {
    return { code: 'no_name', ...at(['name', 'lastName', 'firstName']) }
  }
  const reachable = state.draft.email !== null || state.draft.phone !== null || state.postal
  return reachable ? null : { code: 'no_contact', ...at(['email', 'phone']) }
}
