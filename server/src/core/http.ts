import { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import Fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  createSerializerCompiler,
  RequestValidationError,
  validatorCompiler,
} from 'fastify-zod-openapi'
import type pg from 'pg'
import { config as configureSchemas, type ZodType } from 'zod'
import {
  actorIdOf,
  checkDeclaration,
  hasScope,
  mayCall,
  visitor,
  type Actor,
  type RouteDeclaration,
} from './access.ts'
import {
  accessDenied,
  crossSiteRefused,
  idempotencyKeyRequired,
  idempotencyKeyReused,
  mediaTypeUnsupported,
  methodNotAllowed,
  notFound,
  payloadTooLarge,
  requestInvalid,
  scopeMissing,
  signInRequired,
  tooManyRequests,
  unavailable,
  unexpectedFault,
  uriTooLong,
  versionRequired,
  versionStale,
} from './common.errors.ts'
import type { Config } from './config.ts'
import type { RequestContext } from './context.ts'
import { databaseCodeOf, isUnavailable, type Database } from './db.ts'
import { addressesOf, pathOf } from './addresses-taken.ts'
import { addDraining } from './draining.ts'
import { newId } from './ids.ts'
import type { Jobs } from './jobs.ts'
import { pageLinks } from './links.ts'
import { createLog } from './log.ts'
import type { Cursors } from './page.ts'
import {
  problemBody,
  ProblemError,
  problems,
  type FieldIssue,
  type ProblemFactory,
} from './problem.ts'
import { everySite, publicPreflight } from './public-answer.ts'
import { quotaHeaders, type Quota } from './quota.ts'
import { safeHeaders } from './safe-headers.ts'
import { addShedding } from './shedding.ts'
import { traceIdOf, withinTrace } from './trace.ts'
import { answerUnread } from './unread.ts'
import { addTurns, holdRefusal } from './turns.ts'
import { unsafeTextAt } from './unsafe-text.ts'
import { wordsOf } from './words.ts'

/** What routes work with; handed over once, no container. */
export interface Services {
  config: Config
  database: Database
  jobs: Jobs
  cursors: Cursors
  /** Finds who asks; never throws for a wrong or ended credential. */
  authenticate: (request: FastifyRequest) => Promise<Actor>
  /** Counts a request of whoever may not ask without limit; null for everybody else. */
  countRequest: (actor: Actor) => Promise<Quota> | null
  /** In tests a route that leaves no declared record answers 500; otherwise it is logged as a fault. */
  strictRecords: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services
  }
  interface FastifyRequest {
    actor: Actor
    context: RequestContext
  }
  interface FastifyContextConfig extends Partial<RouteDeclaration> {}
}

const api = '/api/'

/**
 * How long the server waits for slow clients, in milliseconds: `request` for a body as a whole, `streamed` for one that
 * its route reads while it arrives.
 */
export const httpTimeoutsMs = {
  headers: 10_000,
  request: 30_000,
  streamed: 3_600_000,
  keepAlive: 20_000,
  check: 500,
}

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
    bodyLimit: 1_048_576,
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
    route.schema.response = {
      ...problems(...standardProblems(route)),
      ...mergeProblems(response, route),
    }
    route.schema.security = securityOf(route.config)
  })

  app.addHook('onRequest', (request, reply, done) => {
    secure(request, reply, services.config)
    withinTrace(traceIdOf(request.headers['traceparent']), done)
  })

  app.addHook('onRequest', async (request, reply) => {
    request.actor = visitor
    const elsewhere = addresses.hiddenBy(request)
    if (elsewhere.length > 0) throw otherMethod(elsewhere)
    const { config, schema } = request.routeOptions
    if (!config.access) return
    request.actor = await services.authenticate(request)
    request.context = {
      actor: request.actor,
      requestId: request.id,
      operation: schema?.operationId ?? '',
      purpose: purposeOf(request),
      record: config.record ?? { nothing: '' },
      recorded: false,
    }
    const quota = await services.countRequest(request.actor)
    if (quota) {
      void reply.headers(quotaHeaders(quota))
      if (quota.isSpent && quota.isTold) await holdRefusal(request)
      if (quota.isSpent)
        throw tooManyRequests({ headers: { 'retry-after': String(quota.seconds) } })
    }
    refuseCrossSite(request)
    if (!mayCall(request.actor, config.access)) {
      throw request.actor.kind === 'visitor' ? signInRequired(challengeOf(request)) : accessDenied()
    }
    if (config.scope && !hasScope(request.actor, config.scope)) {
      const missing = `Bearer error="insufficient_scope", scope="${config.scope}"`
      throw scopeMissing({ headers: { 'www-authenticate': missing } })
    }
    if (config.versioned && !request.headers['if-match']) throw versionRequired()
    if (config.creates && !request.headers['idempotency-key']) throw idempotencyKeyRequired()
  })

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

