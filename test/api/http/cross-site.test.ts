import { beforeAll, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { operationsOf } from '../../support/operations.ts'
import { callerOf } from '../../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../../support/valid-requests.ts'

// Whoever erased themselves asks for nothing more: last.
const isLast = ({ id }: { id: string }) => Number(id === 'eraseMyRecord')
const unsafe = operationsOf(document)
  .filter(({ method }) => method !== 'GET')
  .toSorted((one, other) => isLast(one) - isLast(other))
const bank = testBank()
let fixtures: Fixtures
let cookies: Record<string, string>

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

/** Every row that a request could have changed, as one number. */
async function state(): Promise<string> {
  const { rows } = await bank().owner.query<{ state: string }>(
    `select concat_ws(' ', (select count(*) from audit_event), (select count(*) from leader), (select sum(version) from leader),
       (select count(*) from opportunity), (select sum(version) from opportunity), (select count(*) from sign_in_request),
       (select count(*) from session where ended_at is null), (select count(*) from api_token where ended_at is null),
       (select count(*) from account), (select sum(version) from term), (select count(*) from import)) as state`,
  )
  return rows[0]?.state ?? ''
}

const attacks: [string, Record<string, string>][] = [
  ['cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['same-site, another host', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['the null origin', { origin: 'null' }],
  ['an origin that only begins alike', { origin: 'http://localhost:80.evil.example' }],
  ['neither origin nor fetch metadata', {}],
]

test.each(unsafe.filter(({ body }) => body))('$id takes JSON only', async (operation) => {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const text = JSON.stringify(request.payload)
  const before = await state()
  for (const type of [
    'text/plain',
    'text/plain; x=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    '',
  ]) {
    const answer = await bank().app.inject({
      ...request,
      payload: text,
      headers: { ...request.headers, 'content-type': type },
    })
    expect([400, 415], `${type}: ${answer.statusCode} ${answer.body}`).toContain(answer.statusCode)
  }
  expect(await state()).toBe(before)
})

// Programs have no cookies.
const byCookie = unsafe.filter(({ id }) => callerOf(id) !== 'client')
test.each(byCookie)('$id is not done with a cookie from another site', async (operation) => {
  const actor = callerOf(operation.id)
  const person = bank().world[actor === 'visitor' ? 'coordinator' : (actor as 'coordinator')]
  const { cookie } = await fixtures.cookieFor(person)
  cookies = { cookie: cookie ?? '' }
  const request = await validRequest(bank(), fixtures, operation, actor)
  const { authorization: _token, ...rest } = request.headers as Record<string, string>
  const before = await state()
  for (const [name, headers] of attacks) {
    const answer = await bank().app.inject({
      ...request,
      headers: { ...rest, ...cookies, ...headers },
    })
    expect(answer.statusCode, `${name}: ${answer.body}`).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'access.cross_site' })
  }
  expect(await state()).toBe(before)
  const own = await bank().app.inject({
    ...request,
    headers: { ...rest, ...cookies, 'sec-fetch-site': 'same-origin' },
  })
  expect(own.statusCode, own.body).toBeLessThan(300)
})

test('a page of another origin is let read nothing, and no pre-flight is granted', async () => {
  const { cookie } = await fixtures.cookieFor(bank().world.coordinator)
  const headers = { origin: 'https://evil.example', cookie: cookie ?? '' }
  const read = await bank().app.inject({ url: '/api/v1/me', headers })
  expect(read.headers['access-control-allow-origin']).toBeUndefined()
  const flight = await bank().app.inject({
    method: 'OPTIONS',
    url: '/api/v1/leaders',
    headers: {
      ...headers,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  expect(flight.statusCode).toBeGreaterThanOrEqual(400)
  expect(Object.keys(flight.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  )
})

test('what is public may be asked for by the page of any site, with what it read before', async () => {
  const origin = 'https://directory.example'
  const ask = (path: string) =>
    bank().app.inject({
      method: 'OPTIONS',
      url: `/api/v1${path}`,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
  const paths = ['/hsds', '/hsds/', '/hsds/services', '/hsds/services/any', '/noticeboard']
  for (const path of [...paths, '/noticeboard/feed.json', '/noticeboard/sessions.ics']) {
    const { statusCode, headers } = await ask(path)
    expect([path, statusCode]).toEqual([path, 204])
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
    })
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  }
  const read = await bank().app.inject({ url: '/api/v1/hsds/services', headers: { origin } })
  expect(read.headers['access-control-expose-headers']).toBe('ETag, Last-Modified, Link')
  for (const path of ['/hsds/services?page=no', `/hsds/services/${crypto.randomUUID()}`]) {
    const refused = await bank().app.inject({ url: `/api/v1${path}`, headers: { origin } })
    expect(refused.statusCode, path).toBeGreaterThanOrEqual(400)
    expect(refused.headers, path).toMatchObject({ 'access-control-allow-origin': '*' })
  }
  // Of the app alone, although it stands beside them.
  expect((await ask('/noticeboard/choices')).statusCode).toBe(405)
})
