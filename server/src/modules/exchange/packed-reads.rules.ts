import { emptyDraft, toldOf, type LeaderDraft } from './draft.types.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import type { CellOutcome, ReadRow } from './rows.rules.ts'

/** A row that was read as it is set down in between: without what it does not tell, nor what its columns say for all rows. */
export interface PackedRead extends Pick<ReadRow, 'line' | 'noteLines' | 'refusal'> {
  told: Partial<LeaderDraft>
  /** Column and state of each cell as one number. */
  cells: number[]
}

const states = ['understood', 'kept', 'withheld'] as const satisfies CellOutcome['state'][]

export function packedRead({ line, draft, noteLines, cells, refusal }: ReadRow): PackedRead {
  // The note is its lines once more.
  const told = toldOf({ ...draft, note: '' })
  const kept = cells.map(({ index, state }) => index * states.length + states.indexOf(state))
  return { line, told, noteLines, cells: kept, refusal }
}

/** Gives rows back as they were read. */
export function unpackingReads(
  columns: readonly RecognisedColumn[],
): (packed: PackedRead) => ReadRow {
  const byIndex = new Map(columns.map((column) => [column.index, column]))
  return ({ line, told, noteLines, cells, refusal }) => ({
    line,
    draft: { ...emptyDraft(''), ...told, note: noteLines.join('\n') },
    noteLines,
    cells: cells.map((kept) => {
      const index = Math.floor(kept / states.length)
      const column = byIndex.get(index)
      return {
        index,
        heading: column?.heading ?? '',
        kind: column?.kind ?? null,
        state: states[kept % states.length] ?? 'kept',
      }
    }),
    refusal,
  })
}
