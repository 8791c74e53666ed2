import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import {
  askBeforeEnding,
  askYearly,
  endBreaks,
} from '../../../server/src/modules/contact/clock.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
let desk: Desk
beforeAll(() => {
  desk = deskOf(bank())
})
beforeEach(() => {
  desk.mails.length = 0
})

const sql = async (text: string, values: unknown[] = []) =>
  (await bank().owner.query<Record<string, unknown>>(text, values)).rows
const standing = async (leaderId: string) =>
  (
    await sql('select status, paused, paused_until, review from leader where id = $1', [leaderId])
  )[0] as Record<string, unknown>
/** As if so much time had gone by for this person and all that was sent to them. */
const letTimePass = async (leaderId: string, time: string) => {
  await sql('update leader set created_at = created_at - $2::interval where id = $1', [
    leaderId,
    time,
  ])
  await sql(
    `update contact_question set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval,
       reminded_at = reminded_at - $2::interval where leader_id = $1`,
    [leaderId, time],
  )
  await sql(
    `update message set created_at = created_at - $2::interval, settled_at = settled_at - $2::interval
     where leader_id = $1`,
    [leaderId, time],
  )
  await sql('update leader_consent set at = at - $2::interval where leader_id = $1', [
    leaderId,
    time,
  ])
  await sql('update sign_of_life set at = at - $2::interval where leader_id = $1', [leaderId, time])
}
const day = async () => {
  await askYearly(desk.deps)
  await desk.runJobs()
}
const mailsTo = async (leaderId: string) => {
  const [row] = await sql('select email from leader where id = $1', [leaderId])
  return desk.mails.filter(({ to }) => to === row?.['email'])
}
const secretOf = (text = '') => /\/question#([\w-]+)/.exec(text)?.[1] ?? ''
const answer = (token: string, body: object) =>
  bank()
    .as(null)
    .post('/questions/answer', { body: { token, ...body } })

describe('a break', () => {
  test('ends on its day by itself, with one note, and the person can be matched again', async () => {
    const leaderId = await desk.person()
    await sql('update leader set paused = true, paused_until = current_date where id = $1', [
      leaderId,
    ])
    await endBreaks(desk.deps)
    await endBreaks(desk.deps)
    await desk.runJobs()
    expect(await standing(leaderId)).toMatchObject({ paused: false, paused_until: null })
    expect((await mailsTo(leaderId)).map(({ subject }) => subject)).toEqual([
      'Your break has ended',
    ])
    const audit = await sql(`select event from audit_event where subject_id = $1`, [leaderId])
    expect(audit).toEqual([{ event: 'contact.break_ended' }])
  })

  test('that ends tomorrow, or only when they come back, goes on', async () => {
    const tomorrow = await desk.person()
    await sql('update leader set paused = true, paused_until = current_date + 1 where id = $1', [
      tomorrow,
    ])
    const open = await desk.person({ paused: true })
    await endBreaks(desk.deps)
    await desk.runJobs()
    for (const leaderId of [tomorrow, open]) {
      expect(await standing(leaderId)).toMatchObject({ paused: true })
      expect(await mailsTo(leaderId)).toEqual([])
    }
  })

  test('that two instances end at once ends once', async () => {
    const leaderId = await desk.person()
    await sql('update leader set paused = true, paused_until = current_date - 3 where id = $1', [
      leaderId,
    ])
    await Promise.all([endBreaks(desk.deps), endBreaks(desk.deps)])
    await desk.runJobs()
    expect(await mailsTo(leaderId)).toHaveLength(1)
  })
})

