import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { clockContext } from '../../../server/src/modules/contact/sending.actions.ts'
import { overdueAtOnce, readOwed } from '../../../server/src/modules/placements/overdue.actions.ts'
import { agreement, involvementOf, type Involvement } from '../../support/involvement.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
beforeAll(async () => {
  life = await involvementOf(bank())
})

const coordinator = () => bank().as(bank().world.coordinator)
const audit = async (placementId: string) =>
  (
    await bank().owner.query<{ move: string; to: string }>(
      `select detail ->> 'move' as move, detail ->> 'to' as to from audit_event
       where event = 'involvement.moved' and subject_id = $1 order by id`,
      [placementId],
    )
  ).rows
const messages = async (leaderId: string) =>
  (
    await bank().owner.query<{ kind: string; state: string }>(
      'select kind, state from message where leader_id = $1 order by id',
      [leaderId],
    )
  ).rows.map(({ kind }) => kind)

test('200: from being asked to being told, every step is kept, told and audited once', async () => {
  const [person, opportunityId] = [await life.person(), await life.offer()]
  const invited = await coordinator().post(`/opportunities/${opportunityId}/invitations`, {
    body: { leaderId: person.leaderId, why: 'They know the ward' },
  })
  expect(invited.statusCode, invited.body).toBe(201)
  const { id } = invited.json()
  expect(invited.json()).toMatchObject({
    status: 'invited',
    decision: { why: 'They know the ward' },
    moves: ['talk', 'not_choose'],
  })
  expect((await life.answer(person, opportunityId, 'interested')).json()).toMatchObject({
    id,
    status: 'interested',
    owed: 'answer',
    moves: ['decline', 'not_now', 'withdraw'],
  })
  expect((await life.move(id, { move: 'talk' })).json()).toMatchObject({
    status: 'in_conversation',
    owed: 'agreement',
    told: { state: 'queued' },
  })
  const proposed = await life.move(id, { move: 'propose', agreement })
  expect(proposed.json()).toMatchObject({
    owed: 'yes',
    agreements: [{ number: 1, ...agreement, confirmedAt: null }],
  })
  const changed = await life.own(person, id, { move: 'ask_change', words: 'Evenings, please' })
  expect(changed.json(), changed.body).toMatchObject({
    owed: 'agreement',
    agreement: { number: 1, proposedBy: null },
    moves: ['withdraw'],
  })
  expect(changed.json().agreement.fellAt).not.toBeNull()
  const again = await life.move(id, {
    move: 'propose',
    agreement: { ...agreement, time: 'Two evenings a month' },
  })
  expect(again.json().agreements).toMatchObject([{ number: 2 }, { number: 1 }])
  const agreed = await life.own(person, id, { move: 'confirm' })
  expect(agreed.json(), agreed.body).toMatchObject({
    status: 'agreed',
    agreement: { number: 2, time: 'Two evenings a month' },
    moves: ['step_down'],
  })
  expect((await life.move(id, { move: 'begin' })).json().status).toBe('active')
  const today = new Date().toISOString().slice(0, 10)
  const ended = await life.move(id, { move: 'complete', on: today })
  expect(ended.json()).toMatchObject({
    status: 'ended',
    howEnded: 'completed',
    owed: 'outcome',
    moves: [],
  })
  expect((await life.move(id, { move: 'close' })).json()).toMatchObject({
    status: 409,
    code: 'placements.not_told',
  })
  await bank().owner.query('update placement set told_at = now() where id = $1', [id])
  const closed = await life.move(id, { move: 'close' })
  expect(closed.json()).toMatchObject({ owed: null, moves: [] })
  expect(closed.json().closedAt).not.toBeNull()
  const { history } = (await coordinator().get(`/placements/${id}`)).json()
  const moves = [
    'invite',
    'interested',
    'talk',
    'propose',
    'ask_change',
    'propose',
    'confirm',
    'begin',
    'complete',
    'close',
  ]
  expect(history.map(({ move }: { move: string }) => move)).toEqual(moves)
  expect(history[4]).toMatchObject({ side: 'leader', by: null, words: 'Evenings, please' })
  expect((await audit(id)).map(({ move }) => move)).toEqual(moves)
  expect(await messages(person.leaderId)).toEqual([
    'opportunity',
    'talk',
    'agreement',
    'agreement',
    'agreed',
    'ended',
  ])
})

