import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import { maskOf } from '../vocabulary/half-days.rules.ts'
import type { LeaderFields } from './leaders.queries.ts'
import type { LeaderCreate, LeaderUpdate } from './leaders.schemas.ts'
import type { AnswerSet, ThemeAnswers } from './leaders.table.ts'

/** The key that lists are ordered by: without accents, in lower case, the same in every database. */
export const sortNameOf = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** A code of the vocabulary that a draft uses, with the field it stands in. */
interface UsedCode {
  kind: TermKind
  code: string
  field: string
}

/** Every vocabulary code that a draft uses. */
export function codesOf(draft: LeaderUpdate): UsedCode[] {
  const used: UsedCode[] = []
  const use = (kind: TermKind, field: string, codes: readonly string[] = []) => {
    for (const code of codes) used.push({ kind, code, field })
  }
  const useBoth = (kind: TermKind, field: string, set?: { yes: string[]; no: string[] }) => {
    use(kind, field, set?.yes)
    use(kind, field, set?.no)
  }
  useBoth('experience_kind', 'experience', draft.experience)
  if (draft.themes) use('theme', 'themes', Object.keys(draft.themes.items))
  useBoth('leader_type', 'types', draft.types)
  useBoth('opportunity_kind', 'kinds', draft.kinds)
  use('opportunity_kind', 'leftOutKinds', draft.leftOutKinds)
  useBoth('language', 'languages', draft.languages)
  for (const { code } of draft.supportNeeds ?? []) use('support_need', 'supportNeeds', [code])
  if (draft.recognition) use('recognition', 'recognition', [draft.recognition])
  for (const { attribute } of draft.attributes ?? []) use('attribute', 'attributes', [attribute])
  return used
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

/** What everybody new has whom a holder registers, before anything is told of them. */
export const untoldLeader = (holder: {
  organisationId: string
  contactAccountId: string | null
}) => ({
  organisationId: holder.organisationId,
  status: 'active' as const,
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
})

/** The row of somebody new: what the draft does not tell is `untold`. A child begins as invited. */
export function newLeaderOf(
  untoldOf: ReturnType<typeof untoldLeader>,
  draft: LeaderCreate,
): LeaderFields {
  const { status = untoldOf.status, ...told } = columnsOf(draft)
  return {
    ...untoldOf,
    ...told,
    status: draft.ageBand === 'under_16' && status === 'active' ? 'invited' : status,
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
