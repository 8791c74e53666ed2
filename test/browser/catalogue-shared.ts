import type { Known, ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, hanging, missing, stretched } from './support/answers.ts'
import type { Role } from './support/bank.ts'
import type { Page } from 'playwright-core'

/** The requests of this address of the API. */
export const api = (path: string) => new RegExp(`/api/v1/${path}`)

/** An id in an address. */
export const id = '[0-9a-f-]{36}'

/** An address that is the same in every bank. */
export const at = (path: string) => () => path

interface Usual {
  screen: string
  as: Role | null
  path: (known: Known) => string
  /** What the screen reads, for the states of failing, waiting and long texts. */
  reads: RegExp
  /** What the screen reads when there is nothing. */
  empty?: unknown
  isOne?: boolean
}

/** The states that every screen with something to read has. */
export function usual({ screen, as, path, reads, empty, isOne }: Usual): ScreenState[] {
  const state = (name: string, given?: ScreenState['given']): ScreenState => ({
    screen,
    state: name,
    as,
    path,
    ...(given ? { given } : {}),
  })
  return [
    state('default'),
    state('error', failing(reads)),
    { ...state('loading', hanging(reads)), unfinished: true },
    state('long', stretched(reads)),
    ...(empty === undefined ? [] : [state('empty', answering(reads, empty))]),
    ...(isOne ? [state('missing', missing(reads))] : []),
  ]
}

/** A screen that is not for whoever opens it. */
export const denied = (screen: string, path: ScreenState['path'], as: Role): ScreenState => ({
  screen,
  state: 'not allowed',
  as,
  path,
})

export const emptyHome = {
  leaders: { total: 0, matchable: 0, noConsent: 0, paused: 0, needReview: 0, neverAsked: 0 },
  needReview: [],
  neverAsked: [],
  consentsEnding: [],
  pausesEnding: [],
  overdue: [],
  supportDue: [],
  supportUnmet: [],
  rolesToReview: [],
  messagesToDo: [],
  seatsDue: [],
  ideasOwed: [],
  openOpportunities: [],
  drafts: [],
  toApprove: [],
}

export const agreement = {
  number: 2,
  role: 'Member of the falls panel',
  purpose: 'Look at how people are kept from falling, and say what would help.',
  time: 'Two hours a month, on Tuesday evenings, for a year',
  support: 'Sam Coordinator is there for your questions.\nTaxis are booked for you.',
  recognition: 'Travel, and a voucher of £20 for each meeting',
  startsOn: '2027-01-12',
  endsOn: '2027-12-14',
  proposedAt: '2026-11-20T10:00:00Z',
  proposedBy: 'Sam Coordinator',
  confirmedAt: null,
  fellAt: null,
}

const step = (move: string, side: string, at: string, more: object = {}) => ({
  move,
  from: null,
  to: 'in_conversation',
  side,
  by: side === 'organisation' ? 'Sam Coordinator' : null,
  at,
  reason: null,
  words: null,
  ...more,
})

const steps = [
  step('invite', 'organisation', '2026-11-02T10:00:00Z'),
  step('interested', 'leader', '2026-11-04T19:00:00Z'),
  step('talk', 'organisation', '2026-11-06T10:00:00Z'),
  step('propose', 'organisation', '2026-11-10T10:00:00Z'),
  step('ask_change', 'leader', '2026-11-12T10:00:00Z', {
    words: 'Tuesday evenings would be easier for me than mornings.',
  }),
  step('propose', 'organisation', '2026-11-20T10:00:00Z'),
]

export const placement = {
  id: '0190a000-0000-7000-8000-000000000021',
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
  opportunity: { id: '0190a000-0000-7000-8000-000000000022', title: 'Fewer falls: a panel' },
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  status: 'in_conversation',
  askedOn: '2026-11-02',
  startedOn: null,
  endedOn: null,
  outcome: null,
  decision: null,
  createdAt: '2026-11-02T10:00:00Z',
  movedAt: '2026-11-20T10:00:00Z',
  owed: 'yes',
  dueOn: '2026-12-18',
  howEnded: null,
  toldAt: null,
  closedAt: null,
  repeatReason: null,
  version: 6,
  moves: ['propose', 'not_choose'],
  agreements: [agreement, { ...agreement, number: 1, fellAt: '2026-11-12T10:00:00Z' }],
  history: steps,
}

