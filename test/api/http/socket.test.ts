import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
