import { api, at, both, denied, id, messages, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, missing } from './support/answers.ts'

/** People of the bank, and one of them. */
export const peopleStates: ScreenState[] = [
  ...usual({
    screen: 'people',
    as: 'coordinator',
    path: at('/people'),
    reads: api('leaders\\?'),
    empty: { ...emptyPage, mended: [] },
  }),
  {
    screen: 'people',
    state: 'table',
    as: 'coordinator',
    path: at('/people?as=table&state=matchable'),
  },
  { screen: 'people', state: 'mended', as: 'coordinator', path: at('/people?search=dementai') },
  {
    screen: 'people',
    state: 'file failed',
    as: 'coordinator',
    path: at('/people'),
    given: failing(api('leaders/export')),
    when: (page) => page.getByRole('button', { name: 'Save these people' }).click(),
  },
  {
    screen: 'people',
    state: 'nobody fits',
    as: 'coordinator',
    path: at('/people?search=zzzzz'),
    given: answering(api('leaders\\?'), { ...emptyPage, mended: [] }),
  },
  denied('people', at('/people'), 'leader'),
  ...usual({
    screen: 'person',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}`,
    reads: api(`leaders/${id}$`),
    isOne: true,
  }),
  {
    screen: 'person',
    state: 'under 16',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}`,
    given: both(
      (page) =>
        page.route(api(`leaders/${id}$`), async (route) => {
          const response = await route.fetch()
          const person = (await response.json()) as object
          await route.fulfill({
            response,
            json: { ...person, ageBand: 'under_16', signsIn: false },
          })
        }),
      answering(api(`leaders/${id}/guardian-consents`), {
        items: [
          {
            id: '0190a000-0000-7000-8000-000000000007',
            name: 'Gwen Parent',
            relation: 'Mother',
            email: null,
            phone: '01632 960100',
            answer: 'asked',
            method: null,
            wording: null,
            evidence: null,
            recordedBy: null,
            at: '2026-11-20T09:00:00Z',
          },
        ],
        wording: 'A child would like to take part.\nYou can stop this whenever you like.',
        nextCursor: null,
      }),
    ),
    when: (page) => page.getByText('Write down what the guardian said').click(),
  },
  denied('person', ({ leader }) => `/people/${leader}`, 'leader'),
  { screen: 'person-new', state: 'default', as: 'coordinator', path: at('/people/new') },
  {
    screen: 'person-new',
    state: 'error',
    as: 'coordinator',
    path: at('/people/new'),
    when: press('Add this person'),
  },
  denied('person-new', at('/people/new'), 'leader'),
  ...usual({
    screen: 'person-edit',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/edit`,
    reads: api(`leaders/${id}$`),
    isOne: true,
  }),
  {
    screen: 'person-edit',
    state: 'all open',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/edit`,
    when: press('Open all parts'),
  },
  ...usual({
    screen: 'person-opportunities',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/opportunities`,
    reads: api(`leaders/${id}/matches`),
    empty: { ...emptyPage, askFirst: [] },
  }),
  ...usual({
    screen: 'person-messages',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/messages`,
    reads: api(`leaders/${id}/messages`),
    empty: emptyPage,
    isOne: true,
  }),
  {
    screen: 'person-messages',
    state: 'many',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/messages`,
    given: answering(api(`leaders/${id}/messages`), messages),
  },
  {
    screen: 'person-data',
    state: 'default',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
  },
  {
    screen: 'person-data',
    state: 'no reason',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    when: press('Show everything about this person'),
  },
  {
    screen: 'person-data',
    state: 'shown',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    when: async (page) => {
      await page.getByLabel('Why do you take this copy?').fill('Asked for by phone')
      await press('Show everything about this person')(page)
      await page.getByRole('heading', { name: 'Your profile' }).waitFor()
    },
  },
  {
    screen: 'person-data',
    state: 'missing',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    given: missing(api(`leaders/${id}$`)),
  },
  denied('person-data', ({ leader }) => `/people/${leader}/data`, 'leader'),
]
