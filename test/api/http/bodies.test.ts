import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { operationsOf } from '../../support/operations.ts'
import { callerOf } from '../../support/policy-table.ts'
import { makeFixtures, validRequest } from '../../support/valid-requests.ts'

const bank = testBank()

const send = (contentType: string, payload: Buffer | string) =>
  bank().app.inject({
    method: 'POST',
    url: '/api/v1/leaders',
    headers: {
      'content-type': contentType,
      'idempotency-key': 'a-key-of-its-own',
      authorization: `bearer ${bank().world.coordinator.token}`,
    },
    payload,
  })

test('400: a body that is not UTF-8 is refused rather than kept as something that nobody wrote', async () => {
  const answer = await send('application/json', Buffer.from('7b226e616d65223a22ff227d', 'hex'))
  expect(answer.json()).toMatchObject({
    status: 400,
    issues: [{ field: 'body', message: 'The body is not UTF-8' }],
  })
})

test('415: JSON in another encoding', async () => {
  const body = Buffer.from('{"name":"Una"}', 'utf16le')
  expect((await send('application/json; charset=utf-16', body)).statusCode).toBe(415)
  expect((await send('application/json; charset=utf-8', '{"name":"Una"}')).statusCode).toBe(201)
})

test.each([
  ['gzip', gzipSync('{"name":"Una"}')],
  // Nothing looks whether it is: it is not unpacked.
  ['gzip', Buffer.from('{"name":"Una"}')],
  ['br', Buffer.from('{"name":"Una"}')],
])('415: a body that says it is packed, as with uploads (%s)', async (encoding, payload) => {
  const { token } = bank().world.coordinator
  const answer = await bank().app.inject({
    method: 'POST',
    url: '/api/v1/leaders',
    headers: {
      authorization: `bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': encoding,
      'idempotency-key': 'packed-body',
    },
    payload,
  })
  expect(answer.json()).toMatchObject({ status: 415, detail: expect.stringMatching(/unpacked/) })
})

test('400: JSON that is none, with what is wrong with it', async () => {
  for (const [body, message] of [
    ['{"name":', /^The body is no JSON/],
    ['', /^The body is empty/],
    ['{"__proto__":{"name":"x"}}', /^The body is no JSON/],
  ] as const) {
    const answer = await send('application/json', body)
    expect([body, answer.statusCode]).toEqual([body, 400])
    expect(answer.json().issues, body).toEqual([
      { field: 'body', message: expect.stringMatching(message) as string },
    ])
  }
})

test('400: no body at all, or one that is no object, with words about that', async () => {
  const { app } = bank()
  const fixtures = await makeFixtures(bank())
  const withBody = operationsOf(document).filter(({ body }) => body)
  let asked = 0
  for (const operation of withBody) {
    const actor = callerOf(operation.id)
    const { payload: _whole, ...request } = await validRequest(bank(), fixtures, operation, actor)
    const { 'content-type': _type, ...headers } = request.headers as Record<string, string>
    const json = { ...headers, 'content-type': 'application/json' }
    const none = await app.inject({ ...request, headers })
    // Where every field may be left out, so may all of them.
    if (none.statusCode !== 400) continue
    for (const [answer, words] of [
      [none, /^There is no body\. Send one/],
      [await app.inject({ ...request, headers: json, payload: 'null' }), /^There is no body/],
      [await app.inject({ ...request, headers: json, payload: '[]' }), /one JSON object/],
      [await app.inject({ ...request, headers: json, payload: '1' }), /one JSON object/],
    ] as const) {
      expect([operation.id, answer.json()]).toEqual([
        operation.id,
        expect.objectContaining({
          code: 'request.invalid',
          issues: [{ field: 'body', message: expect.stringMatching(words) as string }],
        }),
      ])
    }
    asked += 1
  }
  expect(asked).toBeGreaterThan(100)
}, 120_000)

test('405: a method that the address does not take, with those that it does', async () => {
  const { token } = bank().world.coordinator
  const headers = { authorization: `Bearer ${token}` }
  const wrong = await bank().app.inject({ method: 'DELETE', url: '/api/v1/leaders?x=1', headers })
  expect(wrong.json()).toMatchObject({ status: 405, code: 'request.method_not_allowed' })
  expect(String(wrong.headers['allow']).split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
  const nowhere = await bank().app.inject({ method: 'DELETE', url: '/api/v1/leader', headers })
  expect(nowhere.statusCode).toBe(404)
  const long = await bank().app.inject({ url: `/api/v1/leaders/${'x'.repeat(300)}`, headers })
  expect([404, 414]).toContain(long.statusCode)
  // An address is that of one page, wherever a reader puts its strokes.
  expect((await bank().app.inject({ url: '//api/v1/leaders' })).statusCode).toBe(404)
})

test('405: files are no person, no upload and no import of the name "export"', async () => {
  const { token } = bank().world.coordinator
  const headers = { authorization: `Bearer ${token}` }
  const id = '0198f3c2-7a41-7c3e-9b55-2f6d8e1a4b07'
  for (const [method, path] of [
    ['HEAD', '/leaders/export'],
    ['PATCH', '/leaders/export'],
    ['HEAD', `/leader-uploads/${id}/results/export`],
    ['HEAD', `/imports/${id}/refused.csv`],
  ] as const) {
    const answer = await bank().app.inject({ method, url: `/api/v1${path}`, headers })
    expect([method, path, answer.statusCode, answer.headers['allow']]).toEqual([
      method,
      path,
      405,
      'GET',
    ])
  }
  const read = await bank().app.inject({ url: `/api/v1/leader-uploads/${id}/complete`, headers })
  expect([read.statusCode, read.headers['allow']]).toEqual([405, 'POST'])
})

test('415: the kinds of body that the operation takes are named', async () => {
  expect((await send('text/plain', '{}')).json()).toMatchObject({
    status: 415,
    detail: 'Send the body as Content-Type: application/json, in UTF-8',
  })
  const lines = await bank().app.inject({
    method: 'POST',
    url: '/api/v1/leader-uploads/0198f3c2-7a41-7c3e-9b55-2f6d8e1a4b07/lines?from=1',
    headers: {
      'content-type': 'application/json',
      authorization: `bearer ${bank().world.coordinator.token}`,
    },
    payload: '{}',
  })
  expect(lines.json()).toMatchObject({
    status: 415,
    detail: 'Send the body as Content-Type: application/x-ndjson or text/csv, in UTF-8',
  })
})

test('413: how much the operation takes is told', async () => {
  const answer = await send('application/json', JSON.stringify({ name: 'x'.repeat(1_100_000) }))
  expect(answer.json()).toMatchObject({
    status: 413,
    detail: 'A body is 1048 kB at most here. Send less at once.',
  })
})

test('400: each field that there is not is named, and so is what lies too deep', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const listed = await coordinator.get('/leaders', { query: { limite: '1', limit: '0' } })
  expect(listed.json().issues).toEqual([
    { field: 'limit', message: 'Give 1 at least' },
    { field: 'limite', message: 'This address takes no parameter of this name: limite' },
  ])
  const deep = `{"name":"Una","links":${'['.repeat(40)}${']'.repeat(40)}}`
  const answer = await send('application/json', deep)
  expect(answer.json().issues).toEqual([
    {
      field: expect.stringMatching(/^links\.0\./) as string,
      message: expect.stringMatching(/deeper than 32 levels/) as string,
    },
  ])
})

test('400: a purpose that cannot be kept as it was said', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  for (const purpose of ['', 'x'.repeat(201), 'caf\u00e9']) {
    const answer = await coordinator.get('/leaders', { headers: { 'x-purpose': purpose } })
    expect(answer.json(), purpose).toMatchObject({ status: 400, issues: [{ field: 'X-Purpose' }] })
  }
})
