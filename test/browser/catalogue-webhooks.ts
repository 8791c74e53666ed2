import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, hanging, longWords } from './support/answers.ts'

const clientId = '0190a000-0000-7000-8000-000000000401'
const webhookId = '0190a000-0000-7000-8000-000000000501'
const one = new RegExp(`/api/v1/clients/${clientId}$`)
const list = new RegExp(`/api/v1/clients/${clientId}/webhooks$`)
const hook = new RegExp(`/api/v1/webhooks/${webhookId}$`)
const log = new RegExp(`/api/v1/webhooks/${webhookId}/deliveries\\?`)

const client = {
  id: clientId,
  name: 'Volunteer system of the medical school',
  purpose: 'To find people who teach our students',
  contactPerson: null,
  scopes: ['people:find', 'opportunities:write', 'changes:read'],
  status: 'active',
  secrets: [],
  usedAt: '2026-11-20T09:12:00.000Z',
  requests: { thisMinute: 12, perMinute: 600 },
  createdAt: '2026-10-01T09:00:00.000Z',
  version: 3,
}
const secret = {
  id: '0190a000-0000-7000-8000-000000000511',
  hint: 'Xy8=',
  createdAt: '2026-10-01T09:00:00.000Z',
  endsAt: null,
}
const webhook = {
  id: webhookId,
  client: { id: clientId, name: client.name },
  url: 'https://hooks.medical-school.example/people-bank',
  kinds: ['person', 'opportunity'],
  status: 'active',
  disabledFor: null,
  failures: 0,
  takenAt: '2026-11-20T09:12:00.000Z',
  restsUntil: null,
  secrets: [secret],
  createdAt: '2026-10-01T09:00:00.000Z',
  version: 2,
}
const resting = { ...webhook, failures: 7, restsUntil: '2026-11-20T09:42:00.000Z' }
const paused = { ...webhook, status: 'paused' }
const gone = { ...webhook, status: 'disabled', disabledFor: 'gone' }
const failingFor = { ...webhook, status: 'disabled', disabledFor: 'failing', failures: 160 }
const changing = {
  ...webhook,
  secrets: [
    { ...secret, endsAt: '2026-11-21T09:00:00.000Z' },
    { ...secret, id: '0190a000-0000-7000-8000-000000000512', hint: 'pQ0=' },
  ],
}

const taken = {
  id: '0190a000-0000-7000-8000-000000000521',
  type: 'person.withdrawn',
  subjectId: '0190a000-0000-7000-8000-000000000601',
  at: '2026-11-20T09:11:58.000Z',
  state: 'taken',
  tries: 1,
  triedAt: '2026-11-20T09:12:00.000Z',
  answerStatus: 204,
  failure: null,
  tookMs: 38,
  nextTryAt: null,
  attempts: [
    { at: '2026-11-20T09:12:00.000Z', answerStatus: 204, failure: null, tookMs: 38 } as object,
  ],
}
const tries = [
  { at: '2026-11-20T09:11:59.000Z', answerStatus: null, failure: 'timeout', tookMs: 15_000 },
  { at: '2026-11-20T09:12:16.000Z', answerStatus: 500, failure: null, tookMs: 61 },
  { at: '2026-11-20T09:14:30.000Z', answerStatus: 502, failure: null, tookMs: 120 },
]
const id = (last: number) => `0190a000-0000-7000-8000-00000000053${last}`
const deliveries = [
  { ...taken, id: id(0), type: 'webhook.test', subjectId: null },
  taken,
  {
    ...taken,
    id: id(1),
    type: 'opportunity.changed',
    state: 'waiting',
    tries: 3,
    answerStatus: 502,
    tookMs: 120,
    attempts: tries,
    nextTryAt: '2026-11-20T09:42:00.000Z',
  },
  {
    ...taken,
    id: id(2),
    type: 'person.seen',
    state: 'waiting',
    tries: 0,
    triedAt: null,
    answerStatus: null,
    tookMs: null,
    attempts: [],
    nextTryAt: '2026-11-20T09:12:00.000Z',
  },
  {
    ...taken,
    id: id(3),
    type: 'person.changed',
    state: 'given_up',
    tries: 10,
    answerStatus: null,
    failure: 'timeout',
    tookMs: 15_000,
  },
  {
    ...taken,
    id: id(4),
    type: 'placement.changed',
    state: 'given_up',
    tries: 0,
    answerStatus: null,
    failure: 'not_allowed',
    tookMs: null,
    attempts: [],
  },
  { ...taken, id: id(5), type: 'changes.lost', subjectId: null },
]

type Given = (page: Page) => Promise<unknown>
const both =
  (...given: Given[]): Given =>
  async (page) => {
    for (const each of given) await each(page)
  }
const of = (items: unknown[], given: object = client) =>
  both(answering(one, given), answering(list, { items }))
