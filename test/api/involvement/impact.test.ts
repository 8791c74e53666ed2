import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import { impactRecord } from '../../support/valid-requests.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

const staff = (by: Person = bank().world.coordinator) => bank().as(by)
const today = new Date().toISOString().slice(0, 10)

/** Somebody whose placement with the opportunity has just been completed. */
async function ended(opportunityId: string) {
  const person = await life.person()
  const id = await life.proposed(person, opportunityId)
  await life.own(person, id, { move: 'confirm' })
  await life.move(id, { move: 'begin' })
  const over = await life.move(id, { move: 'complete', on: today })
  if (over.statusCode !== 200) throw new Error(over.body)
  await desk.runJobs()
  return { person, id }
}
const write = (placementId: string, of: 'all' | 'one', more: object = {}) =>
  staff().post(`/placements/${placementId}/impacts`, { body: { of, ...impactRecord, ...more } })
const tell = async (impactId: string, version?: number) => {
  const read = (await staff().get(`/impacts/${impactId}`)).json() as { version: number }
  return staff().post(`/impacts/${impactId}/tellings`, {
    body: { version: version ?? read.version },
  })
}
const told = async (id: string) => (await life.stored(id))['told_at']
const read = (person: Person, id: string) => bank().as(person).get(`/me/placements/${id}/impact`)
const say = async (person: Person, id: string, body: object, version?: number) =>
  bank()
    .as(person)
    .post(`/me/placements/${id}/impact-answers`, {
      body: { ...body, version: version ?? (await read(person, id)).json().version },
    })
const events = async (subjectId: string) =>
  (
    await bank().owner.query<{ event: string }>(
      'select event from audit_event where subject_id = $1 order by id',
      [subjectId],
    )
  ).rows.map(({ event }) => event)

describe('what came of it is written down', () => {
  test('once for all who took part, and for one person alone, which then holds for them', async () => {
    const opportunityId = await life.offer(3)
    const [one, other] = [await ended(opportunityId), await ended(opportunityId)]
    const all = await write(one.id, 'all')
    expect(all.statusCode, all.body).toBe(201)
    expect(all.json()).toMatchObject({
      of: 'all',
      ...impactRecord,
      influenceOffered: 'influence',
      openDisputes: 0,
      answers: [],
    })
    expect(
      all
        .json()
        .people.map(({ placementId }: { placementId: string }) => placementId)
        .toSorted(),
    ).toEqual([one.id, other.id].toSorted())
    expect((await write(other.id, 'all')).json().code).toBe('placements.impact_exists')
    const own = await write(other.id, 'one', { words: 'You chaired it.' })
    expect(own.json()).toMatchObject({ of: 'one', words: 'You chaired it.' })
    expect(own.json().people).toMatchObject([{ placementId: other.id, toldAt: null }])
    expect((await write(other.id, 'one')).json().code).toBe('placements.impact_exists')
    const of = async (id: string) => (await staff().get(`/placements/${id}/impact`)).json().id
    expect(await of(one.id)).toBe(all.json().id)
    expect(await of(other.id)).toBe(own.json().id)
    const left = await staff().get(`/impacts/${all.json().id}`)
    expect(left.json().people).toMatchObject([{ placementId: one.id }])
    expect(await events(own.json().id)).toEqual(['involvement.impact_recorded'])
  })

  test('what changed for the worse is asked for like what changed for the better', async () => {
    const { id } = await ended(await life.offer())
    const refused = await write(id, 'one', { better: ' ', worse: ' ' })
    expect(refused.statusCode).toBe(400)
    const { issues } = refused.json() as { issues: { field: string }[] }
    expect(issues.map(({ field }) => field).toSorted()).toEqual(['better', 'worse'])
  })

  test('not before it has ended, and not of another organisation', async () => {
    const person = await life.person()
    const id = await life.proposed(person, await life.offer())
    expect((await write(id, 'one')).json().code).toBe('placements.impact_too_early')
    const over = await ended(await life.offer())
    const made = await write(over.id, 'one')
    const elsewhere = staff(bank().world.coordinatorElsewhere)
    expect((await elsewhere.get(`/impacts/${made.json().id}`)).statusCode).toBe(404)
    expect((await elsewhere.get(`/placements/${over.id}/impact`)).statusCode).toBe(404)
  })

  test('412: of two who change it at once, the second looks again', async () => {
    const { id } = await ended(await life.offer())
    const made = await write(id, 'one')
    const change = (body: object) =>
      staff().patch(`/impacts/${made.json().id}`, {
        body,
        headers: { 'if-match': String(made.headers['etag']) },
      })
    expect((await change({ worse: 'One ward left' })).json()).toMatchObject({
      ...impactRecord,
      worse: 'One ward left',
    })
    expect((await change({ worse: 'Nothing' })).statusCode).toBe(412)
  })
})

