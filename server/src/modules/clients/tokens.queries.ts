import { and, eq, sql } from 'drizzle-orm'
import { visitor, type Actor, type ClientScope } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { isOn } from './clients.queries.ts'
import { clientSecrets, clientTokens } from './clients.table.ts'

interface ClientActorRow {
  id: string
  name: string
  organisation_id: string
  purpose: string
  contact_account_id: string | null
  scopes: ClientScope[]
  token_id: string
  is_stale: boolean
}

/**
 * Which program a token belongs to, as it stands now: a suspension, an ended secret and a scope that was taken away
 * act on the very next request.
 */
export async function findActorByClientToken(db: Db, tokenHash: Buffer): Promise<Actor> {
  const [row] = await prepared<ClientActorRow>(db, {
    name: 'actor_by_client_token',
    text: `select c.id, c.name, c.organisation_id, c.purpose, c.contact_account_id,
        t.id as token_id,
        array(select unnest(t.scopes) intersect select unnest(c.scopes)) as scopes,
        coalesce(c.used_at < now() - interval '1 minute', true) as is_stale
      from client_token t
      join client_secret s on s.id = t.secret_id and s.ends_at > now()
      join client c on c.id = t.client_id and ${isOn}
      where t.token_hash = $1 and t.expires_at > now()`,
    values: [tokenHash],
  })
  if (!row) return visitor
  if (row.is_stale) await noteUse(db, row.id)
  return {
    ...visitor,
    kind: 'client',
    client: {
      id: row.id,
      scopes: row.scopes,
      purpose: row.purpose,
      contactAccountId: row.contact_account_id,
    },
    sessionId: row.token_id,
    via: 'token',
    organisationId: row.organisation_id,
    name: row.name,
  }
}

/** One of many requests of the same minute writes it; the others wait for nobody. */
async function noteUse(db: Db, clientId: string): Promise<void> {
  await prepared(db, {
    name: 'client_used',
    text: `update client set used_at = now() where id = (
        select id from client where id = $1 and coalesce(used_at < now() - interval '1 minute', true)
        for no key update skip locked)`,
    values: [clientId],
  })
}

export interface ProvenClient {
  [column: string]: unknown
  id: string
  secret_id: string
  organisation_id: string
  name: string
  purpose: string
  contact_account_id: string | null
  scopes: ClientScope[]
}

/**
 * Who comes with this id and secret; undefined for a wrong one, an ended one, and a suspended program. Held until the
 * transaction ends: a suspension that comes meanwhile ends what is given here.
 */
export async function findBySecret(
  tx: Db,
  by: { clientId: string; secretHash: Buffer },
): Promise<ProvenClient | undefined> {
  const [row] = await prepared<ProvenClient>(tx, {
    name: 'client_by_secret',
    text: `select c.id, s.id as secret_id, c.organisation_id, c.name, c.purpose,
        c.contact_account_id, c.scopes
      from client_secret s join client c on c.id = s.client_id and ${isOn}
      where s.secret_hash = $1 and s.ends_at > now() and c.id::text = $2
      for share of c`,
    values: [by.secretHash, by.clientId.toLowerCase()],
  })
  return row
}

/** Notes a token, and that its secret is used. */
export async function insertToken(
  tx: Db,
  token: {
    clientId: string
    secretId: string
    tokenHash: Buffer
    scopes: ClientScope[]
    seconds: number
  },
): Promise<string> {
  const tokenId = newId()
  await tx.insert(clientTokens).values({
    id: tokenId,
    clientId: token.clientId,
    secretId: token.secretId,
    tokenHash: token.tokenHash,
    scopes: token.scopes,
    createdAt: sql`now()`,
    expiresAt: sql`now() + make_interval(secs => ${token.seconds})`,
  })
  await tx
    .update(clientSecrets)
    .set({ usedAt: sql`now()` })
    .where(eq(clientSecrets.id, token.secretId))
  return tokenId
}

/** Ends one token of a program; undefined where it has no such token. */
export async function deleteToken(
  tx: Db,
  by: { clientId: string; tokenHash: Buffer },
): Promise<string | undefined> {
  const [gone] = await tx
    .delete(clientTokens)
    .where(and(eq(clientTokens.clientId, by.clientId), eq(clientTokens.tokenHash, by.tokenHash)))
    .returning({ id: clientTokens.id })
  return gone?.id
}

/** Ends every token of a program. */
export async function deleteTokens(tx: Db, clientId: string): Promise<void> {
  await tx.delete(clientTokens).where(eq(clientTokens.clientId, clientId))
}

/** Tokens that ended a day ago, and secrets that ended a month ago. */
export async function clearOldTokens(tx: Db): Promise<void> {
  await tx.delete(clientTokens).where(sql`${clientTokens.expiresAt} < now() - interval '1 day'`)
  await tx.delete(clientSecrets).where(sql`${clientSecrets.endsAt} < now() - interval '30 days'`)
}
