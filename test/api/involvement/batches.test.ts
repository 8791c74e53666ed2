import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findAskDifferences, recordAsks } from '../../../server/src/cli/bank.queries.ts'
import { dayInTheKingdom } from '../../../server/src/core/days.ts'
import { withTransaction } from '../../../server/src/core/db.ts'
import { sendDue, sendMessage } from '../../../server/src/modules/contact/sending.actions.ts'
import { runBatch } from '../../../server/src/modules/involvement/batches.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
let desk: Desk
let offer: string
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})
beforeEach(async () => {
  offer = await life.offer(5)
})

const coordinator = () => bank().as(bank().world.coordinator)
const why = 'They know the ward'
const path = () => `/opportunities/${offer}/invitation-batches`
const chosen = (...leaderIds: string[]) => leaderIds.map((leaderId) => ({ leaderId }))
const inviteMany = (body: object, headers = {}) =>
  coordinator().post(path(), { body: { why, ...body }, headers })
const preview = (body: object) => coordinator().post(`${path()}/preview`, { body })
const read = async (batchId: string, query = {}) =>
  (await coordinator().get(`/invitation-batches/${batchId}`, { query })).json()
const count = async (table: string, where = 'true') =>
  Number(
    (await bank().owner.query<{ n: string }>(`select count(*) as n from ${table} where ${where}`))
      .rows[0]?.n,
  )

/** Somebody whom matching may suggest and who may be asked. */
async function someone(change: Record<string, unknown> = {}): Promise<string> {
  const { leaderId } = await life.person()
  for (const [column, value] of Object.entries(change))
    await bank().owner.query(`update leader set ${column} = $2 where id = $1`, [leaderId, value])
  return leaderId
}
const placed = (leaderId: string, status: string, askedOn: string | null = '2026-01-05') =>
  bank().owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), leaderId, offer, bank().world.home, status, askedOn],
  )
const refuseContact = (leaderId: string) =>
  bank().owner.query(
    `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'contact', 'refused', 'self')`,
    [randomUUID(), leaderId],
  )

/** All that asking a person leaves behind, without what no two people share. */
async function traces(leaderId: string) {
  const { owner } = bank()
  const rows = async (text: string) => (await owner.query(text, [leaderId, offer])).rows
  return {
    placement: await rows(
      `select status, asked_on, owed, remind_on, due_on, repeat_reason, version, closed_at,
         decision - 'at' - 'place' - 'firstTen' as decision
       from placement where leader_id = $1 and opportunity_id = $2 order by id`,
    ),
    steps: await rows(
      `select m.move, m.from_status, m.to_status, m.side, m.account_id, m.reason from placement_move m
       join placement p on p.id = m.placement_id where p.leader_id = $1 and p.opportunity_id = $2 order by m.id`,
    ),
    messages: await rows(
      `select kind, organisation_id, subject_id, recipient, channel, format, language, state, reason, requested_by,
         attempts, (question_id is not null) as asks, (answer_id is not null) as answerable from message where leader_id = $1 and subject_id = $2`,
    ),
    audit: await rows(
      `select a.actor_kind, a.actor_id, a.organisation_id, a.event, a.detail - 'leaderId' as detail
       from audit_event a join placement p on p.id = a.subject_id
       where p.leader_id = $1 and p.opportunity_id = $2 order by a.id`,
    ),
    card: await rows(
      `select c.last_asked_on from leader_card c where c.leader_id = $1 and $2::uuid is not null`,
    ),
  }
}

const situations: Record<string, (leaderId: string) => Promise<unknown>> = {
  'new to it': async () => undefined,
  suggested: (id) => placed(id, 'suggested', null),
  'answered not now': (id) => placed(id, 'expired'),
  'not chosen before': (id) => placed(id, 'not_chosen'),
  'withdrew before': (id) => placed(id, 'withdrawn'),
  'asked already': (id) => placed(id, 'invited'),
  'said no': (id) => placed(id, 'declined'),
  'in a break': (id) => bank().owner.query('update leader set paused = true where id = $1', [id]),
  'without consent': (id) => refuseContact(id),
  'without a way': (id) =>
    bank().owner.query('update leader set email = null, phone = null where id = $1', [id]),
  'by phone': (id) =>
    bank().owner.query(
      `update leader set phone = '01632 960001', preferred_channel = 'phone' where id = $1`,
      [id],
    ),
  'never asked themselves': (id) =>
    bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', 'given', 'asserted')`,
      [randomUUID(), id],
    ),
}