export const {
  leader: _leader,
  agreements: _agreements,
  askedOn: _askedOn,
  outcome: _outcome,
  decision: _decision,
  dueOn: _dueOn,
  toldAt: _toldAt,
  closedAt: _closedAt,
  repeatReason: _repeatReason,
  ...plainPlacement
} = placement

export const ownPlacement = {
  ...plainPlacement,
  contactName: 'Sam Coordinator',
  agreement: { ...agreement, proposedBy: null },
  history: steps,
  moves: ['ask_change', 'confirm', 'withdraw'],
}

export const emptyMatches = {
  ...emptyPage,
  asked: { criteria: [], leaves: [] },
  weights: { attributes: 40, themes: 25, interest: 15, place: 10, availability: 10 },
  essentials: {
    themes: [],
    experience: [],
    types: [],
    languages: [],
    stages: [],
    attributes: [],
    reach: false,
    times: false,
  },
  guard: true,
}

export const message = {
  id: '0190a000-0000-7000-8000-00000000000a',
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  kind: 'pause_ended',
  subject: null,
  recipient: 'self',
  channel: 'phone',
  format: 'standard',
  state: 'queued',
  reason: null,
  byHand: true,
  requestedBy: null,
  createdAt: '2026-03-02T09:00:00Z',
  dueAt: '2026-03-02T09:00:00Z',
  settledAt: null,
  settledBy: null,
  answer: null,
  answeredAt: null,
}

/** One of each that a person may come to see, for both lists of messages. */
export const messages = {
  items: [
    message,
    { ...message, id: '1', channel: 'post', format: 'braille', dueAt: '2099-03-02T09:00:00Z' },
    { ...message, id: '2', channel: 'email', state: 'sent', settledAt: message.createdAt },
    {
      ...message,
      id: '3',
      kind: 'still_interested',
      channel: 'email',
      format: 'easy_read',
      state: 'sent',
      settledAt: message.createdAt,
      answer: 'pause',
      answeredAt: '2026-03-04T09:00:00Z',
    },
    {
      ...message,
      id: '4',
      kind: 'opportunity',
      subject: 'Sit on the falls panel',
      recipient: null,
      channel: null,
      format: null,
      state: 'refused',
      reason: 'paused',
      settledAt: message.createdAt,
    },
    {
      ...message,
      id: '5',
      recipient: 'guardian',
      state: 'failed',
      reason: 'not_reached',
      settledAt: message.createdAt,
      settledBy: 'Cora Coordinator',
    },
  ],
  nextCursor: 'more',
}

export const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }

export const impactPerson = {
  placementId: '0190a000-0000-7000-8000-000000000013',
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
  status: 'ended',
  endedOn: '2026-02-01',
  toldAt: '2026-03-02T09:00:00Z',
  closedAt: null,
  message: { state: 'sent', reason: null },
}

export const outcome = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
) => ({
  screen: 'placement-outcome',
  state,
  as: 'coordinator' as const,
  path: at(`/placements/${impactPerson.placementId}/outcome`),
  ...(given ? { given } : {}),
  ...more,
})

export const subjectRequest = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'access',
  leader: { id: '0190a000-0000-7000-8000-000000000002', name: 'Robin Example' },
  person: null,
  bySelf: false,
  receivedOn: '2024-09-03',
  identity: 'known',
  identityOn: null,
  dueOn: '2024-10-03',
  targetOn: '2024-10-01',
  holidaysKnown: true,
  isOverdue: true,
  extension: null,
  handler: null,
  status: 'open',
  closedOn: null,
  outcome: null,
  note: null,
  version: 1,
}

export const subjectRequests = [
  subjectRequest,
  {
    ...subjectRequest,
    id: '0190a000-0000-7000-8000-000000000003',
    kind: 'erasure',
    leader: null,
    person: 'A former neighbour',
    identity: 'asked',
    dueOn: null,
    targetOn: null,
    isOverdue: false,
  },
  {
    ...subjectRequest,
    id: '0190a000-0000-7000-8000-000000000004',
    kind: 'objection',
    dueOn: '2099-10-05',
    targetOn: '2099-10-01',
    holidaysKnown: false,
    isOverdue: false,
    extension: { toldOn: '2024-09-20', reason: 'There is much of it' },
    handler: { id: '0190a000-0000-7000-8000-000000000005', name: 'Asha Pellowby' },
  },
  {
    ...subjectRequest,
    id: '0190a000-0000-7000-8000-000000000006',
    status: 'refused',
    isOverdue: false,
    closedOn: '2024-09-30',
    outcome: 'It was about somebody else. They were told where they can complain.',
  },
]

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()
