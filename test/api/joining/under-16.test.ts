import { expect, test } from 'vitest'
import { findReach } from '../../../server/src/modules/leaders/guardians.queries.ts'
import { sendKind } from '../../../server/src/modules/contact/contact.actions.ts'
import { sendMessage } from '../../../server/src/modules/contact/sending.actions.ts'
import { deskOf } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { runMailJobs, secretIn } from '../../support/joining-mail.ts'

const bank = testBank()
const guardian = { name: 'Gwen Parent', relation: 'Mother', email: 'gwen@parent.example' }
const said = (answer: string) => ({ ...guardian, answer, method: 'phone', evidence: 'Call in May' })

/** A child who joined by themselves and agreed to everything that they can agree to. */
async function joinAsChild(email: string): Promise<string> {
  const { world, owner } = bank()
  const visitor = bank().as(null)
  const answers = {
    organisationId: world.home,
    name: 'Cai Child',
    ageBand: 'under_16',
    themes: ['depression'],
    guardian,
  }
  await visitor.post('/joining/forms', { body: { email, answers } })
  const token = secretIn((await runMailJobs(bank()))[0])
  const { purposes } = (await visitor.get('/joining')).json()
  const lonely = await visitor.post('/joining/completions', {
    body: { token, answers: { ...answers, guardian: null } },
  })
  expect(lonely.json()).toMatchObject({ code: 'joining.guardian_missing' })
  const done = await visitor.post('/joining/completions', {
    body: {
      token,
      answers,
      consents: purposes.map(({ purpose, wordingId }: { purpose: string; wordingId: string }) => ({
        purpose,
        wordingId,
        answer: 'given',
      })),
    },
  })
  expect(done.statusCode, done.body).toBe(201)
  const { rows } = await owner.query<{ id: string }>('select id from leader where email = $1', [
    email,
  ])
  return rows[0]?.id ?? ''
}

async function share(leaderId: string): Promise<void> {
  const { world } = bank()
  const consent = await bank()
    .as(world.coordinator)
    .post(`/leaders/${leaderId}/consents`, {
      body: {
        purpose: 'share',
        organisationId: world.partner.organisationId,
        fields: ['name', 'themes'],
        answer: 'given',
        method: 'phone',
      },
    })
  expect(consent.statusCode).toBe(201)
}

const asGuardian = (leaderId: string, body: object) =>
  bank().as(bank().world.coordinator).post(`/leaders/${leaderId}/guardian-consents`, { body })

/** How the child stands everywhere that matters. */
async function standing(leaderId: string) {
  const { world, owner, database } = bank()
  const held = (await bank().as(world.coordinator).get(`/leaders/${leaderId}`)).json()
  const partner = await bank().as(world.partner).get(`/leaders/${leaderId}`)
  const list = await bank()
    .as(world.coordinator)
    .get('/leaders', { query: { state: 'matchable' } })
  const cards = await owner.query('select matchable from leader_card where leader_id = $1', [
    leaderId,
  ])
  const reach = await findReach(database.db, { leaderId, organisationId: world.home })
  return {
    matchable: held.matchable,
    why: held.whyNotMatchable,
    partner: partner.statusCode,
    listed: list.body.includes(leaderId),
    cards: cards.rows.map(({ matchable }) => matchable),
    email: reach?.email,
  }
}

const nobody = {
  matchable: false,
  why: ['no_guardian'],
  partner: 404,
  listed: false,
  cards: [false],
  email: null,
}
const everybody = {
  matchable: true,
  why: [],
  partner: 200,
  listed: true,
  cards: [true, true],
  email: 'gwen@parent.example',
}

test('a child is matched, shared and reached from the guardian’s yes on, through the guardian, until it is taken back', async () => {
  const leaderId = await joinAsChild('cai@child.example')
  await share(leaderId)
  expect(await standing(leaderId)).toEqual(nobody)
  expect((await asGuardian(leaderId, said('refused'))).statusCode).toBe(201)
  expect(await standing(leaderId)).toEqual(nobody)
  const yes = await asGuardian(leaderId, said('given'))
  expect(yes.json().items[0]).toMatchObject({
    name: 'Gwen Parent',
    relation: 'Mother',
    answer: 'given',
    method: 'phone',
  })
  expect(yes.json().items[0].wording).toBe(yes.json().wording)
  expect(await standing(leaderId)).toEqual(everybody)
  await asGuardian(leaderId, said('withdrawn'))
  expect(await standing(leaderId)).toEqual(nobody)
})

