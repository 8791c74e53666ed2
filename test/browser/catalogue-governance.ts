import { api, at, denied, id, press, subjectRequests, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing } from './support/answers.ts'

const breach = {
  id: '0190a000-0000-7000-8000-000000000001',
  organisation: null,
  title: 'A list went to the wrong address',
  happened: 'A spreadsheet of six people',
  happenedFrom: null,
  happenedTo: null,
  knownAt: '2026-11-01T09:00:00.000Z',
  dueAt: '2026-11-04T09:00:00.000Z',
  clock: 'overdue',
  risk: 'likely',
  riskReason: null,
  regulatorToldAt: null,
  regulatorReason: null,
  peopleToldAt: null,
  peopleWords: null,
  measures: null,
  status: 'open',
  version: 1,
}

const retentionDue = ['silent', 'left', 'placement', 'breach'].map((rule, index) => ({
  rule,
  id: `0190a000-0000-7000-8000-00000000005${index}`,
  leader:
    rule === 'breach'
      ? null
      : {
          id: `0190a000-0000-7000-8000-00000000006${index}`,
          name: rule === 'left' ? null : 'Nerys Pritchard-Featherstonehaugh',
        },
  since: '2020-03-01',
  dueOn: '2023-03-01',
}))

const retentionHolds = [
  {
    id: '0190a000-0000-7000-8000-000000000070',
    leader: {
      id: '0190a000-0000-7000-8000-000000000060',
      name: 'Nerys Pritchard-Featherstonehaugh',
    },
    reason: 'A claim about expenses from the spring',
    placedOn: '2026-03-01',
  },
]

const breaches = ['running', 'overdue', 'met', 'late', 'not_needed'].map((clock, index) => ({
  ...breach,
  id: `0190a000-0000-7000-8000-00000000000${index}`,
  clock,
  dueAt: clock === 'running' ? '2099-11-04T09:00:00.000Z' : breach.dueAt,
  status: clock === 'running' || clock === 'overdue' ? 'open' : 'closed',
}))

const affected = {
  count: 2,
  items: [
    {
      leaderId: '0190a000-0000-7000-8000-000000000002',
      name: 'Robin Example',
      organisation: { id: '0190a000-0000-7000-8000-000000000003', name: 'Mereland Partnership' },
      times: 3,
      manners: ['listed', 'opened'],
      firstAt: '2026-11-01T09:00:00.000Z',
      lastAt: '2026-11-02T09:00:00.000Z',
    },
    {
      leaderId: '0190a000-0000-7000-8000-000000000004',
      name: null,
      organisation: null,
      times: 1,
      manners: ['exported'],
      firstAt: '2026-11-01T09:00:00.000Z',
      lastAt: '2026-11-01T09:00:00.000Z',
    },
  ],
  nextCursor: null,
}

