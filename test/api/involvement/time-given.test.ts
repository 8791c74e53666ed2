import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
let life: Involvement
beforeAll(async () => {
  life = await involvementOf(bank())
})

const staff = (by: Person = bank().world.coordinator) => bank().as(by)
const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
const startIn = (days: number) => `${inDays(days)}T10:00:00.000Z`

/** Somebody who takes part in something that met so many days from now. */
async function active(days: readonly number[] = []) {
  const opportunityId = await life.offer(3)
  for (const each of days)
    await bank().owner.query(
      `insert into opportunity_session (opportunity_id, during)
       values ($1, tstzrange($2::timestamptz, $2::timestamptz + interval '2 hours'))`,
      [opportunityId, startIn(each)],
    )
  const person = await life.person()
  const id = await life.proposed(person, opportunityId)
  await life.own(person, id, { move: 'confirm' })
  const begun = await life.move(id, { move: 'begin' })
  if (begun.statusCode !== 200) throw new Error(begun.body)
  return { person, id }
}
const record = (id: string, body: object) => staff().post(`/placements/${id}/attendance`, { body })
const say = (person: Person, id: string, body: object) =>
  bank().as(person).post(`/me/placements/${id}/attendance`, { body })
const history = async (person: Person, query = '') =>
  (await bank().as(person).get(`/me/history${query}`)).json() as {
    items: { id: string; kind: string; title: string; minutes: number; from: string | null }[]
    nextCursor: string | null
    total: { minutes: number; attended: number }
  }
const elsewhere = {
  organisation: 'Marram Bay Carers',
  role: 'Chair',
  began: '2019-05',
  ended: '2021',
}

test('422: no day of a placement has more than 24 hours, whoever writes, at once and by correcting', async () => {
  const { person, id } = await active()
  const day = inDays(-1)
  const half = await record(id, { onDay: day, minutes: 720 })
  expect(half.statusCode, half.body).toBe(201)
  const both = await Promise.all([
    record(id, { onDay: day, minutes: 720 }),
    say(person, id, { onDay: day, minutes: 720 }),
  ])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 422])
  const full = both.find(({ statusCode }) => statusCode === 422)
  expect(full?.json()).toMatchObject({ code: 'participation.day_full' })
  const { items, minutes } = (await staff().get(`/placements/${id}/attendance`)).json()
  expect(minutes).toBe(1_440)
  const correct = (given: number) =>
    staff().patch(`/attendance/${items[0].id}`, {
      body: { attended: true, minutes: given },
      headers: { 'if-match': `"${items[0].version}"` },
    })
  expect((await correct(735)).json()).toMatchObject({ code: 'participation.day_full' })
  expect((await correct(705)).json()).toMatchObject({ minutes: 705 })
  expect((await record(id, { onDay: inDays(-2), minutes: 1_440 })).statusCode).toBe(201)
})

