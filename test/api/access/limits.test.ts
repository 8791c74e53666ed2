import { afterAll, beforeAll, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { openInstance } from '../../support/instances.ts'
import { makeClient, type Person } from '../../support/world.ts'

// How much a program may ask in a minute, counted over all instances, and what it is told of that.

const limit = 60
const bank = testBank({ clientRequestsAMinute: limit })
let other: Awaited<ReturnType<typeof openInstance>>
beforeAll(async () => {
  other = await openInstance(bank())
})
afterAll(() => other.close())

const newProgram = () =>
  makeClient(bank().owner, { organisationId: bank().world.home, scopes: ['opportunities:write'] })
const ask = (program: Person) => bank().as(program).get('/opportunities?limit=1')
const askOther = (program: Person) =>
  other.app.inject({
    url: '/api/v1/opportunities?limit=1',
    headers: { authorization: `Bearer ${program.token}` },
  })

const aMoment = () => new Promise((done) => setTimeout(done, 300))

/** A minute that does not end while a test counts in it. */
async function freshMinute(): Promise<void> {
  const { rows } = await bank().owner.query<{ left: number }>(
    'select 60 - extract(second from clock_timestamp())::float8 as left',
  )
  const left = rows[0]?.left ?? 0
  if (left < 15) await new Promise((done) => setTimeout(done, left * 1_000 + 50))
}

test("every answer says what is left, and somebody else's requests count for nobody", async () => {
  await freshMinute()
  const [program, quiet] = [await newProgram(), await newProgram()]
  const left = async (who: Person) => {
    const { headers } = await ask(who)
    expect(headers['ratelimit-policy']).toBe(`"minute";q=${limit};w=60`)
    const [, rest, seconds] = /^"minute";r=(\d+);t=(\d+)$/.exec(String(headers['ratelimit'])) ?? []
    expect(Number(seconds)).toBeGreaterThan(0)
    expect(Number(seconds)).toBeLessThanOrEqual(60)
    return Number(rest)
  }
  expect([await left(program), await left(program), await left(program)]).toEqual([59, 58, 57])
  expect(await left(quiet)).toBe(59)
  const staff = await bank().as(bank().world.coordinator).get('/opportunities?limit=1')
  expect(staff.headers['ratelimit']).toBeUndefined()
})

test('429: a hundred at once on two instances, of which the limit gets through and no more', async () => {
  await freshMinute()
  const program = await newProgram()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) => (at % 2 ? ask(program) : askOther(program))),
  )
  const through = answers.filter(({ statusCode }) => statusCode === 200)
  // An instance may be left with a few that it took and nobody asked it for.
  expect(through.length).toBeLessThanOrEqual(limit)
  expect(through.length).toBeGreaterThanOrEqual(limit - 4)
  const refused = answers.find(({ statusCode }) => statusCode !== 200)
  expect(refused?.json()).toMatchObject({ status: 429, code: 'request.too_many' })
  expect(refused?.headers['ratelimit']).toMatch(/^"minute";r=0;t=\d+$/)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await bank().as(bank().world.coordinator).get('/opportunities')).statusCode).toBe(200)
  const { rows } = await bank().owner.query<{ used: number }>(
    'select used from client_minute where client_id = $1',
    [program.accountId],
  )
  expect(rows).toEqual([{ used: limit }])
})

test('what stands of an earlier minute does not count in this one, and an engagement lead sees this one', async () => {
  await freshMinute()
  const program = await newProgram()
  await bank().owner.query(
    `insert into client_minute (client_id, minute, used, given)
    values ($1, date_trunc('minute', now()) - interval '1 minute', $2, 1)`,
    [program.accountId, limit],
  )
  const lead = bank().as(bank().world.engagementLead)
  const seen = async () => (await lead.get(`/clients/${program.accountId}`)).json()
  expect(await seen()).toMatchObject({ requests: { thisMinute: 0, perMinute: limit } })
  expect((await ask(program)).statusCode).toBe(200)
  // The instance took two in one go.
  expect(await seen()).toMatchObject({ requests: { thisMinute: 2, perMinute: limit } })
})