describe('after a year without a sign of life', () => {
  test('a person is asked once, reminded once, and then rests with a line for the coordinator', async () => {
    const leaderId = await desk.person()
    await letTimePass(leaderId, '11 months')
    await day()
    expect(await mailsTo(leaderId)).toEqual([])
    await letTimePass(leaderId, '2 months')
    await day()
    await day()
    const asked = await mailsTo(leaderId)
    expect(asked.map(({ subject }) => subject)).toEqual(['Would you still like to take part?'])
    await letTimePass(leaderId, '15 days')
    await day()
    await day()
    expect((await mailsTo(leaderId)).map(({ subject }) => subject)).toEqual([
      'Would you still like to take part?',
      'Would you still like to take part? We ask once more',
    ])
    await letTimePass(leaderId, '15 days')
    await day()
    await day()
    expect(await mailsTo(leaderId)).toHaveLength(2)
    expect(await standing(leaderId)).toMatchObject({
      status: 'active',
      paused: true,
      paused_until: null,
      review: [expect.stringContaining('Asked twice')],
    })
    const home = await bank().as(bank().world.coordinator).get('/home')
    expect(home.json().needReview).toContainEqual(expect.objectContaining({ id: leaderId }))
    // Late is not too late: the first address still works, and the rest ends with its line.
    const late = await answer(secretOf(asked[0]?.text), { answer: 'yes' })
    expect(late.statusCode, late.body).toBe(200)
    expect(await standing(leaderId)).toMatchObject({ paused: false, review: [] })
  })

  test.each([
    ['signed in', 'session'],
    ['agreed to something themselves', 'consent'],
    ['changed their own record', 'edit'],
  ])('nobody is asked who %s meanwhile', async (_words, sign) => {
    const leaderId = await desk.person()
    await letTimePass(leaderId, '13 months')
    if (sign === 'session') {
      const { accountId } = bank().world.otherLeader
      await sql('update leader set account_id = null where account_id = $1', [accountId])
      await sql('update leader set account_id = $2 where id = $1', [leaderId, accountId])
      await sql(
        `insert into session (id, account_id, token_hash, seen_at, expires_at)
         values ($1, $2, sha256($3), now() - interval '1 month', now())`,
        [newId(), accountId, Buffer.from(newId())],
      )
    }
    if (sign === 'consent')
      await sql(
        `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', 'given', 'self')`,
        [newId(), leaderId],
      )
    if (sign === 'edit')
      await sql(
        `insert into audit_event (id, actor_kind, event, subject_kind, subject_id, request_id)
         values ($1, 'account', 'leaders.changed_own', 'leader', $2, 'test')`,
        [newId(), leaderId],
      )
    await day()
    expect(await mailsTo(leaderId)).toEqual([])
  })

  test('somebody who answers is not reminded, and is asked again a year later', async () => {
    const leaderId = await desk.person()
    await letTimePass(leaderId, '13 months')
    await sql(`update leader_consent set at = at - interval '13 months' where leader_id = $1`, [
      leaderId,
    ])
    await day()
    const [mail] = await mailsTo(leaderId)
    expect((await answer(secretOf(mail?.text), { answer: 'yes' })).statusCode).toBe(200)
    await letTimePass(leaderId, '15 days')
    await day()
    expect(await mailsTo(leaderId)).toHaveLength(1)
    await letTimePass(leaderId, '13 months')
    await sql(
      `update contact_question set answered_at = answered_at - interval '14 months' where leader_id = $1`,
      [leaderId],
    )
    await sql(`delete from sign_of_life where leader_id = $1`, [leaderId])
    await day()
    expect(await mailsTo(leaderId)).toHaveLength(2)
  })

  test('nobody is asked during a break', async () => {
    const leaderId = await desk.person({ paused: true })
    await letTimePass(leaderId, '13 months')
    await day()
    expect(await sql('select id from message where leader_id = $1', [leaderId])).toEqual([])
  })

  test('a call that no colleague made yet is not held against the person', async () => {
    const leaderId = await desk.person({ preferred_channel: 'phone' })
    await letTimePass(leaderId, '13 months')
    await sql(`update leader_consent set at = at - interval '13 months' where leader_id = $1`, [
      leaderId,
    ])
    await day()
    await letTimePass(leaderId, '2 months')
    await day()
    expect(await standing(leaderId)).toMatchObject({ paused: false, review: [] })
    expect(await sql('select kind, state from message where leader_id = $1', [leaderId])).toEqual([
      { kind: 'still_interested', state: 'queued' },
    ])
  })

  test('somebody who cannot be reached at all becomes a line on the home page', async () => {
    const leaderId = await desk.person({ email: null, phone: null })
    await letTimePass(leaderId, '13 months')
    await sql(`update leader_consent set at = at - interval '13 months' where leader_id = $1`, [
      leaderId,
    ])
    await day()
    await day()
    expect(await standing(leaderId)).toMatchObject({
      paused: false,
      review: [expect.stringContaining('could not be asked')],
    })
  })
})

describe('what others agreed to for a person', () => {
  const asserted = (leaderId: string, inDays: number) =>
    sql(
      `insert into leader_consent (id, leader_id, purpose, answer, method, expires_at)
       values ($1, $2, 'match', 'given', 'asserted', now() + make_interval(days => $3))`,
      [newId(), leaderId, inDays],
    )
  const morning = async () => {
    await askBeforeEnding(desk.deps)
    await desk.runJobs()
  }

  test('is asked about once, a month before it ends', async () => {
    const leaderId = await desk.person()
    await asserted(leaderId, 40)
    await morning()
    expect(await mailsTo(leaderId)).toEqual([])
    await sql(
      `update leader_consent set expires_at = now() + interval '25 days' where leader_id = $1 and purpose = 'match'`,
      [leaderId],
    )
    await morning()
    await morning()
    const mails = await mailsTo(leaderId)
    expect(mails.map(({ subject }) => subject)).toEqual(['Is this still right for you?'])
    // The question stands in the letter once, not once more below it.
    expect(mails[0]?.text.match(/\/question#/g)).toHaveLength(1)
    const question = await bank()
      .as(null)
      .post('/questions/open', { body: { token: secretOf(mails[0]?.text) } })
    expect(question.json()).toMatchObject({ kind: 'consent', consents: [{ purpose: 'match' }] })
  })

  test('is left alone where the person said it themselves since, or took it back', async () => {
    for (const [said, method] of [
      ['given', 'self'],
      ['withdrawn', 'phone'],
    ]) {
      const leaderId = await desk.person()
      await asserted(leaderId, 20)
      await sql(
        `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', $3, $4)`,
        [newId(), leaderId, said, method],
      )
      await morning()
      expect(await mailsTo(leaderId)).toEqual([])
    }
  })
})