describe('people are told', () => {
  test('and count as told when the mail was sent: only then it closes', async () => {
    const opportunityId = await life.offer(2)
    const [one, other] = [await ended(opportunityId), await ended(opportunityId)]
    const { id: impactId } = (await write(one.id, 'all')).json()
    const sent = await tell(impactId)
    expect(sent.statusCode, sent.body).toBe(201)
    const queued = { toldAt: null, message: { state: 'queued', reason: null } }
    expect(sent.json().people).toMatchObject([queued, queued])
    expect(await told(one.id)).toBeNull()
    expect((await read(one.person, one.id)).statusCode).toBe(404)
    expect((await life.move(one.id, { move: 'close' })).json().code).toBe('placements.not_told')
    // On its way already: nobody is told twice.
    await tell(impactId)
    const before = desk.mails.length
    await desk.runJobs()
    const mails = desk.mails.slice(before)
    expect(mails).toHaveLength(2)
    expect(mails[0]?.text).toContain(impactRecord.words)
    expect(await told(one.id)).not.toBeNull()
    expect(await life.stored(other.id)).toMatchObject({
      outcome: impactRecord.words,
      owed: null,
      due_on: null,
    })
    expect(await events(one.id)).toContain('involvement.told')
    await tell(impactId)
    await desk.runJobs()
    expect(desk.mails.slice(before)).toHaveLength(2)
    const closed = await life.move(one.id, { move: 'close' })
    expect(closed.statusCode, closed.body).toBe(200)
    const mine = (await bank().as(one.person).get('/me/placements')).json()
    expect(mine.items).toMatchObject([{ id: one.id, outcome: impactRecord.words }])
    const record = (await bank().as(one.person).get('/me/involvement')).json()
    expect(record.items).toMatchObject([{ outcome: impactRecord.words }])
  })

  test('by a colleague: told when the call is done, and not when nobody was reached', async () => {
    const opportunityId = await life.offer(2)
    const [one, other] = [await ended(opportunityId), await ended(opportunityId)]
    for (const { person } of [one, other])
      await bank().owner.query(
        `update leader set preferred_channel = 'phone', phone = '01632 960222' where id = $1`,
        [person.leaderId],
      )
    const { id: impactId } = (await write(one.id, 'all')).json()
    await tell(impactId)
    await desk.runJobs()
    expect(await told(one.id)).toBeNull()
    const settle = async (leaderId: string | null, outcome: string) => {
      const { items } = (await staff().get(`/leaders/${leaderId}/messages`)).json()
      const message = items.find(({ kind }: { kind: string }) => kind === 'what_came_of_it')
      const words = (await staff().get(`/messages/${message.id}`)).json()
      expect(words.words.text).toContain(impactRecord.words)
      const done = await staff().post(`/messages/${message.id}/done`, { body: { outcome } })
      expect(done.statusCode, done.body).toBe(200)
    }
    await settle(one.person.leaderId, 'done')
    await settle(other.person.leaderId, 'not_reached')
    expect(await told(one.id)).not.toBeNull()
    expect(await told(other.id)).toBeNull()
    // Whoever was not reached is told another time.
    const again = (await tell(impactId)).json().people
    expect(again).toMatchObject([
      { placementId: other.id, message: { state: 'queued' } },
      { placementId: one.id, message: { state: 'sent' } },
    ])
  })

  test('nobody who may not be reached: they are named, and stay untold', async () => {
    const { person, id } = await ended(await life.offer())
    await bank().owner.query('update leader set paused = true where id = $1', [person.leaderId])
    const { id: impactId } = (await write(id, 'one')).json()
    const sent = await tell(impactId)
    expect(sent.json().people).toMatchObject([
      { toldAt: null, message: { state: 'refused', reason: 'paused' } },
    ])
    await desk.runJobs()
    expect(await told(id)).toBeNull()
  })

  test('412 on words that were changed since they were read', async () => {
    const { id } = await ended(await life.offer())
    const made = await write(id, 'one')
    const headers = { 'if-match': String(made.headers['etag']) }
    const { version } = made.json()
    for (const body of [{}, { words: made.json().words }]) {
      const same = await staff().patch(`/impacts/${made.json().id}`, { body, headers })
      expect(same.json()).toMatchObject({ version })
    }
    await staff().patch(`/impacts/${made.json().id}`, { body: { words: 'Other words' }, headers })
    expect((await tell(made.json().id, 1)).statusCode).toBe(412)
    await desk.runJobs()
    expect(await told(id)).toBeNull()
  })
})

