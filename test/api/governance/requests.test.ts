import { describe, expect, test } from 'vitest'
import { dayInTheKingdom } from '../../../server/src/core/days.ts'
import { addDays } from '../../../server/src/modules/governance/holidays.rules.ts'
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
