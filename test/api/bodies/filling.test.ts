import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayInTheKingdom } from '../../../server/src/core/days.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
beforeAll(async () => {
  life = await involvementOf(bank())
})

const staff = () => bank().as(bank().world.coordinator)
/** Days from today as the product counts them. */
const inDays = (days: number) => {
  const at = new Date(`${dayInTheKingdom(new Date())}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

async function seatOf(more: object = {}): Promise<string> {
  const body = await staff().post('/bodies', {
    body: { name: `Board ${randomUUID()}`, kind: 'board' },
  })
  const made = await staff().post(`/bodies/${body.json().id}/seats`, {
    body: { name: 'Lay member', ...more },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id as string
}
/** An open opportunity that fills the seat. */
async function offerFor(seatId: string, places = 1): Promise<string> {
  const opportunityId = await life.offer(places)
  const { headers } = await staff().get(`/opportunities/${opportunityId}`)
  const linked = await staff().patch(`/opportunities/${opportunityId}`, {
    body: { seatId },
    headers: { 'if-match': String(headers['etag']) },
  })
  expect(linked.json().seat, linked.body).toMatchObject({ id: seatId, name: 'Lay member' })
  return opportunityId
}
const seat = async (seatId: string) => (await staff().get(`/seats/${seatId}`)).json()
const terms = async (seatId: string) =>
  (await staff().get(`/seats/${seatId}/terms`)).json().items as Record<string, unknown>[]
async function agreed(opportunityId: string, days: object = {}) {
  const person = await life.person()
  const id = await life.proposed(person, opportunityId, days)
  const said = await life.own(person, id, { move: 'confirm' })
  expect(said.statusCode, said.body).toBe(200)
  return { person, id }
}

describe('an opportunity that fills a seat', () => {
  test('is drafted from it with its role, and shows beside the seat until it is over', async () => {
    const seatId = await seatOf({ role: 'trust_governor' })
    const made = await staff().post('/opportunities', {
      body: { title: 'Lay member, Board', seatId, role: 'trust_governor' },
    })
    expect(made.json()).toMatchObject({ seat: { id: seatId }, role: 'trust_governor' })
    const { id } = made.json()
    expect(await seat(seatId)).toMatchObject({
      standing: 'vacant',
      opportunity: { id, title: 'Lay member, Board', status: 'draft' },
    })
    // A copy for the next term fills the same seat.
    const copy = await staff().post(`/opportunities/${id}/copies`)
    expect(copy.json()).toMatchObject({ seat: { id: seatId } })
    await bank().owner.query(`update opportunity set status = 'cancelled' where seat_id = $1`, [
      seatId,
    ])
    expect(await seat(seatId)).toMatchObject({ opportunity: null })
  })

  test('fills no seat of another organisation, none that was put away, and tells others nothing of it', async () => {
    const seatId = await seatOf()
    const opportunityId = await offerFor(seatId)
    const others = bank().as(bank().world.coordinatorElsewhere)
    expect((await others.get(`/opportunities/${opportunityId}`)).json()).toMatchObject({
      seat: null,
    })
    const stolen = await others.post('/opportunities', {
      body: { title: 'Ours', kind: 'committee', seatId },
    })
    expect(stolen.json()).toMatchObject({ status: 422, code: 'opportunities.seat_unknown' })
    await bank().owner.query('update seat set archived_at = now() where id = $1', [seatId])
    const late = await staff().post('/opportunities', {
      body: { title: 'Late', kind: 'committee', seatId },
    })
    expect(late.json()).toMatchObject({ status: 422, code: 'opportunities.seat_unknown' })
  })

  test('puts the person in it when both sides agree, for the agreed days', async () => {
    const seatId = await seatOf()
    const { person, id } = await agreed(await offerFor(seatId), {
      startsOn: inDays(10),
      endsOn: inDays(300),
    })
    expect(await seat(seatId)).toMatchObject({
      standing: 'coming',
      next: {
        leader: { id: person.leaderId },
        placementId: id,
        beginsOn: inDays(10),
        endsOn: inDays(300),
      },
    })
    const mine = (await bank().as(person).get('/me/seats')).json()
    expect(mine.items).toMatchObject([{ seat: 'Lay member', when: 'coming' }])
    // Whoever begins sooner than was agreed is in the seat sooner.
    const begun = await life.move(id, { move: 'begin' })
    expect(begun.statusCode, begun.body).toBe(200)
    expect(await seat(seatId)).toMatchObject({
      standing: 'held',
      holder: { beginsOn: inDays(0), endsOn: inDays(300) },
    })
    await life.own(person, id, { move: 'step_down' })
    expect(await terms(seatId)).toMatchObject([
      { endedOn: inDays(0), howEnded: 'stepped_down', placementId: id },
    ])
  })

  test('lasts as long as a term of the seat where the agreement does not say', async () => {
    const seatId = await seatOf({ termMonths: 12 })
    const offer = await offerFor(seatId)
    await agreed(offer, { startsOn: '2028-02-01' })
    expect(await terms(seatId)).toMatchObject([{ beginsOn: '2028-02-01', endsOn: '2029-01-31' }])
  })

  test('begins when whoever holds it goes, and who stayed on goes before', async () => {
    const held = await seatOf()
    await staff().post(`/seats/${held}/terms`, {
      body: { leaderId: null, beginsOn: inDays(-20), endsOn: inDays(40) },
    })
    await agreed(await offerFor(held), { startsOn: inDays(5) })
    expect(await seat(held)).toMatchObject({ next: { beginsOn: inDays(41), endsOn: null } })
    const over = await seatOf({ carriesOver: true })
    await staff().post(`/seats/${over}/terms`, {
      body: { leaderId: null, beginsOn: inDays(-90), endsOn: inDays(-20) },
    })
    await agreed(await offerFor(over), { startsOn: inDays(0) })
    expect(await terms(over)).toMatchObject([
      { beginsOn: inDays(0) },
      { endedOn: inDays(-1), howEnded: 'completed' },
    ])
  })

  test('waits where nobody knows when the seat is free, and the agreement stands', async () => {
    const seatId = await seatOf()
    await staff().post(`/seats/${seatId}/terms`, {
      body: { leaderId: null, beginsOn: inDays(-20), endsOn: null },
    })
    const { id } = await agreed(await offerFor(seatId), { endsOn: inDays(200) })
    expect(await life.stored(id)).toMatchObject({ status: 'agreed' })
    expect(await terms(seatId)).toHaveLength(1)
  })

  test('ends with the placement and not without it, and what never began does not', async () => {
    const seatId = await seatOf()
    const { id } = await agreed(await offerFor(seatId), { startsOn: inDays(30) })
    const [term] = await terms(seatId)
    const removed = await staff().del(`/seat-terms/${String(term?.['id'])}`)
    expect(removed.json()).toMatchObject({ status: 409, code: 'bodies.term_of_placement' })
    const ended = await life.move(id, {
      move: 'end_early',
      on: inDays(0),
      reason: 'plans_changed',
    })
    expect(ended.statusCode, ended.body).toBe(200)
    expect(await terms(seatId)).toEqual([])
  })

  test('leaves one person in one seat where two say yes at once', async () => {
    const seatId = await seatOf()
    const opportunityId = await offerFor(seatId, 2)
    const people = await Promise.all([life.person(), life.person()])
    const ids = await Promise.all(people.map((person) => life.proposed(person, opportunityId)))
    const answers = await Promise.all(
      people.map((person, at) => life.own(person, ids[at] ?? '', { move: 'confirm' })),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await terms(seatId)).toHaveLength(1)
  })
})
