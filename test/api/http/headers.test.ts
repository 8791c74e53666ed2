import type { InjectOptions } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { operationsOf } from '../../support/operations.ts'
import { callerOf } from '../../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../../support/valid-requests.ts'

const operations = operationsOf(document)
const bank = testBank({ publicUrl: 'https://bank.example' })
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

/** What everybody may read, other sites and whatever keeps answers for others included. */
const isPublic = (url: unknown) => /^\/api\/v1\/(noticeboard|hsds)/.test(String(url))

/** A file that somebody gave the bank: nothing of it may run, wherever it is opened. */
const isFile = (url: unknown, status: number) => String(url).endsWith('/file') && status === 200

/** What is missing or wrong in the headers of an answer. */
async function missingFrom(request: InjectOptions): Promise<string[]> {
  const answer = await bank().app.inject(request)
  const wanted: Record<string, RegExp> = {
    'x-request-id': /^[0-9a-f-]{36}$/,
    'content-security-policy': isFile(request.url, answer.statusCode)
      ? /^sandbox; default-src 'none'; frame-ancestors 'none'$/
      : /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'strict-transport-security': /max-age=(?:[3-9]\d{7}|\d{9,})/,
    ...(String(request.url).startsWith('/api/')
      ? {
          'cache-control': isPublic(request.url)
            ? /no-store|^public, max-age=300$/
            : /no-store|private, no-cache/,
        }
      : {}),
  }
  const wrong = Object.entries(wanted)
    .filter(([name, pattern]) => !pattern.test(String(answer.headers[name] ?? '')))
    .map(([name]) => name)
  const csp = String(answer.headers['content-security-policy'])
  if (/unsafe-(inline|eval)|\*/.test(csp)) wrong.push(`content-security-policy: ${csp}`)
  for (const name of [
    'server',
    'x-powered-by',
    ...(isPublic(request.url) ? [] : ['access-control-allow-origin']),
    'access-control-allow-credentials',
  ]) {
    if (answer.headers[name] !== undefined) wrong.push(`${name} is sent`)
  }
  if (
    answer.statusCode >= 400 &&
    !String(answer.headers['content-type']).startsWith('application/problem+json')
  ) {
    wrong.push(`content-type ${String(answer.headers['content-type'])} of ${answer.statusCode}`)
  }
  return wrong
}

test.each(operations)('$id carries every header, answered or refused', async (operation) => {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const foreign = { ...request, headers: { ...request.headers, origin: 'https://evil.example' } }
  expect(await missingFrom(foreign)).toEqual([])
  expect(await missingFrom({ ...request, headers: {} })).toEqual([])
})

const oddities: [string, InjectOptions][] = [
  ['an unknown address of the API', { url: '/api/v1/nothing' }],
  ['an unknown page', { url: '/nothing' }],
  ['an address that is no text', { url: '/api/v1/leaders/%ED%A0%80' }],
  ['an address that is cut short', { url: '/api/v1/leaders/%E0%A4%A' }],
  ['a part that is too long', { url: `/api/v1/leaders/${'x'.repeat(300)}` }],
  ['a very long address', { url: `/api/v1/installation?x=${'x'.repeat(60_000)}` }],
  ['a method that is not there', { method: 'PUT', url: '/api/v1/leaders' }],
  [
    'OPTIONS from elsewhere',
    { method: 'OPTIONS', url: '/api/v1/leaders', headers: { origin: 'https://evil.example' } },
  ],
  ['TRACE', { method: 'TRACE' as 'GET', url: '/api/v1/leaders' }],
  ['a climb out of the folder', { url: '/pages/../../etc/passwd' }],
  ['an encoded climb', { url: '/..%2f..%2fetc%2fpasswd' }],
  [
    'the override of a method',
    { method: 'POST', url: '/api/v1/me/sessions', headers: { 'x-http-method-override': 'DELETE' } },
  ],
  [
    'too much body',
    { method: 'POST', url: '/api/v1/sign-in-links', payload: { email: 'x'.repeat(1_100_000) } },
  ],
  ['the health of the process', { url: '/livez' }],
  ['the health of the bank', { url: '/readyz' }],
  ['the list of errors', { url: '/problems' }],
  ['an error that is not there', { url: '/problems/no.such' }],
]

test.each(oddities)('%s carries every header and is no fault of ours', async (_name, request) => {
  expect(await missingFrom(request)).toEqual([])
  expect((await bank().app.inject(request)).statusCode).toBeLessThan(500)
})

test('what a proxy would say is not believed without one', async () => {
  const answer = await bank().app.inject({
    method: 'POST',
    url: '/api/v1/sign-in-links',
    headers: {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
    },
    payload: { email: 'proxy@nowhere.example' },
  })
  expect(answer.statusCode).toBe(202)
  const { rows } = await bank().owner.query<{ network: string }>(
    'select network from sign_in_request order by id desc limit 1',
  )
  expect(rows[0]?.network).toBe('127.0.0.1')
})

test('the request id stands in header, problem and audit row alike', async () => {
  const refused = await bank().as(null).get('/leaders')
  expect(refused.json()).toMatchObject({ requestId: refused.headers['x-request-id'] })
  const given = await bank().app.inject({
    url: '/api/v1/me',
    headers: { 'x-request-id': 'chosen-by-caller', 'request-id': 'x' },
  })
  expect(given.headers['x-request-id']).not.toBe('chosen-by-caller')
})
