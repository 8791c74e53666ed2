import { describe, expect, test } from 'vitest'
import { dayInTheKingdom } from '../../../server/src/core/days.ts'
import { addDays } from '../../../server/src/core/working-days.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const coordinator = () => bank().as(bank().world.coordinator)
const today = dayInTheKingdom(new Date())

const receive = (body: object) =>
  coordinator().post('/subject-requests', {
    body: { kind: 'access', leaderId: bank().world.homeLeader, identity: 'known', ...body },
  })
const change = (id: string, version: number, body: object) =>
  coordinator().patch(`/subject-requests/${id}`, {
    body,
    headers: { 'if-match': `"${version}-holder"` },
  })

describe('a request', () => {
  test('201: is due in a calendar month, and within 28 days as the bank wants it', async () => {
    const made = await receive({ receivedOn: '2025-09-03' })
    expect(made.json(), made.body).toMatchObject({
      leader: { id: bank().world.homeLeader, name: 'Hanna Home' },
      dueOn: '2025-10-03',
      targetOn: '2025-10-01',
      isOverdue: true,
      holidaysKnown: true,
      status: 'open',
    })
  })

  test('200: the time begins when it is known who asks', async () => {
    const made = await receive({
      leaderId: null,
      person: 'A neighbour',
      identity: 'asked',
      receivedOn: '2025-09-03',
    })
    expect(made.json()).toMatchObject({
      dueOn: null,
      targetOn: null,
      isOverdue: false,
      person: 'A neighbour',
    })
    const known = await change(made.json().id, 1, { identityOn: '2025-09-10' })
    expect(known.json()).toMatchObject({ identity: 'confirmed', dueOn: '2025-10-10', version: 2 })
  })

  test('200: two months more only for whoever is told why within the first', async () => {
    const { id } = (await receive({ receivedOn: '2025-09-03' })).json()
    const late = await change(id, 1, { extension: { toldOn: '2025-10-04', reason: 'Much of it' } })
    expect(late.json()).toMatchObject({ status: 422, code: 'governance.request_extension_late' })
    const told = await change(id, 1, { extension: { toldOn: '2025-10-03', reason: 'Much of it' } })
    expect(told.json()).toMatchObject({
      dueOn: '2025-12-03',
      extension: { toldOn: '2025-10-03', reason: 'Much of it' },
    })
  })

  test('422: days that cannot be, nobody or two people, a refusal without a word, a handler from elsewhere', async () => {
    const { world } = bank()
    const codeOf = (answer: { json(): { code: string } }) => answer.json().code
    expect(codeOf(await receive({ receivedOn: addDays(today, 1) }))).toBe(
      'governance.request_day_odd',
    )
    const who = 'governance.request_person_unclear'
    expect(codeOf(await receive({ receivedOn: today, person: 'Both' }))).toBe(who)
    expect(codeOf(await receive({ receivedOn: today, leaderId: null }))).toBe(who)
    const { id } = (await receive({ receivedOn: '2025-09-03' })).json()
    expect(codeOf(await change(id, 1, { status: 'refused' }))).toBe(
      'governance.request_outcome_needed',
    )
    expect(codeOf(await change(id, 1, { status: 'done', closedOn: '2025-09-02' }))).toBe(
      'governance.request_day_odd',
    )
    const handlerId = world.coordinatorElsewhere.accountId
    expect(codeOf(await change(id, 1, { handlerId }))).toBe('governance.handler_unknown')
    const refused = await change(id, 1, { status: 'refused', outcome: 'Not about them' })
    expect(refused.json()).toMatchObject({ status: 'refused', closedOn: today })
    const reopened = await change(id, 2, { status: 'open', handlerId: world.coordinator.accountId })
    expect(reopened.json()).toMatchObject({
      status: 'open',
      closedOn: null,
      handler: { name: 'coordinator' },
    })
  })
})

