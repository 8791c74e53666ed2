import { beforeEach, describe, expect, test } from 'vitest'
import { mostNominationsADay } from '../../../server/src/modules/joining/program-nominations.actions.ts'
import { testBank } from '../../support/harness.ts'
import { runMailJobs, secretIn } from '../../support/joining-mail.ts'
import { impactRecord } from '../../support/valid-requests.ts'
import { makeClient, refreshCopies, type Person } from '../../support/world.ts'
import { newId } from '../../../server/src/core/ids.ts'

// What programs of an organisation do besides reading, for it and with somebody who answers for them.

const bank = testBank()
const program = () => bank().as(bank().world.client)
const lead = () => bank().as(bank().world.engagementLead)
const one = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await bank().owner.query<Row>(text, values)).rows[0]

/** What the audit trail says of the last thing that a program did. */
const lastAudit = () =>
  one<{ event: string; actor_kind: string; actor_id: string; detail: Record<string, unknown> }>(
    `select event, actor_kind, actor_id, detail from audit_event order by at desc, id desc limit 1`,
  )
const byOurs = (event: string) => ({
  event,
  actor_kind: 'client',
  actor_id: bank().world.client.accountId,
  detail: expect.objectContaining({ purpose: 'To keep our list in step' }),
})

/** A program of home that may do one thing. */
const having = async (...scopes: string[]) =>
  bank().as(await makeClient(bank().owner, { organisationId: bank().world.home, scopes }))

const nomination = (email: string, more: object = {}) => ({
  nominator: { role: 'ward', name: 'Nia Nurse', contact: 'ward 4' },
  person: { name: 'Perry Put', email },
  why: 'They sat with others through the night',
  saidYes: true,
  ...more,
})
const nominate = (email: string, more: object = {}) =>
  program().post('/nominations', { body: nomination(email, more) })

describe('people are put forward', () => {
  beforeEach(async () => {
    bank().outbox.sent.length = 0
    for (const table of ['joining_attempt', 'joining', 'joining_refusal'])
      await bank().owner.query(`delete from ${table}`)
  })

  test('they are asked, read who stands behind it, and are in no register before their own yes', async () => {
    const made = await nominate('perry@put.example')
    expect(made.statusCode, made.body).toBe(201)
    const { id } = made.json<{ id: string }>()
    expect(made.json()).toMatchObject({ state: 'waiting' })
    expect(await lastAudit()).toMatchObject(byOurs('joining.nominated'))
    expect((await lastAudit())?.detail['contactAccountId']).toBe(
      bank().world.engagementLead.accountId,
    )
    const inRegister = () =>
      one<{ count: number }>(
        `select count(*)::int as count from leader where email = 'perry@put.example'`,
      )
    expect(await inRegister()).toEqual({ count: 0 })
    const [mail] = await runMailJobs(bank())
    expect(mail?.to).toBe('perry@put.example')
    const token = secretIn(mail)
    const opened = await bank().as(null).post('/joining/openings', { body: { token } })
    expect(opened.json()).toMatchObject({ nomination: { by: 'Nia Nurse', saidYes: true } })
    const staff = await bank().as(bank().world.coordinator).get(`/joinings/${id}`)
    expect(staff.json()).toMatchObject({ nomination: { program: 'Their system' } })
    const joined = await bank()
      .as(null)
      .post('/joining/completions', { body: { token, answers: { offers: 'I listen' } } })
    expect(joined.statusCode, joined.body).toBe(201)
    expect(await inRegister()).toEqual({ count: 1 })
    expect((await program().get(`/nominations/${id}`)).json()).toMatchObject({ state: 'joined' })
  })

  test('a no looks like no answer: before the month is over, and after', async () => {
    const first = (await nominate('nora@put.example')).json<{ id: string }>()
    const token = secretIn((await runMailJobs(bank()))[0])
    const said = await bank().as(null).post('/joining/refusals', { body: { token } })
    expect(said.statusCode).toBe(204)
    // Put forward once more, and nobody is asked.
    const again = (await nominate('nora@put.example')).json<{ id: string }>()
    expect(await runMailJobs(bank())).toEqual([])
    const silent = (await nominate('silas@put.example')).json<{ id: string }>()
    const states = async () =>
      Promise.all(
        [first, again, silent].map(
          async ({ id }) =>
            (await program().get(`/nominations/${id}`)).json<{ state: string }>().state,
        ),
      )
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    await bank().owner.query(`update joining set expires_at = now() - interval '1 minute'`)
    expect(await states()).toEqual(['over', 'over', 'over'])
  })

  test('only who said yes to that, by a program that somebody answers for, and so many in a day', async () => {
    const unasked = await nominate('una@put.example', { saidYes: false })
    expect(unasked.json()).toMatchObject({ status: 400, issues: [{ field: 'saidYes' }] })
    const unanswered = await having('people:nominate')
    const refused = await unanswered.post('/nominations', { body: nomination('una@put.example') })
    expect(refused.json()).toMatchObject({ status: 409, code: 'clients.nobody_answers' })
    await bank().owner.query(
      `insert into joining (id, source, organisation_id, state, client_id, ended_at, expires_at)
       select gen_random_uuid(), 'nomination', $1, 'ended', $2, now(), now() from generate_series(1, $3)`,
      [bank().world.home, bank().world.client.accountId, mostNominationsADay],
    )
    const many = await nominate('una@put.example')
    expect([many.statusCode, many.headers['retry-after']]).toEqual([429, '86400'])
    expect(await runMailJobs(bank())).toEqual([])
  })
})

