import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { sealRecords } from '../../../server/src/core/seals.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const administrator = () => bank().as(bank().world.administrator)
const lead = () => bank().as(bank().world.engagementLead)
const coordinator = () => bank().as(bank().world.coordinator)

interface Item {
  id: string
  event: string
  manner: string
  leaderIds: string[]
  leaders: number
  organisation: { id: string } | null
  credentialId: string | null
}

/** Every page of a record, read in steps of `limit`. */
async function everyPage(
  path: string,
  query: Record<string, string>,
  limit: number,
  as = administrator(),
) {
  const items: Item[] = []
  for (let cursor: string | undefined; ;) {
    const answer = await as.get(path, { query: { ...query, limit, ...(cursor ? { cursor } : {}) } })
    expect(answer.statusCode, answer.body).toBe(200)
    items.push(...answer.json().items)
    cursor = answer.json().nextCursor ?? undefined
    if (!cursor) return items
  }
}

describe('the record of changes', () => {
  const subject = newId()
  beforeAll(async () => {
    // Forty rows of one millisecond, their microseconds apart, in an order that is not that of their ids.
    await bank().owner.query(
      `insert into audit_event (id, at, actor_kind, event, subject_kind, subject_id, request_id)
       select ($1::text || lpad(to_hex((n * 7) % 40), 12, '0'))::uuid, '2026-03-05T23:30:00.123Z'::timestamptz + n * interval '1 microsecond',
         'command', 'test.together', 'thing', $2, 'r' from generate_series(0, 39) n`,
      ['01957000-0000-7000-8000-', subject],
    )
  })

  test('200: pages lose and repeat no row of one millisecond', async () => {
    const items = await everyPage('/audit-events', { subjectId: subject }, 3)
    expect(items).toHaveLength(40)
    expect(new Set(items.map(({ id }) => id)).size).toBe(40)
  })

  test('200: a day is a day of the United Kingdom', async () => {
    const count = async (from: string, to: string) =>
      (await everyPage('/audit-events', { subjectId: subject, from, to }, 100)).length
    expect(await count('2026-03-05', '2026-03-05')).toBe(40)
    expect(await count('2026-03-06', '2026-03-06')).toBe(0)
    await bank().owner.query(
      `insert into audit_event (id, at, actor_kind, event, subject_kind, subject_id, request_id)
       values ($1, '2026-07-05T23:30:00Z', 'command', 'test.summer', 'thing', $2, 'r')`,
      [newId(), subject],
    )
    expect(await count('2026-07-05', '2026-07-05')).toBe(0)
    expect(await count('2026-07-06', '2026-07-06')).toBe(1)
  })

  test('200: a lead sees what their staff did and what was done to their people, and nothing else', async () => {
    const { world } = bank()
    await coordinator().post('/leaders', { body: { name: 'Of Home' } })
    await bank()
      .as(world.coordinatorElsewhere)
      .post('/leaders', { body: { name: 'Of Elsewhere' } })
    const answered = await bank()
      .as(world.leader)
      .patch('/me/leader', {
        body: { pronouns: 'they/them' },
        headers: { 'if-match': '"1-self"' },
      })
    expect(answered.statusCode, answered.body).toBe(200)
    const mine = await everyPage('/audit-events', {}, 100, lead())
    expect(mine.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['leaders.registered', 'leaders.changed_own']),
    )
    const elsewhere = { organisationId: world.other }
    expect(await everyPage('/audit-events', elsewhere, 100, lead())).toEqual([])
    expect((await everyPage('/audit-events', elsewhere, 100)).length).toBeGreaterThan(0)
    for (const { organisation } of mine) expect(organisation?.id ?? world.home).toBe(world.home)
  })
})

