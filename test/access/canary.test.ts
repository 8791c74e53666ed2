import type { LightMyRequestResponse } from 'fastify'
import type { Db } from '../../server/src/core/db.ts'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../server/src/core/access.ts'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank, type Caller } from '../support/harness.ts'
import { deref, operationsOf, type Schema } from '../support/operations.ts'
import { makeFixtures, type Fixtures } from '../support/valid-requests.ts'
import { makeClient, refreshCopies, type Person } from '../support/world.ts'

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures
let opportunity = ''
/** A program of the partner's organisation, which sees nobody's name. */
let program: Person

/**
 * What the partner may not see of the shared person (name and themes are all they agreed to), by column:
 * the value planted, and the value without it.
 */
const hidden: Record<string, readonly [planted: unknown, without: unknown]> = {
  email: ['zq.canary@hidden.example', null],
  phone: ['01632 960777', null],
  other_phones: [['01632 960778'], []],
  preferred_channel: ['post', null],
  contact_note: ['zqcanary only after four', null],
  outcode: ['NR3', null],
  offers: ['zqcanary brings knitting', null],
  wants: ['zqcanary wants marbles', null],
  experience: [
    { yes: ['carer'], no: ['patient'], complete: true },
    { yes: [], no: [], complete: false },
  ],
  types: [
    { yes: ['peer_supporter'], no: [], complete: true },
    { yes: [], no: [], complete: false },
  ],
  position: ['inside', null],
  kinds: [
    { yes: ['committee'], no: ['research'], complete: true },
    { yes: [], no: [], complete: false },
  ],
  languages: [
    { yes: ['pl'], no: [], complete: true },
    { yes: [], no: [], complete: false },
  ],
  stage: ['established', null],
  half_days: [1, null],
  hours_month: [3, null],
  availability_note: ['zqcanary nights', null],
  online: [true, null],
  travel_km: [5, null],
  support_needs: [[{ code: 'wheelchair', note: null }], null],
  recognition: ['paid', null],
  recognition_note: ['zqcanary vouchers', null],
  interests: [
    [{ organisationId: null, employer: 'zqcanary mill', role: 'hand', from: null, to: null }],
    null,
  ],
  memberships: [[{ name: 'zqcanary circle', role: null, from: null, to: null }], []],
  links: [[{ label: 'zqcanary', url: 'https://zqcanary.example/' }], []],
  checks: [[{ kind: 'zqcanary dbs', on: null, expiresOn: null, note: null }], []],
  reference: ['zqcanary-17', null],
  source: ['zqcanary ward', null],
  source_note: ['zqcanary bed four', null],
  age_band: ['16_to_17', null],
  guardian: [{ name: 'zqcanary parent', contact: 'x', agreedOn: '2026-01-01' }, null],
  joined_on: ['2001-02-03', null],
  left_on: ['2001-02-04', null],
  review: [['zqcanary to settle'], []],
  last_asked_on: ['2026-11-01', null],
}

const json = new Set([
  'experience',
  'types',
  'kinds',
  'languages',
  'support_needs',
  'interests',
  'memberships',
  'links',
  'checks',
  'guardian',
])

/** What the person agreed that the partner's people see, and its programs do not. */
const hiddenFromPrograms: Record<string, readonly [planted: unknown, without: unknown]> = {
  name: ['Zqcanary Quilter', 'Shared Person'],
  sort_name: ['zqcanary quilter', 'shared person'],
  known_as: ['zqcanary pal', null],
  pronouns: ['zqcanary/they', null],
}

/**
 * What the whole bank goes by, whoever asks: when somebody was last asked decides whom the fresh-voices
 * guard moves up, in every view. It is said of the person by the list itself, and is not hidden by it.
 */
const knownToAll = new Set(['last_asked_on'])

