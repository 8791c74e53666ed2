import { sortNameOf } from '../leaders/leaders.rules.ts'

/** How a spreadsheet could name somebody. */
export interface Sought {
  organisationId: string
  name: string
  emails: readonly string[]
  phones: readonly string[]
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
/** The end of a number is the same with and without the code of the country. */
const phoneEnd = 9

/** Whether a cell holds an address, a number or, where names count, the name. */
export function isNamedIn(
  cell: string,
  { name, emails, phones }: Sought,
  namesCount: boolean,
): boolean {
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
