import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { mailSignInLink } from '../../../server/src/modules/access/sign-in.actions.ts'
import type { Mail } from '../../../server/src/core/mail.ts'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let fixtures: Fixtures
const mails: Mail[] = []

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})
beforeEach(async () => {
  mails.length = 0
  bank().outbox.sent.length = 0
  await bank().owner.query('delete from sign_in_request')
})

const ask = (email: string, extra: object = {}, remoteAddress = '192.0.2.1') =>
  bank().app.inject({
    method: 'POST',
    url: '/api/v1/sign-in-links',
    payload: { email, ...extra },
    remoteAddress,
  })
const start = (token: string, headers: Record<string, string> = {}) =>
  bank().app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { token }, headers })

/** Runs the job that the last request queued; the mail that it sends is kept here. */
async function runJob(): Promise<void> {
  const { database, config, outbox } = bank()
  const job = outbox.sent.at(-1)
  await mailSignInLink(
    {
      pool: database.pool,
      db: database.db,
      mailer: async (mail) => void mails.push(mail),
      publicUrl: config.publicUrl,
      bankName: 'Bank',
    },
    String(job?.payload['requestId']),
  )
}

test('a link comes by mail, opens a session once, and never again', async () => {
  expect(
    (await ask('Coordinator@HOME.example', { returnTo: '/leaders?theme=dementia' })).statusCode,
  ).toBe(202)
  await runJob()
  const secret = /sign-in\/link#([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
  expect(mails[0]).toMatchObject({ to: 'coordinator@home.example' })
  const first = await start(secret)
  expect(first.statusCode, first.body).toBe(201)
  expect(first.json()).toMatchObject({
    returnTo: '/leaders?theme=dementia',
    me: { staffRole: 'coordinator' },
  })
  const second = await start(secret)
  expect(second.json()).toMatchObject({ status: 410, code: 'access.link_spent' })
  expect(second.headers['set-cookie']).toBeUndefined()
})

test('of many who use one link at once, one gets in', async () => {
  const secret = await fixtures.linkSecret()
  const answers = await Promise.all(Array.from({ length: 8 }, () => start(secret)))
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 410, 410, 410, 410, 410, 410, 410])
})

