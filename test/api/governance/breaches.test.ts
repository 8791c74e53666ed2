import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { keepFigures } from '../../support/figures.ts'
import {
  affectedAtOnce,
  readAffected,
} from '../../../server/src/modules/governance/breaches.actions.ts'
import { clockContext } from '../../../server/src/modules/contact/sending.actions.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const lead = () => bank().as(bank().world.engagementLead)
const administrator = () => bank().as(bank().world.administrator)

const log = async (body: object = {}, as = lead()) => {
  const made = await as.post('/breaches', {
    body: {
      title: 'A token in the wrong hands',
      happened: 'A token stood in a public file',
      knownAt: new Date(Date.now() - 3_600_000).toISOString(),
      ...body,
    },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as { id: string; version: number }
}
const change = (id: string, version: number, body: object) =>
  lead().patch(`/breaches/${id}`, { body, headers: { 'if-match': `"${version}-holder"` } })

describe('the log', () => {
  test('201: the 72 hours run from when it was known', async () => {
    const { id } = await log({ knownAt: '2026-03-27T15:00:00Z' })
    expect((await lead().get(`/breaches/${id}`)).json()).toMatchObject({
      dueAt: '2026-03-30T15:00:00.000Z',
      clock: 'overdue',
      risk: 'not_judged',
      organisation: { name: 'Home Trust' },
    })
    expect((await log()) as object).toMatchObject({ clock: 'running' })
  })

  test('200: it is closed only when everything is settled', async () => {
    const { id } = await log({ knownAt: '2026-03-27T15:00:00Z' })
    const early = await change(id, 1, { status: 'closed' })
    expect(early.json()).toMatchObject({ status: 422, code: 'governance.breach_unsettled' })
    const told = await change(id, 1, { risk: 'likely', regulatorToldAt: '2026-03-30T15:00:01Z' })
    expect(told.json()).toMatchObject({ clock: 'late', version: 2 })
    const closed = await change(id, 2, { status: 'closed', measures: 'The token was ended' })
    expect(closed.json()).toMatchObject({ status: 'closed', measures: 'The token was ended' })
    expect((await change(id, 2, { title: 'Again' })).statusCode).toBe(412)
  })

  test('422: times that cannot be', async () => {
    const future = new Date(Date.now() + 3_600_000).toISOString()
    const made = await lead().post('/breaches', {
      body: { title: 'T', happened: 'H', knownAt: future },
    })
    expect(made.json()).toMatchObject({ code: 'governance.breach_times_odd' })
    const { id } = await log({ knownAt: '2026-03-27T15:00:00Z' })
    for (const body of [
      { regulatorToldAt: '2026-03-27T14:59:59Z' },
      { happenedFrom: '2026-03-27T15:00:01Z' },
      { happenedFrom: '2026-03-02T00:00:00Z', happenedTo: '2026-03-01T00:00:00Z' },
    ])
      expect((await change(id, 1, body)).json().code).toBe('governance.breach_times_odd')
  })

  test('200: every breach once over all pages, those of one millisecond too; others see none of it', async () => {
    await bank().owner.query(
      `insert into breach (id, organisation_id, title, happened, known_at, risk)
       select gen_random_uuid(), $1, 'Many', 'M', '2026-02-01T00:00:00.123Z'::timestamptz + n * interval '7 microseconds',
         'unlikely' from generate_series(0, 19) n`,
      [bank().world.home],
    )
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await lead().get('/breaches', {
        query: { limit: 3, ...(cursor ? { cursor } : {}) },
      })
      seen.push(...page.json().items.map(({ id }: { id: string }) => id))
      cursor = page.json().nextCursor ?? undefined
      if (!cursor) break
    }
    const { rows } = await bank().owner.query('select id from breach where organisation_id = $1', [
      bank().world.home,
    ])
    expect(seen).toHaveLength(rows.length)
    expect(new Set(seen).size).toBe(rows.length)
    const { id } = await log({}, administrator())
    expect((await lead().get(`/breaches/${id}`)).statusCode).toBe(404)
    expect((await administrator().get(`/breaches/${seen[0]}`)).statusCode).toBe(200)
  })
})

/** How often the log is asked who was affected. */
const questions = 40

interface Reading {
  actor: number
  credential: number
  organisation: number
  minute: number
  leaders: number[]
  manner: string
}

describe('who was affected', () => {
  test(
    'equals the truth, whoever asks by account, token, organisation and time',
    { timeout: 60_000 },
    async () => {
      const { owner, world } = bank()
      const ids = (count: number) => Array.from({ length: count }, () => newId())
      const [actors, credentials] = [ids(3), ids(4)]
      const organisations = [world.home, world.other]
      const leaders = [world.homeLeader, world.sharedLeader, world.elsewhereLeader, newId()]
      const held = new Set([world.homeLeader, world.sharedLeader])
      const start = Date.parse('2026-02-01T00:00:00Z')
      const at = (minute: number) => new Date(start + minute * 60_000).toISOString()
      const reading = fc.record({
        actor: fc.nat({ max: 2 }),
        credential: fc.nat({ max: 3 }),
        organisation: fc.nat({ max: 1 }),
        minute: fc.nat({ max: 100 }),
        leaders: fc.uniqueArray(fc.nat({ max: 3 })),
        manner: fc.constantFrom('listed', 'matched', 'opened', 'exported'),
      })
      const readings: Reading[] = fc.sample(reading, { numRuns: 400, seed: 7 })
      for (const each of readings)
        await owner.query(
          `insert into access_event (id, at, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id, credential_id)
         values ($1, $2, 'account', $3, $4, 'test', $5, 'Test', 'card', $6, 'r', $7)`,
          [
            newId(),
            at(each.minute),
            actors[each.actor],
            organisations[each.organisation],
            each.manner,
            each.leaders.map((leader) => leaders[leader]),
            credentials[each.credential],
          ],
        )
      const { id } = await log({ happenedFrom: at(0), happenedTo: at(100) })
      const optional = (max: number) => fc.option(fc.nat({ max }), { nil: undefined })
      const question = fc.record({
        actor: optional(2),
        credential: optional(3),
        organisation: optional(1),
        from: optional(100),
        to: optional(100),
        limit: fc.integer({ min: 1, max: 3 }),
      })
      await fc.assert(
        fc.asyncProperty(question, async ({ actor, credential, organisation, from, to, limit }) => {
          const truth = new Map<
            string,
            { times: number; manners: Set<string>; minutes: number[] }
          >()
          for (const each of readings) {
            if (actor !== undefined && each.actor !== actor) continue
            if (credential !== undefined && each.credential !== credential) continue
            if (organisation !== undefined && each.organisation !== organisation) continue
            if (each.minute < (from ?? 0) || each.minute > (to ?? 100)) continue
            for (const leader of each.leaders.map((number) => leaders[number] ?? '')) {
              const known = truth.get(leader) ?? { times: 0, manners: new Set(), minutes: [] }
              known.times += 1
              known.manners.add(each.manner)
              known.minutes.push(each.minute)
              truth.set(leader, known)
            }
          }
          const expected = (of: readonly string[]) =>
            of.toSorted().map((leaderId) => {
              const { times = 0, manners = [], minutes = [] } = truth.get(leaderId) ?? {}
              return {
                leaderId,
                times,
                manners: [...manners].toSorted(),
                firstAt: at(Math.min(...minutes)),
                lastAt: at(Math.max(...minutes)),
              }
            })
          const query = {
            ...(actor === undefined ? {} : { actorId: actors[actor] ?? '' }),
            ...(credential === undefined ? {} : { credentialId: credentials[credential] ?? '' }),
            ...(organisation === undefined
              ? {}
              : { organisationId: organisations[organisation] ?? '' }),
            ...(from === undefined ? {} : { from: at(from) }),
            ...(to === undefined ? {} : { to: at(to) }),
          }
          for (const [as, who] of [
            [lead(), [...truth.keys()].filter((each) => held.has(each))],
            [administrator(), [...truth.keys()]],
          ] as const) {
            const items: { leaderId: string; manners: string[] }[] = []
            for (let cursor: string | undefined; ;) {
              const page = await as.get(`/breaches/${id}/affected`, {
                query: { ...query, limit, ...(cursor ? { cursor } : {}) },
              })
              expect(page.json().count, page.body).toBe(who.length)
              items.push(...page.json().items)
              cursor = page.json().nextCursor ?? undefined
              if (!cursor) break
            }
            expect(
              items.map((each) => ({ ...each, manners: each.manners.toSorted() })),
            ).toMatchObject(expected(who))
            const csv = await as.get(`/breaches/${id}/affected.csv`, { query })
            const rows = parse(csv.body, { columns: true, bom: true }) as { leaderId: string }[]
            expect(rows.map(({ leaderId }) => leaderId)).toEqual(
              [...who].toSorted((a, b) => a.localeCompare(b)),
            )
          }
        }),
        { numRuns: questions },
      )
      keepFigures('G-08', 'affected', { readings: readings.length, questions })
    },
  )

  test('names stand only by people of the own organisation, and each of them can see that they were listed', async () => {
    const { world, owner } = bank()
    const { id } = await log({ happenedFrom: '2026-02-01T00:00:00Z' })
    const mine = (await lead().get(`/breaches/${id}/affected`)).json().items
    expect(mine).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ leaderId: world.homeLeader, name: 'Hanna Home' }),
      ]),
    )
    const all = (await administrator().get(`/breaches/${id}/affected`)).body
    expect(all).toContain(world.homeLeader)
    expect(all).not.toContain('Hanna')
    const { rows } = await owner.query(
      `select leader_ids from access_event where operation = 'listAffected' and actor_id = $1 order by id desc limit 1`,
      [world.engagementLead.accountId],
    )
    expect(rows[0].leader_ids).toContain(world.homeLeader)
  })
})

