import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { endOverdue } from '../../../server/src/modules/joining/joining-lists.queries.ts'
import { remindNominated } from '../../../server/src/modules/joining/joining-mails.actions.ts'
import type { Mail } from '../../../server/src/core/mail.ts'
import { testBank } from '../../support/harness.ts'
import { listenToLog } from '../../support/log-lines.ts'
import { mailDeps, runMailJobs, secretIn } from '../../support/joining-mail.ts'

const bank = testBank({ logLevel: 'debug' })
let logged: string[] = []
const canary = 'zqcanary sat with my father through the night'

beforeAll(() => {
  logged = listenToLog(bank())
})
beforeEach(async () => {
  bank().outbox.sent.length = 0
  for (const table of ['joining_attempt', 'joining', 'joining_refusal'])
    await bank().owner.query(`delete from ${table}`)
})

const visitor = () => bank().as(null)
const coordinator = () => bank().as(bank().world.coordinator)
const nominate = (person: object, headers: Record<string, string> = {}) =>
  visitor().post('/joining/nominations', {
    body: {
      organisationId: bank().world.home,
      nominator: { role: 'ward', name: 'Nia Nurse', contact: 'zqcontact, ward 4' },
      person,
      why: canary,
      saidYes: false,
    },
    headers,
  })
const withToken = (path: string, token: string, more: object = {}) =>
  visitor().post(`/joining/${path}`, { body: { token, ...more } })
const rows = async (text: string) => (await bank().owner.query(text)).rows as unknown[]

async function nominated(email: string): Promise<string> {
  expect((await nominate({ name: 'Perry Put', email })).statusCode).toBe(201)
  return secretIn((await runMailJobs(bank()))[0])
}

test('the person reads exactly what was said and by whom, puts it right, and joins', async () => {
  const token = await nominated('perry@put.example')
  expect((await withToken('openings', token)).json()).toMatchObject({
    source: 'nomination',
    name: 'Perry Put',
    organisation: { id: bank().world.home },
    nomination: { role: 'ward', by: 'Nia Nurse', why: canary, saidYes: false },
  })
  const corrected = await withToken('corrections', token, { name: 'Perry Putt', why: 'I listen' })
  expect(corrected.json()).toMatchObject({ name: 'Perry Putt', nomination: { why: 'I listen' } })
  const done = await withToken('completions', token, { answers: { offers: 'I listen' } })
  expect(done.statusCode, done.body).toBe(201)
  expect(
    await rows(`select name, source, status from leader where email = 'perry@put.example'`),
  ).toEqual([{ name: 'Perry Putt', source: 'Nomination', status: 'active' }])
  const [item] = (await coordinator().get('/joinings')).json().items
  expect(item).toMatchObject({ state: 'joined', name: 'Perry Putt', phone: null })
})

test('who was put forward joins even where nobody is left to take in others', async () => {
  const { owner, world } = bank()
  const token = await nominated('left@put.example')
  await owner.query(`update account set status = 'suspended' where organisation_id = $1`, [
    world.home,
  ])
  const done = await withToken('completions', token, { answers: {} })
  await owner.query(
    `update account set status = 'active' where organisation_id = $1 and email <> 'suspended@home.example'`,
    [world.home],
  )
  expect(done.statusCode, done.body).toBe(201)
})

test('who read about a person before they joined stands in what they can see', async () => {
  const token = await nominated('seen@put.example')
  const [item] = (await coordinator().get('/joinings')).json().items
  await coordinator().get(`/joinings/${item.id}`, { headers: { 'x-purpose': 'To phone them' } })
  const done = await withToken('completions', token, { answers: {} })
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? ''
  const seen = await bank().app.inject({ url: '/api/v1/me/readings', headers: { cookie } })
  expect(
    seen
      .json()
      .items.map(({ manner }: { manner: string }) => manner)
      .toSorted(),
  ).toEqual(['listed', 'opened'])
  expect(seen.body).toContain('To phone them')
})

