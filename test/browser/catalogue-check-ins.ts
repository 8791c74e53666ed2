import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, hanging, longWords, missing } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }

export const checkInsOf = api(`placements/${id}/check-ins$`)
export const ownCheckInsOf = api(`me/placements/${id}/check-ins$`)
const trendOf = api(`opportunities/${id}/check-ins$`)

const newest = {
  id: '0190a000-0000-7000-8000-000000000201',
  askedOn: '2026-11-20',
  clarity: 'partly',
  support: 'well',
  voice: 'not',
  answeredAt: '2026-11-22T18:00:00Z',
  isOpen: true,
  recordedSide: 'leader',
  words: { words: 'I said the same thing twice and nobody wrote it down.', readers: 'contact' },
  concerns: 2,
}
const earlier = {
  ...newest,
  id: '0190a000-0000-7000-8000-000000000202',
  askedOn: '2026-08-22',
  clarity: 'well',
  voice: 'partly',
  answeredAt: '2026-08-24T18:00:00Z',
  isOpen: false,
  recordedSide: 'organisation',
  words: null,
  concerns: 1,
}
const reviews = [
  {
    id: '0190a000-0000-7000-8000-000000000203',
    changes: ['say_purpose', 'talk_to_chair'],
    words: 'The chair now asks each of you first.',
    by: 'Sam Coordinator',
    at: '2026-08-30T10:00:00Z',
  },
]
const suggestions = [
  { change: 'say_purpose', because: 'clarity' },
  { change: 'one_page', because: 'clarity' },
  { change: 'own_item', because: 'voice' },
  { change: 'say_what_came', because: 'voice' },
  { change: 'talk_to_chair', because: 'voice' },
  { change: 'second_leader', because: 'voice' },
]
const called = {
  items: [newest, earlier],
  suggestions,
  isReviewed: false,
  mayReview: true,
  reviews,
}
const waiting = {
  ...called,
  items: [
    {
      ...newest,
      clarity: null,
      support: null,
      voice: null,
      answeredAt: null,
      recordedSide: null,
      words: null,
      concerns: 0,
    },
  ],
  suggestions: [],
  mayReview: false,
  reviews: [],
}
export const noCheckIns = { ...waiting, items: [] }

const ownOf = ({
  recordedSide: _side,
  concerns: _concerns,
  words: _words,
  ...rest
}: typeof newest) => ({
  ...rest,
  words: null,
})
const ownList = {
  items: [
    { ...ownOf(newest), clarity: null, support: null, voice: null, answeredAt: null },
    {
      ...ownOf(newest),
      id: earlier.id,
      askedOn: earlier.askedOn,
      isOpen: false,
      words: {
        words: 'I would like to know what came of my idea.',
        readers: 'contact',
        readerName: 'Sam Coordinator',
      },
    },
  ],
  contactName: 'Sam Coordinator',
  reviews: reviews.map((review) => ({ ...review, by: null })),
}
export const noOwnCheckIns = { items: [], contactName: null, reviews: [] }

