import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, hanging, longWords, missing } from './support/answers.ts'

const of = /\/api\/v1\/opportunities\/[0-9a-f-]{36}\/meeting-checklist/
const sessions = [
  { start: '2027-01-12T14:00:00.000Z', end: '2027-01-12T16:00:00.000Z' },
  { start: '2027-02-09T14:00:00.000Z', end: '2027-02-09T16:00:00.000Z' },
]
const need = (code: string, label: string, more: object = {}) => ({
  code,
  label,
  items: 1,
  arranged: 0,
  notPossible: 0,
  unmetBefore: 0,
  ...more,
})
const list = {
  opportunity: {
    id: '0190a000-0000-7000-8000-000000000022',
    title: 'Fewer falls: a panel',
    online: false,
  },
  organisation: 'Vale Trust',
  contactName: 'Sam Coordinator',
  sessions,
  sessionStart: sessions[0]?.start ?? null,
  people: 5,
  needs: [
    need('hearing_loop', 'Hearing loop', { items: 2, arranged: 2 }),
    need('papers_in_advance', 'Papers early', { items: 5, arranged: 3, unmetBefore: 1 }),
    need('bsl_interpreter', 'British Sign Language interpreter', { notPossible: 1 }),
    need('step_free', 'No steps'),
  ],
  others: 2,
  points: [
    {
      code: 'quiet_room',
      label: 'There is a quiet room',
      description: 'To rest, take medicine or be alone for a while.',
      category: 'The room',
    },
    {
      code: 'breaks',
      label: 'There is a break at least every hour',
      description: 'At the time that was said, even when the talk is good.',
      category: 'In the meeting',
    },
  ],
}
const state = (
  name: string,
  given?: ScreenState['given'],
  more: Partial<ScreenState> = {},
): ScreenState => ({
  screen: 'meeting',
  state: name,
  as: 'coordinator',
  path: ({ opportunity }) => `/opportunities/${opportunity}/meeting`,
  ...(given ? { given } : {}),
  ...more,
})

/** What to see to so that everybody can take part in a meeting. */
export const meetingStates: ScreenState[] = [
  state('default'),
  state('needs', answering(of, list)),
  state('empty', answering(of, { ...list, people: 0, needs: [], others: 0, sessionStart: null })),
  state(
    'no needs',
    answering(of, { ...list, needs: [], others: 0, sessions: sessions.slice(0, 1) }),
  ),
  state(
    'long',
    answering(of, {
      ...list,
      opportunity: { ...list.opportunity, title: longWords },
      contactName: longWords,
      needs: list.needs.map((each) => ({ ...each, label: longWords })),
      points: list.points.map((each) => ({
        ...each,
        label: longWords,
        description: longWords,
        category: longWords,
      })),
    }),
  ),
  state('error', failing(of)),
  state('missing', missing(of)),
  state('loading', hanging(of), { unfinished: true }),
  state('not allowed', undefined, { as: 'leader' }),
]
