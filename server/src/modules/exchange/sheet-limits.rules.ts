/** What one sheet of people may be. */
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

/** What a text file may be that a command reads: it holds up nobody but itself. */
export const commandLimits: SheetLimits = {
  ...sheetLimits,
  bytesMax: 50 * 1024 * 1024,
  rowsMax: 100_000,
}

/** The headings stand among the first lines. */
export const headingsWithin = 60
/** Rows of any sort, blank ones too; keeps a file of line breaks from filling the memory. */
export const recordsMaxOf = ({ rowsMax }: SheetLimits): number => 3 * rowsMax
export const recordsMax = recordsMaxOf(sheetLimits)
