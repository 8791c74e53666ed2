import { z } from 'zod'
import type { ErasureRow } from '../leaders/erased.queries.ts'

const print = z.string().regex(/^[0-9a-f]{64}$/)
const Line = z.strictObject({
  person: print,
  contacts: z.array(print).max(100),
  at: z.iso.datetime({ offset: true }),
  heldUntil: z.iso.date(),
})

/** The ledger as a file: one line of JSON for each person who was erased, oldest first. */
export const ledgerText = (rows: readonly ErasureRow[]): string =>
  rows
    .map(({ person, contacts, at, held_until }) => {
      const line: z.infer<typeof Line> = {
        person: person.toString('hex'),
        contacts: contacts.map((contact) => contact.toString('hex')),
        at: at.toISOString(),
        heldUntil: held_until,
      }
      return `${JSON.stringify(line)}\n`
    })
    .join('')

/** A file that is no ledger, or a damaged one: nothing of it is applied. */
export class LedgerUnreadable extends Error {}

/** Reads a ledger file; throws {@link LedgerUnreadable} with the number of the first line that is not one. */
export const ledgerFrom = (text: string): ErasureRow[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    let parsed: z.infer<typeof Line>
    try {
      parsed = Line.parse(JSON.parse(line))
    } catch {
      throw new LedgerUnreadable(`Line ${index + 1} is no line of a ledger of erasures`)
    }
    return {
      person: Buffer.from(parsed.person, 'hex'),
      contacts: parsed.contacts.map((contact) => Buffer.from(contact, 'hex')),
      at: new Date(parsed.at),
      held_until: parsed.heldUntil,
    }
  })