test('no thanks deletes what was said at once, and nobody puts the person forward again', async () => {
  const token = await nominated('no@put.example')
  expect((await withToken('refusals', token)).statusCode).toBe(204)
  expect((await withToken('openings', token)).statusCode).toBe(410)
  const everything = await rows(
    `select (select json_agg(j) from joining j)::text || (select json_agg(r) from joining_refusal r)::text as text`,
  )
  expect(JSON.stringify(everything)).not.toMatch(/zqcanary|zqcontact|Nia|Perry|put\.example/)
  await nominate({ name: 'Perry', email: 'NO@put.example' })
  expect(await runMailJobs(bank())).toEqual([])
  expect(await rows(`select state, why from joining where state <> 'declined'`)).toEqual([
    { state: 'ended', why: null },
  ])
  const invited = await coordinator().post('/joinings', {
    body: { name: 'Perry', email: 'no@put.example' },
  })
  expect(invited.json()).toMatchObject({ code: 'joining.asked_not_to' })
  // Their own wish to come counts more than the wish not to be asked.
  await visitor().post('/joining/forms', {
    body: { email: 'no@put.example', answers: { name: 'P', organisationId: bank().world.home } },
  })
  const own = secretIn((await runMailJobs(bank()))[0])
  const answers = { name: 'P', organisationId: bank().world.home }
  expect((await withToken('completions', own, { answers })).statusCode).toBe(201)
  expect(await rows('select at from joining_refusal')).toEqual([])
})

test('known, unknown, refusing and suspended addresses get one answer', async () => {
  await withToken('refusals', await nominated('refuses@put.example'))
  const emails = [
    'leader@home.example',
    'nobody@nowhere.example',
    'suspended@home.example',
    'refuses@put.example',
  ]
  const answers = []
  for (const email of emails) answers.push(await nominate({ name: 'Someone', email }))
  const seen = answers.map(({ statusCode, body, headers }) => {
    const { 'x-request-id': _id, date: _date, ...rest } = headers
    return JSON.stringify([statusCode, body, rest])
  })
  expect(new Set(seen).size).toBe(1)
  expect((await runMailJobs(bank())).map(({ to }) => to)).toEqual(['nobody@nowhere.example'])
  // Nor does the list tell coordinators who of them is in the bank already.
  const open = await rows(
    `select email, sent_at is not null as sent from joining where state = 'open' order by email`,
  )
  expect(open).toEqual(
    emails
      .slice(0, 3)
      .toSorted()
      .map((email) => ({ email, sent: true })),
  )
})

test('a person is asked once at a time, whoever else puts them forward, and one key is one row', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const person = { name: 'Pia', email: 'pia@put.example' }
  expect([
    (await nominate(person, headers)).statusCode,
    (await nominate(person, headers)).statusCode,
  ]).toEqual([201, 201])
  expect(await rows('select id from joining')).toHaveLength(1)
  for (let index = 0; index < 3; index += 1) await nominate(person)
  expect(await runMailJobs(bank())).toHaveLength(1)
  expect(await rows(`select id from joining where state = 'open'`)).toHaveLength(1)
})

test('forty forms in a quarter of an hour are enough for one network', async () => {
  for (let index = 0; index < 40; index += 1)
    expect((await nominate({ name: 'N', email: `n${index}@put.example` })).statusCode).toBe(201)
  const refused = await nominate({ name: 'N', email: 'last@put.example' })
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['retry-after']).toBe('900')
})

