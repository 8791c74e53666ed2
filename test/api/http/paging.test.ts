import { beforeAll, describe, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank } from '../../support/harness.ts'
import { addressOf, operationsOf, type Operation } from '../../support/operations.ts'
import { callerOf, type ActorName } from '../../support/policy-table.ts'
import { makeFixtures, placesOf, type Fixtures } from '../../support/valid-requests.ts'
import { refreshCopies } from '../../support/world.ts'

const operations = operationsOf(document)
const paged = operations.filter(({ parameters }) =>
  parameters.some(({ name }) => name === 'cursor'),
)
const bank = testBank()
let fixtures: Fixtures

interface Page {
  items: {
    id?: string
    leaderId?: string
    line?: number
    leader?: { id: string }
    opportunity?: { id: string }
  }[]
  nextCursor: string | null
}

/** Names that sort by accident in one place and by rule in another. */
const names = [
  'Äda',
  'ada',
  'ADA',
  'Zoë',
  'zoe',
  'İpek',
  'ıpek',
  'Øyvind',
  'Émile',
  'emile',
  'Ŵyn',
  'wyn',
  '陈',
  "O'Brien",
  'o’brien',
  'ß',
  'ss',
  'İa',
  'İb',
  'A',
  'a',
]

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  const { owner, world } = bank()
  for (const [index, name] of names.entries()) {
    await owner.query(
      `insert into account (id, email, name, organisation_id, staff_role) values ($1, $2, $3, $4, 'coordinator')`,
      [newId(), `paged${index}@home.example`, name, world.home],
    )
    await owner.query(`insert into organisation (id, name, sector) values ($1, $2, 'other')`, [
      newId(),
      `${name} ${index}`,
    ])
    const leaderId = newId()
    await owner.query(
      `insert into leader (id, organisation_id, status, name, sort_name) values ($1, $2, 'active', $3, lower($3))`,
      [leaderId, world.home, name],
    )
    await owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', 'given', 'self')`,
      [newId(), leaderId],
    )
    await owner.query(`insert into leader_note (id, leader_id, words) values ($1, $2, $3)`, [
      newId(),
      world.homeLeader,
      name,
    ])
    await fixtures.opportunity('home', 'open')
  }
  await refreshCopies(owner)
})

interface List {
  operation: Operation
  actor: ActorName
  url: string
  read: (query: Record<string, string>) => Promise<{ status: number; page: Page; body: string }>
}

async function listOf(operation: Operation): Promise<List> {
  const actor = callerOf(operation.id)
  const url = addressOf(operation, await placesOf(fixtures, operation, { side: 'home', actor }))
  const method = operation.method
  return {
    operation,
    actor,
    url,
    async read(query) {
      const { limit, ...rest } = query
      const answer = await bank().app.inject({
        method,
        url,
        headers: fixtures.headersOf(actor),
        ...(method === 'GET'
          ? { query }
          : { payload: { ...rest, ...(limit ? { limit: Number(limit) } : {}) } }),
      })
      const page = answer.json() as Page
      if (method === 'GET') expect(nextIn(answer.headers['link'])).toBe(page.nextCursor ?? null)
      return { status: answer.statusCode, page, body: answer.body }
    },
  }
}

/** The cursor in the address that `Link` names as the next page. */
function nextIn(header: unknown): string | null {
  const [, address] = /<([^>]+)>; rel="next"/.exec(String(header)) ?? []
  return address === undefined ? null : new URL(address, 'http://bank').searchParams.get('cursor')
}

const keyOf = (item: Page['items'][number]): string =>
  item.id ?? item.leaderId ?? item.leader?.id ?? item.opportunity?.id ?? String(item.line)

async function walk(list: List, limit: number, between?: () => Promise<void>): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < 200; pages += 1) {
    const { status, page, body } = await list.read({
      limit: String(limit),
      ...(cursor ? { cursor } : {}),
    })
    expect(status, body).toBe(200)
    seen.push(...page.items.map(keyOf))
    if (!page.nextCursor) return seen
    expect(page.items.length).toBe(limit)
    cursor = page.nextCursor
    await between?.()
  }
  throw new Error('The list never ends')
}