describe('asked among many, a person is where they would be if asked alone', () => {
  test.each(Object.entries(situations))('%s', async (_name, arrange) => {
    for (const repeatReason of [undefined, 'Nobody else knows the ward']) {
      const [alone, among] = [await someone(), await someone()]
      for (const leaderId of [alone, among]) await arrange(leaderId)
      const single = await coordinator().post(`/opportunities/${offer}/invitations`, {
        body: { leaderId: alone, why, repeatReason },
      })
      const batch = await inviteMany({ people: chosen(among), repeatReason })
      expect(batch.statusCode, batch.body).toBe(201)
      const { counts } = batch.json()
      expect(counts.refused === 1, `${single.body} ${batch.body}`).toBe(single.statusCode !== 201)
      expect(await traces(among)).toEqual(await traces(alone))
    }
  })
})

test('200: a preview says who gets what, in which way, and who does not; it writes nothing but who looked', async () => {
  const { owner, world } = bank()
  const reader = await someone({ support_needs: JSON.stringify([{ code: 'easy_read' }]) })
  const caller = await someone({ phone: '01632 960001', preferred_channel: 'phone' })
  const resting = await someone({ paused: true })
  const often = await someone()
  await owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
     select gen_random_uuid(), $1, $2, $3, 'expired', current_date from generate_series(1, 3)`,
    [often, await life.offer(), world.home],
  )
  const tables = ['placement', 'message', 'invitation_batch', 'invitation_item', 'audit_event']
  const before = await Promise.all(tables.map((table) => count(table)))
  const body = {
    people: [
      { leaderId: reader },
      { leaderId: caller, note: 'Shall I call on Tuesday?' },
      ...chosen(resting, often, randomUUID()),
    ],
    note: 'We would love to have you.',
  }
  const seen = (await preview(body)).json()
  expect(seen).toMatchObject({
    asked: 2,
    byHand: 1,
    notAsked: 3,
    reasons: expect.arrayContaining([
      { reason: 'paused', count: 1 },
      { reason: 'reason_needed', count: 1 },
      { reason: 'not_found', count: 1 },
    ]),
    items: [
      { leader: { id: reader }, reason: null, format: 'easy_read', message: { isLarge: true } },
      { leader: { id: caller }, reason: null, channel: 'phone' },
      { reason: 'paused', message: null },
      { reason: 'reason_needed', repeat: 'often_asked', message: null },
      { leader: { name: null }, reason: 'not_found' },
    ],
    nextFrom: null,
  })
  expect(seen.items[0].message.text).toContain('We would love to have you.')
  expect(seen.items[1].message.text).toContain('Shall I call on Tuesday?')
  expect(seen.items[1].message.text).not.toContain('We would love')
  expect((await preview({ ...body, repeatReason: 'Nobody else' })).json().asked).toBe(3)
  expect(await Promise.all(tables.map((table) => count(table)))).toEqual(before)
  const page = (await preview({ ...body, from: 1, limit: 2 })).json()
  expect(page.items.map(({ leader }: { leader: { id: string } }) => leader.id)).toEqual([
    caller,
    resting,
  ])
  expect(page.nextFrom).toBe(3)
})

test('the message goes out with the line that was written, and its answer stands in the batch', async () => {
  const person = await life.person()
  const silent = await someone()
  const made = await inviteMany({
    people: [{ leaderId: person.leaderId, note: 'See you on Tuesday?' }, { leaderId: silent }],
    note: 'To all of you.',
  })
  const { id, counts } = made.json()
  expect(counts).toMatchObject({ queued: 2, waiting: 0, refused: 0 })
  await desk.runJobs()
  const texts = desk.mails.slice(-2).map(({ text }) => text)
  expect(texts[0]).toContain('See you on Tuesday?')
  expect(texts[1]).toContain('To all of you.')
  expect((await read(id)).counts).toMatchObject({ sent: 2 })
  await life.answer(person, offer, 'interested')
  const after = await read(id)
  expect(after.counts).toMatchObject({ sent: 1, answered: 1 })
  expect(after.items[0]).toMatchObject({ state: 'answered', answer: 'interested' })
  expect((await read(id, { state: 'sent' })).items).toHaveLength(1)
  const { rows } = await bank().owner.query(
    'select why, note, repeat_reason from invitation_batch where id = $1',
    [id],
  )
  expect(rows[0], 'words are not kept twice').toEqual({
    why: null,
    note: null,
    repeat_reason: null,
  })
})

test('its counts and its rows are of one moment, whatever goes out meanwhile', async () => {
  const leaderId = await someone()
  const { id } = (await inviteMany({ people: chosen(leaderId) })).json()
  let reading = true
  const goingOut = (async () => {
    while (reading)
      await bank().owner.query(
        `update message set state = case state when 'queued' then 'refused' else 'queued' end,
           reason = case state when 'queued' then 'gone' end, settled_at = case state when 'queued' then now() end
         where leader_id = $1`,
        [leaderId],
      )
  })()
  const seen: { state: string; ofThat: number }[] = []
  for (let times = 0; times < 150; times += 1) {
    const { counts, items } = await read(id)
    seen.push({ state: items[0].state, ofThat: counts[items[0].state] })
  }
  reading = false
  await goingOut
  expect(seen.filter(({ ofThat }) => ofThat !== 1)).toEqual([])
  expect(new Set(seen.map(({ state }) => state)).size, 'it changed in between').toBeGreaterThan(1)
})

test('whoever was asked is not among those who were never asked: on the home page, in a list, on their own page', async () => {
  const leaderId = await someone({ joined_on: '1999-01-01' })
  const never = async () =>
    (await coordinator().get('/home')).json().neverAsked.map(({ id }: { id: string }) => id)
  expect(await never()).toContain(leaderId)
  expect((await inviteMany({ people: chosen(leaderId) })).json().counts.queued).toBe(1)
  expect(await never()).not.toContain(leaderId)
  const today = dayInTheKingdom(new Date())
  expect((await coordinator().get(`/leaders/${leaderId}`)).json().lastAskedOn).toBe(today)
  const listed = (await coordinator().get('/leaders', { query: { limit: 100 } })).json().items
  expect(listed.find(({ id }: { id: string }) => id === leaderId)).toMatchObject({
    lastAskedOn: today,
  })
  // Its day is on record, which is checked, and made anew where it is not.
  const { owner } = bank()
  const differs = async () =>
    (await withTransaction(owner, (tx) => findAskDifferences(tx, 1_000))).some(
      ({ subject_id: id }) => id === leaderId,
    )
  expect(await differs()).toBe(false)
  await owner.query('update leader set last_asked_on = null where id = $1', [leaderId])
  expect(await differs()).toBe(true)
  await withTransaction(owner, recordAsks)
  expect(await differs()).toBe(false)
})

test('201: the same key asks once', async () => {
  const body = { people: chosen(await someone()) }
  const headers = { 'idempotency-key': randomUUID() }
  const [first, second] = [await inviteMany(body, headers), await inviteMany(body, headers)]
  expect(second.json().id).toBe(first.json().id)
  expect(await count('placement', `opportunity_id = '${offer}'`)).toBe(1)
})

test('a batch that is cut off in the middle goes on, and asks everybody once', async () => {
  const { owner, world } = bank()
  const template = await someone()
  const { rows } = await owner.query<{ id: string }>(
    `insert into leader (id, organisation_id, status, name, sort_name, email)
     select gen_random_uuid(), $1, 'active', 'Many ' || n, 'many', 'many' || n || '@' || $2 || '.example'
     from generate_series(1, 600) n returning id`,
    [world.home, template],
  )
  const ids = rows.map((row) => row.id)
  await owner.query(
    `insert into leader_consent (id, leader_id, purpose, answer, method)
     select gen_random_uuid(), id, p, 'given', 'self' from unnest($1::uuid[]) id, unnest(array['contact', 'match']) p`,
    [ids],
  )
  await owner.query(
    `insert into leader_card (${await cardColumns()}) select ${await cardColumns()} from leader_card_source
     where leader_id = any($1::uuid[]) on conflict do nothing`,
    [ids],
  )
  const made = await inviteMany({ people: chosen(...ids) })
  const { id, counts } = made.json()
  expect(counts).toMatchObject({ waiting: 350, refused: 0 })
  const job = bank().outbox.sent.findLast(({ name }) => name === 'involvement.ask-many')
  expect(job?.payload).toEqual({ batchId: id })
  let sent = 0
  const dying = {
    pool: bank().database.pool,
    registers: bank().app.registers,
    jobs: {
      sendMany: () => {
        sent += 1
        return sent > 1 ? Promise.reject(new Error('Killed')) : Promise.resolve()
      },
    },
  }
  await expect(runBatch(dying, id)).rejects.toThrow('Killed')
  expect((await read(id)).counts.waiting).toBe(100)
  const { pool } = bank().database
  const alive = { pool, registers: bank().app.registers, jobs: bank().outbox }
  await Promise.all([runBatch(alive, id), runBatch(alive, id)])
  expect((await read(id)).counts).toMatchObject({ waiting: 0, queued: 600 })
  expect(await count('placement', `opportunity_id = '${offer}'`)).toBe(600)
  expect(await count('message', `subject_id = '${offer}'`)).toBe(600)
  expect(
    await count(
      'audit_event',
      `event = 'involvement.moved' and detail ->> 'opportunityId' = '${offer}'`,
    ),
  ).toBe(600)
})

const cardColumns = async () =>
  (
    await bank().owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'leader_card'::regclass and attnum > 0 and not attisdropped`,
    )
  ).rows
    .map(({ name }) => name)
    .join(', ')

