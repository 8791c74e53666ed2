import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder } from './support/place.ts'
import { Server } from './support/server.ts'
import { mostWaitMs } from './support/waiting.ts'

// Clients that take their time on purpose, five hundred of them, while honest ones ask.

const { folder, remove } = makeFolder()
let server: Server

beforeAll(async () => {
  server = await Server.on({ DATA_DIR: copyBank(folder) })
  await server.start()
})

afterAll(async () => {
  await server.stop()
  remove()
})

/** A socket that sends a beginning and then a little at a time; settles with the milliseconds until it was closed. */
function drip(opening: string, more: string): { socket: Socket; closed: Promise<number> } {
  const began = performance.now()
  const socket = connect(server.port, '127.0.0.1', () => socket.write(opening))
  const timer = setInterval(() => socket.writable && socket.write(more), 1_000)
  const closed = new Promise<number>((resolve) => {
    socket
      .on('error', () => undefined)
      .on('close', () => {
        clearInterval(timer)
        resolve(performance.now() - began)
      })
  })
  socket.resume()
  return { socket, closed }
}

const kinds = {
  headers: () => drip('GET /api/v1/installation HTTP/1.1\r\nHost: x\r\n', 'X-Drip: 1\r\n'),
  body: () =>
    drip(
      'POST /api/v1/sign-in-links HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n',
      ' ',
    ),
  // Asks for a page and reads none of it.
  nothing: () => {
    const slow = drip('GET /docs/api/json HTTP/1.1\r\nHost: x\r\n\r\n', '')
    slow.socket.pause()
    return slow
  },
}

/** How long honest answers take in the quietest of three stretches: other programs take what they take of the processor. */
async function quietestMs(agent: Agent): Promise<number> {
  const stretches: number[] = []
  for (let stretch = 0; stretch < 3; stretch += 1)
    stretches.push(await mostWaitMs(agent, server.port, 1.7))
  return Math.min(...stretches)
}

test('five hundred clients that drip are cut off, and honest ones wait no longer', async () => {
  const agent = new Agent({ keepAlive: true })
  await mostWaitMs(agent, server.port, 1)
  const beforeMs = await quietestMs(agent)
  const headers = Array.from({ length: 200 }, kinds.headers)
  const bodies = Array.from({ length: 200 }, kinds.body)
  const silent = Array.from({ length: 100 }, kinds.nothing)
  // What is asked for is made first, though nobody reads it.
  await sleep(4_000)
  const meanwhileMs = await quietestMs(agent)
  const last = async (slow: { closed: Promise<number> }[]) =>
    Math.max(...(await Promise.all(slow.map(({ closed }) => closed))))
  const headersMs = await last(headers)
  const bodiesMs = await last(bodies)
  for (const { socket } of silent) socket.destroy()
  agent.destroy()
  expect(headersMs).toBeLessThan(15_000)
  expect(bodiesMs).toBeLessThan(15_000)
  // A floor under what a busy machine makes of a few milliseconds.
  expect(meanwhileMs).toBeLessThan(Math.max(1.5 * beforeMs, beforeMs + 30))
  keepFaultFigures('R-07', 'slow', {
    sockets: headers.length + bodies.length + silent.length,
    headersMs: Math.round(headersMs),
    bodiesMs: Math.round(bodiesMs),
    beforeMs: Math.round(beforeMs * 10) / 10,
    meanwhileMs: Math.round(meanwhileMs * 10) / 10,
  })
})
