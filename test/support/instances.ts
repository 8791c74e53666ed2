import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../server/src/app.ts'
import { openDatabase } from '../../server/src/core/db.ts'
import { cursorsWith } from '../../server/src/core/page.ts'
import type { TestBank } from './harness.ts'

/** One more process, so to speak, on the database of a bank: its own pool, its own cards in memory. */
export async function openInstance(
  bank: TestBank,
): Promise<{ app: FastifyInstance; port: number; close: () => Promise<void> }> {
  const database = openDatabase({ url: bank.url, max: 3, onError: () => undefined })
  const app = await buildApp({
    config: bank.config,
    database,
    jobs: bank.outbox,
    cursors: cursorsWith(Buffer.alloc(32, 7)),
    strictRecords: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    port: (app.server.address() as AddressInfo).port,
    async close() {
      await app.close()
      await database.close()
    },
  }
}

/** A caller who never lets go of the one socket that they once opened. */
export function onOneSocket(port: number, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const sockets = new Set<number>()
  return {
    sockets,
    close: () => agent.destroy(),
    get: (path: string) =>
      new Promise<{ status: number; body: string }>((resolve, reject) => {
        const asked = request(
          {
            agent,
            port,
            host: '127.0.0.1',
            path: `/api/v1${path}`,
            headers: { authorization: `Bearer ${token}` },
          },
          (answer) => {
            sockets.add(answer.socket.localPort ?? 0)
            let body = ''
            answer.setEncoding('utf8')
            answer.on('data', (chunk: string) => (body += chunk))
            answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
          },
        )
        asked.on('error', reject)
        asked.end()
      }),
  }
}