/** Nothing waits but what the test itself asks for. */
const emptyQueue = () =>
  bank().owner.query(
    `update message set state = 'refused', reason = 'gone', settled_at = now() where state = 'queued'`,
  )
const longMs = 120_000

test(
  'a server that dies after a mail went out, and before it knows so, sends the same one again and no other',
  async () => {
    await emptyQueue()
    const leaderId = await someone()
    await inviteMany({ people: chosen(leaderId) })
    const { rows } = await bank().owner.query<{ id: string }>(
      'select id from message where leader_id = $1',
      [leaderId],
    )
    const messageId = rows[0]?.id ?? ''
    const mails: string[] = []
    const dying = {
      ...desk.deps,
      mailer: ({ id }: { id?: string }) => {
        if (id === messageId) mails.push(id)
        return Promise.resolve()
      },
      // Once the mail is out, the connections of the process that sent it are gone.
      pool: {
        connect: () =>
          mails.length > 0 ? Promise.reject(new Error('Gone')) : bank().database.pool.connect(),
      } as never,
    }
    await expect(sendMessage(dying, messageId)).rejects.toThrow('Gone')
    expect((await desk.message(messageId))['state'], 'nothing is forgotten').toBe('queued')
    const alive = { ...desk.deps, mailer: dying.mailer }
    await sendMessage(alive, messageId)
    await sendDue(alive)
    expect(mails, 'nobody else is at it while it is claimed').toEqual([messageId])
    await bank().owner.query(
      `update message set claimed_until = now() - interval '1 second' where id = $1`,
      [messageId],
    )
    await sendDue(alive)
    await sendMessage(alive, messageId)
    expect(mails, 'the same id both times, and never after it is known').toEqual([
      messageId,
      messageId,
    ])
  },
  longMs,
)

