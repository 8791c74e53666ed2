import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import { maskOf } from '../vocabulary/half-days.rules.ts'
import type { LeaderFields } from './leaders.queries.ts'
import type { LeaderCreate, LeaderUpdate } from './leaders.schemas.ts'
import type { AnswerSet, ThemeAnswers } from './leaders.table.ts'

/** The key that lists are ordered by: without accents, in lower case, the same in every database. */
export const sortNameOf = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Every vocabulary code that a draft uses, with the field it stands in. */
export function codesOf(draft: LeaderUpdate): { kind: TermKind; code: string; field: string }[] {
  const of = (kind: TermKind, field: string, codes: readonly string[] | undefined) =>
    (codes ?? []).map((code) => ({ kind, code, field }))
  const both = (set: { yes: string[]; no: string[] } | undefined) =>
    set ? [...set.yes, ...set.no] : undefined
  return [
    ...of('experience_kind', 'experience', both(draft.experience)),
    ...of('theme', 'themes', draft.themes && Object.keys(draft.themes.items)),
    ...of('leader_type', 'types', both(draft.types)),
    ...of('opportunity_kind', 'kinds', both(draft.kinds)),
    ...of('opportunity_kind', 'leftOutKinds', draft.leftOutKinds),
    ...of('language', 'languages', both(draft.languages)),
    ...of(
      'support_need',
      'supportNeeds',
      draft.supportNeeds?.map(({ code }) => code),
    ),
    ...of('recognition', 'recognition', draft.recognition ? [draft.recognition] : []),
    ...of(
      'attribute',
      'attributes',
      draft.attributes?.map(({ attribute }) => attribute),
    ),
  ]
}

/** The columns that a draft sets; what it does not name stays as it is. */
export function columnsOf(draft: LeaderUpdate): Partial<LeaderFields> {
  const {
    halfDays,
    attributes: _a,
    stage: _s,
    matchConsent: _m,
    shareConsents: _c,
    ...plain
  } = draft
  return {
    ...plain,
    ...(draft.name === undefined ? {} : { sortName: sortNameOf(draft.name) }),
    ...(halfDays === undefined ? {} : { halfDays: halfDays === null ? null : maskOf(halfDays) }),
    // An end date only makes sense while paused; coming back clears it.
    ...(draft.paused === false ? { pausedUntil: null } : {}),
  }
}

const untold: AnswerSet = { yes: [], no: [], complete: false }
const untoldThemes: ThemeAnswers = { items: {}, complete: false }

/** The row of somebody new: what the draft does not tell is untold. A child begins as invited. */
export function newLeaderOf(
  holder: { organisationId: string; contactAccountId: string | null },
  draft: LeaderCreate,
): LeaderFields {
  const { status = 'active', ...told } = columnsOf(draft)
  return {
    organisationId: holder.organisationId,
    status: draft.ageBand === 'under_16' && status === 'active' ? 'invited' : status,
    paused: false,
    otherPhones: [],
    experience: untold,
    themes: untoldThemes,
    types: untold,
    kinds: untold,
    leftOutKinds: [],
    languages: untold,
    links: [],
    checks: [],
    memberships: [],
    review: [],
    contactAccountId: holder.contactAccountId,
    ...told,
    name: draft.name,
    sortName: sortNameOf(draft.name),
  }
}

/** What nobody is found by, and what says nothing of who may find the person or when. */
const apartFromWords: ReadonlySet<string> = new Set<keyof LeaderUpdate>([
  'pronouns',
  'preferredChannel',
  'contactNote',
  'outcode',
  'experience',
  'kinds',
  'leftOutKinds',
  'languages',
  'position',
  'halfDays',
  'hoursMonth',
  'availabilityNote',
  'online',
  'travelKm',
  'supportNeeds',
  'recognition',
  'recognitionNote',
  'interests',
  'links',
  'checks',
  'source',
  'sourceNote',
  'ageBand',
  'guardian',
  'joinedOn',
  'contactAccountId',
  'attributes',
  'stage',
  'review',
])

/** Whether a change may alter the words that someone is found by, or to whom they are known. */
export const touchesWords = (draft: LeaderUpdate): boolean =>
  Object.keys(draft).some((field) => !apartFromWords.has(field))

const yearMs = 366 * 86_400_000

/** The last day of a consent that someone asserted for the person; null where it is more than 12 months away. */
export function assertedEnd(expiresOn: string | null, today: Date): string | null {
  const latest = new Date(today.getTime() + yearMs - 86_400_000).toISOString().slice(0, 10)
  if (expiresOn === null) {
    const end = new Date(today)
    end.setUTCFullYear(end.getUTCFullYear() + 1)
    return end.toISOString().slice(0, 10)
  }
  return expiresOn > latest ? null : expiresOn
}