/** Somebody of elsewhere who agreed to be seen by home. */
async function shared(): Promise<string> {
  const { owner, world } = bank()
  const made = await bank()
    .as(world.coordinatorElsewhere)
    .post('/leaders', {
      body: { name: `Sam Shared ${newId()}`, matchConsent: { answer: 'given', method: 'phone' } },
    })
  const { id } = made.json<{ id: string }>()
  await owner.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
     values ($1, $2, 'share', $3, '{name,contact,themes}', 'given', 'self')`,
    [newId(), id, world.home],
  )
  await refreshCopies(owner)
  return id
}
const takeBack = async (leaderId: string) => {
  await bank().owner.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, answer, method)
     values ($1, $2, 'share', $3, 'withdrawn', 'self')`,
    [newId(), leaderId, bank().world.home],
  )
  await refreshCopies(bank().owner)
}

async function openOpportunity(organisationId = bank().world.home): Promise<string> {
  const opportunityId = newId()
  await bank().owner.query(
    `insert into opportunity (id, organisation_id, status, title, kind, purpose, difference, influence, support,
       recognition, online, how_chosen, no_papers, time_shape, hours_month, opened_at, weights, wanted, essentials)
     values ($1, $2, 'open', 'Sit on the panel', 'committee', 'To listen', 'Fewer falls', 'influence', 'A buddy',
       'paid', true, 'We talk', true, 'open_ended', 4, now(),
       '{"attributes":40,"themes":25,"interest":15,"place":10,"availability":10}', '{"attributes":[],"themes":[]}',
       '{"themes":[],"experience":[],"types":[],"languages":[],"stages":[],"attributes":[],"reach":false,"times":false}')`,
    [opportunityId, organisationId],
  )
  return opportunityId
}

test('somebody is suggested by an id alone, nobody is asked by it, and who cannot be seen is not there', async () => {
  const opportunityId = await openOpportunity()
  const leaderId = await shared()
  const suggest = (who: string, why = 'They know the ward') =>
    program().post(`/opportunities/${opportunityId}/suggestions`, {
      body: { leaderId: who, why },
    })
  bank().outbox.sent.length = 0
  const made = await suggest(leaderId)
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toMatchObject({
    status: 'suggested',
    person: { id: leaderId, saidYes: false, name: null, email: null, phone: null },
  })
  expect(made.body).not.toContain('Sam Shared')
  expect(bank().outbox.sent).toEqual([])
  expect(await lastAudit()).toMatchObject(byOurs('involvement.moved'))
  const kept = await one<{ decision: { decidedBy: string; why: string } }>(
    'select decision from placement where leader_id = $1',
    [leaderId],
  )
  expect(kept?.decision).toMatchObject({
    decidedBy: bank().world.client.accountId,
    why: 'They know the ward',
  })
  expect((await suggest(leaderId, 'Once more')).json()).toMatchObject({ status: 409 })
  // Held by home, and agreed to nobody: a coordinator sees them, and a program does not.
  const { homeLeader, elsewhereLeader } = bank().world
  for (const unseen of [homeLeader, elsewhereLeader, newId()])
    expect((await suggest(unseen)).json()).toMatchObject({
      status: 404,
      code: 'leaders.not_found',
    })
  const gone = await shared()
  await takeBack(gone)
  expect((await suggest(gone)).statusCode).toBe(404)
})