describe('409: a move that is not possible', () => {
  test('says what is, and changes nothing', async () => {
    const [person, opportunityId] = [await life.person(), await life.offer()]
    const { id } = (await life.answer(person, opportunityId, 'interested')).json()
    const before = await life.stored(id)
    for (const body of [
      { move: 'propose', agreement },
      { move: 'begin' },
      { move: 'complete', on: '2026-01-01' },
      { move: 'end_early', on: '2026-01-01', reason: 'times' },
      { move: 'close' },
      { move: 'invite' },
    ]) {
      const refused = await life.move(id, body)
      expect(refused.json(), body.move).toMatchObject({
        status: 409,
        code: 'placements.move_not_allowed',
        detail: 'Possible now: talk, not_choose',
      })
    }
    for (const move of ['confirm', 'step_down', 'ask_change']) {
      const refused = await life.own(person, id, {
        move,
        ...(move === 'ask_change' ? { words: 'No' } : {}),
      })
      expect(refused.json(), move).toMatchObject({
        code: 'placements.move_not_allowed',
        detail: 'Possible now: decline, not_now, withdraw',
      })
    }
    expect(await life.stored(id)).toEqual(before)
  })

  test('404 for somebody else’s, also for the other person and another organisation', async () => {
    const [person, other, opportunityId] = [
      await life.person(),
      await life.person(),
      await life.offer(),
    ]
    const id = await life.proposed(person, opportunityId)
    expect((await life.own(other, id, { move: 'confirm' })).statusCode).toBe(404)
    const elsewhere = { by: bank().world.coordinatorElsewhere }
    expect((await life.move(id, { move: 'talk' }, elsewhere)).statusCode).toBe(404)
  })

  test('412 for an agreement that is no longer the one that was read', async () => {
    const [person, opportunityId] = [await life.person(), await life.offer()]
    const id = await life.proposed(person, opportunityId)
    const { version } = await life.stored(id)
    await life.move(id, { move: 'propose', agreement: { ...agreement, recognition: 'Nothing' } })
    const late = await life.own(person, id, { move: 'confirm' }, { version })
    expect(late.json()).toMatchObject({ status: 412, code: 'request.version_stale' })
    expect((await life.stored(id)).status).toBe('in_conversation')
  })
})

test('two coordinators at once: one wins, the other is told to look again', async () => {
  const [person, opportunityId] = [await life.person(), await life.offer()]
  const { id } = (await life.answer(person, opportunityId, 'interested')).json()
  const { version } = await life.stored(id)
  const { coordinator: one, engagementLead: other } = bank().world
  const answers = await Promise.all([
    life.move(id, { move: 'talk' }, { by: one, version }),
    life.move(id, { move: 'not_choose', reason: 'times' }, { by: other, version }),
  ])
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '412'])
  expect(await audit(id)).toHaveLength(2)
  expect((await life.stored(id)).version).toBe(version + 1)
})

test('the last place by 50 at once: one has it, 49 are owed an answer', async () => {
  const opportunityId = await life.offer(1)
  const ready = async () => {
    const person = await life.person()
    return { person, id: await life.proposed(person, opportunityId) }
  }
  const placed: Awaited<ReturnType<typeof ready>>[] = []
  for (let each = 0; each < 10; each += 1)
    placed.push(...(await Promise.all(Array.from({ length: 5 }, ready))))
  // Whoever finds the bank busy asks again, as its answer says.
  const confirm = async ({ person, id }: (typeof placed)[number]) => {
    for (;;) {
      const answer = await life.own(person, id, { move: 'confirm' })
      if (answer.statusCode !== 503) return answer
    }
  }
  const answers = await Promise.all(placed.map(confirm))
  const codes = answers.map((answer) => answer.json().code ?? answer.statusCode)
  expect(codes.filter((code) => code === 200)).toHaveLength(1)
  expect(codes.filter((code) => code === 'placements.place_taken')).toHaveLength(49)
  const { rows } = await bank().owner.query<{ status: string; owed: string; count: number }>(
    `select status, owed, count(*)::int from placement where opportunity_id = $1 group by 1, 2 order by 1`,
    [opportunityId],
  )
  expect(rows).toEqual([
    { status: 'agreed', owed: 'start', count: 1 },
    { status: 'in_conversation', owed: 'place', count: 49 },
  ])
  const statusNow = async () =>
    (await coordinator().get(`/opportunities/${opportunityId}`)).json().status
  expect(await statusNow()).toBe('filled')
  const first = (await coordinator().get('/placements/overdue', { query: { limit: 49 } })).json()
  expect(first.items.every(({ owed }: { owed: string }) => owed === 'place')).toBe(true)
  // A place that becomes free opens it again.
  const winner = placed[answers.findIndex(({ statusCode }) => statusCode === 200)]
  if (!winner) throw new Error('Nobody won')
  const gone = await life.own(winner.person, winner.id, { move: 'step_down' })
  expect(gone.json()).toMatchObject({ status: 'ended', howEnded: 'stepped_down' })
  expect(await statusNow()).toBe('open')
}, 120_000)

