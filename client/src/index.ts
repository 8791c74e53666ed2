import { programOperations } from './contract.ts'
import { EndlessList } from './problems.ts'
import { bodyOf, patience as usual, problemOf, send, type Fetch, type Patience } from './sending.ts'
import { Tokens, type Credentials } from './tokens.ts'
import type { Answer, ChangePage, Method, OperationName } from './types.ts'
import { sendPeople, type UploadOptions, type UploadResult } from './uploads.ts'

export {
  BankProblem,
  BankUnreachable,
  EndlessList,
  TokenRefused,
  type FieldIssue,
} from './problems.ts'
export type { ProblemCode } from './contract.ts'
export type { Patience } from './sending.ts'
export type { Answer, ChangePage, Input, OperationName, Output } from './types.ts'
export type { UploadOptions, UploadResult } from './uploads.ts'

export interface BankOptions extends Credentials {
  /** How hard to try; what is not said is as usual. */
  patience?: Partial<Patience>
  /** After how many pages a list counts as endless. */
  mostPages?: number
  /** Instead of the platform's own. */
  fetch?: Fetch
}

/** A bank as a program works with it: every operation that it may call, by its name in the contract. */
export type Bank = { readonly [Name in OperationName]: Method<Name> } & {
  /**
   * What changed since `after`, page by page, until there is no more for now. Keep `next` of the last page that you
   * have dealt with.
   */
  changes(options?: { after?: string; signal?: AbortSignal }): AsyncGenerator<ChangePage, void>
  /**
   * Puts people on the register of your organisation, a line each, however many there are; goes on by itself where a
   * connection breaks, and yields what became of each.
   */
  uploadLeaders(
    people: Iterable<object> | AsyncIterable<object>,
    options?: UploadOptions,
  ): AsyncGenerator<UploadResult, void>
}

/** What any operation may take, as it is when types are gone. */
interface AnyInput {
  path?: Record<string, string>
  query?: Record<string, string | number | boolean | null | undefined>
  body?: unknown
  contentType?: string
  ifMatch?: string
  idempotencyKey?: string
  signal?: AbortSignal
}

interface AnyPage {
  items: unknown[]
  nextCursor: string | null
}

/**
 * Opens the way to a bank. It asks for a token when the first call needs one, and again when that one has ended.
 *
 * @example
 * const bank = peopleBank({ url, clientId, clientSecret })
 * for await (const person of bank.listLeaders.each({ query: { theme: 'depression' } })) console.log(person.id)
 */
export function peopleBank(options: BankOptions): Bank {
  const patience = { ...usual, ...options.patience }
  const { mostPages = 10_000, fetch = globalThis.fetch } = options
  const tokens = new Tokens(options, fetch, patience)

  async function call(name: OperationName, input: AnyInput = {}): Promise<Answer<unknown>> {
    const { method, path, makes } = programOperations[name]
    const url = addressOf(options.url, path, input)
    // Lines go out as they are; every other body is JSON, and none of those is a text.
    const isText = typeof input.body === 'string'
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json, application/x-ndjson, text/*',
      ...(input.body === undefined
        ? {}
        : {
            'content-type': isText
              ? (input.contentType ?? 'application/x-ndjson')
              : 'application/json',
          }),
      ...(input.ifMatch === undefined ? {} : { 'if-match': input.ifMatch }),
      // Made once, before the first attempt: every other one sends the same.
      ...(makes ? { 'idempotency-key': input.idempotencyKey ?? crypto.randomUUID() } : {}),
    }
    const body = input.body === undefined ? {} : { body: textOf(input.body) }
    const { signal } = input
    const attempt = async (token: string) =>
      send(
        fetch,
        url,
        { method, headers: { ...headers, authorization: `Bearer ${token}` }, ...body },
        { repeatable: method === 'GET' || makes, patience, signal },
      )
    const token = await tokens.get(undefined, signal)
    let arrived = await attempt(token)
    // Ended before its hour: nothing was done, and another may be taken.
    if (arrived.status === 401) arrived = await attempt(await tokens.get(token, signal))
    if (arrived.status >= 400) throw problemOf(arrived)
    return {
      body: bodyOf(arrived),
      status: arrived.status,
      etag: arrived.headers.get('etag'),
      location: arrived.headers.get('location'),
      requestId: arrived.headers.get('x-request-id'),
    }
  }

  async function* each(name: OperationName, input: AnyInput = {}): AsyncGenerator<unknown, void> {
    const guard = new PageGuard(mostPages)
    let cursor: string | undefined
    for (;;) {
      const { body } = await call(name, { ...input, query: { limit: 100, ...input.query, cursor } })
      const { items, nextCursor } = body as AnyPage
      yield* items
      if (nextCursor === null) return
      guard.pass(nextCursor)
      cursor = nextCursor
    }
  }

  async function* changes({ after, signal }: { after?: string; signal?: AbortSignal } = {}) {
    const guard = new PageGuard(mostPages)
    let mark = after
    for (;;) {
      const query = { limit: 1_000, ...(mark === undefined ? {} : { after: mark }) }
      const answer = await call('listChanges', { query, ...(signal ? { signal } : {}) })
      const page = answer.body as ChangePage
      yield page
      if (!page.more) return
      guard.pass(page.next)
      mark = page.next
    }
  }

  const methods = (Object.keys(programOperations) as OperationName[]).map((name) => [
    name,
    Object.assign(
      (input?: AnyInput) => call(name, input),
      programOperations[name].lists ? { each: (input?: AnyInput) => each(name, input) } : {},
    ),
  ])
  return {
    ...(Object.fromEntries(methods) as Bank),
    changes,
    uploadLeaders: (people, upload = {}) => sendPeople(call, people, upload, patience),
  }
}

/** A body as it is sent: lines as they are, anything else as JSON. */
const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))

/** The address of an operation, its placeholders and query filled in. */
function addressOf(
  base: string,
  path: string,
  { path: values = {}, query = {} }: AnyInput,
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name]
    if (!value) throw new TypeError(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
  const url = new URL(filled, base)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value))
  return url.href
}

/** Tells a list that comes round again, or does not end, from one that is long. */
class PageGuard {
  private readonly seen = new Set<string>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  pass(cursor: string): void {
    if (this.seen.has(cursor) || this.seen.size + 1 >= this.most)
      throw new EndlessList(this.seen.size + 1)
    this.seen.add(cursor)
  }
}
