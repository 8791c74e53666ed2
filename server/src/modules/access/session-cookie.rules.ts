import type { FastifyRequest } from 'fastify'
import type { Config } from '../../core/config.ts'

/**
 * Name and attributes of the session cookie. Browsers take Secure cookies from localhost too, so only a
 * bank that is served over plain HTTP on another name goes without.
 */
export function sessionCookieOf(config: Config) {
  const { protocol, hostname } = new URL(config.publicUrl)
  const secure = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
  return {
    name: secure ? '__Host-session' : 'session',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
  }
}

/** The credential that came with a request, if any. A token wins over a cookie. */
export function credentialOf(
  request: FastifyRequest,
  config: Config,
): { via: 'session' | 'token'; secret: string } | null {
  const bearer = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')
  if (bearer?.[1]) return { via: 'token', secret: bearer[1] }
  const cookie = request.cookies[sessionCookieOf(config).name]
  return cookie && cookie.length < 200 ? { via: 'session', secret: cookie } : null
}