async function plant(column: string, value: unknown): Promise<void> {
  const { owner, world } = bank()
  await owner.query(`update leader set ${column} = $2 where id = $1`, [
    world.sharedLeader,
    json.has(column) && value !== null ? JSON.stringify(value) : value,
  ])
}

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  const { owner, world } = bank()
  // The partner's own: for those of others it sees nobody who is shared with it.
  opportunity = await fixtures.opportunity('home', 'open')
  await owner.query('update opportunity set organisation_id = $2 where id = $1', [
    opportunity,
    world.partner.organisationId,
  ])
  // The person can be matched, and there are others around them in every list.
  await owner.query(
    `update leader set types = '{"yes":[],"no":[],"complete":false}', kinds = '{"yes":[],"no":[],"complete":false}',
       experience = '{"yes":[],"no":[],"complete":false}', offers = null, wants = null where id = $1`,
    [world.sharedLeader],
  )
  await bank()
    .as(world.partner)
    .post('/leaders', {
      body: {
        name: 'Petra Partner',
        matchConsent: { answer: 'given', method: 'self' },
        outcode: 'NR3',
        offers: 'knitting',
      },
    })
  await refreshCopies(owner)
  program = await makeClient(owner, {
    organisationId: String(world.partner.organisationId),
    scopes: clientScopes,
  })
})

/** Every value that a filter could be asked for with the planted values in mind. */
const words: Record<string, readonly string[]> = {
  search: [
    'zqcanary',
    'zq.canary@hidden.example',
    '01632 960777',
    '01632960778',
    'knitting',
    'marbles',
    'zqcanary-17',
    'peer supporter',
    'zqcanari',
  ],
  theme: ['depression'],
  type: ['peer_supporter', 'informal_representative'],
  stage: ['established', 'potential'],
  position: ['inside', 'outside'],
  kind: ['committee', 'research', 'service_redesign'],
  language: ['pl', 'en'],
  halfDay: ['mon_morning', 'tue_morning'],
  supportNeed: ['wheelchair'],
  recognition: ['paid', 'declined'],
  experience: ['carer', 'patient'],
  near: ['NR3', 'NR1'],
  contact: [],
}

function valuesOf(name: string, given: Schema): readonly string[] {
  const schema = deref(document, given)
  const known = words[name]
  if (known) return known
  if (schema.enum) return schema.enum.map(String)
  if (name === 'limit' || name === 'cursor' || name === 'withinKm') return []
  throw new Error(`Say in this test what a partner would try in ?${name}`)
}

/** What a partner can ask of the lists: each filter with each value, each order, alone. */
const questions = operations
  .filter(({ id }) => id === 'listLeaders' || id === 'countLeaders')
  .flatMap((operation) => [
    { path: operation.path, query: {} as Record<string, string> },
    ...operation.parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name, schema }) =>
        valuesOf(name, schema).map((value) => ({ path: operation.path, query: { [name]: value } })),
      ),
  ])

/** Names as whoever suspects one would type them, alone and beside what is there for all to see. */
const nameQuestions = ['Quilter', 'quil', 'quiltr', 'depression quilter', 'Quilter Zqcanary'].map(
  (search) => ({ path: '/api/v1/leaders', query: { search } as Record<string, string> }),
)

