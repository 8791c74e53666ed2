import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A new secret of 32 random bytes, for a session, a link or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. It has 256 random bits, so a plain digest cannot be turned back. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The part of an address that one household or attacker has as a whole: IPv4 whole, IPv6 its first 64 bits. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (v4?.[1]) return v4[1]
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = [
    ...left,
    ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'),
    ...right,
  ]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** A keyed digest: of one text and one key always the same, and nothing to whoever lacks the key. */
export const keyedDigest = (key: Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
