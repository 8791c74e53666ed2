import { connect, type Socket } from 'node:net'

/** An answer as far as it matters for counting. */
export interface RawAnswer {
  status: number
  /** Seconds; null where the answer names none. */
  retryAfter: number | null
}

export interface RawQuestion {
  method?: 'GET' | 'POST'
  /** Behind `/api/v1`. */
  path: string
  headers?: Record<string, string>
  body?: object
}

const endOfHeaders = Buffer.from('\r\n\r\n')

/**
 * One connection that asks again and again, waits for the last byte and looks at nothing but the status. A caller that
 * costs the machine less than the server does: on two processors it would otherwise be the caller that is measured.
 */
export class RawCaller {
  readonly #socket: Socket
  readonly #always: string
  #rest: Buffer = Buffer.alloc(0)
  #answered: ((answer: RawAnswer) => void) | null = null
  #failed: ((error: Error) => void) | null = null

  constructor(to: { port: number; token: string; headers?: Record<string, string> }) {
    this.#always = linesOf({
      host: `127.0.0.1:${to.port}`,
      authorization: `Bearer ${to.token}`,
      ...to.headers,
    })
    this.#socket = connect(to.port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (piece: Buffer) => this.#take(piece))
    this.#socket.on('error', (error) => this.#failed?.(error))
    this.#socket.on('close', () => this.#failed?.(new Error('The connection was closed')))
  }

  /** Asks, once the answer before has come. */
  ask({ method = 'GET', path, headers = {}, body }: RawQuestion): Promise<RawAnswer> {
    const sent = body === undefined ? '' : JSON.stringify(body)
    const own = linesOf({
      ...headers,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(sent)),
      }),
    })
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(`${method} /api/v1${path} HTTP/1.1\r\n${this.#always}${own}\r\n${sent}`)
    })
  }

  close(): void {
    this.#failed = null
    this.#socket.destroy()
  }

  #take(piece: Buffer): void {
    this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const headersEnd = this.#rest.indexOf(endOfHeaders)
    if (headersEnd < 0) return
    const headers = this.#rest.toString('latin1', 0, headersEnd).toLowerCase()
    const length = Number(/\r\ncontent-length: (\d+)/.exec(headers)?.[1])
    if (!(length >= 0)) throw new Error('An answer of unknown length')
    const end = headersEnd + endOfHeaders.length + length
    if (this.#rest.length < end) return
    this.#rest = this.#rest.subarray(end)
    const retryAfter = /\r\nretry-after: (\d+)/.exec(headers)?.[1]
    this.#answered?.({
      status: Number(headers.slice(9, 12)),
      retryAfter: retryAfter === undefined ? null : Number(retryAfter),
    })
  }
}

function linesOf(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
