import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { visitor, type Actor, type ClientScope } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { clientMinutes, clients, clientSecrets, clientTokens } from './clients.table.ts'

/** A program with the name of whoever answers for it. */
const columns = {
  id: clients.id,
  organisationId: clients.organisationId,
  name: clients.name,
  purpose: clients.purpose,
  contactId: clients.contactAccountId,
  contactName: sql<
    string | null
  >`(select a.name from account a where a.id = ${clients.contactAccountId})`,
  scopes: clients.scopes,
  status: clients.status,
  usedAt: clients.usedAt,
  asked: sql<number>`coalesce((select ${clientMinutes.used} from ${clientMinutes}
    where ${clientMinutes.clientId} = ${clients.id} and ${clientMinutes.minute} = date_trunc('minute', now())), 0)`,
  version: clients.version,
  createdAt: clients.createdAt,
}
export type ClientRow = Awaited<ReturnType<typeof findClients>>[number]
export type SecretRow = Omit<typeof clientSecrets.$inferSelect, 'secretHash'>

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
      join client c on c.id = t.client_id and c.status = 'active'
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

/** One page of an organisation's programs, oldest first. */
export function findClients(
  db: Db,
  by: { organisationId: string; after: string | undefined; limit: number },
) {
  return db
    .select(columns)
    .from(clients)
    .where(
      and(
        eq(clients.organisationId, by.organisationId),
        by.after ? gt(clients.id, by.after) : undefined,
      ),
    )
    .orderBy(asc(clients.id))
    .limit(by.limit + 1)
}

export async function findClient(
  db: Db,
  by: { clientId: string; organisationId: string },
): Promise<ClientRow | undefined> {
  const [client] = await db
    .select(columns)
    .from(clients)
    .where(and(eq(clients.id, by.clientId), eq(clients.organisationId, by.organisationId)))
  return client
}

/** The secrets of these programs that work now, oldest first. */
export function findSecrets(db: Db, clientIds: string[]): Promise<SecretRow[]> {
  return db
    .select({
      id: clientSecrets.id,
      clientId: clientSecrets.clientId,
      hint: clientSecrets.hint,
      createdAt: clientSecrets.createdAt,
      usedAt: clientSecrets.usedAt,
      endsAt: sql<string>`${clientSecrets.endsAt}::text`,
    })
    .from(clientSecrets)
    .where(and(inArray(clientSecrets.clientId, clientIds), gt(clientSecrets.endsAt, sql`now()`)))
    .orderBy(asc(clientSecrets.createdAt), asc(clientSecrets.id))
}

export async function insertClient(
  tx: Db,
  client: {
    organisationId: string
    name: string
    purpose: string
    contactAccountId: string | null
    scopes: ClientScope[]
  },
): Promise<string> {
  const clientId = newId()
  await tx.insert(clients).values({
    id: clientId,
    ...client,
    status: 'active',
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return clientId
}

/** False when the program is no longer at this version. */
export async function updateClient(
  tx: Db,
  by: { clientId: string; version: number },
  changes: {
    name?: string | undefined
    purpose?: string | undefined
    scopes?: ClientScope[] | undefined
    status?: 'active' | 'suspended' | undefined
  },
): Promise<boolean> {
  const updated = await tx
    .update(clients)
    .set({ ...changes, version: sql`${clients.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(clients.id, by.clientId), eq(clients.version, by.version)))
    .returning({ id: clients.id })
  return updated.length > 0
}

/** The version counts secrets too: nobody ends one of which they have not seen the others. */
export async function touchClient(tx: Db, clientId: string): Promise<void> {
  await tx
    .update(clients)
    .set({ version: sql`${clients.version} + 1`, updatedAt: sql`now()` })
    .where(eq(clients.id, clientId))
}

export async function insertSecret(
  tx: Db,
  secret: { clientId: string; secretHash: Buffer; hint: string },
): Promise<string> {
  const secretId = newId()
  await tx.insert(clientSecrets).values({
    id: secretId,
    ...secret,
    createdAt: sql`now()`,
    endsAt: 'infinity',
  })
  return secretId
}

/** Secrets that work now end after so many hours, where they do not end sooner. */
export async function endSecretsIn(tx: Db, clientId: string, hours: number): Promise<void> {
  await tx
    .update(clientSecrets)
    .set({ endsAt: sql`least(${clientSecrets.endsAt}, now() + make_interval(hours => ${hours}))` })
    .where(and(eq(clientSecrets.clientId, clientId), gt(clientSecrets.endsAt, sql`now()`)))
}

/** Ends a secret now, with every token that came by it; false when this program has none of this id. */
export async function endSecret(
  tx: Db,
  by: { clientId: string; secretId: string },
): Promise<boolean> {
  const ended = await tx
    .update(clientSecrets)
    .set({ endsAt: sql`now()` })
    .where(
      and(
        eq(clientSecrets.id, by.secretId),
        eq(clientSecrets.clientId, by.clientId),
        gt(clientSecrets.endsAt, sql`now()`),
      ),
    )
    .returning({ id: clientSecrets.id })
  return ended.length > 0
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
      from client_secret s join client c on c.id = s.client_id and c.status = 'active'
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
