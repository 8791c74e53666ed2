import cookie from '@fastify/cookie'
import Fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { createSerializerCompiler, validatorCompiler } from 'fastify-zod-openapi'
import type pg from 'pg'
import { config as configureSchemas } from 'zod'
import { actorIdOf, checkDeclaration, type Actor } from './access.ts'
import { addressesOf, pathOf } from './addresses-taken.ts'
import {
  bodyBytesMax,
  bodyWrong,
  httpTimeoutsMs,
  limitBodies,
  takeOnlyJson,
} from './bodies-taken.ts'
import { notFound, requestInvalid } from './common.errors.ts'
import type { Config } from './config.ts'
import { mergeProblems, securityOf } from './declared-answers.ts'
import type { RequestContext } from './context.ts'
import { addDraining } from './draining.ts'
import { newId } from './ids.ts'
import { pageLinks } from './links.ts'
import { createLog } from './log.ts'
import { addPermission } from './permission.ts'
import { publicPreflight } from './public-answer.ts'
import { otherMethod, sendProblem } from './refusals.ts'
import { safeHeaders } from './safe-headers.ts'
import type { Services } from './services.ts'
import { addShedding } from './shedding.ts'
import { traceIdOf, withinTrace } from './trace.ts'
import { addTurns } from './turns.ts'
import { answerUnread } from './unread.ts'
import { unsafeTextAt } from './unsafe-text.ts'
import { wordsOf } from './words.ts'

const api = '/api/'

/** An instance with everything that every route relies on, and no route yet. */
export async function createHttp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: createLog(services.config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    // Each line of a request names the trace that it belongs to, where its caller sent one.
    childLoggerFactory: (log, bindings, options, { headers }) => {
      const trace = traceIdOf(headers['traceparent'])
      return log.child(trace === null ? bindings : { ...bindings, trace }, options)
    },
    bodyLimit: bodyBytesMax,
    routerOptions: { maxParamLength: 200 },
    trustProxy: (_address, hop) => hop < services.config.trustedProxies,
    keepAliveTimeout: httpTimeoutsMs.keepAlive,
    requestTimeout: httpTimeoutsMs.streamed,
    http: {
      requestTimeout: httpTimeoutsMs.streamed,
      headersTimeout: httpTimeoutsMs.headers,
      connectionsCheckingInterval: httpTimeoutsMs.check,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: answerUnread,
    // An address that cannot be read reaches no route and no hook: it is answered like everything else.
    frameworkErrors: (error, request, reply) => {
      secure(request, reply, services.config)
      void sendProblem(error, request, reply)
    },
  })
  configureSchemas({ customError: wordsOf })
  app.setValidatorCompiler(validatorCompiler)
  // The schema has already checked and stripped what is sent; a serialiser made from it would only be slower
  // at choosing between alternatives.
  app.setSerializerCompiler(createSerializerCompiler({ stringify: JSON.stringify }))
  takeOnlyJson(app)
  limitBodies(app)
  addDraining(app)
  addShedding(app, services.config.requestsAtOnce)
  const addresses = addressesOf(app)
  app.decorate('services', services)
  app.decorateRequest('actor', null as unknown as Actor)
  app.decorateRequest('context', null as unknown as RequestContext)
  await app.register(cookie)

  app.addHook('onRoute', (route) => {
    const methods = [route.method].flat().filter((method) => method !== 'HEAD')
    if (!route.url.startsWith(api)) return
    for (const method of methods)
      checkDeclaration({ method, url: route.url, declaration: route.config })
    if (!route.schema?.operationId)
      throw new Error(`${String(route.method)} ${route.url} has no operationId`)
    const response = (route.schema.response ?? {}) as Record<string, unknown>
    route.schema.response = mergeProblems(response, route)
    route.schema.security = securityOf(route.config)
  })

  app.addHook('onRequest', (request, reply, done) => {
    secure(request, reply, services.config)
    withinTrace(traceIdOf(request.headers['traceparent']), done)
  })

  addPermission(app, services, addresses)
  addTurns(app)

  app.addHook('preValidation', async (request) => {
    const wrong = bodyWrong(request)
    if (wrong !== null) throw requestInvalid({ issues: [{ field: 'body', message: wrong }] })
    const unsafe = unsafeTextAt({ ...(request.body as object), ...(request.query as object) })
    if (unsafe) throw requestInvalid({ issues: [{ ...unsafe, field: unsafe.field || 'body' }] })
  })

  app.addHook('preSerialization', async (request, reply, payload) => {
    if (request.method !== 'GET' || !isPage(payload)) return payload
    const links = pageLinks(request.url, payload.nextCursor)
    if (links !== null) reply.header('link', links)
    return payload
  })

  app.addHook('onSend', async (request, reply, payload) => {
    request.endTurn?.()
    const { record } = request.routeOptions.config
    if (!record || 'nothing' in record || reply.statusCode >= 300) return payload
    if (request.context.recorded) return payload
    const fault = new Error(`${request.context.operation} answered without its declared record`)
    if (services.strictRecords) throw fault
    request.log.error({ err: fault }, 'fault')
    return payload
  })

  // One line an answer: what was asked by operation, never by address, which may name people.
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.schema?.operationId ?? 'page'
    const detail = {
      operation,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (operation === 'page') request.log.debug(detail, 'answered')
    else request.log.info(detail, 'answered')
  })

  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const { methods: allowed, everySite: isForAll } = addresses.at(pathOf(request))
    if (request.method === 'OPTIONS' && isForAll)
      return reply.status(204).headers(publicPreflight).send()
    // Where its own method is among them a part of the address is longer than any: there is nothing there.
    const isOther = allowed.length > 0 && !allowed.includes(request.method)
    return sendProblem(isOther ? otherMethod(allowed) : notFound(), request, reply)
  })
  return app
}

function isPage(payload: unknown): payload is { nextCursor: string | null } {
  return typeof payload === 'object' && payload !== null && 'nextCursor' in payload
}

function secure(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  reply.headers({ 'x-request-id': request.id, ...safeHeaders })
  if (config.publicUrl.startsWith('https:')) {
    reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
  // Personal data is never left in a cache, shared or not; files with a hash in their name say otherwise.
  if (request.url.startsWith(api)) reply.header('cache-control', 'no-store')
}

/** Whoever has not signed in: their keys share one room, and are random. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** One creating request, for {@link createOnce}: whose it is, its key, and what it asks for. */
export function attemptOf(request: FastifyRequest): {
  actorId: string
  key: string | undefined
  operation: string
  contents: unknown
} {
  return {
    actorId: actorIdOf(request.actor) ?? nobody,
    key: request.headers['idempotency-key']?.toString(),
    operation: request.context.operation,
    contents: { params: request.params, body: request.body },
  }
}

/** The pool, for routes that write. */
export function poolOf(app: FastifyInstance): pg.Pool {
  return app.services.database.pool
}
