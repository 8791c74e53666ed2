import type { JoiningRow } from '../../joining/joining.queries.ts'

/** Somebody on their way into the bank, or no longer on it. Days are counted from today; negative is past. */
export interface SeedJoining {
  name: string
  /** The way that they can be told; the address is made of it. */
  reach: 'email' | 'phone'
  day: number
  remindedDay?: number
  nominator: { role: NonNullable<JoiningRow['nominatorRole']>; name: string; contact: string }
  why: string
  saidYes: boolean
}

/** Put forward, and not yet answered. */
export const nominated: readonly SeedJoining[] = [
  {
    name: 'Tegwen Aldermoor',
    reach: 'email',
    day: -2,
    nominator: { role: 'ward', name: 'Sister Hollis Mabey', contact: 'Ward 7, extension 4417' },
    why: 'Sat with the others on the ward every evening and explained what would happen next. She asked how she could give something back.',
    saidYes: true,
  },
  {
    name: 'Ruaridh Pennerley',
    reach: 'email',
    day: -14,
    remindedDay: -4,
    nominator: {
      role: 'advice',
      name: 'Ottilie Frayne',
      contact: 'Advice and complaints service, 01632 960411',
    },
    why: 'Turned a complaint about discharge into three ideas that the ward now uses.',
    saidYes: false,
  },
  {
    name: 'Zubaida Thornwick',
    reach: 'phone',
    day: -3,
    nominator: { role: 'practice', name: 'Dr Emrys Calloway', contact: 'Fen Edge Practice' },
    why: 'Interprets for half the waiting room and knows what people do not dare to ask.',
    saidYes: true,
  },
  {
    name: 'Lowri Bascombe',
    reach: 'email',
    day: -25,
    remindedDay: -15,
    nominator: { role: 'group', name: 'Idris Wetherby', contact: 'Breathe Easy group, Tuesdays' },
    why: 'Keeps the group going since the nurse left.',
    saidYes: true,
  },
  {
    name: 'Caspian Orrell',
    reach: 'phone',
    day: -1,
    nominator: { role: 'family', name: 'Marguerite Orrell', contact: '01632 960733' },
    why: 'My brother has been through dialysis and transplant, and talks about it so that children laugh.',
    saidYes: false,
  },
]

/** Begun on the join page and saved half-way, the newest first. */
export const begun: readonly { name: string; day: number; offers: string | null }[] = [
  { name: 'Solveig Hartington', day: -1, offers: 'I ran a bakery and I am good with a till.' },
  { name: 'Nkechi Larkspur', day: -6, offers: null },
  {
    name: 'Barnaby Quillon',
    day: -19,
    offers: 'Forty years on the railway. I know how to read a timetable and a rota.',
  },
]
