import type {
  AnswerSet,
  HalfDay,
  Leader,
  LeaderUpdate,
  RatingSource,
  ThemeAnswers,
} from '@people-bank/openapi'

/** A question whose answer may be untold, none, or a list. */
export type Told = 'untold' | 'none' | 'some'
export type YesNoUntold = 'yes' | 'no' | 'untold'

/** What the form holds: text as typed, '' for untold. One part of it is one thing to save or to settle. */
export interface LeaderForm {
  name: string
  knownAs: string
  pronouns: string
  reference: string
  ageBand: '' | 'under_16' | '16_to_17' | 'adult'
  guardian: { name: string; contact: string; agreedOn: string }
  offers: string
  wants: string
  kinds: AnswerSet
  leftOutKinds: string[]
  types: AnswerSet
  position: '' | 'inside' | 'outside_inside' | 'outside'
  stage: { stage: '' | 'potential' | 'emerging' | 'established'; since: string; note: string }
  attributes: Record<string, { level: string; source: RatingSource; words: string }>
  halfDays: { told: Told; list: HalfDay[] }
  hoursMonth: string
  availabilityNote: string
  outcode: string
  travelKm: string
  online: YesNoUntold
  languages: AnswerSet
  email: string
  phone: string
  otherPhones: string
  preferredChannel: '' | 'email' | 'phone' | 'text' | 'post'
  contactNote: string
  supportNeeds: { told: Told; list: { code: string; note: string }[] }
  recognition: string
  recognitionNote: string
  interests: {
    told: Told
    list: {
      organisationId: string | null
      employer: string
      role: string
      from: string
      to: string
    }[]
  }
  memberships: { name: string; role: string; from: string; to: string }[]
  checks: { kind: string; on: string; expiresOn: string; note: string }[]
  links: { label: string; url: string }[]
  joinedOn: string
  source: string
  sourceNote: string
  contactAccountId: string
  paused: boolean
  pausedUntil: string
  matchConsent: {
    answer: '' | 'given' | 'refused' | 'withdrawn'
    method: 'self' | 'phone' | 'paper' | 'asserted'
    evidence: string
    expiresOn: string
  }
  experience: AnswerSet
  themes: ThemeAnswers
  review: string[]
}

const noAnswers = (): AnswerSet => ({ yes: [], no: [], complete: false })
const told = (list: readonly unknown[] | null | undefined): Told =>
  list == null ? 'untold' : list.length > 0 ? 'some' : 'none'
const figure = (value: number | null | undefined) => (value == null ? '' : String(value))

