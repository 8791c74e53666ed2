import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { ChangeKind } from '../clients/changes.rules.ts'
import { clients } from '../clients/clients.table.ts'
import { webhooks, webhookSecrets } from './webhooks.table.ts'

const columns = {
  id: webhooks.id,
  clientId: webhooks.clientId,
  clientName: clients.name,
  clientScopes: clients.scopes,
  organisationId: clients.organisationId,
  url: webhooks.url,
  kinds: webhooks.kinds,
  status: webhooks.status,
  disabledFor: webhooks.disabledFor,
  failures: webhooks.failures,
  takenAt: webhooks.takenAt,
  restUntil:
    sql<Date | null>`case when ${webhooks.restUntil} > now() then ${webhooks.restUntil} end`.mapWith(
      webhooks.restUntil,
    ),
  createdAt: webhooks.createdAt,
  version: webhooks.version,
}
export type WebhookRow = Awaited<ReturnType<typeof findWebhooks>>[number]
export type WebhookSecretRow = typeof webhookSecrets.$inferSelect

/** Whose webhooks somebody may look after: those of the programs of an organisation, or a program its own. */
export interface Keeper {
  organisationId: string
  /** The program that asks; null for an engagement lead. */
  clientId: string | null
}

const keptBy = ({ organisationId, clientId }: Keeper) =>
  and(eq(clients.organisationId, organisationId), clientId ? eq(clients.id, clientId) : undefined)

/** The program that webhooks are of, as far as the keeper looks after it. */
export async function findKeptClient(db: Db, keeper: Keeper, clientId: string) {
  const [client] = await db
    .select({ id: clients.id, scopes: clients.scopes })
    .from(clients)
    .where(and(keptBy(keeper), eq(clients.id, clientId)))
  return client
}

/** All webhooks of a program, oldest first. */
export function findWebhooks(db: Db, keeper: Keeper, clientId: string) {
  return db
    .select(columns)
    .from(webhooks)
    .innerJoin(clients, eq(clients.id, webhooks.clientId))
    .where(and(keptBy(keeper), eq(webhooks.clientId, clientId)))
    .orderBy(asc(webhooks.id))
}

export async function findWebhook(
  db: Db,
  keeper: Keeper,
  webhookId: string,
): Promise<WebhookRow | undefined> {
  const [webhook] = await db
    .select(columns)
    .from(webhooks)
    .innerJoin(clients, eq(clients.id, webhooks.clientId))
    .where(and(keptBy(keeper), eq(webhooks.id, webhookId)))
  return webhook
}

/** The secrets of these webhooks that sign now, oldest first. */
export function findWebhookSecrets(db: Db, webhookIds: string[]): Promise<WebhookSecretRow[]> {
  return db
    .select({
      id: webhookSecrets.id,
      webhookId: webhookSecrets.webhookId,
      hint: webhookSecrets.hint,
      createdAt: webhookSecrets.createdAt,
      endsAt: sql<string>`${webhookSecrets.endsAt}::text`,
    })
    .from(webhookSecrets)
    .where(
      and(inArray(webhookSecrets.webhookId, webhookIds), gt(webhookSecrets.endsAt, sql`now()`)),
    )
    .orderBy(asc(webhookSecrets.createdAt), asc(webhookSecrets.id))
}

/** What every secret of a webhook is worked out from. */
export async function findWebhookKey(db: Db): Promise<Buffer> {
  const [row] = await prepared<{ value: string }>(db, {
    name: 'webhook_key',
    text: `select value #>> '{}' as value from installation where name = 'webhook_key'`,
    values: [],
  })
  if (!row) throw new Error('This bank has no key for webhooks')
  return Buffer.from(row.value, 'base64')
}

/** Holds the program, so that two who add to it at once count each other's; answers how many webhooks it has. */
export async function countWebhooks(tx: Db, clientId: string): Promise<number> {
  await tx.select({ id: clients.id }).from(clients).where(eq(clients.id, clientId)).for('update')
  return tx.$count(webhooks, eq(webhooks.clientId, clientId))
}

