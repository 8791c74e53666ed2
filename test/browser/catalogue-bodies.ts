import type { Page } from 'playwright-core'
import type { Known, ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, longWords } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }

const term = {
  id: '0190a000-0000-7000-8000-000000000301',
  part: 'holder',
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' as string | null },
  beginsOn: '2025-03-01',
  endsOn: '2027-02-28' as string | null,
  endedOn: null as string | null,
  howEnded: null as string | null,
  placementId: null as string | null,
  version: 1,
}
const seat = {
  id: '0190a000-0000-7000-8000-000000000302',
  body: { id: '0190a000-0000-7000-8000-000000000303', name: 'Quality committee' },
  name: 'Patient safety partner',
  role: { code: 'patient_safety_partner', label: 'Patient safety partner' },
  isVoting: true,
  termMonths: 24,
  carriesOver: false,
  standing: 'held',
  vacantSince: null,
  holder: term as object | null,
  alternate: null as object | null,
  next: null as object | null,
  opportunity: null as object | null,
  isArchived: false,
  version: 1,
}
const outside = { ...term, leader: null, beginsOn: '2027-03-01', endsOn: null }
const body = {
  id: seat.body.id,
  name: seat.body.name,
  kind: 'committee',
  purpose: 'Looks after how safe care is.',
  meets: 'Every second month, online',
  warningDays: 60,
  isArchived: false,
  seats: [
    { ...seat, standing: 'vacant', vacantSince: '2026-08-01', holder: null },
    {
      ...seat,
      id: '9',
      name: 'Third partner',
      standing: 'ending',
      holder: { ...term, id: '10', placementId: '0190a000-0000-7000-8000-000000000021' },
      opportunity: {
        id: '0190a000-0000-7000-8000-000000000022',
        title: 'Third partner, Quality committee',
        status: 'open',
      },
    },
    {
      ...seat,
      id: '2',
      name: 'Second partner',
      alternate: { ...term, id: '3', part: 'alternate', leader: { ...term.leader, name: null } },
      next: { ...outside, id: '4' },
    },
    {
      ...seat,
      id: '5',
      name: 'Chair',
      isVoting: false,
      termMonths: null,
      carriesOver: true,
      standing: 'carried_over',
      holder: { ...term, id: '6', endsOn: '2026-09-30' },
    },
    { ...seat, id: '7', name: 'Lay member', standing: 'coming', holder: null, next: outside },
  ],
  version: 1,
  abilities: { update: true },
}
const terms = {
  items: [
    outside,
    term,
    {
      ...term,
      id: '8',
      beginsOn: '2022-01-01',
      endsOn: '2025-02-28',
      endedOn: '2024-11-30',
      howEnded: 'stepped_down',
    },
  ],
  nextCursor: null,
}
const own = {
  id: '0190a000-0000-7000-8000-000000000304',
  part: 'holder',
  seat: 'Lay member',
  body: 'Quality committee',
  organisation: 'Vale Trust',
  beginsOn: '2025-03-01',
  endsOn: '2027-02-28' as string | null,
  endedOn: null as string | null,
  howEnded: null as string | null,
  when: 'now',
}
const ownSeats = {
  items: [
    { ...own, id: '1', part: 'alternate', when: 'coming', beginsOn: '2027-03-01', endsOn: null },
    own,
    { ...own, id: '2', when: 'carried_over', endsOn: '2026-09-30' },
    { ...own, id: '3', when: 'past', endedOn: '2024-11-30' },
  ],
  nextCursor: null,
}
const longSeats = {
  ...ownSeats,
  items: ownSeats.items.map((each) => ({
    ...each,
    seat: longWords,
    body: longWords,
    organisation: longWords,
  })),
}

/** Boards and committees, their seats, and one's own. */
export function bodiesStates(): ScreenState[] {
  const list = { screen: 'bodies', as: 'coordinator' as const, path: at('/bodies') }
  const one = { screen: 'body', as: 'coordinator' as const, path: at(`/bodies/${body.id}`) }
  const mine = { screen: 'my-involvement', as: 'leader' as const, path: at('/me/involvement') }
  const person = {
    screen: 'person',
    as: 'coordinator' as const,
    path: ({ leader }: Known) => `/people/${leader}`,
  }
  const given = both(
    answering(api(`bodies/${id}$`), body),
    answering(api('seats/[^/]+/terms'), terms),
  )
  /** Opens a dialog and saves it as it is. */
  const saving = (button: string | RegExp, save: string) => async (page: Page) => {
    await press(button)(page)
    await page.getByRole('dialog').getByRole('button', { name: save }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
  }
  return [
    { ...list, state: 'adding', when: saving('Add a board or committee', 'Save') },
    {
      ...list,
      state: 'put away',
      given: answering(api('bodies\\?'), emptyPage),
      path: at('/bodies?archived=true'),
    },
    { ...one, state: 'every standing', given },
    {
      ...one,
      state: 'no seats',
      given: answering(api(`bodies/${id}$`), { ...body, seats: [], isArchived: true }),
    },
    { ...one, state: 'adding a seat', given, when: saving('Add a seat', 'Save') },
    { ...one, state: 'changing', given, when: press('Change') },
    { ...one, state: 'changing a seat', given, when: press(/^Change the seat/) },
    {
      ...one,
      state: 'putting somebody in',
      given: both(given, answering(api('leaders\\?'), emptyPage)),
      when: async (page) => {
        await saving(/^Put somebody in/, 'Save')(page)
        await page.getByLabel('Their name').fill('Zorro')
        await page.getByText('Somebody who is not in the bank').last().waitFor()
      },
    },
    { ...one, state: 'ending a term', given, when: saving(/^End the term/, 'End the term') },
    { ...one, state: 'correcting a term', given, when: press(/^Correct the days/) },
    { ...one, state: 'taking out a term', given, when: press(/^Take it out/) },
    {
      ...one,
      state: 'history',
      given,
      when: (page) => page.getByText('Who was in it').first().click(),
    },
    {
      ...one,
      state: 'history failed',
      given: both(given, failing(api('seats/[^/]+/terms'))),
      when: (page) => page.getByText('Who was in it').first().click(),
    },
    { ...mine, state: 'seats', given: answering(api('me/seats'), ownSeats) },
    { ...mine, state: 'long seats', given: answering(api('me/seats'), longSeats) },
    { ...mine, state: 'seats failed', given: failing(api('me/seats')) },
    { ...person, state: 'seats', given: answering(api(`leaders/${id}/seats`), ownSeats) },
    { ...person, state: 'long seats', given: answering(api(`leaders/${id}/seats`), longSeats) },
    { ...person, state: 'seats failed', given: failing(api(`leaders/${id}/seats`)) },
  ]
}
