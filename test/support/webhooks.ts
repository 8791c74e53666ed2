import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { newId } from '../../server/src/core/ids.ts'
import { Outbound } from '../../server/src/core/outbound.ts'
import { WebhookLanes, type LaneDeps } from '../../server/src/modules/webhooks/lanes.actions.ts'
import { findWebhookKey } from '../../server/src/modules/webhooks/webhooks.queries.ts'
import type { TestBank } from './harness.ts'
import { settled } from './settled.ts'

/** Webhooks of tests are on this machine, and nobody waits long for them. */
export const webhookLimits = { connectMs: 1_000, answerMs: 500, allowsLoopback: true }

export interface Received {
  path: string
  id: string
  headers: Record<string, string>
  /** As it came, for its signature. */
  raw: string
  body: { type: string; timestamp: string; data: { kind?: string; id?: string; what?: string } }
}

type Answer = { status: number; headers?: Record<string, string> } | 'nothing'

/** A system of a partner: keeps what it is sent, and answers as the test says. */
export class WebhookTarget {
  readonly received: Received[] = []
  answer: (received: Received) => Answer = () => ({ status: 204 })
  readonly #server: Server

  constructor() {
    this.#server = createServer((request, response) => {
      let raw = ''
      request.setEncoding('utf8').on('data', (part: string) => (raw += part))
      request.on('end', () => {
        const headers = plain(request.headers)
        const id = headers['webhook-id'] ?? ''
        const body = JSON.parse(raw) as Received['body']
        const received = { path: request.url ?? '', id, headers, raw, body }
        this.received.push(received)
        const answer = this.answer(received)
        if (answer !== 'nothing') response.writeHead(answer.status, answer.headers).end()
      })
    })
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  url(path = '/'): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`
  }

  /** What came since the last time that somebody asked. */
  take(): Received[] {
    return this.received.splice(0)
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

/** An instance that delivers, and how to let it deliver everything that is due now. */
export async function deliverer(bank: TestBank, more: Partial<LaneDeps> = {}) {
  const { database, outbox, owner } = bank
  const outbound = new Outbound(webhookLimits)
  const errors: Error[] = []
  const lanes = new WebhookLanes(
    {
      pool: database.pool,
      db: database.db,
      jobs: outbox,
      outbound,
      key: await findWebhookKey(database.db),
      tryMs: webhookLimits.connectMs + webhookLimits.answerMs,
      chance: () => 0.5,
      now: () => new Date(),
      ...more,
    },
    (error) => errors.push(error),
  )
  return {
    lanes,
    errors,
    async deliver(): Promise<void> {
      await settled(owner)
      for (;;) {
        const begun = await lanes.begin()
        await lanes.settled()
        if (errors[0]) throw errors[0]
        if (begun === 0) return
      }
    },
    close: () => outbound.close(),
  }
}

/** Changes of things that are nobody's: as many as are wanted, each of another thing unless they are given. */
export async function noteChanges(
  owner: pg.Pool,
  organisationId: string,
  given: number | readonly string[],
): Promise<void> {
  const ids = typeof given === 'number' ? Array.from({ length: given }, () => newId()) : given
  await owner.query(
    `insert into shared_change (organisation_id, kind, subject_id, what)
     select $1, 'opportunity', id, 'changed' from unnest($2::uuid[]) id`,
    [organisationId, ids],
  )
}
