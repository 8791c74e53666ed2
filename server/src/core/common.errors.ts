import { defineProblem, type ProblemError } from './problem.ts'

export const requestInvalid = defineProblem({
  code: 'request.invalid',
  status: 400,
  title: 'Something in the request is not as it should be',
  why: 'A field is missing, unknown, or holds a value that this operation does not take. Each one is listed under issues, with its place.',
  fix: 'Correct the fields that are listed and send the request again. Nothing was changed.',
})
export const cursorInvalid = defineProblem({
  code: 'request.cursor_invalid',
  status: 400,
  title: 'This page address does not belong to this list',
  why: 'A cursor is bound to one list, one set of filters and one caller. It was altered, or used with other filters.',
  fix: 'Ask for the first page again without a cursor, and follow nextCursor from there. Of the list of changes: ask without after, and keep next.',
})
export const signInRequired = defineProblem({
  code: 'access.sign_in_required',
  status: 401,
  title: 'You need to sign in first',
  why: 'There was no session or token with the request, or it has ended.',
  fix: 'Sign in again. A program sends a valid token as Authorization: Bearer; one that has ended or was revoked is asked for anew at /oauth/token.',
})
export const accessDenied = defineProblem({
  code: 'access.denied',
  status: 403,
  title: 'Your role does not allow this',
  why: 'You are signed in, and your role in the bank does not include this operation.',
  fix: 'Ask your engagement lead or an administrator if you need it for your work. Programs cannot do everything: the guides at /docs say what they may.',
})
export const scopeMissing = defineProblem({
  code: 'access.scope_missing',
  status: 403,
  title: 'The token of this program does not allow this',
  why: 'A program may do what its scopes name. The scope that this operation needs is in the WWW-Authenticate header.',
  fix: 'Ask for a token with that scope, which the WWW-Authenticate header names; if the client does not have it, ask the engagement lead who registered it.',
})
/** The refusal of a token that lacks this scope, which names it (RFC 6750). */
export const withoutScope = (scope: string): ProblemError =>
  scopeMissing({
    detail: `Ask for a token with the scope ${scope}; if the client does not have it, ask the engagement lead who registered it.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  })
export const crossSiteRefused = defineProblem({
  code: 'access.cross_site',
  status: 403,
  title: 'This request came from another website',
  why: 'Changes are only taken from the pages of this bank, so that another site cannot act in your name.',
  fix: 'Open the bank itself and try there. Programs use an API token, not a cookie.',
})
export const notFound = defineProblem({
  code: 'request.not_found',
  status: 404,
  title: 'There is nothing at this address',
  why: 'The address does not exist, or it is not one that you may see.',
  fix: 'Check the address. The list of operations is at /docs/api.',
})
export const methodNotAllowed = defineProblem({
  code: 'request.method_not_allowed',
  status: 405,
  title: 'This address does not take this method',
  why: 'The operation exists with another HTTP method.',
  fix: 'Look the operation up at /docs/api.',
})
export const payloadTooLarge = defineProblem({
  code: 'request.too_large',
  status: 413,
  title: 'The request is too large',
  why: 'The body is larger than this operation takes.',
  fix: 'Send less at once.',
})
export const uriTooLong = defineProblem({
  code: 'request.address_too_long',
  status: 414,
  title: 'The address is too long',
  why: 'Part of the address is longer than any that the bank uses.',
  fix: 'Shorten the filters, or check the address.',
})
export const headersTooLong = defineProblem({
  code: 'request.headers_too_long',
  status: 431,
  title: 'The address and headers are too long',
  why: 'The address, with its filters, and the headers of a request have 16 kB together.',
  fix: 'Shorten the filters, or ask for less at once.',
})
export const requestTooSlow = defineProblem({
  code: 'request.too_slow',
  status: 408,
  title: 'The request did not arrive in its time',
  why: 'Headers have ten seconds to arrive, a body a quarter of a minute and a file half a minute, so that nobody holds a connection for ever.',
  fix: 'Send it again, on a connection of its own. What has an Idempotency-Key is made once.',
})
export const requestUnreadable = defineProblem({
  code: 'request.unreadable',
  status: 400,
  title: 'This is no request that can be read',
  why: 'What came is not HTTP, or has a header that none may have.',
  fix: 'Send HTTP/1.1, as any library for it does.',
})
export const mediaTypeUnsupported = defineProblem({
  code: 'request.media_type_unsupported',
  status: 415,
  title: 'The body is not of a kind that this operation takes',
  why: 'Bodies are JSON (Content-Type: application/json) unless the operation says otherwise.',
  fix: 'Send the right Content-Type with a body of that kind.',
})
export const versionRequired = defineProblem({
  code: 'request.version_required',
  status: 428,
  title: 'Say which version you are changing',
  why: 'Changes need an If-Match header with the ETag that you read, so that nobody overwrites a colleague unseen.',
  fix: 'Read the record, and send its ETag as If-Match. What is read in a list alone has a `version` there: send 1 as "1".',
})
export const versionStale = defineProblem({
  code: 'request.version_stale',
  status: 412,
  title: 'Someone changed this while you were working on it',
  why: 'The record has a newer version than the one that you read.',
  fix: 'Read it again, compare, and save your change on top of it. Nothing was changed.',
})
export const idempotencyKeyRequired = defineProblem({
  code: 'request.idempotency_key_required',
  status: 400,
  title: 'Give this request a key of its own',
  why: 'Requests that create something need an Idempotency-Key header, so that sending one twice creates it once.',
  fix: 'Send a new random key (a UUID) with each new thing, and the same key when you repeat a request.',
})
export const idempotencyKeyReused = defineProblem({
  code: 'request.idempotency_key_reused',
  status: 422,
  title: 'This key was used for another request',
  why: 'An Idempotency-Key stands for one request. This one came before with other contents.',
  fix: 'Use a new key for a new request.',
})
export const tooManyRequests = defineProblem({
  code: 'request.too_many',
  status: 429,
  title: 'Too many requests in a short time',
  why: 'There is a limit, so that one caller cannot keep others waiting.',
  fix: 'Wait a little, then try again. The Retry-After header says how long.',
})
export const unexpectedFault = defineProblem({
  code: 'server.fault',
  status: 500,
  title: 'Something went wrong on our side',
  why: 'This is a fault in the bank and not in your request. It has been logged.',
  fix: 'Try again. If it stays, name the request id to the people who run the bank.',
})
export const unavailable = defineProblem({
  code: 'server.unavailable',
  status: 503,
  title: 'The bank cannot answer just now',
  why: 'The database is not reachable, or the bank is busy to its limit. Nothing was changed.',
  fix: 'Wait a little, then try again: for programs, as long as the Retry-After header says, and with the same Idempotency-Key.',
})
