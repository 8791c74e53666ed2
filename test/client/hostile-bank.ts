import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach } from 'vitest'
import { peopleBank, type Bank, type BankOptions } from '../../client/src/index.ts'

/** A request as it arrived. */
export interface Asked {
  method: string
  /** Without the address of the server. */
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** As it is, instead of `body`. */
  text?: string
  /** Hang up instead of answering: at once, or after half of the answer. */
  hangUp?: 'at once' | 'half way'
  /** The text in so many parts, so many milliseconds apart; `stops` after some of them, and never goes on. */
  slowly?: { parts: number; everyMs: number; stops?: number }
}

type Handler = (asked: Asked, times: number) => Reply | Promise<Reply>

/** A bank that does what it likes, and what was asked of it. */
export interface HostileBank {
  bank: Bank
  url: string
  /** Of the API, tokens left out. */
  asked: Asked[]
  /** How many tokens were asked for. */
  tokens: Asked[]
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Waits that no test has to sit through. */
const quick = { firstWait: 2, longestWait: 1_500, timeout: 15_000 }

/**
 * Starts one. `answer` is asked with each request of the API and how many there were before; tokens are `token-1`,
 * `token-2`, and so on, unless `giveToken` says otherwise.
 */
export async function hostileBank(
  answer: Handler,
  options: Partial<BankOptions> = {},
  giveToken: Handler = (_asked, times) => ({
    body: { access_token: `token-${times + 1}`, token_type: 'Bearer', expires_in: 3_600 },
  }),
): Promise<HostileBank> {
  const asked: Asked[] = []
  const tokens: Asked[] = []
  const server = createServer((request, response) => {
    void read(request).then(async (one) => {
      const isToken = one.path === '/oauth/token'
      const list = isToken ? tokens : asked
      const times = list.push(one) - 1
      give(response, await (isToken ? giveToken : answer)(one, times))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const bank = peopleBank({
    url,
    clientId: 'the-number',
    clientSecret: 'a secret: with % and ü',
    ...options,
    patience: { ...quick, ...options.patience },
  })
  return { bank, url, asked, tokens }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bank')
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  }
}

function give(
  response: ServerResponse,
  { status = 200, headers, body, text, hangUp, slowly }: Reply,
): void {
  if (hangUp === 'at once') return void response.destroy()
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  const whole = text ?? (body === undefined ? '' : JSON.stringify(body))
  response.writeHead(status, { 'content-type': type, ...headers })
  if (slowly) return void trickle(response, whole, slowly)
  if (hangUp !== 'half way') return void response.end(whole)
  response.write(whole.slice(0, whole.length / 2), () => response.destroy())
}

async function trickle(
  response: ServerResponse,
  whole: string,
  { parts, everyMs, stops = parts }: NonNullable<Reply['slowly']>,
): Promise<void> {
  const bytes = Buffer.from(whole)
  const size = Math.ceil(bytes.length / parts)
  for (let part = 0; part < stops; part += 1) {
    response.write(bytes.subarray(part * size, (part + 1) * size))
    await setTimeout(everyMs)
  }
  if (stops === parts) response.end()
}

/** An error as the bank tells it. */
export const problem = (status: number, code: string, more: object = {}): Reply => ({
  status,
  body: {
    type: `/problems/${code}`,
    title: 'It did not go well',
    status,
    code,
    detail: 'Try something else',
    requestId: 'request-1',
    ...more,
  },
})
