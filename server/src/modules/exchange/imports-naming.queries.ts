import { prepared, type Db } from '../../core/db.ts'
import { sortNameOf } from '../leaders/leaders.rules.ts'
import { readSheet } from './sheet.rules.ts'

/** How a spreadsheet could name somebody. */
interface Sought {
  organisationId: string
  name: string
  emails: readonly string[]
  phones: readonly string[]
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
/** The end of a number is the same with and without the code of the country. */
const phoneEnd = 9

/** Whether a cell holds an address, a number or, where names count, the name. */
function isNamedIn(cell: string, { name, emails, phones }: Sought, namesCount: boolean): boolean {
  const text = cell.toLowerCase()
  const digits = digitsOf(cell)
  return (
    emails.some((email) => text.includes(email)) ||
    phones.some((phone) => {
      const end = digitsOf(phone).slice(-phoneEnd)
      return end.length === phoneEnd && digits.includes(end)
    }) ||
    (namesCount && (text.includes(name.toLowerCase()) || sortNameOf(cell) === sortNameOf(name)))
  )
}

/**
 * Spreadsheets, of whatever organisation, that name a person: by an address or a number, and in those of the
 * organisation that holds the record also by the name. A file that cannot be read any more counts as one.
 */
export async function findImportsNaming(tx: Db, person: Sought): Promise<string[]> {
  const rows = await prepared<{
    id: string
    organisation_id: string
    file_name: string
    file: Buffer | null
  }>(tx, {
    name: 'imports_to_search',
    text: 'select id, organisation_id, file_name, file from import for update',
    values: [],
  })
  return rows.flatMap(({ id, organisation_id, file_name, file }) => {
    const namesCount = organisation_id === person.organisationId
    if (isNamedIn(file_name, person, namesCount)) return id
    if (!file) return []
    const reading = readSheet(file)
    if (!reading.ok) return id
    const { headings, rows: lines, titleLines } = reading.sheet
    const isNamed = [
      ...headings,
      ...titleLines.map(({ text }) => text),
      // Given name and family name often stand in cells of their own.
      ...lines.flatMap(({ cells }) => [...cells, cells.join(' ')]),
    ].some((cell) => isNamedIn(cell, person, namesCount))
    return isNamed ? id : []
  })
}

/** Takes a spreadsheet away with all that is kept of it. */
export async function dropImport(tx: Db, importId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_drop',
    text: 'delete from import where id = $1',
    values: [importId],
  })
}
