import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { headersTooLong, requestTooSlow, requestUnreadable } from './common.errors.ts'
import { newId } from './ids.ts'
import { problemBody, type ProblemFactory } from './problem.ts'

const byCode: Record<string, ProblemFactory> = {
  HPE_HEADER_OVERFLOW: headersTooLong,
  ERR_HTTP_REQUEST_TIMEOUT: requestTooSlow,
}

/**
 * Answers what is no request that can be read, or did not arrive in its time. There is neither a route nor a reply for it
 * yet: the answer is written by hand, and the connection ends.
 */
export function answerUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (!socket.writable) {
    socket.destroy(error)
    return
  }
  const id = newId()
  const problem = byCode[error.code ?? ''] ?? requestUnreadable
  const { type, status, ...body } = problemBody(problem(), id)
  const text = JSON.stringify({ type, status, ...body })
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(text)}`,
      `Link: <${type}>; rel="type"`,
      `X-Request-Id: ${id}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  )
}
