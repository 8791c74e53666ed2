import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dayInTheKingdom } from '../../../server/src/core/days.ts'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank({ databasePoolMax: 10 })
const staff = (by: Person = bank().world.coordinator) => bank().as(by)
/** Days from today as the product counts them. */
const inDays = (days: number) => {
  const at = new Date(`${dayInTheKingdom(new Date())}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

interface Seat {
  id: string
  standing: string
  vacantSince: string | null
  holder: Term | null
  alternate: Term | null
  next: Term | null
  version: number
}
interface Term {
  id: string
  leader: { id: string; name: string | null } | null
  beginsOn: string
  endsOn: string | null
  endedOn: string | null
  howEnded: string | null
  version: number
}

async function addBody(more: object = {}): Promise<string> {
  const made = await staff().post('/bodies', {
    body: { name: `Committee ${randomUUID()}`, kind: 'committee', ...more },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id as string
}
async function addSeat(bodyId: string, more: object = {}): Promise<string> {
  const made = await staff().post(`/bodies/${bodyId}/seats`, {
    body: { name: 'Lay member', ...more },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id as string
}
const put = (seatId: string, body: object) => staff().post(`/seats/${seatId}/terms`, { body })
async function seated(seatId: string, body: object): Promise<Term> {
  const made = await put(seatId, { leaderId: bank().world.homeLeader, ...body })
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as Term
}
const seat = async (seatId: string) => (await staff().get(`/seats/${seatId}`)).json() as Seat
const terms = async (seatId: string) =>
  (await staff().get(`/seats/${seatId}/terms`)).json().items as Term[]
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}-staff"` })

