import { beforeAll, describe, expect, test } from 'vitest'
import {
  askWhetherMet,
  settleLists,
} from '../../../server/src/modules/placements/support-clock.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

type Item = {
  id: string
  need: string | null
  label: string | null
  words: string | null
  sessionStart: string | null
  state: string
  dueOn: string | null
  met: string | null
  version: number
  owner: { id: string; name: string } | null
}
const staff = (by: Person = bank().world.coordinator) => bank().as(by)
const inOrder = (one: string, other: string) => one.localeCompare(other)
const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
const sessionIn = (days: number) => ({
  start: `${inDays(days)}T10:00:00.000Z`,
  end: `${inDays(days)}T12:00:00.000Z`,
})

/** An opportunity with sessions so many days from now. */
async function offer(days: readonly number[], more: object = {}) {
  const id = await life.offer(5)
  await change(id, { timeShape: 'fixed', sessions: days.map(sessionIn), ...more })
  return id
}
async function change(opportunityId: string, body: object) {
  const read = await staff().get(`/opportunities/${opportunityId}`)
  const done = await staff().patch(`/opportunities/${opportunityId}`, {
    body,
    headers: { 'if-match': String(read.headers['etag']) },
  })
  if (done.statusCode !== 200) throw new Error(done.body)
}
async function personWith(needs: { code: string; note: string | null }[]) {
  const person = await life.person()
  await bank().owner.query(
    'update leader set support_needs = $2, updated_at = now() where id = $1',
    [person.leaderId, JSON.stringify(needs)],
  )
  return person
}
async function agreed(person: Person, opportunityId: string, more: object = {}) {
  const id = await life.proposed(person, opportunityId, more)
  const said = await life.own(person, id, { move: 'confirm' })
  if (said.statusCode !== 200) throw new Error(said.body)
  return id
}
const list = async (placementId: string, by?: Person) =>
  (await staff(by).get(`/placements/${placementId}/support`)).json() as {
    items: Item[]
    sessions: unknown[]
    mayAdd: boolean
  }
const patch = (item: Pick<Item, 'id' | 'version'>, body: object, by?: Person) =>
  staff(by).patch(`/support-items/${item.id}`, {
    body,
    headers: { 'if-match': `"${item.version}-staff"` },
  })
const own = async (person: Person, placementId: string) =>
  (await bank().as(person).get(`/me/placements/${placementId}/support`)).json() as { items: Item[] }
/** As if the session, and so the time to ask, had come and gone. */
const pass = (placementId: string) =>
  bank().owner.query(
    `update support_item set ask_from = now() - interval '1 hour' where placement_id = $1 and ask_from is not null`,
    [placementId],
  )
const ask = () =>
  askWhetherMet({ pool: bank().database.pool, db: bank().database.db, jobs: bank().outbox })
const audits = async (subjectId: string) =>
  (
    await bank().owner.query<{ event: string; detail: Record<string, unknown> }>(
      'select event, detail from audit_event where subject_id = $1 order by id',
      [subjectId],
    )
  ).rows

