import type { bodies } from '../../bodies/bodies.table.ts'

/** A term of a seat. Days are counted from today; negative is past. */
export interface SeedTerm {
  /** Nerys, somebody of the body's own people, or somebody who is not in the bank. */
  who: 'nerys' | 'own' | 'outside'
  part?: 'alternate'
  from: number
  /** The last day; none: open-ended. */
  to?: number
  /** They went before, on this day. */
  steppedDown?: number
}

export interface SeedBoard {
  /** Key of the body of the region that it belongs to. */
  body: string
  name: string
  kind: (typeof bodies.$inferSelect)['kind']
  purpose: string
  meets: string
  warningDays?: number
  seats: readonly {
    name: string
    role?: string
    advises?: true
    months?: number
    carriesOver?: true
    /** Title of the opportunity that is there to fill it; whoever agreed to it follows. */
    filledBy?: string
    terms: readonly SeedTerm[]
  }[]
}

export const boards: readonly SeedBoard[] = [
  {
    body: 'trust',
    name: 'Council of governors',
    kind: 'board',
    purpose:
      'Holds the board of directors to account, and speaks for members and the public of the area.',
    meets: 'Four times a year, on a Wednesday afternoon, in Peterborough or online',
    warningDays: 120,
    seats: [
      {
        name: 'Public governor, north of the area',
        role: 'trust_governor',
        months: 36,
        terms: [
          { who: 'own', from: -1_150, to: -56 },
          { who: 'own', from: -55, to: 1_040 },
        ],
      },
      {
        name: 'Public governor, south of the area',
        role: 'trust_governor',
        months: 36,
        filledBy: 'Public governor, Soke and Fens',
        terms: [{ who: 'own', from: -1_020, to: 75 }],
      },
      {
        name: 'Governor for carers',
        role: 'trust_governor',
        months: 36,
        terms: [{ who: 'own', from: -700, to: 395, steppedDown: -34 }],
      },
    ],
  },
  {
    body: 'trust',
    name: 'Quality and safety committee',
    kind: 'committee',
    purpose: 'Looks after how safe care is, what people say of it, and what is learned from harm.',
    meets: 'Every second month, on a Tuesday morning, online',
    seats: [
      {
        name: 'Patient safety partner',
        role: 'patient_safety_partner',
        months: 24,
        carriesOver: true,
        terms: [
          { who: 'own', from: -760, to: -30 },
          { who: 'own', part: 'alternate', from: -200 },
        ],
      },
      {
        name: 'Second patient safety partner',
        role: 'patient_safety_partner',
        months: 24,
        carriesOver: true,
        terms: [{ who: 'own', from: -690, to: 40 }],
      },
    ],
  },
  {
    body: 'trust',
    name: 'Research steering group',
    kind: 'working_group',
    purpose: 'Decides which studies the trust takes part in, and how people are told of them.',
    meets: 'Every month, on a Thursday evening, online',
    seats: [
      {
        name: 'Public adviser on research',
        role: 'public_adviser',
        advises: true,
        terms: [{ who: 'nerys', from: -150, to: 215 }],
      },
      {
        name: 'Second public adviser on research',
        role: 'public_adviser',
        advises: true,
        terms: [],
      },
    ],
  },
  {
    body: 'trust',
    name: 'Digital programme board',
    kind: 'board',
    purpose: 'Chooses what is built and bought, from the app to the screens on the wards.',
    meets: 'Every month, on a Friday, at the trust',
    seats: [],
  },
  {
    body: 'trust',
    name: 'Carers’ forum',
    kind: 'forum',
    purpose: 'Where carers and the trust talk about what would help.',
    meets: 'Every month, in turn by day and in the evening',
    seats: [
      { name: 'Chair', terms: [{ who: 'own', from: -410 }] },
      { name: 'Deputy chair', terms: [{ who: 'outside', from: -410 }] },
    ],
  },
  {
    body: 'icb',
    name: 'Integrated care partnership',
    kind: 'board',
    purpose: 'Agrees what health and care of the area are to aim for.',
    meets: 'Four times a year, in public',
    seats: [
      {
        name: 'Lay member for people and communities',
        role: 'icb_lay_partner',
        months: 36,
        terms: [{ who: 'own', from: -400, to: 695 }],
      },
    ],
  },
]
