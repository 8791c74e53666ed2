import { Agent, request } from 'node:http'

/** One request as a load sends it; `done` is told of the answer before the next one of its connection. */
export interface Ask {
  method: 'GET' | 'PATCH' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  done?: (answer: Answer) => void
}

export interface Answer {
  status: number
  etag: string
  body: string
}

/** The next request of a connection, numbered from 0. */
export type NextAsk = (connection: number) => Ask

/** Every answer's milliseconds, and how long the whole of them took. */
export interface Measured {
  latenciesMs: number[]
  elapsedMs: number
}

export interface Target {
  port: number
  token: string
}

/** Sends one request and reads its whole answer. */
export function send(agent: Agent, { port, token }: Target, ask: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: ask.method,
        path: ask.path,
        headers: {
          authorization: `Bearer ${token}`,
          ...(ask.body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(ask.body),
              }),
          ...ask.headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag ?? '',
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${ask.path} gave no answer in 20 s`)))
    sent.on('error', reject)
    sent.end(ask.body)
  })
}

/**
 * Keeps so many connections busy for so long; throws at the first answer that is not a 200. While it
 * warms up, a server that is not ready yet (503) is asked again.
 */
export async function load(
  target: Target,
  next: NextAsk,
  {
    connections,
    seconds,
    isWarmUp = false,
  }: { connections: number; seconds: number; isWarmUp?: boolean },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latenciesMs: number[] = []
  const began = performance.now()
  const end = began + seconds * 1_000
  const work = async (connection: number) => {
    for (;;) {
      const at = performance.now()
      if (at >= end) return
      const ask = next(connection)
      const answer = await send(agent, target, ask)
      if (isWarmUp && answer.status === 503) continue
      if (answer.status !== 200) {
        throw new Error(
          `${ask.method} ${ask.path} answered ${answer.status}: ${answer.body.slice(0, 300)}`,
        )
      }
      latenciesMs.push(performance.now() - at)
      ask.done?.(answer)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)))
  } finally {
    agent.destroy()
  }
  return { latenciesMs, elapsedMs: performance.now() - began }
}
