import { commandActor, type Actor } from '../core/access.ts'
import type { Db } from '../core/db.ts'
import { findAccountByEmail, type AccountRow } from '../modules/access/accounts.queries.ts'
import { findOrganisationNames, findOrganisationsNamed } from './bank.queries.ts'
import { CommandRefused, needed } from './command.ts'

/** The account of an address that may sign in. */
export async function activeAccount(db: Db, email: string): Promise<AccountRow> {
  const account = await findAccountByEmail(db, email)
  if (!account) throw new CommandRefused(`There is no account with the address ${email}`)
  if (account.status !== 'active') throw new CommandRefused(`The account of ${email} is suspended`)
  return account
}

/** The organisation of a name; says which there are when it is none of them. */
export async function organisationNamed(
  db: Db,
  name: string,
): Promise<{ id: string; name: string }> {
  const [found] = await findOrganisationsNamed(db, name)
  if (found) return found
  const names = await findOrganisationNames(db, 20)
  const known =
    names.length === 0
      ? 'There is none yet: add it in the app first.'
      : `There are: ${names.join('; ')}`
  throw new CommandRefused(`There is no organisation called ${name}. ${known}`)
}

/** On whose behalf: a member of staff, or an organisation where nobody is named. */
export async function actorFor(
  db: Db,
  values: { for?: string | undefined; organisation?: string | undefined },
): Promise<Actor> {
  if (values.for !== undefined && values.organisation !== undefined) {
    throw new CommandRefused('Give --for or --organisation, not both')
  }
  if (values.for === undefined) {
    const organisation = await organisationNamed(
      db,
      needed(values.organisation, '--for or --organisation'),
    )
    return { ...commandActor, organisationId: organisation.id }
  }
  const account = await activeAccount(db, values.for)
  if (!account.organisationId) throw new CommandRefused(`${values.for} works for no organisation`)
  return {
    ...commandActor,
    kind: 'account',
    accountId: account.id,
    organisationId: account.organisationId,
    staffRole: account.staffRole,
    name: account.name,
  }
}