test('no change of the record gets around the guardian, not even in the database', async () => {
  const { world, owner, database } = bank()
  const leaderId = await joinAsChild('dot@child.example')
  const { rows } = await owner.query<{ version: number }>(
    'select version from leader where id = $1',
    [leaderId],
  )
  const changed = await bank()
    .as(world.coordinator)
    .patch(`/leaders/${leaderId}`, {
      body: {
        status: 'active',
        guardian: { name: 'Gwen', contact: '01632 960100', agreedOn: '2026-01-01' },
      },
      headers: { 'if-match': `"${rows[0]?.version}-holder"` },
    })
  expect(changed.json()).toMatchObject({ status: 422, code: 'leaders.guardian_required' })
  await expect(
    database.pool.query(`update leader set status = 'active' where id = $1`, [leaderId]),
  ).rejects.toMatchObject({ code: '23514' })
  await expect(
    database.pool.query(
      `update leader_guardian_consent set answer = 'given' where leader_id = $1`,
      [leaderId],
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('somebody who turns out to be a child stops being matched at once', async () => {
  const { world } = bank()
  const made = await bank()
    .as(world.coordinator)
    .post('/leaders', {
      body: { name: 'Fay Found', matchConsent: { answer: 'given', method: 'phone' } },
    })
  expect(made.json()).toMatchObject({ matchable: true })
  const changed = await bank()
    .as(world.coordinator)
    .patch(`/leaders/${made.json().id}`, {
      body: {
        ageBand: 'under_16',
        guardian: { name: 'Gwen', contact: '01632 960100', agreedOn: '2026-01-01' },
      },
      headers: { 'if-match': String(made.headers['etag']) },
    })
  expect(changed.json()).toMatchObject({ matchable: false, whyNotMatchable: ['no_guardian'] })
})

test('from 16 on people answer for themselves', async () => {
  const { world } = bank()
  const made = await bank()
    .as(world.coordinator)
    .post('/leaders', {
      body: {
        name: 'Sid Sixteen',
        ageBand: '16_to_17',
        email: 'sid@sixteen.example',
        matchConsent: { answer: 'given', method: 'phone' },
      },
    })
  expect(made.json()).toMatchObject({ matchable: true })
  expect((await asGuardian(made.json().id, said('given'))).json()).toMatchObject({
    code: 'leaders.not_a_child',
  })
  expect(
    await findReach(bank().database.db, {
      leaderId: made.json().id,
      organisationId: world.home,
    }),
  ).toMatchObject({ email: 'sid@sixteen.example', through_guardian: false })
})

test('an invitation to a child goes to the guardian who agreed, and before that to nobody', async () => {
  const { world } = bank()
  const coordinator = bank().as(world.coordinator)
  const made = await coordinator.post('/leaders', {
    body: {
      name: 'Ida Invited',
      ageBand: 'under_16',
      email: 'ida@child.example',
      guardian: { name: 'Gwen', contact: '01632 960100', agreedOn: '2026-01-01' },
    },
  })
  const leaderId = made.json().id as string
  expect((await coordinator.post('/joinings', { body: { leaderId } })).json()).toMatchObject({
    code: 'leaders.guardian_required',
  })
  await asGuardian(leaderId, { ...said('given'), email: 'gran@parent.example' })
  expect((await coordinator.post('/joinings', { body: { leaderId } })).statusCode).toBe(201)
  expect((await runMailJobs(bank())).map(({ to }) => to)).toEqual(['gran@parent.example'])
})

/** What was mailed to guardians since this was asked last: their address and the secret of their link. */
async function mailedToGuardians() {
  const desk = deskOf(bank())
  for (const { name, payload } of bank().outbox.sent.splice(0))
    if (name === sendKind.name) await sendMessage(desk.deps, String(payload['messageId']))
  return desk.mails.map(({ to, subject, text }) => ({
    to,
    subject,
    text,
    secret: /\/question#([\w-]{43})/.exec(text)?.[1] ?? '',
  }))
}
const open = (token: string) => bank().as(null).post('/questions/open', { body: { token } })
const say = (token: string, answer: string, more: object = {}) =>
  bank()
    .as(null)
    .post('/questions/answer', { body: { token, answer, ...more } })
const onRecord = async (leaderId: string) =>
  (await bank().as(bank().world.coordinator).get(`/leaders/${leaderId}/guardian-consents`)).json()
    .items

test('the guardian answers by a link of their own, and takes it back by the same page', async () => {
  const leaderId = await joinAsChild('eve@child.example')
  await share(leaderId)
  const [mail, ...others] = await mailedToGuardians()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: 'gwen@parent.example', subject: 'May Cai Child take part?' })
  expect(mail?.text).toContain('Hello Gwen Parent,')
  expect(mail?.text).not.toMatch(/depression|eve@child/i)
  const secret = mail?.secret ?? ''

  // Whatever opens links before people do uses nothing up.
  for (const method of ['HEAD', 'GET', 'GET'] as const)
    await bank().app.inject({ method, url: `/question?token=${secret}` })
  for (let time = 0; time < 3; time += 1)
    expect((await open(secret)).json()).toMatchObject({
      kind: 'guardian',
      guardian: { state: 'asked', child: 'Cai Child', name: 'Gwen Parent', relation: 'Mother' },
    })
  expect(await standing(leaderId)).toEqual(nobody)

  const yes = await say(secret, 'agree', { guardian: { name: 'Gwen A. Parent', relation: 'Mam' } })
  expect(yes.statusCode, yes.body).toBe(200)
  expect(await standing(leaderId)).toEqual(everybody)
  expect((await onRecord(leaderId))[0]).toMatchObject({
    name: 'Gwen A. Parent',
    relation: 'Mam',
    email: 'gwen@parent.example',
    answer: 'given',
    method: 'link',
    recordedBy: null,
    wording: (await open(secret)).json().guardian.wording,
  })

  // Long afterwards, too.
  await bank().owner.query(
    `update contact_question set expires_at = now() - interval '1 year' where leader_id = $1`,
    [leaderId],
  )
  expect((await open(secret)).json()).toMatchObject({ guardian: { state: 'given' } })
  expect((await say(secret, 'agree')).json()).toMatchObject({ code: 'contact.question_spent' })
  expect((await say(secret, 'withdraw')).statusCode).toBe(200)
  expect(await standing(leaderId)).toEqual(nobody)
  expect((await onRecord(leaderId))[0]).toMatchObject({ answer: 'withdrawn', method: 'link' })
  for (const answer of ['agree', 'refuse', 'withdraw'])
    expect((await say(secret, answer)).statusCode).toBe(410)
  expect((await open(secret)).json()).toMatchObject({ status: 410, code: 'contact.question_spent' })
})

test('a guardian says no once, and of two answers at once one counts', async () => {
  const leaderId = await joinAsChild('fee@child.example')
  const secret = (await mailedToGuardians())[0]?.secret ?? ''
  const answers = await Promise.all([say(secret, 'refuse'), say(secret, 'refuse')])
  const statuses = answers.map(({ statusCode }) => statusCode)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 410])
  expect(await standing(leaderId)).toMatchObject({ matchable: false, email: null })
  expect((await onRecord(leaderId)).map(({ answer }: { answer: string }) => answer)).toEqual([
    'refused',
    'asked',
  ])
  expect((await open(secret)).statusCode).toBe(410)
})

