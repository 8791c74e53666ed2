import { describe, expect, test } from 'vitest'
import { BankProblem, BankUnreachable, EndlessList, TokenRefused } from '../../client/src/index.ts'
import { hostileBank, problem, type Reply } from './hostile-bank.ts'

// The client for programs, against a bank that gives it every trouble that a network can.

const page = (ids: string[], nextCursor: string | null = null): Reply => ({
  body: { items: ids.map((id) => ({ id })), nextCursor, mended: [] },
})
const busy: Reply = problem(503, 'server.unavailable')
const draft = { title: 'Teach with us', kind: 'teaching' }

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It went well')
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
}

describe('an answer', () => {
  test('that is no JSON comes as the text that it is', async () => {
    const lines = '{"id":"1"}\n{"id":"2"}\n'
    const { bank, asked } = await hostileBank(({ query }) => ({
      text: query.get('format') === 'csv' ? 'id\r\n1\r\n' : lines,
      headers: {
        'content-type':
          query.get('format') === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      },
    }))
    expect((await bank.exportLeaders()).body).toBe(lines)
    expect((await bank.exportLeaders({ query: { format: 'csv' } })).body).toBe('id\r\n1\r\n')
    expect(asked[0]?.headers.accept).toContain('application/x-ndjson')
  })
})

describe('a request', () => {
  test('is sent as the contract says, with a token got by client credentials', async () => {
    const { bank, asked, tokens } = await hostileBank(
      () => ({ body: { id: '1' }, headers: { etag: '"2-staff"', 'x-request-id': 'r' } }),
      { scopes: ['people:find', 'changes:read'] },
    )
    const answer = await bank.updateOpportunity({
      path: { id: 'a/b' },
      body: { title: 'Zoë’s' },
      ifMatch: '"1-staff"',
    })
    expect(answer).toEqual({
      body: { id: '1' },
      status: 200,
      etag: '"2-staff"',
      location: null,
      requestId: 'r',
    })
    expect(asked[0]).toMatchObject({
      method: 'PATCH',
      path: '/api/v1/opportunities/a%2Fb',
      headers: {
        authorization: 'Bearer token-1',
        'if-match': '"1-staff"',
        'content-type': 'application/json',
      },
      body: '{"title":"Zoë’s"}',
    })
    expect(asked[0]?.headers).not.toHaveProperty('idempotency-key')
    const pair = Buffer.from(tokens[0]?.headers.authorization?.slice(6) ?? '', 'base64').toString()
    expect(pair.split(':').map(decodeURIComponent)).toEqual([
      'the-number',
      'a secret: with % and ü',
    ])
    expect(tokens[0]?.body).toBe('grant_type=client_credentials&scope=people%3Afind+changes%3Aread')
  })

  test('without what its address needs is not sent', async () => {
    const { bank, asked } = await hostileBank(() => ({ body: {} }))
    expect(await failure(bank.getLeader({ path: { id: '' } }))).toBeInstanceOf(TypeError)
    expect(asked).toEqual([])
  })

  test('follows nobody to another place', async () => {
    const { bank, asked } = await hostileBank(() => ({
      status: 302,
      headers: { location: 'https://elsewhere.example/' },
    }))
    const error = await failure(bank.getVocabulary())
    expect(error).toBeInstanceOf(BankUnreachable)
    expect(asked.every(({ path }) => path === '/api/v1/vocabulary')).toBe(true)
  })
})

