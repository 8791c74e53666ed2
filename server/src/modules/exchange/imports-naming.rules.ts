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

/** Given name and family name often stand in cells of their own. */
export const isInCells = (cells: readonly string[], person: Sought, namesCount: boolean): boolean =>
  [...cells, cells.join(' ')].some((cell) => isNamedIn(cell, person, namesCount))

/** The same of a line that was not taken apart. Most lines have nothing of the person, and are done with at once. */
export function isInLine(line: string, person: Sought, namesCount: boolean): boolean {
  const { name, emails, phones } = person
  const text = sortNameOf(line)
  const family = sortNameOf(name).split(' ').at(-1) ?? ''
  const mayBe =
    (namesCount && text.includes(family)) ||
    emails.some((email) => text.includes(email)) ||
    phones.some((phone) => digitsOf(line).includes(digitsOf(phone).slice(-phoneEnd)))
  if (!mayBe) return false
  const cells = line.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', '').trim())
  return isInCells(cells, person, namesCount)
}

/** So much of a piece is looked at once more with the next one: no line of a person is longer. */
export const lineEndBytes = 65_536
/** So many lines are looked at before somebody else has a turn. */
const linesOfATurn = 2_000

/** The lines of a part of a text, in each way in which its letters could be written. */
export function* linesOfPiece(bytes: Uint8Array): Generator<string[]> {
  for (const encoding of encodingsOf(bytes)) {
    const lines = new TextDecoder(encoding).decode(bytes).split(/[\r\n]+/)
    for (let at = 0; at < lines.length; at += linesOfATurn) yield lines.slice(at, at + linesOfATurn)
  }
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes.includes(0)) return ['utf-16le', 'utf-16be']
  return bytes.some((byte) => byte >= 0x80) ? ['utf-8', 'windows-1252'] : ['utf-8']
}
