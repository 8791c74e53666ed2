import { api, at, both, denied, emptyMatches, id, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, hanging, longWords } from './support/answers.ts'
import type { Page } from 'playwright-core'

/** What somebody without a post reads of an opportunity. */
const offered = {
  id: '0190a000-0000-7000-8000-00000000000d',
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  status: 'open',
  title: 'Help to redesign the ward',
  role: null,
  kind: 'service_redesign',
  leaderType: null,
  purpose: 'See what it is like to stay on the ward, and change it together with the nurses.',
  difference: 'Nobody lies awake because of noise.',
  project: null,
  influence: 'influence',
  collective: true,
  formality: 'informal',
  excludesEmployed: false,
  firstStep: true,
  counterparts: [{ pillar: 'clinical', name: 'Nadia Nurse', post: 'Ward manager' }],
  outcode: 'NR3',
  radiusKm: 15,
  online: true,
  halfDays: ['tue_morning', 'thu_afternoon'],
  hoursMonth: 4,
  sessions: [],
  weights: { attributes: 40, themes: 25, interest: 15, place: 10, availability: 10 },
  wanted: { attributes: [], themes: [] },
  essentials: emptyMatches.essentials,
  startsOn: '2027-01-11',
  endsOn: '2027-06-30',
  closesOn: '2026-12-20',
  placesCount: 3,
  support: 'Papers a week before, travel booked, and a buddy.',
  recognition: 'paid',
  recognitionNote: null,
  howChosen: 'We talk with everybody who is interested.',
  papersDays: 5,
  noPapers: false,
  isPublic: true,
  timeShape: 'flexible',
  steps: [],
  openedAt: '2026-11-02T09:00:00Z',
  cancelReason: '',
  placesTaken: 1,
  version: 3,
  contactPerson: { id: '0190a000-0000-7000-8000-00000000000e', name: 'Cora Coordinator' },
  copiedFrom: null,
  missing: [],
  moves: [],
  abilities: { update: false, match: false },
}

const longOffer = {
  ...offered,
  title: longWords,
  organisation: { ...offered.organisation, name: longWords },
  purpose: longWords,
  support: longWords,
  howChosen: longWords,
}

const invitedTo = {
  state: 'open',
  answer: null,
  contactName: 'Cora Coordinator',
  opportunity: offered,
}

const opened = {
  source: 'nomination',
  organisation: { id: '0190a000-0000-7000-8000-000000000003', name: 'Marram Bay Hospitals' },
  name: 'Perry Put',
  expiresAt: '2026-12-20T09:00:00Z',
  hasRecord: false,
  answers: { name: 'Perry Put', offers: 'I listen well', ageBand: 'under_16' },
  nomination: {
    role: 'ward',
    by: 'Nia Nurse',
    why: 'She sat with the others on the ward and asked the questions that nobody dared to ask.',
    saidYes: false,
  },
}

const opening = api('joining/openings')

const joinLink = at('/join/link#a-secret-that-is-long-enough-for-a-link')

const waiting = {
  id: '0190a000-0000-7000-8000-000000000004',
  source: 'nomination',
  state: 'open',
  name: 'Phil Phone',
  reach: 'phone',
  phone: '01632960555',
  nominatorRole: 'ward',
  leaderId: null,
  createdAt: '2026-11-20T09:00:00Z',
  sentAt: null,
  remindedAt: null,
  expiresAt: '2026-12-20T09:00:00Z',
  endedAt: null,
  abilities: { send: false, takeBack: false, tell: true },
}

const waitingPage = {
  items: [
    waiting,
    {
      ...waiting,
      id: '0190a000-0000-7000-8000-000000000005',
      source: 'invitation',
      name: 'Ivy Invited',
      reach: 'email',
      phone: null,
      nominatorRole: null,
      sentAt: '2026-11-21T09:00:00Z',
      abilities: { send: true, takeBack: true, tell: false },
    },
    {
      ...waiting,
      id: '0190a000-0000-7000-8000-000000000006',
      state: 'declined',
      name: null,
      reach: null,
      phone: null,
      endedAt: '2026-11-25T09:00:00Z',
      abilities: { send: false, takeBack: false, tell: false },
    },
  ],
  nextCursor: null,
}

