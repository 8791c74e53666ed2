import { ZodObject } from 'zod'
import type { RouteDeclaration } from './access.ts'
import {
  accessDenied,
  crossSiteRefused,
  cursorInvalid,
  headersTooLong,
  idempotencyKeyRequired,
  idempotencyKeyReused,
  mediaTypeUnsupported,
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
import { problems, type ProblemFactory } from './problem.ts'

function isOpen(config: Partial<RouteDeclaration> | undefined): boolean {
  return config?.access?.includes('visitor') ?? false
}

/** By which credentials a route can be called, as the document says it. */
export function securityOf(
  config: Partial<RouteDeclaration> | undefined,
): Record<string, string[]>[] {
  if (isOpen(config)) return []
  const isForPeople = config?.access?.some((grant) => grant !== 'client') ?? true
  return [
    ...(isForPeople ? [{ session: [] }, { token: [] }] : []),
    ...(config?.scope ? [{ client: [config.scope] }] : []),
  ]
}

/** Whether what is asked for comes in pages. */
const hasCursor = ({
  querystring,
  body,
}: { querystring?: unknown; body?: unknown } = {}): boolean =>
  [querystring, body].some((asked) => asked instanceof ZodObject && 'cursor' in asked.shape)

/** The errors that the core itself may answer with on such a route. */
function standardProblems(route: {
  url: string
  method: string | string[]
  config?: Partial<RouteDeclaration>
  schema?: { body?: unknown; querystring?: unknown } | undefined
}): ProblemFactory[] {
  const isSafe = [route.method].flat().includes('GET')
  const { config } = route
  return [
    requestInvalid,
    ...(hasCursor(route.schema) ? [cursorInvalid] : []),
    ...(isOpen(config) ? [] : [signInRequired, accessDenied]),
    ...(config?.scope ? [scopeMissing] : []),
    ...(isSafe ? [] : [crossSiteRefused, payloadTooLarge, mediaTypeUnsupported]),
    ...(config?.creates ? [idempotencyKeyRequired, idempotencyKeyReused] : []),
    ...(config?.versioned ? [versionRequired, versionStale] : []),
    ...(route.url.includes(':') ? [notFound, uriTooLong] : []),
    headersTooLong,
    tooManyRequests,
    unexpectedFault,
    unavailable,
  ]
}

/** Joins a route's own errors with the standard ones of the same status, so that no code is lost. */
export function mergeProblems(
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
