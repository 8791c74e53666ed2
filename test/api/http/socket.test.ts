import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { openTestBank } from '../../support/harness.ts'

let bank: Awaited<ReturnType<typeof openTestBank>>
beforeAll(async () => {
  bank = await openTestBank()
  await bank.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => bank.close())

test('over a real connection: health, problems and a list by token', async () => {
  const server = request(bank.app.server)
  await server.get('/livez').expect(200, { status: 'alive' })
  const refused = await server
    .get('/api/v1/leaders')
    .expect(401)
    .expect('content-type', /problem\+json/)
  expect(refused.body).toMatchObject({ code: 'access.sign_in_required' })
  const listed = await server
    .get('/api/v1/leaders')
    .set('authorization', `Bearer ${bank.world.coordinator.token}`)
    .expect(200)
    .expect('cache-control', 'no-store')
  expect(listed.body.items.length).toBeGreaterThan(0)
})

/** What comes back to bytes that somebody writes, until the connection ends. */
async function answerTo(bytes: string): Promise<{ head: string; body: unknown }> {
  const { port } = bank.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let said = ''
  socket.on('data', (part: string) => (said += part))
  socket.write(bytes)
  await once(socket, 'close')
  const [head = '', body = ''] = said.split('\r\n\r\n')
  return { head, body: JSON.parse(body) }
}

test('what cannot be read as a request is told so as everything else is', async () => {
  for (const [bytes, status, code] of [
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 431, 'request.headers_too_long'],
    ['no request\r\n\r\n', 400, 'request.unreadable'],
  ] as const) {
    const { head, body } = await answerTo(bytes)
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(head).toMatch(/^content-type: application\/problem\+json$/im)
    expect(body).toMatchObject({ type: `/problems/${code}`, status, code })
    expect(body).toHaveProperty('detail')
  }
  expect(document.paths['/api/v1/leaders']?.['get']?.responses).toHaveProperty('431')
})