/** Requests of people, breaches, retention and the record. */
export const governanceStates: ScreenState[] = [
  ...usual({
    screen: 'data-map',
    as: 'administrator',
    path: at('/data-map'),
    reads: api('data-map'),
    empty: { tables: [] },
  }),
  {
    screen: 'data-map',
    state: 'columns',
    as: 'engagement lead',
    path: at('/data-map'),
    when: (page) => page.locator('summary').first().click(),
  },
  denied('data-map', at('/data-map'), 'coordinator'),
  ...usual({
    screen: 'requests',
    as: 'engagement lead',
    path: at('/settings/requests'),
    reads: api('subject-requests'),
    empty: emptyPage,
  }),
  {
    screen: 'requests',
    state: 'all kinds',
    as: 'engagement lead',
    path: at('/settings/requests'),
    given: answering(api('subject-requests'), { items: subjectRequests, nextCursor: null }),
  },
  {
    screen: 'requests',
    state: 'closed',
    as: 'coordinator',
    path: at('/settings/requests?state=closed'),
  },
  denied('requests', at('/settings/requests'), 'administrator'),
  {
    screen: 'request-new',
    state: 'default',
    as: 'coordinator',
    path: at('/settings/requests/new'),
  },
  {
    screen: 'request-new',
    state: 'error',
    as: 'coordinator',
    path: at('/settings/requests/new'),
    when: press('Write down a request'),
  },
  {
    screen: 'request-new',
    state: 'finding',
    as: 'engagement lead',
    path: at('/settings/requests/new'),
    when: async (page) => {
      await page.getByLabel('Who asks?').fill('ann')
      await page.getByText('Somebody who is not in the register').click()
    },
  },
  ...usual({
    screen: 'request',
    as: 'engagement lead',
    path: ({ request }) => `/settings/requests/${request}`,
    reads: api(`subject-requests/${id}$`),
    isOne: true,
  }),
  {
    screen: 'request',
    state: 'who is it',
    as: 'engagement lead',
    path: ({ request }) => `/settings/requests/${request}`,
    given: answering(api(`subject-requests/${id}$`), subjectRequests[1]),
  },
  {
    screen: 'request',
    state: 'closed',
    as: 'engagement lead',
    path: ({ request }) => `/settings/requests/${request}`,
    given: answering(api(`subject-requests/${id}$`), subjectRequests[3]),
  },
  denied('request', ({ request }) => `/settings/requests/${request}`, 'leader'),
  ...usual({
    screen: 'breaches',
    as: 'engagement lead',
    path: at('/settings/breaches'),
    reads: api('breaches\\??'),
    empty: emptyPage,
  }),
  {
    screen: 'breaches',
    state: 'all kinds',
    as: 'administrator',
    path: at('/settings/breaches'),
    given: answering(api('breaches\\??'), { items: breaches, nextCursor: null }),
  },
  {
    screen: 'breaches',
    state: 'add error',
    as: 'engagement lead',
    path: at('/settings/breaches'),
    when: async (page) => {
      await press('Write down a breach')(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Write down a breach' }).click()
    },
  },
  denied('breaches', at('/settings/breaches'), 'coordinator'),
  ...usual({
    screen: 'breach',
    as: 'engagement lead',
    path: ({ breach }) => `/settings/breaches/${breach}`,
    reads: api(`breaches/${id}$`),
    isOne: true,
  }),
  {
    screen: 'breach',
    state: 'affected',
    as: 'engagement lead',
    path: ({ breach }) => `/settings/breaches/${breach}`,
    given: answering(api(`breaches/${id}/affected`), affected),
    when: press('Find them'),
  },
  {
    screen: 'breach',
    state: 'nobody affected',
    as: 'administrator',
    path: ({ breach }) => `/settings/breaches/${breach}`,
    given: answering(api(`breaches/${id}/affected`), { count: 0, items: [], nextCursor: null }),
    when: press('Find them'),
  },
  denied('breach', ({ breach }) => `/settings/breaches/${breach}`, 'coordinator'),
  ...usual({
    screen: 'retention',
    as: 'engagement lead',
    path: at('/settings/retention'),
    reads: api('retention$'),
  }),
  {
    screen: 'retention',
    state: 'empty',
    as: 'engagement lead',
    path: at('/settings/retention'),
    given: async (page) => {
      await answering(api('retention/due'), emptyPage)(page)
      await answering(api('retention/holds'), emptyPage)(page)
    },
  },
  {
    screen: 'retention',
    state: 'all kinds',
    as: 'engagement lead',
    path: at('/settings/retention'),
    given: async (page) => {
      await answering(api('retention/due'), { items: retentionDue, nextCursor: 'more' })(page)
      await answering(api('retention/holds'), { items: retentionHolds, nextCursor: null })(page)
    },
  },
  {
    screen: 'retention',
    state: 'list error',
    as: 'administrator',
    path: at('/settings/retention'),
    given: failing(api('retention/due')),
  },
  {
    screen: 'retention',
    state: 'switching on',
    as: 'administrator',
    path: at('/settings/retention'),
    when: press('Switch it on'),
  },
  {
    screen: 'retention',
    state: 'rule error',
    as: 'administrator',
    path: at('/settings/retention'),
    when: async (page) => {
      await press('Change: People who were not heard of')(page)
      await page.getByLabel('Kept for how many months?').fill('a while')
      await press('Save')(page)
    },
  },
  {
    screen: 'retention',
    state: 'hold error',
    as: 'engagement lead',
    path: at('/settings/retention'),
    when: async (page) => {
      await press('Keep somebody’s data')(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Keep somebody’s data' }).click()
    },
  },
  denied('retention', at('/settings/retention'), 'coordinator'),
  ...usual({
    screen: 'records',
    as: 'administrator',
    path: at('/settings/records'),
    reads: api('audit-events\\??'),
    empty: emptyPage,
  }),
  {
    screen: 'records',
    state: 'readings',
    as: 'administrator',
    path: at('/settings/records?of=readings&manner=opened&from=2026-01-01'),
  },
  {
    screen: 'records',
    state: 'wrong filter',
    as: 'administrator',
    path: at('/settings/records?subject=nobody'),
    given: answering(api('audit-events'), emptyPage),
    when: press('Narrow the list'),
  },
  {
    screen: 'records',
    state: 'checked',
    as: 'administrator',
    path: at('/settings/records'),
    given: answering(api('record-checks$'), {
      seals: 12,
      rows: 3_400,
      unsealed: 0,
      latestHash: 'ab'.repeat(32),
      broken: null,
    }),
    when: press('Check now'),
  },
  {
    screen: 'records',
    state: 'broken',
    as: 'administrator',
    path: at('/settings/records'),
    given: answering(api('record-checks$'), {
      seals: 12,
      rows: 3_400,
      unsealed: 0,
      latestHash: null,
      broken: { number: 13, rowIds: ['0190a000-0000-7000-8000-000000000001'] },
    }),
    when: press('Check now'),
  },
  {
    screen: 'records',
    state: 'engagement lead',
    as: 'engagement lead',
    path: at('/settings/records?of=readings'),
  },
  denied('records', at('/settings/records'), 'coordinator'),
]