async function ask(caller: Caller): Promise<Map<string, LightMyRequestResponse>> {
  const { world } = bank()
  const answers = new Map<string, LightMyRequestResponse>()
  for (const { path, query } of [...questions, ...nameQuestions]) {
    answers.set(
      `${path}?${new URLSearchParams(query).toString()}`,
      await caller.get(path.replace('/api/v1', ''), { query }),
    )
  }
  const match = `/opportunities/${opportunity}/matches`
  answers.set('the record', await caller.get(`/leaders/${world.sharedLeader}`))
  answers.set('the ranked list', await caller.get(match))
  answers.set('the people to ask first', await caller.get(`${match}/ask-first`))
  answers.set('why or why not', await caller.get(`${match}/${world.sharedLeader}`))
  const essentials = {
    themes: [],
    experience: ['carer'],
    types: ['peer_supporter'],
    languages: ['pl'],
    stages: ['established'],
    attributes: [],
    reach: true,
    times: true,
  }
  for (const list of ['ranked', 'ask_first']) {
    answers.set(`what if, ${list}`, await caller.post(match, { body: { list, essentials } }))
    answers.set(`what if, ${list}, plain`, await caller.post(match, { body: { list } }))
  }
  answers.set(
    'the reach',
    await caller.post(`/opportunities/${opportunity}/reach`, { body: { essentials } }),
  )
  answers.set(
    'the reach of a draft',
    await caller.post('/opportunities/reach', {
      body: {
        kind: 'committee',
        outcode: 'NR3',
        halfDays: ['mon_morning'],
        hoursMonth: 3,
        online: true,
        essentials,
      },
    }),
  )
  return answers
}

/** An answer as bytes, without the id and time of its request. */
function bytes(answer: LightMyRequestResponse): string {
  // How many questions were asked before is no answer.
  const headers = { ...answer.headers, 'x-request-id': '', date: '', ratelimit: '' }
  return JSON.stringify([
    answer.statusCode,
    headers,
    answer.body.replaceAll(/"requestId":"[^"]*"/g, ''),
  ])
}

/** The questions that were answered otherwise the second time. */
const changedBetween = (
  before: ReadonlyMap<string, LightMyRequestResponse>,
  after: ReadonlyMap<string, LightMyRequestResponse>,
): string[] =>
  [...before]
    .filter(([question, answer]) => bytes(answer) !== bytes(after.get(question) ?? answer))
    .map(([question]) => question)

afterAll(() =>
  keepFigures('A-04', 'canaries', {
    columns: Object.keys(hidden).length,
    questions: questions.length,
  }),
)