describe('a seat', () => {
  test('is vacant, is held, is warned of so many days before, and is vacant again after the last day', async () => {
    const bodyId = await addBody({ warningDays: 30 })
    const seatId = await addSeat(bodyId, { role: 'trust_governor' })
    expect(await seat(seatId)).toMatchObject({
      standing: 'vacant',
      vacantSince: inDays(0),
      holder: null,
      role: { code: 'trust_governor' },
    })
    const made = await seated(seatId, { beginsOn: inDays(-10), endsOn: inDays(31) })
    expect(made.leader).toEqual({ id: bank().world.homeLeader, name: 'Hanna Home' })
    expect(await seat(seatId)).toMatchObject({ standing: 'held', vacantSince: null })
    const move = async (beginsOn: string, endsOn: string | null) => {
      const { version } = (await terms(seatId))[0] as Term
      const answer = await staff().patch(`/seat-terms/${made.id}`, {
        body: { beginsOn, endsOn },
        headers: at({ version }),
      })
      expect(answer.statusCode, answer.body).toBe(200)
      return seat(seatId)
    }
    expect(await move(inDays(-10), inDays(30))).toMatchObject({ standing: 'ending' })
    expect(await move(inDays(-10), inDays(0))).toMatchObject({ standing: 'ending' })
    expect(await move(inDays(-10), inDays(-1))).toMatchObject({
      standing: 'vacant',
      holder: null,
      vacantSince: inDays(0),
    })
    expect(await move(inDays(1), null)).toMatchObject({
      standing: 'coming',
      holder: null,
      next: { id: made.id },
    })
    expect(await move(inDays(0), null)).toMatchObject({ standing: 'held', next: null })
  })

  test('has a term as long as it says, unless somebody says otherwise', async () => {
    const bodyId = await addBody()
    const seatId = await addSeat(bodyId, { termMonths: 36 })
    expect(await seated(seatId, { beginsOn: '2020-05-01' })).toMatchObject({ endsOn: '2023-04-30' })
    expect(await seated(seatId, { beginsOn: '2023-05-01', endsOn: '2024-01-31' })).toMatchObject({
      endsOn: '2024-01-31',
    })
    expect(await seated(seatId, { beginsOn: '2024-02-01', endsOn: null })).toMatchObject({
      endsOn: null,
    })
  })

  test('with carry-over keeps whoever was in it until somebody follows', async () => {
    const seatId = await addSeat(await addBody(), { carriesOver: true })
    const first = await seated(seatId, { beginsOn: inDays(-400), endsOn: inDays(-30) })
    expect(await seat(seatId)).toMatchObject({ standing: 'carried_over', holder: { id: first.id } })
    const second = await seated(seatId, { leaderId: null, beginsOn: inDays(-3), endsOn: null })
    expect(second.leader).toBeNull()
    expect(await seat(seatId)).toMatchObject({ standing: 'held', holder: { id: second.id } })
    expect(await terms(seatId)).toMatchObject([
      { id: second.id },
      { id: first.id, endedOn: inDays(-4), howEnded: 'completed' },
    ])
    // Whoever went before does not come back when the next one has gone.
    const ended = await staff().post(`/seat-terms/${second.id}/ending`, {
      body: { on: inDays(-1), how: 'stepped_down' },
      headers: at(second),
    })
    expect(ended.statusCode, ended.body).toBe(200)
    expect(await seat(seatId)).toMatchObject({ standing: 'vacant', vacantSince: inDays(0) })
  })

  test('is held by one at a time, and may have somebody who stands in', async () => {
    const seatId = await addSeat(await addBody())
    await seated(seatId, { beginsOn: inDays(-10), endsOn: inDays(10) })
    const refused = await put(seatId, { leaderId: null, beginsOn: inDays(10) })
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'bodies.seat_taken',
      detail: `Taken from ${inDays(-10)} until ${inDays(10)}`,
      issues: [{ field: 'beginsOn' }],
    })
    await seated(seatId, {
      part: 'alternate',
      leaderId: bank().world.sharedLeader,
      beginsOn: inDays(0),
    })
    await seated(seatId, { leaderId: null, beginsOn: inDays(11) })
    expect(await seat(seatId)).toMatchObject({
      standing: 'held',
      holder: { leader: { name: 'Hanna Home' } },
      alternate: { leader: { name: 'Shared Person' } },
      next: { leader: null, beginsOn: inDays(11) },
    })
  })

  test('goes to one of ten who are put in it at once', async () => {
    const seatId = await addSeat(await addBody())
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        put(seatId, { leaderId: null, beginsOn: inDays(number) }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array<number>(9).fill(409),
    ])
    expect(await terms(seatId)).toHaveLength(1)
  })

  test('takes one’s own people and those who share their name, and nobody else', async () => {
    const seatId = await addSeat(await addBody())
    const { world } = bank()
    for (const leaderId of [world.elsewhereLeader, randomUUID()]) {
      const refused = await put(seatId, { leaderId, beginsOn: inDays(0) })
      expect(refused.json()).toMatchObject({ status: 404, code: 'leaders.not_found' })
    }
    const theirs = await staff(world.partner).post('/bodies', {
      body: { name: 'Teaching board', kind: 'board' },
    })
    const theirSeat = await staff(world.partner).post(`/bodies/${theirs.json().id}/seats`, {
      body: { name: 'Patient teacher' },
    })
    const shared = await staff(world.partner).post(`/seats/${theirSeat.json().id}/terms`, {
      body: { leaderId: world.sharedLeader, beginsOn: inDays(0) },
    })
    expect(shared.json()).toMatchObject({ leader: { name: 'Shared Person' } })
    // A consent that is taken back takes the name with it, and not the seat.
    await bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
       values ($1, $2, 'share', $3, '{}', 'withdrawn', 'self')`,
      [randomUUID(), world.sharedLeader, world.partner.organisationId],
    )
    const after = await staff(world.partner).get(`/seats/${theirSeat.json().id}`)
    expect(after.json().holder.leader).toEqual({ id: world.sharedLeader, name: null })
  })

  test('is put away when nobody is in it, and then takes nobody', async () => {
    const bodyId = await addBody()
    const seatId = await addSeat(bodyId)
    const term = await seated(seatId, { beginsOn: inDays(5) })
    const away = async () =>
      staff().patch(`/seats/${seatId}`, {
        body: { isArchived: true },
        headers: at(await seat(seatId)),
      })
    expect((await away()).json()).toMatchObject({ status: 409, code: 'bodies.seat_held' })
    expect((await staff().del(`/seat-terms/${term.id}`)).statusCode).toBe(204)
    expect((await away()).json()).toMatchObject({ isArchived: true })
    expect((await put(seatId, { leaderId: null, beginsOn: inDays(0) })).statusCode).toBe(404)
    expect((await staff().get(`/bodies/${bodyId}`)).json().seats).toEqual([])
  })
})

describe('a term', () => {
  test('ends once, on a day that has come and is not before it began', async () => {
    const seatId = await addSeat(await addBody())
    const term = await seated(seatId, { beginsOn: inDays(-5), endsOn: null })
    const end = (body: object, version = term.version) =>
      staff().post(`/seat-terms/${term.id}/ending`, { body, headers: at({ version }) })
    for (const on of [inDays(-6), inDays(1)]) {
      const refused = await end({ on, how: 'stepped_down' })
      expect(refused.json(), on).toMatchObject({ status: 422, code: 'bodies.term_day_unfit' })
    }
    const ended = await end({ how: 'ended_early' })
    expect(ended.json()).toMatchObject({ endedOn: inDays(0), howEnded: 'ended_early' })
    expect((await end({ how: 'completed' }, term.version + 1)).json()).toMatchObject({
      status: 409,
      code: 'bodies.term_over',
    })
    // The last day is still a day in the seat.
    expect(await seat(seatId)).toMatchObject({ standing: 'held' })
  })

  test('that ended by its last day cannot be ended again, only put right', async () => {
    const seatId = await addSeat(await addBody())
    const term = await seated(seatId, { beginsOn: inDays(-50), endsOn: inDays(-5) })
    const refused = await staff().post(`/seat-terms/${term.id}/ending`, {
      body: { how: 'completed' },
      headers: at(term),
    })
    expect(refused.json()).toMatchObject({ status: 409, code: 'bodies.term_over' })
  })

  test('ends before it begins for nobody, and is put right only where there is room', async () => {
    const seatId = await addSeat(await addBody())
    const refused = await put(seatId, { leaderId: null, beginsOn: inDays(2), endsOn: inDays(1) })
    expect(refused.json()).toMatchObject({ status: 400, issues: [{ field: 'endsOn' }] })
    await seated(seatId, { beginsOn: inDays(-50), endsOn: inDays(-5) })
    const later = await seated(seatId, { beginsOn: inDays(-4), endsOn: null })
    const moved = await staff().patch(`/seat-terms/${later.id}`, {
      body: { beginsOn: inDays(-5), endsOn: null },
      headers: at(later),
    })
    expect(moved.json()).toMatchObject({ status: 409, code: 'bodies.seat_taken' })
  })
})

describe('what needs somebody', () => {
  const due = async (query = {}) => (await staff().get('/seats/due', { query })).json()

  test('is listed with the longest waiting first, page by page, and stands on the home page', async () => {
    await bank().owner.query(
      'update body set archived_at = now() where organisation_id = $1 and archived_at is null',
      [bank().world.home],
    )
    const bodyId = await addBody()
    const vacant = await addSeat(bodyId, { name: 'Vacant' })
    await seated(vacant, { beginsOn: inDays(-100), endsOn: inDays(-41) })
    const over = await addSeat(bodyId, { name: 'Over', carriesOver: true })
    await seated(over, { beginsOn: inDays(-100), endsOn: inDays(-20) })
    const ending = await addSeat(bodyId, { name: 'Ending' })
    await seated(ending, { beginsOn: inDays(-100), endsOn: inDays(60) })
    const held = await addSeat(bodyId, { name: 'Held' })
    await seated(held, { beginsOn: inDays(-100), endsOn: inDays(61) })
    const followed = await addSeat(bodyId, { name: 'Followed' })
    await seated(followed, { beginsOn: inDays(-100), endsOn: inDays(5) })
    await seated(followed, { leaderId: null, beginsOn: inDays(6) })
    const pages: Seat[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await due({ limit: 1, ...(cursor ? { cursor } : {}) })
      pages.push(...page.items)
      cursor = page.nextCursor
    }
    expect(pages.map(({ id, standing }) => [id, standing])).toEqual([
      [vacant, 'vacant'],
      [over, 'carried_over'],
      [ending, 'ending'],
    ])
    expect(pages[0]).toMatchObject({ vacantSince: inDays(-40) })
    const home = (await staff().get('/home')).json()
    expect(home.seatsDue.map(({ id }: Seat) => id)).toEqual([vacant, over, ending])
    const list = (await staff().get('/bodies')).json()
    expect(list.items).toMatchObject([
      { id: bodyId, seats: 5, held: 4, vacant: 1, ending: 1, carriedOver: 1 },
    ])
    // Another organisation sees nothing of it.
    const theirs = await staff(bank().world.coordinatorElsewhere).get('/seats/due')
    expect(theirs.json().items).toEqual([])
  })

  test('of a body that was put away nothing is asked any more, and its name is free', async () => {
    const name = `Old board ${randomUUID()}`
    const bodyId = await addBody({ name })
    const seatId = await addSeat(bodyId)
    const taken = await staff().post('/bodies', {
      body: { name: name.toUpperCase(), kind: 'board' },
    })
    expect(taken.json()).toMatchObject({ status: 409, code: 'bodies.name_taken' })
    const away = await staff().patch(`/bodies/${bodyId}`, {
      body: { isArchived: true },
      headers: at({ version: 1 }),
    })
    expect(away.json()).toMatchObject({ isArchived: true, version: 2 })
    expect((await due({ limit: 100 })).items.map(({ id }: Seat) => id)).not.toContain(seatId)
    const { items } = (
      await staff().get('/bodies', { query: { archived: 'true', limit: 100 } })
    ).json()
    expect(items.map(({ id }: { id: string }) => id)).toContain(bodyId)
    await addBody({ name })
    const back = await staff().patch(`/bodies/${bodyId}`, {
      body: { isArchived: false },
      headers: at({ version: 2 }),
    })
    expect(back.json()).toMatchObject({ status: 409, code: 'bodies.name_taken' })
  })

  test('a board without a seat for a patient leader says so', async () => {
    const bodyId = await addBody({ kind: 'board' })
    const { items } = (await staff().get('/bodies', { query: { limit: 100 } })).json()
    expect(items.find(({ id }: { id: string }) => id === bodyId)).toMatchObject({
      seats: 0,
      vacant: 0,
    })
  })
})

describe('the person in a seat', () => {
  test('sees their own seats: to come, now, staying on, and past', async () => {
    const { leader } = bank().world
    const bodyId = await addBody({ name: `Patients’ forum ${randomUUID()}` })
    const at = async (name: string, more: object, days: object) =>
      seated(await addSeat(bodyId, { name, ...more }), { leaderId: leader.leaderId, ...days })
    await at('Past', {}, { beginsOn: inDays(-400), endsOn: inDays(-300) })
    await at('Now', {}, { beginsOn: inDays(-20), endsOn: null })
    await at('Over', { carriesOver: true }, { beginsOn: inDays(-200), endsOn: inDays(-2) })
    await at('Later', {}, { part: 'alternate', beginsOn: inDays(9) })
    const mine = (await bank().as(leader).get('/me/seats')).json()
    expect(mine.items).toMatchObject([
      { seat: 'Later', when: 'coming', part: 'alternate', organisation: 'Home Trust' },
      { seat: 'Now', when: 'now' },
      { seat: 'Over', when: 'carried_over' },
      { seat: 'Past', when: 'past' },
    ])
    const other = (await bank().as(bank().world.otherLeader).get('/me/seats')).json()
    expect(other.items).toEqual([])
    // Whoever holds their record reads the same, page by page; nobody else does.
    const path = `/leaders/${leader.leaderId}/seats`
    const first = (await staff().get(`${path}?limit=3`)).json()
    const rest = (await staff().get(`${path}?limit=3&cursor=${first.nextCursor}`)).json()
    expect([...first.items, ...rest.items]).toEqual(mine.items)
    expect(rest.nextCursor).toBeNull()
    const elsewhere = await staff(bank().world.coordinatorElsewhere).get(path)
    expect(elsewhere.statusCode).toBe(404)
  })

  test('leaves them all with the bank: what went on ends, what was to come does not begin', async () => {
    const { otherLeader } = bank().world
    const seatId = await addSeat(await addBody())
    const { leaderId } = otherLeader
    await seated(seatId, { leaderId, beginsOn: inDays(-300), endsOn: inDays(-200) })
    await seated(seatId, { leaderId, beginsOn: inDays(-20), endsOn: inDays(20) })
    await seated(seatId, { leaderId, beginsOn: inDays(30), endsOn: null })
    const left = await bank().as(otherLeader).post('/me/leader/leaving')
    expect(left.statusCode, left.body).toBeLessThan(300)
    expect(await terms(seatId)).toMatchObject([
      { beginsOn: inDays(-20), endedOn: inDays(0), howEnded: 'stepped_down' },
      { beginsOn: inDays(-300), endedOn: null },
    ])
    const refused = await put(seatId, { leaderId, beginsOn: inDays(40) })
    expect(refused.statusCode).toBe(404)
  })
})