const at = (given: object, items: unknown[] = deliveries) =>
  both(answering(one, client), answering(hook, given), answering(log, { items, nextCursor: null }))
const dialog = (page: Page) => page.getByRole('dialog')
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const ofClient = (name: string, given: Given, more: Partial<ScreenState> = {}): ScreenState => ({
  screen: 'client-webhooks',
  state: name,
  as: 'engagement lead',
  path: () => `/settings/clients/${clientId}`,
  given,
  ...more,
})
const ofOne = (name: string, given: Given, more: Partial<ScreenState> = {}): ScreenState => ({
  screen: 'webhook',
  state: name,
  as: 'engagement lead',
  path: () => `/settings/clients/${clientId}/webhooks/${webhookId}`,
  given,
  ...more,
})
const tests = new RegExp(`/api/v1/webhooks/${webhookId}/tests$`)

/** Where programs are told of changes, and what they were told. */
export const webhooksStates: ScreenState[] = [
  ofClient(
    'default',
    of([webhook, { ...gone, id: id(6) }, { ...paused, id: id(7) }, { ...resting, id: id(8) }]),
  ),
  ofClient('empty', of([])),
  ofClient('may not be told', of([], { ...client, scopes: ['people:find'] })),
  ofClient('error', both(answering(one, client), failing(list))),
  ofClient('loading', both(answering(one, client), hanging(list)), { unfinished: true }),
  ofClient(
    'long',
    of([{ ...failingFor, url: `https://hooks.example.org/${'long-'.repeat(90)}` }], {
      ...client,
      name: longWords,
    }),
  ),
  ofClient('not understood', of([]), {
    when: async (page) => {
      await press('Add a webhook')(page)
      await dialog(page).getByRole('button', { name: 'Add a webhook' }).click()
      await dialog(page).getByRole('alert').waitFor()
    },
  }),
  ofClient(
    'added',
    async (page) => {
      await answering(one, client)(page)
      await page.route(list, (route) =>
        route.fulfill({
          json:
            route.request().method() === 'POST'
              ? { ...webhook, secret: 'whsec_kQzU0bX2yq7vJc0v8mH0m1rJ3nQd5s7uWw9yZz1Xy8A=' }
              : { items: [webhook] },
        }),
      )
    },
    {
      when: async (page) => {
        await press('Add a webhook')(page)
        await dialog(page).getByLabel('Where should we send to?').fill(webhook.url)
        await dialog(page).getByRole('button', { name: 'Add a webhook' }).click()
        await page.getByText('We show it this once').waitFor()
      },
    },
  ),
  {
    screen: 'client-webhooks',
    state: 'not allowed',
    as: 'coordinator',
    path: () => `/settings/clients/${clientId}`,
  },
  ofOne('default', at(webhook)),
  ofOne('empty', at({ ...webhook, takenAt: null }, [])),
  ofOne('error', both(answering(one, client), failing(hook))),
  ofOne('every try', at(webhook), {
    when: (page: Page) => page.getByText('All 3 tries').click(),
  }),
  ofOne('log error', both(answering(one, client), answering(hook, webhook), failing(log))),
  ofOne('loading', both(answering(one, client), hanging(hook)), { unfinished: true }),
  ofOne('long', at({ ...webhook, url: `https://hooks.example.org/${'long-'.repeat(90)}` })),
  ofOne('paused', at(paused)),
  ofOne('gone', at(gone)),
  ofOne('failing', at(failingFor)),
  ofOne('tries again', at(resting)),
  ofOne('secrets change', at(changing)),
  ofOne('tested', both(at(webhook), answering(tests, { ...deliveries[0] }, 201)), {
    when: async (page) => {
      await press('Send a test')(page)
      await page.getByText('It took the test').waitFor()
    },
  }),
  ofOne(
    'test failed',
    both(
      at(webhook),
      answering(tests, { ...deliveries[0], state: 'given_up', answerStatus: 401 }, 201),
    ),
    {
      when: async (page) => {
        await press('Send a test')(page)
        await page.getByText('It did not take the test').waitFor()
      },
    },
  ),
  ofOne('changing', at(webhook), { when: press(/^Change$/) }),
  ofOne('new secret', at(webhook), { when: press('New secret') }),
  ofOne('ending a secret', at(changing), { when: press(/^End the secret/) }),
  ofOne('sending again', at(webhook), { when: press(/^Send again since/) }),
  ofOne('deleting', at(webhook), { when: press(/^Delete$/) }),
  ofOne('nothing given up', both(at(webhook, []), answering(log, emptyPage)), {
    path: () => `/settings/clients/${clientId}/webhooks/${webhookId}?show=given_up`,
  }),
  {
    screen: 'webhook',
    state: 'not allowed',
    as: 'coordinator',
    path: () => `/settings/clients/${clientId}/webhooks/${webhookId}`,
  },
]
