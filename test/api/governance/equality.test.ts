import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { change } from '../../../server/src/core/change.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { makeEqualityNumbers } from '../../../server/src/modules/equality/equality.actions.ts'
import { insertConsent } from '../../../server/src/modules/leaders/leaders.queries.ts'
import type { Person } from '../../support/world.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const lead = () => bank().as(bank().world.engagementLead)
let wordingId = ''

beforeAll(async () => {
  const { items } = (await bank().as(bank().world.leader).get('/consent-purposes')).json()
  wordingId = items.find(({ code }: { code: string }) => code === 'equality').wording.id
})

const consent = (person: Person, answer: 'given' | 'refused' | 'withdrawn') =>
  bank()
    .as(person)
    .post('/me/consents', { body: { purpose: 'equality', answer, wordingId } })
const read = (person: Person) => bank().as(person).get('/me/equality')
const answer = async (person: Person, body: object) => {
  const { headers } = await read(person)
  return bank()
    .as(person)
    .patch('/me/equality', { body, headers: { 'if-match': String(headers['etag']) } })
}
const kept = async () => (await bank().owner.query('select answers from equality_answer')).rows

describe('what a person answers', () => {
  test('409: nothing is kept without a yes of their own', async () => {
    const { leader, coordinator } = bank().world
    const none = await answer(leader, { age: 'from_35_to_44' })
    expect(none.json()).toMatchObject({ status: 409, code: 'equality.not_agreed' })
    // Somebody else's word is not the person's own.
    await bank()
      .as(coordinator)
      .post(`/leaders/${leader.leaderId}/consents`, {
        body: { purpose: 'equality', answer: 'given', method: 'phone' },
      })
    expect((await answer(leader, { age: 'from_35_to_44' })).statusCode).toBe(409)
    expect(await kept()).toEqual([])
  })

  test('200: any question may be left out, answered, and taken back', async () => {
    const { leader } = bank().world
    await consent(leader, 'given')
    const made = await answer(leader, { ethnic_group: 'roma', religion: 'prefer_not_to_say' })
    expect(made.json(), made.body).toMatchObject({
      agreed: true,
      answers: { ethnic_group: 'roma', religion: 'prefer_not_to_say', age: null },
    })
    const changed = await answer(leader, { religion: null, age: 'from_85' })
    expect(changed.json().answers).toMatchObject({
      ethnic_group: 'roma',
      religion: null,
      age: 'from_85',
    })
    const stale = await bank()
      .as(leader)
      .patch('/me/equality', { body: { age: null }, headers: { 'if-match': '"1-self"' } })
    expect(stale.statusCode).toBe(412)
    expect((await read(bank().world.otherLeader)).json().answers.ethnic_group).toBeNull()
  })

  test('409: under 16, sexual orientation and gender identity are not asked', async () => {
    const { leader, otherLeader } = bank().world
    const body = { age: 'under_16', sexual_orientation: 'bisexual' }
    expect((await answer(leader, body)).json()).toMatchObject({ code: 'equality.under_sixteen' })
    await bank().owner.query(
      `update leader set age_band = 'under_16', status = 'invited' where id = $1`,
      [otherLeader.leaderId],
    )
    await consent(otherLeader, 'given')
    const refused = await answer(otherLeader, { gender_identity: 'different_from_at_birth' })
    expect(refused.json()).toMatchObject({ code: 'equality.under_sixteen' })
    const silent = await answer(otherLeader, { gender_identity: 'prefer_not_to_say' })
    expect(silent.statusCode).toBe(200)
  })

  test('no id, no name and no time of the person stands beside the answers, nor the answers anywhere else', async () => {
    const { leader } = bank().world
    const { rows } = await bank().owner.query<{ row: string }>(
      'select e::text as row from equality_answer e',
    )
    const account = leader.accountId
    for (const { row } of rows) {
      expect(row).not.toContain(leader.leaderId)
      expect(row).not.toContain(account)
      expect(row).not.toContain(String(leader.leaderId).replaceAll('-', ''))
    }
    const columns = await bank().owner.query(
      `select data_type from information_schema.columns where table_name like 'equality%' and data_type ~ 'time'`,
    )
    expect(columns.rows).toEqual([])
    const events = await bank().owner.query(
      `select detail from audit_event where event = 'equality.answered'`,
    )
    expect(events.rows.length).toBeGreaterThan(0)
    for (const { detail } of events.rows) expect(detail).toEqual({})
    const staff = await bank().as(bank().world.coordinator).get(`/leaders/${leader.leaderId}`)
    expect(staff.body).not.toContain('roma')
  })

  test('201: taking the yes back deletes the answers with the same request', async () => {
    const { leader } = bank().world
    const before = await kept()
    expect((await consent(leader, 'withdrawn')).statusCode).toBe(201)
    expect(await kept()).toHaveLength(before.length - 1)
    expect((await read(leader)).json()).toMatchObject({
      agreed: false,
      answers: { ethnic_group: null },
    })
    await consent(leader, 'given')
    expect((await read(leader)).json().answers.ethnic_group).toBeNull()
  })

  test('201: so does a withdrawal that a coordinator writes down', async () => {
    const { leader, coordinator } = bank().world
    await answer(leader, { caring: 'no' })
    const before = await kept()
    await bank()
      .as(coordinator)
      .post(`/leaders/${leader.leaderId}/consents`, {
        body: { purpose: 'equality', answer: 'withdrawn', method: 'phone' },
      })
    expect(await kept()).toHaveLength(before.length - 1)
  })

  test('so does a no that comes by no page of the bank, such as by a link that was sent', async () => {
    const { leader } = bank().world
    await consent(leader, 'given')
    expect((await answer(leader, { caring: 'no' })).statusCode).toBe(200)
    const before = await kept()
    await change(bank().database.pool, (tx) =>
      insertConsent(tx, {
        leaderId: leader.leaderId ?? '',
        purpose: 'equality',
        organisationId: null,
        fields: [],
        answer: 'refused',
        method: 'self',
        evidence: 'By a link that was sent to them',
        recordedBy: null,
        expiresOn: null,
      }),
    )
    expect(await kept()).toHaveLength(before.length - 1)
  })

  test.each([
    ['they stop everything', (leader: Person) => bank().as(leader).post('/me/leader/leaving')],
    [
      'a coordinator writes down that they left',
      async (leader: Person) => {
        const path = `/leaders/${leader.leaderId}`
        const by = bank().as(bank().world.coordinator)
        const { headers } = await by.get(path)
        return by.patch(path, {
          body: { status: 'left' },
          headers: { 'if-match': String(headers['etag']) },
        })
      },
    ],
    [
      'they answer by a link that they do not want to any more',
      async ({ leaderId }: Person) => {
        const { owner } = bank()
        const [questionId, token] = [newId(), 'q'.repeat(43)]
        await owner.query(
          `insert into contact_question (id, leader_id, kind, expires_at)
           values ($1, $2, 'still_interested', now() + interval '1 day')`,
          [questionId, leaderId],
        )
        await owner.query(
          'insert into contact_link (id, question_id, token_hash) values ($1, $2, sha256($3))',
          [newId(), questionId, Buffer.from(token)],
        )
        return bank()
          .as(null)
          .post('/questions/answer', { body: { token, answer: 'leave' } })
      },
    ],
  ])('nothing is left of them when %s', async (_when, leave) => {
    const { pausedLeader } = bank().world
    await bank().owner.query(`update leader set status = 'active' where id = $1`, [
      pausedLeader.leaderId,
    ])
    await consent(pausedLeader, 'given')
    expect((await answer(pausedLeader, { caring: 'no' })).statusCode).toBe(200)
    const before = await kept()
    const left = await leave(pausedLeader)
    expect(left.statusCode, left.body).toBe(200)
    expect(await kept()).toHaveLength(before.length - 1)
    await bank().owner.query(`update leader set status = 'active' where id = $1`, [
      pausedLeader.leaderId,
    ])
  })

  test('an answer and a withdrawal at once never end with answers that nobody agreed to', async () => {
    const { leader } = bank().world
    for (let round = 0; round < 10; round += 1) {
      await consent(leader, 'given')
      const [answered] = await Promise.all([
        answer(leader, { caring: 'no' }),
        consent(leader, 'withdrawn'),
      ])
      expect([200, 409, 412]).toContain(answered?.statusCode)
      const own = await read(leader)
      expect(own.json()).toMatchObject({ agreed: false, answers: { caring: null } })
    }
  })
})

