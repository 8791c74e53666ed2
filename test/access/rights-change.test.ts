import { beforeAll, expect, test } from 'vitest'
import { testBank } from '../support/harness.ts'
import { makeFixtures, type Fixtures } from '../support/valid-requests.ts'

const bank = testBank()
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

const me = (headers: Record<string, string>) => bank().app.inject({ url: '/api/v1/me', headers })

async function newStaff(role: 'coordinator' | 'engagement_lead') {
  const { world } = bank()
  const made = await bank()
    .as(world.engagementLead)
    .post('/accounts', {
      body: {
        name: 'Stacey',
        email: `stacey${Math.random()}@home.example`,
        organisationId: world.home,
        staffRole: role,
      },
    })
  const accountId = (made.json() as { id: string }).id
  const cookie = await fixtures.cookieFor({
    accountId,
    token: '',
    leaderId: null,
    organisationId: world.home,
  })
  const token = await bank().app.inject({
    method: 'POST',
    url: '/api/v1/me/tokens',
    headers: { ...cookie, 'idempotency-key': `key-${accountId}` },
    payload: { name: 'script' },
  })
  const { id: tokenId, token: secret } = token.json() as { id: string; token: string }
  return { accountId, cookie, bearer: { authorization: `Bearer ${secret}` }, tokenId }
}

const change = (accountId: string, version: number, body: object) =>
  bank()
    .as(bank().world.engagementLead)
    .patch(`/accounts/${accountId}`, { body, headers: { 'if-match': `"${version}-staff"` } })

test('suspending ends sessions and tokens at the very next request, for good', async () => {
  const { accountId, cookie, bearer } = await newStaff('coordinator')
  expect((await me(cookie)).statusCode).toBe(200)
  expect((await me(bearer)).statusCode).toBe(200)
  expect((await change(accountId, 1, { status: 'suspended' })).statusCode).toBe(200)
  expect((await me(cookie)).statusCode).toBe(401)
  expect((await me(bearer)).statusCode).toBe(401)
  // Brought back, they sign in anew: what was ended stays ended.
  expect((await change(accountId, 2, { status: 'active' })).statusCode).toBe(200)
  expect((await me(cookie)).statusCode).toBe(401)
  expect((await me(bearer)).statusCode).toBe(401)
})

test('a new role acts at once, up and down', async () => {
  const { accountId, cookie } = await newStaff('coordinator')
  const list = () => bank().app.inject({ url: '/api/v1/accounts', headers: cookie })
  expect((await list()).statusCode).toBe(403)
  await change(accountId, 1, { staffRole: 'engagement_lead' })
  expect((await list()).statusCode).toBe(200)
  await change(accountId, 2, { staffRole: 'coordinator' })
  expect((await list()).statusCode).toBe(403)
})

test('an ended token and an ended session are refused at once', async () => {
  const { cookie, bearer, tokenId } = await newStaff('coordinator')
  const call = (method: 'DELETE', url: string, headers: Record<string, string>) =>
    bank().app.inject({ method, url: `/api/v1${url}`, headers })
  expect((await call('DELETE', `/me/tokens/${tokenId}`, cookie)).statusCode).toBe(204)
  expect((await me(bearer)).statusCode).toBe(401)
  expect((await call('DELETE', '/me/sessions/current', cookie)).statusCode).toBe(204)
  expect((await me(cookie)).statusCode).toBe(401)
})

test('signing out everywhere ends every session, and only one’s own', async () => {
  const one = await newStaff('coordinator')
  const other = await newStaff('coordinator')
  const second = await fixtures.cookieFor({
    accountId: one.accountId,
    token: '',
    leaderId: null,
    organisationId: null,
  })
  await bank().app.inject({ method: 'DELETE', url: '/api/v1/me/sessions', headers: one.cookie })
  expect((await me(one.cookie)).statusCode).toBe(401)
  expect((await me(second)).statusCode).toBe(401)
  expect((await me(other.cookie)).statusCode).toBe(200)
})

test('a session ends after its idle time and at its latest hour, and a visit puts off only the first', async () => {
  const { coordinator } = bank().world
  expect((await me(await fixtures.cookieFor(coordinator, { seen: '29 minutes' }))).statusCode).toBe(
    200,
  )
  expect((await me(await fixtures.cookieFor(coordinator, { seen: '31 minutes' }))).statusCode).toBe(
    401,
  )
  expect(
    (await me(await fixtures.cookieFor(coordinator, { expires: '-1 second' }))).statusCode,
  ).toBe(401)
  const kept = await fixtures.cookieFor(coordinator, { seen: '10 minutes', expires: '5 minutes' })
  const state = async () => {
    const { rows } = await bank().owner.query<{ idle: number; left: number }>(
      `select extract(epoch from now() - seen_at)::int as idle, extract(epoch from expires_at - now())::int as left
       from session order by id desc limit 1`,
    )
    return rows[0]
  }
  expect((await state())?.idle).toBeGreaterThan(500)
  expect((await me(kept)).statusCode).toBe(200)
  const after = await state()
  expect(after?.idle).toBeLessThan(5)
  expect(after?.left).toBeLessThanOrEqual(300)
})

test('a leader who left still has their own record, and one who was erased has none', async () => {
  const { world, owner } = bank()
  const own = () => bank().as(world.otherLeader).get('/me/leader')
  expect((await own()).statusCode).toBe(200)
  await owner.query(`update leader set status = 'left' where id = $1`, [world.otherLeader.leaderId])
  expect((await own()).json()).toMatchObject({ status: 'left', matchable: false })
  await owner.query(`update leader set status = 'erased' where id = $1`, [
    world.otherLeader.leaderId,
  ])
  expect((await own()).statusCode).toBe(403)
})
