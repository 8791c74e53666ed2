import type { LookupAddress } from 'node:dns'
import { createServer, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepFigures } from '../../../test/support/figures.ts'
import { Outbound, type Resolve } from './outbound.ts'

// What is sent to addresses that others chose: nothing may reach this machine or its networks, whatever a name says.

let heard: string[] = []
let connections = 0
let server: Server
let port: number
let answers: (path: string) => { status: number; headers?: Record<string, string> } | undefined
beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request.url ?? '')
    const answer = answers(request.url ?? '')
    if (answer) response.writeHead(answer.status, answer.headers).end('more than anybody reads')
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  heard = []
  connections = 0
  answers = () => ({ status: 204 })
})

const limits = { connectMs: 2_000, answerMs: 300, allowsLoopback: false }
const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })
/** A name service that says these things one after the other, and the last one from there on. */
function saying(...told: string[][]): Resolve {
  let asked = 0
  return (_name, done) => {
    const now = told[Math.min(asked, told.length - 1)] ?? []
    asked += 1
    done(null, now.map(at))
  }
}
const post = (outbound: Outbound, url: string) =>
  outbound.post(url, { 'content-type': 'application/json' }, '{}')

const tried = { names: 0, numbers: 0, connections: 0 }
afterAll(() => keepFigures('W-01', 'inside', tried))

describe('a name that leads to', () => {
  test.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, in IPv6', ['::1']],
    ['this machine, as IPv4 within IPv6', ['::ffff:127.0.0.1']],
    ['a private network', ['10.1.2.3']],
    ['the keys of a cloud', ['169.254.169.254']],
    ['a private address among public ones', ['93.184.216.34', '192.168.0.7']],
    ['nothing', []],
  ])('%s is refused as the connection is made', async (_what, told) => {
    const outbound = new Outbound(limits, saying(told))
    expect(await post(outbound, 'https://hooks.example.org/')).toMatchObject({
      status: null,
      failure: 'address_refused',
    })
    expect(connections).toBe(0)
    tried.names += 1
    await outbound.close()
  })

  test('a public address first and this machine after that is refused then (DNS rebinding)', async () => {
    const asked: string[] = []
    const told = saying(['127.0.0.1'], ['10.0.0.1'])
    // This machine stands for what is open, a network next door for what is not.
    const outbound = new Outbound({ ...limits, allowsLoopback: true }, (name, done) => {
      asked.push(name)
      told(name, done)
    })
    const url = `http://localhost:${port}/`
    answers = () => ({ status: 204, headers: { connection: 'close' } })
    expect(await post(outbound, url)).toMatchObject({ status: 204, failure: null })
    expect(await post(outbound, url)).toMatchObject({ status: null, failure: 'address_refused' })
    expect(asked).toEqual(['localhost', 'localhost'])
    expect(heard).toHaveLength(1)
    await outbound.close()
  })
})

test('a number of this machine is refused, however it is written and wherever it stands', async () => {
  const outbound = new Outbound(limits, saying(['93.184.216.34']))
  for (const host of ['127.0.0.1', '2130706433', '0x7f000001', '[::ffff:7f00:1]', '[::1]'])
    for (const scheme of ['http', 'https']) {
      expect(await post(outbound, `${scheme}://${host}:${port}/`)).toMatchObject({
        failure: 'address_refused',
      })
      tried.numbers += 1
    }
  expect(connections).toBe(0)
  tried.connections += connections
  await outbound.close()
})

test('this machine alone is reached where that is allowed, and not its networks', async () => {
  const outbound = new Outbound(
    { ...limits, allowsLoopback: true },
    saying(['127.0.0.1', '10.0.0.1']),
  )
  expect(await post(outbound, `http://127.0.0.1:${port}/`)).toMatchObject({ status: 204 })
  expect(await post(outbound, `http://localhost:${port}/`)).toMatchObject({
    failure: 'address_refused',
  })
  await outbound.close()
})

describe('an answer', () => {
  let outbound: Outbound
  beforeAll(() => {
    outbound = new Outbound({ ...limits, allowsLoopback: true })
  })
  afterAll(() => outbound.close())
  const url = (path: string) => `http://127.0.0.1:${port}${path}`

  test('that points elsewhere is an answer, and nobody goes there', async () => {
    answers = () => ({ status: 302, headers: { location: url('/elsewhere') } })
    expect(await post(outbound, url('/here'))).toMatchObject({ status: 302 })
    expect(heard).toEqual(['/here'])
  })

  test('says how long to wait', async () => {
    answers = () => ({ status: 429, headers: { 'retry-after': '120' } })
    expect(await post(outbound, url('/'))).toEqual({
      status: 429,
      retryAfter: '120',
      failure: null,
    })
  })

  test('that does not come is given up after its time', async () => {
    answers = () => undefined
    const began = performance.now()
    expect(await post(outbound, url('/'))).toMatchObject({ status: null, failure: 'timeout' })
    expect(performance.now() - began).toBeLessThan(2_500)
  })

  test('that breaks off, or is none, is told apart', async () => {
    const gone = createSocketServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port: closing } = gone.address() as AddressInfo
    expect(await post(outbound, `http://127.0.0.1:${closing}/`)).toMatchObject({
      failure: 'unreachable',
    })
    // Nobody speaks TLS there.
    expect(await post(outbound, `https://127.0.0.1:${port}/`)).toMatchObject({ failure: 'tls' })
    gone.close()
  })
})
