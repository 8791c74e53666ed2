import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import {
  findAccountsByEmail,
  insertAccount,
  proveAccount,
  type AddressedAccount,
} from '../access/accounts.queries.ts'
import { addressMissing, addressShared, leaderNotFound } from './leaders.errors.ts'
import { findAddress, linkAccount } from './leaders.queries.ts'

/**
 * Lets a person sign in to their own record, by the e-mail address that stands in it, as soon as its owner asks for
 * a link. An address that several people share, a household's for instance, signs in to one record only; whether it
 * signs in to one elsewhere is for its owner alone to know.
 */
export async function openOwnAccount(
  tx: Db,
  context: RequestContext,
  leaderId: string,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const leader = await findAddress(tx, { leaderId, organisationId })
  if (!leader) throw leaderNotFound()
  if (leader.account_id) return leader.account_id
  if (!leader.email) throw addressMissing()
  const { email, name } = leader
  const known = await findAccountsByEmail(tx, email)
  // Only of what the caller's own organisation keeps is it said that the address is somebody's.
  if (known.some((each) => [each.organisationId, each.holderId].includes(organisationId)))
    throw addressShared()
  const free = known.find(isNobodys)
  const accountId =
    free?.id ?? (await insertAccount(tx, { name, email, ...withoutPost, proven: false }))
  if (!accountId) throw addressShared()
  await linkAccount(tx, { leaderId, accountId })
  await writeAudit(tx, context, {
    event: 'leaders.account_opened',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { accountId },
  })
  return accountId
}

const withoutPost = { organisationId: null, staffRole: null, administrator: false }

/** An account that signs in to nothing: its record is gone. */
const isNobodys = (each: AddressedAccount): boolean =>
  each.provenAt !== null && each.leaderId === null && each.staffRole === null && !each.administrator

/** Makes a proven address the one that signs in to a record; answers the account. */
export async function signInBy(
  tx: Db,
  { leaderId, name, email }: { leaderId: string; name: string; email: string },
): Promise<string> {
  const found = await findAccountsByEmail(tx, email)
  const known =
    found.find(({ provenAt }) => provenAt !== null) ??
    found.find((each) => each.leaderId === leaderId)
  // An account with a post is never made somebody's own by a slip in an address.
  if (known && (known.staffRole !== null || known.administrator)) throw addressShared()
  const accountId =
    known?.id ?? (await insertAccount(tx, { name, email, ...withoutPost, proven: true }))
  if (!accountId) throw addressShared()
  await proveAccount(tx, accountId, addressShared)
  await conflictsAs({ '23505': addressShared }, () => linkAccount(tx, { leaderId, accountId }))
  return accountId
}
