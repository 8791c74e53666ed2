import type pg from 'pg'
import type { Db } from '../../core/db.ts'
import type { JobKind } from '../../core/jobs.ts'
import type { Mailer } from '../../core/mail.ts'
import { findAccount, findAccountsByEmail } from './accounts.queries.ts'
import { makeSignInLink, signInAddress } from './sign-in.actions.ts'
import { colleagueWords } from './sign-in.rules.ts'

/** Mail about a new account of staff; the payload holds its id. */
export const colleagueMail: JobKind = {
  name: 'access.colleague-mail',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

const linkDays = 3

/**
 * The job behind a new account of staff. Whether its address signs in elsewhere is only looked up now, out of the
 * sight of whoever made it: that is for the owner of the address alone to know.
 */
export async function mailColleague(
  deps: { pool: pg.Pool; db: Db; mailer: Mailer; publicUrl: string; bankName: string },
  accountId: string,
): Promise<void> {
  const made = await findAccount(deps.db, { accountId })
  if (!made || made.status !== 'active') return
  const found = await findAccountsByEmail(deps.db, made.email)
  const account = found.find(({ id }) => id === accountId)
  if (!account) return
  const { bankName, publicUrl } = deps
  // Of several that wait, each may be signed in to: the first one takes the address.
  const isTaken = found.some(({ id, provenAt }) => provenAt !== null && id !== accountId)
  const link = isTaken
    ? null
    : signInAddress(
        publicUrl,
        await makeSignInLink(deps.pool, {
          ...{ accountId, returnTo: null, minutes: linkDays * 24 * 60 },
        }),
      )
  await deps.mailer(colleagueWords({ account, link, bankName, publicUrl, days: linkDays }))
}
