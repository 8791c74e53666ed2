/** What one sheet of people may be. */
export const sheetLimits = {
  bytesMax: 10 * 1024 * 1024,
  rowsMax: 20_000,
  columnsMax: 200,
  cellCharactersMax: 5_000,
} as const

/** The headings stand among the first lines. */
export const headingsWithin = 60
/** Rows of any sort, blank ones too; keeps a file of line breaks from filling the memory. */
export const recordsMax = 3 * sheetLimits.rowsMax