test('tokens count too, once the secret is proven: nobody else can spend the minute of a program', async () => {
  await freshMinute()
  const program = await newProgram()
  const token = (secret: string, path = '/oauth/token') =>
    bank().app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        client_id: program.accountId,
        client_secret: secret,
        ...(path === '/oauth/token' ? { grant_type: 'client_credentials' } : { token: 'none' }),
      }).toString(),
    })
  for (let tries = 0; tries < limit + 5; tries += 1)
    expect((await token('peoplebank_secret_wrong')).statusCode).toBe(401)
  for (let tries = 0; tries < limit; tries += 1)
    expect((await token(program.secret)).statusCode).toBe(200)
  for (const path of ['/oauth/token', '/oauth/revoke']) {
    const spent = await token(program.secret, path)
    expect(spent.statusCode).toBe(429)
    expect(spent.json()).toMatchObject({ error: 'temporarily_unavailable' })
    expect(Number(spent.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(spent.headers['retry-after'])).toBeLessThanOrEqual(60)
  }
  expect((await token('peoplebank_secret_wrong')).statusCode).toBe(401)
  expect((await ask(program)).statusCode).toBe(429)
  const { rows } = await bank().owner.query<{ given: number }>(
    'select count(*)::int as given from client_token where client_id = $1',
    [program.accountId],
  )
  expect(rows[0]?.given).toBeLessThanOrEqual(limit + 1)
})

test('a program waits for itself: one request after the other, and for nobody else', async () => {
  await freshMinute()
  const program = await makeClient(bank().owner, {
    organisationId: bank().world.home,
    scopes: ['opportunities:write', 'changes:read'],
  })
  const blocker = await bank().owner.connect()
  const path = '/opportunities?limit=1'
  try {
    await blocker.query('begin')
    await blocker.query('lock table opportunity in access exclusive mode')
    const done: string[] = []
    const first = bank()
      .as(program)
      .get(path)
      .then(() => done.push('first'))
    const blocked = async () =>
      (
        await bank().owner.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).rowCount
    await expect.poll(blocked).toBe(1)
    // Nothing that it needs is locked: it waits for its turn alone.
    const second = bank()
      .as(program)
      .get('/changes')
      .then(() => done.push('second'))
    const quiet = await newProgram()
    expect((await bank().as(quiet).get('/vocabulary')).statusCode).toBeLessThan(500)
    expect(done).toEqual([])
    await blocker.query('commit')
    await Promise.all([first, second])
    expect(done).toEqual(['first', 'second'])
  } finally {
    await blocker.query('rollback')
    blocker.release()
  }
})

test('what waits for its turn takes no place from others', async () => {
  await freshMinute()
  const program = await newProgram()
  const blocker = await bank().owner.connect()
  const get = () =>
    fetch(`http://127.0.0.1:${other.port}/api/v1/opportunities?limit=1`, {
      headers: { authorization: `Bearer ${program.token}` },
    }).then(({ status }) => status)
  const { shedding } = other.app
  try {
    await blocker.query('begin')
    await blocker.query('lock table opportunity in access exclusive mode')
    const asked = Array.from({ length: 6 }, get)
    // They come one by one: all of them are here when one has begun and the others were counted.
    await expect.poll(() => shedding.underWay).toBe(1)
    await aMoment()
    expect(shedding.underWay).toBe(1)
    await blocker.query('commit')
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => 200))
    await expect.poll(() => shedding.underWay).toBe(0)
  } finally {
    await blocker.query('rollback')
    blocker.release()
  }
})

test('whoever goes on asking after a refusal is answered a second later', async () => {
  await freshMinute()
  const program = await newProgram()
  await Promise.all(Array.from({ length: limit }, () => ask(program)))
  const timed = async () => {
    const began = performance.now()
    expect((await ask(program)).statusCode).toBe(429)
    return performance.now() - began
  }
  // It may have been told already by one of the requests above.
  await timed()
  expect(await timed()).toBeGreaterThanOrEqual(950)
})
