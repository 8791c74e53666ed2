import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { plantCanary, type Canary } from '../support/canaries.ts'
import { testBank } from '../support/harness.ts'
import { addressOf, operationsOf, subjectsOf } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import { makeFixtures, placesOf, validRequest, type Fixtures } from '../support/valid-requests.ts'
import { refreshCopies } from '../support/world.ts'

// Somebody noted the ids of a person, kept a list of theirs open, and goes on after the person was erased.

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures
let gone: Canary
/** Pages that were opened before: where they are, and the cursor for what comes after. */
const opened: { path: string; cursor: string; query: Record<string, string> }[] = []
const coordinator = () => bank().as(bank().world.coordinator)

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  gone = await plantCanary(bank(), 'zqgone')
  await bank().owner.query(`update contact_wish set hold = null where leader_id = $1`, [
    gone.leaderId,
  ])
  await refreshCopies(bank().owner)
  const offer = await fixtures.opportunity('home', 'open')
  for (const [path, query] of [
    ['/leaders', {}],
    ['/leaders', { sort: 'name' }],
    [`/opportunities/${offer}/matches`, {}],
    [`/leaders/${gone.leaderId}/messages`, {}],
    [`/leaders/${gone.leaderId}/opportunities`, {}],
    ['/joinings', {}],
  ] as const) {
    const answer = await coordinator().get(path, { query: { ...query, limit: 1 } })
    const cursor = answer.statusCode === 200 ? answer.json().nextCursor : null
    if (cursor) opened.push({ path, cursor, query })
  }
  const me = bank().as({ ...gone, organisationId: null })
  const erased = await me.post('/me/leader/erasure', { body: { understood: true } })
  if (erased.statusCode !== 204) throw new Error(erased.body)
})

const plain = (answer: LightMyRequestResponse) => {
  const { requestId: _id, ...body } = answer.json() as Record<string, unknown>
  return { status: answer.statusCode, body }
}
const tells = (body: string) =>
  ['zqgone', gone.email, gone.phone, gone.name].some((word) =>
    body.toLowerCase().includes(word.toLowerCase()),
  )

const ofLeaders = operations.filter((operation) =>
  Object.values(subjectsOf(operation)).includes('leaders'),
)

test.each(ofLeaders)('$id: the id of an erased person is the id of nobody', async (operation) => {
  const actor = callerOf(operation.id)
  const request = await validRequest(bank(), fixtures, operation, actor)
  const ours = await placesOf(fixtures, operation, { side: 'home', actor })
  const names = Object.entries(subjectsOf(operation)).filter(([, word]) => word === 'leaders')
  for (const [name] of names) {
    const send = (value: string) =>
      bank().app.inject({
        ...request,
        url: addressOf(operation, { ...ours, [name]: value }),
        headers: {
          ...request.headers,
          ...(operation.creates ? { 'idempotency-key': randomUUID() } : {}),
        },
      })
    const erased = await send(gone.leaderId)
    const nobody = await send(randomUUID())
    expect(erased.statusCode, erased.body).toBe(404)
    expect(plain(erased)).toEqual(plain(nobody))
  }
})

test('there were such operations, and pages that were open', () => {
  expect(ofLeaders.length).toBeGreaterThan(10)
  expect(opened.map(({ path }) => path)).toEqual(expect.arrayContaining(['/leaders', '/leaders']))
  expect(opened.length).toBeGreaterThan(2)
})

test('a list that was open goes on without them, to its end', async () => {
  for (const { path, cursor, query } of opened) {
    let next: string | null = cursor
    for (let pages = 0; next !== null && pages < 50; pages += 1) {
      const answer: LightMyRequestResponse = await coordinator().get(path, {
        query: { ...query, limit: 1, cursor: next },
      })
      // Of the person alone nothing is left to page through; every other list goes on.
      expect(answer.statusCode, answer.body).toBe(path.includes(gone.leaderId) ? 404 : 200)
      expect(tells(answer.body), path).toBe(false)
      expect(answer.body).not.toContain(path.includes(gone.leaderId) ? 'zqgone' : gone.leaderId)
      next = answer.statusCode === 200 ? answer.json().nextCursor : null
    }
  }
})

test(
  'no list, search or count that anybody may ask for tells of them',
  { timeout: 60_000 },
  async () => {
    const { world } = bank()
    const lists = operations.filter(({ method, path, id }) => {
      return method === 'GET' && !path.includes('{') && id !== 'listDemoMessages'
    })
    const telling: string[] = []
    for (const person of [
      world.coordinator,
      world.engagementLead,
      world.administrator,
      world.leader,
    ])
      for (const { id, path } of lists) {
        const answer = await bank().app.inject({
          url: path,
          headers: { authorization: `Bearer ${person.token}` },
        })
        if (tells(answer.body)) telling.push(id)
      }
    expect(telling).toEqual([])
    for (const search of [gone.name, gone.email, 'zqgone'])
      expect((await coordinator().get('/leaders', { query: { search } })).json().items).toEqual([])
  },
)
