import { organisationOf, type ClientScope } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import {
  clientContactUnknown,
  clientNotFound,
  clientSecretNotFound,
  tooManySecrets,
} from './clients.errors.ts'
import {
  endSecret,
  endSecretsIn,
  findClient,
  findSecrets,
  insertClient,
  insertSecret,
  mayAnswer,
  touchClient,
  updateClient,
} from './clients.queries.ts'
import { mostSecrets, prefixes } from './clients.rules.ts'
import { deleteTokens } from './tokens.queries.ts'

const subjectKind = 'client'

/** A new secret of a program; nothing but the caller's answer ever holds it. */
export const newClientSecret = (): string => prefixes.secret + newSecret()

async function findOwn(tx: Db, context: RequestContext, clientId: string) {
  const client = await findClient(tx, { clientId, organisationId: organisationOf(context.actor) })
  if (!client) throw clientNotFound()
  return client
}

const keepSecret = (tx: Db, clientId: string, secret: string) =>
  insertSecret(tx, { clientId, secretHash: digestOf(secret), hint: secret.slice(-4) })

/** Registers a program of the caller's organisation, with its first secret; the caller answers for it. */
export async function registerClient(
  tx: Db,
  context: RequestContext,
  client: { name: string; purpose: string; scopes: ClientScope[] },
  secret: string,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const contactAccountId = context.actor.accountId
  const clientId = await insertClient(tx, { organisationId, contactAccountId, ...client })
  await keepSecret(tx, clientId, secret)
  await writeAudit(tx, context, {
    event: 'clients.registered',
    subjectKind,
    subjectId: clientId,
    detail: { scopes: client.scopes },
  })
  return clientId
}

/** Changes a program, suspends it, or lets it work again. Suspending ends every token that it has, for good. */
export async function changeClient(
  tx: Db,
  context: RequestContext,
  by: { clientId: string; version: number },
  changes: Parameters<typeof updateClient>[2],
): Promise<void> {
  const before = await findOwn(tx, context, by.clientId)
  const { contactAccountId } = changes
  if (contactAccountId !== undefined) {
    const { organisationId } = before
    if (!(await mayAnswer(tx, { accountId: contactAccountId, organisationId })))
      throw clientContactUnknown()
  }
  if (!(await updateClient(tx, by, changes))) throw versionStale()
  if (changes.status === 'suspended') await deleteTokens(tx, by.clientId)
  await writeAudit(tx, context, {
    event: 'clients.changed',
    subjectKind,
    subjectId: by.clientId,
    detail: {
      fields: Object.keys(changes),
      status: changes.status ?? before.status,
      scopes: changes.scopes ?? before.scopes,
      ...(contactAccountId === undefined
        ? {}
        : { contactAccountId, contactBefore: before.contactId }),
    },
  })
}

/** Gives a program another secret. Those that work now go on for so many hours. Answers the new one's id. */
export async function rotateSecret(
  tx: Db,
  context: RequestContext,
  by: { clientId: string; othersEndInHours: number },
  secret: string,
): Promise<string> {
  await findOwn(tx, context, by.clientId)
  // The row is held, so that two who rotate at once count each other's.
  await touchClient(tx, by.clientId)
  await endSecretsIn(tx, by.clientId, by.othersEndInHours)
  if ((await findSecrets(tx, [by.clientId])).length >= mostSecrets) throw tooManySecrets()
  const secretId = await keepSecret(tx, by.clientId, secret)
  await writeAudit(tx, context, {
    event: 'clients.secret_made',
    subjectKind,
    subjectId: by.clientId,
    detail: { secretId, othersEndInHours: by.othersEndInHours },
  })
  return secretId
}

/** Ends a secret at once, with every token that came by it. */
export async function stopSecret(
  tx: Db,
  context: RequestContext,
  by: { clientId: string; secretId: string },
): Promise<void> {
  await findOwn(tx, context, by.clientId)
  if (!(await endSecret(tx, by))) throw clientSecretNotFound()
  await touchClient(tx, by.clientId)
  await writeAudit(tx, context, {
    event: 'clients.secret_ended',
    subjectKind,
    subjectId: by.clientId,
    detail: { secretId: by.secretId },
  })
}