/** Fills the first step of the join form in, and goes on as often as told. */
const joinSteps = (steps: number) => async (page: Page) => {
  await page.getByLabel('Your name').fill('Jo Joining')
  for (let step = 0; step < steps; step += 1) {
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText(`Step ${step + 2} of 4`).waitFor()
  }
}

/** How somebody comes into the bank. */
export const joiningStates: ScreenState[] = [
  ...(
    [
      ['default', {}, undefined],
      ['answered', {}, press('Not now')],
      ['spent', { state: 'answered', answer: 'interested' }, undefined],
      ['over', { state: 'over' }, undefined],
      ['long', { opportunity: longOffer, contactName: longWords }, undefined],
    ] as const
  ).map(([state, change, when]): ScreenState => ({
    screen: 'invited',
    state,
    as: null,
    path: at('/invited#a-secret'),
    given: both(
      answering(api('invitations/open'), { ...invitedTo, ...change }),
      answering(api('invitations/answer'), { ...invitedTo, state: 'answered', answer: 'not_now' }),
    ),
    ...(when ? { when } : {}),
  })),
  {
    screen: 'invited',
    state: 'loading',
    as: null,
    path: at('/invited#a-secret'),
    given: hanging(api('invitations/open')),
    unfinished: true,
  },
  {
    screen: 'invited',
    state: 'refused',
    as: null,
    path: at('/invited#a-secret'),
    given: both(answering(api('invitations/open'), invitedTo), failing(api('invitations/answer'))),
    when: press('Not this one'),
  },
  {
    screen: 'invited',
    state: 'error',
    as: null,
    path: at('/invited#not-a-secret-that-works-here'),
  },
  { screen: 'invited', state: 'empty', as: null, path: at('/invited') },
  ...usual({ screen: 'join', as: null, path: at('/join'), reads: api('joining$') }),
  { screen: 'join', state: 'missing', as: null, path: at('/join'), when: press('Go on') },
  {
    screen: 'join',
    state: 'under 16',
    as: null,
    path: at('/join'),
    when: both((page) => page.getByLabel('Under 16').check(), press('Go on')),
  },
  { screen: 'join', state: 'offer', as: null, path: at('/join'), when: joinSteps(1) },
  {
    screen: 'join',
    state: 'lived',
    as: null,
    path: at('/join'),
    when: both(joinSteps(2), (page) => page.locator('.join-lived__group summary').first().click()),
  },
  { screen: 'join', state: 'where', as: null, path: at('/join'), when: joinSteps(3) },
  {
    screen: 'join',
    state: 'sent',
    as: null,
    path: at('/join'),
    given: answering(api('joining/forms'), { message: 'On its way' }, 201),
    when: both(joinSteps(3), async (page) => {
      await page.getByLabel('Your e-mail address').fill('jo@join.example')
      await page.locator('main select, main input[type=radio]').first().waitFor()
      const list = page.locator('main select')
      if ((await list.count()) > 0) await list.selectOption({ index: 1 })
      else await page.locator('main input[type=radio]').first().check()
      await page.getByRole('button', { name: 'Save and send me the link' }).click()
      await page.getByText('Your answers are saved').waitFor()
    }),
  },
  {
    screen: 'join',
    state: 'too many',
    as: null,
    path: at('/join'),
    given: answering(
      api('joining/forms'),
      {
        type: '/problems/request.too_many',
        title: 'Too many requests in a short time',
        status: 429,
        code: 'request.too_many',
        detail: 'Too many forms came from your network just now. Wait a quarter of an hour.',
        requestId: '0190a000-0000-7000-8000-000000000001',
      },
      429,
    ),
    when: both(joinSteps(3), async (page) => {
      await page.getByLabel('Your e-mail address').fill('jo@join.example')
      const list = page.locator('main select')
      if ((await list.count()) > 0) await list.selectOption({ index: 1 })
      else await page.locator('main input[type=radio]').first().check()
      await page.getByRole('button', { name: 'Save and send me the link' }).click()
      await page.getByText('Too many requests').waitFor()
    }),
  },
  {
    screen: 'join-link',
    state: 'default',
    as: null,
    path: joinLink,
    given: answering(opening, opened),
  },
  {
    screen: 'join-link',
    state: 'long',
    as: null,
    path: joinLink,
    given: answering(opening, {
      ...opened,
      nomination: {
        ...opened.nomination,
        by: 'Llanfairpwllgwyngyll'.repeat(4),
        why: 'x'.repeat(900),
      },
    }),
  },
  {
    screen: 'join-link',
    state: 'correcting',
    as: null,
    path: joinLink,
    given: answering(opening, opened),
    when: both(
      press('Put right what was said'),
      (page) => page.getByLabel('What should it say?').fill(''),
      press('Save it like this'),
    ),
  },
  {
    screen: 'join-link',
    state: 'no thanks',
    as: null,
    path: joinLink,
    given: answering(opening, opened),
    when: press('No thanks'),
  },
  {
    screen: 'join-link',
    state: 'deleted',
    as: null,
    path: joinLink,
    given: both(answering(opening, opened), (page) =>
      page.route(api('joining/refusals'), (route) => route.fulfill({ status: 204 })),
    ),
    when: both(press('No thanks'), press('Delete it'), (page) =>
      page.getByText('Nothing of it is left').waitFor(),
    ),
  },
  {
    screen: 'join-link',
    state: 'invitation',
    as: null,
    path: joinLink,
    given: answering(opening, { ...opened, source: 'invitation', nomination: null }),
  },
  {
    screen: 'join-link',
    state: 'own record',
    as: null,
    path: joinLink,
    given: answering(opening, {
      ...opened,
      source: 'invitation',
      nomination: null,
      hasRecord: true,
    }),
    when: press('Go on'),
  },
  {
    screen: 'join-link',
    state: 'form',
    as: null,
    path: joinLink,
    given: answering(opening, { ...opened, source: 'self', nomination: null, organisation: null }),
  },
  {
    screen: 'join-link',
    state: 'agree',
    as: null,
    path: at('/join/link?step=4#a-secret-that-is-long-enough-for-a-link'),
    given: answering(opening, { ...opened, source: 'self', nomination: null, organisation: null }),
  },
  { screen: 'join-link', state: 'ended', as: null, path: joinLink },
  { screen: 'join-link', state: 'empty', as: null, path: at('/join/link') },
  { screen: 'join-link', state: 'error', as: null, path: joinLink, given: failing(opening) },
  {
    screen: 'join-link',
    state: 'loading',
    as: null,
    path: joinLink,
    given: hanging(opening),
    unfinished: true,
  },
  ...usual({ screen: 'nominate', as: null, path: at('/nominate'), reads: api('joining$') }),
  {
    screen: 'nominate',
    state: 'missing',
    as: null,
    path: at('/nominate'),
    when: press('Put them forward'),
  },
  { screen: 'nominate', state: 'self', as: null, path: at('/nominate?as=self') },
  ...usual({
    screen: 'joinings',
    as: 'coordinator',
    path: at('/people/asked'),
    reads: api('joinings\\?'),
    empty: emptyPage,
  }),
  {
    screen: 'joinings',
    state: 'some',
    as: 'coordinator',
    path: at('/people/asked'),
    given: answering(api('joinings\\?'), waitingPage),
  },
  {
    screen: 'joinings',
    state: 'invite',
    as: 'coordinator',
    path: at('/people/asked'),
    when: press('Invite somebody'),
  },
  {
    screen: 'joinings',
    state: 'tell',
    as: 'coordinator',
    path: at('/people/asked'),
    given: both(
      answering(api('joinings\\?'), waitingPage),
      answering(api(`joinings/${id}$`), {
        ...waiting,
        nomination: {
          by: 'Nia Nurse',
          contact: 'Ward 4, extension 12',
          why: opened.nomination.why,
          saidYes: false,
        },
      }),
    ),
    when: press(/^Call and tell/),
  },
  denied('joinings', at('/people/asked'), 'leader'),
]