describe('the record of readings', () => {
  test('200: narrowed by who, by whom, by how and by token', async () => {
    const { world, owner } = bank()
    await coordinator().get(`/leaders/${world.homeLeader}`)
    await bank().as(world.coordinatorElsewhere).get(`/leaders/${world.elsewhereLeader}`)
    const { rows } = await owner.query<{ id: string }>(
      'select id from api_token where account_id = $1',
      [world.coordinator.accountId],
    )
    const by = (query: Record<string, string>, as = administrator()) =>
      everyPage('/access-events', query, 2, as)
    const opened = await by({ leaderId: world.homeLeader, manner: 'opened' })
    expect(opened).toMatchObject([
      { actor: { id: world.coordinator.accountId }, leaderIds: [world.homeLeader], leaders: 1 },
    ])
    expect(await by({ credentialId: rows[0]?.id ?? '', manner: 'opened' })).toEqual(opened)
    expect(await by({ credentialId: newId() })).toEqual([])
    expect(
      await by({ actorId: world.coordinatorElsewhere.accountId, leaderId: world.homeLeader }),
    ).toEqual([])
    expect(await by({ leaderId: world.elsewhereLeader }, lead())).toEqual([])
  })

  test('200: of what another organisation read, a lead sees their own people only', async () => {
    const { world, owner } = bank()
    await owner.query(
      `insert into access_event (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id)
       values ($1, 'account', $2, $3, 'listLeaders', 'listed', 'Test', 'card', $4, 'mixed'),
         ($5, 'account', $2, $3, 'listLeaders', 'listed', 'Test', 'card', $6, 'theirs')`,
      [
        newId(),
        world.partner.accountId,
        world.partner.organisationId,
        [world.elsewhereLeader, world.sharedLeader],
        newId(),
        [world.elsewhereLeader],
      ],
    )
    const query = { actorId: world.partner.accountId }
    const mine = await everyPage('/access-events', query, 100, lead())
    expect(mine.map(({ leaderIds, leaders }) => ({ leaderIds, leaders }))).toEqual([
      { leaderIds: [world.sharedLeader], leaders: 1 },
    ])
    expect(await everyPage('/access-events', query, 100)).toHaveLength(2)
    // Nor by asking after somebody else's person in a row that may be seen.
    const probe = { ...query, leaderId: world.elsewhereLeader }
    expect(await everyPage('/access-events', probe, 100, lead())).toEqual([])
  })
})

describe('taking a record out', () => {
  test('200: every row as CSV and as lines of JSON, formulas disarmed, itself recorded', async () => {
    const { owner, world } = bank()
    const subjectId = newId()
    await owner.query(
      `insert into audit_event (id, actor_kind, event, subject_kind, subject_id, request_id, detail)
       select gen_random_uuid(), 'command', 'test.many', '=cmd|calc', $1, 'r', jsonb_build_object('n', n)
       from generate_series(1, 2500) n`,
      [subjectId],
    )
    const csv = await administrator().post('/audit-events/exports', {
      body: { format: 'csv', subjectId },
    })
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows = parse(csv.body, { columns: true, bom: true }) as Record<string, string>[]
    expect(rows).toHaveLength(2_500)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2_500)
    expect(rows[0]?.['subjectKind']).toBe("'=cmd|calc")
    const lines = await administrator().post('/audit-events/exports', {
      body: { format: 'ndjson', subjectId },
    })
    const objects = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Item)
    expect(objects.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    const recorded = await everyPage('/audit-events', { event: 'governance.records_exported' }, 100)
    expect(recorded).toMatchObject(
      ['ndjson', 'csv'].map((format) => ({
        actor: { id: world.administrator.accountId },
        detail: { record: 'audit', format, subjectId },
      })),
    )
  })

  test("200: a lead takes out their own organisation's part, all ids of a row included", async () => {
    const { world, owner } = bank()
    const many = Array.from({ length: 150 }, () => newId())
    await owner.query(
      `insert into access_event (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id)
       values ($1, 'account', $2, $3, 'listLeaders', 'exported', 'Test', 'card', $4, 'many')`,
      [newId(), world.coordinator.accountId, world.home, many],
    )
    const body = { format: 'ndjson', manner: 'exported' }
    const [row] = (await lead().post('/access-events/exports', { body })).body.trim().split('\n')
    expect((JSON.parse(row ?? '') as Item).leaderIds).toEqual(many)
    const [shown] = await everyPage('/access-events', { manner: 'exported' }, 100, lead())
    expect(shown).toMatchObject({ leaders: 150, leaderIds: many.slice(0, 100) })
  })
})

test('200: the state of the chain tells who checked it last and what was found', async () => {
  await sealRecords(bank().database.pool)
  const state = async () => (await administrator().get('/record-checks/latest')).json()
  expect(await state()).toMatchObject({ lastCheck: null })
  const found = (await administrator().post('/record-checks')).json()
  expect(found).toMatchObject({ broken: null })
  expect(await state()).toMatchObject({
    latestHash: found.latestHash,
    lastCheck: { by: 'admin', rows: found.rows, holds: true },
  })
  await bank().owner.query(
    `update audit_event set event = 'test.changed' where id = (select id from audit_event where event = 'test.summer')`,
  )
  await administrator().post('/record-checks')
  expect(await state()).toMatchObject({ lastCheck: { holds: false } })
})
