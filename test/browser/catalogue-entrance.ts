import { api, at, both, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, hanging, longWords } from './support/answers.ts'
import type { Page } from 'playwright-core'

const stillInterested = {
  kind: 'still_interested',
  organisation: 'Vale Trust',
  contactName: 'Cora Coordinator',
  consents: [],
}

const asked = {
  ...stillInterested,
  kind: 'consent',
  consents: [
    {
      purpose: 'match',
      organisation: null,
      fields: [],
      wordingId: '0190a000-0000-7000-8000-00000000000d',
      title: 'Help us see what fits you',
      body: 'We look at what you told us.\nYou can stop this whenever you like.',
      endsOn: '2026-12-24',
    },
    {
      purpose: 'share',
      organisation: { id: '0190a000-0000-7000-8000-00000000000e', name: 'Third School' },
      fields: ['name', 'offers', 'themes'],
      wordingId: '0190a000-0000-7000-8000-00000000000f',
      title: 'Let another organisation see parts of your profile',
      body: 'It sees nothing else.',
      endsOn: '2026-12-24',
    },
  ],
}

const questionOf = (body: unknown) => answering(api('questions/open'), body)

const answered = (answer: string) => (page: Page) =>
  answering(api('questions/answer'), {
    answer,
    pausedUntil: answer === 'pause' ? '2027-05-28' : null,
    organisation: 'Vale Trust',
    contactName: 'Cora Coordinator',
  })(page)

const askedOfGuardian = (state: 'asked' | 'given') => ({
  kind: 'guardian',
  organisation: 'Mereland Partnership NHS Foundation Trust',
  contactName: 'Asha Pellowby',
  consents: [],
  guardian: {
    state,
    child: 'Cai',
    name: 'Gwen Parent',
    relation: 'Mother',
    wording: 'A child would like to take part.\nYou can stop this whenever you like.',
    at: state === 'given' ? '2026-11-20T09:00:00Z' : null,
  },
})

/** Screens before and beside everything: signing in, the question of a message, about. */
export const entranceStates: ScreenState[] = [
  { screen: 'sign-in', state: 'default', as: null, path: at('/sign-in') },
  {
    screen: 'sign-in',
    state: 'error',
    as: null,
    path: at('/sign-in'),
    when: press('Send me a link'),
  },
  { screen: 'sign-in', state: 'ended', as: null, path: at('/sign-in?ended=yes&returnTo=/people') },
  {
    screen: 'sign-in',
    state: 'sent',
    as: null,
    path: at('/sign-in'),
    when: press(/engagement coordinator/),
  },
  {
    screen: 'sign-in-link',
    state: 'default',
    as: null,
    path: at('/sign-in/link#not-a-link-that-works'),
  },
  {
    screen: 'sign-in-link',
    state: 'error',
    as: null,
    path: at('/sign-in/link#not-a-link-that-works'),
    when: press('Sign me in'),
  },
  { screen: 'sign-in-link', state: 'empty', as: null, path: at('/sign-in/link') },
  ...(
    [
      ['default', stillInterested, undefined, undefined],
      ['consent', asked, undefined, undefined],
      [
        'consent each',
        asked,
        undefined,
        (page: Page) => page.getByText('Answer each by itself').click(),
      ],
      ['yes', stillInterested, 'yes', press('Yes, I would like to go on')],
      ['pause', stillInterested, 'pause', press('A break of six months')],
      ['leave', stillInterested, 'leave', press('Not any more')],
      ['consent answered', asked, 'each', press('Yes to all of this')],
    ] as const
  ).map(([state, body, answer, when]): ScreenState => ({
    screen: 'question',
    state,
    as: null,
    path: at('/question#a-secret'),
    given: answer ? both(questionOf(body), answered(answer)) : questionOf(body),
    ...(when ? { when } : {}),
  })),
  {
    screen: 'question',
    state: 'guardian',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('asked')),
  },
  {
    screen: 'question',
    state: 'guardian says nothing',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('asked')),
    when: press('Send my answer'),
  },
  {
    screen: 'question',
    state: 'guardian said yes',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('given')),
  },
  {
    screen: 'question',
    state: 'long',
    as: null,
    path: at('/question#a-secret'),
    given: questionOf(
      JSON.parse(JSON.stringify(asked).replaceAll(/(?<="(?:name|title|body)":")[^"]+/g, longWords)),
    ),
  },
  {
    screen: 'question',
    state: 'loading',
    as: null,
    path: at('/question#a-secret'),
    given: hanging(api('questions/open')),
    unfinished: true,
  },
  {
    screen: 'question',
    state: 'error',
    as: null,
    path: at('/question#not-a-secret-that-works-here'),
  },
  { screen: 'question', state: 'empty', as: null, path: at('/question') },
  ...usual({
    screen: 'demo-mail',
    as: null,
    path: at('/demo/mail'),
    reads: api('demo/messages'),
    empty: { items: [] },
  }),
  {
    screen: 'demo-mail',
    state: 'pointed at',
    as: null,
    path: at('/demo/mail'),
    given: answering(api('demo/messages'), {
      items: [
        {
          id: '1',
          recipient: 'leader@demo.example',
          subject: 'Sign in',
          text: 'Open http://localhost/sign-in/link to sign in. It works once, and for a quarter of an hour.',
          sentAt: '2026-01-01T09:00:00.000Z',
        },
      ],
    }),
    when: (page) => page.locator('main p a').hover(),
  },
  { screen: 'about', state: 'default', as: null, path: at('/about') },
  { screen: 'accessibility', state: 'default', as: null, path: at('/accessibility') },
  { screen: 'not-found', state: 'default', as: null, path: at('/nowhere/at/all') },
]