test('a link that ran out, or that somebody else’s answer overtook, changes nothing', async () => {
  const late = await joinAsChild('gil@child.example')
  const lateSecret = (await mailedToGuardians())[0]?.secret ?? ''
  await bank().owner.query(
    `update contact_question set expires_at = now() - interval '1 minute' where leader_id = $1`,
    [late],
  )
  expect((await open(lateSecret)).statusCode).toBe(410)
  expect((await say(lateSecret, 'agree')).statusCode).toBe(410)

  const overtaken = await joinAsChild('hal@child.example')
  const secret = (await mailedToGuardians())[0]?.secret ?? ''
  // Somebody else turned out to be the guardian: the first link is in the wrong hands, also for taking back.
  await asGuardian(overtaken, { ...said('given'), email: 'gran@parent.example' })
  for (const answer of ['agree', 'refuse', 'withdraw'])
    expect((await say(secret, answer)).statusCode).toBe(410)
  expect(await standing(overtaken)).toMatchObject({ matchable: true, email: 'gran@parent.example' })
})

test('an answer of another kind of question does not fit', async () => {
  await joinAsChild('ivy@child.example')
  const secret = (await mailedToGuardians())[0]?.secret ?? ''
  for (const answer of ['yes', 'pause', 'leave', 'each'])
    expect((await say(secret, answer)).json()).toMatchObject({ code: 'contact.answer_unfit' })
  expect((await open(secret)).statusCode).toBe(200)
})

test('a coordinator has the guardian asked by mail, which stops a yes that stood', async () => {
  const { world } = bank()
  const leaderId = await joinAsChild('jan@child.example')
  await asGuardian(leaderId, said('given'))
  bank().outbox.sent.length = 0
  const ask = (id: string, email: string | null) =>
    bank()
      .as(world.coordinator)
      .post(`/leaders/${id}/guardian-questions`, {
        body: { name: 'Gran Parent', relation: 'Grandmother', email },
      })
  const asked = await ask(leaderId, 'gran@parent.example')
  expect(asked.statusCode, asked.body).toBe(201)
  expect(asked.json().items[0]).toMatchObject({
    name: 'Gran Parent',
    answer: 'asked',
    method: null,
  })
  expect(await standing(leaderId)).toMatchObject({ matchable: false, email: null })
  const [mail] = await mailedToGuardians()
  expect(mail?.to).toBe('gran@parent.example')
  expect((await say(mail?.secret ?? '', 'agree')).statusCode).toBe(200)
  expect(await standing(leaderId)).toMatchObject({ matchable: true, email: 'gran@parent.example' })
  expect((await ask(leaderId, null)).statusCode).toBe(400)
  expect((await ask(world.homeLeader, 'gran@parent.example')).json()).toMatchObject({
    code: 'leaders.not_a_child',
  })
  expect((await ask(world.elsewhereLeader, 'gran@parent.example')).statusCode).toBe(404)
})
