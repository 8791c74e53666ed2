import { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodType } from 'zod'
import { mediaTypeUnsupported, requestInvalid } from './common.errors.ts'

/** So many bytes a body has, unless its route takes files. */
export const bodyBytesMax = 1_048_576

/**
 * How long the server waits for slow clients, in milliseconds: `request` for a body as a whole, `file` for one that may be
 * larger than others, `streamed` for one that its route reads while it arrives.
 */
export const httpTimeoutsMs = {
  headers: 10_000,
  request: 14_000,
  file: 30_000,
  streamed: 3_600_000,
  keepAlive: 20_000,
  check: 500,
}

/**
 * JSON in UTF-8 is the only body here: a form of another site may send text/plain without asking first,
 * and a body in another encoding would be kept as something that nobody wrote.
 */
export function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  app.addContentTypeParser(
    /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i,
    { parseAs: 'buffer' },
    (request, body, done) => {
      const { 'content-encoding': encoding = 'identity' } = request.headers
      // None is unpacked: a small one can become a large one.
      if (encoding.toLowerCase() !== 'identity') {
        done(mediaTypeUnsupported({ detail: 'Send the body unpacked, without Content-Encoding' }))
        return
      }
      try {
        void parse(request, utf8.decode(body as Buffer), done)
      } catch {
        const message = 'The body is not UTF-8'
        done(requestInvalid({ issues: [{ field: 'body', message }] }))
      }
    },
  )
}

/**
 * Node knows one limit for all requests, and it is that of the longest. Any other body is cut off as Node itself would:
 * whoever drips it holds a connection, and nothing else, for a quarter of a minute. A file from a slow line has twice that.
 */
export function limitBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw, routeOptions } = request
    // What came over no connection, but from within the process, is all there.
    const { socket } = raw
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length']) > 0
    if (hasBody && socket instanceof Socket) {
      const isFile = (routeOptions.bodyLimit ?? 0) > bodyBytesMax
      const end = setTimeout(
        () => {
          if (raw.complete || raw.destroyed) return
          // Its route sees to it, unless it was refused before it came there.
          if (routeOptions.config.streams && !reply.sent) return
          const error = Object.assign(new Error('The body did not arrive in its time'), {
            code: 'ERR_HTTP_REQUEST_TIMEOUT',
          })
          app.server.emit('clientError', error, socket)
        },
        httpTimeoutsMs[isFile ? 'file' : 'request'],
      ).unref()
      raw.once('close', () => clearTimeout(end))
    }
    done()
  })
}

/** What is wrong with a body as a whole, in words for whoever sends one; null where only its fields can be. */
export function bodyWrong({ body, routeOptions }: FastifyRequest): string | null {
  const schema = routeOptions.schema?.body as ZodType | undefined
  if (!schema || (typeof body === 'object' && body !== null && !Array.isArray(body))) return null
  if (schema.safeParse(body ?? undefined).success) return null
  return body === undefined || body === null
    ? 'There is no body. Send one, as JSON, with Content-Type: application/json'
    : 'The body has to be one JSON object, such as {"name": "value"}'
}
