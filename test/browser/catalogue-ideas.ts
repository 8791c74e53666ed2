import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, changed, failing, hanging, longWords, missing } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const own = {
  id: '0190a000-0000-7000-8000-000000000401',
  title: 'A walking group by the river',
  what: 'We walk for an hour on Thursdays.\nNobody has to talk, and everybody gets tea.',
  forWhom: 'People who have had a stroke, and those who care for them',
  needs: 'A room with a kettle, and £60 a month for tea and taxis',
  status: 'draft',
  showsName: false,
  mayShowName: true,
  forPeople: true,
  backers: 0,
  responses: [] as object[],
  isHidden: false,
  openedAt: null as string | null,
  updatedAt: '2026-11-20T10:00:00Z',
  missing: [] as object[],
  moves: ['open'],
  version: 1,
}
const response = {
  id: '0190a000-0000-7000-8000-000000000402',
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  words: 'We have a room by the river, and a physiotherapist who would like to walk with you.',
  createdAt: '2026-11-24T10:00:00Z',
  answer: null as string | null,
  answerWords: null as string | null,
  answeredAt: null as string | null,
  opportunity: null as object | null,
  withdrawnAt: null as string | null,
  withdrawnWords: null as string | null,
  earlier: [] as object[],
  version: 1,
}
const putRight = {
  ...response,
  earlier: [
    { words: 'We have a room on Tuesdays.', answer: null, until: '2026-11-24T12:00:00Z' },
    { words: 'We may have a room.', answer: null, until: '2026-11-24T11:00:00Z' },
  ],
  version: 3,
}
const takenBack = {
  ...putRight,
  withdrawnAt: '2026-11-26T10:00:00Z',
  withdrawnWords: 'The room is being rebuilt until spring. We are sorry.',
  version: 4,
}
const agreed = {
  ...response,
  answer: 'yes',
  answerWords: 'Thursdays suit me best.',
  answeredAt: '2026-11-25T10:00:00Z',
  version: 2,
}
const made = {
  id: '0190a000-0000-7000-8000-000000000022',
  title: 'A walking group by the river',
  isOpen: true,
}
const opened = {
  ...own,
  backers: 12,
  responses: [
    response,
    { ...agreed, id: '2', opportunity: made },
    { ...agreed, id: '3', answer: 'no', answerWords: null },
  ],
  status: 'open',
  showsName: true,
  moves: ['close'],
  openedAt: '2026-11-21T10:00:00Z',
}
const bare = {
  ...own,
  forWhom: '',
  needs: '',
  missing: [
    { field: 'forWhom', message: 'Say for whom it is' },
    { field: 'needs', message: 'Say what it needs' },
  ],
}
const read = {
  id: own.id,
  title: own.title,
  what: own.what,
  forWhom: own.forWhom,
  needs: own.needs,
  openedAt: '2026-11-21T10:00:00Z',
  writer: 'Nerys Penrose' as string | null,
  leaderId: '0190a000-0000-7000-8000-00000000000b' as string | null,
  backers: 12,
  response: null as object | null,
}
const long = { title: longWords, what: longWords, forWhom: longWords, needs: longWords }

