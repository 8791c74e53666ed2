import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let desk: Desk
let fixtures: Fixtures

beforeAll(async () => {
  desk = deskOf(bank())
  fixtures = await makeFixtures(bank())
})

const visitor = () => bank().as(null)
const sql = (text: string, values: unknown[]) => bank().owner.query(text, values)
const open = (token: string) => visitor().post('/questions/open', { body: { token } })
const answer = (token: string, body: object) =>
  visitor().post('/questions/answer', { body: { token, ...body } })
const secretOf = (text = '') => /\/question#([\w-]+)/.exec(text)?.[1] ?? ''
const person = async (leaderId: string) =>
  (
    await sql(
      `select status, paused, paused_until = (current_date + interval '6 months')::date as half_a_year
     from leader where id = $1`,
      [leaderId],
    )
  ).rows[0] as Record<string, unknown>

const asserted = (
  leaderId: string,
  purpose: string,
  share?: { organisationId: string; fields: string },
) =>
  sql(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method, expires_at)
     values ($1, $2, $3, $4, $5, 'given', 'asserted', now() + interval '1 year')`,
    [newId(), leaderId, purpose, share?.organisationId ?? null, share?.fields ?? '{}'],
  )

/** Somebody for whom others agreed, and the secret of the question that the first message to them carries. */
async function asked(): Promise<{ leaderId: string; secret: string }> {
  const leaderId = await desk.person()
  await asserted(leaderId, 'match')
  await asserted(leaderId, 'share', {
    organisationId: String(bank().world.partner.organisationId),
    fields: '{name,offers}',
  })
  await desk.contact(leaderId, 'pause_ended')
  await desk.runJobs()
  return { leaderId, secret: secretOf(desk.mails.at(-1)?.text) }
}

describe('what others agreed to for a person', () => {
  test('is asked of the person themselves in the first message, and in that one only', async () => {
    const { leaderId, secret } = await asked()
    expect(secret).toHaveLength(43)
    await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    expect(secretOf(desk.mails.at(-1)?.text)).toBe('')
    // Somebody says something else for them: they are asked again.
    await asserted(leaderId, 'story')
    await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    expect(secretOf(desk.mails.at(-1)?.text)).toHaveLength(43)
  })

  test('200: the words, what is shared and with whom, and not who is asked', async () => {
    const { secret } = await asked()
    const question = await open(secret)
    expect(question.statusCode, question.body).toBe(200)
    expect(question.json()).toMatchObject({
      kind: 'consent',
      organisation: 'Home Trust',
      consents: [
        { purpose: 'match', organisation: null },
        { purpose: 'share', organisation: { name: 'Third School' }, fields: ['name', 'offers'] },
      ],
    })
    expect(question.body).not.toContain('Pat')
  })

  test('200: what they say counts, as theirs, with the words that they read', async () => {
    const { leaderId, secret } = await asked()
    const { consents } = (await open(secret)).json() as {
      consents: { purpose: string; organisation: { id: string } | null; wordingId: string }[]
    }
    const answers = consents.map(({ purpose, organisation, wordingId }) => ({
      purpose,
      organisationId: organisation?.id ?? null,
      wordingId,
      answer: purpose === 'match' ? 'given' : 'refused',
    }))
    const done = await answer(secret, { answer: 'each', consents: answers })
    expect(done.statusCode, done.body).toBe(200)
    const { rows } = await sql(
      `select distinct on (purpose) purpose, answer, method, wording_id is not null as worded, expires_at
       from leader_consent where leader_id = $1 and purpose in ('match', 'share')
       order by purpose, at desc, id desc`,
      [leaderId],
    )
    expect(rows).toEqual([
      { purpose: 'match', answer: 'given', method: 'self', worded: true, expires_at: null },
      { purpose: 'share', answer: 'refused', method: 'self', worded: true, expires_at: null },
    ])
  })

  test('422: an answer that leaves something out, adds something, or was given to other words', async () => {
    const { secret } = await asked()
    const { consents } = (await open(secret)).json() as {
      consents: { purpose: string; organisation: { id: string } | null; wordingId: string }[]
    }
    const whole = consents.map(({ purpose, organisation, wordingId }) => ({
      purpose,
      organisationId: organisation?.id ?? null,
      wordingId,
      answer: 'given',
    }))
    const other = whole.map((each) => ({ ...each, wordingId: newId() }))
    for (const given of [[], whole.slice(1), [...whole, ...whole.slice(1)], other]) {
      const refused = await answer(secret, { answer: 'each', consents: given })
      expect(refused.json()).toMatchObject({ status: 422, code: 'contact.answer_unfit' })
    }
    expect((await answer(secret, { answer: 'yes' })).json()).toMatchObject({ status: 422 })
    // Refused whole: the question is still open.
    expect((await answer(secret, { answer: 'each', consents: whole })).statusCode).toBe(200)
  })
})

describe('would you still like to take part', () => {
  const still = async () => {
    const leaderId = bank().world.sharedLeader
    await sql(`update leader set status = 'active', paused = false where id = $1`, [leaderId])
    return { leaderId, secret: await fixtures.questionSecret() }
  }

  test('200: yes changes nothing', async () => {
    const { leaderId, secret } = await still()
    expect((await answer(secret, { answer: 'yes' })).json()).toMatchObject({ answer: 'yes' })
    expect(await person(leaderId)).toMatchObject({ status: 'active', paused: false })
  })

  test('200: a break of six months, from now on', async () => {
    const { leaderId, secret } = await still()
    const done = await answer(secret, { answer: 'pause' })
    expect(done.json().pausedUntil).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await person(leaderId)).toMatchObject({ paused: true, half_a_year: true })
    expect((await desk.contact(leaderId, 'opportunity')).reason).toBe('paused')
  })

  test('200: not any more takes them out of every match, and says so to them', async () => {
    const { leaderId, secret } = await still()
    await sql(`update leader set email = 'shared@people.example' where id = $1`, [leaderId])
    expect((await answer(secret, { answer: 'leave' })).statusCode).toBe(200)
    expect(await person(leaderId)).toMatchObject({ status: 'left', paused: false })
    // The same as leaving on their own pages: no yes is left.
    const standing = await sql('select from leader_consent_now where leader_id = $1', [leaderId])
    expect(standing.rows).toEqual([])
    await desk.runJobs()
    expect(desk.mails.at(-1)).toMatchObject({
      to: 'shared@people.example',
      subject: 'You have left',
    })
    const { rows } = await sql(
      'select 1 from leader_card where leader_id = $1 and visible_until > now()',
      [leaderId],
    )
    expect(rows).toEqual([])
  })

  test('410: of many answers at once one counts, and none after it', async () => {
    const { secret } = await still()
    const all = await Promise.all(
      Array.from({ length: 6 }, () => answer(secret, { answer: 'yes' })),
    )
    expect(all.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200, 410, 410, 410, 410, 410,
    ])
    expect((await open(secret)).json()).toMatchObject({ code: 'contact.question_spent' })
  })

  test('410: too old, closed by leaving, or never given out', async () => {
    const { leaderId, secret } = await still()
    await sql(`update contact_question set expires_at = now() where leader_id = $1`, [leaderId])
    expect((await answer(secret, { answer: 'yes' })).statusCode).toBe(410)
    const later = await still()
    await sql(`update leader set status = 'left' where id = $1`, [leaderId])
    expect((await answer(later.secret, { answer: 'yes' })).statusCode).toBe(410)
    expect((await answer('x'.repeat(43), { answer: 'yes' })).statusCode).toBe(410)
  })

  test('a program that opens links before people do answers nothing', async () => {
    const { leaderId, secret } = await still()
    const headers = { 'user-agent': 'Mozilla/5.0 (compatible; SafeLinks)' }
    for (const url of [
      '/question',
      `/question?token=${secret}`,
      `/api/v1/questions/answer?token=${secret}`,
    ])
      for (const method of ['HEAD', 'GET', 'GET'] as const)
        await bank().app.inject({ method, url, headers })
    for (let time = 0; time < 3; time += 1) expect((await open(secret)).statusCode).toBe(200)
    expect(await person(leaderId)).toMatchObject({ status: 'active', paused: false })
    expect((await answer(secret, { answer: 'yes' })).statusCode).toBe(200)
  })

  test('only the hash of a secret is kept', async () => {
    const { secret } = await still()
    const { rows } = await sql(
      `select count(*)::int as times from contact_link where token_hash = sha256($1::bytea)`,
      [Buffer.from(secret)],
    )
    expect(rows).toEqual([{ times: 1 }])
  })
})
