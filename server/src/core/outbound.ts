import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import type { Agent } from 'undici'
import { isLoopback, isPublicAddress } from './addresses.ts'

/** Finds every address of a name, as `node:dns` does with `all`. */
export type Resolve = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** What requests to addresses that others chose are limited to. */
export interface OutboundLimits {
  /** How long a connection may take, TLS included, in milliseconds. */
  connectMs: number
  /** How long an answer may take after that, in milliseconds. */
  answerMs: number
  /** Whether this machine may be reached, and without TLS: for trying things out, and for tests. */
  allowsLoopback: boolean
}

/** Why there was no answer. */
export type OutboundFailure = 'address_refused' | 'not_found' | 'timeout' | 'tls' | 'unreachable'

/** The status of an answer, whose body nobody reads, or why there is none. */
export type OutboundAnswer =
  | { status: number; retryAfter: string | undefined; failure: null }
  | { status: null; retryAfter: undefined; failure: OutboundFailure }

/** Ports that the web is served on; a letter to any other could be one to something that is no web server. */
const ports = new Set(['', '443', '8443'])

/** The bytes of an answer that are waited for, so that its connection can be used again. */
const mostAnswerBytes = 16_384

const privateAddress = 'EPRIVATE'

const bare = (hostname: string): string => hostname.replaceAll(/^\[|\]$/g, '')

/**
 * What is wrong with an address to send to; undefined for nothing. Names are looked up when a connection is made and
 * not here: what they lead to now is not what they lead to then.
 */
export function wrongWith(
  address: string,
  { allowsLoopback }: Pick<OutboundLimits, 'allowsLoopback'>,
):
  | 'unreadable'
  | 'not_https'
  | 'with_password'
  | 'with_fragment'
  | 'port'
  | 'not_public'
  | undefined {
  if (!URL.canParse(address)) return 'unreadable'
  const url = new URL(address)
  const host = bare(url.hostname)
  if (url.username || url.password) return 'with_password'
  // Nothing after it is ever sent: whoever wrote it expects it to arrive. A lone # has no hash in a URL.
  if (address.includes('#')) return 'with_fragment'
  if (
    allowsLoopback &&
    /^https?:$/.test(url.protocol) &&
    (host === 'localhost' || isLoopback(host))
  )
    return undefined
  if (url.protocol !== 'https:') return 'not_https'
  if (!ports.has(url.port)) return 'port'
  const isLocalName =
    !host.includes('.') || /\.?(localhost|local|internal|home\.arpa)\.?$/.test(host)
  // The URL has every notation of an address in one form by now: decimal, octal, shortened.
  const isOpen = isIP(host) > 0 ? isPublicAddress(host) : !isLocalName
  return isOpen ? undefined : 'not_public'
}

/** A refusal of an address by this server, told apart from what networks do. */
const refused = (): NodeJS.ErrnoException =>
  Object.assign(new Error('The address is not a public one'), { code: privateAddress })

const systemResolve: Resolve = (name, done) => systemLookup(name, { all: true }, done)

/** The addresses of a name, if every one of them may be reached; the connection is made to these and to no others. */
function checkedLookup(resolve: Resolve, isOpen: (address: string) => boolean): LookupFunction {
  return (name, { all, family }, done) => {
    resolve(name, (error, addresses) => {
      if (error) return done(error, [])
      const wanted = addresses.filter((each) =>
        family !== 4 && family !== 6 ? true : each.family === family,
      )
      const [first] = wanted
      if (!first || !addresses.every(({ address }) => isOpen(address))) return done(refused(), [])
      return all ? done(null, wanted) : done(null, first.address, first.family)
    })
  }
}

/** Sends to addresses that others chose: public ones alone, checked as the connection is made, and no further. */
export class Outbound {
  readonly #limits: OutboundLimits
  readonly #resolve: Resolve
  #agent: Promise<Agent> | undefined

  constructor(limits: OutboundLimits, resolve: Resolve = systemResolve) {
    this.#limits = limits
    this.#resolve = resolve
  }

  /** Most banks send nothing of the kind: what sends is read with the first of them. */
  async #open(): Promise<Agent> {
    const limits = this.#limits
    const isOpen = (address: string): boolean =>
      isPublicAddress(address) || (limits.allowsLoopback && isLoopback(address))
    const undici = await import('undici')
    return new undici.Agent({
      // An address that is a number is looked up by nobody: it was held against the same rule before.
      connect: {
        timeout: limits.connectMs,
        lookup: checkedLookup(this.#resolve, isOpen),
        allowH2: false,
      },
      headersTimeout: limits.answerMs,
      bodyTimeout: limits.answerMs,
      pipelining: 1,
      keepAliveTimeout: 10_000,
    })
  }

  /** Posts a text. Redirects are answers like others: nobody follows them. */
  async post(
    address: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<OutboundAnswer> {
    if (wrongWith(address, this.#limits)) return unanswered('address_refused')
    const { origin, pathname, search } = new URL(address)
    const { connectMs, answerMs } = this.#limits
    try {
      this.#agent ??= this.#open()
      const agent = await this.#agent
      const answer = await agent.request({
        origin,
        path: pathname + search,
        method: 'POST',
        headers,
        body,
        // One that drips its answer is cut off as well.
        signal: AbortSignal.timeout(connectMs + answerMs),
      })
      const retryAfter = answer.headers['retry-after']
      // What stands in it is nobody's business; that it breaks off takes nothing from its status.
      await answer.body.dump({ limit: mostAnswerBytes }).catch(() => undefined)
      return { status: answer.statusCode, retryAfter: retryAfter?.toString(), failure: null }
    } catch (error) {
      return unanswered(failureOf(error))
    }
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    await (await this.#agent)?.destroy()
  }
}

const unanswered = (failure: OutboundFailure): OutboundAnswer => ({
  status: null,
  retryAfter: undefined,
  failure,
})

/** Several addresses may have been tried: what they have in common is in the first. */
function failureOf(error: unknown): OutboundFailure {
  const cause = error instanceof AggregateError ? (error.errors as unknown[])[0] : error
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'timeout'
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === privateAddress) return 'address_refused'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'not_found'
  if (code === 'ETIMEDOUT' || /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/.test(code))
    return 'timeout'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return 'tls'
  return 'unreachable'
}
