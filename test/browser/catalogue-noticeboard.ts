import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, hanging, longWords, missing } from './support/answers.ts'

const list = /\/api\/v1\/noticeboard(\?|$)/
const one = /\/api\/v1\/noticeboard\/[0-9a-f-]{36}$/
const noticeId = '0190a000-0000-7000-8000-00000000020a'
const at = (path: string) => () => path

const notice = {
  id: noticeId,
  url: `https://bank.example/take-part/${noticeId}`,
  organisation: { id: '0190a000-0000-7000-8000-00000000020b', name: 'Marram Bay Hospitals' },
  title: 'Help us make our letters clear',
  kind: { code: 'materials', label: 'Letters and leaflets' },
  purpose:
    'People tell us that our letters are hard to read. Read some with us, and say what is not clear.',
  outcode: 'NR3',
  online: true,
  firstStep: true,
  closesOn: '2026-12-20',
  openedAt: '2026-11-02T09:00:00.000Z',
  difference: 'Every letter says in its first line what it is about.',
  influence: 'Influence: what you say changes what happens',
  timeShape: 'fixed',
  hoursMonth: 4,
  sessions: [
    { start: '2027-01-12T14:00:00.000Z', end: '2027-01-12T16:00:00.000Z' },
    { start: '2027-02-09T14:00:00.000Z', end: '2027-02-09T16:00:00.000Z' },
  ],
  startsOn: null,
  endsOn: null,
  placesCount: 3,
  support: 'Papers a week before, travel booked, and a buddy.',
  recognition: 'Paid',
  recognitionNote: '£25 an hour',
  howChosen: 'We talk with everybody who is interested.',
}
const long = {
  ...notice,
  title: longWords,
  purpose: longWords,
  support: longWords,
  organisation: { ...notice.organisation, name: longWords },
}
const unknown = { code: 'places.outcode_unknown', status: 422, title: 'This outcode is not known' }
const over = { code: 'noticeboard.over', status: 410, title: 'This is over' }

/** What everybody may read, and the way in from it. */
export function noticeboardStates(): ScreenState[] {
  const board = (state: string, more: Partial<ScreenState> = {}): ScreenState => ({
    ...{ screen: 'noticeboard', state, as: null, path: at('/take-part') },
    ...more,
  })
  const page = (state: string, more: Partial<ScreenState> = {}): ScreenState => ({
    ...{ screen: 'notice', state, as: null, path: at(`/take-part/${noticeId}`) },
    ...more,
  })
  const narrowed = at('/take-part?outcode=ZE1&km=5')
  return [
    board('default'),
    board('empty', { given: answering(list, emptyPage) }),
    board('none fit', { path: narrowed, given: answering(list, emptyPage) }),
    board('wrong postcode', {
      path: narrowed,
      when: async (opened: Page) => {
        await opened.getByLabel('First half of a postcode').fill('Norwich')
        await opened.getByRole('button', { name: 'Show' }).click()
      },
    }),
    board('unknown postcode', { path: narrowed, given: answering(list, unknown, 422) }),
    board('long', { given: answering(list, { items: [long, long], nextCursor: null }) }),
    board('error', { given: failing(list) }),
    board('loading', { given: hanging(list), unfinished: true }),
    page('default', { given: answering(one, notice) }),
    page('signed in', { as: 'leader', given: answering(one, notice) }),
    page('long', { given: answering(one, long) }),
    page('over', { given: answering(one, over, 410) }),
    page('missing', { given: missing(one) }),
    page('error', { given: failing(one) }),
    page('loading', { given: hanging(one), unfinished: true }),
    {
      ...{ screen: 'join', state: 'because of something', as: null },
      path: at(`/join?for=${noticeId}`),
      given: answering(one, notice),
    },
  ]
}