test('who waits is narrowed by what for, whose turn it is, and who is named for it', async () => {
  const { world, owner } = bank()
  const contactAccountId = world.engagementLead.accountId
  const [ours, named] = [await life.offer(), await life.offer()]
  await owner.query('update opportunity set contact_account_id = $2 where id = $1', [
    named,
    contactAccountId,
  ])
  const [waiting, talking] = [await life.person(), await life.person()]
  await life.answer(waiting, named, 'interested')
  await life.proposed(talking, ours)
  await owner.query(
    `update placement set due_on = current_date - 1 where opportunity_id = any($1::uuid[])`,
    [[ours, named]],
  )
  const listed = async (query: Record<string, string>) => {
    const { items } = (
      await coordinator().get('/placements/overdue', { query: { limit: 100, ...query } })
    ).json() as { items: { leader: { id: string } }[] }
    const ids = new Set(items.map(({ leader }) => leader.id))
    return [ids.has(waiting.leaderId), ids.has(talking.leaderId)]
  }
  expect(await listed({})).toEqual([true, true])
  expect(await listed({ owedBy: 'organisation' })).toEqual([true, false])
  expect(await listed({ owedBy: 'leader' })).toEqual([false, true])
  expect(await listed({ owed: 'yes', owedBy: 'organisation' })).toEqual([false, false])
  expect(await listed({ contactAccountId })).toEqual([true, false])
  expect(await listed({ contactAccountId, owed: 'yes' })).toEqual([false, false])
}, 120_000)

describe('the list of who waits, taken along', () => {
  const taken = async (query: Record<string, string> = {}) => {
    const csv = await coordinator().get('/placements/overdue.csv', { query })
    expect(csv.statusCode, csv.body).toBe(200)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    return parse(csv.body, { columns: true, bom: true }) as Record<string, string>[]
  }

  test('holds what the list holds, in its order and narrowed as it is, and is on record as such', async () => {
    const { world, owner } = bank()
    const [offer, person] = [await life.offer(), await life.person()]
    await life.answer(person, offer, 'interested')
    await owner.query('update placement set due_on = current_date where opportunity_id = $1', [
      offer,
    ])
    await owner.query(`update opportunity set title = '=1+1' where id = $1`, [offer])
    const { items } = (
      await coordinator().get('/placements/overdue', { query: { limit: 100, owed: 'answer' } })
    ).json() as { items: { id: string }[] }
    const rows = await taken({ owed: 'answer' })
    expect(rows.map(({ placementId }) => placementId)).toEqual(items.map(({ id }) => id))
    expect(rows.find(({ opportunityId }) => opportunityId === offer)).toMatchObject({
      leaderId: person.leaderId,
      // What a spreadsheet would reckon with stands there as text.
      opportunity: "'=1+1",
      status: 'interested',
      owed: 'answer',
      owedBy: 'organisation',
    })
    const all = await taken()
    expect(all.length).toBeGreaterThan(rows.length)
    const theirs = await taken({ owedBy: 'leader' })
    expect(theirs.every(({ owedBy }) => owedBy === 'leader')).toBe(true)
    const { rows: readings } = await owner.query(
      `select manner, view, leader_ids @> array[$2::uuid] as has from access_event
       where operation = 'exportOverdue' and actor_id = $1 order by id limit 1`,
      [world.coordinator.accountId, person.leaderId],
    )
    expect(readings).toEqual([{ manner: 'exported', view: 'placement', has: true }])
  })

  test('goes out piece by piece, each on record before it does, and nobody is in it twice', async () => {
    const { owner, world, database } = bank()
    const offer = await life.offer()
    const many = overdueAtOnce + 3
    await owner.query(
      `with made as (
         insert into leader (id, organisation_id, status, name, sort_name)
         select gen_random_uuid(), $1, 'active', 'Many ' || n, 'many ' || n from generate_series(1, $3) n returning id)
       insert into placement (id, leader_id, opportunity_id, organisation_id, status, owed, due_on)
       select gen_random_uuid(), id, $2, $1, 'in_conversation', 'agreement', current_date - 3 from made`,
      [world.home, offer, many],
    )
    const rows = await taken({ owed: 'agreement' })
    const here = rows.filter(({ opportunityId }) => opportunityId === offer)
    expect(new Set(here.map(({ placementId }) => placementId)).size).toBe(many)
    expect(here.length).toBe(many)
    const noted = async () =>
      (
        await owner.query(
          `select 1 from access_event where operation = 'exportOverdue' and actor_kind = 'command'`,
        )
      ).rows.length
    const pieces = readOwed(
      database.db,
      { ...clockContext('exportOverdue'), record: { reading: 'exported' } },
      { organisationId: world.home, dueBy: '2999-01-01', owed: 'agreement' },
    )
    await pieces.next()
    expect(await noted()).toBe(1)
    for (let line = 1; line <= overdueAtOnce; line += 1) await pieces.next()
    expect(await noted()).toBe(2)
    await pieces.return()
  }, 60_000)
})

