import type { Page } from 'playwright-core'
import type { Known, ScreenState } from './catalogue-types.ts'
import type { Role } from './support/bank.ts'
import { bodiesStates } from './catalogue-bodies.ts'
import { clientsStates } from './catalogue-clients.ts'
import { importStates } from './catalogue-imports.ts'
import { uploadsStates } from './catalogue-uploads.ts'
import { webhooksStates } from './catalogue-webhooks.ts'
import { ideasStates } from './catalogue-ideas.ts'
import { noticeboardStates } from './catalogue-noticeboard.ts'
import { meetingStates } from './catalogue-meeting.ts'
import { notChosenStates } from './catalogue-not-chosen.ts'
import { checkInsStates, noOwnCheckIns, ownCheckInsOf } from './catalogue-check-ins.ts'
import { rolesStates } from './catalogue-roles.ts'
import { ownSupportList, ownSupportOf, supportStates } from './catalogue-support.ts'
import { someHistory, timeGiven, timeGivenOf, timeStates } from './catalogue-time.ts'
import {
  answering,
  changed,
  emptyPage,
  failing,
  hanging,
  longWords,
  missing,
  stretched,
} from './support/answers.ts'

export type { Known, ScreenState } from './catalogue-types.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const at = (path: string) => () => path

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
function usual({ screen, as, path, reads, empty, isOne }: Usual): ScreenState[] {
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

const denied = (screen: string, path: ScreenState['path'], as: Role): ScreenState => ({
  screen,
  state: 'not allowed',
  as,
  path,
})

const emptyHome = {
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

/** A line of a file that was taken. */
const takenRow = {
  name: 'Berta Quill',
  leaderId: '0190a000-0000-7000-8000-00000000000f',
  ...{ cell: null, sameAsLine: null, consent: false },
  ...{ changes: [], review: [], note: '', understood: [] },
}

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

const agreement = {
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
const placement = {
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
const {
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
const ownPlacement = {
  ...plainPlacement,
  contactName: 'Sam Coordinator',
  agreement: { ...agreement, proposedBy: null },
  history: steps,
  moves: ['ask_change', 'confirm', 'withdraw'],
}
const ownPath = `/me/involvement/${placement.id}`
const ownStates = [
  { ...ownPlacement },
  {
    ...ownPlacement,
    id: '0190a000-0000-7000-8000-000000000023',
    status: 'active',
    owed: null,
    hasMeetings: true,
    moves: ['step_down'],
  },
  {
    ...ownPlacement,
    id: '0190a000-0000-7000-8000-000000000024',
    status: 'not_chosen',
    owed: null,
    moves: [],
  },
]

const calendarFeed = {
  detail: 'thin',
  createdAt: '2026-11-03T09:00:00Z',
  readAt: '2026-11-27T18:00:00Z',
  version: 1,
}
const calendarAddress =
  'https://people-bank.example/api/v1/calendars/q3Zr0Wm2v9o7d1xT8bYc5LhJ6kFsN4aUeGpRiVtEwXy'

const emptyMatches = {
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

const message = {
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
const messages = {
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
const stillInterested = {
  kind: 'still_interested',
  organisation: 'Vale Trust',
  contactName: 'Cora Coordinator',
  consents: [],
}
const asked = {
  ...stillInterested,
  kind: 'consent',
  consents: [
    {
      purpose: 'match',
      organisation: null,
      fields: [],
      wordingId: '0190a000-0000-7000-8000-00000000000d',
      title: 'Help us see what fits you',
      body: 'We look at what you told us.\nYou can stop this whenever you like.',
      endsOn: '2026-12-24',
    },
    {
      purpose: 'share',
      organisation: { id: '0190a000-0000-7000-8000-00000000000e', name: 'Third School' },
      fields: ['name', 'offers', 'themes'],
      wordingId: '0190a000-0000-7000-8000-00000000000f',
      title: 'Let another organisation see parts of your profile',
      body: 'It sees nothing else.',
      endsOn: '2026-12-24',
    },
  ],
}
const questionOf = (body: unknown) => answering(api('questions/open'), body)
const answered = (answer: string) => (page: Page) =>
  answering(api('questions/answer'), {
    answer,
    pausedUntil: answer === 'pause' ? '2027-05-28' : null,
    organisation: 'Vale Trust',
    contactName: 'Cora Coordinator',
  })(page)
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }
const equalityAnswers = {
  agreed: true,
  fromSixteen: ['gender_identity', 'sexual_orientation'],
  answers: {
    age: 'from_65_to_74',
    sex: null,
    gender_identity: null,
    disability: 'a_lot',
    ethnic_group: 'roma',
    religion: 'prefer_not_to_say',
    sexual_orientation: null,
    pregnancy: null,
    caring: null,
  },
}

const equalityReport = {
  month: '2026-11-01',
  numbersOf: '2026-09-01',
  nextOn: '2026-12-01',
  respondents: 145,
  tables: [
    {
      question: 'sex',
      group: null,
      answers: [
        { answer: 'female', count: 80 },
        { answer: 'male', count: 45 },
        { answer: 'prefer_not_to_say', count: null },
      ],
    },
    {
      question: 'ethnic_group',
      group: null,
      answers: [
        { answer: 'white', count: 95 },
        { answer: 'mixed', count: null },
        { answer: 'asian', count: 25 },
        { answer: 'black', count: null },
        { answer: 'other', count: null },
        { answer: 'prefer_not_to_say', count: null },
      ],
    },
    {
      question: 'ethnic_group',
      group: 'asian',
      answers: [
        { answer: 'indian', count: null },
        { answer: 'pakistani', count: null },
        { answer: 'bangladeshi', count: null },
        { answer: 'chinese', count: null },
        { answer: 'asian_other', count: null },
      ],
    },
  ],
}

const impactWritten = {
  id: '0190a000-0000-7000-8000-000000000011',
  opportunity: { id: '0190a000-0000-7000-8000-000000000012', title: 'Sit on the falls panel' },
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  aim: 'Fewer people fall on the ward.',
  done: 'Six people met six times, and walked the ward at night.',
  better: 'The lights stay on, and the bells are within reach. A third fewer people fell.',
  worse: 'Two people had to wait for their travel costs, and one of them left.',
  influence: 'influence',
  influenceOffered: 'control',
  reflections: 'Walk the ward before the first meeting.',
  words:
    'You walked the ward with us at night. You said that the bells are out of reach.\nNow they are not. A third fewer people fall.',
  openDisputes: 2,
  updatedAt: '2026-03-02T09:00:00Z',
  version: 1,
}
const impactPerson = {
  placementId: '0190a000-0000-7000-8000-000000000013',
  leader: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Nerys Penrose' },
  status: 'ended',
  endedOn: '2026-02-01',
  toldAt: '2026-03-02T09:00:00Z',
  closedAt: null,
  message: { state: 'sent', reason: null },
}
const impactAnswer = {
  id: '0190a000-0000-7000-8000-000000000014',
  evidenceId: null as string | null,
  answer: 'disputed',
  words: 'We met five times. The last time nobody came.',
  at: '2026-03-03T09:00:00Z',
  isOfThisVersion: true,
  isOpen: true,
  settledAt: null,
  settledWords: null,
}
const impactSettled = {
  ...impactAnswer,
  id: '0190a000-0000-7000-8000-000000000015',
  isOfThisVersion: false,
  isOpen: false,
  settledAt: '2026-03-04T09:00:00Z',
  settledWords: 'You are right. We have changed it.',
}
const evidenceFile = {
  id: '0190a000-0000-7000-8000-000000000041',
  kind: 'pdf',
  side: 'organisation',
  shownTo: 'all',
  description: 'The report to the board: a third fewer falls, on page 4.',
  file: { name: 'Falls report, winter.pdf', size: 1_450_000 },
  link: null as object | null,
  attachedAt: '2026-03-02T10:00:00Z',
  removedAt: null as string | null,
  removedSide: null as string | null,
}
const evidenceLink = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000042',
  kind: 'link',
  description: 'The page about the ward on the trust’s website',
  file: null,
  link: { address: 'https://www.vale-trust.example/falls', host: 'www.vale-trust.example' },
}
const evidenceOwn = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000043',
  kind: 'jpeg',
  side: 'leader',
  shownTo: 'one',
  description: 'The bell beside bed 4. It hangs where nobody in the bed can reach it.',
  file: { name: 'bell.jpg', size: 92_000 },
}
const evidenceGone = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000044',
  description: null,
  file: null,
  removedAt: '2026-03-05T10:00:00Z',
  removedSide: 'organisation',
}
const evidenceAll = [evidenceFile, evidenceLink, evidenceOwn, evidenceGone]
const evidenceDisputed = {
  ...impactAnswer,
  id: '0190a000-0000-7000-8000-000000000016',
  evidenceId: evidenceLink.id,
  words: 'That page is about another ward.',
}
const impact = {
  ...impactWritten,
  of: 'all',
  evidence: evidenceAll.map((each) => ({
    ...each,
    person: each.shownTo === 'one' ? impactPerson.leader : null,
    attachedBy: each.side === 'leader' ? impactPerson.leader.name : 'Cora Coordinator',
  })),
  writtenBy: 'Cora Coordinator',
  people: [
    { ...impactPerson, placementId: '1', toldAt: null, message: null },
    {
      ...impactPerson,
      placementId: '2',
      leader: { ...impactPerson.leader, name: 'Ivor Tallis' },
      toldAt: null,
      message: { state: 'refused', reason: 'paused' },
    },
    { ...impactPerson, placementId: '3', toldAt: null, message: { state: 'queued', reason: null } },
    {
      ...impactPerson,
      placementId: '4',
      status: 'active',
      endedOn: null,
      toldAt: null,
      message: null,
    },
    impactPerson,
  ],
  answers: [
    impactAnswer,
    evidenceDisputed,
    impactSettled,
    { ...impactSettled, answer: 'confirmed', words: null, settledWords: null },
  ].map((each, index) => ({
    ...each,
    id: `${index}`,
    placementId: impactPerson.placementId,
    leader: impactPerson.leader,
    settledBy: each.settledWords ? 'Cora Coordinator' : null,
  })),
}
const ownImpact = {
  ...impactWritten,
  toldAt: '2026-03-02T09:00:00Z',
  evidence: evidenceAll,
  answers: [impactAnswer, evidenceDisputed, impactSettled],
}
const endedPlacement = {
  id: impactPerson.placementId,
  leader: impactPerson.leader,
  opportunity: impactWritten.opportunity,
  status: 'ended',
}
const notWritten = {
  type: '/problems/placements.impact_not_found',
  title: 'Nothing is written down yet about what came of this',
  status: 404,
  code: 'placements.impact_not_found',
}
const impactOfPlacement = api(`placements/${id}/impact$`)
const onePlacement = (placement: object = endedPlacement) =>
  answering(api(`placements/${id}$`), placement)
const outcome = (state: string, given: ScreenState['given'], more: Partial<ScreenState> = {}) => ({
  screen: 'placement-outcome',
  state,
  as: 'coordinator' as const,
  path: at(`/placements/${impactPerson.placementId}/outcome`),
  ...(given ? { given } : {}),
  ...more,
})
const myOutcome = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
) => ({
  ...outcome(state, given, more),
  screen: 'my-outcome',
  as: 'leader' as const,
  path: at(`/me/involvement/${impactPerson.placementId}/outcome`),
})
const myImpact = api(`me/placements/${id}/impact$`)

const subjectRequest = {
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
const subjectRequests = [
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

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

/** Opens the first part that folds. */
const unfold = (page: Page) => page.locator('summary').first().click()

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

const askedOfGuardian = (state: 'asked' | 'given') => ({
  kind: 'guardian',
  organisation: 'Mereland Partnership NHS Foundation Trust',
  contactName: 'Asha Pellowby',
  consents: [],
  guardian: {
    state,
    child: 'Cai',
    name: 'Gwen Parent',
    relation: 'Mother',
    wording: 'A child would like to take part.\nYou can stop this whenever you like.',
    at: state === 'given' ? '2026-11-20T09:00:00Z' : null,
  },
})

/** Fills the first step of the join form in, and goes on as often as told. */
const joinSteps = (steps: number) => async (page: Page) => {
  await page.getByLabel('Your name').fill('Jo Joining')
  for (let step = 0; step < steps; step += 1) {
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText(`Step ${step + 2} of 4`).waitFor()
  }
}

/** Every screen in every state that it can be in. A route that is not here fails the suite. */
export const catalogue: ScreenState[] = [
  { screen: 'sign-in', state: 'default', as: null, path: at('/sign-in') },
  {
    screen: 'sign-in',
    state: 'error',
    as: null,
    path: at('/sign-in'),
    when: press('Send me a link'),
  },
  { screen: 'sign-in', state: 'ended', as: null, path: at('/sign-in?ended=yes&returnTo=/people') },
  {
    screen: 'sign-in',
    state: 'sent',
    as: null,
    path: at('/sign-in'),
    when: press(/engagement coordinator/),
  },
  {
    screen: 'sign-in-link',
    state: 'default',
    as: null,
    path: at('/sign-in/link#not-a-link-that-works'),
  },
  {
    screen: 'sign-in-link',
    state: 'error',
    as: null,
    path: at('/sign-in/link#not-a-link-that-works'),
    when: press('Sign me in'),
  },
  { screen: 'sign-in-link', state: 'empty', as: null, path: at('/sign-in/link') },
  ...(
    [
      ['default', stillInterested, undefined, undefined],
      ['consent', asked, undefined, undefined],
      [
        'consent each',
        asked,
        undefined,
        (page: Page) => page.getByText('Answer each by itself').click(),
      ],
      ['yes', stillInterested, 'yes', press('Yes, I would like to go on')],
      ['pause', stillInterested, 'pause', press('A break of six months')],
      ['leave', stillInterested, 'leave', press('Not any more')],
      ['consent answered', asked, 'each', press('Yes to all of this')],
    ] as const
  ).map(([state, body, answer, when]): ScreenState => ({
    screen: 'question',
    state,
    as: null,
    path: at('/question#a-secret'),
    given: answer ? both(questionOf(body), answered(answer)) : questionOf(body),
    ...(when ? { when } : {}),
  })),
  {
    screen: 'question',
    state: 'guardian',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('asked')),
  },
  {
    screen: 'question',
    state: 'guardian says nothing',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('asked')),
    when: press('Send my answer'),
  },
  {
    screen: 'question',
    state: 'guardian said yes',
    as: null,
    path: at('/question#a-secret'),
    given: answering(api('questions/open'), askedOfGuardian('given')),
  },
  {
    screen: 'question',
    state: 'long',
    as: null,
    path: at('/question#a-secret'),
    given: questionOf(
      JSON.parse(JSON.stringify(asked).replaceAll(/(?<="(?:name|title|body)":")[^"]+/g, longWords)),
    ),
  },
  {
    screen: 'question',
    state: 'loading',
    as: null,
    path: at('/question#a-secret'),
    given: hanging(api('questions/open')),
    unfinished: true,
  },
  {
    screen: 'question',
    state: 'error',
    as: null,
    path: at('/question#not-a-secret-that-works-here'),
  },
  { screen: 'question', state: 'empty', as: null, path: at('/question') },
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
  ...usual({
    screen: 'demo-mail',
    as: null,
    path: at('/demo/mail'),
    reads: api('demo/messages'),
    empty: { items: [] },
  }),

  ...usual({
    screen: 'home',
    as: 'coordinator',
    path: at('/'),
    reads: api('home$'),
    empty: emptyHome,
  }),
  {
    screen: 'home',
    state: 'messages',
    as: 'coordinator',
    path: at('/'),
    given: both(
      answering(api('home$'), {
        ...emptyHome,
        leaders: { ...emptyHome.leaders, total: 1 },
        messagesToDo: messages.items.slice(0, 2),
      }),
      answering(api('messages/'), {
        ...message,
        words: {
          to: '01632 960001',
          subject: 'Your break has ended',
          text: 'Hello Nerys,\n\nYou took a break. You chose today as the day to come back.',
        },
      }),
    ),
    when: press(/^Open/),
  },
  { screen: 'home', state: 'engagement lead', as: 'engagement lead', path: at('/') },
  { screen: 'home', state: 'leader', as: 'leader', path: at('/') },
  { screen: 'home', state: 'administrator', as: 'administrator', path: at('/') },

  ...usual({
    screen: 'people',
    as: 'coordinator',
    path: at('/people'),
    reads: api('leaders\\?'),
    empty: { ...emptyPage, mended: [] },
  }),
  {
    screen: 'people',
    state: 'table',
    as: 'coordinator',
    path: at('/people?as=table&state=matchable'),
  },
  { screen: 'people', state: 'mended', as: 'coordinator', path: at('/people?search=dementai') },
  {
    screen: 'people',
    state: 'file failed',
    as: 'coordinator',
    path: at('/people'),
    given: failing(api('leaders/export')),
    when: (page) => page.getByRole('button', { name: 'Save these people' }).click(),
  },
  {
    screen: 'people',
    state: 'nobody fits',
    as: 'coordinator',
    path: at('/people?search=zzzzz'),
    given: answering(api('leaders\\?'), { ...emptyPage, mended: [] }),
  },
  denied('people', at('/people'), 'leader'),

  ...usual({
    screen: 'person',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}`,
    reads: api(`leaders/${id}$`),
    isOne: true,
  }),
  {
    screen: 'person',
    state: 'under 16',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}`,
    given: both(
      (page) =>
        page.route(api(`leaders/${id}$`), async (route) => {
          const response = await route.fetch()
          const person = (await response.json()) as object
          await route.fulfill({
            response,
            json: { ...person, ageBand: 'under_16', signsIn: false },
          })
        }),
      answering(api(`leaders/${id}/guardian-consents`), {
        items: [
          {
            id: '0190a000-0000-7000-8000-000000000007',
            name: 'Gwen Parent',
            relation: 'Mother',
            email: null,
            phone: '01632 960100',
            answer: 'asked',
            method: null,
            wording: null,
            evidence: null,
            recordedBy: null,
            at: '2026-11-20T09:00:00Z',
          },
        ],
        wording: 'A child would like to take part.\nYou can stop this whenever you like.',
        nextCursor: null,
      }),
    ),
    when: (page) => page.getByText('Write down what the guardian said').click(),
  },
  denied('person', ({ leader }) => `/people/${leader}`, 'leader'),
  { screen: 'person-new', state: 'default', as: 'coordinator', path: at('/people/new') },
  {
    screen: 'person-new',
    state: 'error',
    as: 'coordinator',
    path: at('/people/new'),
    when: press('Add this person'),
  },
  denied('person-new', at('/people/new'), 'leader'),
  ...usual({
    screen: 'person-edit',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/edit`,
    reads: api(`leaders/${id}$`),
    isOne: true,
  }),
  {
    screen: 'person-edit',
    state: 'all open',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/edit`,
    when: press('Open all parts'),
  },
  ...usual({
    screen: 'person-opportunities',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/opportunities`,
    reads: api(`leaders/${id}/matches`),
    empty: { ...emptyPage, askFirst: [] },
  }),

  ...usual({
    screen: 'opportunities',
    as: 'coordinator',
    path: at('/opportunities'),
    reads: api('opportunities\\?'),
    empty: emptyPage,
  }),
  denied('opportunities', at('/opportunities'), 'leader'),
  ...usual({
    screen: 'bodies',
    as: 'coordinator',
    path: at('/bodies'),
    reads: api('bodies\\?'),
    empty: emptyPage,
  }),
  denied('bodies', at('/bodies'), 'leader'),
  ...usual({
    screen: 'body',
    as: 'coordinator',
    path: ({ body }) => `/bodies/${body}`,
    reads: api(`bodies/${id}$`),
    isOne: true,
  }),
  denied('body', ({ body }) => `/bodies/${body}`, 'leader'),
  ...bodiesStates(),
  ...usual({
    screen: 'ideas',
    as: 'coordinator',
    path: at('/ideas'),
    reads: api('ideas\\?'),
    empty: emptyPage,
  }),
  denied('ideas', at('/ideas'), 'leader'),
  ...usual({
    screen: 'my-ideas',
    as: 'leader',
    path: at('/me/ideas'),
    reads: api('me/ideas\\?'),
    empty: emptyPage,
  }),
  denied('my-ideas', at('/me/ideas'), 'coordinator'),
  ...usual({
    screen: 'ideas-of-others',
    as: 'leader',
    path: at('/me/ideas-of-others'),
    reads: api('me/ideas-of-others'),
    empty: emptyPage,
  }),
  denied('ideas-of-others', at('/me/ideas-of-others'), 'coordinator'),
  ...ideasStates(),
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
  ...notChosenStates,
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

  { screen: 'import', state: 'default', as: 'coordinator', path: at('/import') },
  {
    screen: 'import',
    state: 'error',
    as: 'coordinator',
    path: at('/import'),
    when: press('Look at this file'),
  },
  ...uploadsStates,
  denied('import', at('/import'), 'leader'),
  ...usual({
    screen: 'import-one',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    reads: api(`imports/${id}$`),
    isOne: true,
  }),
  {
    screen: 'import-one',
    state: 'empty',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}?rows=update`,
    given: answering(api(`imports/${id}/rows`), emptyPage),
  },
  {
    screen: 'import-one',
    state: 'a workbook',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    given: (page) =>
      page.route(api(`imports/${id}$`), async (route) => {
        const response = await route.fetch()
        const sheet = (await response.json()) as object
        const sheets = [
          { name: 'Read me', lines: 2, hidden: false },
          { name: 'Members', lines: 3, hidden: false },
          { name: 'Left before 2020', lines: 41, hidden: true },
        ]
        await route.fulfill({
          response,
          json: { ...sheet, fileName: 'register.xlsx', encoding: null, sheet: 'Members', sheets },
        })
      }),
  },
  ...importStates,
  {
    screen: 'import-one',
    state: 'taken',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    given: both(
      (page) =>
        page.route(api(`imports/${id}$`), async (route) => {
          const response = await route.fetch()
          const sheet = (await response.json()) as object
          await route.fulfill({ response, json: { ...sheet, status: 'done', columns: [] } })
        }),
      answering(api(`imports/${id}/rows`), {
        items: [
          { ...takenRow, line: 2, outcome: 'create', reason: 'A new person.', consent: true },
          {
            ...takenRow,
            ...{ line: 3, outcome: 'refuse', name: '', leaderId: null },
            reason: 'No way to reach this person could be read from “…”.',
            cell: { heading: 'E-mail', text: '' },
          },
        ],
        nextCursor: null,
      }),
    ),
  },

  ...usual({
    screen: 'my-profile',
    as: 'leader',
    path: at('/me/profile'),
    reads: api('me/leader'),
  }),
  {
    screen: 'my-profile',
    state: 'under 16',
    as: 'leader',
    path: at('/me/profile'),
    given: (page) =>
      page.route(api('me/leader$'), async (route) => {
        const response = await route.fetch()
        const own = (await response.json()) as object
        const child = { ageBand: 'under_16', matchable: false, whyNotMatchable: ['no_guardian'] }
        await route.fulfill({ response, json: { ...own, ...child } })
      }),
  },
  denied('my-profile', at('/me/profile'), 'coordinator'),
  ...usual({
    screen: 'my-opportunities',
    as: 'leader',
    path: at('/me/opportunities'),
    reads: api('me/matches'),
    empty: { ...emptyPage, askFirst: [] },
  }),
  ...usual({
    screen: 'my-profile-edit',
    as: 'leader',
    path: at('/me/profile/edit'),
    reads: api('me/leader'),
  }),
  denied('my-profile-edit', at('/me/profile/edit'), 'coordinator'),
  ...usual({
    screen: 'my-choices',
    as: 'leader',
    path: at('/me/choices'),
    reads: api('me/consents'),
    empty: { items: [], history: [] },
  }),
  denied('my-choices', at('/me/choices'), 'coordinator'),
  ...usual({
    screen: 'my-messages',
    as: 'leader',
    path: at('/me/messages'),
    reads: api('me/messages'),
    empty: emptyPage,
  }),
  {
    screen: 'my-messages',
    state: 'many',
    as: 'leader',
    path: at('/me/messages'),
    given: answering(api('me/messages'), messages),
  },
  denied('my-messages', at('/me/messages'), 'coordinator'),
  outcome('default', both(onePlacement(), answering(impactOfPlacement, impact))),
  outcome('error', both(onePlacement(), failing(impactOfPlacement))),
  outcome('loading', both(onePlacement(), hanging(impactOfPlacement)), { unfinished: true }),
  outcome('empty', both(onePlacement(), answering(impactOfPlacement, notWritten, 404))),
  outcome(
    'errors in the form',
    both(onePlacement(), answering(impactOfPlacement, notWritten, 404)),
    {
      when: press('Save. Nobody is told yet'),
    },
  ),
  outcome(
    'not ended',
    both(
      onePlacement({ ...endedPlacement, status: 'active' }),
      answering(impactOfPlacement, notWritten, 404),
    ),
  ),
  outcome(
    'long',
    both(
      onePlacement(),
      answering(impactOfPlacement, {
        ...impact,
        ...{
          aim: longWords,
          done: longWords,
          better: longWords,
          worse: longWords,
          words: longWords,
        },
      }),
    ),
  ),
  outcome('settling', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press('Say what was done about it'),
  }),
  outcome('changing', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press('Change this'),
  }),
  outcome(
    'no evidence',
    both(onePlacement(), answering(impactOfPlacement, { ...impact, evidence: [] })),
  ),
  outcome('attaching', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: async (page) => {
      await press('Attach a file or a link')(page)
      await press('Attach it')(page)
      await page.getByRole('alert').waitFor()
    },
  }),
  outcome('attaching a link', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: async (page) => {
      await press('Attach a file or a link')(page)
      await page.getByLabel('A link').check()
    },
  }),
  outcome('taking away', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press(/^Take away/),
  }),
  outcome('missing', both(missing(api(`placements/${id}$`)), missing(impactOfPlacement))),
  denied('placement-outcome', at(`/placements/${impactPerson.placementId}/outcome`), 'leader'),
  myOutcome('default', answering(myImpact, ownImpact)),
  myOutcome('error', failing(myImpact)),
  myOutcome('loading', hanging(myImpact), { unfinished: true }),
  myOutcome('not answered', answering(myImpact, { ...ownImpact, openDisputes: 0, answers: [] })),
  myOutcome('errors in the form', answering(myImpact, { ...ownImpact, answers: [] }), {
    when: press('Send my answer'),
  }),
  myOutcome(
    'long',
    answering(myImpact, {
      ...ownImpact,
      ...{ aim: longWords, done: longWords, better: longWords, worse: longWords, words: longWords },
    }),
  ),
  myOutcome('no evidence', answering(myImpact, { ...ownImpact, evidence: [], answers: [] })),
  myOutcome('adding', answering(myImpact, ownImpact), {
    when: async (page) => {
      await press('Add a file or a link')(page)
      await press('Attach it')(page)
      await page.getByRole('alert').waitFor()
    },
  }),
  myOutcome('not right', answering(myImpact, ownImpact), {
    when: async (page) => {
      await press(/^This is not right/)(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Send my answer' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  }),
  myOutcome('taking away', answering(myImpact, ownImpact), { when: press(/^Take away/) }),
  myOutcome('missing', missing(myImpact)),
  denied('my-outcome', at(`/me/involvement/${impactPerson.placementId}/outcome`), 'coordinator'),
  ...usual({
    screen: 'my-involvement',
    as: 'leader',
    path: at('/me/involvement'),
    reads: api('me/history'),
    empty: { ...emptyPage, total: { minutes: 0, attended: 0 } },
  }),
  {
    screen: 'my-involvement',
    state: 'some',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/history'), someHistory),
  },
  {
    screen: 'my-involvement',
    state: 'calendar made',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/calendar'), { feed: null, ...calendarFeed, address: calendarAddress }),
    when: press('Make an address for my calendar'),
  },
  {
    screen: 'my-involvement',
    state: 'calendar on',
    as: 'leader',
    path: at('/me/involvement'),
    given: answering(api('me/calendar'), { feed: calendarFeed }),
  },
  {
    screen: 'my-involvement',
    state: 'calendar failed',
    as: 'leader',
    path: at('/me/involvement'),
    given: failing(api('me/calendar')),
  },
  denied('my-involvement', at('/me/involvement'), 'coordinator'),
  ...usual({
    screen: 'my-placement',
    as: 'leader',
    path: at(ownPath),
    reads: api(`me/placements/${id}`),
    isOne: true,
  }).filter(({ state }) => state === 'error' || state === 'loading' || state === 'missing'),
  {
    screen: 'my-placement',
    state: 'default',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
  },
  {
    screen: 'my-placement',
    state: 'long',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), {
      ...ownPlacement,
      opportunity: { ...ownPlacement.opportunity, title: longWords },
      agreement: { ...ownPlacement.agreement, role: longWords, support: longWords },
    }),
  },
  {
    screen: 'my-placement',
    state: 'taking part',
    as: 'leader',
    path: at(ownPath),
    given: both(
      answering(api(`me/placements/${id}$`), {
        ...ownStates[1],
        agreement: { ...ownPlacement.agreement, confirmedAt: '2026-11-22T10:00:00Z' },
      }),
      answering(ownSupportOf, ownSupportList),
      answering(ownCheckInsOf, noOwnCheckIns),
      answering(timeGivenOf, timeGiven),
    ),
  },
  {
    screen: 'my-placement',
    state: 'sure',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
    when: press('I would rather not'),
  },
  {
    screen: 'my-placement',
    state: 'change',
    as: 'leader',
    path: at(ownPath),
    given: answering(api(`me/placements/${id}`), ownPlacement),
    when: async (page) => {
      await press('Something should be different')(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Send it to them' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  denied('my-placement', at(ownPath), 'coordinator'),
  ...usual({
    screen: 'placements',
    as: 'coordinator',
    path: at('/placements'),
    reads: api('placements/overdue'),
    empty: emptyPage,
  }),
  {
    screen: 'placements',
    state: 'narrowed',
    as: 'coordinator',
    path: at('/placements?what=outcome&turn=organisation'),
  },
  {
    screen: 'placements',
    state: 'nobody waits for that',
    as: 'coordinator',
    path: at('/placements?what=yes&turn=organisation'),
  },
  denied('placements', at('/placements'), 'leader'),
  ...usual({
    screen: 'placement',
    as: 'coordinator',
    path: ({ placement: known }) => `/placements/${known}`,
    reads: api(`placements/${id}`),
    isOne: true,
  }),
  {
    screen: 'placement',
    state: 'agreement waits',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
  },
  {
    screen: 'placement',
    state: 'write the agreement',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
    when: press('Write the agreement'),
  },
  {
    screen: 'placement',
    state: 'not this time',
    as: 'coordinator',
    path: at(`/placements/${placement.id}`),
    given: answering(api(`placements/${id}`), placement),
    when: async (page) => {
      await press('Not this time')(page)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Not this time' }).click()
      await dialog.getByRole('alert').waitFor()
    },
  },
  denied('placement', at(`/placements/${placement.id}`), 'leader'),
  ...meetingStates,
  ...rolesStates,
  ...clientsStates,
  ...webhooksStates,
  ...noticeboardStates(),
  ...supportStates({ placement, ownPlacement, emptyHome }),
  ...checkInsStates({ placement, ownPlacement, emptyHome }),
  ...timeStates({ placement, ownPlacement }),
  ...usual({
    screen: 'person-messages',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/messages`,
    reads: api(`leaders/${id}/messages`),
    empty: emptyPage,
    isOne: true,
  }),
  {
    screen: 'person-messages',
    state: 'many',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/messages`,
    given: answering(api(`leaders/${id}/messages`), messages),
  },
  denied(
    'person-messages',
    () => `/people/0190a000-0000-7000-8000-00000000000b/messages`,
    'leader',
  ),
  ...usual({
    screen: 'my-seen',
    as: 'leader',
    path: at('/me/seen'),
    reads: api('me/readings'),
    empty: emptyPage,
  }),
  { screen: 'my-seen', state: 'mine', as: 'leader', path: at('/me/seen?mine=yes') },
  denied('my-seen', at('/me/seen'), 'coordinator'),

  { screen: 'my-data', state: 'default', as: 'leader', path: at('/me/data') },
  {
    screen: 'my-data',
    state: 'asked to leave',
    as: 'leader',
    path: at('/me/data'),
    when: press('I would like to leave'),
  },
  {
    screen: 'my-data',
    state: 'error',
    as: 'leader',
    path: at('/me/data'),
    given: failing(api('me/leader/leaving')),
    when: async (page) => {
      await press('I would like to leave')(page)
      await press('Yes, I leave')(page)
    },
  },
  denied('my-data', at('/me/data'), 'coordinator'),
  ...usual({
    screen: 'my-data-copy',
    as: 'leader',
    path: at('/me/data/copy'),
    reads: api('me/data'),
    empty: {
      bank: 'People Bank',
      madeAt: '2026-03-01T10:00:00.000Z',
      sections: [{ name: 'notes', title: 'Notes about you', why: 'x', fields: [], items: [] }],
      leftOut: [],
    },
  }),
  denied('my-data-copy', at('/me/data/copy'), 'coordinator'),
  { screen: 'my-data-erase', state: 'default', as: 'leader', path: at('/me/data/erase') },
  {
    screen: 'my-data-erase',
    state: 'not understood',
    as: 'leader',
    path: at('/me/data/erase'),
    when: press('Erase me for good'),
  },
  {
    screen: 'my-data-erase',
    state: 'error',
    as: 'leader',
    path: at('/me/data/erase'),
    given: failing(api('me/leader/erasure')),
    when: async (page) => {
      await page.getByLabel('I have read this').check()
      await press('Erase me for good')(page)
    },
  },
  denied('my-data-erase', at('/me/data/erase'), 'coordinator'),
  { screen: 'erased', state: 'default', as: null, path: at('/erased') },
  {
    screen: 'person-data',
    state: 'default',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
  },
  {
    screen: 'person-data',
    state: 'no reason',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    when: press('Show everything about this person'),
  },
  {
    screen: 'person-data',
    state: 'shown',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    when: async (page) => {
      await page.getByLabel('Why do you take this copy?').fill('Asked for by phone')
      await press('Show everything about this person')(page)
      await page.getByRole('heading', { name: 'Your profile' }).waitFor()
    },
  },
  {
    screen: 'person-data',
    state: 'missing',
    as: 'coordinator',
    path: ({ leader }) => `/people/${leader}/data`,
    given: missing(api(`leaders/${id}$`)),
  },
  denied('person-data', ({ leader }) => `/people/${leader}/data`, 'leader'),
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
    screen: 'vocabulary',
    as: 'administrator',
    path: at('/words'),
    reads: api('vocabulary$'),
  }),
  {
    screen: 'vocabulary',
    state: 'add',
    as: 'administrator',
    path: at('/words'),
    when: press('Add a word'),
  },
  {
    screen: 'vocabulary',
    state: 'edit',
    as: 'administrator',
    path: at('/words?kind=attributes'),
    when: press(/^Change /),
  },
  denied('vocabulary', at('/words'), 'coordinator'),
  ...usual({
    screen: 'organisations',
    as: 'administrator',
    path: at('/organisations'),
    reads: api('organisations\\?'),
    empty: emptyPage,
  }),
  {
    screen: 'organisations',
    state: 'add',
    as: 'administrator',
    path: at('/organisations'),
    when: press('Add an organisation'),
  },
  ...usual({
    screen: 'accounts',
    as: 'engagement lead',
    path: at('/accounts'),
    reads: api('accounts\\?'),
    empty: emptyPage,
  }),
  {
    screen: 'accounts',
    state: 'add',
    as: 'engagement lead',
    path: at('/accounts'),
    when: press('Add an account'),
  },
  denied('accounts', at('/accounts'), 'coordinator'),
  ...usual({
    screen: 'settings',
    as: 'coordinator',
    path: at('/settings'),
    reads: api('me/tokens'),
    empty: emptyPage,
  }),

  { screen: 'settings', state: 'engagement lead', as: 'engagement lead', path: at('/settings') },
  { screen: 'settings', state: 'administrator', as: 'administrator', path: at('/settings') },

  ...usual({
    screen: 'letters',
    as: 'coordinator',
    path: at('/settings/messages'),
    reads: api('letters'),
  }),
  {
    screen: 'letters',
    state: 'Welsh, large',
    as: 'coordinator',
    path: at('/settings/messages?language=cy&format=large_print'),
    when: unfold,
  },
  {
    screen: 'letters',
    state: 'tested',
    as: 'coordinator',
    path: at('/settings/messages'),
    when: async (page) => {
      await unfold(page)
      await press('Send it to me as a test')(page)
      await page.getByText('on its way to your own address').waitFor()
    },
  },
  denied('letters', at('/settings/messages'), 'leader'),
  ...usual({
    screen: 'my-equality',
    as: 'leader',
    path: at('/me/equality'),
    reads: api('me/equality'),
  }),
  {
    screen: 'my-equality',
    state: 'asked',
    as: 'leader',
    path: at('/me/equality'),
    given: answering(api('me/equality'), equalityAnswers),
  },
  denied('my-equality', at('/me/equality'), 'coordinator'),
  ...usual({
    screen: 'equality',
    as: 'engagement lead',
    path: at('/settings/equality'),
    reads: api('equality-report'),
    empty: { month: null, numbersOf: null, nextOn: '2026-12-01', respondents: null, tables: [] },
  }),
  {
    screen: 'equality',
    state: 'numbers',
    as: 'engagement lead',
    path: at('/settings/equality'),
    given: answering(api('equality-report'), equalityReport),
  },
  denied('equality', at('/settings/equality'), 'coordinator'),
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
  {
    screen: 'home',
    state: 'requests due',
    as: 'engagement lead',
    path: at('/'),
    given: answering(api('subject-requests'), {
      items: subjectRequests.slice(0, 1),
      nextCursor: null,
    }),
  },
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
  ...usual({
    screen: 'consent-words',
    as: 'administrator',
    path: at('/settings/consent'),
    reads: api('consent-purposes$'),
  }),
  {
    screen: 'consent-words',
    state: 'basis',
    as: 'administrator',
    path: at('/settings/consent'),
    when: press(/^Change the basis/),
  },
  {
    screen: 'consent-words',
    state: 'new words unchanged',
    as: 'administrator',
    path: at('/settings/consent'),
    when: async (page) => {
      await press(/^Publish new words/)(page)
      await press(/^Publish$/)(page)
    },
  },
  {
    screen: 'consent-words',
    state: 'versions',
    as: 'administrator',
    path: at('/settings/consent'),
    when: (page) => page.getByText('Every version').first().click(),
  },
  denied('consent-words', at('/settings/consent'), 'engagement lead'),

  { screen: 'about', state: 'default', as: null, path: at('/about') },
  { screen: 'accessibility', state: 'default', as: null, path: at('/accessibility') },
  { screen: 'not-found', state: 'default', as: null, path: at('/nowhere/at/all') },
]