test('200: the list has what is due first, page by page, each once, and shows whose data was read', async () => {
  const wanted = ['2025-03-05', '2025-03-04', '2025-03-04', '2025-03-04', '2025-03-03']
  for (const receivedOn of wanted) await receive({ receivedOn })
  await receive({ receivedOn: today })
  const items: { id: string; dueOn: string | null; receivedOn: string }[] = []
  for (let cursor: string | undefined; ;) {
    const page = await coordinator().get('/subject-requests', {
      query: { limit: 2, ...(cursor ? { cursor } : {}) },
    })
    expect(page.statusCode, page.body).toBe(200)
    items.push(...page.json().items)
    cursor = page.json().nextCursor ?? undefined
    if (!cursor) break
  }
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  const days = items.map(({ dueOn, receivedOn }) => dueOn ?? receivedOn)
  expect(days).toEqual(days.toSorted())
  const due = (await coordinator().get('/subject-requests', { query: { state: 'due' } })).json()
    .items
  expect(due.length).toBe(items.length - 1)
  const closed = (
    await coordinator().get('/subject-requests', { query: { state: 'closed' } })
  ).json()
  expect(closed.items).toEqual([])
  const { rows } = await bank().owner.query(
    `select leader_ids from access_event where operation = 'listSubjectRequests' order by id desc limit 2`,
  )
  expect(rows.map(({ leader_ids }) => leader_ids)).toEqual([[], [bank().world.homeLeader]])
})

describe('copies', () => {
  const { homeLeader, leader } = {
    homeLeader: () => bank().world.homeLeader,
    leader: () => bank().world.leader,
  }
  const of = async (leaderId: string | null) =>
    (
      await bank().owner.query(
        `select kind, by_self, status, received_on = closed_on as at_once, handler_id, person, outcome, note
         from subject_request where leader_id = $1 and (closed_on is null or closed_on = $2) order by created_at, id`,
        [leaderId, today],
      )
    ).rows
  const copyFor = (leaderId: string) =>
    coordinator().get(`/leaders/${leaderId}/data`, { headers: { 'x-purpose': 'Asked by phone' } })

  test('200: whoever takes their own stands in the register as having had it, once a day', async () => {
    for (let time = 0; time < 3; time += 1)
      expect((await bank().as(leader()).get('/me/data')).statusCode).toBe(200)
    const met = {
      kind: 'access',
      status: 'done',
      at_once: true,
      person: null,
      outcome: null,
      note: null,
    }
    expect(await of(leader().leaderId)).toEqual([{ ...met, by_self: true, handler_id: null }])
    const list = await coordinator().get('/subject-requests', { query: { state: 'closed' } })
    expect(list.json().items, list.body).toContainEqual(
      expect.objectContaining({
        leader: expect.objectContaining({ id: leader().leaderId }),
        bySelf: true,
      }),
    )
    // Of two that come at once, too.
    await bank().owner.query('delete from subject_request where leader_id = $1', [
      leader().leaderId,
    ])
    await Promise.all([1, 2, 3].map(() => bank().as(leader()).get('/me/data')))
    expect(await of(leader().leaderId)).toHaveLength(1)
  })

  test('200: a copy for somebody who asked is a request that was met, with who dealt with it', async () => {
    await bank().owner.query('delete from subject_request where leader_id = $1', [homeLeader()])
    await copyFor(homeLeader())
    await copyFor(homeLeader())
    expect(await of(homeLeader())).toMatchObject([
      {
        kind: 'access',
        by_self: false,
        status: 'done',
        handler_id: bank().world.coordinator.accountId,
      },
    ])
  })

  test('200: where the request is open already, the copy is a part of answering it', async () => {
    await bank().owner.query('delete from subject_request where leader_id = $1', [homeLeader()])
    await receive({ receivedOn: today })
    await copyFor(homeLeader())
    expect(await of(homeLeader())).toMatchObject([{ status: 'open', by_self: false }])
  })

  test('404: nothing is written about somebody whom another organisation holds', async () => {
    const { elsewhereLeader } = bank().world
    expect((await copyFor(elsewhereLeader)).statusCode).toBe(404)
    expect(await of(elsewhereLeader)).toEqual([])
  })
})
