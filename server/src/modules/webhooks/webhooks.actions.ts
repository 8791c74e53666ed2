import { writeAudit } from '../../core/audit.ts'
import { versionStale, withoutScope } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { OutboundLimits } from '../../core/outbound.ts'
import { kindsFor, type ChangeKind } from '../clients/changes.rules.ts'
import { clientNotFound } from '../clients/clients.errors.ts'
import {
  endRest,
  findDelivery,
  insertDelivery,
  replayDeliveries,
  replayDelivery,
  tryWaitingNow,
} from './deliveries.queries.ts'
import { secretText } from './signing.rules.ts'
import {
  deliveryNotFound,
  lastWebhookSecret,
  mayNotBeTold,
  tooManyWebhooks,
  tooManyWebhookSecrets,
  webhookNotFound,
  webhookSecretNotFound,
} from './webhooks.errors.ts'
import {
  countWebhooks,
  deleteWebhook,
  endWebhookSecret,
  endWebhookSecretsIn,
  findKeptClient,
  findWebhook,
  findWebhookKey,
  findWebhookSecrets,
  insertWebhook,
  insertWebhookSecret,
  touchWebhook,
  updateWebhook,
} from './webhooks.queries.ts'
import { checkAsked, keeperOf, scopesOf } from './webhooks.rules.ts'
import { mostWebhooks, mostWebhookSecrets } from './webhooks.schemas.ts'

const subjectKind = 'webhook'

async function findOwn(tx: Db, context: RequestContext, webhookId: string) {
  const webhook = await findWebhook(tx, keeperOf(context.actor), webhookId)
  if (!webhook) throw webhookNotFound()
  return webhook
}

/** Makes a secret; nothing but the caller's answer ever holds it. */
async function makeSecret(tx: Db, webhookId: string): Promise<{ id: string; secret: string }> {
  const secretId = newId()
  const secret = secretText(await findWebhookKey(tx), secretId)
  await insertWebhookSecret(tx, { id: secretId, webhookId, hint: secret.slice(-4) })
  return { id: secretId, secret }
}

/** Adds a webhook to a program, with its first secret. It is told what changes from now on. */
export async function addWebhook(
  tx: Db,
  context: RequestContext,
  asked: { clientId: string; url: string; kinds: ChangeKind[] },
  limits: OutboundLimits,
): Promise<{ id: string; secret: string }> {
  const client = await findKeptClient(tx, keeperOf(context.actor), asked.clientId)
  if (!client) throw clientNotFound()
  const scopes = scopesOf(context.actor, client.scopes)
  if (!client.scopes.includes('changes:read')) throw mayNotBeTold()
  if (!scopes.includes('changes:read')) throw withoutScope('changes:read')
  checkAsked(asked, kindsFor(scopes), limits)
  if ((await countWebhooks(tx, client.id)) >= mostWebhooks) throw tooManyWebhooks()
  const webhookId = await insertWebhook(tx, asked)
  const { secret } = await makeSecret(tx, webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.added',
    subjectKind,
    subjectId: webhookId,
    detail: { clientId: client.id, kinds: asked.kinds },
  })
  return { id: webhookId, secret }
}

/** Changes a webhook, pauses it, or lets it go on: then what waits is sent at once. */
export async function changeWebhook(
  tx: Db,
  context: RequestContext,
  by: { webhookId: string; version: number },
  changes: Parameters<typeof updateWebhook>[2],
  limits: OutboundLimits,
): Promise<void> {
  const before = await findOwn(tx, context, by.webhookId)
  checkAsked(changes, kindsFor(scopesOf(context.actor, before.clientScopes)), limits)
  if (!(await updateWebhook(tx, by, changes))) throw versionStale()
  if (changes.status === 'active') await tryWaitingNow(tx, by.webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.changed',
    subjectKind,
    subjectId: by.webhookId,
    detail: {
      fields: Object.keys(changes),
      status: changes.status ?? before.status,
      kinds: changes.kinds ?? before.kinds,
    },
  })
}

/** Deletes a webhook with its secrets and its log. */
export async function removeWebhook(
  tx: Db,
  context: RequestContext,
  webhookId: string,
): Promise<void> {
  await findOwn(tx, context, webhookId)
  await deleteWebhook(tx, webhookId)
  await writeAudit(tx, context, { event: 'webhooks.removed', subjectKind, subjectId: webhookId })
}

/** Gives a webhook another secret. The one that signs now goes on for so many hours, beside it. */
export async function rotateWebhookSecret(
  tx: Db,
  context: RequestContext,
  by: { webhookId: string; othersEndInHours: number },
): Promise<string> {
  await findOwn(tx, context, by.webhookId)
  // The row is held, so that two who rotate at once count each other's.
  await touchWebhook(tx, by.webhookId)
  await endWebhookSecretsIn(tx, by.webhookId, by.othersEndInHours)
  const working = await findWebhookSecrets(tx, [by.webhookId])
  if (working.length >= mostWebhookSecrets) throw tooManyWebhookSecrets()
  const { id: secretId, secret } = await makeSecret(tx, by.webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.secret_made',
    subjectKind,
    subjectId: by.webhookId,
    detail: { secretId, othersEndInHours: by.othersEndInHours },
  })
  return secret
}

/** Ends a secret at once; the last one stays, since something has to sign. */
export async function stopWebhookSecret(
  tx: Db,
  context: RequestContext,
  by: { webhookId: string; secretId: string },
): Promise<void> {
  await findOwn(tx, context, by.webhookId)
  await touchWebhook(tx, by.webhookId)
  const working = await findWebhookSecrets(tx, [by.webhookId])
  if (!working.some(({ id }) => id === by.secretId)) throw webhookSecretNotFound()
  if (working.length === 1) throw lastWebhookSecret()
  await endWebhookSecret(tx, by.secretId)
  await writeAudit(tx, context, {
    event: 'webhooks.secret_ended',
    subjectKind,
    subjectId: by.webhookId,
    detail: { secretId: by.secretId },
  })
}

const deliveryKind = 'webhook_delivery'

/** Sends a test, also to one that is paused or disabled. Answers the delivery's id. */
export async function sendTest(
  tx: Db,
  context: RequestContext,
  webhookId: string,
): Promise<string> {
  await findOwn(tx, context, webhookId)
  const deliveryId = await insertDelivery(tx, { webhookId, kind: 'test' })
  await endRest(tx, webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.tested',
    subjectKind: deliveryKind,
    subjectId: deliveryId,
    detail: { webhookId },
  })
  return deliveryId
}

/** Sends one delivery again, under its own id. */
export async function replayOne(
  tx: Db,
  context: RequestContext,
  by: { webhookId: string; deliveryId: string },
): Promise<void> {
  await findOwn(tx, context, by.webhookId)
  if (!(await findDelivery(tx, by))) throw deliveryNotFound()
  await replayDelivery(tx, by.deliveryId)
  await endRest(tx, by.webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.replayed',
    subjectKind: deliveryKind,
    subjectId: by.deliveryId,
    detail: { webhookId: by.webhookId },
  })
}

/** Sends again what changed since a moment, each under its own id; answers how many that are. */
export async function replaySince(
  tx: Db,
  context: RequestContext,
  by: { webhookId: string; since: string; which: 'given_up' | 'all' },
): Promise<number> {
  await findOwn(tx, context, by.webhookId)
  const replayed = await replayDeliveries(tx, by)
  await endRest(tx, by.webhookId)
  await writeAudit(tx, context, {
    event: 'webhooks.replayed',
    subjectKind,
    subjectId: by.webhookId,
    detail: { since: by.since, which: by.which, replayed },
  })
  return replayed
}
