import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** That the pages of other sites may read an answer. */
export const everySite = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What a browser is told that asks, for the page of another site, whether it may read a public answer. */
export const publicPreflight = {
  ...everySite,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
  'access-control-max-age': '86400',
  allow: 'GET, HEAD, OPTIONS',
}

/** What a route adds to its answers where it gives a {@link publicAnswer}. */
export const unchanged = { 304: { description: 'Unchanged since the ETag in If-None-Match' } }

/**
 * Marks an answer that is the same for everybody: other sites may show it, and nothing is sent again that a reader has.
 *
 * @param changedAt When what is shown last changed, where that alone says whether it did.
 * @returns True where the reader has it already: the answer is 304.
 */
export function publicAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  contents: unknown,
  changedAt?: Date,
): boolean {
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest('base64url')
  const etag = `"${digest.slice(0, 22)}"`
  void reply.headers({
    etag,
    'cache-control': 'public, max-age=300',
    ...everySite,
    'access-control-expose-headers': 'ETag, Last-Modified, Link',
    ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
  })
  const known = request.headers['if-none-match']
  if (known !== undefined) return known === etag
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  // To the second, as the header says it.
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1_000) * 1_000 <= since
}
