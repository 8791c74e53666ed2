import type {
  Essentials,
  HalfDay,
  Opportunity,
  OpportunityCreate,
  ReachDraft,
  OpportunityStep,
  Role,
  Seat,
  Weights,
} from '@people-bank/openapi'

export type StepName = OpportunityStep['step']

/** What a formal opportunity takes people through, in this order. */
export const stepNames: readonly StepName[] = [
  'application',
  'conversation',
  'selection',
  'appointment',
  'term',
]

/** What the form holds: text as typed, '' for not said. */
export interface OpportunityForm {
  title: string
  kind: string
  role: string
  seatId: string
  leaderType: string
  purpose: string
  difference: string
  project: string
  influence: '' | 'informing' | 'feedback' | 'influence' | 'control'
  collective: boolean
  formality: 'formal' | 'informal'
  excludesEmployed: boolean
  firstStep: boolean
  isPublic: boolean
  wanted: {
    attributes: { code: string; level: string; importance: string }[]
    themes: { code: string; lived: '' | 'own' | 'caring' }[]
  }
  essentials: Essentials
  weights: Weights
  halfDays: HalfDay[]
  timeShape: '' | 'fixed' | 'flexible' | 'open_ended'
  hoursMonth: string
  outcode: string
  radiusKm: string
  online: boolean
  sessions: { day: string; start: string; end: string }[]
  startsOn: string
  endsOn: string
  closesOn: string
  placesCount: string
  /** 'none' where there is nothing to read before; else working days. */
  papers: string
  howChosen: string
  /** All of the steps; those that are not taken stay ready for a change of mind. */
  steps: { step: StepName; isTaken: boolean; on: string; note: string }[]
  support: string
  recognition: string
  recognitionNote: string
  counterparts: { pillar: 'clinical' | 'managerial'; name: string; post: string }[]
  contactAccountId: string
}

const localParts = (time: string) => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(time))
  const part = (name: Intl.DateTimeFormatPartTypes) =>
    parts.find(({ type }) => type === name)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** A day and a time of the clock in the UK as a moment: 1 or 0 hours ahead, whichever reads back the same. */
function momentOf(day: string, time: string): string {
  const summer = `${day}T${time}:00+01:00`
  return !Number.isNaN(Date.parse(summer)) && localParts(summer).time === time
    ? summer
    : `${day}T${time}:00+00:00`
}

/** What the form starts from: an opportunity, or nothing yet but who writes it. */
export function formFrom(opportunity?: Opportunity, writerId = ''): OpportunityForm {
  return {
    title: opportunity?.title ?? '',
    kind: opportunity?.kind ?? '',
    role: opportunity?.role ?? '',
    seatId: opportunity?.seat?.id ?? '',
    leaderType: opportunity?.leaderType ?? '',
    purpose: opportunity?.purpose ?? '',
    difference: opportunity?.difference ?? '',
    project: opportunity?.project ?? '',
    influence: opportunity?.influence ?? '',
    collective: opportunity?.collective ?? false,
    formality: opportunity?.formality ?? 'informal',
    excludesEmployed: opportunity?.excludesEmployed ?? false,
    firstStep: opportunity?.firstStep ?? false,
    isPublic: opportunity?.isPublic ?? false,
    wanted: {
      attributes: (opportunity?.wanted.attributes ?? []).map(({ code, level, importance }) => ({
        code,
        level: String(level),
        importance: String(importance),
      })),
      themes: (opportunity?.wanted.themes ?? []).map(({ code, lived }) => ({
        code,
        lived: lived ?? '',
      })),
    },
    essentials: opportunity?.essentials ?? {
      themes: [],
      experience: [],
      types: [],
      languages: [],
      stages: [],
      attributes: [],
      reach: true,
      times: false,
    },
    weights: opportunity?.weights ?? {
      attributes: 40,
      themes: 25,
      interest: 15,
      place: 10,
      availability: 10,
    },
    halfDays: opportunity?.halfDays ?? [],
    timeShape: opportunity?.timeShape ?? '',
    hoursMonth: opportunity?.hoursMonth == null ? '' : String(opportunity.hoursMonth),
    outcode: opportunity?.outcode ?? '',
    radiusKm: String(opportunity?.radiusKm ?? 30),
    online: opportunity?.online ?? false,
    sessions: (opportunity?.sessions ?? []).map(({ start, end }) => ({
      day: localParts(start).day,
      start: localParts(start).time,
      end: localParts(end).time,
    })),
    startsOn: opportunity?.startsOn ?? '',
    endsOn: opportunity?.endsOn ?? '',
    closesOn: opportunity?.closesOn ?? '',
    placesCount: String(opportunity?.placesCount ?? 1),
    papers: papersFrom(opportunity),
    howChosen: opportunity?.howChosen ?? '',
    steps: stepsFrom(opportunity?.steps ?? []),
    support: opportunity?.support ?? '',
    recognition: opportunity?.recognition ?? '',
    recognitionNote: opportunity?.recognitionNote ?? '',
    contactAccountId: opportunity ? (opportunity.contactPerson?.id ?? '') : writerId,
    counterparts: (opportunity?.counterparts ?? []).map(({ pillar, name, post }) => ({
      pillar,
      name,
      post,
    })),
  }
}

