/** What one sheet of people may be that comes in one request, and a workbook in any way. */
export const sheetLimits = {
  bytesMax: 10 * 1024 * 1024,
  rowsMax: 20_000,
  columnsMax: 200,
  cellCharactersMax: 5_000,
} as const

export interface SheetLimits {
  bytesMax: number
  rowsMax: number
  columnsMax: number
  cellCharactersMax: number
}

/** What a text may be that comes in pieces, or that a command reads: it is read apart and holds up nobody. */
export const longLimits: SheetLimits = {
  ...sheetLimits,
  bytesMax: 50 * 1024 * 1024,
  rowsMax: 100_000,
}

/** How long the pieces of a long text are, but for its last one: even over a slow line one is there in time. */
export const pieceBytes = 1_048_576

/** So many things of a column are shown, to tell what it holds. */
export const samplesShown = 3

/** The headings stand among the first lines. */
export const headingsWithin = 60
/** Rows of any sort, blank ones too; keeps a file of line breaks from filling the memory. */
export const recordsMaxOf = ({ rowsMax }: SheetLimits): number => 3 * rowsMax
export const recordsMax = recordsMaxOf(sheetLimits)

/** What a file may be, in words for whoever sends one. */
export const limitWords = ({ bytesMax, rowsMax }: SheetLimits): string =>
  `at most ${Math.round(bytesMax / 1_048_576)} MB and ${rowsMax.toLocaleString('en-GB')} rows`
