import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'
import { newId } from '../../../server/src/core/ids.ts'

const bank = testBank()
let opportunityId = ''
let placementId = ''

// The clock goes back on 25 October 2026 and forward on 28 March 2027: a meeting at ten on both sides of each.
const meetings = [
  ['2026-10-24T09:00:00Z', '2026-10-24T11:00:00Z'],
  ['2026-10-25T10:00:00Z', '2026-10-25T12:00:00Z'],
  ['2027-03-27T10:00:00Z', '2027-03-27T12:00:00Z'],
  ['2027-03-28T09:00:00Z', '2027-03-28T11:00:00Z'],
  ['2028-02-29T23:30:00Z', '2028-03-01T00:30:00Z'],
] as const

const title =
  'Falls; panel, with "friends" and a title that is long enough to be folded over two lines of a file'

async function setSessions(sessions: readonly (readonly [string, string])[]): Promise<void> {
  const { owner } = bank()
  await owner.query('delete from opportunity_session where opportunity_id = $1', [opportunityId])
  for (const [start, end] of sessions)
    await owner.query(
      `insert into opportunity_session (opportunity_id, during) values ($1, tstzrange($2, $3))`,
      [opportunityId, start, end],
    )
}

beforeAll(async () => {
  const { world, owner } = bank()
  const made = await bank()
    .as(world.coordinator)
    .post('/opportunities', { body: { title, kind: 'committee', online: true } })
  opportunityId = (made.json() as { id: string }).id
  await owner.query(
    `update opportunity set status = 'open', opened_at = now(), closes_on = '2027-02-28', contact_account_id = $2,
       outcode = null where id = $1`,
    [opportunityId, world.coordinator.accountId],
  )
  await setSessions(meetings)
  placementId = newId()
  await owner.query(
    `insert into placement (id, organisation_id, leader_id, opportunity_id, status) values ($1, $2, $3, $4, 'agreed')`,
    [placementId, world.home, world.leader.leaderId, opportunityId],
  )
})

/** Makes an address and answers its path. */
async function addressFor(person: Person, detail: 'thin' | 'full'): Promise<string> {
  const made = await bank().as(person).post('/me/calendar', { body: { detail } })
  expect(made.statusCode).toBe(201)
  const { address } = made.json() as { address: string }
  return new URL(address).pathname
}

const read = (path: string) => bank().app.inject({ method: 'GET', url: path })

interface Entry {
  uid: string
  summary: string
  start: string
  end: string
  description: string | null
  location: string | null
}

/** The events of a calendar, read by a library that is not the one that wrote it. */
function entriesOf(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const utc = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString())
    return {
      uid: event.uid,
      summary: event.summary,
      start: utc(event.startDate),
      end: utc(event.endDate),
      description: event.description,
      location: event.location,
    }
  })
}