describe('many who were affected', () => {
  test('200: a list of many thousands leaves piece by piece, and each piece is on record before it goes', async () => {
    const { owner, world, database } = bank()
    const { id } = await log({
      happenedFrom: '2026-04-01T00:00:00Z',
      happenedTo: '2026-04-02T00:00:00Z',
    })
    const many = affectedAtOnce * 2 + 7
    await owner.query(
      `insert into access_event (id, actor_kind, operation, manner, purpose, view, leader_ids, request_id, at)
       select gen_random_uuid(), 'command', 'listLeaders', 'listed', 'Many', 'card',
         array_agg(gen_random_uuid()), 'r', '2026-04-01T12:00:00Z'
       from generate_series(1, $1) n`,
      [many],
    )
    const noted = async () => {
      const { rows } = await owner.query<{ people: number }>(
        `select cardinality(leader_ids) as people from access_event where operation = 'exportAffected' and actor_id = $1
         and leader_ids <> '{}' order by id desc limit 3`,
        [world.administrator.accountId],
      )
      return rows.map(({ people }) => people)
    }
    const before = await noted()
    const csv = await administrator().get(`/breaches/${id}/affected.csv`)
    const rows = parse(csv.body, { columns: true, bom: true }) as { leaderId: string }[]
    expect(new Set(rows.map(({ leaderId }) => leaderId)).size).toBe(many)
    expect(await noted()).toEqual([7, affectedAtOnce, affectedAtOnce])
    expect(before).not.toEqual(await noted())
    // Whoever takes it line by line has the bank hold one piece, and no more is on record than was read.
    const reads: number[] = []
    const pieces = readAffected(
      database.db,
      { ...clockContext('exportAffected'), record: { reading: 'exported' } },
      {
        actorId: null,
        credentialId: null,
        organisationId: null,
        from: '2026-04-01T00:00:00Z',
        to: '2026-04-02T00:00:00Z',
        within: null,
        holder: null,
      },
    )
    const notedByBank = async () =>
      (
        await owner.query(
          `select 1 from access_event where operation = 'exportAffected' and actor_kind = 'command'`,
        )
      ).rows.length
    for (let line = 0; line < affectedAtOnce + 1; line += 1) {
      await pieces.next()
      if (line === 0 || line === affectedAtOnce) reads.push(await notedByBank())
    }
    await pieces.return()
    expect(reads).toEqual([1, 2])
  })
})
