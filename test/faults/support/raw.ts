import { connect, type Socket } from 'node:net'

/** An answer as far as it matters for counting. */
export interface RawAnswer {
  status: number
  /** Seconds; null where the answer names none. */
  retryAfter: number | null
}

const endOfHeaders = Buffer.from('\r\n\r\n')

/**
 * One connection that asks for the same page again and again and looks at nothing but the status. A caller that costs the
 * machine less than the server does: on two processors it would otherwise be the caller that is overloaded.
 */
export class RawCaller {
  readonly #socket: Socket
  readonly #question: string
  #rest: Buffer = Buffer.alloc(0)
  #answered: ((answer: RawAnswer) => void) | null = null
  #failed: ((error: Error) => void) | null = null

  constructor(to: { port: number; token: string; path: string }) {
    this.#question =
      `GET /api/v1${to.path} HTTP/1.1\r\nhost: 127.0.0.1:${to.port}\r\n` +
      `authorization: Bearer ${to.token}\r\n\r\n`
    this.#socket = connect(to.port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (piece: Buffer) => this.#take(piece))
    this.#socket.on('error', (error) => this.#failed?.(error))
    this.#socket.on('close', () => this.#failed?.(new Error('The connection was closed')))
  }

  /** Asks, once the answer before has come. */
  ask(): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(this.#question)
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