const asked = {
  opportunity: { title: 'Fewer falls: a panel' },
  organisation: 'Vale Trust',
  contactName: 'Sam Coordinator',
  clarity: null,
  support: null,
  voice: null,
  wordsFor: null,
}
const open = api('check-in-questions/open')
const answer = api('check-in-questions/answer')
const askedPage = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'check-in',
  state,
  as: null,
  path: at('/check-in#a-secret'),
  ...(given ? { given } : {}),
  ...more,
})
const tapFirst = (page: Page) => page.getByRole('button', { name: 'Yes' }).first().click()
const write = async (page: Page) => {
  await page.getByLabel('Would you like to say more?').fill('It goes well, and I am tired.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('Choose who may read this').first().waitFor()
}

const counts = (well: number, partly: number, not: number) => ({ well, partly, not })
const trend = {
  quarters: [
    {
      from: '2026-04-01',
      asked: 4,
      answered: 3,
      clarity: counts(1, 1, 1),
      support: counts(2, 1, 0),
      voice: counts(0, 1, 2),
    },
    {
      from: '2026-07-01',
      asked: 6,
      answered: 5,
      clarity: counts(4, 1, 0),
      support: counts(5, 0, 0),
      voice: counts(3, 1, 1),
    },
    {
      from: '2026-10-01',
      asked: 6,
      answered: 2,
      clarity: counts(2, 0, 0),
      support: counts(2, 0, 0),
      voice: counts(0, 0, 0),
    },
  ],
  toReview: 1,
  reviews: 2,
}

/** How it goes: on the pages of a placement and an opportunity, on the first page, and behind a link. */
export function checkInsStates(on: {
  placement: object & { id: string }
  ownPlacement: object
  emptyHome: object
}): ScreenState[] {
  const path = at(`/placements/${on.placement.id}`)
  const nothing = { items: [], sessions: [], mayAdd: true }
  const noTime = { items: [], sessions: [], mayAdd: true, minutes: 0, attended: 0 }
  const active = { status: 'active', owed: null, dueOn: null }
  const given = (body: object) =>
    both(
      answering(api(`placements/${id}$`), { ...on.placement, ...active, moves: ['complete'] }),
      answering(api(`placements/${id}/support$`), nothing),
      answering(api(`placements/${id}/attendance$`), noTime),
      answering(checkInsOf, body),
    )
  const ownGiven = (body: object) =>
    both(
      answering(api(`me/placements/${id}$`), {
        ...on.ownPlacement,
        ...active,
        moves: ['step_down'],
      }),
      answering(api(`me/placements/${id}/support$`), nothing),
      answering(api(`me/placements/${id}/attendance$`), noTime),
      answering(ownCheckInsOf, body),
    )
  const staff = (state: string, more: Partial<ScreenState>): ScreenState => ({
    screen: 'placement',
    state,
    as: 'coordinator',
    path,
    ...more,
  })
  const own = (state: string, more: Partial<ScreenState>): ScreenState => ({
    screen: 'my-placement',
    state,
    as: 'leader',
    path: at(`/me/involvement/${on.placement.id}`),
    ...more,
  })
  const stretched = {
    ...called,
    items: called.items.map((each) => ({
      ...each,
      words: { words: longWords, readers: 'organisation' },
    })),
    reviews: reviews.map((review) => ({ ...review, words: longWords, by: longWords })),
  }
  return [
    staff('check-ins', { given: given(called) }),
    staff('check-ins, long', { given: given(stretched) }),
    staff('check-ins, waiting', {
      given: given(waiting),
      when: (page) => page.getByText('Did they tell you?').click(),
    }),
    staff('check-ins, looked at', { given: given({ ...called, isReviewed: true }) }),
    staff('check-ins fail', { given: both(given(called), failing(checkInsOf)) }),
    staff('check-ins, reviewing', {
      given: given(called),
      when: async (page) => {
        await page.getByRole('button', { name: 'Say what was changed' }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
      },
    }),
    own('check-in', { given: ownGiven(ownList) }),
    own('check-in, writing', { given: ownGiven(ownList), when: write }),
    own('check-in, kept', {
      given: ownGiven({
        ...ownList,
        items: [
          {
            ...ownList.items[0],
            ...{ clarity: 'well', support: 'well', voice: 'partly' },
            words: { words: longWords, readers: 'nobody', readerName: null },
          },
        ],
      }),
    }),
    {
      screen: 'opportunity',
      state: 'check-ins',
      as: 'coordinator',
      path: ({ opportunity }) => `/opportunities/${opportunity}`,
      given: answering(trendOf, trend),
    },
    {
      screen: 'home',
      state: 'roles to look at',
      as: 'coordinator',
      path: at('/'),
      given: answering(api('home$'), {
        ...on.emptyHome,
        leaders: { total: 1, matchable: 0, noConsent: 0, paused: 0, needReview: 0, neverAsked: 0 },
        rolesToReview: [
          {
            placementId: '0190a000-0000-7000-8000-000000000021',
            leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
            opportunity: {
              id: '0190a000-0000-7000-8000-000000000022',
              title: 'Fewer falls: a panel',
            },
            clarity: 'partly',
            support: 'well',
            voice: 'not',
            answeredAt: '2026-11-22T18:00:00Z',
          },
        ],
      }),
    },
    askedPage('default', answering(open, asked)),
    askedPage(
      'answered',
      both(
        answering(open, asked),
        answering(answer, {
          ...asked,
          clarity: 'well',
          support: 'well',
          voice: 'partly',
          wordsFor: 'nobody',
        }),
      ),
      { when: tapFirst },
    ),
    askedPage('writing', answering(open, asked), { when: write }),
    askedPage('refused', both(answering(open, asked), failing(answer)), { when: tapFirst }),
    askedPage(
      'long',
      answering(open, {
        ...asked,
        opportunity: { title: longWords },
        organisation: longWords,
        contactName: longWords,
        wordsFor: 'contact',
      }),
    ),
    askedPage('loading', hanging(open), { unfinished: true }),
    askedPage('missing', missing(open)),
    askedPage('error', undefined, { path: at('/check-in#not-a-secret-that-works-here') }),
    askedPage('empty', undefined, { path: at('/check-in') }),
  ]
}
