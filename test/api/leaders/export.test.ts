import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { refreshLeaderCard } from '../../../server/src/modules/leaders/card.queries.ts'
import { testBank, type Caller } from '../../support/harness.ts'
import { makeClient } from '../../support/world.ts'

const bank = testBank()
const coordinator = () => bank().as(bank().world.coordinator)

interface Person {
  id: string
  view: string
  name?: string | null
}
const path = '/leaders/export'
const peopleIn = (body: string): Person[] =>
  body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Person)
async function taken(by: Caller, query: Record<string, string> = {}): Promise<Person[]> {
  const answer = await by.get(path, { query })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
  return peopleIn(answer.body)
}

/** More than two pages of people, each with a card. */
async function addMany(count: number): Promise<string[]> {
  const { owner, world, database } = bank()
  const { rows } = await owner.query<{ id: string }>(
    `insert into leader (id, organisation_id, status, name, sort_name)
     select gen_random_uuid(), $1, 'active', 'Many ' || n, 'many' || n from generate_series(1, $2::int) n returning id`,
    [world.home, count],
  )
  const ids = rows.map(({ id }) => id)
  await refreshLeaderCard(database.db, ids)
  return ids
}

describe('people as a file', () => {
  let many: string[]
  beforeAll(async () => {
    many = await addMany(1_100)
  })

  test('holds everybody of the list once, each as their own page shows them', async () => {
    const people = await taken(coordinator())
    expect(people.length).toBeGreaterThan(1_100)
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(many))
    for (const { id } of people.slice(0, 3)) {
      const own = people.find((person) => person.id === id)
      expect(own).toMatchObject({ view: 'holder' })
      expect(own).toEqual((await coordinator().get(`/leaders/${id}`)).json())
    }
    const colleague = bank().as(bank().world.partner)
    const [shared] = await taken(colleague)
    expect(shared).toMatchObject({ view: 'partner' })
    expect(shared).toEqual((await colleague.get(`/leaders/${shared?.id}`)).json())
    const { total } = (await coordinator().get('/leaders/facets')).json<{ total: number }>()
    expect(people).toHaveLength(total)
  })

  test('goes on behind the last line that arrived', async () => {
    const whole = (await taken(coordinator())).map(({ id }) => id)
    const cut = whole.slice(0, 700)
    const rest = await taken(coordinator(), { after: cut.at(-1) as string })
    expect([...cut, ...rest.map(({ id }) => id)]).toEqual(whole)
    expect(await taken(coordinator(), { after: whole.at(-1) as string })).toEqual([])
  })

  test('is narrowed like the list, an address included', async () => {
    const made = await coordinator().post('/leaders', {
      body: { name: 'Only One', email: 'only@people.example' },
    })
    expect(made.statusCode, made.body).toBe(201)
    const exact = await taken(coordinator(), { search: 'only@people.example' })
    expect(exact.map(({ name }) => name)).toEqual(['Only One'])
    const listed = (await coordinator().get('/leaders', { query: { stage: 'established' } })).json<{
      items: Person[]
    }>()
    const narrowed = await taken(coordinator(), { stage: 'established' })
    expect(narrowed.map(({ id }) => id).toSorted()).toEqual(
      listed.items.map(({ id }) => id).toSorted(),
    )
    const unknown = await coordinator().get(path, { query: { near: 'ZZ99' } })
    expect(unknown.statusCode).toBe(422)
  })

  test('is on record page by page, with everybody in it', async () => {
    const { owner, world } = bank()
    const people = await taken(coordinator())
    const { rows } = await owner.query<{ view: string; leader_ids: string[] }>(
      `select view, leader_ids from access_event where operation = 'exportLeaders' and manner = 'exported'
         and actor_id = $1 and request_id = (
           select request_id from access_event where operation = 'exportLeaders' order by at desc, id desc limit 1)`,
      [world.coordinator.accountId],
    )
    expect(rows.flatMap((row) => row.leader_ids).toSorted()).toEqual(
      people.map(({ id }) => id).toSorted(),
    )
    for (const { view, leader_ids } of rows)
      for (const person of people.filter(({ id }) => leader_ids.includes(id)))
        expect(person.view).toBe(view)
    expect(Math.max(...rows.map((row) => row.leader_ids.length))).toBeLessThanOrEqual(500)
  })

  test('whoever asks for its head alone took nobody along', async () => {
    const readings = async () => {
      const { rows } = await bank().owner.query<{ n: number }>(
        `select count(*)::int as n from access_event where manner = 'exported'`,
      )
      return rows[0]?.n
    }
    const before = await readings()
    const head = await bank().app.inject({
      method: 'HEAD',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${bank().world.coordinator.token}` },
    })
    expect(head.statusCode).toBeGreaterThanOrEqual(400)
    expect(await readings()).toBe(before)
  })

  test('as a table names what codes mean, and no cell is a formula', async () => {
    const { owner, world } = bank()
    await owner.query(
      `update leader set name = '=1+1', languages = '{"yes":["cy"],"no":[],"complete":false}',
         themes = '{"items":{"asthma":{"own":true},"depression":{"own":false}},"complete":false}' where id = $1`,
      [world.homeLeader],
    )
    const answer = await coordinator().get(path, { query: { format: 'csv' } })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="people.csv"')
    const rows = parse(answer.body, { columns: true, bom: true }) as Record<string, string>[]
    const row = rows.find(({ id }) => id === world.homeLeader)
    expect(row).toMatchObject({
      view: 'holder',
      organisation: 'Home Trust',
      name: "'=1+1",
      languages: 'Welsh',
      themes: 'Asthma',
      matchable: expect.stringMatching(/^(yes|no)$/) as string,
    })
    expect(rows).toHaveLength((await taken(coordinator())).length)
  })
})

test('a program is given who agreed to be seen by its organisation, without a name, until they take it back', async () => {
  const { owner, world } = bank()
  const program = bank().as(
    await makeClient(owner, {
      organisationId: String(world.partner.organisationId),
      scopes: clientScopes,
      purpose: 'To find people who teach',
    }),
  )
  const share = async (answer: string) => {
    const id = String(world.leader.leaderId)
    await owner.query(
      `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
       values (gen_random_uuid(), $1, 'share', $2, '{name,contact,offers}', $3, 'self')`,
      [id, world.partner.organisationId, answer],
    )
    await refreshLeaderCard(bank().database.db, [id])
    return id
  }
  const id = await share('withdrawn')
  const ids = async () => (await taken(program)).map((person) => person.id)
  expect(await ids()).not.toContain(id)
  await share('given')
  const person = (await taken(program)).find((one) => one.id === id)
  expect(person).toMatchObject({ id, view: 'partner', fields: ['offers'] })
  expect(person).not.toHaveProperty('name')
  const csv = await program.get(path, { query: { format: 'csv' } })
  expect(csv.body).toContain(id)
  expect(csv.body).not.toContain('Lena')
  await share('withdrawn')
  expect(await ids()).not.toContain(id)
})
