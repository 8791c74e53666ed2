import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { stringify as stringifyAtOnce } from 'csv-stringify/sync'

/**
 * Rows as a file for a spreadsheet, made while it is read: RFC 4180, in UTF-8 with the mark by which Excel knows it.
 * What a program would take for a formula is written as text.
 */
export function csvOf(columns: readonly string[], rows: AsyncIterable<object>): Readable {
  const lines = stringify({
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  })
  return Readable.from(rows).compose(lines)
}

/** Lines of cells as such a file, all at once: for what is in memory anyway. */
export const csvOfCells = (lines: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    stringifyAtOnce(lines as string[][], {
      bom: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
    }),
  )

/** The same made while it is read: for what comes from the database a page at a time. */
export const csvOfLines = (lines: AsyncIterable<readonly string[]>): Readable =>
  Readable.from(lines).compose(
    stringify({ bom: true, record_delimiter: '\r\n', escape_formulas: true }),
  )

/** Rows as one JSON object a line, made while it is read. */
export function ndjsonOf(rows: AsyncIterable<object>): Readable {
  return Readable.from(
    (async function* lines() {
      for await (const row of rows) yield `${JSON.stringify(row)}\n`
    })(),
  )
}
