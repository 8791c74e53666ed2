import { api, at, denied, emptyMatches, id, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, changed, emptyPage, failing, hanging } from './support/answers.ts'
import type { Page } from 'playwright-core'

const invited = (state: string, more: object = {}) => ({
  id: crypto.randomUUID(),
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
  state,
  reason: null,
  answer: null,
  channel: 'email',
  format: 'standard',
  dueAt: null,
  placementId: null,
  ...more,
})

const batch = {
  id: '0190a000-0000-7000-8000-0000000000ba',
  opportunity: { id: '0190a000-0000-7000-8000-00000000000d', title: 'Help to redesign the ward' },
  requestedBy: 'Cora Coordinator',
  createdAt: '2026-03-02T09:00:00Z',
  counts: {
    waiting: 4_750,
    refused: 1,
    queued: 12,
    quiet: 1,
    by_hand: 1,
    sent: 230,
    failed: 1,
    answered: 1,
  },
  items: [
    invited('waiting', { channel: null, format: null }),
    invited('refused', { reason: 'paused', channel: null, format: null }),
    invited('quiet', { dueAt: '2026-03-03T14:00:00Z' }),
    invited('by_hand', { channel: 'phone' }),
    invited('sent'),
    invited('failed', { reason: 'not_delivered' }),
    invited('answered', { answer: 'interested' }),
  ],
  nextCursor: 'next',
}

const noneInvited = {
  ...batch,
  counts: Object.fromEntries(Object.keys(batch.counts).map((state) => [state, 0])),
  ...emptyPage,
}

const previewing = api(`opportunities/${id}/invitation-batches/preview`)

/** Chooses the first few of the list and goes on to look at inviting them. */
const chooseAndGoOn = async (page: Page) => {
  await page.getByRole('combobox', { name: 'How many from the top' }).selectOption('5')
  await page.getByRole('button', { name: 'Choose them' }).click()
  await page.getByRole('link', { name: /^Look at inviting 5/ }).click()
  await page.getByRole('heading', { name: 'Invite people', level: 1 }).waitFor()
}

/** Who fits an opportunity, and inviting them. */
export const matchingStates: ScreenState[] = [
  ...usual({
    screen: 'matches',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    reads: api(`opportunities/${id}/matches$`),
    empty: emptyMatches,
  }),
  {
    screen: 'matches',
    state: 'reasons',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    when: press(/^See every reason/),
  },
  {
    screen: 'matches',
    state: 'compare',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    when: async (page) => {
      for (const index of [0, 1, 2])
        await page
          .getByRole('checkbox', { name: /^Compare/ })
          .nth(index)
          .check()
      await page.getByRole('button', { name: 'Compare 3 people' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    screen: 'matches',
    state: 'what if',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches?weights=10,80,10,0,0`,
  },
  {
    screen: 'matches',
    state: 'of others',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    given: changed(api(`opportunities/${id}$`), { abilities: { update: false, match: true } }),
    when: (page) => page.getByText(/people of your own register here/).waitFor(),
  },
  {
    screen: 'matches',
    state: 'ask first',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches?list=ask_first`,
  },
  {
    screen: 'matches',
    state: 'chosen',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    when: async (page) => {
      for (const index of [0, 2]) await page.locator('.match-row__choose input').nth(index).check()
      await page.getByText('2 people are chosen.').waitFor()
    },
  },
  {
    screen: 'invite',
    state: 'default',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    when: async (page) => {
      await chooseAndGoOn(page)
      await page.getByRole('heading', { name: 'Each person' }).waitFor()
      await page.locator('.invite-person summary').first().click()
    },
  },
  {
    screen: 'invite',
    state: 'one',
    as: 'coordinator',
    path: ({ opportunity, leader }) => `/opportunities/${opportunity}/matches/${leader}`,
    when: async (page) => {
      await page.getByRole('link', { name: 'Ask this person' }).click()
      await page.getByRole('heading', { name: 'Each person' }).waitFor()
    },
  },
  {
    screen: 'invite',
    state: 'unsaid',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    when: async (page) => {
      await chooseAndGoOn(page)
      await page.getByRole('button', { name: /^Invite \d/ }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    screen: 'invite',
    state: 'error',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/matches`,
    given: failing(previewing),
    when: chooseAndGoOn,
  },
  {
    screen: 'invite',
    state: 'empty',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/invite`,
  },
  denied('invite', ({ opportunity }) => `/opportunities/${opportunity}/invite`, 'leader'),
  {
    screen: 'invitations',
    state: 'default',
    as: 'coordinator',
    path: at(`/invitations/${batch.id}`),
    given: answering(api(`invitation-batches/${id}`), batch),
  },
  {
    screen: 'invitations',
    state: 'empty',
    as: 'coordinator',
    path: at(`/invitations/${batch.id}`),
    given: answering(api(`invitation-batches/${id}`), noneInvited),
  },
  {
    screen: 'invitations',
    state: 'error',
    as: 'coordinator',
    path: at(`/invitations/${batch.id}`),
    given: failing(api(`invitation-batches/${id}`)),
  },
  {
    screen: 'invitations',
    state: 'loading',
    as: 'coordinator',
    path: at(`/invitations/${batch.id}`),
    given: hanging(api(`invitation-batches/${id}`)),
    unfinished: true,
  },
  {
    screen: 'invitations',
    state: 'missing',
    as: 'coordinator',
    path: at(`/invitations/${batch.id}`),
  },
  denied('invitations', at(`/invitations/${batch.id}`), 'leader'),
  denied('matches', ({ opportunity }) => `/opportunities/${opportunity}/matches`, 'leader'),
  ...usual({
    screen: 'match',
    as: 'coordinator',
    path: ({ opportunity, leader }) => `/opportunities/${opportunity}/matches/${leader}`,
    reads: api(`opportunities/${id}/matches/${id}`),
    isOne: true,
  }),
]
