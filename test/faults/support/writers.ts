import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { query } from './server.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface Call {
  port: number
  token: string
  method?: string
  path: string
  headers?: Record<string, string>
  body?: unknown
}

/** Sends one request over a connection that is kept; rejects when no whole answer comes. */
export function send(agent: Agent, call: Call, mostMs = 30_000): Promise<Answer> {
  const { port, token, method = 'GET', path, headers, body } = call
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path: `/api/v1${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
          ...headers,
        },
      },
      (answer) => {
        let said = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (said += part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: said }),
        )
      },
    )
    asked.setTimeout(mostMs, () => asked.destroy(new Error(`${path}: no answer in ${mostMs} ms`)))
    asked.on('error', reject)
    asked.end(text)
  })
}

/** Somebody who is to be put on the register, and what became of it. */
interface Intent {
  name: string
  key: string
  /** When it was sent last, by the clock. */
  sentAt: number
  /** How often no whole answer came. */
  unanswered: number
  id?: string
}

/**
 * People who put leaders on the register as fast as they can, each one after another, and write down what they were
 * told. What is not answered, or answered 503, they send again under its key.
 */
export class Writers {
  readonly #target: () => number
  readonly #token: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })
  readonly #label = randomUUID().slice(0, 8)
  #isDone = false
  #working: Promise<void>[] = []
  readonly intents: Intent[] = []
  /** Answers that nobody should get, in words. */
  readonly wrong: string[] = []
  /** Answers 503, all with Retry-After. */
  shed = 0
  /** The longest that one write took from its first try, in milliseconds. */
  longestMs = 0

  constructor(target: () => number, token: string) {
    this.#target = target
    this.#token = token
  }

  get acknowledged(): Intent[] {
    return this.intents.filter(({ id }) => id !== undefined)
  }

  begin(count: number, { restMs = 0 } = {}): void {
    this.#working = Array.from({ length: count }, (_none, writer) => this.#write(writer, restMs))
  }

  /** Waits until so many more were acknowledged. */
  async more(count: number, mostMs = 60_000): Promise<void> {
    const wanted = this.acknowledged.length + count
    const end = performance.now() + mostMs
    while (this.acknowledged.length < wanted) {
      if (performance.now() > end) throw new Error(`Not ${count} more writes in ${mostMs} ms`)
      await sleep(10)
    }
  }

  /** Nothing new is begun; everything begun is sent until it is answered. */
  async finish(): Promise<void> {
    this.#isDone = true
    await Promise.all(this.#working)
    this.#agent.destroy()
  }

  async #write(writer: number, restMs: number): Promise<void> {
    for (let at = 0; !this.#isDone; at += 1) {
      const intent: Intent = {
        name: `Writer ${this.#label} ${writer} Number ${at}`,
        key: randomUUID(),
        sentAt: 0,
        unanswered: 0,
      }
      this.intents.push(intent)
      const began = performance.now()
      while (!(await this.#try(intent))) {
        if (performance.now() - began > 90_000) {
          this.wrong.push('no answer in 90 s')
          break
        }
        await sleep(200)
      }
      this.longestMs = Math.max(this.longestMs, performance.now() - began)
      if (restMs > 0) await sleep(restMs)
    }
  }

  /** Whether it was answered for good. */
  async #try(intent: Intent): Promise<boolean> {
    intent.sentAt = Date.now()
    const answer = await send(this.#agent, {
      port: this.#target(),
      token: this.#token,
      method: 'POST',
      path: '/leaders',
      headers: { 'idempotency-key': intent.key },
      body: { name: intent.name },
    }).catch(() => null)
    if (!answer) {
      intent.unanswered += 1
      return false
    }
    if (answer.status === 201) {
      intent.id = (JSON.parse(answer.body) as { id: string }).id
      return true
    }
    if (answer.status === 503 && Number(answer.headers['retry-after']) > 0) {
      this.shed += 1
      return false
    }
    this.wrong.push(`${answer.status} ${answer.body.slice(0, 300)}`)
    return true
  }

  /** Holds the journal against the database: every figure of what was promised and is not so. */
  async compare(url: string) {
    const rows = await query<{
      id: string
      name: string
      at: Date
      records: number
      cards: number
    }>(
      url,
      `select l.id, l.name, l.created_at as at,
         (select count(*)::int from audit_event a where a.subject_id = l.id) as records,
         (select count(*)::int from leader_card c where c.leader_id = l.id) as cards
       from leader l where starts_with(l.name, $1)`,
      [`Writer ${this.#label} `],
    )
    const byName = Map.groupBy(rows, ({ name }) => name)
    const there = new Set(rows.map(({ id }) => id))
    const again = this.intents.filter(({ unanswered }) => unanswered > 0)
    return {
      acknowledged: this.acknowledged.length,
      missing: this.acknowledged.filter(({ id }) => !there.has(String(id))).length,
      unrecorded: rows.filter(({ records, cards }) => records < 1 || cards < 1).length,
      doubled: [...byName.values()].filter(({ length }) => length > 1).length,
      unwanted: rows.length - this.intents.length,
      unanswered: again.length,
      /** Of those that were not answered, what had been made all the same. */
      landed: again.filter(({ name, sentAt }) =>
        byName.get(name)?.some(({ at }) => at.getTime() < sentAt),
      ).length,
    }
  }
}

/** What has to be so after every fault. */
export function expectKept(
  writers: Writers,
  compared: Awaited<ReturnType<Writers['compare']>>,
): void {
  expect(writers.wrong).toEqual([])
  expect(compared).toMatchObject({ missing: 0, unrecorded: 0, doubled: 0, unwanted: 0 })
}