describe('what a lead sees', () => {
  const add = (count: number, answers: object, organisationId: string) =>
    bank().owner.query(
      `insert into equality_answer (respondent, organisation_id, answers)
       select sha256(convert_to($1 || n, 'UTF8')), $2, $3 from generate_series(1, $4) n`,
      [randomUUID(), organisationId, answers, count],
    )
  const report = async () => (await lead().get('/equality-report')).json()
  const count = (
    body: {
      tables: { question: string; group: null; answers: { answer: string; count: number }[] }[]
    },
    question: string,
    named: string,
  ) =>
    body.tables
      .find((table) => table.question === question && table.group === null)
      ?.answers.find(({ answer: each }) => each === named)?.count

  test('200: numbers of a month, small ones hidden, the same until the next month however often it is asked', async () => {
    const { world, database, owner } = bank()
    await owner.query('delete from equality_answer')
    await owner.query('delete from equality_change')
    expect(await report()).toMatchObject({ month: null, tables: [] })
    await add(33, { sex: 'female', caring: 'no' }, world.home)
    await add(21, { sex: 'male', caring: 'no' }, world.home)
    await add(3, { sex: 'female', caring: 'from_50_hours' }, world.home)
    await add(50, { caring: 'from_50_hours' }, world.other)
    await makeEqualityNumbers({ pool: database.pool, db: database.db }, '2026-03-01')
    const first = await report()
    expect(first).toMatchObject({ month: '2026-03-01', numbersOf: '2026-03-01', respondents: 55 })
    expect(count(first, 'sex', 'female')).toBe(35)
    // 54 of 57 who said "no" would tell that three said otherwise.
    expect(count(first, 'caring', 'no')).toBeNull()
    expect(count(first, 'caring', 'from_50_hours')).toBeNull()
    // A day later, with one person more.
    await add(1, { sex: 'male' }, world.home)
    await makeEqualityNumbers({ pool: database.pool, db: database.db }, '2026-03-02')
    expect(await report()).toEqual(first)
  })

  test('200: too few changes show nothing new in the next month either', async () => {
    const { leader, home, otherLeader, pausedLeader } = bank().world
    const { database, owner } = bank()
    for (const person of [leader, otherLeader, pausedLeader]) {
      await consent(person, 'given')
      expect((await answer(person, { sex: 'male' })).statusCode).toBe(200)
    }
    await makeEqualityNumbers({ pool: database.pool, db: database.db }, '2026-04-01')
    const stays = await report()
    expect(stays).toMatchObject({ month: '2026-04-01', numbersOf: '2026-03-01', respondents: 55 })
    // The three changed and are counted once, however often they do; seven more make ten.
    for (const religion of ['none', 'sikh']) await answer(leader, { religion })
    await owner.query(
      `insert into equality_change (organisation_id, respondent)
       select $1, sha256(convert_to('other' || n, 'UTF8')) from generate_series(1, 6) n`,
      [home],
    )
    await makeEqualityNumbers({ pool: database.pool, db: database.db }, '2026-05-01')
    expect(await report()).toMatchObject({ month: '2026-05-01', numbersOf: '2026-03-01' })
    await owner.query('insert into equality_change (organisation_id, respondent) values ($1, $2)', [
      home,
      Buffer.alloc(32, 1),
    ])
    await makeEqualityNumbers({ pool: database.pool, db: database.db }, '2026-06-01')
    expect(await report()).toMatchObject({
      month: '2026-06-01',
      numbersOf: '2026-06-01',
      respondents: 60,
    })
    expect(
      (await owner.query('select from equality_change where organisation_id = $1', [home])).rows,
    ).toEqual([])
  })

  test('200: there is no way to narrow it', async () => {
    for (const name of ['from', 'leaderId', 'question', 'month'])
      expect((await lead().get('/equality-report', { query: { [name]: newId() } })).json()).toEqual(
        await report(),
      )
  })
})