describe('trouble', () => {
  test('503 twice, then well: the same key each time', async () => {
    const { bank, asked } = await hostileBank((_asked, times) =>
      times < 2 ? busy : { status: 201, body: { id: 'made' }, headers: { location: '/there' } },
    )
    const made = await bank.createOpportunity({ body: draft as never })
    expect(made).toMatchObject({ body: { id: 'made' }, status: 201, location: '/there' })
    const keys = asked.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(asked.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(draft)))
  })

  test('every thing that is made has a key of its own, or the one that it was given', async () => {
    const { bank, asked } = await hostileBank(() => ({ status: 201, body: {} }))
    await bank.createOpportunity({ body: draft as never })
    await bank.createOpportunity({ body: draft as never })
    await bank.createOpportunity({ body: draft as never, idempotencyKey: 'seminar-2027' })
    const keys = asked.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('seminar-2027')
  })

  test.each(['at once', 'half way'] as const)(
    'a line that is cut %s is tried again',
    async (hangUp) => {
      const { bank, asked } = await hostileBank((_asked, times) =>
        times === 0 ? { ...page(['1', '2', '3']), hangUp } : page(['1']),
      )
      expect((await bank.listLeaders()).body.items).toHaveLength(1)
      expect(asked).toHaveLength(2)
    },
  )

  test('a change without a key is not sent again when nobody knows whether it arrived', async () => {
    for (const reply of [busy, { hangUp: 'at once' } as const]) {
      const { bank, asked } = await hostileBank(() => reply)
      const move = { path: { id: '1' }, body: { move: 'open' }, ifMatch: '"1-staff"' } as const
      await failure(bank.moveOpportunity(move as never))
      expect(asked).toHaveLength(1)
    }
  })

  test('429 is waited for as long as the bank asks, a change without a key included', async () => {
    const { bank, asked } = await hostileBank((_asked, times) =>
      times === 0
        ? { ...problem(429, 'request.too_many'), headers: { 'retry-after': '1' } }
        : { body: { id: '1' } },
    )
    const startedAt = performance.now()
    await bank.updateOpportunity({ path: { id: '1' }, body: {}, ifMatch: '"1"' })
    expect(performance.now() - startedAt).toBeGreaterThan(950)
    expect(asked).toHaveLength(2)
  })

  test('is not waited for longer than is bearable', async () => {
    const { bank, asked } = await hostileBank(() => ({
      ...problem(503, 'server.unavailable'),
      headers: { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() },
    }))
    const error = (await failure(bank.getVocabulary())) as BankProblem
    expect(error.code).toBe('server.unavailable')
    expect(error.retryAfter).toBeGreaterThan(3_500)
    expect(asked).toHaveLength(1)
  })

  test('that does not end is told after some attempts', async () => {
    const { bank, asked } = await hostileBank(() => busy, { patience: { attempts: 3 } })
    expect(await failure(bank.getVocabulary())).toMatchObject({ status: 503 })
    expect(asked).toHaveLength(3)
    const gone = await hostileBank(() => ({ hangUp: 'at once' }), { patience: { attempts: 3 } })
    const error = await failure(gone.bank.getVocabulary())
    expect(error).toBeInstanceOf(BankUnreachable)
    expect(error).toMatchObject({ attempts: 3 })
  })

  test('an answer that takes too long is given up, and asked for again', async () => {
    const { bank, asked } = await hostileBank(
      (_asked, times) => (times === 0 ? new Promise<Reply>(() => {}) : page(['1'])),
      { patience: { timeout: 300 } },
    )
    expect((await bank.listLeaders()).body.items).toHaveLength(1)
    // On a machine with much to do the second may take as long.
    expect(asked.length).toBeGreaterThan(1)
  })

  test('a long answer may take its time, as long as something comes', async () => {
    // Letters of several bytes, so that some are cut in two.
    const lines = '{"name":"Zoë’s choir"}\n'.repeat(40)
    const { bank, asked } = await hostileBank(
      () => ({
        text: lines,
        headers: { 'content-type': 'application/x-ndjson' },
        slowly: { parts: 60, everyMs: 25 },
      }),
      { patience: { timeout: 1_000, attempts: 1 } },
    )
    const began = performance.now()
    expect((await bank.exportLeaders()).body).toBe(lines)
    expect(performance.now() - began).toBeGreaterThan(1_000)
    expect(asked).toHaveLength(1)
  })

  test('an answer that falls silent half way is given up, and asked for again', async () => {
    const lines = '{"id":"1"}\n{"id":"2"}\n'
    const { bank, asked } = await hostileBank(
      (_asked, times) => ({
        text: lines,
        headers: { 'content-type': 'application/x-ndjson' },
        ...(times === 0 ? { slowly: { parts: 4, everyMs: 5, stops: 2 } } : {}),
      }),
      { patience: { timeout: 300 } },
    )
    expect((await bank.exportLeaders()).body).toBe(lines)
    expect(asked.length).toBeGreaterThan(1)
  })

  test('an answer that is no JSON is told as such', async () => {
    const { bank } = await hostileBank(() => ({ text: '<html>A proxy</html>' }))
    expect(await failure(bank.getVocabulary())).toBeInstanceOf(BankUnreachable)
  })
})

