import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runPlacementClock } from '../../../server/src/modules/placements/clock.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'

const bank = testBank()
let life: Involvement
let desk: Desk
let offer: string
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})
beforeEach(async () => {
  offer = await life.offer(5)
})

const sql = async (text: string, values: unknown[] = []) =>
  (await bank().owner.query(text, values)).rows as Record<string, unknown>[]
const open = (token: string) => bank().as(null).post('/invitations/open', { body: { token } })
const answer = (token: string, said: string) =>
  bank()
    .as(null)
    .post('/invitations/answer', { body: { token, answer: said } })
const secretOf = (text = '') => /\/invited#([\w-]{43})$/m.exec(text)?.[1] ?? ''

type Asked = Awaited<ReturnType<Involvement['person']>> & { secret: string; placementId: string }

/** Somebody who was invited by e-mail, among several or alone, and the secret that their message carries. */
async function invited(
  change: Record<string, unknown> = {},
  way: 'alone' | 'among' = 'alone',
): Promise<Asked> {
  const person = await life.person()
  const { leaderId } = person
  const columns = { email: `${leaderId}@people.example`, ...change }
  for (const [column, value] of Object.entries(columns))
    await sql(`update leader set ${column} = $2 where id = $1`, [leaderId, value])
  const coordinator = bank().as(bank().world.coordinator)
  const why = 'They know the ward'
  const made =
    way === 'alone'
      ? await coordinator.post(`/opportunities/${offer}/invitations`, { body: { leaderId, why } })
      : await coordinator.post(`/opportunities/${offer}/invitation-batches`, {
          body: { people: [{ leaderId }], why },
        })
  expect(made.statusCode, made.body).toBe(201)
  const before = desk.mails.length
  await desk.runJobs()
  const [placement] = await sql(
    'select id from placement where leader_id = $1 and opportunity_id = $2',
    [leaderId, offer],
  )
  const text = desk.mails.slice(before).at(-1)?.text
  return { ...person, secret: secretOf(text), placementId: String(placement?.['id']) }
}
const standing = async ({ placementId }: Asked) =>
  (await sql('select status, owed from placement where id = $1', [placementId]))[0]