describe('people answer', () => {
  const toldOf = async (opportunityId: string) => {
    const over = await ended(opportunityId)
    const made = await write(over.id, 'all')
    const impactId = made.json().id as string
    await tell(impactId)
    await desk.runJobs()
    return { ...over, impactId }
  }

  test('that it is right, and then that they see it differently: both stay', async () => {
    const { person, id, impactId } = await toldOf(await life.offer())
    const first = await say(person, id, { answer: 'confirmed' })
    expect(first.json(), first.body).toMatchObject({
      openDisputes: 0,
      answers: [{ answer: 'confirmed', isOfThisVersion: true, isOpen: false }],
    })
    const second = await say(person, id, { answer: 'disputed', words: 'We met twice' })
    expect(second.json()).toMatchObject({
      openDisputes: 1,
      answers: [{ words: 'We met twice', isOpen: true }, { answer: 'confirmed' }],
    })
    const seen = (await staff().get(`/impacts/${impactId}`)).json()
    expect(seen).toMatchObject({
      openDisputes: 1,
      answers: [{ leader: { id: person.leaderId }, words: 'We met twice', isOpen: true }, {}],
    })
    const settle = () =>
      staff().post(`/impact-answers/${seen.answers[0].id}/settlement`, {
        body: { words: 'You are right: twice' },
      })
    expect((await settle()).json()).toMatchObject({
      openDisputes: 0,
      answers: [
        { words: 'We met twice', settledWords: 'You are right: twice', isOpen: false },
        { answer: 'confirmed' },
      ],
    })
    expect((await settle()).json().code).toBe('placements.impact_answer_settled')
    expect((await read(person, id)).json().answers[0]).toMatchObject({
      settledWords: 'You are right: twice',
    })
    expect(await events(impactId)).toEqual([
      'involvement.impact_recorded',
      'involvement.impact_sent',
      'involvement.impact_answered',
      'involvement.impact_answered',
      'involvement.dispute_settled',
    ])
  })

  test('others who took part see that somebody does, and neither who nor why', async () => {
    const opportunityId = await life.offer(2)
    const [one, other] = [await ended(opportunityId), await ended(opportunityId)]
    await tell((await write(one.id, 'all')).json().id)
    await desk.runJobs()
    await say(one.person, one.id, { answer: 'disputed', words: 'Nobody listened to me' })
    const seen = await read(other.person, other.id)
    expect(seen.json()).toMatchObject({ openDisputes: 1, answers: [] })
    expect(seen.body).not.toContain('Nobody listened')
    expect((await read(other.person, one.id)).statusCode).toBe(404)
    const foreign = await say(other.person, one.id, { answer: 'confirmed' }, 1)
    expect(foreign.statusCode).toBe(404)
  })

  test('to what they have read: 412 when it was changed, and an earlier answer says so', async () => {
    const { person, id, impactId } = await toldOf(await life.offer())
    await say(person, id, { answer: 'confirmed' }, 1)
    const { headers } = await staff().get(`/impacts/${impactId}`)
    await staff().patch(`/impacts/${impactId}`, {
      body: { better: 'Everything' },
      headers: { 'if-match': String(headers['etag']) },
    })
    expect((await say(person, id, { answer: 'confirmed' }, 1)).statusCode).toBe(412)
    expect((await read(person, id)).json().answers).toMatchObject([
      { answer: 'confirmed', isOfThisVersion: false },
    ])
  })

  test('and a yes takes back what they saw differently before', async () => {
    const { person, id, impactId } = await toldOf(await life.offer())
    await say(person, id, { answer: 'disputed', words: 'We met twice' })
    const [dispute] = (await staff().get(`/impacts/${impactId}`)).json().answers
    expect((await say(person, id, { answer: 'confirmed' })).json().openDisputes).toBe(0)
    const late = await staff().post(`/impact-answers/${dispute.id}/settlement`, {
      body: { words: 'Put right' },
    })
    expect(late.json().code).toBe('placements.impact_answer_settled')
  })
})
