import { noOwnCheckIns, ownCheckInsOf } from './catalogue-check-ins.ts'
import {
  api,
  at,
  both,
  denied,
  id,
  ownPlacement,
  placement,
  press,
  usual,
} from './catalogue-shared.ts'
import { ownSupportList, ownSupportOf } from './catalogue-support.ts'
import { someHistory, timeGiven, timeGivenOf } from './catalogue-time.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, longWords } from './support/answers.ts'

const ownPath = `/me/involvement/${placement.id}`

const ownStates = [
  { ...ownPlacement },
  {
    ...ownPlacement,
    id: '0190a000-0000-7000-8000-000000000023',
    status: 'active',
    owed: null,
    hasMeetings: true,
    moves: ['step_down'],
  },
  {
    ...ownPlacement,
    id: '0190a000-0000-7000-8000-000000000024',
    status: 'not_chosen',
    owed: null,
    moves: [],
  },
]

const calendarFeed = {
  detail: 'thin',
  createdAt: '2026-11-03T09:00:00Z',
  readAt: '2026-11-27T18:00:00Z',
  version: 1,
}

const calendarAddress =
  'https://people-bank.example/api/v1/calendars/q3Zr0Wm2v9o7d1xT8bYc5LhJ6kFsN4aUeGpRiVtEwXy'

/** Placements, from both sides. */
export const placementsStates: ScreenState[] = [
  ...usual({
    screen: 'my-involvement',
    as: 'leader',
    path: at('/me/involvement'),
    reads: api('me/history'),
    empty: { ...emptyPage, total: { minutes: 0, attended: 0 } },
  }),
  {
    screen: 'my-involvement',
    state: 'some',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/history'), someHistory),
  },
  {
    screen: 'my-involvement',
    state: 'calendar made',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/calendar'), { feed: null, ...calendarFeed, address: calendarAddress }),
    when: press('Make an address for my calendar'),
  },
  {
    screen: 'my-involvement',
    state: 'calendar on',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/calendar'), { feed: calendarFeed }),
  },
  {
    screen: 'my-involvement',
    state: 'calendar failed',
    as: 'leader',
    path: at('/me/involvement'),
    given: failing(api('me/calendar')),
  },
  denied('my-involvement', at('/me/involvement'), 'coordinator'),
  ...usual({
    screen: 'my-placement',
    as: 'leader',
    path: at(ownPath),
    reads: api(`me/placements/${id}`),
    isOne: true,
  }).filter(({ state }) => state === 'error' || state === 'loading' || state === 'missing'),
  {
    screen: 'my-placement',
    state: 'default',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
  },
  {
    screen: 'my-placement',
    state: 'long',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), {
      ...ownPlacement,
      opportunity: { ...ownPlacement.opportunity, title: longWords },
      agreement: { ...ownPlacement.agreement, role: longWords, support: longWords },
    }),
  },
  {
    screen: 'my-placement',
    state: 'taking part',
    as: 'leader',
    path: at(ownPath),
    given: both(
      answering(api(`me/placements/${id}$`), {
        ...ownStates[1],
        agreement: { ...ownPlacement.agreement, confirmedAt: '2026-11-22T10:00:00Z' },
      }),
      answering(ownSupportOf, ownSupportList),
      answering(ownCheckInsOf, noOwnCheckIns),
      answering(timeGivenOf, timeGiven),
    ),
  },
  {
    screen: 'my-placement',
    state: 'sure',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
    when: press('I would rather not'),
  },
  {
    screen: 'my-placement',
    state: 'change',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
    when: async (page) => {
      await press('Something should be different')(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Send it to them' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  denied('my-placement', at(ownPath), 'coordinator'),
  ...usual({
    screen: 'placements',
    as: 'coordinator',
    path: at('/placements'),
    reads: api('placements/overdue'),
    empty: emptyPage,
  }),
  {
    screen: 'placements',
    state: 'narrowed',
    as: 'coordinator',
    path: at('/placements?what=outcome&turn=organisation'),
  },
  {
    screen: 'placements',
    state: 'nobody waits for that',
    as: 'coordinator',
    path: at('/placements?what=yes&turn=organisation'),
  },
  denied('placements', at('/placements'), 'leader'),
  ...usual({
    screen: 'placement',
    as: 'coordinator',
    path: ({ placement: known }) => `/placements/${known}`,
    reads: api(`placements/${id}`),
    isOne: true,
  }),
  {
    screen: 'placement',
    state: 'agreement waits',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
  },
  {
    screen: 'placement',
    state: 'write the agreement',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
    when: press('Write the agreement'),
  },
  {
    screen: 'placement',
    state: 'not this time',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
    when: async (page) => {
      await press('Not this time')(page)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Not this time' }).click()
      await dialog.getByRole('alert').waitFor()
    },
  },
  denied('placement', at(`/placements/${placement.id}`), 'leader'),
]
