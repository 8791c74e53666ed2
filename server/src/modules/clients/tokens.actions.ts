import type pg from 'pg'
import { visitor, type ClientScope } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { takeRequests } from './limits.queries.ts'
import { deleteToken, findBySecret, insertToken, type ProvenClient } from './tokens.queries.ts'
import {
  clientRefused,
  grantedScopes,
  prefixes,
  scopeRefused,
  spentRefused,
  type OAuthRefusal,
} from './clients.rules.ts'

/** How long a token works, in seconds. */
const tokenSeconds = 3_600

interface Shown {
  clientId: string
  secret: string
}

/** What the record says of a program that comes with its secret instead of a token. */
const contextOf = (client: ProvenClient, requestId: string, event: string): RequestContext => ({
  actor: {
    ...visitor,
    kind: 'client',
    client: {
      id: client.id,
      scopes: client.scopes,
      purpose: client.purpose,
      contactAccountId: client.contact_account_id,
    },
    organisationId: client.organisation_id,
    name: client.name,
  },
  requestId,
  operation: 'oauth',
  purpose: client.purpose,
  record: { audit: event },
  recorded: false,
})

/** A request of a program that comes with its secret. */
interface Asking {
  pool: pg.Pool
  requestId: string
  /** Requests a minute of one program. */
  limit: number
}

/**
 * The program behind a secret, within a transaction of its own that does something for it. It counts as a request of
 * the program's minute, once the secret is proven: nobody else can spend it.
 */
function asClient<Done>(
  { pool, limit }: Asking,
  shown: Shown,
  work: (tx: Db, client: ProvenClient) => Promise<Done | OAuthRefusal>,
): Promise<Done | OAuthRefusal> {
  return change(pool, async (tx) => {
    const client = await findBySecret(tx, {
      clientId: shown.clientId,
      secretHash: digestOf(shown.secret),
    })
    if (!client) return clientRefused
    const { given, seconds } = await takeRequests(tx, { clientId: client.id, wanted: 1, limit })
    return given > 0 ? work(tx, client) : spentRefused(Math.max(1, Math.ceil(seconds)))
  })
}

/** Gives a program a token of an hour at most: for all that it may do, or for the scopes that it asks for. */
export function giveToken(
  asking: Asking,
  shown: Shown,
  asked: string | undefined,
): Promise<{ token: string; seconds: number; scopes: ClientScope[] } | OAuthRefusal> {
  return asClient(asking, shown, async (tx, client) => {
    const scopes = grantedScopes(asked, client.scopes)
    if (!scopes) return scopeRefused
    const token = prefixes.token + newSecret()
    const tokenId = await insertToken(tx, {
      clientId: client.id,
      secretId: client.secret_id,
      tokenHash: digestOf(token),
      scopes,
      seconds: tokenSeconds,
    })
    const event = 'clients.token_given'
    await writeAudit(tx, contextOf(client, asking.requestId, event), {
      event,
      subjectKind: 'client_token',
      subjectId: tokenId,
      detail: { scopes, secretId: client.secret_id },
    })
    return { token, seconds: tokenSeconds, scopes }
  })
}

/** Ends a token of the program that asks. One that is not there, or is another's, is as good as ended. */
export function revokeToken(
  asking: Asking,
  shown: Shown,
  token: string,
): Promise<{ done: true } | OAuthRefusal> {
  return asClient(asking, shown, async (tx, client) => {
    const tokenId = await deleteToken(tx, { clientId: client.id, tokenHash: digestOf(token) })
    if (tokenId === undefined) return { done: true }
    const event = 'clients.token_revoked'
    await writeAudit(tx, contextOf(client, asking.requestId, event), {
      event,
      subjectKind: 'client_token',
      subjectId: tokenId,
    })
    return { done: true }
  })
}
