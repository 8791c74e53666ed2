import { createHash } from 'node:crypto'
import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { tooManyRequests } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind, Jobs } from '../../core/jobs.ts'
import type { Mailer } from '../../core/mail.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { signInLinkSpent } from './access.errors.ts'
import { findAccountsByEmail, proveAccount, type AddressedAccount } from './accounts.queries.ts'
import { endSessions, insertSession } from './sessions.queries.ts'
import { chosenOf, signInWords } from './sign-in.rules.ts'
import {
  countFreshLinks,
  countRequestsFrom,
  findSignInRequest,
  insertSignInLink,
  insertSignInRequest,
  spendSignInLink,
  wipeSignInRequest,
} from './sign-in.queries.ts'

export const signInMail: JobKind = {
  name: 'access.sign-in-mail',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

const linkMinutes = 10
/**
 * Requests of a network within a quarter of an hour; and links of an account that work at one time. Only what was
 * mailed counts against an account: whoever asks in its name as often as they like keeps no link from its owner.
 */
const most = { perNetwork: 60, links: 5 }

/**
 * Takes a request for a sign-in link. Known and unknown addresses cost the same work here; whether there
 * is an account is only looked up by the job, out of the caller's sight.
 */
export async function requestSignInLink(
  deps: { pool: pg.Pool; db: Db; jobs: Jobs },
  context: RequestContext,
  request: { email: string; network: string; returnTo: string | null },
): Promise<void> {
  if ((await countRequestsFrom(deps.db, request.network)) >= most.perNetwork) {
    throw tooManyRequests({ headers: { 'retry-after': '900' } })
  }
  const emailDigest = createHash('sha256').update(request.email.toLowerCase()).digest()
  await change(deps.pool, async (tx) => {
    const requestId = await insertSignInRequest(tx, { ...request, emailDigest })
    await deps.jobs.send(tx, signInMail, { requestId })
    await writeAudit(tx, context, {
      event: 'access.link_requested',
      subjectKind: 'sign_in_request',
      subjectId: requestId,
    })
  })
}

/** The job behind {@link requestSignInLink}: mails a link where the address has an account. */
export async function mailSignInLink(
  deps: { pool: pg.Pool; db: Db; mailer: Mailer; publicUrl: string; bankName: string },
  requestId: string,
): Promise<void> {
  const request = await findSignInRequest(deps.db, requestId)
  if (!request?.email) return
  const { email, returnTo } = request
  const { chosen, waiting } = chosenOf(await findAccountsByEmail(deps.db, email))
  const ways: { account: AddressedAccount; link: string }[] = []
  for (const account of chosen) {
    const fresh = await countFreshLinks(deps.db, { accountId: account.id, minutes: linkMinutes })
    if (fresh >= most.links) continue
    const link = { accountId: account.id, returnTo, minutes: linkMinutes }
    const secret = await makeSignInLink(deps.pool, link)
    ways.push({ account, link: signInAddress(deps.publicUrl, secret) })
  }
  const { bankName } = deps
  const words = signInWords({ ways, waiting, bankName, minutes: linkMinutes })
  if (words) await deps.mailer(words)
  await change(deps.pool, (tx) => wipeSignInRequest(tx, requestId))
}

/** Makes a link and gives back its secret. */
export async function makeSignInLink(
  pool: pg.Pool,
  link: { accountId: string; returnTo: string | null; minutes: number },
): Promise<string> {
  const secret = newSecret()
  await change(pool, (tx) => insertSignInLink(tx, { ...link, tokenHash: digestOf(secret) }))
  return secret
}

/** The secret stands behind the #, which browsers send to nobody: not to logs, nor to other sites. */
export const signInAddress = (publicUrl: string, secret: string): string =>
  `${publicUrl}/sign-in/link#${secret}`

/** Uses a link up and starts a session. */
export async function startSession(
  pool: pg.Pool,
  context: RequestContext,
  request: { secret: string; device: string | null; maxHours: number },
): Promise<{ secret: string; accountId: string; returnTo: string | null }> {
  return change(pool, async (tx) => {
    const link = await spendSignInLink(tx, digestOf(request.secret))
    if (!link) throw signInLinkSpent()
    await proveAccount(tx, link.accountId, signInLinkSpent)
    // Whoever was signed in here before is so no longer.
    const before = context.actor
    if (before.via === 'session' && before.accountId && before.sessionId)
      await endSessions(tx, { accountId: before.accountId, sessionId: before.sessionId })
    const secret = newSecret()
    const sessionId = await insertSession(tx, {
      accountId: link.accountId,
      tokenHash: digestOf(secret),
      device: request.device,
      maxHours: request.maxHours,
    })
    await writeAudit(tx, context, {
      event: 'access.signed_in',
      subjectKind: 'account',
      subjectId: link.accountId,
      detail: { sessionId },
    })
    return { secret, accountId: link.accountId, returnTo: link.returnTo }
  })
}
