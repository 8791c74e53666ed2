import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { healthOf } from './server.ts'

export interface Proxy {
  port: number
  close: () => Promise<void>
}

/**
 * What stands in front of several servers: asks each whether it is ready four times a second, sends a request to the next
 * of those that are, and to another one where nobody takes the connection. It never sends again what it has sent.
 */
export async function openProxy(ports: number[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true })
  const ready = new Set(ports)
  let isOpen = true
  let next = 0
  const watching = Promise.all(
    ports.map(async (port) => {
      while (isOpen) {
        if ((await healthOf(port)) === 200) ready.add(port)
        else ready.delete(port)
        await sleep(250)
      }
    }),
  )
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const forward = (left: number): void => {
        const choice = [...(ready.size > 0 ? ready : ports)]
        const port = choice[(next += 1) % choice.length] ?? 0
        const { method, url, headers } = incoming
        const asked = request({ agent, host: '127.0.0.1', port, method, path: url, headers })
        asked.on('response', (answer) => {
          const { connection: _ours, ...given } = answer.headers
          outgoing.writeHead(answer.statusCode ?? 502, given)
          answer.pipe(outgoing)
        })
        asked.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ECONNREFUSED' && left > 0) forward(left - 1)
          else outgoing.destroy()
        })
        asked.end(Buffer.concat(chunks))
      }
      forward(ports.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      isOpen = false
      await watching
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
