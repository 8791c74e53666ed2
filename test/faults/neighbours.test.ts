import { Agent } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepFaultFigures } from '../support/figures.ts'
import { copyBank, makeFolder } from './support/place.ts'
import { freePort, Server } from './support/server.ts'
import { mostWaitMs } from './support/waiting.ts'
import { send } from './support/writers.ts'

// A mail server that takes connections and says nothing.

const { folder, remove } = makeFolder()
let server: Server
let smtpPort: number

beforeAll(async () => {
  smtpPort = await freePort()
  server = await Server.on({
    DATA_DIR: copyBank(folder),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  })
  await server.start()
})

afterAll(async () => {
  await server.stop()
  remove()
})

test('a mail server that hangs keeps nobody waiting, and what it did not take goes out later', async () => {
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Socket>()
  const hanging = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
  })
  await new Promise<void>((resolve) => hanging.listen(smtpPort, '127.0.0.1', resolve))
  await mostWaitMs(agent, server.port, 1)
  const beforeMs = await mostWaitMs(agent, server.port, 3)
  const asked = ['coordinator@home.example', 'lead@home.example', 'leader@home.example']
  for (const email of asked) {
    const { status } = await send(agent, {
      port: server.port,
      token: '',
      method: 'POST',
      path: '/sign-in-links',
      body: { email },
    })
    expect(status).toBe(202)
  }
  while (sockets.size === 0) await sleep(20)
  const meanwhileMs = await mostWaitMs(agent, server.port, 5)
  // A floor under what a busy machine makes of a few milliseconds.
  expect(meanwhileMs).toBeLessThan(Math.max(1.5 * beforeMs, beforeMs + 30))

  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => hanging.close(resolve))
  const arrived = new Set<string>()
  const working = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      for (const { address } of session.envelope.rcptTo) arrived.add(address)
      stream.resume().on('end', done)
    },
  })
  await new Promise<void>((resolve) => working.listen(smtpPort, '127.0.0.1', () => resolve()))
  const began = performance.now()
  while (arrived.size < asked.length && performance.now() - began < 60_000) await sleep(50)
  const laterMs = performance.now() - began
  await new Promise<void>((resolve) => working.close(() => resolve()))
  agent.destroy()
  expect([...arrived].toSorted()).toEqual(asked.toSorted())
  keepFaultFigures('R-08', 'mail', {
    mails: asked.length,
    arrived: arrived.size,
    laterMs: Math.round(laterMs),
    beforeMs: Math.round(beforeMs * 10) / 10,
    meanwhileMs: Math.round(meanwhileMs * 10) / 10,
  })
}, 120_000)