test('says that there is a meeting and when, right on both sides of a clock change, and nothing else', async () => {
  const answer = await read(await addressFor(bank().world.leader, 'thin'))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toContain('text/calendar')
  const entries = entriesOf(answer.body)
  expect(entries.map(({ start, end }) => [start, end])).toEqual(
    meetings.map(([start, end]) => [new Date(start).toISOString(), new Date(end).toISOString()]),
  )
  for (const entry of entries) {
    expect(entry.summary).toMatch(/: meeting$/)
    expect(entry.description).toBeNull()
    expect(entry.location).toBeNull()
  }
  expect(answer.body).not.toContain('Falls')
  // RFC 5545: no line is longer than 75 octets.
  for (const line of answer.body.split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('says what and where to whoever chose that, every character as it was written', async () => {
  const entries = entriesOf((await read(await addressFor(bank().world.leader, 'full'))).body)
  expect(new Set(entries.map(({ summary }) => summary))).toEqual(new Set([title]))
  expect(entries[0]?.location).toBe('online')
  expect(entries[0]?.description).toContain(`/me/involvement/${placementId}`)
  expect(entries[0]?.description).toContain('say that you cannot come')
})

test('a meeting that moves keeps its name, so that a calendar moves it', async () => {
  const path = await addressFor(bank().world.leader, 'thin')
  const before = entriesOf((await read(path)).body)
  await setSessions(
    meetings.map(([start, end], at) =>
      at === 4 ? ['2028-03-01T09:00:00Z', '2028-03-01T10:00:00Z'] : [start, end],
    ),
  )
  const after = entriesOf((await read(path)).body)
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(after[4]?.start).toBe('2028-03-01T09:00:00.000Z')
  await setSessions(meetings)
})

test('a colleague sees the sessions and closing days of what they are the contact for', async () => {
  const { world } = bank()
  const own = entriesOf((await read(await addressFor(world.coordinator, 'full'))).body)
  expect(own.filter(({ uid }) => uid.startsWith(opportunityId))).toHaveLength(meetings.length + 1)
  expect(own.find(({ summary }) => summary.startsWith('Closes today'))?.start).toBe('2027-02-28')
  const other = entriesOf((await read(await addressFor(world.coordinatorElsewhere, 'full'))).body)
  expect(other.filter(({ uid }) => uid.startsWith(opportunityId))).toEqual([])
})

test('nobody else sees a meeting, nor does whoever has not agreed to it or has stopped', async () => {
  const { world, owner } = bank()
  const ofOther = await addressFor(world.otherLeader, 'full')
  expect(entriesOf((await read(ofOther)).body)).toEqual([])
  const path = await addressFor(world.leader, 'full')
  for (const status of ['invited', 'interested', 'withdrawn']) {
    await owner.query('update placement set status = $2 where id = $1', [placementId, status])
    expect(entriesOf((await read(path)).body), status).toEqual([])
  }
  await owner.query(`update placement set status = 'agreed' where id = $1`, [placementId])
})

test('an address ends when it is renewed, switched off, or its owner may not sign in', async () => {
  const { world, owner } = bank()
  const first = await addressFor(world.leader, 'thin')
  const second = await addressFor(world.leader, 'thin')
  expect((await read(first)).statusCode).toBe(404)
  expect((await read(second)).statusCode).toBe(200)
  await owner.query(`update account set status = 'suspended' where id = $1`, [
    world.leader.accountId,
  ])
  expect((await read(second)).statusCode).toBe(404)
  await owner.query(`update account set status = 'active' where id = $1`, [world.leader.accountId])
  expect((await read(second)).statusCode).toBe(200)
  const shown = (await bank().as(world.leader).get('/me/calendar')).json() as {
    feed: { readAt: string | null }
  }
  expect(shown.feed.readAt).not.toBeNull()
  const ended = await bank().app.inject({
    method: 'DELETE',
    url: '/api/v1/me/calendar',
    headers: { authorization: `Bearer ${world.leader.token}` },
  })
  expect(ended.statusCode).toBe(204)
  expect((await read(second)).statusCode).toBe(404)
  expect((await bank().as(world.leader).get('/me/calendar')).json()).toEqual({ feed: null })
})

test('how much it says is changed without a new address', async () => {
  const { world } = bank()
  const path = await addressFor(world.leader, 'thin')
  const before = await bank().as(world.leader).get('/me/calendar')
  const changed = await bank()
    .as(world.leader)
    .patch('/me/calendar', {
      body: { detail: 'full' },
      headers: { 'if-match': String(before.headers['etag']) },
    })
  expect(changed.statusCode).toBe(200)
  expect((await read(path)).body).toContain('Falls')
  const stale = await bank()
    .as(world.leader)
    .patch('/me/calendar', {
      body: { detail: 'thin' },
      headers: { 'if-match': String(before.headers['etag']) },
    })
  expect(stale.statusCode).toBe(412)
})

test('files of one placement and of one opportunity', async () => {
  const { world } = bank()
  const own = await bank().as(world.leader).get(`/me/placements/${placementId}/calendar`)
  expect(entriesOf(own.body)).toHaveLength(meetings.length)
  expect(own.headers['content-disposition']).toContain('.ics')
  expect(
    (await bank().as(world.otherLeader).get(`/me/placements/${placementId}/calendar`)).statusCode,
  ).toBe(404)
  const all = await bank().as(world.coordinator).get(`/opportunities/${opportunityId}/calendar`)
  expect(entriesOf(all.body)).toHaveLength(meetings.length)
  // A colleague whose opportunity it is has not said that they come.
  expect(all.body).not.toContain('cannot come')
  expect(
    (await bank().as(world.coordinatorElsewhere).get(`/opportunities/${opportunityId}/calendar`))
      .statusCode,
  ).toBe(404)
})
