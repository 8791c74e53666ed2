import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { ClientScope } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { clientMinutes, clients, clientSecrets } from './clients.table.ts'

/**
 * Of the client `c`: whether somebody still answers for it. One for which nobody was ever named goes on; one whose
 * colleague was suspended, or has left the organisation, is stopped until somebody else is named.
 */
const isAnsweredFor = `(c.contact_account_id is null or exists (select from account answers
  where answers.id = c.contact_account_id and answers.status = 'active'
    and answers.organisation_id = c.organisation_id))`
/** Of the client `c`: whether it may act at all now. */
export const isOn = `c.status = 'active' and ${isAnsweredFor}`

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
  isAnsweredFor: sql<boolean>`(${clients.contactAccountId} is null or exists (select from account a
    where a.id = ${clients.contactAccountId} and a.status = 'active'
      and a.organisation_id = ${clients.organisationId}))`,
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
    contactAccountId?: string | undefined
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

/** Whether a colleague can answer for programs of their organisation; held until the transaction ends. */
export async function mayAnswer(
  tx: Db,
  by: { accountId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'client_may_answer',
    text: `select id from account where id = $1 and organisation_id = $2 and status = 'active' for share`,
    values: [by.accountId, by.organisationId],
  })
  return rows.length > 0
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