test('a program that opens links before people do uses nothing up', async () => {
  const secret = await fixtures.linkSecret()
  const scanner = { 'user-agent': 'Mozilla/5.0 (compatible; SafeLinks)' }
  for (const url of [
    `/sign-in/link`,
    `/sign-in/link?token=${secret}`,
    `/api/v1/sessions?token=${secret}`,
  ]) {
    for (const method of ['HEAD', 'GET', 'GET'] as const) {
      const answer = await bank().app.inject({ method, url, headers: scanner })
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
  expect((await start(secret)).statusCode).toBe(201)
})

test('a link ends after ten minutes, and with the account', async () => {
  expect((await start(await fixtures.linkSecret(-1))).statusCode).toBe(410)
  const { owner, world } = bank()
  const secret = await fixtures.linkSecret()
  await owner.query(`update account set status = 'suspended' where id = $1`, [
    world.coordinator.accountId,
  ])
  expect((await start(secret)).statusCode).toBe(410)
  await ask('coordinator@home.example')
  await runJob()
  expect(mails).toEqual([])
  await owner.query(`update account set status = 'active' where id = $1`, [
    world.coordinator.accountId,
  ])
})

test('the cookie is out of reach of scripts and other sites, and small', async () => {
  const answer = await start(await fixtures.linkSecret(), {
    cookie: '__Host-session=chosen-by-an-attacker-beforehand',
  })
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^__Host-session=[\w-]{43}; /)
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    expect(cookie).toContain(attribute)
  expect(cookie).not.toMatch(/Domain|chosen-by/)
  expect(cookie.length).toBeLessThan(4_096)
  const stored = await bank().owner.query(
    `select 1 from session where token_hash = convert_to($1, 'UTF8')`,
    [/=([\w-]+)/.exec(cookie)?.[1]],
  )
  expect(stored.rows).toEqual([])
  const out = await bank().app.inject({
    method: 'DELETE',
    url: '/api/v1/me/sessions/current',
    headers: { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' },
  })
  expect(out.statusCode).toBe(204)
  expect(String(out.headers['set-cookie'])).toMatch(/^__Host-session=;.*(Max-Age=0|1970)/)
  expect(out.headers['clear-site-data']).toContain('"storage"')
})

test('a bank behind plain HTTP on a name of its own still keeps its cookie from scripts', async () => {
  const answer = await bank().app.inject({
    url: '/api/v1/me',
    headers: { cookie: 'session=x; __Host-session=y' },
  })
  expect(answer.statusCode).toBe(401)
})

test('known, unknown and suspended addresses get one answer', async () => {
  const answers = await Promise.all(
    ['coordinator@home.example', 'nobody@nowhere.example', 'suspended@home.example'].map((email) =>
      ask(email),
    ),
  )
  const seen = answers.map(({ statusCode, body, headers }) => {
    const { 'x-request-id': _id, date: _date, ...rest } = headers
    return JSON.stringify([statusCode, body, rest])
  })
  expect(new Set(seen).size).toBe(1)
  expect(bank().outbox.sent).toHaveLength(3)
})

test('known and unknown addresses take the same time', { timeout: 60_000 }, async () => {
  const timed = async (email: string, index: number) => {
    const startedMs = performance.now()
    await ask(email, {}, `198.51.${index >> 8}.${index & 255}`)
    return performance.now() - startedMs
  }
  const known: number[] = []
  const differences: number[] = []
  for (let index = 0; index < 110; index += 1) {
    const one = await timed('coordinator@home.example', index)
    const other = await timed(`nobody${index}@nowhere.example`, index)
    // The first ones warm up what both share.
    if (index >= 10) {
      known.push(one)
      differences.push(one - other)
    }
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  // On a machine that does nothing else: 5 ms. A busy one is slower, but to both alike.
  expect(Math.abs(median(differences))).toBeLessThan(Math.max(5, median(known) / 10))
})

test('one network asks sixty times in a quarter of an hour, and an address gets five links', async () => {
  for (let index = 0; index < 60; index += 1) {
    expect((await ask(`n${index}@nowhere.example`, {}, `2001:db8:1:2::${index}`)).statusCode).toBe(
      202,
    )
  }
  // The whole /64 is one network; the next one is another.
  const refused = await ask('last@nowhere.example', {}, '2001:db8:1:2:ffff::1')
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('last@nowhere.example', {}, '2001:db8:1:3::1')).statusCode).toBe(202)
  for (let index = 0; index < 8; index += 1) {
    await ask('lead@home.example', {}, `2001:db8:9:${index}::1`)
    await runJob()
  }
  expect(mails).toHaveLength(5)
})

test('the address is wiped when its job has run, and stands in no record', async () => {
  await ask('coordinator@home.example')
  await runJob()
  const { rows } = await bank().owner.query(
    'select email from sign_in_request where email is not null',
  )
  expect(rows).toEqual([])
  const { rows: kept } = await bank().owner.query<{ text: string }>(
    `select (to_jsonb(a) || jsonb_build_object('job', $1::text))::text as text from audit_event a`,
    [JSON.stringify(bank().outbox.sent)],
  )
  expect(kept.filter(({ text }) => text.includes('coordinator@home'))).toEqual([])
})

test('returnTo never leads to another site, however it is spelt', { timeout: 60_000 }, async () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '/\\',
    '%5C',
    '%5c',
    '%2f',
    '%2F',
    '%09',
    '\t',
    '\n',
    '\r',
    ' ',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '&',
    'https:',
    'https://',
    'javascript:',
    'data:',
    'evil.example',
    'localhost',
    'leaders',
    '%00',
    '\u2028',
    '／',
    '。',
    'ⓔvil',
    ';',
    '%',
  )
  let networks = 0
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 7 }), async (pieces) => {
      const returnTo = pieces.join('')
      networks += 1
      const answer = await ask(
        'nobody@nowhere.example',
        { returnTo },
        `100.64.${networks >> 8}.${networks & 255}`,
      )
      if (answer.statusCode === 400) return
      expect(answer.statusCode).toBe(202)
      const base = 'https://bank.example'
      expect(new URL(returnTo, base).origin).toBe(base)
      // Nor when the path that it comes to is resolved once more, as a router may.
      expect(new URL(new URL(returnTo, base).pathname, base).origin).toBe(base)
      expect(new URL(decodeURIComponent(returnTo), base).origin).toBe(base)
      expect(new URL(`${base}${returnTo}`).origin).toBe(base)
    }),
    {
      ...{ numRuns: 500, seed: 20_261_123 },
      examples: [
        [['/', '.', '//', 'evil.example']],
        [['/', 'leaders', '/', '..', '//', 'evil.example']],
      ],
    },
  )
})
