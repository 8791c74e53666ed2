import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { prepared, type Db } from '../../core/db.ts'

/** How somebody could be known again: addresses and numbers as the bank keeps them. */
export interface Contacts {
  emails: readonly string[]
  phones: readonly string[]
}

/** One line of the ledger of those who were erased. */
export interface ErasureRow {
  person: Buffer
  contacts: Buffer[]
  at: Date
  /** Day until which the line is kept, YYYY-MM-DD. */
  held_until: string
}

/** The fingerprint of a record's id. Ids hold 74 random bits, so nobody finds one by trying. */
export const personPrint = (leaderId: string): Buffer =>
  createHash('sha256').update(leaderId).digest()

/** Addresses can be tried out; without the key of the bank their fingerprints tell nothing. */
function contactPrints(key: KeyObject, { emails, phones }: Contacts): Buffer[] {
  const print = (kind: string, value: string) =>
    createHmac('sha256', key).update(`${kind}:${value}`).digest()
  return [
    ...emails.map((email) => print('email', email.trim().toLowerCase())),
    ...phones.map((phone) => print('phone', phone.replaceAll(/\D/g, ''))),
  ]
}

// As a key and not as its bytes, which each print would make a key of anew: that takes 15 times what the print takes.
async function findKey(db: Db): Promise<KeyObject> {
  const [row] = await prepared<{ value: string }>(db, {
    name: 'erasure_key',
    text: `select value from installation where name = 'erasure_key'`,
    values: [],
  })
  if (!row) throw new Error('The installation has no key for erasures')
  return createSecretKey(row.value, 'base64')
}

/** Which of these addresses and numbers belong to somebody who was erased, as they were given. */
export async function findErasedContacts(db: Db, contacts: Contacts): Promise<Set<string>> {
  const given = [...contacts.emails, ...contacts.phones]
  if (given.length === 0) return new Set()
  const prints = contactPrints(await findKey(db), contacts)
  const rows = await prepared<{ contact: Buffer }>(db, {
    name: 'erasure_contacts',
    text: `select distinct contact from erasure, unnest(contacts) contact
      where contacts && $1::bytea[] and contact = any($1::bytea[]) and held_until >= current_date`,
    values: [prints],
  })
  const erased = new Set(rows.map(({ contact }) => contact.toString('hex')))
  return new Set(given.filter((_each, index) => erased.has(prints[index]?.toString('hex') ?? '')))
}

/** Writes the line of somebody who is being erased. */
export async function insertErasure(
  tx: Db,
  erased: { leaderId: string; contacts: Contacts; years: number },
): Promise<void> {
  await prepared(tx, {
    name: 'erasure_insert',
    text: `insert into erasure (person, contacts, held_until)
      values ($1, $2, current_date + make_interval(years => $3)) on conflict (person) do nothing`,
    values: [
      personPrint(erased.leaderId),
      contactPrints(await findKey(tx), erased.contacts),
      erased.years,
    ],
  })
}

/** The whole ledger, oldest first. */
export function findErasures(db: Db): Promise<ErasureRow[]> {
  return prepared<ErasureRow>(db, {
    name: 'erasure_all',
    text: 'select person, contacts, at, held_until from erasure order by at, person',
    values: [],
  })
}

/** Takes lines of another copy of the ledger in; answers how many were new. */
export async function mergeErasures(tx: Db, lines: readonly ErasureRow[]): Promise<number> {
  let added = 0
  for (const { person, contacts, at, held_until } of lines) {
    const rows = await prepared(tx, {
      name: 'erasure_merge',
      text: `insert into erasure (person, contacts, at, held_until) values ($1, $2, $3, $4)
        on conflict (person) do nothing returning person`,
      values: [person, contacts, at, held_until],
    })
    added += rows.length
  }
  return added
}

/** Lines that no longer have to be kept. */
export async function clearOldErasures(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'erasure_clear',
    text: 'delete from erasure where held_until < current_date',
    values: [],
  })
}

/** People of the register who were erased before: a backup brought them back. */
export async function findReturned(db: Db): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'erasure_returned',
    text: `select l.id from leader l
      join erasure e on e.person = sha256(convert_to(l.id::text, 'UTF8'))
      where l.status <> 'erased' order by l.id`,
    values: [],
  })
  return rows.map(({ id }) => id)
}
