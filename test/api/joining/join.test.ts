import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { runMailJobs, secretIn } from '../../support/joining-mail.ts'

const bank = testBank()

beforeEach(async () => {
  bank().outbox.sent.length = 0
  await bank().owner.query('delete from joining_attempt')
  await bank().owner.query('delete from joining')
})

const visitor = () => bank().as(null)
const save = (email: string, answers: object = {}, headers: Record<string, string> = {}) =>
  visitor().post('/joining/forms', { body: { email, answers }, headers })
const open = (token: string) => visitor().post('/joining/openings', { body: { token } })
const finish = (token: string, answers: object, consents: object[] = []) =>
  visitor().post('/joining/completions', { body: { token, answers, consents } })

async function wordings(): Promise<Record<string, string>> {
  const { purposes } = (await visitor().get('/joining')).json()
  return Object.fromEntries(
    (purposes as { purpose: string; wordingId: string }[]).map((each) => [
      each.purpose,
      each.wordingId,
    ]),
  )
}

async function secretFor(email: string, answers: object = {}): Promise<string> {
  expect((await save(email, answers)).statusCode).toBe(201)
  return secretIn((await runMailJobs(bank()))[0])
}

test('from the first answers to the own record: consents in their wording, and nothing more', async () => {
  const { world, owner } = bank()
  const answers = {
    organisationId: world.home,
    name: 'Jo Joining',
    offers: 'I listen well',
    themes: ['depression'],
    kinds: ['service_redesign'],
    outcode: 'NR3',
  }
  const secret = await secretFor('jo@join.example', answers)
  const opened = await open(secret)
  expect(opened.json()).toMatchObject({ source: 'self', hasRecord: false, answers })
  const { match, contact } = await wordings()
  const done = await finish(secret, { ...answers, wants: 'Fewer falls' }, [
    { purpose: 'match', answer: 'given', wordingId: match },
    { purpose: 'contact', answer: 'refused', wordingId: contact },
  ])
  expect(done.statusCode, done.body).toBe(201)
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? ''
  const mine = await bank().app.inject({ url: '/api/v1/me/leader', headers: { cookie } })
  expect(mine.json()).toMatchObject({
    name: 'Jo Joining',
    offers: 'I listen well',
    wants: 'Fewer falls',
    email: 'jo@join.example',
    organisation: { id: world.home },
    matchable: true,
    matchConsent: { answer: 'given', method: 'self' },
    review: [],
  })
  const { rows } = await owner.query(
    `select c.purpose, c.answer, c.method, c.wording_id, c.recorded_by = l.account_id as own
     from leader_consent c join leader l on l.id = c.leader_id where l.email = 'jo@join.example' order by 1`,
  )
  expect(rows).toEqual([
    { purpose: 'contact', answer: 'refused', method: 'self', wording_id: contact, own: true },
    { purpose: 'match', answer: 'given', method: 'self', wording_id: match, own: true },
  ])
  const { rows: left } = await owner.query(`select state, email, answers, name from joining`)
  expect(left).toEqual([{ state: 'joined', email: null, answers: null, name: null }])
})

test('who agrees to nothing is in the bank and is not matchable', async () => {
  const secret = await secretFor('quiet@join.example', {
    organisationId: bank().world.home,
    name: 'Quiet One',
  })
  const done = await finish(secret, { organisationId: bank().world.home, name: 'Quiet One' })
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? ''
  const mine = await bank().app.inject({ url: '/api/v1/me/leader', headers: { cookie } })
  expect(mine.json()).toMatchObject({ matchable: false, whyNotMatchable: ['no_consent'] })
})

test('a link opens as often as needed, joins once, and of many at once one wins', async () => {
  const { world, owner } = bank()
  const answers = { organisationId: world.home, name: 'Olly Once' }
  const secret = await secretFor('olly@join.example', answers)
  for (let index = 0; index < 3; index += 1) expect((await open(secret)).statusCode).toBe(200)
  const all = await Promise.all(Array.from({ length: 6 }, () => finish(secret, answers)))
  expect(all.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
    201, 410, 410, 410, 410, 410,
  ])
  expect((await open(secret)).json()).toMatchObject({ code: 'joining.link_ended' })
  const { rows } = await owner.query(`select id from leader where email = 'olly@join.example'`)
  expect(rows).toHaveLength(1)
})

