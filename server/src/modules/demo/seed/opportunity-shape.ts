import type { HalfDayCode } from '../../vocabulary/half-days.rules.ts'

/** An opportunity as it is written down here; days count from today, themes are `code` or `code:caring`. */
export interface SeedOpportunity {
  /** Key of the body that offers it. */
  body: string
  status: 'draft' | 'checked' | 'open' | 'filled' | 'closed' | 'cancelled'
  title: string
  /** Code of a role: brings its kind, leader type, formality and wanted attributes. */
  role?: string
  kind?: string
  leaderType?: string
  purpose: string
  difference: string
  project?: string
  influence: 'informing' | 'feedback' | 'influence' | 'control'
  /** Influence held alone; otherwise together with others. */
  alone?: boolean
  firstStep?: boolean
  counterparts?: readonly (readonly ['clinical' | 'managerial', string, string])[]
  /** Where it is held; absent where it is online only. */
  outcode?: string
  radiusKm?: number
  online?: boolean
  halfDays?: readonly HalfDayCode[]
  hoursMonth?: number
  sessions?: {
    weekday: number
    from: string
    to: string
    first: number
    every: number
    count: number
  }
  attributes?: readonly (readonly [string, number, number])[]
  themes?: readonly string[]
  essentials?: {
    themes?: readonly string[]
    experience?: readonly string[]
    types?: readonly string[]
    languages?: readonly string[]
    stages?: readonly ('potential' | 'emerging' | 'established')[]
    attributes?: readonly (readonly [string, number])[]
    /** Off: anybody from anywhere. */
    reach?: false
    times?: true
  }
  weights?: {
    attributes: number
    themes: number
    interest: number
    place: number
    availability: number
  }
  places?: number
  /** The day it was written; always past. */
  written: number
  starts?: number
  ends?: number
  closes?: number
  support: string
  /** How people are chosen; without it, as it is usually done for its kind ({@link choices}). */
  chosen?: string
  /** Papers so many working days before; without it there are none. */
  papers?: number
  /** What an engagement lead wanted changed, of a draft that came back. */
  sentBack?: string
  /** Why it will not happen, of one that was cancelled. */
  cancelled?: string
  recognition: string
  recognitionNote?: string
  /** How many people were asked. */
  asked: number
  /** What came of placements that have ended. */
  outcomes?: readonly string[]
}

/** Support as it is usually offered; an opportunity with its own words says its own. */
export const supports = {
  usual:
    'One named person to ring. Papers come a week before, in the form that suits you. Travel is paid on the day.',
  buddy:
    'You come with a buddy who has done it before, and there is a talk before and after. Travel is paid on the day.',
  training:
    'A half-day of training first, a mentor for the first three months, and someone to talk to when it was hard.',
  online:
    'We ring you before the first call to try out sound and picture. Cameras may stay off. Papers come a week before.',
  home: 'You do it at home in your own time. We send paper copies if you like, with a stamped envelope.',
} as const

/** How people are usually chosen; an opportunity with its own words says its own. */
export const choices = {
  formal:
    'You tell us in a page, a call or a recording why you would like to do it. A panel with a patient leader on it talks with everybody who fits, and everybody hears back within two weeks.',
  first:
    'There is no interview. We ring you, talk about what it is like, and keep a place for you if there is one.',
  usual:
    'We talk for half an hour. Two of us, one of them a patient leader, decide together, and everybody hears back within two weeks.',
} as const
