import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { checkInsOf, noCheckIns, noOwnCheckIns, ownCheckInsOf } from './catalogue-check-ins.ts'
import { timeGiven, timeGivenOf } from './catalogue-time.ts'
import { answering, emptyPage, failing, hanging, longWords, missing } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }

const sessions = [
  { start: '2026-11-10T14:00:00Z', end: '2026-11-10T16:00:00Z' },
  { start: '2027-01-12T14:00:00Z', end: '2027-01-12T16:00:00Z' },
  { start: '2027-02-09T14:00:00Z', end: '2027-02-09T16:00:00Z' },
]
interface Item {
  id: string
  need: string | null
  label: string | null
  words: string | null
  sessionStart: string | null
  isPlanned: boolean
  source: string
  owner: { id: string; name: string } | null
  dueOn: string | null
  isOverdue: boolean
  state: string
  stateWords: string | null
  mayBeAnswered: boolean
  met: string | null
  metWords: string | null
  metAt: string | null
  metBy: string | null
  followWords: string | null
  followedAt: string | null
  followedBy: string | null
  version: number
}
const item: Item = {
  id: '0190a000-0000-7000-8000-000000000101',
  need: 'hearing_loop',
  label: 'Hearing loop',
  words: 'The kind that goes round the room',
  sessionStart: sessions[1]?.start ?? null,
  isPlanned: true,
  source: 'profile',
  owner: { id: '0190a000-0000-7000-8000-00000000010a', name: 'Sam Coordinator' },
  dueOn: '2027-01-05',
  isOverdue: false,
  state: 'to_do',
  stateWords: null,
  mayBeAnswered: false,
  met: null,
  metWords: null,
  metAt: null,
  metBy: null,
  followWords: null,
  followedAt: null,
  followedBy: null,
  version: 1,
}
const over = { sessionStart: sessions[0]?.start ?? null, mayBeAnswered: true, dueOn: null }
const items: Item[] = [
  {
    ...item,
    id: '1',
    label: 'Plain words',
    words: null,
    sessionStart: null,
    state: 'arranged',
    stateWords: 'Every paper has a list of the hard words.',
  },
  { ...item, ...over, id: '2', met: 'met', metAt: '2026-11-11T09:00:00Z', metBy: 'leader' },
  {
    ...item,
    ...over,
    id: '3',
    label: 'Papers early',
    words: 'A week before',
    met: 'unmet',
    metWords: 'They came the evening before.',
    metAt: '2026-11-11T09:00:00Z',
    metBy: 'leader',
  },
  {
    ...item,
    ...over,
    id: '4',
    label: 'Travel booked for me',
    words: null,
    met: 'partly',
    metAt: '2026-11-11T09:00:00Z',
    metBy: 'organisation',
    followWords: 'We now book the way home too.',
    followedAt: '2026-11-12T09:00:00Z',
    followedBy: 'Sam Coordinator',
  },
  { ...item, ...over, id: '5', label: 'Rest breaks', words: null },
  { ...item, id: '6', isOverdue: true, dueOn: '2026-11-20' },
  {
    ...item,
    id: '7',
    label: null,
    need: null,
    words: 'A chair with arms',
    source: 'leader',
    owner: null,
  },
  {
    ...item,
    id: '8',
    label: 'British Sign Language interpreter',
    words: null,
    state: 'not_possible',
    stateWords: 'Nobody is free on that day. You can join online, with captions.',
  },
  { ...item, id: '9', sessionStart: sessions[2]?.start ?? null },
  { ...item, id: '10', label: 'Parking', words: null, state: 'dropped' },
  { ...item, id: '11', sessionStart: '2027-01-13T14:00:00Z', isPlanned: false, state: 'arranged' },
]
export const supportList = { items, sessions, mayAdd: true }
export const supportOf = api(`placements/${id}/support$`)
const own = ({
  need: _need,
  owner,
  dueOn: _dueOn,
  isOverdue: _isOverdue,
  metBy: _metBy,
  followWords: _followWords,
  followedAt: _followedAt,
  followedBy: _followedBy,
  version: _version,
  ...rest
}: Item) => ({ ...rest, ownerName: owner?.name ?? null })
export const ownSupportList = {
  items: items.filter(({ state }) => state !== 'dropped').map(own),
  sessions,
  mayAdd: true,
}
export const ownSupportOf = api(`me/placements/${id}/support$`)

export const tasks = items
  .filter((each) => each.met === 'unmet' || each.state === 'to_do')
  .map((each) => ({
    id: each.id,
    placementId: '0190a000-0000-7000-8000-000000000021',
    leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
    opportunity: { id: '0190a000-0000-7000-8000-000000000022', title: 'Fewer falls: a panel' },
    label: each.label,
    words: each.words,
    sessionStart: each.sessionStart,
    ownerName: each.owner?.name ?? null,
    dueOn: each.dueOn,
    isOverdue: each.isOverdue,
    met: each.met,
    metWords: each.metWords,
    metAt: each.metAt,
  }))
const due = tasks.filter(({ met, dueOn }) => met === null && dueOn !== null)
const unmet = tasks.filter(({ met }) => met === 'unmet')