/**
 * JSON in UTF-8 is the only body here: a form of another site may send text/plain without asking first,
 * and a body in another encoding would be kept as something that nobody wrote.
 */
function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  app.addContentTypeParser(
    /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i,
    { parseAs: 'buffer' },
    (request, body, done) => {
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
 * whoever drips it holds a connection, and nothing else, for half a minute.
 */
function limitBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw, routeOptions } = request
    // What came over no connection, but from within the process, is all there.
    const { socket } = raw
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length']) > 0
    if (hasBody && socket instanceof Socket) {
      const end = setTimeout(() => {
        if (raw.complete || raw.destroyed) return
        // Its route sees to it, unless it was refused before it came there.
        if (routeOptions.config.streams && !reply.sent) return
        const error = Object.assign(new Error('The body did not arrive in its time'), {
          code: 'ERR_HTTP_REQUEST_TIMEOUT',
        })
        app.server.emit('clientError', error, socket)
      }, httpTimeoutsMs.request).unref()
      raw.once('close', () => clearTimeout(end))
    }
    done()
  })
}

/** What is wrong with a body as a whole, in words for whoever sends one; null where only its fields can be. */
function bodyWrong({ body, routeOptions }: FastifyRequest): string | null {
  const schema = routeOptions.schema?.body as ZodType | undefined
  if (!schema || (typeof body === 'object' && body !== null && !Array.isArray(body))) return null
  if (schema.safeParse(body ?? undefined).success) return null
  return body === undefined || body === null
    ? 'There is no body. Send one, as JSON, with Content-Type: application/json'
    : 'The body has to be one JSON object, such as {"name": "value"}'
}

function isPage(payload: unknown): payload is { nextCursor: string | null } {
  return typeof payload === 'object' && payload !== null && 'nextCursor' in payload
}

function isOpen(config: Partial<RouteDeclaration> | undefined): boolean {
  return config?.access?.includes('visitor') ?? false
}

/** By which credentials a route can be called, as the document says it. */
function securityOf(config: Partial<RouteDeclaration> | undefined): Record<string, string[]>[] {
  if (isOpen(config)) return []
  const isForPeople = config?.access?.some((grant) => grant !== 'client') ?? true
  return [
    ...(isForPeople ? [{ session: [] }, { token: [] }] : []),
    ...(config?.scope ? [{ client: [config.scope] }] : []),
  ]
}

/** The errors that the core itself may answer with on such a route. */
function standardProblems(route: {
  url: string
  method: string | string[]
  config?: Partial<RouteDeclaration>
  schema?: { body?: unknown } | undefined
}): ProblemFactory[] {
  const isSafe = [route.method].flat().includes('GET')
  const { config } = route
  return [
    requestInvalid,
    ...(isOpen(config) ? [] : [signInRequired, accessDenied]),
    ...(config?.scope ? [scopeMissing] : []),
    ...(isSafe ? [] : [crossSiteRefused, payloadTooLarge, mediaTypeUnsupported]),
    ...(config?.creates ? [idempotencyKeyRequired, idempotencyKeyReused] : []),
    ...(config?.versioned ? [versionRequired, versionStale] : []),
    ...(route.url.includes(':') ? [notFound, uriTooLong] : []),
    tooManyRequests,
    unexpectedFault,
    unavailable,
  ]
}

/** Joins a route's own errors with the standard ones of the same status, so that no code is lost. */
function mergeProblems(
  response: Record<string, unknown>,
  route: Parameters<typeof standardProblems>[0],
) {
  const declaredHere = Object.values(response).flatMap((answer) =>
    typeof answer === 'object' && answer !== null && 'problems' in answer
      ? (answer.problems as ProblemFactory[])
      : [],
  )
  const answers = Object.fromEntries(
    Object.entries(response).filter(
      ([, answer]) => !(typeof answer === 'object' && answer !== null && 'problems' in answer),
    ),
  )
  return { ...problems(...standardProblems(route), ...declaredHere), ...answers }
}