test(
  'of several at work on the same message at once, one sends it',
  async () => {
    await emptyQueue()
    const leaderIds = await Promise.all(Array.from({ length: 6 }, () => someone()))
    await inviteMany({ people: chosen(...leaderIds) })
    const { rows } = await bank().owner.query<{ id: string }>(
      'select id from message where leader_id = any($1::uuid[])',
      [leaderIds],
    )
    const before = desk.mails.length
    await Promise.all(
      [1, 2, 3].flatMap(() => [
        sendDue(desk.deps),
        ...rows.map(({ id }) => sendMessage(desk.deps, id)),
      ]),
    )
    const sent = desk.mails.slice(before).map(({ id }) => id)
    expect(sent).toHaveLength(rows.length)
    expect(new Set(sent)).toEqual(new Set(rows.map(({ id }) => id)))
  },
  longMs,
)

test(
  'what waited for the end of quiet hours goes out in one run, and none of it early',
  async () => {
    await emptyQueue()
    const leaderIds = Array.from({ length: 230 }, () => randomUUID())
    await bank().owner.query(
      `insert into leader (id, organisation_id, status, name, sort_name, email)
     select id, $2, 'active', 'Pat', 'pat', id || '@people.example' from unnest($1::uuid[]) as id`,
      [leaderIds, bank().world.home],
    )
    await bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method)
     select gen_random_uuid(), id, 'contact', 'given', 'self' from unnest($1::uuid[]) as id`,
      [leaderIds],
    )
    const insertWaiting = (dueAt: string, ids: string[]) =>
      bank().owner.query(
        `insert into message (id, leader_id, organisation_id, kind, subject_id, recipient, channel, format, state, due_at)
       select gen_random_uuid(), id, $2, 'opportunity', $3, 'self', 'email', 'standard', 'queued', ${dueAt}
       from unnest($1::uuid[]) as id`,
        [ids, bank().world.home, offer],
      )
    await insertWaiting(`now() - interval '1 minute'`, leaderIds.slice(5))
    await insertWaiting(`now() + interval '1 hour'`, leaderIds.slice(0, 5))
    const before = desk.mails.length
    await sendDue(desk.deps)
    const states = await bank().owner.query<{ state: string; n: string }>(
      'select state, count(*) as n from message where leader_id = any($1::uuid[]) group by 1 order by 1',
      [leaderIds],
    )
    expect(states.rows).toEqual([
      { state: 'queued', n: '5' },
      { state: 'sent', n: '225' },
    ])
    expect(desk.mails.length - before).toBe(225)
  },
  longMs,
)

test('what did not get through is sent again; what a colleague saw to is not', async () => {
  const [lost, seen] = [await someone(), await someone()]
  const { id } = (await inviteMany({ people: chosen(lost, seen) })).json()
  await bank().owner.query(
    `update message set state = 'failed', reason = 'not_delivered', settled_at = now(),
       settled_by = case when leader_id = $2 then $3::uuid end where leader_id = any($1::uuid[])`,
    [[lost, seen], seen, bank().world.coordinator.accountId],
  )
  expect((await read(id)).counts.failed).toBe(2)
  const again = await coordinator().post(`/invitation-batches/${id}/retries`)
  expect(again.json()).toEqual({ messages: 1 })
  expect((await read(id)).counts).toMatchObject({ failed: 1, queued: 1 })
})

describe('who may', () => {
  test('409: nobody is invited to what is not open', async () => {
    await bank().owner.query(`update opportunity set status = 'draft' where id = $1`, [offer])
    const refused = await inviteMany({ people: chosen(await someone()) })
    expect(refused.json()).toMatchObject({ status: 409, code: 'involvement.opportunity_not_open' })
  })

  test('400: somebody named twice', async () => {
    const leaderId = await someone()
    expect((await inviteMany({ people: chosen(leaderId, leaderId) })).statusCode).toBe(400)
  })

  test('404: the batch of another organisation', async () => {
    const { id } = (await inviteMany({ people: chosen(await someone()) })).json()
    const elsewhere = bank().as(bank().world.coordinatorElsewhere)
    expect((await elsewhere.get(`/invitation-batches/${id}`)).statusCode).toBe(404)
    expect((await elsewhere.post(`/invitation-batches/${id}/retries`)).statusCode).toBe(404)
  })

  test('why somebody of another register is not asked, and how they are reached, is not told', async () => {
    const { owner, world } = bank()
    await owner.query('update leader set paused = true where id = $1', [world.elsewhereLeader])
    const seen = (await preview({ people: chosen(world.elsewhereLeader) })).json()
    expect(seen.items).toMatchObject([
      { leader: { name: null }, reason: 'not_found', channel: null, format: null },
    ])
    await owner.query('update leader set paused = false where id = $1', [world.elsewhereLeader])
  })
})
