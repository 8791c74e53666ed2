import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { visitor, type Actor, type StaffRole } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { apiTokens, sessions } from './access.table.ts'

interface ActorRow {
  account_id: string
  name: string
  organisation_id: string | null
  staff_role: StaffRole | null
  administrator: boolean
  leader_id: string | null
  session_id: string
  is_stale: boolean
}

const actorColumns = `a.id as account_id, a.name, a.organisation_id, a.staff_role, a.administrator, l.id as leader_id`
const leaderJoin = `left join leader l on l.account_id = a.id and l.status <> 'erased'`

/** Who a session belongs to, as they stand now: suspension and demotion act on the very next request. */
export async function findActorBySession(
  db: Db,
  tokenHash: Buffer,
  idleMinutes: number,
): Promise<Actor> {
  const [row] = await prepared<ActorRow>(db, {
    name: 'actor_by_session',
    text: `select ${actorColumns}, s.id as session_id, s.seen_at < now() - interval '1 minute' as is_stale
      from session s join account a on a.id = s.account_id and a.status = 'active' ${leaderJoin}
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()
        and s.seen_at > now() - make_interval(mins => $2)`,
    values: [tokenHash, idleMinutes],
  })
  if (!row) return visitor
  if (row.is_stale) {
    await prepared(db, {
      name: 'session_seen',
      text: `update session set seen_at = now() where id = $1 and seen_at < now() - interval '1 minute'`,
      values: [row.session_id],
    })
  }
  return actorFrom(row, 'session')
}

/** Who an API token belongs to, as they stand now. */
export async function findActorByToken(db: Db, tokenHash: Buffer): Promise<Actor> {
  const [row] = await prepared<ActorRow>(db, {
    name: 'actor_by_token',
    text: `select ${actorColumns}, t.id as session_id,
        coalesce(t.used_at < now() - interval '1 minute', true) as is_stale
      from api_token t join account a on a.id = t.account_id and a.status = 'active' ${leaderJoin}
      where t.token_hash = $1 and t.ended_at is null and t.expires_at > now()`,
    values: [tokenHash],
  })
  if (!row) return visitor
  if (row.is_stale) {
    await prepared(db, {
      name: 'token_used',
      text: 'update api_token set used_at = now() where id = $1',
      values: [row.session_id],
    })
  }
  return actorFrom(row, 'token')
}

function actorFrom(row: ActorRow, via: 'session' | 'token'): Actor {
  return {
    kind: 'account',
    accountId: row.account_id,
    client: null,
    sessionId: row.session_id,
    via,
    organisationId: row.organisation_id,
    staffRole: row.staff_role,
    administrator: row.administrator,
    leaderId: row.leader_id,
    name: row.name,
  }
}

export async function insertSession(
  tx: Db,
  session: { accountId: string; tokenHash: Buffer; device: string | null; maxHours: number },
): Promise<string> {
  const sessionId = newId()
  await tx.insert(sessions).values({
    id: sessionId,
    accountId: session.accountId,
    tokenHash: session.tokenHash,
    device: session.device,
    createdAt: sql`now()`,
    seenAt: sql`now()`,
    expiresAt: sql`now() + make_interval(hours => ${session.maxHours})`,
  })
  return sessionId
}

export function findSessions(db: Db, accountId: string) {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        sql`${sessions.expiresAt} > now()`,
      ),
    )
    .orderBy(desc(sessions.seenAt))
    .limit(100)
}

/** Ends one session, or all of an account. */
export async function endSessions(
  tx: Db,
  by: { accountId: string; sessionId?: string },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(sessions.accountId, by.accountId),
        isNull(sessions.endedAt),
        by.sessionId ? eq(sessions.id, by.sessionId) : undefined,
      ),
    )
}

export async function insertApiToken(
  tx: Db,
  token: { accountId: string; name: string; tokenHash: Buffer; days: number },
): Promise<string> {
  const tokenId = newId()
  await tx.insert(apiTokens).values({
    id: tokenId,
    accountId: token.accountId,
    name: token.name,
    tokenHash: token.tokenHash,
    createdAt: sql`now()`,
    expiresAt: sql`now() + make_interval(days => ${token.days})`,
  })
  return tokenId
}

export function findApiTokens(db: Db, accountId: string) {
  return db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.accountId, accountId), isNull(apiTokens.endedAt)))
    .orderBy(desc(apiTokens.createdAt))
    .limit(100)
}

export async function findApiToken(db: Db, by: { accountId: string; tokenId: string }) {
  const [token] = await db
    .select()
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.accountId, by.accountId),
        eq(apiTokens.id, by.tokenId),
        isNull(apiTokens.endedAt),
      ),
    )
  return token
}

/** Ends a token of this account; false when it has none of this id. */
export async function endApiToken(
  tx: Db,
  by: { accountId: string; tokenId: string },
): Promise<boolean> {
  const ended = await tx
    .update(apiTokens)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(apiTokens.accountId, by.accountId),
        eq(apiTokens.id, by.tokenId),
        isNull(apiTokens.endedAt),
      ),
    )
    .returning({ id: apiTokens.id })
  return ended.length > 0
}

/** Ends every token of an account. */
export async function endApiTokens(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(apiTokens)
    .set({ endedAt: sql`now()` })
    .where(and(eq(apiTokens.accountId, accountId), isNull(apiTokens.endedAt)))
}
