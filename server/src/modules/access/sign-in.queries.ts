import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { accounts, sessions, signInLinks, signInRequests } from './access.table.ts'

/** One row for every request, known address or not. */
export async function insertSignInRequest(
  tx: Db,
  request: { email: string; emailDigest: Buffer; network: string; returnTo: string | null },
): Promise<string> {
  const requestId = newId()
  await tx.insert(signInRequests).values({ id: requestId, ...request, createdAt: sql`now()` })
  return requestId
}

/** Requests from one network in the last quarter of an hour. */
export async function countRequestsFrom(db: Db, network: string): Promise<number> {
  return db.$count(
    signInRequests,
    and(
      eq(signInRequests.network, network),
      gt(signInRequests.createdAt, sql`now() - interval '15 minutes'`),
    ),
  )
}

/** Links of an account that were made within so many minutes and still work. */
export async function countFreshLinks(
  db: Db,
  by: { accountId: string; minutes: number },
): Promise<number> {
  return db.$count(
    signInLinks,
    and(
      eq(signInLinks.accountId, by.accountId),
      isNull(signInLinks.usedAt),
      gt(signInLinks.expiresAt, sql`now()`),
      gt(signInLinks.createdAt, sql`now() - make_interval(mins => ${by.minutes})`),
    ),
  )
}

export async function findSignInRequest(db: Db, requestId: string) {
  const [request] = await db.select().from(signInRequests).where(eq(signInRequests.id, requestId))
  return request
}

/** The address is not needed any more: only its digest stays, for a day, to count by. */
export async function wipeSignInRequest(tx: Db, requestId: string): Promise<void> {
  await tx.update(signInRequests).set({ email: null }).where(eq(signInRequests.id, requestId))
}

/** Requests and links of more than a day ago, and sessions that ended a month ago. */
export async function clearOldSignIns(tx: Db): Promise<void> {
  await tx.delete(signInRequests).where(lt(signInRequests.createdAt, sql`now() - interval '1 day'`))
  await tx.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`now() - interval '1 day'`))
  await tx
    .delete(sessions)
    .where(
      lt(
        sql`least(${sessions.expiresAt}, coalesce(${sessions.endedAt}, 'infinity'))`,
        sql`now() - interval '30 days'`,
      ),
    )
}

export async function insertSignInLink(
  tx: Db,
  link: { accountId: string; tokenHash: Buffer; returnTo: string | null; minutes: number },
): Promise<void> {
  await tx.insert(signInLinks).values({
    id: newId(),
    accountId: link.accountId,
    tokenHash: link.tokenHash,
    returnTo: link.returnTo,
    createdAt: sql`now()`,
    expiresAt: sql`now() + make_interval(mins => ${link.minutes})`,
  })
}

/** Uses a link up: the one caller who wins gets its account, everyone after gets nothing. */
export async function spendSignInLink(tx: Db, tokenHash: Buffer) {
  const [link] = await tx
    .update(signInLinks)
    .set({ usedAt: sql`now()` })
    .from(accounts)
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, sql`now()`),
        eq(accounts.id, signInLinks.accountId),
        eq(accounts.status, 'active'),
      ),
    )
    .returning({ accountId: signInLinks.accountId, returnTo: signInLinks.returnTo })
  return link
}