describe('the link of an invitation', () => {
  test.each(['alone', 'among'] as const)('goes with the message when asked %s', async (way) => {
    const { secret } = await invited({}, way)
    expect(secret).toHaveLength(43)
    const opened = await open(secret)
    expect(opened.statusCode, opened.body).toBe(200)
    expect(opened.json()).toMatchObject({
      state: 'open',
      answer: null,
      opportunity: { id: offer, moves: [], missing: [], abilities: { update: false } },
    })
  })

  test('says what somebody is invited to, and not who', async () => {
    const { secret, leaderId } = await invited()
    const [row] = await sql('select name, email from leader where id = $1', [leaderId])
    const { body } = await open(secret)
    for (const mark of [leaderId, row?.['name'], row?.['email']]) expect(body).not.toContain(mark)
  })

  test('is kept as a hash alone', async () => {
    const { secret } = await invited()
    const kept = await sql(
      `select k::text from contact_link k union all select m::text from message m`,
    )
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  test('goes with the reminder too, and both answer the same ask', async () => {
    const asked = await invited()
    await sql('update placement set remind_on = current_date where id = $1', [asked.placementId])
    await runPlacementClock(desk.deps)
    await desk.runJobs()
    const again = secretOf(desk.mails.at(-1)?.text)
    expect(again).toHaveLength(43)
    expect(again).not.toBe(asked.secret)
    expect((await answer(again, 'interested')).statusCode).toBe(200)
    expect((await open(asked.secret)).json()).toMatchObject({ state: 'answered', answer: null })
    expect((await answer(asked.secret, 'not_now')).json().code).toBe('contact.question_spent')
  })

  test('is not made for what goes by a phone call', async () => {
    const { leaderId } = await invited({ phone: '01632 960001', preferred_channel: 'phone' })
    expect(await sql(`select 1 from contact_question where leader_id = $1`, [leaderId])).toEqual([])
  })

  test('read by whatever opens links changes nothing, however often', async () => {
    const asked = await invited()
    const before = await sql(
      `select p.version, q.answer, (select count(*) from audit_event) as audits
       from placement p join contact_question q on q.placement_id = p.id where p.id = $1`,
      [asked.placementId],
    )
    for (let time = 0; time < 3; time += 1) {
      expect((await open(asked.secret)).statusCode).toBe(200)
      for (const method of ['GET', 'HEAD'] as const)
        for (const url of ['/invited', '/api/v1/invitations/open', '/api/v1/invitations/answer'])
          await bank().app.inject({ method, url })
    }
    expect(
      await sql(
        `select p.version, q.answer, (select count(*) from audit_event) as audits
         from placement p join contact_question q on q.placement_id = p.id where p.id = $1`,
        [asked.placementId],
      ),
    ).toEqual(before)
  })
})

describe('an answer', () => {
  test.each([
    ['interested', 'interested', 'answer'],
    ['not_this_one', 'declined', null],
    ['not_now', 'expired', null],
    ['not_this_kind', 'declined', null],
  ])('200: %s', async (said, status, owed) => {
    const asked = await invited()
    const done = await answer(asked.secret, said)
    expect(done.statusCode, done.body).toBe(200)
    expect(done.json()).toMatchObject({ state: 'answered', answer: said })
    expect(await standing(asked)).toEqual({ status, owed })
    const moves = await sql(
      `select side, account_id from placement_move where placement_id = $1 order by id desc limit 1`,
      [asked.placementId],
    )
    expect(moves).toEqual([{ side: 'leader', account_id: null }])
    const [kinds] = await sql(
      `select o.kind = any (l.left_out_kinds) as is_left_out from leader l, opportunity o where l.id = $1 and o.id = $2`,
      [asked.leaderId, offer],
    )
    expect(kinds).toEqual({ is_left_out: said === 'not_this_kind' })
    expect((await open(asked.secret)).json()).toMatchObject({ state: 'answered', answer: said })
  })

  test('410: once; of ten at once, one counts', async () => {
    const asked = await invited()
    const said = ['interested', 'not_now', 'not_this_one', 'not_this_kind', 'interested']
    const done = await Promise.all([...said, ...said].map((each) => answer(asked.secret, each)))
    expect(done.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(new Set(done.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 410]))
    const moves = await sql(
      `select 1 from placement_move where placement_id = $1 and side = 'leader'`,
      [asked.placementId],
    )
    expect(moves).toHaveLength(1)
  })

  test('410: too late, when the opportunity closed meanwhile; the page says so kindly', async () => {
    const asked = await invited()
    await sql(`update opportunity set status = 'closed' where id = $1`, [offer])
    expect((await open(asked.secret)).json()).toMatchObject({ state: 'over' })
    expect((await answer(asked.secret, 'interested')).statusCode).toBe(410)
    expect(await standing(asked)).toMatchObject({ status: 'invited' })
  })

  test('410: when they answered on their own pages, or both sides talk by now', async () => {
    const asked = await invited()
    await life.answer(asked, offer, 'interested')
    expect((await open(asked.secret)).json()).toMatchObject({ state: 'answered', answer: null })
    expect((await answer(asked.secret, 'not_this_one')).statusCode).toBe(410)
    expect(await standing(asked)).toMatchObject({ status: 'interested' })
  })

  test('410: after two months, after leaving, or with a secret that was never given', async () => {
    const old = await invited()
    await sql(`update contact_question set expires_at = now() where placement_id = $1`, [
      old.placementId,
    ])
    const gone = await invited()
    await sql(`update leader set status = 'left' where id = $1`, [gone.leaderId])
    for (const secret of [old.secret, gone.secret, 'q'.repeat(43)])
      for (const reply of [await open(secret), await answer(secret, 'interested')])
        expect(reply.json().code).toBe('contact.question_spent')
  })

  test('410: the link of a question about oneself opens no invitation, nor the other way round', async () => {
    const { secret } = await invited()
    const visitor = bank().as(null)
    expect((await visitor.post('/questions/open', { body: { token: secret } })).statusCode).toBe(
      410,
    )
    const body = { token: secret, answer: 'yes' }
    expect((await visitor.post('/questions/answer', { body })).statusCode).toBe(410)
  })

  test('is on the record, and stands with the message on the page of the person', async () => {
    const asked = await invited()
    await answer(asked.secret, 'interested')
    const events = await sql(
      `select event, detail from audit_event where actor_kind = 'visitor' and subject_id = $1`,
      [asked.placementId],
    )
    expect(events).toMatchObject([
      { event: 'involvement.moved', detail: { move: 'interested', to: 'interested' } },
    ])
    const { items } = (
      await bank().as(bank().world.coordinator).get(`/leaders/${asked.leaderId}/messages`)
    ).json()
    expect(items[0]).toMatchObject({ kind: 'opportunity', answer: 'interested' })
  })
})
