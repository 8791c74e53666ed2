import { api, at, denied, id, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, changed, emptyPage } from './support/answers.ts'

const draftMove = { move: 'submit', to: 'checked', words: 'none' }

const sentBack = {
  id: '0190a000-0000-7000-8000-00000000000d',
  move: 'send_back',
  from: 'checked',
  to: 'draft',
  by: { id: '0190a000-0000-7000-8000-00000000000e', name: 'Tomas Brindlecote' },
  words: 'Please say what a buddy does, and how people get home in the evening.',
  at: '2026-03-02T09:00:00Z',
}

/** Opportunities, as their organisation writes them. */
export const opportunitiesStates: ScreenState[] = [
  ...usual({
    screen: 'opportunities',
    as: 'coordinator',
    path: at('/opportunities'),
    reads: api('opportunities\\?'),
    empty: emptyPage,
  }),
  denied('opportunities', at('/opportunities'), 'leader'),
  ...usual({
    screen: 'opportunity',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}`,
    reads: api(`opportunities/${id}$`),
    isOne: true,
  }),
  {
    screen: 'opportunity',
    state: 'leader',
    as: 'leader',
    path: ({ opportunity }) => `/opportunities/${opportunity}`,
  },
  ...(['coordinator', 'engagement lead'] as const).map((as): ScreenState => ({
    screen: 'opportunity',
    state: `waits, ${as}`,
    as,
    path: ({ waiting }) => `/opportunities/${waiting}`,
  })),
  {
    screen: 'opportunity',
    state: 'send back',
    as: 'engagement lead',
    path: ({ waiting }) => `/opportunities/${waiting}`,
    when: async (page) => {
      await page.getByRole('button', { name: 'Send it back' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Send it back' }).click()
      await dialog.getByRole('alert').waitFor()
    },
  },
  {
    screen: 'opportunity',
    state: 'sent back',
    as: 'coordinator',
    path: ({ waiting }) => `/opportunities/${waiting}`,
    given: async (page) => {
      await changed(api(`opportunities/${id}$`), { status: 'draft', moves: [draftMove] })(page)
      await answering(api(`opportunities/${id}/moves`), { items: [sentBack], nextCursor: null })(
        page,
      )
    },
  },
  {
    screen: 'opportunity',
    state: 'still missing',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}`,
    given: changed(api(`opportunities/${id}$`), {
      status: 'draft',
      moves: [draftMove],
      missing: [
        { field: 'howChosen', message: 'Say how people are chosen' },
        { field: 'papersDays', message: 'Say how long before people get the papers' },
      ],
    }),
  },
  {
    screen: 'opportunity',
    state: 'cancel',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}`,
    when: press('Cancel it'),
  },
  ...(['coordinator', 'leader'] as const).map((as): ScreenState => ({
    screen: 'opportunity',
    state: `cancelled, ${as}`,
    as,
    path: ({ cancelled }) => `/opportunities/${cancelled}`,
  })),
  {
    screen: 'opportunity-new',
    state: 'formal, with fixed dates',
    as: 'coordinator',
    path: at('/opportunities/new'),
    when: async (page) => {
      await page.getByLabel('Fixed dates').first().check()
      await page.getByLabel('Formal: a post with duties').check()
      await page.getByLabel('Application').check()
    },
  },
  {
    screen: 'opportunity-new',
    state: 'hard words',
    as: 'coordinator',
    path: at('/opportunities/new'),
    when: async (page) => {
      await page
        .getByLabel('What is it for?')
        .fill('We want key stakeholders to facilitate a robust evaluation of our care pathways.')
      await page.getByText('Hard words').waitFor()
    },
  },
  {
    screen: 'opportunity-new',
    state: 'default',
    as: 'coordinator',
    path: at('/opportunities/new'),
  },
  {
    screen: 'opportunity-new',
    state: 'error',
    as: 'coordinator',
    path: at('/opportunities/new'),
    when: press('Save as a draft'),
  },
  denied('opportunity-new', at('/opportunities/new'), 'leader'),
  ...usual({
    screen: 'opportunity-edit',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}/edit`,
    reads: api(`opportunities/${id}$`),
    isOne: true,
  }),
]
