import { api, at, denied, messages, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing } from './support/answers.ts'

const equalityAnswers = {
  agreed: true,
  fromSixteen: ['gender_identity', 'sexual_orientation'],
  answers: {
    age: 'from_65_to_74',
    sex: null,
    gender_identity: null,
    disability: 'a_lot',
    ethnic_group: 'roma',
    religion: 'prefer_not_to_say',
    sexual_orientation: null,
    pregnancy: null,
    caring: null,
  },
}

const equalityReport = {
  month: '2026-11-01',
  numbersOf: '2026-09-01',
  nextOn: '2026-12-01',
  respondents: 145,
  tables: [
    {
      question: 'sex',
      group: null,
      answers: [
        { answer: 'female', count: 80 },
        { answer: 'male', count: 45 },
        { answer: 'prefer_not_to_say', count: null },
      ],
    },
    {
      question: 'ethnic_group',
      group: null,
      answers: [
        { answer: 'white', count: 95 },
        { answer: 'mixed', count: null },
        { answer: 'asian', count: 25 },
        { answer: 'black', count: null },
        { answer: 'other', count: null },
        { answer: 'prefer_not_to_say', count: null },
      ],
    },
    {
      question: 'ethnic_group',
      group: 'asian',
      answers: [
        { answer: 'indian', count: null },
        { answer: 'pakistani', count: null },
        { answer: 'bangladeshi', count: null },
        { answer: 'chinese', count: null },
        { answer: 'asian_other', count: null },
      ],
    },
  ],
}

/** What a leader sees and says of themselves, equality included. */
export const ownStates: ScreenState[] = [
  ...usual({
    screen: 'my-profile',
    as: 'leader',
    path: at('/me/profile'),
    reads: api('me/leader'),
  }),
  {
    screen: 'my-profile',
    state: 'under 16',
    as: 'leader',
    path: at('/me/profile'),
    given: (page) =>
      page.route(api('me/leader$'), async (route) => {
        const response = await route.fetch()
        const own = (await response.json()) as object
        const child = { ageBand: 'under_16', matchable: false, whyNotMatchable: ['no_guardian'] }
        await route.fulfill({ response, json: { ...own, ...child } })
      }),
  },
  denied('my-profile', at('/me/profile'), 'coordinator'),
  ...usual({
    screen: 'my-opportunities',
    as: 'leader',
    path: at('/me/opportunities'),
    reads: api('me/matches'),
    empty: { ...emptyPage, askFirst: [] },
  }),
  ...usual({
    screen: 'my-profile-edit',
    as: 'leader',
    path: at('/me/profile/edit'),
    reads: api('me/leader'),
  }),
  denied('my-profile-edit', at('/me/profile/edit'), 'coordinator'),
  ...usual({
    screen: 'my-choices',
    as: 'leader',
    path: at('/me/choices'),
    reads: api('me/consents'),
    empty: { items: [], history: [] },
  }),
  denied('my-choices', at('/me/choices'), 'coordinator'),
  ...usual({
    screen: 'my-messages',
    as: 'leader',
    path: at('/me/messages'),
    reads: api('me/messages'),
    empty: emptyPage,
  }),
  {
    screen: 'my-messages',
    state: 'many',
    as: 'leader',
    path: at('/me/messages'),
    given: answering(api('me/messages'), messages),
  },
  denied('my-messages', at('/me/messages'), 'coordinator'),
  ...usual({
    screen: 'my-seen',
    as: 'leader',
    path: at('/me/seen'),
    reads: api('me/readings'),
    empty: emptyPage,
  }),
  { screen: 'my-seen', state: 'mine', as: 'leader', path: at('/me/seen?mine=yes') },
  denied('my-seen', at('/me/seen'), 'coordinator'),
  { screen: 'my-data', state: 'default', as: 'leader', path: at('/me/data') },
  {
    screen: 'my-data',
    state: 'asked to leave',
    as: 'leader',
    path: at('/me/data'),
    when: press('I would like to leave'),
  },
  {
    screen: 'my-data',
    state: 'error',
    as: 'leader',
    path: at('/me/data'),
    given: failing(api('me/leader/leaving')),
    when: async (page) => {
      await press('I would like to leave')(page)
      await press('Yes, I leave')(page)
    },
  },
  denied('my-data', at('/me/data'), 'coordinator'),
  ...usual({
    screen: 'my-data-copy',
    as: 'leader',
    path: at('/me/data/copy'),
    reads: api('me/data'),
    empty: {
      bank: 'People Bank',
      madeAt: '2026-03-01T10:00:00.000Z',
      sections: [{ name: 'notes', title: 'Notes about you', why: 'x', fields: [], items: [] }],
      leftOut: [],
    },
  }),
  denied('my-data-copy', at('/me/data/copy'), 'coordinator'),
  { screen: 'my-data-erase', state: 'default', as: 'leader', path: at('/me/data/erase') },
  {
    screen: 'my-data-erase',
    state: 'not understood',
    as: 'leader',
    path: at('/me/data/erase'),
    when: press('Erase me for good'),
  },
  {
    screen: 'my-data-erase',
    state: 'error',
    as: 'leader',
    path: at('/me/data/erase'),
    given: failing(api('me/leader/erasure')),
    when: async (page) => {
      await page.getByLabel('I have read this').check()
      await press('Erase me for good')(page)
    },
  },
  denied('my-data-erase', at('/me/data/erase'), 'coordinator'),
  { screen: 'erased', state: 'default', as: null, path: at('/erased') },
  ...usual({
    screen: 'my-equality',
    as: 'leader',
    path: at('/me/equality'),
    reads: api('me/equality'),
  }),
  {
    screen: 'my-equality',
    state: 'asked',
    as: 'leader',
    path: at('/me/equality'),
    given: answering(api('me/equality'), equalityAnswers),
  },
  denied('my-equality', at('/me/equality'), 'coordinator'),
  ...usual({
    screen: 'equality',
    as: 'engagement lead',
    path: at('/settings/equality'),
    reads: api('equality-report'),
    empty: { month: null, numbersOf: null, nextOn: '2026-12-01', respondents: null, tables: [] },
  }),
  {
    screen: 'equality',
    state: 'numbers',
    as: 'engagement lead',
    path: at('/settings/equality'),
    given: answering(api('equality-report'), equalityReport),
  },
  denied('equality', at('/settings/equality'), 'coordinator'),
]
