import { beforeAll, describe, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let fixtures: Fixtures
beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})
const coordinator = () => bank().as(bank().world.coordinator)
const post = (path: string, body?: object) => coordinator().post(path, body ? { body } : {})
const roleOf = async (code: string) =>
  (await coordinator().get('/roles'))
    .json()
    .items.find((role: { code: string }) => role.code === code)

describe('a draft of a role', () => {
  test('201: says what the role holds', async () => {
    const role = await roleOf('trust_governor')
    const made = await post('/opportunities', { title: 'A governor', role: 'trust_governor' })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({
      kind: role.kind,
      leaderType: role.leaderType,
      formality: 'formal',
      excludesEmployed: true,
      purpose: role.purpose,
      howChosen: role.howChosen,
      support: role.support,
      steps: ['application', 'conversation', 'selection', 'appointment', 'term'].map((step) => ({
        step,
        on: null,
        note: null,
      })),
      wanted: {
        attributes: role.profile.map(
          ({ attribute, level, importance }: Record<string, unknown>) => ({
            code: attribute,
            level,
            importance,
          }),
        ),
        themes: [],
      },
    })
    expect(role.purpose).not.toBe('')
    expect(made.json().missing.map(({ field }: { field: string }) => field)).not.toContain(
      'howChosen',
    )
  })

  test('201: says what it says itself, before the role', async () => {
    const own = {
      kind: 'research',
      purpose: 'To find out',
      support: '',
      formality: 'informal',
      wanted: { attributes: [], themes: [] },
    }
    const made = await post('/opportunities', { title: 'Own', role: 'trust_governor', ...own })
    expect(made.json(), made.body).toMatchObject({ ...own, steps: [], excludesEmployed: false })
  })

  test('400 and 422: needs a kind or a role that exists', async () => {
    expect((await post('/opportunities', { title: 'Of no kind' })).json()).toMatchObject({
      status: 400,
      issues: [{ field: 'kind' }],
    })
    expect((await post('/opportunities', { title: 'No', role: null })).statusCode).toBe(400)
    expect((await post('/opportunities', { title: 'No', role: 'nobody' })).statusCode).toBe(422)
    const nowhere = { title: 'No', kind: 'peer_support', outcode: 'ZZ99' }
    expect((await post('/opportunities', nowhere)).json()).toMatchObject({
      ...{ status: 422, code: 'places.outcode_unknown', issues: [{ field: 'outcode' }] },
    })
  })

  test('200: an administrator says what the role brings', async () => {
    const admin = bank().as(bank().world.administrator)
    const role = await roleOf('peer_mentor')
    const changed = await admin.patch(`/roles/${role.id}`, {
      body: { purpose: 'To walk beside somebody' },
      headers: { 'if-match': `"${role.version}-public"` },
    })
    expect(changed.json(), changed.body).toMatchObject({ purpose: 'To walk beside somebody' })
    const made = await post('/opportunities', { title: 'Mentor', role: 'peer_mentor' })
    expect(made.json()).toMatchObject({ purpose: 'To walk beside somebody', steps: [] })
  })
})

describe('a copy', () => {
  test('201: says all that the first says, without its days, and where it is from', async () => {
    const session = { start: '2027-03-01T10:00:00Z', end: '2027-03-01T12:00:00Z' }
    const made = await post('/opportunities', {
      title: 'Governors',
      kind: 'governor',
      formality: 'formal',
      purpose: 'To ask',
      howChosen: 'By vote',
      papersDays: 7,
      timeShape: 'fixed',
      sessions: [session],
      startsOn: '2027-02-01',
      endsOn: '2027-12-01',
      closesOn: '2027-01-15',
      placesCount: 3,
      outcode: 'NR3',
      weights: { attributes: 0, themes: 0, interest: 0, place: 0, availability: 100 },
      steps: [{ step: 'selection', on: '2027-01-20', note: 'By post' }],
    })
    expect(made.statusCode, made.body).toBe(201)
    const copied = await post(`/opportunities/${made.json().id}/copies`)
    expect(copied.statusCode, copied.body).toBe(201)
    expect(copied.json()).toMatchObject({
      title: 'Governors',
      kind: 'governor',
      purpose: 'To ask',
      howChosen: 'By vote',
      papersDays: 7,
      timeShape: 'fixed',
      placesCount: 3,
      outcode: 'NR3',
      status: 'draft',
      version: 1,
      sessions: [],
      startsOn: null,
      endsOn: null,
      closesOn: null,
      steps: [{ step: 'selection', on: null, note: 'By post' }],
      copiedFrom: { id: made.json().id, title: 'Governors' },
      // Only its dates counted: without them nobody could score.
      weights: { attributes: 40 },
      contactPerson: made.json().contactPerson,
    })
  })

  test.each(['open', 'closed', 'cancelled'])('201: of a %s one is a draft', async (status) => {
    const id = await fixtures.opportunity('home', status)
    const copied = await post(`/opportunities/${id}/copies`)
    expect(copied.json(), copied.body).toMatchObject({
      status: 'draft',
      openedAt: null,
      cancelReason: '',
    })
  })

  test('403 and 404: of what is not ours', async () => {
    const open = await fixtures.opportunity('other', 'open')
    const draft = await fixtures.opportunity('other', 'draft')
    expect((await post(`/opportunities/${open}/copies`)).statusCode).toBe(403)
    expect((await post(`/opportunities/${draft}/copies`)).statusCode).toBe(404)
  })
})

describe('how a draft reads', () => {
  const purpose =
    'We want key stakeholders to facilitate the evaluation of our pathway. You tell us what went well.'

  test('200: each text that was sent, with the hard words of the vocabulary', async () => {
    const seen = await post('/opportunities/check', { purpose, support: 'A friend comes with you' })
    expect(seen.json().texts, seen.body).toMatchObject([
      {
        field: 'purpose',
        hardWords: [
          { found: 'stakeholders' },
          { found: 'facilitate', plain: 'Say “help” or “run”.' },
          { found: 'evaluation' },
          { found: 'pathway' },
        ],
        longSentences: [],
      },
      { field: 'support', age: null, hardWords: [], longSentences: [] },
    ])
    expect(seen.json().texts[0].age).toBeGreaterThan(9)
  })

  test('200: any other text by itself, by the same rules; an empty one is refused', async () => {
    const seen = await post('/texts/check', { text: purpose })
    const [asPartOfDraft] = (await post('/opportunities/check', { purpose })).json().texts
    expect({ field: 'purpose', ...seen.json() }).toEqual(asPartOfDraft)
    expect((await post('/texts/check', { text: ' ' })).statusCode).toBe(400)
  })

  test('200: the list of hard words is an administrator’s', async () => {
    const admin = bank().as(bank().world.administrator)
    const added = await admin.post('/vocabulary/jargon', {
      body: { code: 'went_well', label: 'went well', description: 'Say what was good.' },
    })
    expect(added.statusCode, added.body).toBe(201)
    const found = async () =>
      (await post('/opportunities/check', { purpose })).json().texts[0].hardWords
    expect(await found()).toContainEqual({ found: 'went well', plain: 'Say what was good.' })
    await admin.patch('/vocabulary/jargon/went_well', {
      body: { archived: true },
      headers: { 'if-match': '"1-public"' },
    })
    expect(await found()).not.toContainEqual(expect.objectContaining({ found: 'went well' }))
  })
})