/** What the form starts from: a person, or nobody yet. */
export function formFrom(leader?: Leader): LeaderForm {
  return {
    name: leader?.name ?? '',
    knownAs: leader?.knownAs ?? '',
    pronouns: leader?.pronouns ?? '',
    reference: leader?.reference ?? '',
    ageBand: leader?.ageBand ?? '',
    guardian: leader?.guardian ?? { name: '', contact: '', agreedOn: '' },
    offers: leader?.offers ?? '',
    wants: leader?.wants ?? '',
    kinds: leader?.kinds ?? noAnswers(),
    leftOutKinds: leader?.leftOutKinds ?? [],
    types: leader?.types ?? noAnswers(),
    position: leader?.position ?? '',
    stage: { stage: leader?.stage ?? '', since: leader?.stages?.[0]?.since ?? '', note: '' },
    attributes: {},
    halfDays: { told: told(leader?.halfDays), list: leader?.halfDays ?? [] },
    hoursMonth: figure(leader?.hoursMonth),
    availabilityNote: leader?.availabilityNote ?? '',
    outcode: leader?.outcode ?? '',
    travelKm: figure(leader?.travelKm),
    online: leader?.online == null ? 'untold' : leader.online ? 'yes' : 'no',
    languages: leader?.languages ?? noAnswers(),
    email: leader?.email ?? '',
    phone: leader?.phone ?? '',
    otherPhones: (leader?.otherPhones ?? []).join('\n'),
    preferredChannel: leader?.preferredChannel ?? '',
    contactNote: leader?.contactNote ?? '',
    supportNeeds: {
      told: told(leader?.supportNeeds),
      list: (leader?.supportNeeds ?? []).map(({ code, note }) => ({ code, note: note ?? '' })),
    },
    recognition: leader?.recognition ?? '',
    recognitionNote: leader?.recognitionNote ?? '',
    interests: {
      told: told(leader?.interests),
      list: (leader?.interests ?? []).map(({ organisationId, employer, role, from, to }) => ({
        organisationId: organisationId ?? null,
        employer,
        role,
        from: from ?? '',
        to: to ?? '',
      })),
    },
    memberships: (leader?.memberships ?? []).map(({ name, role, from, to }) => ({
      name,
      role: role ?? '',
      from: from ?? '',
      to: to ?? '',
    })),
    checks: (leader?.checks ?? []).map(({ kind, on, expiresOn, note }) => ({
      kind,
      on: on ?? '',
      expiresOn: expiresOn ?? '',
      note: note ?? '',
    })),
    links: (leader?.links ?? []).map(({ label, url }) => ({ label, url })),
    joinedOn: leader?.joinedOn ?? '',
    source: leader?.source ?? '',
    sourceNote: leader?.sourceNote ?? '',
    contactAccountId: leader?.contactPerson?.id ?? '',
    paused: leader?.paused ?? false,
    pausedUntil: leader?.pausedUntil ?? '',
    matchConsent: { answer: '', method: 'phone', evidence: '', expiresOn: '' },
    experience: leader?.experience ?? noAnswers(),
    themes: leader?.themes ?? { items: {}, complete: false },
    review: leader?.review ?? [],
  }
}

const words = (typed: string) => typed.trim() || null
/** A figure as typed; nonsense is passed on for the server to name. */
const wholeNumber = (typed: string) => (typed.trim() === '' ? null : Number(typed))
const list = <T, R>(
  { told: answer, list: items }: { told: Told; list: T[] },
  each: (item: T) => R,
): R[] | null => (answer === 'untold' ? null : answer === 'none' ? [] : items.map(each))