const asked = {
  opportunity: { title: 'Fewer falls: a panel' },
  organisation: 'Vale Trust',
  contactName: 'Sam Coordinator',
  items: [
    {
      id: '1',
      label: 'Papers early',
      words: 'A week before',
      sessionStart: over.sessionStart,
      met: null,
      metWords: null,
    },
    {
      id: '2',
      label: 'Hearing loop',
      words: null,
      sessionStart: over.sessionStart,
      met: 'met',
      metWords: null,
    },
    {
      id: '3',
      label: null,
      words: 'A chair with arms',
      sessionStart: null,
      met: 'unmet',
      metWords: null,
    },
  ],
}
const open = api('support-questions/open')
const answer = api('support-questions/answer')
const askedPage = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'support-asked',
  state,
  as: null,
  path: at('/support#a-secret'),
  ...(given ? { given } : {}),
  ...more,
})
const list = api('support-items\\?')
const tasksPage = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'support-tasks',
  state,
  as: 'coordinator',
  path: at('/placements/support'),
  ...(given ? { given } : {}),
  ...more,
})

/** What people need: on the pages of a placement, on the first page, in its own list, and behind a link. */
export function supportStates(on: {
  placement: object & { id: string }
  ownPlacement: object
  emptyHome: object
}): ScreenState[] {
  const path = at(`/placements/${on.placement.id}`)
  const ownPath = at(`/me/involvement/${on.placement.id}`)
  const active = { status: 'active', owed: null, dueOn: null, moves: ['complete', 'end_early'] }
  const withList = (body: object) =>
    both(
      answering(api(`placements/${id}$`), { ...on.placement, ...active }),
      answering(supportOf, body),
      answering(checkInsOf, noCheckIns),
      answering(timeGivenOf, timeGiven),
    )
  const withOwnList = (body: object) =>
    both(
      answering(api(`me/placements/${id}$`), {
        ...on.ownPlacement,
        status: 'active',
        owed: null,
        moves: ['step_down'],
      }),
      answering(ownSupportOf, body),
      answering(ownCheckInsOf, noOwnCheckIns),
      answering(timeGivenOf, timeGiven),
    )
  const staffState = (state: string, given: ScreenState['given'], when?: ScreenState['when']) => ({
    screen: 'placement',
    state,
    as: 'coordinator' as const,
    path,
    ...(given ? { given } : {}),
    ...(when ? { when } : {}),
  })
  const ownState = (state: string, given: ScreenState['given'], when?: ScreenState['when']) => ({
    ...staffState(state, given, when),
    screen: 'my-placement',
    as: 'leader' as const,
    path: ownPath,
  })
  const stretchedItems = items.map((each) => ({
    ...each,
    label: longWords,
    words: longWords,
    stateWords: longWords,
    metWords: each.met && longWords,
  }))
  return [
    staffState('support', withList(supportList)),
    staffState('support, long', withList({ ...supportList, items: stretchedItems })),
    staffState('support, none', withList({ items: [], sessions: [], mayAdd: true })),
    staffState('support fails', both(withList(supportList), failing(supportOf))),
    staffState('support, adding', withList(supportList), async (page) => {
      await press('Add something')(page)
      await page.getByRole('button', { name: 'Put it on the list' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    }),
    staffState('support, changing', withList(supportList), async (page) => {
      await page
        .getByRole('button', { name: /^Change.*Hearing loop/ })
        .first()
        .click()
      await page.getByRole('dialog').getByLabel('Not possible').check()
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    }),
    staffState(
      'support, following up',
      withList(supportList),
      press(/^Say what was done about it/),
    ),
    ownState('support', withOwnList(ownSupportList)),
    ownState('support, long', withOwnList({ ...ownSupportList, items: stretchedItems.map(own) })),
    ownState('support, none', withOwnList({ items: [], sessions: [], mayAdd: true })),
    ownState('support, adding', withOwnList(ownSupportList), async (page) => {
      await press('Something is missing')(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Add it' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    }),
    {
      screen: 'home',
      state: 'support',
      as: 'coordinator',
      path: at('/'),
      given: answering(api('home$'), {
        ...on.emptyHome,
        leaders: { total: 1, matchable: 0, noConsent: 0, paused: 0, needReview: 0, neverAsked: 0 },
        supportDue: due,
        supportUnmet: unmet,
      }),
    },
    tasksPage('default', undefined),
    tasksPage('error', failing(list)),
    tasksPage('loading', hanging(list), { unfinished: true }),
    tasksPage('empty', answering(list, emptyPage)),
    tasksPage('was not there', answering(list, { items: unmet, nextCursor: 'more' }), {
      path: at('/placements/support?which=unmet&mine=true'),
    }),
    tasksPage(
      'long',
      answering(list, {
        items: due.map((each) => ({ ...each, label: longWords, words: longWords })),
        nextCursor: null,
      }),
    ),
    {
      screen: 'support-tasks',
      state: 'not allowed',
      as: 'leader',
      path: at('/placements/support'),
    },
    askedPage('default', answering(open, asked)),
    askedPage(
      'long',
      answering(open, {
        ...asked,
        opportunity: { title: longWords },
        items: asked.items.map((each) => ({ ...each, words: longWords })),
      }),
    ),
    askedPage(
      'answered',
      both(
        answering(open, asked),
        answering(answer, {
          ...asked,
          items: asked.items.map((each) => ({ ...each, met: 'met' })),
        }),
      ),
      { when: press('Yes') },
    ),
    askedPage('refused', both(answering(open, asked), failing(answer)), { when: press('No') }),
    askedPage('nothing left', answering(open, { ...asked, items: [] })),
    askedPage('loading', hanging(open), { unfinished: true }),
    askedPage('missing', missing(open)),
    {
      screen: 'support-asked',
      state: 'error',
      as: null,
      path: at('/support#not-a-secret-that-works-here'),
    },
    { screen: 'support-asked', state: 'empty', as: null, path: at('/support') },
  ]
}