/**
 * The errors of one route beside the standard ones, for `response`:
 * `{ 200: Leader, ...mayFail(leaderNotFound) }`.
 */
export function mayFail(...factories: ProblemFactory[]): Record<`4${string}`, never> {
  return { '4XX': { problems: factories } } as unknown as Record<`4${string}`, never>
}

function secure(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  reply.headers({ 'x-request-id': request.id, ...safeHeaders })
  if (config.publicUrl.startsWith('https:')) {
    reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
  // Personal data is never left in a cache, shared or not; files with a hash in their name say otherwise.
  if (request.url.startsWith(api)) reply.header('cache-control', 'no-store')
}

/** How a program that sent a token learns that it needs a new one (RFC 6750); a browser is asked for nothing. */
function challengeOf(request: FastifyRequest): { headers: Record<string, string> } | undefined {
  if (request.headers.authorization === undefined) return undefined
  return { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }
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

/** Bodies that are read before any field of them is. */
const bodyFaults: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send one, or leave Content-Type out.',
  FST_ERR_CTP_INVALID_JSON_BODY:
    'The body is no JSON that can be read. Look for a missing bracket or quote.',
}

/** What the caller is told; anything not meant for them becomes a plain fault. */
function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const validation =
    typeof error === 'object' && error !== null && 'validation' in error
      ? error.validation
      : undefined
  if (Array.isArray(validation)) return requestInvalid({ issues: issuesOf(validation) })
  const code = databaseCodeOf(error)
  if (code?.startsWith('FST_ERR_CTP_INVALID_MEDIA_TYPE')) return mediaTypeUnsupported()
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return payloadTooLarge()
  if (code === 'FST_ERR_ROUTE_METHOD_NOT_ALLOWED') return methodNotAllowed()
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return uriTooLong()
  const bodyFault = bodyFaults[code ?? '']
  if (bodyFault) return requestInvalid({ issues: [{ field: 'body', message: bodyFault }] })
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error
      ? error.statusCode
      : undefined
  if (status === 414) return uriTooLong()
  if (typeof status === 'number' && status >= 400 && status < 500) return requestInvalid()
  if (isUnavailable(error)) return unavailable({ headers: { 'retry-after': '2' } })
  return unexpectedFault()
}

/** Each thing wrong by itself: of several fields that there are not, each under its own name. */
function issuesOf(validation: unknown[]): FieldIssue[] {
  return validation.flatMap((entry) => {
    if (!(entry instanceof RequestValidationError))
      return { field: 'body', message: 'This is not valid' }
    const { issue } = entry.params
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys')
      return { field: path.join('.') || 'body', message: issue.message }
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: `There is no field of this name: ${key}`,
    }))
  })
}

/** A refusal of a method, with those that the address takes. */
function otherMethod(taken: string[]): ProblemError {
  const allow = taken.join(', ')
  return methodNotAllowed({ detail: `This address takes ${allow}`, headers: { allow } })
}

/** Which kinds of body an operation takes, for whoever sent another. */
function takenBy({ routeOptions }: FastifyRequest): string {
  const types = Object.keys(routeOptions.config?.streams ?? { 'application/json': '' })
  return `Send the body as Content-Type: ${types.join(' or ')}`
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemFrom(error)
  const isOfOtherKind = problem.spec.code === mediaTypeUnsupported.code
  const detail = problem.detail ?? (isOfOtherKind ? takenBy(request) : undefined)
  // A message of its own: an error's may quote the values of the statement that failed.
  if (problem.spec.status >= 500) request.log.error({ err: error }, 'fault')
  const body = problemBody({ ...problem, detail }, request.id)
  return reply
    .status(problem.spec.status)
    .headers({
      ...problem.headers,
      link: `<${body.type}>; rel="type"`,
      // The page of another site that asked reads why it got nothing.
      ...(request.routeOptions.config?.everySite && everySite),
    })
    .type('application/problem+json')
    .send(JSON.stringify(body))
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