describe('the list', () => {
  test('is there from the yes of both sides on: each need for each session, the promise of papers, the contact', async () => {
    const opportunityId = await offer([30, 60], { papersDays: 7 })
    const person = await personWith([
      { code: 'hearing_loop', note: 'Ring loop' },
      { code: 'plain_language', note: null },
    ])
    const id = await life.proposed(person, opportunityId)
    expect(await list(id)).toMatchObject({ items: [], mayAdd: false })
    await life.own(person, id, { move: 'confirm' })
    const { items, sessions, mayAdd } = await list(id)
    expect(mayAdd).toBe(true)
    expect(sessions).toHaveLength(2)
    expect(items.map((each) => [each.need, each.sessionStart, each.words])).toEqual([
      ['plain_language', null, null],
      ['papers_in_advance', sessionIn(30).start, null],
      ['hearing_loop', sessionIn(30).start, 'Ring loop'],
      ['papers_in_advance', sessionIn(60).start, null],
      ['hearing_loop', sessionIn(60).start, 'Ring loop'],
    ])
    for (const item of items) {
      expect(item).toMatchObject({ state: 'to_do', met: null, version: 1 })
      expect(item.owner?.id).toBe(bank().world.coordinator.accountId)
      expect(item.label).not.toBe(item.need)
    }
    const planned = (await audits(id)).find(({ event }) => event === 'involvement.support_planned')
    // What somebody needs is health data: the trail counts, and says no more.
    expect(planned?.detail).toEqual({
      leaderId: person.leaderId,
      added: 5,
      changed: 0,
      removed: 0,
    })
  })

  test('follows sessions that are added or called off, and needs that are told later', async () => {
    const opportunityId = await offer([30], { noPapers: true })
    const person = await personWith([{ code: 'hearing_loop', note: null }])
    const id = await agreed(person, opportunityId)
    const [first] = (await list(id)).items
    await change(opportunityId, { sessions: [sessionIn(40), sessionIn(50)] })
    await bank().owner.query(
      `update leader set support_needs = support_needs || '[{"code":"parking","note":null}]', updated_at = now()
       where id = $1`,
      [person.leaderId],
    )
    await settleLists(bank().database)
    const after = await list(id)
    expect(
      after.items.map((each) => `${each.need} ${each.sessionStart}`).toSorted(inOrder),
    ).toEqual(
      ['hearing_loop', 'parking'].flatMap((need) => [
        `${need} ${sessionIn(40).start}`,
        `${need} ${sessionIn(50).start}`,
      ]),
    )
    expect(after.items.map((each) => each.id)).not.toContain(first?.id)
    const { rows } = await bank().owner.query('select version from placement where id = $1', [id])
    await settleLists(bank().database)
    expect(await list(id)).toEqual(after)
    expect((await life.stored(id)).version).toBe(rows[0].version)
  })

  test('has the needs only where the person lets this organisation know them', async () => {
    const opportunityId = await offer([30], { papersDays: 5 })
    const person = await personWith([{ code: 'hearing_loop', note: null }])
    const id = await agreed(person, opportunityId)
    await bank().owner.query('update leader set organisation_id = $2 where id = $1', [
      person.leaderId,
      bank().world.other,
    ])
    await bank().owner.query('update placement set supported_at = null where id = $1', [id])
    await settleLists(bank().database)
    expect((await list(id)).items.map(({ need }) => need)).toEqual(['papers_in_advance'])
    await bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
       values (gen_random_uuid(), $1, 'share', $2, '{support}', 'given', 'self')`,
      [person.leaderId, bank().world.home],
    )
    await settleLists(bank().database)
    expect((await list(id)).items.map(({ need }) => need ?? '').toSorted(inOrder)).toEqual([
      'hearing_loop',
      'papers_in_advance',
    ])
  })

  test('is added to and taken from by hand, with whoever sees to it; what was taken off does not come back', async () => {
    const opportunityId = await offer([30], { noPapers: true })
    const person = await personWith([{ code: 'hearing_loop', note: null }])
    const id = await agreed(person, opportunityId)
    const body = {
      words: 'A chair with arms',
      dueOn: inDays(20),
      sessionStart: sessionIn(30).start,
    }
    const made = await staff().post(`/placements/${id}/support-items`, { body })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({ ...body, need: null, source: 'organisation', owner: null })
    const refuse = async (more: object) =>
      (await staff().post(`/placements/${id}/support-items`, { body: { ...body, ...more } })).json()
        .code
    expect(await refuse({ sessionStart: sessionIn(31).start })).toBe(
      'placements.support_session_unknown',
    )
    expect(await refuse({ ownerId: bank().world.coordinatorElsewhere.accountId })).toBe(
      'placements.support_owner_unknown',
    )
    expect(await refuse({ need: 'no_such_need' })).toBe('vocabulary.unknown_code')
    expect(await refuse({ words: null })).toBe('request.invalid')
    const loop = (await list(id)).items.find(({ need }) => need === 'hearing_loop')
    const dropped = await patch(loop ?? made.json(), { state: 'dropped' })
    expect(dropped.json()).toMatchObject({ state: 'dropped', version: 2 })
    await bank().owner.query('update placement set supported_at = null where id = $1', [id])
    await settleLists(bank().database)
    expect((await list(id)).items.map(({ need, state }) => [need, state])).toEqual([
      ['hearing_loop', 'dropped'],
      [null, 'to_do'],
    ])
    // What was taken off is between colleagues.
    expect((await own(person, id)).items.map(({ words }) => words)).toEqual(['A chair with arms'])
  })

  test('412 and words: two who see to it at once do not undo each other, and what is not possible says why', async () => {
    const id = await agreed(await personWith([]), await offer([30], { papersDays: 5 }))
    const [item] = (await list(id)).items
    if (!item) throw new Error('No papers')
    expect((await patch(item, { state: 'not_possible' })).json().issues).toMatchObject([
      { field: 'stateWords' },
    ])
    const said = await patch(item, { state: 'not_possible', stateWords: 'The printer is broken' })
    expect(said.json()).toMatchObject({
      state: 'not_possible',
      stateWords: 'The printer is broken',
    })
    expect((await patch(item, { state: 'arranged' })).statusCode).toBe(412)
    const again = await patch(said.json(), { state: 'arranged' })
    expect(again.json()).toMatchObject({ state: 'arranged', stateWords: null })
    expect(
      (await patch(again.json(), { dueOn: inDays(9) }, bank().world.coordinatorElsewhere))
        .statusCode,
    ).toBe(404)
  })

  test('the person reads it and adds what is missing, which goes to their contact', async () => {
    const person = await personWith([])
    const id = await agreed(person, await offer([3], { noPapers: true }))
    const say = (body: object) =>
      bank().as(person).post(`/me/placements/${id}/support-items`, { body })
    const added = await say({ words: 'A lift', sessionStart: sessionIn(3).start })
    expect(added.statusCode, added.body).toBe(201)
    expect(added.json().items).toMatchObject([
      { words: 'A lift', source: 'leader', state: 'to_do' },
    ])
    const [item] = (await list(id)).items
    expect(item?.dueOn).toBe(inDays(3))
    expect(item?.owner?.id).toBe(bank().world.coordinator.accountId)
    await life.own(person, id, { move: 'step_down' })
    expect((await say({ words: 'A ramp' })).json().code).toBe('placements.support_too_early')
    const other = bank().as(bank().world.otherLeader)
    expect((await other.get(`/me/placements/${id}/support`)).statusCode).toBe(404)
  })
})

describe('what is to be arranged', () => {
  const tasks = async (query: string, by?: Person) =>
    (await staff(by).get(`/support-items?${query}`)).json() as {
      items: { id: string; placementId: string; isOverdue: boolean }[]
      nextCursor: string | null
    }

  test('stands on the first page of whoever sees to it when it is near, page by page, until it is arranged', async () => {
    const person = await personWith([])
    const id = await agreed(person, await offer([30], { papersDays: 5 }))
    const [item] = (await list(id)).items
    if (!item) throw new Error('No papers')
    const onHome = async () =>
      ((await staff().get('/home')).json().supportDue as { id: string }[]).map((each) => each.id)
    expect(await onHome()).not.toContain(item.id)
    const late = await patch(item, { dueOn: inDays(-30) })
    expect(late.json().isOverdue).toBe(true)
    expect(await onHome()).toContain(item.id)
    expect((await tasks('which=due&mine=true')).items[0]).toMatchObject({
      id: item.id,
      placementId: id,
      isOverdue: true,
    })
    const one = await tasks('which=due&limit=1')
    expect(one.items.map((each) => each.id)).toEqual([item.id])
    // A colleague sees it in the list of everything, and not among their own.
    const lead = bank().world.engagementLead
    const all = (await tasks('which=due', lead)).items.map((each) => each.id)
    expect(all).toContain(item.id)
    const ofLead = (await tasks('which=due&mine=true', lead)).items.map((each) => each.id)
    expect(ofLead).not.toContain(item.id)
    const elsewhere = await tasks('which=due', bank().world.coordinatorElsewhere)
    expect(elsewhere.items.map((each) => each.id)).not.toContain(item.id)
    await patch(late.json(), { state: 'arranged' })
    expect(await onHome()).not.toContain(item.id)
  })

  test('nothing is due any more when the placement has ended', async () => {
    const person = await personWith([])
    const id = await agreed(person, await offer([30], { papersDays: 5 }))
    const [item] = (await list(id)).items
    await patch(item as Item, { dueOn: inDays(-1) })
    await life.own(person, id, { move: 'step_down' })
    expect((await tasks('which=due')).items.map((each) => each.placementId)).not.toContain(id)
  })
})

describe('was it met?', () => {
  const secretOf = (text: string) => /\/support#([\w-]+)/.exec(text)?.[1] ?? ''
  const open = (token: string) =>
    bank().as(null).post('/support-questions/open', { body: { token } })
  const tap = (token: string, itemId: string, met: string, words?: string) =>
    bank()
      .as(null)
      .post('/support-questions/answer', {
        body: { token, itemId, met, ...(words ? { words } : {}) },
      })

  /** Somebody who was asked after a session, with the secret of their link. */
  async function askedPerson() {
    const person = await personWith([{ code: 'hearing_loop', note: null }])
    const id = await agreed(person, await offer([30], { papersDays: 5 }))
    await pass(id)
    const before = desk.mails.length
    await ask()
    await desk.runJobs()
    const mail = desk.mails.slice(before).find(({ text }) => text.includes('/support#'))
    return { person, id, token: secretOf(mail?.text ?? '') }
  }

  test('is asked once after the session by a link, and each tap counts at once and may be said again', async () => {
    const { id, token } = await askedPerson()
    expect(token).not.toBe('')
    const mails = desk.mails.length
    await ask()
    await desk.runJobs()
    expect(desk.mails).toHaveLength(mails)
    const read = (await open(token)).json()
    expect(read.items.map(({ met }: Item) => met)).toEqual([null, null])
    expect(JSON.stringify(read)).not.toContain('Nell New')
    const [first, second] = read.items as Item[]
    const said = await tap(token, first?.id ?? '', 'met')
    expect(said.statusCode, said.body).toBe(200)
    await tap(token, second?.id ?? '', 'met')
    await tap(token, second?.id ?? '', 'unmet', 'There was none')
    const now = (await open(token)).json().items as Item[]
    expect(now).toMatchObject([{ met: 'met' }, { met: 'unmet', metWords: 'There was none' }])
    expect((await list(id)).items).toMatchObject([
      { met: 'met', metBy: 'leader' },
      { met: 'unmet' },
    ])
    expect((await tap(token, crypto.randomUUID(), 'met')).statusCode).toBe(404)
    expect((await open('x'.repeat(43))).statusCode).toBe(410)
  })

  test('what was not met goes to the named contact until it is followed up, and the answer stays', async () => {
    const { person, token } = await askedPerson()
    const [item] = (await open(token)).json().items as Item[]
    const itemId = item?.id ?? ''
    await tap(token, itemId, 'partly', 'It came late')
    const unmet = async (by?: Person) =>
      (
        (await staff(by).get('/home')).json().supportUnmet as { id: string; metWords: string }[]
      ).find(({ id }) => id === itemId)
    expect(await unmet()).toMatchObject({ metWords: 'It came late' })
    expect(await unmet(bank().world.engagementLead)).toBeUndefined()
    const follow = () =>
      staff().post(`/support-items/${itemId}/follow-up`, { body: { words: 'We said sorry' } })
    const followed = await follow()
    expect(followed.json()).toMatchObject({ met: 'partly', followWords: 'We said sorry' })
    expect(await unmet()).toBeUndefined()
    expect((await follow()).json().code).toBe('placements.support_not_unmet')
    // Said once more, it waits once more.
    await bank()
      .as(person)
      .post(`/me/support-items/${itemId}/met`, { body: { met: 'unmet' } })
    expect(await unmet()).toMatchObject({ metWords: null })
  })

  test('is not said before, and a colleague writes down what somebody said by phone', async () => {
    const person = await personWith([])
    const id = await agreed(person, await offer([30], { papersDays: 5 }))
    const [item] = (await list(id)).items
    const path = `/support-items/${item?.id}/met`
    const record = () => staff().post(path, { body: { met: 'met' } })
    expect((await record()).json().code).toBe('placements.support_not_asked')
    await pass(id)
    expect((await record()).json()).toMatchObject({ met: 'met', metBy: 'organisation' })
  })

  test('what is for the whole is asked about at the end, not before', async () => {
    const person = await personWith([{ code: 'plain_language', note: null }])
    const id = await agreed(person, await life.offer(2))
    await ask()
    expect((await own(person, id)).items).toMatchObject([{ mayBeAnswered: false }])
    await life.move(id, { move: 'begin' })
    await life.move(id, { move: 'complete', on: inDays(0) })
    expect((await own(person, id)).items).toMatchObject([{ mayBeAnswered: true, met: null }])
    await ask()
    const events = (await audits(id)).map(({ event }) => event)
    expect(events).toContain('involvement.support_asked')
  })
})