describe('a problem', () => {
  test('is told with all that the bank says', async () => {
    const issues = [{ field: 'wanted.themes.0.code', message: 'There is no such theme' }]
    const { bank, url } = await hostileBank(() =>
      problem(422, 'vocabulary.unknown_code', { issues }),
    )
    const error = await failure(bank.createOpportunity({ body: draft as never }))
    expect(error).toBeInstanceOf(BankProblem)
    expect(error).toMatchObject({
      name: 'BankProblem',
      message: 'It did not go well. Try something else',
      type: `${url}/problems/vocabulary.unknown_code`,
      title: 'It did not go well',
      status: 422,
      code: 'vocabulary.unknown_code',
      detail: 'Try something else',
      fields: issues,
      requestId: 'request-1',
      retryAfter: null,
    })
  })

  test.each([
    [
      'a page of a proxy',
      { text: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html' } },
    ],
    ['half of a problem', { text: '{"type":"/probl' }],
    ['null', { text: 'null' }],
    ['nothing', {}],
  ])('is told by its status where it is %s', async (_name, reply) => {
    const { bank, asked } = await hostileBank(() => ({ status: 502, ...reply }))
    const error = await failure(bank.getVocabulary())
    expect(error).toBeInstanceOf(BankProblem)
    expect(error).toMatchObject({ status: 502, code: 'unknown', fields: [], type: 'about:blank' })
    expect(asked).toHaveLength(1)
  })
})

describe('a token', () => {
  test('is got once for all that ask at once, and kept', async () => {
    const { bank, tokens } = await hostileBank(() => page([]))
    await Promise.all(Array.from({ length: 20 }, () => bank.listLeaders()))
    await bank.listLeaders()
    expect(tokens).toHaveLength(1)
  })

  test('that was revoked in between is replaced once, whatever was asked with it', async () => {
    const { bank, asked, tokens } = await hostileBank(({ headers }) =>
      headers.authorization === 'Bearer token-1'
        ? problem(401, 'access.sign_in_required')
        : { status: 201, body: { id: '1' } },
    )
    const made = await Promise.all(
      Array.from({ length: 5 }, () => bank.createOpportunity({ body: draft as never })),
    )
    expect(made.map(({ status }) => status)).toEqual(Array(5).fill(201))
    expect(tokens).toHaveLength(2)
    const keys = Map.groupBy(asked, ({ headers }) => headers['idempotency-key'])
    expect([...keys.values()].map((tries) => tries.length)).toEqual(Array(5).fill(2))
  })

  test('that no bank takes is not asked for again and again', async () => {
    const { bank, asked, tokens } = await hostileBank(() => problem(401, 'access.sign_in_required'))
    expect(await failure(bank.listLeaders())).toMatchObject({ status: 401 })
    expect([asked.length, tokens.length]).toEqual([2, 2])
  })

  test('is replaced before it ends', async () => {
    const { bank, tokens } = await hostileBank(
      () => page([]),
      {},
      (_asked, times) => ({ body: { access_token: `token-${times}`, expires_in: 20 } }),
    )
    await bank.listLeaders()
    await bank.listLeaders()
    expect(tokens).toHaveLength(2)
  })

  test('is asked for again where the bank was busy', async () => {
    const { bank, tokens } = await hostileBank(
      () => page([]),
      {},
      (_asked, times) => (times < 2 ? busy : { body: { access_token: 't', expires_in: 3_600 } }),
    )
    await bank.listLeaders()
    expect(tokens).toHaveLength(3)
  })

  test('that is refused is told in the words of OAuth, and asked for anew by the next call', async () => {
    const { bank, asked, tokens } = await hostileBank(
      () => page([]),
      {},
      () => ({
        status: 401,
        headers: { 'content-type': 'application/json' },
        body: { error: 'invalid_client', error_description: 'This secret has ended.' },
      }),
    )
    const error = await failure(bank.listLeaders())
    expect(error).toBeInstanceOf(TokenRefused)
    expect(error).toMatchObject({ error: 'invalid_client', message: 'This secret has ended.' })
    await failure(bank.listLeaders())
    expect([asked.length, tokens.length]).toEqual([0, 2])
  })

  test('an answer without one is no token', async () => {
    const { bank } = await hostileBank(
      () => page([]),
      {},
      () => ({ body: {} }),
    )
    expect(await failure(bank.listLeaders())).toMatchObject({ error: 'invalid_response' })
  })
})

describe('a list', () => {
  test('is walked through page by page, as it is needed', async () => {
    const { bank, asked } = await hostileBank(({ query }) =>
      query.get('cursor') === 'second' ? page(['3']) : page(['1', '2'], 'second'),
    )
    const people = bank.listLeaders.each({ query: { theme: 'depression' } })
    expect((await people.next()).value).toMatchObject({ id: '1' })
    await people.next()
    expect(asked).toHaveLength(1)
    expect((await all(people)).map(({ id }) => id)).toEqual(['3'])
    expect(asked.map(({ query }) => query.toString())).toEqual([
      'limit=100&theme=depression',
      'limit=100&theme=depression&cursor=second',
    ])
  })

  test('that comes round again is left', async () => {
    const { bank, asked } = await hostileBank((_asked, times) => page(['1'], `page-${times % 3}`))
    expect(await failure(all(bank.listLeaders.each()))).toBeInstanceOf(EndlessList)
    expect(asked).toHaveLength(4)
  })

  test('that always has another page is left after as many as were agreed', async () => {
    const { bank, asked } = await hostileBank((_asked, times) => page([], `page-${times}`), {
      mostPages: 7,
    })
    expect(await failure(all(bank.listLeaders.each()))).toBeInstanceOf(EndlessList)
    expect(asked).toHaveLength(7)
  })

  test('of changes is followed from a mark to where there is no more for now', async () => {
    const { bank, asked } = await hostileBank(({ query }) => {
      const at = Number(query.get('after'))
      return { body: { items: [{ id: String(at) }], next: String(at + 1), more: at < 12 } }
    })
    const pages = await all(bank.changes({ after: '10' }))
    expect(pages.map(({ next }) => next)).toEqual(['11', '12', '13'])
    expect(asked[0]?.query.toString()).toBe('limit=1000&after=10')
  })

  test('of changes that stands still is left', async () => {
    const { bank, asked } = await hostileBank(() => ({
      body: { items: [], next: '1', more: true },
    }))
    expect(await failure(all(bank.changes()))).toBeInstanceOf(EndlessList)
    expect(asked).toHaveLength(2)
  })
})

describe('giving up', () => {
  test('ends a wait at once', async () => {
    const over = new AbortController()
    const { bank, asked } = await hostileBank(
      () => {
        setTimeout(() => over.abort(), 50)
        return { ...busy, headers: { 'retry-after': '15' } }
      },
      { patience: { longestWait: 60_000 } },
    )
    const startedAt = performance.now()
    expect(await failure(bank.getVocabulary({ signal: over.signal }))).toMatchObject({
      name: 'AbortError',
    })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(asked).toHaveLength(1)
  })

  test('ends a request that is under way, and is no reason to try again', async () => {
    const over = new AbortController()
    const { bank, asked } = await hostileBank(() => {
      over.abort(new Error('No longer wanted'))
      return new Promise<Reply>(() => {})
    })
    expect(await failure(bank.getVocabulary({ signal: over.signal }))).toMatchObject({
      message: 'No longer wanted',
    })
    expect(asked).toHaveLength(1)
  })

  test('before it began sends nothing', async () => {
    const { bank, asked, tokens } = await hostileBank(() => page([]))
    await failure(bank.getVocabulary({ signal: AbortSignal.abort() }))
    expect([asked, tokens]).toEqual([[], []])
  })

  test('takes the token from nobody else who waits for it', async () => {
    let give: (reply: Reply) => void = () => undefined
    const { bank, tokens } = await hostileBank(
      () => page(['1']),
      {},
      () => new Promise<Reply>((resolve) => (give = resolve)),
    )
    const over = new AbortController()
    const first = failure(bank.listLeaders({ signal: over.signal }))
    const second = bank.listLeaders()
    await expect.poll(() => tokens.length).toBe(1)
    over.abort()
    expect(await first).toMatchObject({ name: 'AbortError' })
    give({ body: { access_token: 't', expires_in: 3_600 } })
    expect((await second).body.items).toHaveLength(1)
    expect(tokens).toHaveLength(1)
  })
})

describe('people as lines', () => {
  const people = Array.from({ length: 6 }, (_none, at) => ({ reference: `R-${at + 1}` }))
  const upload = (taken: number, status = 'open') => ({ body: { id: 'u', status, taken } })

  test('go on behind what was taken, however the line breaks', async () => {
    let taken = 0
    const from: string[] = []
    const { bank, asked } = await hostileBank(({ method, path, query, body }) => {
      if (path.endsWith('/export'))
        return { text: '{"line":1}\n', headers: { 'content-type': 'application/x-ndjson' } }
      if (!path.endsWith('/lines'))
        return {
          status: method === 'POST' && path.endsWith('uploads') ? 201 : 200,
          ...upload(taken),
        }
      from.push(`${query.get('from')} of ${body.trim().split('\n').length}`)
      // Something arrives each time, and the answer never does, until there is nothing left.
      const step = [2, 0, 3, 1][from.length - 1] ?? 0
      taken += step
      if (from.length === 2) return problem(409, 'uploads.lines_elsewhere')
      return from.length < 4 ? { hangUp: 'at once' } : upload(taken)
    })
    expect(await all(bank.uploadLeaders(people))).toEqual([{ line: 1 }])
    expect(from).toEqual(['1 of 6', '3 of 4', '3 of 4', '6 of 1'])
    const lines = asked.find(({ path }) => path.endsWith('/lines'))
    expect(lines?.headers['content-type']).toBe('application/x-ndjson')
    expect(lines?.body).toBe(people.map((person) => `${JSON.stringify(person)}\n`).join(''))
    expect(asked.some(({ path }) => path.endsWith('/complete'))).toBe(true)
  })

  test('are given up where nothing arrives, and where somebody else sends', async () => {
    const dead = await hostileBank(({ path }) =>
      path.endsWith('/lines') ? { hangUp: 'at once' } : upload(0),
    )
    expect(await failure(all(dead.bank.uploadLeaders(people)))).toBeInstanceOf(BankUnreachable)
    let taken = 0
    const shared = await hostileBank(({ path }) => {
      if (!path.endsWith('/lines')) return upload(taken)
      taken = 50
      return problem(409, 'uploads.lines_elsewhere')
    })
    expect(await failure(all(shared.bank.uploadLeaders(people)))).toMatchObject({
      code: 'uploads.lines_elsewhere',
    })
    expect(shared.asked.some(({ path }) => path.endsWith('/complete'))).toBe(false)
  })

  test('of an upload that was begun before are passed over as far as they were taken', async () => {
    const { bank, asked } = await hostileBank(({ path }) =>
      path.endsWith('/export') ? { text: '' } : upload(4),
    )
    await all(bank.uploadLeaders(people, { uploadId: 'u' }))
    const lines = asked.filter(({ path }) => path.endsWith('/lines'))
    expect(lines.map(({ query, body }) => [query.get('from'), body])).toEqual([
      ['5', '{"reference":"R-5"}\n{"reference":"R-6"}\n'],
    ])
  })
})
