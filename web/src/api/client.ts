import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '@people-bank/openapi'
import { ApiError } from './errors.ts'

let sessionLost: () => void = () => {}

/** What to do when the server says that nobody is signed in any more. */
export function onSessionLost(act: () => void): void {
  sessionLost = act
}

const errors: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return
    const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false
    const problem = isProblem
      ? ((await response.json()) as ConstructorParameters<typeof ApiError>[1])
      : {}
    if (response.status === 401) sessionLost()
    throw new ApiError(response.status, problem)
  },
}

/** The one door to the server, typed by its own contract. Every error answer is thrown as an ApiError. */
export const api = createClient<paths>({ credentials: 'same-origin' })
api.use(errors)

interface Answer<Data> {
  data?: Data
  response: Response
}

/** The body of an answer. */
export async function ok<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data } = await asked
  return data as Data
}

/** The body of an answer with its ETag, to send back as If-Match when it is changed. */
export async function okWithEtag<Data>(
  asked: Promise<Answer<Data>>,
): Promise<{ value: Data; etag: string }> {
  const { data, response } = await asked
  return { value: data as Data, etag: response.headers.get('etag') ?? '' }
}

/** The headers of a creating request, so that sending it twice creates one thing. */
export function creating(key: string) {
  return { 'Idempotency-Key': key }
}

/** The headers of a change, so that it never lands on a version that nobody here has seen. */
export function changing(etag: string) {
  return { 'If-Match': etag }
}

/** If-Match of something that was read in a list, where there is no ETag of its own. */
export function ifMatch(version: number): string {
  return `"${version}-listed"`
}
