import { beforeAll, describe, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const coordinator = () => bank().as(bank().world.coordinator)

/** As little as it takes to open. */
const whole = {
  title: 'Sit on the panel',
  kind: 'committee',
  purpose: 'To listen',
  difference: 'Fewer falls',
  influence: 'influence',
  timeShape: 'open_ended',
  hoursMonth: 4,
  online: true,
  papersDays: 5,
  howChosen: 'We talk, and then decide',
  support: 'A buddy',
  recognition: 'paid',
}
const session = { start: '2027-03-01T10:00:00Z', end: '2027-03-01T12:00:00Z' }
let contactAccountId: string
beforeAll(() => {
  contactAccountId = bank().world.coordinator.accountId
})

const write = async (changes: object) => {
  const made = await coordinator().post('/opportunities', {
    body: { ...whole, contactAccountId, ...changes },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made
}
const open = (id: string) =>
  coordinator().post(`/opportunities/${id}/status`, {
    body: { move: 'open' },
    headers: { 'if-match': '"1-staff"' },
  })

/** Each line of the check: what is taken from a whole one, and where that is missed. */
const lines: [string, object, string[]][] = [
  ['no purpose', { purpose: '' }, ['purpose']],
  ['no difference', { difference: '  ' }, ['difference']],
  ['no influence', { influence: null }, ['influence']],
  ['no kind of time', { timeShape: null }, ['timeShape']],
  ['fixed without dates', { timeShape: 'fixed' }, ['sessions']],
  ['open-ended without hours', { hoursMonth: null }, ['hoursMonth']],
  ['flexible without dates', { timeShape: 'flexible' }, ['startsOn', 'endsOn']],
  [
    'flexible without hours or end',
    { timeShape: 'flexible', hoursMonth: null, startsOn: '2027-01-01' },
    ['hoursMonth', 'endsOn'],
  ],
  ['nowhere', { online: false }, ['outcode']],
  ['no word of papers', { papersDays: null }, ['papersDays']],
  ['no way of choosing', { howChosen: '' }, ['howChosen']],
  ['formal without steps', { formality: 'formal' }, ['steps']],
  ['no support', { support: '' }, ['support']],
  ['no recognition', { recognition: null }, ['recognition']],
  ['nobody to ask', { contactAccountId: null }, ['contactAccountId']],
  [
    'nothing at all',
    {
      ...Object.fromEntries(
        ['purpose', 'difference', 'howChosen', 'support'].map((field) => [field, '']),
      ),
      influence: null,
      timeShape: null,
      hoursMonth: null,
      online: false,
      papersDays: null,
      recognition: null,
      contactAccountId: null,
    },
    [
      'purpose',
      'difference',
      'influence',
      'timeShape',
      'outcode',
      'papersDays',
      'howChosen',
      'support',
      'recognition',
      'contactAccountId',
    ],
  ],
]

test.each(lines)('422: %s', async (_name, changes, fields) => {
  const made = await write(changes)
  const fieldsOf = (issues: { field: string }[]) => issues.map(({ field }) => field)
  expect(fieldsOf(made.json().missing)).toEqual(fields)
  const { title: _title, kind: _kind, ...draft } = whole
  const seen = await coordinator().post('/opportunities/check', {
    body: { ...draft, contactAccountId, ...changes },
  })
  expect(seen.json().missing, seen.body).toEqual(made.json().missing)
  const refused = await open(made.json().id)
  expect(refused.json()).toMatchObject({ status: 422, code: 'opportunities.incomplete' })
  expect(refused.json().issues).toEqual(made.json().missing)
})

const enough: [string, object][] = [
  ['hours of an open end', {}],
  ['half-days instead of hours', { hoursMonth: null, halfDays: ['mon_morning'] }],
  ['fixed dates', { timeShape: 'fixed', hoursMonth: null, sessions: [session] }],
  ['hours within dates', { timeShape: 'flexible', startsOn: '2027-01-01', endsOn: '2027-06-30' }],
  ['a place', { online: false, outcode: 'NR3' }],
  ['papers on the day', { papersDays: 0 }],
  ['no papers', { papersDays: null, noPapers: true }],
  ['a formal one with a step', { formality: 'formal', steps: [{ step: 'selection' }] }],
]
test.each(enough)('200: %s is enough', async (_name, changes) => {
  const made = await write(changes)
  expect(made.json().missing).toEqual([])
  const opened = await open(made.json().id)
  expect(opened.json(), opened.body).toMatchObject({ status: 'open' })
})

describe('what is open', () => {
  const change = (id: string, version: number, body: object) =>
    coordinator().patch(`/opportunities/${id}`, {
      body,
      headers: { 'if-match': `"${version}-staff"` },
    })

  test('422: loses nothing that people decide by', async () => {
    const { id } = (await write({})).json()
    await open(id)
    const refused = await change(id, 2, { howChosen: '' })
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'opportunities.incomplete',
      issues: [{ field: 'howChosen' }],
    })
    expect((await change(id, 2, { howChosen: 'By lot' })).statusCode).toBe(200)
  })

  test('200: is mended bit by bit, where it opened before a line was there', async () => {
    const { id } = (await write({})).json()
    await open(id)
    await bank().owner.query(
      `update opportunity set how_chosen = '', papers_days = null where id = $1`,
      [id],
    )
    const mended = await change(id, 2, { papersDays: 3 })
    expect(mended.json(), mended.body).toMatchObject({
      papersDays: 3,
      missing: [{ field: 'howChosen' }],
    })
  })
})

describe('time, papers and steps', () => {
  test('200: papers and none take each other back', async () => {
    const made = (await write({ papersDays: 5 })).json()
    expect(made).toMatchObject({ papersDays: 5, noPapers: false })
    const patch = (version: number, body: object) =>
      coordinator().patch(`/opportunities/${made.id}`, {
        body,
        headers: { 'if-match': `"${version}-staff"` },
      })
    expect((await patch(1, { noPapers: true })).json()).toMatchObject({
      papersDays: null,
      noPapers: true,
    })
    expect((await patch(2, { papersDays: 0 })).json()).toMatchObject({
      papersDays: 0,
      noPapers: false,
    })
  })

  test.each([
    ['papers and none at once', { papersDays: 3, noPapers: true }],
    ['papers three weeks of days before', { papersDays: 21 }],
    [
      'steps out of order',
      { formality: 'formal', steps: [{ step: 'selection' }, { step: 'application' }] },
    ],
    ['a step twice', { formality: 'formal', steps: [{ step: 'term' }, { step: 'term' }] }],
    [
      'a later step on an earlier day',
      {
        formality: 'formal',
        steps: [
          { step: 'application', on: '2027-02-01' },
          { step: 'conversation' },
          { step: 'selection', on: '2027-01-31' },
        ],
      },
    ],
    ['another kind of time', { timeShape: 'whenever' }],
  ])('400: %s', async (_name, changes) => {
    const refused = await coordinator().post('/opportunities', { body: { ...whole, ...changes } })
    expect(refused.json()).toMatchObject({ status: 400, code: 'request.invalid' })
  })

  test('422: an informal one takes nobody through steps, neither at first nor later', async () => {
    const steps = [{ step: 'application', on: '2027-02-01', note: 'By e-mail or by phone' }]
    const refused = await coordinator().post('/opportunities', { body: { ...whole, steps } })
    expect(refused.json()).toMatchObject({ status: 422, code: 'opportunities.steps_informal' })
    const made = (await write({ formality: 'formal', steps })).json()
    expect(made.steps).toEqual(steps)
    const patch = (body: object) =>
      coordinator().patch(`/opportunities/${made.id}`, {
        body,
        headers: { 'if-match': '"1-staff"' },
      })
    expect((await patch({ formality: 'informal' })).statusCode).toBe(422)
    expect((await patch({ formality: 'informal', steps: [] })).statusCode).toBe(200)
  })
})
