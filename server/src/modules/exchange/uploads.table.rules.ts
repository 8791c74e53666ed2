import { requestInvalid } from '../../core/common.errors.ts'
import { lineUnreadable } from './uploads.errors.ts'
import type { SaidLine } from './uploads.lines.rules.ts'
import { refusalOf } from './uploads.refusals.rules.ts'

/** How the cells of a column are read: what stands in one means the same whoever wrote it. */
type Reader = (cell: string) => unknown

const several = (cell: string): string[] =>
  cell
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
const asText: Reader = (cell) => cell
// What is none of these is left as it is, for the schema to say so.
const asNumber: Reader = (cell) => (/^\d{1,6}$/.test(cell) ? Number(cell) : cell)
const asYesOrNo: Reader = (cell) =>
  /^(yes|true)$/i.test(cell) ? true : /^(no|false)$/i.test(cell) ? false : cell
const asAnswers: Reader = (cell) => ({ yes: several(cell), no: [], complete: false })
const asThemes: Reader = (cell) => {
  const codes = several(cell)
  // A name that an object cannot have as its own: left as it is, like whatever else is no code.
  if (codes.includes('__proto__')) return cell
  return { items: Object.fromEntries(codes.map((code) => [code, {}])), complete: false }
}
const asNeeds: Reader = (cell) => several(cell).map((code) => ({ code }))

/** The columns that a table may have, by the names of their fields. Several codes stand in one cell with ; between. */
export const columnReaders: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    [
      ...['name', 'knownAs', 'pronouns', 'reference', 'email', 'phone', 'preferredChannel'],
      ...['contactNote', 'outcode', 'offers', 'wants', 'position', 'availabilityNote', 'ageBand'],
      ...['recognition', 'recognitionNote', 'source', 'sourceNote', 'joinedOn'],
    ].map((name) => [name, asText]),
  ),
  otherPhones: several,
  leftOutKinds: several,
  halfDays: several,
  experience: asAnswers,
  types: asAnswers,
  kinds: asAnswers,
  languages: asAnswers,
  themes: asThemes,
  supportNeeds: asNeeds,
  hoursMonth: asNumber,
  travelKm: asNumber,
  online: asYesOrNo,
}

/** What is wrong with a header, in words that do not repeat it; null where nothing is. */
export function headerFault(header: readonly string[]): string | null {
  // As spreadsheets of other countries save one, or as it is copied out of any.
  if (header.length === 1 && /[;\t]/.test(header[0] ?? ''))
    return 'The names of the columns stand apart by something else than commas. Save the table with commas between the cells.'
  const unknown = header.findIndex((name) => !Object.hasOwn(columnReaders, name))
  if (unknown !== -1)
    return `Column number ${unknown + 1} has a name that a table does not know. Names are those of fields, such as name, reference and email.`
  const repeated = header.findIndex((name, at) => header.indexOf(name) !== at)
  return repeated === -1 ? null : `Column number ${repeated + 1} has the name of one before it.`
}

/**
 * What is wrong with a table that cannot be read any further, and in which row, the header being the first.
 *
 * @param code As the reader of tables calls it.
 * @param rows So many were read before it.
 */
export function tableFault(code: string, rows: number): string {
  const where = `row ${rows + 1} of this request, the header counted`
  const words: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: `A quotation mark is opened in ${where}, and not closed: put one at the end of that cell`,
    CSV_INVALID_CLOSING_QUOTE: `Something stands behind the closing quotation mark of a cell in ${where}: write a quotation mark within a cell twice`,
    INVALID_OPENING_QUOTE: `A quotation mark stands within a cell in ${where}: put the whole cell in quotation marks, and write that one twice`,
    CSV_MAX_RECORD_SIZE: `More than 64 kB stand in ${where}: look for a quotation mark that is opened and not closed`,
  }
  return `${words[code] ?? `The table cannot be read from ${where}, on`}. The rows before it were taken.`
}

/** Reads one row under a header; null where it is blank. An empty cell says nothing: what is known stays. */
export function readRow(header: readonly string[], cells: readonly string[]): SaidLine | null {
  const bytes = cells.reduce((sum, cell) => sum + cell.length, 0)
  if (cells.every((cell) => cell.trim() === '')) return null
  const refused = (words: string) => ({
    said: null,
    refusal: refusalOf(lineUnreadable, words),
    bytes,
  })
  if (cells.length !== header.length)
    return refused(`This row has ${cells.length} cells, and the header ${header.length}`)
  // The mark that stands for bytes that are no UTF-8.
  if (cells.some((cell) => /[\0\ufffd]|\p{Cs}/u.test(cell)))
    return refused('This row is not UTF-8, or holds a character that cannot be kept')
  const said = header.flatMap((name, at) => {
    const cell = cells[at]?.trim() ?? ''
    return cell === '' ? [] : [[name, columnReaders[name]?.(cell)] as const]
  })
  const unclear = said.find(
    ([name, value]) => columnReaders[name] === asYesOrNo && typeof value === 'string',
  )
  if (unclear) {
    const refusal = refusalOf(requestInvalid, 'Write yes or no, or leave the cell empty', {
      field: unclear[0],
    })
    return { said: null, refusal, bytes }
  }
  return { said: Object.fromEntries(said), refusal: null, bytes }
}
