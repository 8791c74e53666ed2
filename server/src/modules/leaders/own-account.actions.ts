import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findAccountByEmail, insertAccount } from '../access/accounts.queries.ts'
import { addressMissing, addressShared, leaderNotFound } from './leaders.errors.ts'
import { findAddress, linkAccount } from './leaders.queries.ts'

/**
 * Lets a person sign in to their own record, by the e-mail address that stands in it. An address that
 * several people share, a household's for instance, signs in to one record only.
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
  const accountId = await signInBy(tx, {
    leaderId,
    name: leader.name,
    email: leader.email,
  })
  await writeAudit(tx, context, {
    event: 'leaders.account_opened',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { accountId },
  })
  return accountId
}

/** Makes an address the one that signs in to a record; answers the account. Whose it is was proven or said before. */
export async function signInBy(
  tx: Db,
  { leaderId, name, email }: { leaderId: string; name: string; email: string },
): Promise<string> {
  const known = await findAccountByEmail(tx, email)
  // An account with a post is never made somebody's own by a slip in an address.
  if (known && (known.staffRole !== null || known.administrator)) throw addressShared()
  const accountId =
    known?.id ??
    (await insertAccount(tx, {
      name,
      email,
      organisationId: null,
      staffRole: null,
      administrator: false,
    }))
  if (!accountId) throw addressShared()
  await conflictsAs({ '23505': addressShared }, () => linkAccount(tx, { leaderId, accountId }))
  return accountId
}