describe('time that is given', () => {
  test('is written down by either side, session by session, and says who said so', async () => {
    const { person, id } = await active([-30, -2, 20])
    const before = (await staff().get(`/placements/${id}/attendance`)).json()
    expect(before.sessions.map(({ start }: { start: string }) => start)).toEqual([
      startIn(-30),
      startIn(-2),
    ])
    const own = await say(person, id, { sessionStart: startIn(-2), attended: true, minutes: 120 })
    expect(own.statusCode, own.body).toBe(201)
    const all = await record(id, { sessionStart: startIn(-30), attended: false, minutes: 0 })
    expect(all.json()).toMatchObject({ minutes: 120, attended: 1, sessions: [] })
    expect(all.json().items).toMatchObject([
      { onDay: inDays(-2), attended: true, minutes: 120, recordedSide: 'leader', recordedBy: null },
      { onDay: inDays(-30), attended: false, minutes: 0, recordedSide: 'organisation' },
    ])
    expect(all.json().items[1].recordedBy).not.toBeNull()
    const seen = (await bank().as(person).get(`/me/placements/${id}/attendance`)).json()
    // Who exactly it was is between colleagues.
    expect(seen.items[1]).toMatchObject({ recordedSide: 'organisation', recordedBy: null })
  })

  test('is whole quarter hours, of sessions and days that have been, each session once', async () => {
    const { person, id } = await active([-2, 20])
    const refused = async (body: object) => (await say(person, id, body)).json().code
    expect(await refused({ onDay: inDays(-1), minutes: 50 })).toBe('request.invalid')
    expect(await refused({ onDay: inDays(-1), minutes: 0 })).toBe('request.invalid')
    expect(await refused({ sessionStart: startIn(-2), attended: false, minutes: 15 })).toBe(
      'request.invalid',
    )
    // Of the two kinds that there are, what is missing of the one that it is nearest to.
    expect(
      (await say(person, id, { sessionStart: startIn(-2), attended: true })).json().issues,
    ).toEqual([{ field: 'minutes', message: 'This is missing. Give this field a number' }])
    expect((await say(person, id, { onDay: inDays(-1), attended: true })).json().issues).toEqual([
      { field: 'minutes', message: 'This is missing. Give this field a number' },
      { field: 'attended', message: 'There is no field of this name: attended' },
    ])
    expect(await refused({ onDay: inDays(2), minutes: 15 })).toBe('participation.too_early')
    expect(await refused({ sessionStart: startIn(20), attended: true, minutes: 15 })).toBe(
      'participation.too_early',
    )
    expect(await refused({ sessionStart: startIn(-3), attended: true, minutes: 15 })).toBe(
      'participation.session_unknown',
    )
    const session = { sessionStart: startIn(-2), attended: true, minutes: 15 }
    expect((await say(person, id, session)).statusCode).toBe(201)
    expect((await record(id, session)).json().code).toBe('participation.attendance_taken')
    const waiting = await life.proposed(await life.person(), await life.offer())
    expect((await record(waiting, { onDay: inDays(-1), minutes: 15 })).json().code).toBe(
      'participation.too_early',
    )
  })

  test('is of the year before somebody was asked, and none earlier, whoever says it', async () => {
    const { person, id } = await active([-500, -300])
    await bank().owner.query(
      `update placement set created_at = now() - interval '10 days', asked_on = current_date - 10,
         started_on = current_date - 5 where id = $1`,
      [id],
    )
    const [first] = (
      await bank().owner.query<{ day: string }>(
        `select (asked_on - interval '1 year')::date::text as day from placement where id = $1`,
        [id],
      )
    ).rows
    const before = new Date(Date.parse(first?.day ?? '') - dayMs).toISOString().slice(0, 10)
    for (const write of [record, (of: string, body: object) => say(person, of, body)]) {
      expect((await write(id, { onDay: before, minutes: 15 })).json()).toMatchObject({
        status: 422,
        code: 'participation.too_long_ago',
        issues: [{ field: 'onDay', message: expect.stringContaining(String(first?.day)) }],
      })
      expect((await write(id, { onDay: first?.day, minutes: 15 })).statusCode).toBe(201)
    }
    const old = { sessionStart: startIn(-500), attended: true, minutes: 15 }
    expect((await record(id, old)).json()).toMatchObject({ issues: [{ field: 'sessionStart' }] })
    // What would be refused is not shown as missing.
    expect((await staff().get(`/placements/${id}/attendance`)).json().sessions).toMatchObject([
      { start: startIn(-300) },
    ])
  })

  test('is put right by either side, and the trail keeps what it said before', async () => {
    const { person, id } = await active([-2])
    const made = await record(id, { sessionStart: startIn(-2), attended: false, minutes: 0 })
    const [entry] = made.json().items
    const correct = (version: number) =>
      bank()
        .as(person)
        .patch(`/me/attendance/${entry.id}`, {
          body: { attended: true, minutes: 75 },
          headers: { 'if-match': `"${version}-any"` },
        })
    expect((await correct(9)).statusCode).toBe(412)
    const right = await correct(entry.version)
    expect(right.json()).toMatchObject({
      attended: true,
      minutes: 75,
      recordedSide: 'leader',
      version: 2,
    })
    const { rows } = await bank().owner.query(
      `select detail from audit_event where subject_id = $1 and event = 'participation.time_corrected'`,
      [entry.id],
    )
    expect(rows[0].detail).toMatchObject({ wasAttended: false, wasMinutes: 0, minutes: 75 })
    const stranger = bank().as(bank().world.otherLeader)
    const tried = await stranger.patch(`/me/attendance/${entry.id}`, {
      body: { attended: true, minutes: 15 },
      headers: { 'if-match': '"2-any"' },
    })
    expect(tried.statusCode).toBe(404)
  })
})