describe('a partner', () => {
  test('is asked of in every way that the lists have', () => {
    expect(questions.length).toBeGreaterThan(40)
  })

  test(
    'cannot tell by any question whether anything hidden is there',
    { timeout: 120_000 },
    async () => {
      const partner = bank().as(bank().world.partner)
      const told = async (columns: readonly string[]) => {
        for (const column of columns) await plant(column, hidden[column]?.[0])
        await refreshCopies(bank().owner)
        const after = await ask(partner)
        for (const column of columns) await plant(column, hidden[column]?.[1])
        await refreshCopies(bank().owner)
        for (const [question, answer] of after) {
          expect(answer.statusCode, `${question}: ${answer.body}`).toBeLessThan(300)
          expect(answer.body, question).not.toMatch(/zqcanary [a-z]|zq\.canary@hidden\.example","/)
        }
        return changedBetween(before, after)
      }
      for (const [column, [, without]] of Object.entries(hidden)) await plant(column, without)
      await refreshCopies(bank().owner)
      const before = await ask(partner)
      const columns = Object.keys(hidden).filter((column) => !knownToAll.has(column))
      if ((await told(columns)).length === 0) return
      // Something shows: say which column shows where.
      const leaks: Record<string, string[]> = {}
      for (const column of columns) {
        const questions = await told([column])
        if (questions.length > 0) leaks[column] = questions
      }
      expect(leaks).toEqual({})
    },
  )

  test('sees people of its own alone for an opportunity of others, and its program nobody', async () => {
    const { owner, world } = bank()
    const others = await fixtures.opportunity('home', 'open')
    const partner = bank().as(world.partner)
    const namesIn = async (path: string) =>
      (await partner.get(path)).json<{ items: { leader: { view: string } }[] }>().items
    expect(
      (await namesIn(`/opportunities/${opportunity}/matches`)).map((each) => each.leader.view),
    ).toContain('partner')
    for (const list of ['matches', 'matches/ask-first'])
      for (const { leader } of await namesIn(`/opportunities/${others}/${list}`))
        expect(leader.view).toBe('holder')
    const why = `/opportunities/${others}/matches/${world.sharedLeader}`
    expect((await partner.get(why)).statusCode).toBe(404)
    expect((await bank().as(program).get(why)).json()).toMatchObject({
      code: 'opportunities.not_yours',
    })
    await refreshOpportunityCard({ $client: owner } as unknown as Db, [opportunity, others])
    const offered = await partner.get(`/leaders/${world.sharedLeader}/matches`)
    const { items, askFirst } =
      offered.json<
        Record<'items' | 'askFirst', { opportunity: { organisation: { id: string } } }[]>
      >()
    expect(items.length + askFirst.length).toBeGreaterThan(0)
    for (const each of [...items, ...askFirst])
      expect(each.opportunity.organisation.id).toBe(world.partner.organisationId)
  })

  test('is told of a last ask by the fresh-voices facts alone', async () => {
    const partner = bank().as(bank().world.partner)
    const before = await ask(partner)
    await plant('last_asked_on', hidden['last_asked_on']?.[0])
    await refreshCopies(bank().owner)
    const told = changedBetween(before, await ask(partner))
    await plant('last_asked_on', null)
    await refreshCopies(bank().owner)
    expect(
      told.filter(
        (question) =>
          !/asked|longest_unasked|facets|ranked|ask first|why or why not|what if/.test(question),
      ),
    ).toEqual([])
  })

  test('finds the holder’s questions answered, so that silence above is not emptiness', async () => {
    const holder = bank().as(bank().world.coordinator)
    const before = await ask(holder)
    for (const [column, [planted]] of Object.entries(hidden)) await plant(column, planted)
    await refreshCopies(bank().owner)
    expect(changedBetween(before, await ask(holder)).length).toBeGreaterThan(20)
    for (const [column, [, without]] of Object.entries(hidden)) await plant(column, without)
    await refreshCopies(bank().owner)
  })

  test('sees no trace of people who are not shared, in no list and no count', async () => {
    const { owner, world } = bank()
    const partner = bank().as(world.partner)
    const before = await ask(partner)
    await owner.query(
      `update leader set name = 'Zqcanary Unseen', sort_name = 'zqcanary unseen', outcode = 'NR3' where id in ($1, $2)`,
      [world.homeLeader, world.elsewhereLeader],
    )
    await bank()
      .as(world.coordinator)
      .post('/leaders', {
        body: {
          name: 'Zqcanary New',
          outcode: 'NR3',
          matchConsent: { answer: 'given', method: 'self' },
        },
      })
    await refreshCopies(owner)
    expect(changedBetween(before, await ask(partner))).toEqual([])
    keepFigures('A-06', 'unseen', { questions: before.size })
  })
})

