import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, hanging, longWords } from './support/answers.ts'

const list = /\/api\/v1\/roles$/
const template = /\/api\/v1\/opportunities\/[0-9a-f-]{36}\/templates/
const role = {
  id: '0190a000-0000-7000-8000-000000000301',
  code: 'panel_member',
  label: 'Member of a panel',
  description: 'Looks at a service together with those who run it.',
  leaderType: 'informal_representative',
  category: 'system_influencer',
  formality: 'formal',
  kind: 'committee',
  profile: [
    { attribute: 'leads_self', level: 2, importance: 2 },
    { attribute: 'sees_big_picture', level: 3, importance: 3 },
  ],
  steps: ['application', 'conversation'],
  purpose: 'To say what would help.',
  howChosen: 'We talk with each of you.',
  support: 'A buddy.',
  version: 1,
  isOwn: false,
  mayChange: false,
  archived: false,
}
const own = {
  ...role,
  id: '0190a000-0000-7000-8000-000000000302',
  code: 'own_1',
  label: 'Member of our falls panel',
  isOwn: true,
  mayChange: true,
  formality: 'informal',
  steps: [],
}
const roles = {
  items: [own, { ...own, id: '3', label: 'Letters, 2024', archived: true }, role],
  nextCursor: null,
  abilities: { update: false, copy: true },
}
const state = (
  name: string,
  given?: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'roles',
  state: name,
  as: 'coordinator',
  path: () => '/roles',
  ...(given ? { given } : {}),
  ...more,
})
const saveEmpty = (name: string) => async (page: Page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('')
  await dialog.getByRole('button', { name }).click()
  await dialog.getByRole('alert').waitFor()
}

/** Roles of the bank and templates of an organisation, and an opportunity that is kept as one. */
export const rolesStates: ScreenState[] = [
  state('default'),
  state('templates', answering(list, roles)),
  state('empty', answering(list, { ...roles, items: [] })),
  state('error', failing(list)),
  state('loading', hanging(list), { unfinished: true }),
  state(
    'long',
    answering(list, {
      ...roles,
      items: roles.items.map((each) => ({ ...each, label: longWords, description: longWords })),
    }),
  ),
  state('making a template', answering(list, roles), {
    when: async (page) => {
      await page.getByRole('button', { name: 'Make a template from Member of a panel' }).click()
      await saveEmpty('Make a template')(page)
    },
  }),
  state('changing a template', answering(list, roles), {
    when: async (page) => {
      await page.getByRole('button', { name: 'Change Member of our falls panel' }).click()
      await saveEmpty('Save')(page)
    },
  }),
  state('of an administrator', undefined, {
    as: 'administrator',
    when: async (page) => {
      await page.getByRole('button', { name: 'Add a role' }).click()
      await saveEmpty('Save')(page)
    },
  }),
  {
    screen: 'opportunity-new',
    state: 'from a template',
    as: 'coordinator',
    path: () => '/opportunities/new?role=own_1',
    given: answering(list, roles),
    // What the role says stands in the fields.
    when: (page) =>
      page.waitForFunction(
        `[...document.querySelectorAll('textarea')].some(({ value }) => value === 'To say what would help.')`,
      ),
  },
  state('not allowed', undefined, { as: 'leader' }),
  {
    screen: 'opportunity',
    state: 'kept as a template',
    as: 'coordinator',
    path: ({ opportunity }) => `/opportunities/${opportunity}`,
    given: answering(template, own, 201),
    when: async (page) => {
      await page.getByRole('button', { name: 'Keep as a template' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Which type of leader does it suit?').selectOption({ index: 1 })
      await dialog.getByRole('button', { name: 'Keep as a template' }).click()
      await page.getByText('It is kept.').waitFor()
    },
  },
]