async function placementOf(leaderId: string, status: 'active' | 'ended'): Promise<string> {
  const placementId = newId()
  await bank().owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, started_on, ended_on,
       how_ended, owed, due_on)
     values ($1, $2, $3, $4, $5, current_date - 60, current_date - 40, case when $5 = 'ended' then current_date end,
       case when $5 = 'ended' then 'completed' end, case when $5 = 'ended' then 'outcome' end,
       case when $5 = 'ended' then current_date + 28 end)`,
    [placementId, leaderId, await openOpportunity(), bank().world.home, status],
  )
  return placementId
}

test('what the person said of their time themselves is not for a program to put right', async () => {
  const leaderId = await shared()
  const placementId = await placementOf(leaderId, 'active')
  await bank().owner.query(
    `insert into attendance (id, placement_id, on_day, attended, minutes, recorded_side)
    values ($1, $2, '2026-03-01', true, 60, 'leader')`,
    [newId(), placementId],
  )
  const path = `/followed-placements/${placementId}/attendance`
  const [item] = (await program().get(path)).json<{ items: { id: string }[] }>().items
  const refused = await program().patch(`/followed-attendance/${item?.id}`, {
    body: { attended: true, minutes: 15 },
    headers: { 'if-match': '"1-any"' },
  })
  expect(refused.statusCode, refused.body).toBe(409)
  expect(refused.json()).toMatchObject({ code: 'participation.said_by_person' })
  expect((await program().get(path)).json()).toMatchObject({ minutes: 60 })
})

test('time is written down and put right, for as long as the person agrees to be seen', async () => {
  const leaderId = await shared()
  const placementId = await placementOf(leaderId, 'active')
  const path = `/followed-placements/${placementId}/attendance`
  const made = await program().post(path, { body: { onDay: '2026-03-01', minutes: 90 } })
  expect(made.statusCode, made.body).toBe(201)
  expect(await lastAudit()).toMatchObject(byOurs('participation.time_recorded'))
  const [item] = made.json<{ items: { id: string; version: number }[] }>().items
  expect(item).toMatchObject({ minutes: 90, recordedSide: 'organisation', recordedBy: null })
  const put = (minutes: number, version = 1) =>
    program().patch(`/followed-attendance/${item?.id}`, {
      body: { attended: true, minutes },
      headers: { 'if-match': `"${version}-any"` },
    })
  expect((await put(45)).json()).toMatchObject({ minutes: 45, version: 2 })
  expect((await program().get(path)).json()).toMatchObject({ minutes: 45 })
  // Colleagues who wrote something down are named to colleagues alone.
  const coordinator = bank().as(bank().world.coordinator)
  await coordinator.post(`/placements/${placementId}/attendance`, {
    body: { onDay: '2026-03-02', minutes: 30 },
  })
  expect((await coordinator.get(`/placements/${placementId}/attendance`)).json()).toMatchObject({
    items: [{ recordedBy: expect.any(String) }, { recordedBy: 'Their system' }],
  })
  expect((await program().get(path)).body).not.toContain('"coordinator@home.example"')
  expect((await program().get(path)).json()).toMatchObject({
    items: [{ recordedBy: null }, { recordedBy: null }],
  })
  await takeBack(leaderId)
  expect((await program().get(path)).statusCode).toBe(404)
  expect(
    (await program().post(path, { body: { onDay: '2026-03-03', minutes: 15 } })).statusCode,
  ).toBe(404)
  expect((await put(60, 2)).statusCode).toBe(404)
})

test('what came of it is written down without anybody in it, and nobody is told by that', async () => {
  const leaderId = await shared()
  const placementId = await placementOf(leaderId, 'ended')
  const path = `/followed-placements/${placementId}`
  const early = await placementOf(await shared(), 'active')
  const tooEarly = await program().post(`/followed-placements/${early}/impacts`, {
    body: { of: 'one', ...impactRecord },
  })
  expect(tooEarly.statusCode).toBe(409)
  bank().outbox.sent.length = 0
  const again = {
    body: { of: 'one', ...impactRecord },
    headers: { 'idempotency-key': newId() },
  }
  const made = await program().post(`${path}/impacts`, again)
  expect(made.statusCode, made.body).toBe(201)
  expect(await lastAudit()).toMatchObject(byOurs('involvement.impact_recorded'))
  const { id } = made.json<{ id: string }>()
  for (const hidden of ['people', 'answers', 'evidence', 'writtenBy', 'organisation'])
    expect(made.json()).not.toHaveProperty(hidden)
  expect(bank().outbox.sent).toEqual([])
  const staff = await bank().as(bank().world.coordinator).get(`/impacts/${id}`)
  expect(staff.json()).toMatchObject({ writtenBy: null, people: [{ toldAt: null }] })
  const changed = await program().patch(`/followed-impacts/${id}`, {
    body: { worse: 'One ward could not come' },
    headers: { 'if-match': '"1-any"' },
  })
  expect(changed.json()).toMatchObject({ worse: 'One ward could not come', version: 2 })
  expect((await program().get(`${path}/impact`)).json()).toMatchObject({ id, of: 'one' })
  await takeBack(leaderId)
  const refused = await program().patch(`/followed-impacts/${id}`, {
    body: { worse: 'Nothing' },
    headers: { 'if-match': '"2-any"' },
  })
  // A key sent again does not read for its sender what they may not read any more.
  const replayed = await program().post(`${path}/impacts`, again)
  const read = await program().get(`${path}/impact`)
  expect([refused, replayed, read].map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
})

test('each of it needs its own scope', async () => {
  const placementId = await placementOf(await shared(), 'ended')
  const opportunityId = await openOpportunity()
  const reader = await having('people:find', 'opportunities:write', 'placements:read')
  const asked: [scope: string, answer: { statusCode: number; headers: object }][] = [
    ['people:nominate', await reader.post('/nominations', { body: nomination('a@put.example') })],
    [
      'placements:suggest',
      await reader.post(`/opportunities/${opportunityId}/suggestions`, {
        body: { leaderId: await shared(), why: 'They know it' },
      }),
    ],
    [
      'placements:record',
      await reader.post(`/followed-placements/${placementId}/attendance`, {
        body: { onDay: '2026-03-01', minutes: 15 },
      }),
    ],
    [
      'placements:record',
      await reader.post(`/followed-placements/${placementId}/impacts`, {
        body: { of: 'one', ...impactRecord },
      }),
    ],
  ]
  expect(
    (await reader.post('/nominations', { body: nomination('b@put.example') })).json(),
  ).toMatchObject({
    code: 'access.scope_missing',
    detail: expect.stringContaining('the scope people:nominate'),
  })
  for (const [scope, { statusCode, headers }] of asked)
    expect([statusCode, headers]).toEqual([
      403,
      expect.objectContaining({
        'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
      }),
    ])
})

describe('whoever answers for a program', () => {
  /** A program that a colleague of home answers for. */
  async function answeredFor(): Promise<{ made: Person & { secret: string }; colleague: string }> {
    const { owner, world } = bank()
    const colleague = newId()
    await owner.query(
      `insert into account (id, email, name, organisation_id, staff_role)
       values ($1, $2, 'Cleo Colleague', $3, 'coordinator')`,
      [colleague, `${colleague}@home.example`, world.home],
    )
    const made = await makeClient(owner, {
      organisationId: world.home,
      scopes: ['opportunities:write'],
    })
    await owner.query('update client set contact_account_id = $2 where id = $1', [
      made.accountId,
      colleague,
    ])
    return { made, colleague }
  }
  const asks = async (made: Person) =>
    (await bank().as(made).get('/opportunities?limit=1')).statusCode
  const asksForToken = async (made: Person & { secret: string }) =>
    (
      await bank().app.inject({
        method: 'POST',
        url: '/oauth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `grant_type=client_credentials&client_id=${made.accountId}&client_secret=${made.secret}`,
      })
    ).statusCode

  test.each([
    ['is suspended', `update account set status = 'suspended' where id = $1`],
    ['leaves', 'update account set organisation_id = null, staff_role = null where id = $1'],
  ])('%s, and it is stopped until somebody else does', async (_what, change) => {
    const { made, colleague } = await answeredFor()
    expect([await asks(made), await asksForToken(made)]).toEqual([200, 200])
    await bank().owner.query(change, [colleague])
    expect([await asks(made), await asksForToken(made)]).toEqual([401, 401])
    const shown = await lead().get(`/clients/${made.accountId}`)
    expect(shown.json()).toMatchObject({
      status: 'active',
      contactPerson: { name: 'Cleo Colleague', isHere: false },
    })
    const { coordinator, coordinatorElsewhere, suspended } = bank().world
    const name = (contactAccountId: string) =>
      lead().patch(`/clients/${made.accountId}`, {
        body: { contactAccountId },
        headers: { 'if-match': String(shown.headers['etag']) },
      })
    for (const other of [coordinatorElsewhere.accountId, suspended.accountId, newId()])
      expect((await name(other)).json()).toMatchObject({
        status: 422,
        code: 'clients.contact_unknown',
      })
    const named = await name(coordinator.accountId)
    expect(named.json()).toMatchObject({
      contactPerson: { id: coordinator.accountId, isHere: true },
      version: 2,
    })
    expect(await lastAudit()).toMatchObject({
      event: 'clients.changed',
      actor_id: bank().world.engagementLead.accountId,
      detail: { contactAccountId: coordinator.accountId, contactBefore: colleague },
    })
    expect([await asks(made), await asksForToken(made)]).toEqual([200, 200])
    expect((await name(bank().world.engagementLead.accountId)).statusCode).toBe(412)
  })
})