describe('one history', () => {
  test('has what was elsewhere among what was here, the newest first, page by page', async () => {
    const { person, id } = await active([-2])
    await say(person, id, { sessionStart: startIn(-2), attended: true, minutes: 120 })
    const add = (body: object) => bank().as(person).post('/me/involvement-elsewhere', { body })
    expect((await add({ ...elsewhere, began: '2020' })).statusCode).toBe(201)
    expect((await add({ ...elsewhere, role: 'Treasurer', outcome: 'A kitchen' })).statusCode).toBe(
      201,
    )
    expect((await add({ ...elsewhere, began: '2021-06', ended: '2021-05' })).statusCode).toBe(400)
    // In one year: which came first is not known, so it is not refused.
    expect(
      (await add({ ...elsewhere, role: 'Cook', began: '1999-06', ended: '1999' })).statusCode,
    ).toBe(201)
    const all = await history(person)
    expect(all.items.map(({ title, from }) => [title, from])).toEqual([
      ['Sit on the panel', inDays(0)],
      ['Chair', '2020'],
      ['Treasurer', '2019-05'],
      ['Cook', '1999-06'],
    ])
    expect(all.total).toEqual({ minutes: 120, attended: 1 })
    const first = await history(person, '?limit=2')
    const next = await history(person, `?limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...next.items]).toEqual(all.items)
    const forStaff = await staff().get(`/leaders/${person.leaderId}/history`)
    expect(forStaff.json().items.map(({ title }: { title: string }) => title)).toEqual(
      all.items.map(({ title }) => title),
    )
    const takenAway = (await bank().as(person).get('/me/involvement')).json()
    expect(takenAway.items).toMatchObject([
      { title: 'Sit on the panel', minutes: 120, attended: 1 },
      { title: 'Chair', organisation: 'Marram Bay Carers', from: '2020', to: '2021' },
      { title: 'Treasurer', outcome: 'A kitchen' },
      { title: 'Cook' },
    ])
    const pdf = await bank().as(person).get('/me/involvement.pdf')
    expect(pdf.statusCode).toBe(200)
  })

  test('says nothing to the person of what stayed between colleagues', async () => {
    const person = await life.person()
    await bank().owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status)
       values ($1, $2, $3, $4, 'suggested')`,
      [newId(), person.leaderId, await life.offer(), bank().world.home],
    )
    expect((await history(person)).items).toEqual([])
    const forStaff = await staff().get(`/leaders/${person.leaderId}/history`)
    expect(forStaff.json().items).toHaveLength(1)
    const other = staff(bank().world.coordinatorElsewhere)
    expect((await other.get(`/leaders/${person.leaderId}/history`)).statusCode).toBe(404)
  })

  test('entries are put right and taken out by the person and by who holds the record', async () => {
    const person = await life.person()
    const path = `/leaders/${person.leaderId}/involvement-elsewhere`
    const made = await staff().post(path, { body: elsewhere })
    expect(made.json()).toMatchObject({ ...elsewhere, recordedSide: 'organisation' })
    const at = `/me/involvement-elsewhere/${made.json().id}`
    const etag = { 'if-match': String(made.headers['etag']) }
    const own = bank().as(person)
    const right = await own.patch(at, { body: { ...elsewhere, role: 'Vice-chair' }, headers: etag })
    expect(right.json()).toMatchObject({ role: 'Vice-chair', recordedSide: 'leader', version: 2 })
    expect((await own.patch(at, { body: elsewhere, headers: etag })).statusCode).toBe(412)
    expect((await own.del(at)).statusCode).toBe(204)
    expect((await own.del(at)).statusCode).toBe(404)
    expect((await history(person)).items).toEqual([])
  })

  test('nothing of it is lost when somebody becomes staff, leaves and comes back; erasing ends it', async () => {
    const { person, id } = await active([-2])
    await say(person, id, { sessionStart: startIn(-2), attended: true, minutes: 120 })
    await bank().as(person).post('/me/involvement-elsewhere', { body: elsewhere })
    const whole = (await history(person)).items.map(({ id: item, minutes }) => [item, minutes])
    await bank().owner.query(
      `update account set staff_role = 'coordinator', organisation_id = $2 where id = $1`,
      [person.accountId, bank().world.home],
    )
    const kept = async () => (await history(person)).items.map((item) => [item.id, item.minutes])
    expect(await kept()).toEqual(whole)
    await bank().owner.query(
      'update account set staff_role = null, organisation_id = null where id = $1',
      [person.accountId],
    )
    const left = await bank().as(person).post('/me/leader/leaving', { body: {} })
    expect(left.statusCode, left.body).toBeLessThan(300)
    expect(await kept()).toEqual(whole)
    await bank().owner.query(`update leader set status = 'active', left_on = null where id = $1`, [
      person.leaderId,
    ])
    expect(await kept()).toEqual(whole)
    const erased = await bank()
      .as(person)
      .post('/me/leader/erasure', { body: { understood: true } })
    expect(erased.statusCode, erased.body).toBeLessThan(300)
    const { rows } = await bank().owner.query(
      'select 1 from involvement_elsewhere where leader_id = $1',
      [person.leaderId],
    )
    expect(rows).toEqual([])
  })
})
