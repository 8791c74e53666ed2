import { TokenRefused } from './problems.ts'
import { jsonOf, problemOf, send, type Fetch, type Patience } from './sending.ts'

/** How long before its end a token is not used any more, in milliseconds. */
const margin = 30_000

interface Token {
  value: string
  endsAt: number
}

export interface Credentials {
  /** Address of the bank, such as `https://bank.example`. */
  url: string
  clientId: string
  clientSecret: string
  /** What this program wants to be able to do; everything that it may, unless said. */
  scopes?: readonly string[] | undefined
}

/** Gets tokens by client credentials (RFC 6749, 4.4), keeps one, and asks for one at a time. */
export class Tokens {
  private readonly credentials: Credentials
  private readonly fetch: Fetch
  private readonly patience: Patience
  private asked: Promise<Token> | null = null
  private kept: Token | null = null

  constructor(credentials: Credentials, fetch: Fetch, patience: Patience) {
    this.credentials = credentials
    this.fetch = fetch
    this.patience = patience
  }

  /**
   * A token that works.
   *
   * @param refused One that the bank did not take any more, if that is why.
   */
  async get(refused: string | undefined, signal: AbortSignal | undefined): Promise<string> {
    signal?.throwIfAborted()
    if (refused !== undefined && this.kept?.value === refused) this.kept = null
    if (this.kept && Date.now() < this.kept.endsAt - margin) return this.kept.value
    this.asked ??= this.ask().finally(() => {
      this.asked = null
    })
    // Whoever gives up does so alone: others may wait for the same token.
    const token = await unlessAborted(this.asked, signal)
    return token.value
  }

  private async ask(): Promise<Token> {
    const { url, clientId, clientSecret, scopes } = this.credentials
    const form = new URLSearchParams({ grant_type: 'client_credentials' })
    if (scopes) form.set('scope', scopes.join(' '))
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`
    const askedAt = Date.now()
    const arrived = await send(
      this.fetch,
      new URL('/oauth/token', url).href,
      {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(pair)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: form.toString(),
      },
      { repeatable: true, patience: this.patience, signal: undefined },
    )
    if (arrived.status === 429 || arrived.status >= 500) throw problemOf(arrived)
    const answer = jsonOf(arrived) as {
      access_token?: string
      expires_in?: number
      error?: string
      error_description?: string
    }
    if (arrived.status !== 200 || !answer.access_token) {
      const { error = 'invalid_response', error_description: words = '' } = answer
      throw new TokenRefused(arrived.status, error, words)
    }
    const endsAt = askedAt + (answer.expires_in ?? 0) * 1_000
    this.kept = { value: answer.access_token, endsAt }
    return this.kept
  }
}

function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