describe('asking again', () => {
  const ask = (leaderId: string, opportunityId: string, more: object = {}) =>
    coordinator().post(`/opportunities/${opportunityId}/invitations`, {
      body: { leaderId, why: 'They fit', ...more },
    })

  test('the fourth time in a year needs a reason, and is kept with it', async () => {
    const { leaderId } = await life.person()
    for (let each = 0; each < 3; each += 1) {
      const asked = await ask(leaderId, await life.offer())
      expect(asked.statusCode, asked.body).toBe(201)
    }
    const opportunityId = await life.offer()
    expect((await ask(leaderId, opportunityId)).json()).toMatchObject({
      status: 422,
      code: 'placements.repeat_reason_needed',
      detail: 'They were asked 3 times in the last year.',
    })
    const reasoned = await ask(leaderId, opportunityId, {
      repeatReason: 'Nobody else has been there',
    })
    expect(reasoned.json()).toMatchObject({ repeatReason: 'Nobody else has been there' })
  })

  test('somebody with a place here, and somebody who let this one pass', async () => {
    const [placed, passed] = [await life.person(), await life.person()]
    const id = await life.proposed(placed, await life.offer())
    await life.own(placed, id, { move: 'confirm' })
    const opportunityId = await life.offer()
    expect((await ask(placed.leaderId, opportunityId)).json().detail).toBe(
      'They have a place with you already.',
    )
    const first = await ask(passed.leaderId, opportunityId)
    await life.answer(passed, opportunityId, 'not_now')
    expect((await ask(passed.leaderId, opportunityId)).json().detail).toBe(
      'They were asked about this one before.',
    )
    const again = await ask(passed.leaderId, opportunityId, { repeatReason: 'They are well again' })
    expect(again.json()).toMatchObject({ id: first.json().id, status: 'invited' })
  })

  test('each ask counts, also three about the same one', async () => {
    const person = await life.person()
    const opportunityId = await life.offer()
    for (let each = 0; each < 3; each += 1) {
      const asked = await ask(person.leaderId, opportunityId, { repeatReason: 'Once more' })
      expect(asked.statusCode, asked.body).toBe(201)
      await life.answer(person, opportunityId, 'not_now')
    }
    expect((await ask(person.leaderId, await life.offer())).json().detail).toBe(
      'They were asked 3 times in the last year.',
    )
  })

  test('nobody is asked whom nobody may ask: nothing is kept of it', async () => {
    const { leaderId } = await life.person()
    const opportunityId = await life.offer()
    await bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method, at)
       values (gen_random_uuid(), $1, 'contact', 'withdrawn', 'phone', now() + interval '1 second')`,
      [leaderId],
    )
    expect((await ask(leaderId, opportunityId)).json()).toMatchObject({
      status: 409,
      code: 'placements.not_reachable',
    })
    const { rows } = await bank().owner.query('select from placement where leader_id = $1', [
      leaderId,
    ])
    expect(rows).toHaveLength(0)
  })

  test('who said no to this one is not asked again', async () => {
    const person = await life.person()
    const opportunityId = await life.offer()
    await life.answer(person, opportunityId, 'not_this_one')
    const refused = await ask(person.leaderId, opportunityId, { repeatReason: 'Please' })
    expect(refused.json()).toMatchObject({ code: 'placements.not_available' })
  })
})

describe('who was only suggested', () => {
  test('hears nothing when nothing comes of it', async () => {
    const [person, opportunityId] = [await life.person(), await life.offer()]
    const { id } = (
      await coordinator().post(`/opportunities/${opportunityId}/placements`, {
        body: { leaderId: person.leaderId, why: 'They fit' },
      })
    ).json()
    const gone = await life.move(id, { move: 'not_choose', reason: 'plans_changed' })
    expect(gone.json(), gone.body).toMatchObject({
      told: null,
      status: 'not_chosen',
    })
    expect(await messages(person.leaderId)).toEqual([])
    expect((await bank().as(person).get('/me/placements')).json().items).toEqual([])
    expect((await bank().as(person).get(`/me/placements/${id}`)).statusCode).toBe(404)
  })
})

test('422: a day that is not yet, or before it began', async () => {
  const [person, opportunityId] = [await life.person(), await life.offer()]
  const id = await life.proposed(person, opportunityId)
  await life.own(person, id, { move: 'confirm' })
  const early = await life.move(id, { move: 'begin', on: '2199-01-01' })
  expect(early.json()).toMatchObject({ status: 422, code: 'placements.day_unfit' })
  await life.move(id, { move: 'begin' })
  const before = await life.move(id, { move: 'end_early', on: '2020-01-01', reason: 'times' })
  expect(before.json()).toMatchObject({ code: 'placements.day_unfit' })
})
