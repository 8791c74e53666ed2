import { keyedDigest } from '../../core/secrets.ts'

/**
 * What signs, of one secret: 32 bytes that are worked out from the key of the installation and stand nowhere, so that
 * they can be had again without being kept.
 */
const signerOf = (key: Buffer, secretId: string): Buffer => keyedDigest(key, `webhook ${secretId}`)

/** A secret as its owner keeps it (Standard Webhooks 1.0). */
export const secretText = (key: Buffer, secretId: string): string =>
  `whsec_${signerOf(key, secretId).toString('base64')}`

/** What is told, as it is sent: the same for every try. */
export interface Told {
  id: string
  kind: string
  subjectId: string
  what: string
  at: Date
}

/** What a delivery is called: the kind of thing, and what became of it. */
export function typeOf({ kind, what }: Pick<Told, 'kind' | 'what'>): string {
  if (kind === 'gap') return 'changes.lost'
  return kind === 'test' ? 'webhook.test' : `${kind}.${what}`
}

/** Whether a delivery tells of a thing that can be read; a test and lost changes are about none. */
export const isAboutSomething = ({ kind }: Pick<Told, 'kind'>): boolean =>
  kind !== 'gap' && kind !== 'test'

/** That something changed, and nothing of what it is: the same as in the list of changes. */
export function bodyOf(told: Told): string {
  const { kind, subjectId, what, at } = told
  const timestamp = at.toISOString()
  const data = isAboutSomething(told) ? { kind, id: subjectId, what, at: timestamp } : {}
  return JSON.stringify({ type: typeOf(told), timestamp, data })
}

/** The headers of one try: its id never changes, its time and so its signature do. */
export function headersOf(
  key: Buffer,
  { id, body, secretIds, now }: { id: string; body: string; secretIds: string[]; now: Date },
): Record<string, string> {
  const seconds = String(Math.floor(now.getTime() / 1_000))
  const signatures = secretIds.map((secretId) => {
    const signature = keyedDigest(signerOf(key, secretId), `${id}.${seconds}.${body}`)
    return `v1,${signature.toString('base64')}`
  })
  return {
    'content-type': 'application/json',
    'user-agent': 'People-Bank-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  }
}
