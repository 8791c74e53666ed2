import type { FieldIssue } from '../../core/problem.ts'
import type { Session, Step, TimeShape } from './opportunities.table.ts'

/** What people need to know of an opportunity before they can decide. */
export interface Publishable {
  purpose: string
  difference: string
  influence: string | null
  timeShape: TimeShape | null
  hoursMonth: number | null
  /** Half-days of the week that are wanted, as a mask. */
  halfDays: number
  sessions: readonly Session[]
  startsOn: string | null
  endsOn: string | null
  support: string
  recognition: string | null
  contactId: string | null
  howChosen: string
  papersDays: number | null
  noPapers: boolean
  outcode: string | null
  online: boolean
  formality: 'formal' | 'informal'
  steps: readonly Step[]
}

interface Line {
  field: string
  isMissing: (opportunity: Publishable) => boolean
  message: string
}

const saysHowOften = ({ hoursMonth, halfDays }: Publishable) => hoursMonth !== null || halfDays > 0

/** The publish check, in the order in which the lines are shown. */
const lines: readonly Line[] = [
  { field: 'purpose', isMissing: ({ purpose }) => purpose === '', message: 'Say what it is for' },
  {
    field: 'difference',
    isMissing: ({ difference }) => difference === '',
    message: 'Say what will be different because of it',
  },
  {
    field: 'influence',
    isMissing: ({ influence }) => influence === null,
    message: 'Say how much influence it gives',
  },
  {
    field: 'timeShape',
    isMissing: ({ timeShape }) => timeShape === null,
    message: 'Say what kind of time it asks: fixed dates, hours to choose, or open-ended',
  },
  {
    field: 'sessions',
    isMissing: ({ timeShape, sessions }) => timeShape === 'fixed' && sessions.length === 0,
    message: 'Give the fixed dates',
  },
  {
    field: 'hoursMonth',
    isMissing: (opportunity) =>
      (opportunity.timeShape === 'flexible' || opportunity.timeShape === 'open_ended') &&
      !saysHowOften(opportunity),
    message: 'Say how many hours a month it asks, or which half-days',
  },
  {
    field: 'startsOn',
    isMissing: ({ timeShape, startsOn }) => timeShape === 'flexible' && startsOn === null,
    message: 'Say when it starts, so that people know how long it lasts',
  },
  {
    field: 'endsOn',
    isMissing: ({ timeShape, endsOn }) => timeShape === 'flexible' && endsOn === null,
    message: 'Say when it ends, so that people know how long it lasts',
  },
  {
    field: 'outcode',
    isMissing: ({ outcode, online }) => outcode === null && !online,
    message: 'Say where it is, or that it can be done online',
  },
  {
    field: 'papersDays',
    isMissing: ({ papersDays, noPapers }) => papersDays === null && !noPapers,
    message: 'Say how long before people get the papers, or that there are none',
  },
  {
    field: 'howChosen',
    isMissing: ({ howChosen }) => howChosen === '',
    message: 'Say how people are chosen',
  },
  {
    field: 'steps',
    isMissing: ({ formality, steps }) => formality === 'formal' && steps.length === 0,
    message: 'Name the steps that a formal role takes people through',
  },
  {
    field: 'support',
    isMissing: ({ support }) => support === '',
    message: 'Say what support there is',
  },
  {
    field: 'recognition',
    isMissing: ({ recognition }) => recognition === null,
    message: 'Say how time is recognised',
  },
  {
    field: 'contactAccountId',
    isMissing: ({ contactId }) => contactId === null,
    message: 'Name someone to contact',
  },
]

/** What is not there yet, by field; an opportunity opens only when nothing is. */
export function missingToOpen(opportunity: Publishable): FieldIssue[] {
  return lines
    .filter(({ isMissing }) => isMissing(opportunity))
    .map(({ field, message }) => ({ field, message }))
}
