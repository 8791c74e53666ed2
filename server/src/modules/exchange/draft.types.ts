/** Items told yes, items told no, and whether that is all (then the untold rest reads as no). */
export interface AnswerSet {
  yes: string[]
  no: string[]
  complete: boolean
}

/** Themes by code: own experience, caring for someone, both, or neither told. */
export interface ThemeAnswers {
  items: Record<string, { own?: boolean; caring?: boolean }>
  complete: boolean
}

/** How much of a date the file gives; a month or a year stands as its first day. */
export type DatePrecision = 'day' | 'month' | 'year'

export interface DraftCheck {
  /** 'dbs', 'references', 'training' or 'check' where the file does not say. */
  kind: string
  /** ISO date, or null where it is not told. */
  on: string | null
  /** ISO date of the last day on which it counts, or null where it is not told. */
  expiresOn: string | null
  precision: DatePrecision | null
  /** The words of the cell. */
  note: string
}

export interface DraftGroup {
  name: string
  /** Role in the group as written, such as chair; null where it is not told. */
  role: string | null
  from: string | null
  to: string | null
}

/** A wish not to be contacted: without a date it lasts until a coordinator has looked at it. */
export interface ContactHold {
  kind: 'no_contact' | 'pause'
  /** ISO date from which contact is welcome again; null unless the file gives a date to come. */
  until: string | null
  /** The words of the cells that said so. */
  words: string
}

export interface DraftSupport {
  items: { code: string; note: string | null }[]
  /** True when the person told that they need nothing. */
  none: boolean
}

export type Channel = 'email' | 'phone' | 'text' | 'post'

/** A leader as read from one row; null and empty sets mean untold. */
export interface LeaderDraft {
  /** The file's own number for the person. */
  ref: string | null
  name: string
  knownAs: string | null
  pronouns: string | null
  /** Lower case. */
  email: string | null
  /** As people write it in the UK, with a leading 0 and one space; abroad with + and digits. */
  phone: string | null
  otherPhones: string[]
  preferredChannel: Channel | null
  contactNote: string | null
  /** First half of the postcode; the second half is never kept. */
  outcode: string | null
  /** The postal address as the file gives it, without the second half of its postcode; kept in the note only. */
  address: string | null
  /** 'under_16' or '16_17' where the file's date of birth or age says so; the date is not kept. */
  ageBand: 'under_16' | '16_17' | null
  experience: AnswerSet
  themes: ThemeAnswers
  types: AnswerSet
  kinds: AnswerSet
  /** Kinds of opportunity that the person asked to be left out of; also in kinds.no. */
  leftOutKinds: string[]
  stage: string | null
  /** What they offer and want, word for word. */
  offers: string | null
  wants: string | null
  /** 21 bits, bit = day * 3 + part, day 0 = Monday, part 0 = morning; null = untold. */
  halfDays: number | null
  hoursMonth: number | null
  online: boolean | null
  travelKm: number | null
  languages: AnswerSet
  supportNeeds: DraftSupport | null
  recognition: string | null
  recognitionNote: string | null
  /** ISO date and how much of it the file gives. */
  joinedOn: string | null
  joinedPrecision: DatePrecision | null
  checks: DraftCheck[]
  groups: DraftGroup[]
  /** Where they came from, as written. */
  source: string | null
  doNotContact: ContactHold | null
  /** Word for word what was not understood whole, one line a cell: 'heading: text'. */
  note: string
  /** What a coordinator should look at, in plain words. */
  review: string[]
}

/** The coordinator's statement of how the people of a file agreed to be matched. */
export interface AssertedConsent {
  /** How they agreed, such as 'signed form'. */
  method: string
  /** Where the proof is kept. */
  evidence: string
  /** Who says so. */
  statedBy: string
  /** ISO date of the statement; it lasts for 12 months. */
  statedOn: string
}

/** An empty draft: everything untold. */
export const emptyDraft = (name: string): LeaderDraft => ({
  ref: null,
  name,
  knownAs: null,
  pronouns: null,
  email: null,
  phone: null,
  otherPhones: [],
  preferredChannel: null,
  contactNote: null,
  outcode: null,
  address: null,
  ageBand: null,
  experience: noAnswers(),
  themes: { items: {}, complete: false },
  types: noAnswers(),
  kinds: noAnswers(),
  leftOutKinds: [],
  stage: null,
  offers: null,
  wants: null,
  halfDays: null,
  hoursMonth: null,
  online: null,
  travelKm: null,
  languages: noAnswers(),
  supportNeeds: null,
  recognition: null,
  recognitionNote: null,
  joinedOn: null,
  joinedPrecision: null,
  checks: [],
  groups: [],
  source: null,
  doNotContact: null,
  note: '',
  review: [],
})

export const noAnswers = (): AnswerSet => ({ yes: [], no: [], complete: false })

/** What a draft tells: without what is empty, which is most of it. */
export function toldOf(draft: LeaderDraft): Partial<LeaderDraft> {
  const told: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(draft)) if (tells(value)) told[field] = value
  return told
}

const tells = (value: LeaderDraft[keyof LeaderDraft]): boolean => {
  if (value === null || value === '') return false
  if (typeof value !== 'object') return true
  if (Array.isArray(value)) return value.length > 0
  if (!('complete' in value)) return true
  if (value.complete) return true
  return 'yes' in value
    ? value.yes.length + value.no.length > 0
    : Object.keys(value.items).length > 0
}
