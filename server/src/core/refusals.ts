import type { FastifyReply, FastifyRequest } from 'fastify'
import { RequestValidationError } from 'fastify-zod-openapi'
import type { z } from 'zod'
import {
  mediaTypeUnsupported,
  methodNotAllowed,
  payloadTooLarge,
  requestInvalid,
  unavailable,
  unexpectedFault,
  uriTooLong,
} from './common.errors.ts'
import { databaseCodeOf, isUnavailable } from './db.ts'
import { problemBody, ProblemError, type FieldIssue } from './problem.ts'
import { everySite } from './public-answer.ts'

type Wrong = z.core.$ZodIssue

/** Bodies that are read before any field of them is. */
const bodyFaults: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send one, or leave Content-Type out.',
  FST_ERR_CTP_INVALID_JSON_BODY:
    'The body is no JSON that can be read, or has a field of a name that none may have (__proto__, or constructor with prototype). Look for a missing bracket or quote.',
}

/** What the caller is told; anything not meant for them becomes a plain fault. */
function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const validation =
    typeof error === 'object' && error !== null && 'validation' in error
      ? error.validation
      : undefined
  if (Array.isArray(validation)) {
    const isOfAddress =
      (error as { validationContext?: unknown }).validationContext === 'querystring'
    const noSuch = isOfAddress ? 'This address takes no parameter' : 'There is no field'
    return requestInvalid({ issues: issuesOf(validation, noSuch) })
  }
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

/**
 * Each thing wrong by itself: of several fields that there are not, each under its own name.
 *
 * @param noSuch How it is begun to say that a name is none here.
 */
function issuesOf(validation: unknown[], noSuch: string): FieldIssue[] {
  return validation.flatMap((entry) =>
    entry instanceof RequestValidationError
      ? issuesIn(entry.params.issue, [], noSuch)
      : { field: 'body', message: 'This is not valid' },
  )
}

function issuesIn(issue: Wrong, above: readonly string[], noSuch: string): FieldIssue[] {
  const path = [...above, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: `${noSuch} of this name: ${key}`,
    }))
  const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : undefined
  return (
    nearest?.flatMap((each) => issuesIn(each, path, noSuch)) ?? [
      { field: path.join('.') || 'body', message: issue.message },
    ]
  )
}

/**
 * What is wrong with a value held against that of several kinds which it is nearest to: fields that are missing and
 * fields too many count alike. Undefined where it is nearest to none.
 */
function nearestOf(kinds: readonly Wrong[][]): Wrong[] | undefined {
  const distances = kinds.map((wrong) =>
    wrong.reduce((sum, issue) => {
      // A number where an object is wanted has no field that could be put right.
      if (issue.path.length === 0 && issue.code !== 'unrecognized_keys') return Infinity
      return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1)
    }, 0),
  )
  const least = Math.min(...distances)
  const nearest = kinds.filter((_kind, at) => distances[at] === least)
  return Number.isFinite(least) && nearest.length === 1 ? nearest[0] : undefined
}

/** A refusal of a method, with those that the address takes. */
export function otherMethod(taken: string[]): ProblemError {
  const allow = taken.join(', ')
  return methodNotAllowed({ detail: `This address takes ${allow}`, headers: { allow } })
}

/** Which kinds of body an operation takes, for whoever sent another. */
function takenBy({ routeOptions }: FastifyRequest): string {
  const types = Object.keys(routeOptions.config?.streams ?? { 'application/json': '' })
  return `Send the body as Content-Type: ${types.join(' or ')}, in UTF-8`
}

/** How much an operation takes at once, for whoever sent more. */
const mostTaken = ({ routeOptions, server }: FastifyRequest): string => {
  const bytes = routeOptions.bodyLimit ?? server.initialConfig.bodyLimit ?? 0
  return `A body is ${Math.floor(bytes / 1_000)} kB at most here. Send less at once.`
}

/** What refusals say that nobody gave words for where they arose. */
const detailsOf: Readonly<Record<string, (request: FastifyRequest) => string>> = {
  [mediaTypeUnsupported.code]: takenBy,
  [payloadTooLarge.code]: mostTaken,
}

/** How a program learns that it needs a token, or a new one (RFC 6750). No browser asks anybody for a token. */
const challengeOf = ({ headers }: FastifyRequest) => ({
  'www-authenticate': `Bearer ${headers.authorization === undefined ? 'realm="api"' : 'error="invalid_token"'}`,
})

/** Answers with what went wrong, in the words and the form that callers know. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemFrom(error)
  const detail = problem.detail ?? detailsOf[problem.spec.code]?.(request)
  // A message of its own: an error's may quote the values of the statement that failed.
  if (problem.spec.status >= 500) request.log.error({ err: error }, 'fault')
  const body = problemBody({ ...problem, detail }, request.id)
  return reply
    .status(problem.spec.status)
    .headers({
      ...(problem.spec.status === 401 && challengeOf(request)),
      ...problem.headers,
      link: `<${body.type}>; rel="type"`,
      // The page of another site that asked reads why it got nothing.
      ...(request.routeOptions.config?.everySite && everySite),
    })
    .type('application/problem+json')
    .send(JSON.stringify(body))
}
