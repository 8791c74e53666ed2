import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { checkInsOf, noCheckIns, noOwnCheckIns, ownCheckInsOf } from './catalogue-check-ins.ts'
import { answering, failing, longWords } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const entry = {
  id: '0190a000-0000-7000-8000-000000000201',
  sessionStart: '2026-11-10T14:00:00Z' as string | null,
  onDay: '2026-11-10',
  attended: true,
  minutes: 120,
  recordedSide: 'leader',
  recordedBy: null as string | null,
  recordedAt: '2026-11-10T18:00:00Z',
  version: 1,
}
export const timeGivenOf = api(`(?:me/)?placements/${id}/attendance$`)
export const timeGiven = {
  items: [
    { ...entry, id: '1', sessionStart: null, onDay: '2026-11-15', minutes: 45 },
    { ...entry, id: '2', recordedSide: 'organisation', recordedBy: 'Sam Coordinator' },
    { ...entry, id: '3', onDay: '2026-10-13', attended: false, minutes: 0 },
  ],
  sessions: [{ start: '2026-11-24T14:00:00Z', end: '2026-11-24T16:00:00Z' }],
  minutes: 165,
  attended: 1,
  mayAdd: true,
}

const item = {
  kind: 'placement',
  id: '0190a000-0000-7000-8000-000000000021',
  opportunityId: '0190a000-0000-7000-8000-00000000000d' as string | null,
  title: 'Fewer falls: a panel',
  organisation: 'Vale Trust',
  status: 'active' as string | null,
  owed: null as string | null,
  from: '2026-10-01' as string | null,
  to: null as string | null,
  outcome: null as string | null,
  minutes: 165,
  attended: 1,
  recordedSide: null as string | null,
  movedAt: '2026-10-01T09:00:00Z',
  version: 1,
}
export const someHistory = {
  items: [
    item,
    {
      ...item,
      id: '2',
      title: 'Wayfinding in the new wing',
      status: 'in_conversation',
      owed: 'yes',
      minutes: 0,
    },
    {
      ...item,
      id: '3',
      title: 'A walk in the park',
      status: 'ended',
      to: '2026-11-01',
      outcome: 'The path is lit now.',
    },
    {
      ...item,
      id: '4',
      kind: 'elsewhere',
      opportunityId: null,
      title: 'Secretary',
      organisation: 'The parents\u2019 group of a primary school',
      status: null,
      from: '2017-09',
      to: '2020',
      outcome: 'The crossing by the school has lights now.',
      minutes: 0,
      recordedSide: 'leader',
    },
  ],
  nextCursor: null,
  total: { minutes: 165, attended: 1 },
}

/** Time that was given, and the history of all that somebody did. */
export function timeStates(on: {
  placement: object & { id: string }
  ownPlacement: object
}): ScreenState[] {
  const active = { status: 'active', owed: null, dueOn: null, moves: ['complete', 'end_early'] }
  const nothing = { items: [], sessions: [], mayAdd: true }
  const given = both(
    answering(api(`placements/${id}$`), { ...on.placement, ...active }),
    answering(api(`placements/${id}/support$`), nothing),
    answering(checkInsOf, noCheckIns),
    answering(timeGivenOf, timeGiven),
  )
  const ownGiven = both(
    answering(api(`me/placements/${id}$`), { ...on.ownPlacement, ...active, moves: ['step_down'] }),
    answering(api(`me/placements/${id}/support$`), nothing),
    answering(ownCheckInsOf, noOwnCheckIns),
    answering(timeGivenOf, timeGiven),
  )
  const staff = {
    screen: 'placement',
    as: 'coordinator' as const,
    path: at(`/placements/${on.placement.id}`),
  }
  const own = {
    screen: 'my-placement',
    as: 'leader' as const,
    path: at(`/me/involvement/${on.placement.id}`),
  }
  const mine = { screen: 'my-involvement', as: 'leader' as const, path: at('/me/involvement') }
  const history = answering(api('me/history'), someHistory)
  const longHistory = {
    ...someHistory,
    items: someHistory.items.map((each) => ({
      ...each,
      title: longWords,
      organisation: longWords,
      outcome: longWords,
    })),
  }
  return [
    { ...staff, state: 'time', given },
    { ...staff, state: 'time fails', given: both(given, failing(timeGivenOf)) },
    {
      ...staff,
      state: 'time, adding',
      given,
      when: async (page) => {
        await press('Add other time')(page)
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
      },
    },
    { ...own, state: 'time', given: ownGiven },
    { ...own, state: 'time, put right', given: ownGiven, when: press(/^Put it right/) },
    {
      ...mine,
      state: 'adding',
      given: history,
      when: async (page) => {
        await press('Add what you did before, or with others')(page)
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
      },
    },
    { ...mine, state: 'taking out', given: history, when: press(/^Take it out/) },
    { ...mine, state: 'put right', given: history, when: press(/^Put it right/) },
    { ...mine, state: 'long history', given: answering(api('me/history'), longHistory) },
    {
      screen: 'person',
      state: 'history',
      as: 'coordinator',
      path: ({ leader }) => `/people/${leader}`,
      given: answering(api(`leaders/${id}/history`), someHistory),
    },
  ]
}
