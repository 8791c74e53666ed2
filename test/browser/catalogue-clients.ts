import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, hanging, longWords } from './support/answers.ts'

const list = /\/api\/v1\/clients\?/
const client = {
  id: '0190a000-0000-7000-8000-000000000401',
  name: 'Volunteer system of the medical school',
  purpose: 'To find people who teach our students',
  contactPerson: {
    id: '0190a000-0000-7000-8000-00000000000e',
    name: 'Tomas Brindlecote',
    isHere: true,
  },
  scopes: ['opportunities:write'],
  status: 'active',
  secrets: [
    {
      id: '0190a000-0000-7000-8000-000000000411',
      hint: 'x7Qa',
      createdAt: '2026-10-01T09:00:00.000Z',
      usedAt: '2026-11-20T09:12:00.000Z',
      endsAt: '2026-12-04T09:00:00.000Z',
    },
    {
      id: '0190a000-0000-7000-8000-000000000412',
      hint: 'b-3f',
      createdAt: '2026-11-27T09:00:00.000Z',
      usedAt: null,
      endsAt: null,
    },
  ],
  usedAt: '2026-11-20T09:12:00.000Z',
  requests: { thisMinute: 12, perMinute: 600 },
  createdAt: '2026-10-01T09:00:00.000Z',
  version: 3,
}
const stopped = {
  ...client,
  id: '0190a000-0000-7000-8000-000000000402',
  name: 'The old newsletter',
  status: 'suspended',
  secrets: [],
  usedAt: null,
  requests: { thisMinute: 0, perMinute: 600 },
  contactPerson: null,
}
const unanswered = {
  ...client,
  contactPerson: { ...client.contactPerson, isHere: false },
  scopes: ['people:find', 'people:nominate', 'placements:suggest', 'placements:record'],
}
const two = answering(list, { items: [client, stopped], nextCursor: null })
const dialog = (page: Page) => page.getByRole('dialog')
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const state = (
  name: string,
  given?: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'clients',
  state: name,
  as: 'engagement lead',
  path: () => '/settings/clients',
  ...(given ? { given } : {}),
  ...more,
})

/** Programs that act for an organisation. */
export const clientsStates: ScreenState[] = [
  state('default'),
  state('two programs', two),
  state('empty', answering(list, { items: [], nextCursor: null })),
  state('error', failing(list)),
  state('loading', hanging(list), { unfinished: true }),
  state(
    'long',
    answering(list, {
      items: [{ ...client, name: longWords, purpose: longWords }],
      nextCursor: null,
    }),
  ),
  state('not understood', two, {
    when: async (page) => {
      await press('Register a program')(page)
      await dialog(page).getByRole('button', { name: 'Register a program' }).click()
      await dialog(page).getByRole('alert').waitFor()
    },
  }),
  state('registered', undefined, {
    when: async (page) => {
      await press('Register a program')(page)
      await dialog(page).getByLabel('What is it called?').fill('Our volunteer system')
      await dialog(page).getByLabel('Why does it read about people?').fill('To find who teaches')
      await dialog(page).getByLabel('Write and publish your opportunities').check()
      await dialog(page).getByRole('button', { name: 'Register a program' }).click()
      await page.getByText('We show it this once').waitFor()
    },
  }),
  state('changing', two, { when: press(/^Change Volunteer/) }),
  state('nobody answers', answering(list, { items: [unanswered], nextCursor: null })),
  state('naming nobody', answering(list, { items: [unanswered], nextCursor: null }), {
    when: async (page) => {
      await press(/^Change Volunteer/)(page)
      await dialog(page).getByRole('button', { name: 'Save' }).click()
      await dialog(page).getByRole('alert').waitFor()
    },
  }),
  state('new secret', two, { when: press(/^New secret for/) }),
  state('suspending', two, { when: press(/^Suspend Volunteer/) }),
  state('ending a secret', two, { when: press(/^End the secret/) }),
  {
    screen: 'clients',
    state: 'not allowed',
    as: 'coordinator',
    path: () => '/settings/clients',
  },
]