/** How each part of the form is written to the server. */
const writers: { [Part in keyof LeaderForm]: (form: LeaderForm) => LeaderUpdate } = {
  name: ({ name }) => ({ name }),
  knownAs: ({ knownAs }) => ({ knownAs: words(knownAs) }),
  pronouns: ({ pronouns }) => ({ pronouns: words(pronouns) }),
  reference: ({ reference }) => ({ reference: words(reference) }),
  ageBand: ({ ageBand }) => ({ ageBand: ageBand || null }),
  guardian: ({ guardian }) => ({ guardian: guardian.name.trim() ? guardian : null }),
  offers: ({ offers }) => ({ offers: words(offers) }),
  wants: ({ wants }) => ({ wants: words(wants) }),
  kinds: ({ kinds }) => ({ kinds }),
  leftOutKinds: ({ leftOutKinds }) => ({ leftOutKinds }),
  types: ({ types }) => ({ types }),
  position: ({ position }) => ({ position: position || null }),
  stage: ({ stage: { stage, since, note } }) =>
    stage
      ? {
          stage: {
            stage,
            since: since || new Date().toISOString().slice(0, 10),
            note: words(note),
          },
        }
      : {},
  attributes: ({ attributes }) => ({
    attributes: Object.entries(attributes)
      .filter(([, { level }]) => level !== '')
      .map(([attribute, { level, source, words: said }]) => ({
        attribute,
        source,
        level: Number(level),
        words: words(said),
      })),
  }),
  halfDays: ({ halfDays }) => ({ halfDays: list(halfDays, (halfDay) => halfDay) }),
  hoursMonth: ({ hoursMonth }) => ({ hoursMonth: wholeNumber(hoursMonth) }),
  availabilityNote: ({ availabilityNote }) => ({ availabilityNote: words(availabilityNote) }),
  outcode: ({ outcode }) => ({ outcode: words(outcode)?.toUpperCase() ?? null }),
  travelKm: ({ travelKm }) => ({ travelKm: wholeNumber(travelKm) }),
  online: ({ online }) => ({ online: online === 'untold' ? null : online === 'yes' }),
  languages: ({ languages }) => ({ languages }),
  email: ({ email }) => ({ email: words(email) }),
  phone: ({ phone }) => ({ phone: words(phone) }),
  otherPhones: ({ otherPhones }) => ({
    otherPhones: otherPhones
      .split('\n')
      .map((phone) => phone.trim())
      .filter(Boolean),
  }),
  preferredChannel: ({ preferredChannel }) => ({ preferredChannel: preferredChannel || null }),
  contactNote: ({ contactNote }) => ({ contactNote: words(contactNote) }),
  supportNeeds: ({ supportNeeds }) => ({
    supportNeeds: list(supportNeeds, ({ code, note }) => ({ code, note: words(note) })),
  }),
  recognition: ({ recognition }) => ({ recognition: recognition || null }),
  recognitionNote: ({ recognitionNote }) => ({ recognitionNote: words(recognitionNote) }),
  interests: ({ interests }) => ({
    interests: list(interests, ({ organisationId, employer, role, from, to }) => ({
      organisationId,
      employer,
      role,
      from: from || null,
      to: to || null,
    })),
  }),
  memberships: ({ memberships }) => ({
    memberships: memberships
      .filter(({ name }) => name.trim())
      .map(({ name, role, from, to }) => ({
        name,
        role: words(role),
        from: from || null,
        to: to || null,
      })),
  }),
  checks: ({ checks }) => ({
    checks: checks
      .filter(({ kind }) => kind.trim())
      .map(({ kind, on, expiresOn, note }) => ({
        kind,
        on: on || null,
        expiresOn: expiresOn || null,
        note: words(note),
      })),
  }),
  links: ({ links }) => ({ links: links.filter(({ url }) => url.trim()) }),
  joinedOn: ({ joinedOn }) => ({ joinedOn: joinedOn || null }),
  source: ({ source }) => ({ source: words(source) }),
  sourceNote: ({ sourceNote }) => ({ sourceNote: words(sourceNote) }),
  contactAccountId: ({ contactAccountId }) => ({ contactAccountId: contactAccountId || null }),
  paused: ({ paused }) => ({ paused }),
  pausedUntil: ({ paused, pausedUntil }) => ({ pausedUntil: paused ? pausedUntil || null : null }),
  matchConsent: ({ matchConsent: { answer, method, evidence, expiresOn } }) =>
    answer
      ? {
          matchConsent: { answer, method, evidence: words(evidence), expiresOn: expiresOn || null },
        }
      : {},
  experience: ({ experience }) => ({ experience }),
  themes: ({ themes }) => ({ themes }),
  review: ({ review }) => ({ review }),
}

export type LeaderPart = keyof LeaderForm
export const leaderParts = Object.keys(writers) as LeaderPart[]

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The parts that differ between two states of the form. */
export function changedParts(from: LeaderForm, to: LeaderForm): LeaderPart[] {
  return leaderParts.filter((part) => !same(from[part], to[part]))
}

/** What to send: only what was changed, so that a colleague's other changes stay. */
export function updateFrom(start: LeaderForm, form: LeaderForm): LeaderUpdate {
  return Object.assign(
    {},
    ...changedParts(start, form).map((part) => writers[part](form)),
  ) as LeaderUpdate
}

/** One part of a state, as the server would get it, for showing two of them side by side. */
export function writtenPart(form: LeaderForm, part: LeaderPart): unknown {
  return Object.values(writers[part](form))[0] ?? null
}