const papersFrom = (opportunity?: Opportunity): string =>
  opportunity?.noPapers ? 'none' : String(opportunity?.papersDays ?? '')

const stepsFrom = (taken: readonly OpportunityStep[]): OpportunityForm['steps'] =>
  stepNames.map((step) => {
    const found = taken.find((each) => each.step === step)
    return { step, isTaken: !!found, on: found?.on ?? '', note: found?.note ?? '' }
  })

const words = (typed: string) => typed.trim() || null
const whole = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** The part that matching reads: what the live preview counts by. */
export function matchPartOf(form: OpportunityForm): ReachDraft {
  return {
    kind: form.kind,
    leaderType: form.leaderType || null,
    formality: form.formality,
    excludesEmployed: form.excludesEmployed,
    outcode: words(form.outcode)?.toUpperCase() ?? null,
    radiusKm: whole(form.radiusKm) ?? 30,
    online: form.online,
    halfDays: form.halfDays,
    hoursMonth: whole(form.hoursMonth),
    sessions: form.sessions
      .filter(({ day, start, end }) => day && start && end)
      .map(({ day, start, end }) => ({ start: momentOf(day, start), end: momentOf(day, end) })),
    weights: form.weights,
    wanted: {
      attributes: form.wanted.attributes
        .filter(({ code }) => code)
        .map(({ code, level, importance }) => ({
          code,
          level: Number(level),
          importance: Number(importance),
        })),
      themes: form.wanted.themes
        .filter(({ code }) => code)
        .map(({ code, lived }) => ({ code, lived: lived || null })),
    },
    essentials: form.essentials,
  }
}

/** The whole opportunity as the server takes it. */
export function createFrom(form: OpportunityForm): OpportunityCreate {
  return {
    ...matchPartOf(form),
    title: form.title,
    role: form.role || null,
    seatId: form.seatId || null,
    purpose: form.purpose,
    difference: form.difference,
    project: words(form.project),
    influence: form.influence || null,
    collective: form.collective,
    firstStep: form.firstStep,
    isPublic: form.isPublic,
    counterparts: form.counterparts.filter(({ name }) => name.trim()),
    startsOn: form.startsOn || null,
    endsOn: form.endsOn || null,
    closesOn: form.closesOn || null,
    placesCount: whole(form.placesCount) ?? 1,
    timeShape: form.timeShape || null,
    papersDays: form.papers === 'none' ? null : whole(form.papers),
    noPapers: form.papers === 'none',
    howChosen: form.howChosen,
    steps:
      form.formality === 'formal'
        ? form.steps
            .filter(({ isTaken }) => isTaken)
            .map(({ step, on, note }) => ({ step, on: on || null, note: words(note) }))
        : [],
    support: form.support,
    recognition: form.recognition || null,
    recognitionNote: words(form.recognitionNote),
    contactAccountId: form.contactAccountId || null,
  }
}

/** A chosen role brings its type, its formality, its steps, the attributes that it calls for, and its words. */
export function withRole(form: OpportunityForm, role: Role): void {
  form.kind = role.kind
  form.leaderType = role.leaderType
  form.formality = role.formality
  form.excludesEmployed = role.formality === 'formal'
  form.steps = stepsFrom(role.steps.map((step) => ({ step, on: null, note: null })))
  // Nothing that was written is written over.
  form.purpose ||= role.purpose
  form.howChosen ||= role.howChosen
  form.support ||= role.support
  form.wanted.attributes = role.profile.map(({ attribute, level, importance }) => ({
    code: attribute,
    level: String(level),
    importance: String(importance),
  }))
}

/** A chosen seat makes it formal, for one person, and brings its role where none was chosen. */
export function withSeat(form: OpportunityForm, seat: Seat, roles: readonly Role[]): void {
  const role = form.role === '' && roles.find(({ code }) => code === seat.role?.code)
  if (role) {
    form.role = role.code
    withRole(form, role)
  }
  form.formality = 'formal'
  form.placesCount = '1'
}