test('opening the address of a link, however often, uses nothing up', async () => {
  const secret = await secretFor('scan@join.example', { name: 'Scan' })
  for (const url of ['/join/link', `/join/link?token=${secret}`]) {
    for (const method of ['HEAD', 'GET'] as const) {
      const answer = await bank().app.inject({ method, url })
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
  expect((await open(secret)).statusCode).toBe(200)
})

test('a link ends to the second, and asking to sign in brings a new one to the same form', async () => {
  const { owner } = bank()
  const secret = await secretFor('late@join.example', { name: 'Late', offers: 'Patience' })
  const ends = (when: string) =>
    owner.query(`update joining_link set expires_at = now() + $1::interval`, [when])
  await ends('5 seconds')
  expect((await open(secret)).statusCode).toBe(200)
  await ends('-1 second')
  expect((await open(secret)).statusCode).toBe(410)
  expect((await finish(secret, { name: 'Late' })).statusCode).toBe(410)
  const asked = await visitor().post('/sign-in-links', { body: { email: 'LATE@join.example' } })
  expect(asked.statusCode).toBe(202)
  const fresh = secretIn((await runMailJobs(bank()))[0])
  expect((await open(fresh)).json()).toMatchObject({ answers: { offers: 'Patience' } })
})

test('known, unknown and suspended addresses get one answer, and the known one a link to sign in', async () => {
  const emails = ['leader@home.example', 'nobody@nowhere.example', 'suspended@home.example']
  const answers = []
  for (const email of emails) answers.push(await save(email, { name: 'Someone' }))
  const seen = answers.map(({ statusCode, body, headers }) => {
    const { 'x-request-id': _id, date: _date, ...rest } = headers
    return JSON.stringify([statusCode, body, rest])
  })
  expect(new Set(seen).size).toBe(1)
  expect(bank().outbox.sent).toHaveLength(3)
  const mails = await runMailJobs(bank())
  expect(mails.map(({ to }) => to)).toEqual(['leader@home.example', 'nobody@nowhere.example'])
  expect(mails[0]?.text).toContain('/sign-in/link#')
  expect(mails[1]?.text).toContain('/join/link#')
  const { rows } = await bank().owner.query(`select state from joining where email is not null`)
  expect(rows).toEqual([{ state: 'open' }])
})

test('known and unknown addresses take the same time', { timeout: 60_000 }, async () => {
  const timed = async (email: string, index: number) => {
    const startedMs = performance.now()
    const answer = await bank().app.inject({
      method: 'POST',
      url: '/api/v1/joining/forms',
      payload: { email, answers: { name: 'Someone' } },
      headers: { 'idempotency-key': randomUUID() },
      remoteAddress: `198.51.${index >> 8}.${index & 255}`,
    })
    expect(answer.statusCode).toBe(201)
    return performance.now() - startedMs
  }
  const known: number[] = []
  const differences: number[] = []
  for (let index = 0; index < 110; index += 1) {
    const one = await timed('leader@home.example', index)
    const other = await timed(`nobody${index}@nowhere.example`, index)
    if (index >= 10) {
      known.push(one)
      differences.push(one - other)
    }
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  expect(Math.abs(median(differences))).toBeLessThan(Math.max(5, median(known) / 10))
})

test('the same form sent twice with one key is one row and one mail', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const first = await save('twice@join.example', { name: 'Twice' }, headers)
  const second = await save('twice@join.example', { name: 'Twice' }, headers)
  expect([first.statusCode, second.statusCode]).toEqual([201, 201])
  expect(second.body).toBe(first.body)
  expect(bank().outbox.sent).toHaveLength(1)
  expect((await bank().owner.query('select id from joining')).rows).toHaveLength(1)
})

test('one address gets three mails a day, and one network forty forms in a quarter of an hour', async () => {
  const mails = []
  for (let index = 0; index < 6; index += 1) {
    await save('flood@join.example', { name: 'Flood' })
    mails.push(...(await runMailJobs(bank())))
  }
  expect(mails).toHaveLength(3)
  for (let index = 6; index < 40; index += 1)
    expect((await save(`n${index}@join.example`)).statusCode).toBe(201)
  const refused = await save('last@join.example')
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.json().detail).toContain('Wait a quarter of an hour')
})

test('a name, an organisation and real words are asked for, and nothing is lost when they are missing', async () => {
  const { world } = bank()
  const secret = await secretFor('part@join.example', {})
  expect((await finish(secret, { organisationId: world.home })).json()).toMatchObject({
    code: 'joining.name_missing',
  })
  expect((await finish(secret, { name: 'Part' })).json()).toMatchObject({
    code: 'joining.holder_unknown',
  })
  expect(
    (await finish(secret, { name: 'Part', organisationId: randomUUID() })).json(),
  ).toMatchObject({ code: 'joining.holder_unknown' })
  expect((await save('odd@join.example', { themes: ['no_such_theme'] })).statusCode).toBe(422)
  expect((await finish(secret, { name: 'Part', organisationId: world.home })).statusCode).toBe(201)
})

test('an address that a record here has already is left to a coordinator to look at', async () => {
  const { owner, world } = bank()
  await owner.query(`update leader set email = 'hanna@home.example' where id = $1`, [
    world.homeLeader,
  ])
  const secret = await secretFor('Hanna@home.example', { name: 'Hal', organisationId: world.home })
  await finish(secret, { name: 'Hal', organisationId: world.home })
  const { rows } = await owner.query(`select review from leader where name = 'Hal'`)
  expect(rows[0]?.review).toHaveLength(1)
})