test('one reminder after ten days, and after thirty it is gone', async () => {
  const token = await nominated('slow@put.example')
  const { owner, database } = bank()
  const mails: Mail[] = []
  const deps = mailDeps(bank(), mails)
  await remindNominated(deps)
  expect(mails).toEqual([])
  await owner.query(`update joining set sent_at = now() - interval '10 days 1 second'`)
  await remindNominated(deps)
  await owner.query(`update joining set sent_at = now() - interval '10 days 1 second'`)
  await remindNominated(deps)
  expect(mails.map(({ to }) => to)).toEqual(['slow@put.example'])
  expect((await withToken('openings', token)).statusCode).toBe(200)
  await endOverdue(database.db)
  expect((await withToken('openings', token)).statusCode).toBe(200)
  // The day is over a second ago: it ends before the clock comes to wipe it.
  await owner.query(`update joining set expires_at = now() - interval '1 second'`)
  expect((await withToken('openings', token)).statusCode).toBe(410)
  expect((await coordinator().get('/joinings')).json().items).toEqual([])
  await endOverdue(database.db)
  expect(await rows(`select state, name, email, why, nominator_name from joining`)).toEqual([
    { state: 'ended', name: null, email: null, why: null, nominator_name: null },
  ])
})

test('who has no e-mail is told by phone: yes puts them on the register, no deletes', async () => {
  await nominate({ name: 'Phil Phone', phone: '01632 960 555' })
  expect(await runMailJobs(bank())).toEqual([])
  const [item] = (await coordinator().get('/joinings')).json().items
  expect(item).toMatchObject({
    reach: 'phone',
    phone: '01632960555',
    abilities: { tell: true, send: false },
  })
  const detail = (await coordinator().get(`/joinings/${item.id}`)).json()
  expect(detail.nomination).toMatchObject({ by: 'Nia Nurse', why: canary })
  const yes = await coordinator().post(`/joinings/${item.id}/answers`, { body: { answer: 'yes' } })
  expect(yes.json()).toMatchObject({ state: 'joined', leaderId: item.id, name: 'Phil Phone' })
  const record = (await coordinator().get(`/leaders/${item.id}`)).json()
  expect(record).toMatchObject({ status: 'invited', matchable: false, phone: '01632960555' })
  const again = await coordinator().post(`/joinings/${item.id}/answers`, { body: { answer: 'no' } })
  expect(again.json()).toMatchObject({ code: 'joining.over' })

  await nominate({ name: 'Pam Phone', phone: '01632 960 556' })
  await runMailJobs(bank())
  const pam = (await coordinator().get('/joinings', { query: { state: 'open' } })).json().items[0]
  await coordinator().post(`/joinings/${pam.id}/answers`, { body: { answer: 'no' } })
  await nominate({ name: 'Pam Phone', phone: '01632960556' })
  await runMailJobs(bank())
  expect((await coordinator().get('/joinings', { query: { state: 'open' } })).json().items).toEqual(
    [],
  )
})

test('another organisation sees nothing of it', async () => {
  await nominated('ours@put.example')
  const [item] = (await coordinator().get('/joinings')).json().items
  const elsewhere = bank().as(bank().world.coordinatorElsewhere)
  expect((await elsewhere.get('/joinings')).json().items).toEqual([])
  expect((await elsewhere.get(`/joinings/${item.id}`)).statusCode).toBe(404)
})

test('what was said is in no log line, no audit row, no job and no mail', async () => {
  await nominate({ name: 'Zq Canary', email: 'zqcanary@put.example' })
  await nominate({ name: 'Zq Canary', email: 'zqcanary not an address' })
  const jobs = JSON.stringify(bank().outbox.sent)
  const mails = await runMailJobs(bank())
  const token = secretIn(mails[0])
  await withToken('corrections', token, { name: 'Zq Canary', why: `${canary}, and more` })
  await withToken('completions', token, { answers: { offers: 'zqcanary' } })
  expect(logged.join('\n')).toContain('createNomination')
  const audit = JSON.stringify(await rows('select * from audit_event'))
  expect(audit).toContain('joining.nominated')
  for (const text of [logged.join('\n'), audit, jobs])
    expect(text).not.toMatch(/zqcanary|zq canary|zqcontact|Nia Nurse/i)
  expect(mails[0]?.text + String(mails[0]?.subject)).not.toMatch(/sat with my father|zqcontact|Nia/)
})