/** Ideas of leaders: their own, and as organisations read them. */
export function ideasStates(): ScreenState[] {
  const list = { screen: 'my-ideas', as: 'leader' as const, path: at('/me/ideas') }
  const mine = { screen: 'my-idea', as: 'leader' as const, path: at(`/me/ideas/${own.id}`) }
  const one = { screen: 'idea', as: 'coordinator' as const, path: at(`/ideas/${own.id}`) }
  const all = { screen: 'ideas', as: 'coordinator' as const, path: at('/ideas') }
  const mineOf = api(`me/ideas/${id}$`)
  const oneOf = api(`ideas/${id}$`)
  const others = {
    screen: 'ideas-of-others',
    as: 'leader' as const,
    path: at('/me/ideas-of-others'),
  }
  const othersOf = api('me/ideas-of-others')
  const shared = { ...read, isBacked: false }
  return [
    {
      ...others,
      state: 'some',
      given: answering(othersOf, {
        items: [shared, { ...shared, id: '2', writer: null, backers: 1, isBacked: true }],
        nextCursor: null,
      }),
    },
    {
      ...others,
      state: 'backing fails',
      given: both(
        answering(othersOf, { items: [shared], nextCursor: null }),
        failing(api('me/ideas-of-others/.*backing')),
      ),
      when: press(/^I would be glad of this/),
    },
    {
      screen: 'home',
      state: 'ideas wait',
      as: 'coordinator',
      path: at('/'),
      given: changed(api('home$'), {
        ideasOwed: [
          {
            ideaId: own.id,
            title: own.title,
            writer: 'Nerys Penrose',
            owed: 'opportunity',
            since: '2026-11-25',
          },
          { ideaId: '2', title: 'A choir', writer: 'Joan', owed: 'answer', since: '2026-11-01' },
        ],
      }),
    },
    {
      ...all,
      state: 'some',
      given: answering(api('ideas\\?'), {
        items: [read, { ...read, id: '2', writer: null, leaderId: null }],
        nextCursor: 'next',
      }),
    },
    {
      ...list,
      state: 'some',
      given: answering(api('me/ideas\\?'), {
        items: [opened, { ...bare, id: '2' }, { ...own, id: '3', status: 'closed' }],
        nextCursor: null,
      }),
    },
    {
      ...list,
      state: 'writing',
      given: answering(api('me/ideas\\?'), { items: [], nextCursor: null }),
      when: async (page) => {
        await press('Write down an idea')(page)
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
      },
    },
    { ...mine, state: 'default', given: answering(mineOf, own) },
    { ...mine, state: 'open', given: answering(mineOf, opened) },
    {
      ...mine,
      state: 'nobody answered',
      given: answering(mineOf, { ...opened, backers: 0, responses: [] }),
    },
    {
      ...mine,
      state: 'put right and taken back',
      given: answering(mineOf, {
        ...opened,
        responses: [
          putRight,
          { ...takenBack, id: '2', organisation: { id: '3', name: 'Hill Council' } },
        ],
      }),
      when: (page) => page.getByText('What they said before').first().click(),
    },
    {
      ...mine,
      state: 'answer fails',
      given: both(answering(mineOf, opened), failing(api('me/idea-responses'))),
      when: press('Yes, let us talk'),
    },
    { ...mine, state: 'during a break', given: answering(mineOf, { ...opened, isHidden: true }) },
    { ...mine, state: 'not whole', given: answering(mineOf, bare) },
    { ...mine, state: 'long', given: answering(mineOf, { ...opened, ...long }) },
    { ...mine, state: 'error', given: failing(mineOf) },
    { ...mine, state: 'loading', given: hanging(mineOf), unfinished: true },
    { ...mine, state: 'missing', given: missing(mineOf) },
    {
      ...mine,
      state: 'changing',
      given: answering(mineOf, { ...own, mayShowName: false }),
      when: press('Change it'),
    },
    { ...mine, state: 'opening', given: answering(mineOf, own), when: press('Let others read it') },
    { ...mine, state: 'taking out', given: answering(mineOf, own), when: press('Take it out') },
    { ...mine, state: 'not allowed', as: 'coordinator' },
    { ...one, state: 'default', given: answering(oneOf, read) },
    {
      ...one,
      state: 'answering without words',
      given: answering(oneOf, read),
      when: async (page) => {
        await press('Send it to them')(page)
        await page.getByRole('alert').waitFor()
      },
    },
    { ...one, state: 'answered', given: answering(oneOf, { ...read, response }) },
    {
      ...one,
      state: 'putting right',
      given: answering(oneOf, { ...read, response: putRight }),
      when: press('Change what you say'),
    },
    {
      ...one,
      state: 'taking back without words',
      given: answering(oneOf, { ...read, response: agreed }),
      when: async (page) => {
        await press('Take it back')(page)
        await page
          .getByRole('dialog')
          .getByRole('button', { name: 'Take it back and tell' })
          .click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
      },
    },
    {
      ...one,
      state: 'taken back',
      given: answering(oneOf, { ...read, response: takenBack }),
    },
    {
      ...one,
      state: 'refused',
      given: answering(oneOf, { ...read, response: { ...agreed, answer: 'no' } }),
    },
    {
      ...one,
      state: 'agreed',
      given: answering(oneOf, { ...read, response: agreed }),
      when: async (page) => {
        await press('Draft the opportunity')(page)
        await page.getByRole('alert').waitFor()
      },
    },
    {
      ...one,
      state: 'made',
      given: answering(oneOf, { ...read, response: { ...agreed, opportunity: made } }),
    },
    { ...one, state: 'long', given: answering(oneOf, { ...read, ...long, writer: null }) },
    { ...one, state: 'error', given: failing(oneOf) },
    { ...one, state: 'loading', given: hanging(oneOf), unfinished: true },
    { ...one, state: 'missing', given: missing(oneOf) },
    { ...one, state: 'not allowed', as: 'leader' },
  ]
}
