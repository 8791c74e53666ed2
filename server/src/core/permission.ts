import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hasScope, mayCall, visitor } from './access.ts'
import type { addressesOf } from './addresses-taken.ts'
import {
  accessDenied,
  crossSiteRefused,
  idempotencyKeyRequired,
  requestInvalid,
  signInRequired,
  tooManyRequests,
  versionRequired,
  withoutScope,
} from './common.errors.ts'
import type { Services } from './services.ts'
import { quotaHeaders } from './quota.ts'
import { otherMethod } from './refusals.ts'
import { holdRefusal } from './turns.ts'

/** Finds out who asks and refuses what they may not, before anything of the request is read. */
export function addPermission(
  app: FastifyInstance,
  { authenticate, countRequest }: Pick<Services, 'authenticate' | 'countRequest'>,
  addresses: ReturnType<typeof addressesOf>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    request.actor = visitor
    const elsewhere = addresses.hiddenBy(request)
    if (elsewhere.length > 0) throw otherMethod(elsewhere)
    const { config, schema } = request.routeOptions
    if (!config.access) return
    request.actor = await authenticate(request)
    request.context = {
      actor: request.actor,
      requestId: request.id,
      operation: schema?.operationId ?? '',
      purpose: purposeOf(request),
      record: config.record ?? { nothing: '' },
      recorded: false,
    }
    const quota = await countRequest(request.actor)
    if (quota) {
      void reply.headers(quotaHeaders(quota))
      if (quota.isSpent && quota.isTold) await holdRefusal(request)
      if (quota.isSpent)
        throw tooManyRequests({ headers: { 'retry-after': String(quota.seconds) } })
    }
    refuseCrossSite(request)
    if (!mayCall(request.actor, config.access)) {
      throw request.actor.kind === 'visitor' ? signInRequired() : accessDenied()
    }
    if (config.scope && !hasScope(request.actor, config.scope)) throw withoutScope(config.scope)
    if (config.versioned && !request.headers['if-match']) throw versionRequired()
    if (config.creates && !request.headers['idempotency-key']) throw idempotencyKeyRequired()
  })
}

function purposeOf(request: FastifyRequest): string {
  // A program is there for what its organisation said, and tells nobody anything else.
  if (request.actor.client) return request.actor.client.purpose
  const given = request.headers['x-purpose']
  if (given === undefined) return request.routeOptions.schema?.summary ?? 'Not stated'
  if (typeof given === 'string' && /^[\x20-\x7e]{1,200}$/.test(given)) return given
  const message = 'Say why in 1 to 200 letters without accents, on one line'
  throw requestInvalid({ issues: [{ field: 'X-Purpose', message }] })
}

/** A cookie travels with requests of other sites; a token does not. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.actor.via === 'token') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  if (site === 'same-origin') return
  if (site !== undefined && site !== 'none') throw crossSiteRefused()
  if (origin === undefined) {
    if (request.actor.via === 'session') throw crossSiteRefused()
    return
  }
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    throw crossSiteRefused()
}
