import { beforeEach, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { runMailJobs, secretIn } from '../../support/joining-mail.ts'

const bank = testBank()

beforeEach(async () => {
  bank().outbox.sent.length = 0
  await bank().owner.query('delete from joining_attempt')
  await bank().owner.query('delete from joining')
})

const coordinator = () => bank().as(bank().world.coordinator)
const invite = (body: object) => coordinator().post('/joinings', { body })
const withToken = (path: string, token: string, more: object = {}) =>
  bank()
    .as(null)
    .post(`/joining/${path}`, { body: { token, ...more } })

test('somebody of the register makes their record their own, and answers for themselves', async () => {
  const made = await coordinator().post('/leaders', {
    body: { name: 'Rita Record', email: 'rita@record.example', status: 'invited', offers: 'Cake' },
  })
  const leaderId = made.json().id as string
  const invited = await invite({ leaderId })
  expect(invited.json()).toMatchObject({
    state: 'open',
    name: 'Rita Record',
    leaderId,
    reach: 'email',
    abilities: { send: true, takeBack: true, tell: false },
  })
  const token = secretIn((await runMailJobs(bank()))[0])
  expect((await withToken('openings', token)).json()).toMatchObject({ hasRecord: true })
  const done = await withToken('completions', token, { answers: {} })
  expect(done.statusCode, done.body).toBe(201)
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? ''
  const mine = await bank().app.inject({ url: '/api/v1/me/leader', headers: { cookie } })
  expect(mine.json()).toMatchObject({
    id: leaderId,
    status: 'active',
    offers: 'Cake',
    signsIn: true,
    matchable: false,
  })
  expect((await invite({ leaderId })).json()).toMatchObject({ code: 'joining.signs_in' })
})

test('a link that went to a wrong address opens no record once the address was put right', async () => {
  const made = await coordinator().post('/leaders', {
    body: { name: 'Ruby Right', email: 'stranger@wrong.example', status: 'invited', offers: 'Tea' },
  })
  const leaderId = made.json().id as string
  await invite({ leaderId })
  const token = secretIn((await runMailJobs(bank()))[0])
  const corrected = await coordinator().patch(`/leaders/${leaderId}`, {
    body: { email: 'ruby@right.example' },
    headers: { 'if-match': String(made.headers['etag']) },
  })
  expect(corrected.statusCode, corrected.body).toBe(200)
  const taken = await withToken('completions', token, { answers: {} })
  expect(taken.json(), taken.body).toMatchObject({ code: 'joining.link_ended' })
  const { rows } = await bank().owner.query('select account_id from leader where id = $1', [
    leaderId,
  ])
  expect(rows).toEqual([{ account_id: null }])
})

test('somebody new joins at the organisation that invited them, with the coordinator as contact', async () => {
  const { world } = bank()
  await invite({ name: 'Nora New', email: 'nora@new.example' })
  const token = secretIn((await runMailJobs(bank()))[0])
  // What the form says about the organisation changes nothing: somebody asked them.
  const done = await withToken('completions', token, { answers: { organisationId: world.other } })
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? ''
  const mine = await bank().app.inject({ url: '/api/v1/me/leader', headers: { cookie } })
  expect(mine.json()).toMatchObject({
    name: 'Nora New',
    organisation: { id: world.home },
    contactPerson: { id: world.coordinator.accountId },
  })
})

test('an invitation is sent again a few times, taken back, and ends after thirty days', async () => {
  const { owner } = bank()
  const { id } = (await invite({ name: 'Ivo', email: 'ivo@new.example' })).json()
  const first = secretIn((await runMailJobs(bank()))[0])
  expect((await invite({ name: 'Ivo', email: 'IVO@new.example' })).json()).toMatchObject({
    code: 'joining.asked_already',
  })
  const statuses = []
  let second = ''
  for (let index = 0; index < 3; index += 1) {
    statuses.push((await coordinator().post(`/joinings/${id}/mails`)).statusCode)
    second = secretIn((await runMailJobs(bank()))[0]) || second
  }
  expect(statuses).toEqual([201, 201, 429])
  for (const token of [first, second])
    expect((await withToken('openings', token)).statusCode).toBe(200)
  await owner.query(`update joining set expires_at = now() - interval '1 second'`)
  expect((await withToken('openings', first)).statusCode).toBe(410)
  await owner.query(`update joining set expires_at = now() + interval '1 day'`)
  expect((await withToken('openings', first)).statusCode).toBe(200)
  expect((await coordinator().del(`/joinings/${id}`)).statusCode).toBe(204)
  expect((await withToken('openings', first)).statusCode).toBe(410)
  expect((await coordinator().del(`/joinings/${id}`)).json()).toMatchObject({
    code: 'joining.over',
  })
  const [item] = (await coordinator().get('/joinings')).json().items
  expect(item).toMatchObject({ state: 'taken_back', name: null, abilities: { send: false } })
})

interface Shown {
  id: string
  name: string
  createdAt: string
  sentAt: string | null
}

test('whoever signs in already gets a link to sign in, and the coordinator learns nothing', async () => {
  const known = await invite({ name: 'Otto', email: 'other.leader@home.example' })
  const unknown = await invite({ name: 'Una', email: 'una@new.example' })
  expect(known.statusCode).toBe(unknown.statusCode)
  const mails = await runMailJobs(bank())
  expect(mails[0]?.text).toContain('/sign-in/link#')
  const { items } = (await coordinator().get('/joinings')).json()
  const seen = items.map(({ id: _id, name: _name, createdAt: _at, sentAt, ...rest }: Shown) => ({
    ...rest,
    expiresAt: null,
    wasSent: sentAt !== null,
  }))
  expect(seen).toHaveLength(2)
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]).toMatchObject({ state: 'open', wasSent: true })
})

test('nobody is invited in a break, nor one who took one before the mail went out', async () => {
  const { owner } = bank()
  const made = await coordinator().post('/leaders', {
    body: { name: 'Bea Break', email: 'bea@record.example' },
  })
  const leaderId = made.json().id as string
  const pause = (paused: boolean) =>
    owner.query('update leader set paused = $2 where id = $1', [leaderId, paused])
  await pause(true)
  expect((await invite({ leaderId })).json()).toMatchObject({ code: 'joining.not_now' })
  await pause(false)
  expect((await invite({ leaderId })).statusCode).toBe(201)
  await pause(true)
  expect(await runMailJobs(bank())).toEqual([])
})

test('a record without an address, and one of another organisation, are not invited', async () => {
  const { world, owner } = bank()
  await owner.query('update leader set email = null where id = $1', [world.homeLeader])
  expect((await invite({ leaderId: world.homeLeader })).json()).toMatchObject({
    code: 'leaders.address_missing',
  })
  expect((await invite({ leaderId: world.elsewhereLeader })).statusCode).toBe(404)
})
