import { clientScopes, type ClientScope } from '../../core/access.ts'
import type { ClientRow, SecretRow } from './clients.queries.ts'

/** How secrets and tokens of programs begin, so that whoever scans code for secrets can tell one. */
export const prefixes = { secret: 'peoplebank_secret_', token: 'peoplebank_token_' } as const

/** So many secrets of a program work at one time. */
export const mostSecrets = 2

/** Whether a credential could be the token of a program: no other kind begins like that. */
export const isClientToken = (credential: string): boolean => credential.startsWith(prefixes.token)

const secretView = (secret: SecretRow) => ({
  id: secret.id,
  hint: secret.hint,
  createdAt: secret.createdAt.toISOString(),
  usedAt: secret.usedAt?.toISOString() ?? null,
  endsAt: secret.endsAt === 'infinity' ? null : new Date(secret.endsAt).toISOString(),
})

/** A program with the secrets that work now, as the contract says it; `perMinute`: the most that one may ask. */
export const clientView = (
  client: ClientRow,
  secrets: readonly SecretRow[],
  perMinute: number,
) => ({
  id: client.id,
  name: client.name,
  purpose: client.purpose,
  contactPerson:
    client.contactId && client.contactName
      ? { id: client.contactId, name: client.contactName, isHere: client.isAnsweredFor }
      : null,
  scopes: client.scopes,
  status: client.status,
  secrets: secrets.filter(({ clientId }) => clientId === client.id).map(secretView),
  usedAt: client.usedAt?.toISOString() ?? null,
  requests: { thisMinute: client.asked, perMinute },
  createdAt: client.createdAt.toISOString(),
  version: client.version,
})

/**
 * The scopes that a token gets: those asked for, or all of the client where none are. Null where one is asked for
 * that the client does not have, or that there is none of.
 */
export function grantedScopes(
  asked: string | undefined,
  held: readonly ClientScope[],
): ClientScope[] | null {
  if (asked === undefined) return [...held]
  const names = new Set(asked.split(' '))
  const granted = clientScopes.filter((scope) => names.has(scope) && held.includes(scope))
  return granted.length === names.size ? granted : null
}

/** An answer of the token endpoint that is none: RFC 6749, 5.2. */
export interface OAuthRefusal {
  status: 400 | 401 | 413 | 429
  error:
    | 'invalid_request'
    | 'invalid_client'
    | 'unsupported_grant_type'
    | 'invalid_scope'
    | 'temporarily_unavailable'
  words: string
  /** Until it may ask again, in seconds. */
  seconds?: number
}

const refused = (error: OAuthRefusal['error'], words: string): OAuthRefusal => ({
  status: error === 'invalid_client' ? 401 : 400,
  error,
  words,
})

/** Said of every wrong credential alike, so that nobody learns which part was wrong. */
export const clientRefused = refused(
  'invalid_client',
  'There is no active client with this client_id and client_secret. If both are right, the secret has ended or the program is suspended: ask your engagement lead.',
)
export const formRefused = (words: string): OAuthRefusal => refused('invalid_request', words)
export const grantRefused = refused(
  'unsupported_grant_type',
  'This server gives tokens for grant_type=client_credentials alone.',
)
export const scopeRefused = refused(
  'invalid_scope',
  'This client does not have every scope that was asked for.',
)
/** The minute of a program is spent. OAuth has no word of its own for that; its client libraries know this one. */
export const spentRefused = (seconds: number): OAuthRefusal => ({
  status: 429,
  error: 'temporarily_unavailable',
  words:
    'This client has made as many requests as it may in a minute. A token works for an hour: keep it.',
  seconds,
})

/** The parameters of a form, or what is wrong with it: each may stand once (RFC 6749, 3.2). Empty is not there. */
export function formOf(body: string): Map<string, string> | OAuthRefusal {
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (form.has(name)) return formRefused('A parameter is repeated.')
    if (value !== '') form.set(name, value)
  }
  return form
}

/** Undoes what a form does to a text; null where it is not of that kind. */
function formDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}

/**
 * Who a program says that it is, by Authorization: Basic or in the form, never both (RFC 6749, 2.3). A secret in the
 * address is in neither, and so is no secret at all.
 */
export function credentialsOf(
  authorization: string | undefined,
  form: ReadonlyMap<string, string>,
): { clientId: string; secret: string } | OAuthRefusal {
  const posted = form.get('client_secret')
  if (authorization === undefined) {
    const clientId = form.get('client_id')
    return clientId === undefined || posted === undefined
      ? clientRefused
      : { clientId, secret: posted }
  }
  if (posted !== undefined)
    return formRefused('Send the secret in the Authorization header or in the form, not in both.')
  const basic = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  const pair = Buffer.from(basic ?? '', 'base64').toString('latin1')
  const at = pair.indexOf(':')
  const clientId = formDecoded(pair.slice(0, Math.max(0, at)))
  const secret = formDecoded(pair.slice(at + 1))
  if (at < 1 || clientId === null || secret === null) return clientRefused
  const named = form.get('client_id')
  return named !== undefined && named !== clientId
    ? formRefused('The form names another client than the Authorization header.')
    : { clientId, secret }
}

export const isRefusal = <Fine extends object>(given: Fine | OAuthRefusal): given is OAuthRefusal =>
  'error' in given

/** What a program has to know of this server before it asks for a token: RFC 8414. */
export const metadataOf = (issuer: string) => ({
  issuer,
  token_endpoint: `${issuer}/oauth/token`,
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  grant_types_supported: ['client_credentials'],
  // There is no endpoint at which a person would grant anything.
  response_types_supported: [],
  scopes_supported: [...clientScopes],
  revocation_endpoint: `${issuer}/oauth/revoke`,
  revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  service_documentation: `${issuer}/docs`,
})