describe('a program of the partner', () => {
  const settle = async (values: typeof hidden, side: 0 | 1) => {
    for (const [column, pair] of Object.entries(values)) await plant(column, pair[side])
    await refreshCopies(bank().owner)
  }

  test('finds the person, and cannot tell by any question who they are or what else is hidden', async () => {
    const { world } = bank()
    const all = { ...hidden, ...hiddenFromPrograms }
    const kept = Object.fromEntries(
      Object.entries(all).filter(([column]) => !knownToAll.has(column)),
    )
    await settle(kept, 1)
    const before = await ask(bank().as(program))
    await settle(kept, 0)
    const after = await ask(bank().as(program))
    await settle(kept, 1)
    // What a program may not ask is refused alike, whatever is there.
    const refused = [...after].filter(([, { statusCode }]) => statusCode >= 300)
    expect(refused.map(([question]) => question).toSorted()).toEqual(
      [
        '/api/v1/leaders/facets?',
        ...questions
          .filter(({ path, query }) => path.endsWith('/facets') && Object.keys(query).length > 0)
          .map(({ path, query }) => `${path}?${new URLSearchParams(query).toString()}`),
        '/api/v1/leaders?sort=longest_unasked',
        '/api/v1/leaders?sort=name',
        '/api/v1/leaders?sort=relevance',
        'the reach',
        'the reach of a draft',
      ].toSorted(),
    )
    for (const [question, answer] of after)
      expect(answer.body, question).not.toMatch(/zqcanary (?!circle|wants|brings)[a-z]|quilter/i)
    expect(changedBetween(before, after)).toEqual([])
    expect(after.get('the record')?.body).toContain(world.sharedLeader)
    expect(after.get('/api/v1/leaders?theme=depression')?.body).toContain(world.sharedLeader)
    expect(after.get('the ranked list')?.body).toContain(world.sharedLeader)
  })

  test('is answered otherwise than the partner’s people, so that silence above is not blindness', async () => {
    const partner = bank().as(bank().world.partner)
    await settle(hiddenFromPrograms, 1)
    const before = await ask(partner)
    await settle(hiddenFromPrograms, 0)
    expect(changedBetween(before, await ask(partner)).length).toBeGreaterThan(5)
    await settle(hiddenFromPrograms, 1)
  })

  test('is not told by what a search does not find that a word is a name', async () => {
    const { owner, world } = bank()
    // The word stands in what they offer too, which they agreed to show.
    await owner.query(
      `update leader_consent set fields = '{name,themes,offers}' where leader_id = $1 and purpose = 'share'`,
      [world.sharedLeader],
    )
    await plant('offers', 'quilter of blankets')
    const found = async () => {
      await refreshCopies(owner)
      const answer = await bank()
        .as(program)
        .get('/leaders', { query: { search: 'quilter' } })
      return answer.json<{ items: { id: string; name: null }[] }>().items
    }
    const before = await found()
    await settle(hiddenFromPrograms, 0)
    const after = await found()
    await settle(hiddenFromPrograms, 1)
    await plant('offers', null)
    await owner.query(
      `update leader_consent set fields = '{name,themes}' where leader_id = $1 and purpose = 'share'`,
      [world.sharedLeader],
    )
    await refreshCopies(owner)
    expect(before).toHaveLength(1)
    expect(after).toEqual(before)
    expect(after[0]).toMatchObject({ id: world.sharedLeader, name: null })
  })

  test('has a misspelling mended to words of the vocabulary, and never to somebody’s name', async () => {
    const { world } = bank()
    await settle(hiddenFromPrograms, 0)
    const asked = async (search: string) =>
      (await bank().as(program).get('/leaders', { query: { search } })).json<{
        items: { id: string }[]
        mended: object[]
      }>()
    const found = await asked('depresion')
    expect(found.mended).toEqual([{ word: 'depresion', instead: ['depression'] }])
    expect(found.items.map(({ id }) => id)).toContain(world.sharedLeader)
    expect(await asked('quilterr')).toMatchObject({ items: [], mended: [] })
    // Two letters from `needs` and from `nerve`.
    expect(await asked('nerys')).toMatchObject({ items: [], mended: [] })
    await settle(hiddenFromPrograms, 1)
  })

  test('sees nobody of its own organisation’s register, nor counts them in a list', async () => {
    const { world } = bank()
    const asProgram = bank().as(program)
    const people = (await asProgram.get('/leaders')).json<{ items: { id: string }[] }>().items
    expect(people.map(({ id }) => id)).toEqual([world.sharedLeader])
    const own = (
      await bank()
        .as(world.partner)
        .get('/leaders', { query: { search: 'petra' } })
    ).json<{
      items: { id: string; view: string }[]
    }>().items[0]
    expect(own).toMatchObject({ view: 'holder' })
    expect((await asProgram.get(`/leaders/${own?.id}`)).statusCode).toBe(404)
    const match = `/opportunities/${opportunity}/matches`
    expect((await asProgram.get(match)).body).not.toContain(own?.id)
    expect((await asProgram.get(`${match}/${own?.id}`)).statusCode).toBe(404)
  })
})
