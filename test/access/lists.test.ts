import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/src/core/ids.ts'
import { document } from '../support/contract.ts'
import { plantCanary, type Canary } from '../support/canaries.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { operationsOf } from '../support/operations.ts'
import { makeFixtures } from '../support/valid-requests.ts'
import { refreshCopies } from '../support/world.ts'

// Somebody of the home organisation with a planted word in every column, and whatever else it keeps: no list, and no
// export, tells anybody of elsewhere of it.

const bank = testBank()
let hidden: Canary
const callers: Record<string, Record<string, string>> = {}
let asked = 0

/** What answers without an id in its address: lists, pages of records, counts, reports. */
const lists = operationsOf(document).filter(
  ({ method, path, id }) =>
    method === 'GET' &&
    !path.includes('{') &&
    // The mailbox of the demo shows everything to everybody, and exists in the demo alone.
    id !== 'listDemoMessages',
)
const exports = ['/audit-events/exports', '/access-events/exports']

beforeAll(async () => {
  const { owner, world } = bank()
  const fixtures = await makeFixtures(bank())
  hidden = await plantCanary(bank(), 'zqhidden')
  await owner.query(
    `insert into breach (id, organisation_id, title, happened, known_at, risk)
     values ($1, $2, 'zqhidden breach', 'zqhidden', '2026-03-01T09:00:00Z', 'not_judged')`,
    [newId(), world.home],
  )
  // An open idea is there to be read; what it tells besides is tested below.
  await owner.query(`delete from idea_response`)
  await owner.query(`update idea set status = 'draft'`)
  await refreshCopies(owner)
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const leadId = newId()
  await owner.query(
    `insert into account (id, email, name, organisation_id, staff_role)
     values ($1, 'lead@other.example', 'Lead', $2, 'engagement_lead')`,
    [leadId, world.other],
  )
  callers['lead elsewhere'] = await fixtures.cookieFor({ ...world.partner, accountId: leadId })
  callers['coordinator elsewhere'] = bearer(world.coordinatorElsewhere.token)
  callers['partner'] = bearer(world.partner.token)
  callers['leader'] = bearer(world.leader.token)
  callers['visitor'] = {}
})

const ask = (path: string, headers: Record<string, string>) =>
  bank().app.inject({ url: path, headers, query: {} })
const take = (path: string, headers: Record<string, string>) =>
  bank().app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { ...headers, 'idempotency-key': newId() },
    payload: { format: 'ndjson' },
  })
/** Whether an answer speaks of the hidden person. */
const tells = (body: string) =>
  [hidden.leaderId, hidden.accountId, 'zqhidden', hidden.email, hidden.phone].some((word) =>
    body.toLowerCase().includes(word.toLowerCase()),
  )

test.each(['lead elsewhere', 'coordinator elsewhere', 'partner', 'leader', 'visitor'])(
  'no list and no export tells a %s of what another organisation keeps',
  async (caller) => {
    const headers = callers[caller] ?? {}
    const telling: string[] = []
    for (const { id, path } of lists) {
      asked += 1
      if (tells((await ask(path, headers)).body)) telling.push(id)
    }
    for (const path of exports) {
      asked += 1
      if (tells((await take(path, headers)).body)) telling.push(path)
    }
    expect(telling).toEqual([])
    keepFigures('A-06', 'lists', { lists: asked })
  },
)

test('the lists of the organisation itself do tell of them, so that silence above is not emptiness', async () => {
  const { world, as } = bank()
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const telling = new Set<string>()
  for (const person of [world.coordinator, world.engagementLead])
    for (const { id, path } of lists)
      if (tells((await ask(path, bearer(person.token))).body)) telling.add(id)
  expect([...telling].toSorted()).toEqual(
    expect.arrayContaining([
      'listAccessEvents',
      'listAuditEvents',
      'listBreaches',
      'listJoinings',
      'listLeaders',
      'listSubjectRequests',
    ]),
  )
  expect((await as(world.engagementLead).get('/equality-report')).body).not.toContain('zqhidden')
})

test('an idea that is opened without a name tells elsewhere what it says, and nothing of its writer', async () => {
  const { owner } = bank()
  const { rows } = await owner.query(
    `update idea set status = 'open', shows_name = false where leader_id = $1 returning title, what, for_whom, needs`,
    [hidden.leaderId],
  )
  const words = Object.values(rows[0] as Record<string, string>)
  for (const caller of ['lead elsewhere', 'coordinator elsewhere', 'partner']) {
    for (const path of ['/api/v1/ideas', '/api/v1/home']) {
      const { body } = await ask(path, callers[caller] ?? {})
      if (path.endsWith('/ideas')) expect(body, caller).toContain(words[0])
      const rest = words.reduce((left, word) => left.replaceAll(word, ''), body)
      expect(tells(rest), `${caller} ${path}`).toBe(false)
    }
  }
})