// Finer ones would be lost between two pages that part them.
test('the moments that opportunities are listed by are no finer than a cursor says', async () => {
  const { rows } = await bank().owner.query<{ all: number; finer: number }>(
    `select count(*)::int as all, count(*) filter (where updated_at <> date_trunc('milliseconds', updated_at))::int as finer
      from opportunity`,
  )
  expect(rows[0]?.all).toBeGreaterThan(1)
  expect(rows[0]?.finer).toBe(0)
})

test.each(paged)('$id: pages of any size give the list once, in its order', async (operation) => {
  const list = await listOf(operation)
  const whole = await walk(list, 100)
  expect(new Set(whole).size).toBe(whole.length)
  for (const limit of [1, 3, 7]) expect(await walk(list, limit)).toEqual(whole)
})

test.each(paged)(
  '$id: a cursor is of this list, these filters and this caller',
  async (operation) => {
    const list = await listOf(operation)
    const { page } = await list.read({ limit: '1' })
    const cursor = page.nextCursor
    for (const odd of ['x', '.', 'e30.e30', 'a.b.c', '%00', 'null', 'W10.AAAAAAAAAAAAAAAAAAAAAA']) {
      const { status, body } = await list.read({ cursor: odd })
      expect(status, `${odd}: ${body}`).toBe(400)
    }
    if (!cursor) return
    const [payload = '', mac = ''] = cursor.split('.')
    const position = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown
    const forged = Buffer.from(JSON.stringify(position).replace(/\d/, '9')).toString('base64url')
    for (const bent of [
      `${forged}.${mac}`,
      `${payload}x.${mac}`,
      `${payload}.${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`,
      `${payload}.${mac.slice(0, -1)}`,
      `${payload}.${mac}.${mac}`,
      `${payload}.${mac} `,
      `${payload}.${mac}=`,
      cursor.toUpperCase(),
    ]) {
      if (bent === cursor) continue
      const { status } = await list.read({ cursor: bent })
      expect(status, bent.slice(-40)).toBe(400)
    }
    const others = paged.filter(({ id, method }) => id !== operation.id && method === 'GET')
    const elsewhere = others.find(({ id }) => callerOf(id) === callerOf(operation.id))
    if (elsewhere) {
      const other = await (await listOf(elsewhere)).read({ cursor })
      expect(other.status, elsewhere.id).toBe(400)
    }
  },
)

test.each(['listOpportunities', 'listLeaders', 'listOrganisations'])(
  '%s: a cursor is not taken with another filter',
  async (id) => {
    const operation = operations.find((each) => each.id === id)
    if (!operation) throw new Error(`${id} is gone`)
    const list = await listOf(operation)
    const cursor = (await list.read({ limit: '1' })).page.nextCursor ?? ''
    const filter: Record<string, Record<string, string>> = {
      listOpportunities: { status: 'open' },
      listLeaders: { sort: 'newest' },
      listOrganisations: { sector: 'other' },
    }
    expect((await list.read({ cursor, ...filter[id] })).status).toBe(400)
    const another = await bank()
      .as(bank().world.coordinatorElsewhere)
      .get(operation.path.replace('/api/v1', ''), { query: { cursor } })
    // Organisations are the same list for everybody.
    expect(another.statusCode).toBe(id === 'listOrganisations' ? 200 : 400)
  },
)

test.each(paged.filter(({ method }) => method === 'GET'))(
  '$id: limits are 1 to 100, and whole',
  async (operation) => {
    const list = await listOf(operation)
    for (const limit of [
      '0',
      '-1',
      '101',
      '1e9',
      '1.5',
      'x',
      '',
      'NaN',
      'Infinity',
      '9'.repeat(400),
    ]) {
      expect((await list.read({ limit })).status, limit).toBe(400)
    }
  },
)

describe('while others write', () => {
  test('every row that stays is met exactly once', async () => {
    const operation = operations.find(({ id }) => id === 'listLeaders')
    if (!operation) throw new Error('listLeaders is gone')
    const list = await listOf(operation)
    const coordinator = bank().as(bank().world.coordinator)
    const stable = await walk(list, 100)
    let round = 0
    const added: string[] = []
    const seen = await walk(list, 3, async () => {
      round += 1
      const made = await coordinator.post('/leaders', {
        body: { name: `${round % 2 === 0 ? 'Aaa' : 'Zzz'} ${round}` },
      })
      added.push((made.json() as { id: string }).id)
    })
    const isAdded = new Set(added)
    expect(seen.filter((id) => !isAdded.has(id))).toEqual(stable)
    expect(new Set(seen).size).toBe(seen.length)
  })
})