/** A webhook that is told what is settled from now on. */
export async function insertWebhook(
  tx: Db,
  webhook: { clientId: string; url: string; kinds: ChangeKind[] },
): Promise<string> {
  const webhookId = newId()
  await tx.insert(webhooks).values({
    id: webhookId,
    ...webhook,
    status: 'active',
    markFrom: sql`pg_snapshot_xmin(pg_current_snapshot())`,
    markAfter: 0n,
    markAt: sql`now()`,
    failures: 0,
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return webhookId
}

/** False when the webhook is no longer at this version. With an address or a status it begins afresh. */
export async function updateWebhook(
  tx: Db,
  by: { webhookId: string; version: number },
  changes: {
    url?: string | undefined
    kinds?: ChangeKind[] | undefined
    status?: 'active' | 'paused' | undefined
  },
): Promise<boolean> {
  const afresh = { failures: 0, failingSince: null, restUntil: null }
  const updated = await tx
    .update(webhooks)
    .set({
      ...changes,
      ...(changes.status ? { disabledFor: null } : {}),
      ...((changes.status ?? changes.url) ? afresh : {}),
      version: sql`${webhooks.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(webhooks.id, by.webhookId), eq(webhooks.version, by.version)))
    .returning({ id: webhooks.id })
  return updated.length > 0
}

export async function deleteWebhook(tx: Db, webhookId: string): Promise<void> {
  await tx.delete(webhooks).where(eq(webhooks.id, webhookId))
}

/** The version counts secrets too; and nobody adds or ends one meanwhile. */
export async function touchWebhook(tx: Db, webhookId: string): Promise<void> {
  await tx
    .update(webhooks)
    .set({ version: sql`${webhooks.version} + 1`, updatedAt: sql`now()` })
    .where(eq(webhooks.id, webhookId))
}

export async function insertWebhookSecret(
  tx: Db,
  secret: { id: string; webhookId: string; hint: string },
): Promise<void> {
  await tx
    .insert(webhookSecrets)
    .values({ ...secret, createdAt: sql`clock_timestamp()`, endsAt: 'infinity' })
}

/** Secrets that sign now end after so many hours, where they do not end sooner. */
export async function endWebhookSecretsIn(tx: Db, webhookId: string, hours: number): Promise<void> {
  await tx
    .update(webhookSecrets)
    .set({ endsAt: sql`least(${webhookSecrets.endsAt}, now() + make_interval(hours => ${hours}))` })
    .where(and(eq(webhookSecrets.webhookId, webhookId), gt(webhookSecrets.endsAt, sql`now()`)))
}

export async function endWebhookSecret(tx: Db, secretId: string): Promise<void> {
  await tx
    .update(webhookSecrets)
    .set({ endsAt: sql`now()` })
    .where(eq(webhookSecrets.id, secretId))
}

/** Whom to tell that a webhook was disabled: the engagement leads of its organisation, and who answers for the program. */
export function findWhomToTell(
  db: Db,
  webhookId: string,
): Promise<
  {
    email: string
    name: string
    client_id: string
    client_name: string
    reason: 'gone' | 'failing'
  }[]
> {
  return prepared(db, {
    name: 'webhook_whom_to_tell',
    text: `select a.email, a.name, c.id as client_id, c.name as client_name, w.disabled_for as reason
      from webhook w join client c on c.id = w.client_id
      join account a on a.organisation_id = c.organisation_id and a.staff_role = 'engagement_lead'
      where w.id = $1 and w.status = 'disabled' and a.status = 'active' and a.proven_at is not null
      order by a.id`,
    values: [webhookId],
  })
}

/** Secrets that ended a month ago. */
export async function clearOldWebhookSecrets(tx: Db): Promise<void> {
  await tx.delete(webhookSecrets).where(sql`${webhookSecrets.endsAt} < now() - interval '30 days'`)
}
