import { phoneKey } from './cells.reach.rules.ts'
import { isStricter, longerHold } from './holds.rules.ts'
import type { AnswerSet, ContactHold, LeaderDraft, ThemeAnswers } from './draft.types.ts'

/** Fields of one value each: a told value is never written over by another. */
const singles = [
  'ref',
  'knownAs',
  'pronouns',
  'email',
  'preferredChannel',
  'contactNote',
  'outcode',
  'ageBand',
  'stage',
  'offers',
  'wants',
  'halfDays',
  'hoursMonth',
  'online',
  'travelKm',
  'recognition',
  'source',
] as const satisfies readonly (keyof LeaderDraft)[]

type Single = (typeof singles)[number]

/** Known as text, so that one loop can serve fields of different types. */
type Loose = Partial<Record<keyof LeaderDraft, unknown>>

export interface Additions {
  /** New whole value of each field that the file adds to. */
  changes: Partial<LeaderDraft>
  /** Fields in which the file tells something else; they are left as they are. */
  conflicts: (keyof LeaderDraft)[]
}

/**
 * What the file tells beyond what is known. Nothing told is written over: untold fields are
 * filled, sets grow, note lines are added, and a wish not to be contacted is taken up once.
 */
export const additionsTo = (
  known: Partial<LeaderDraft>,
  draft: LeaderDraft,
  noteLines: readonly string[],
): Additions => {
  const changes: Loose = {}
  const conflicts: (keyof LeaderDraft)[] = []
  for (const field of singles) addSingle(field, known, draft, changes, conflicts)
  if (known.recognition == null && draft.recognitionNote !== null) {
    changes.recognitionNote = draft.recognitionNote
  }
  if (known.joinedOn == null && draft.joinedOn !== null) {
    changes.joinedOn = draft.joinedOn
    changes.joinedPrecision = draft.joinedPrecision
  } else if (draft.joinedOn !== null && known.joinedOn !== draft.joinedOn) {
    conflicts.push('joinedOn')
  }
  addPhones(known, draft, changes)
  for (const field of ['experience', 'types', 'kinds', 'languages'] as const) {
    const grown = grownAnswers(known[field], draft[field])
    if (grown) changes[field] = grown
  }
  const leftOut = draft.leftOutKinds.filter((code) => !known.leftOutKinds?.includes(code))
  if (leftOut.length > 0) changes.leftOutKinds = [...(known.leftOutKinds ?? []), ...leftOut]
  const themes = grownThemes(known.themes, draft.themes)
  if (themes) changes.themes = themes
  addSupport(known, draft, changes)
  for (const field of ['checks', 'groups'] as const) addItems(field, known, draft, changes)
  const knownNote = known.note ?? ''
  const lines = noteLines.filter((line) => !knownNote.includes(line))
  if (lines.length > 0) changes.note = [known.note, ...lines].filter(Boolean).join('\n')
  const hold = heldBy(known, draft)
  if (hold) changes.doNotContact = hold
  return { changes: changes as Partial<LeaderDraft>, conflicts }
}

const addSingle = (
  field: Single,
  known: Partial<LeaderDraft>,
  draft: LeaderDraft,
  changes: Loose,
  conflicts: (keyof LeaderDraft)[],
): void => {
  const told = draft[field]
  if (told === null) return
  if (known[field] == null) changes[field] = told
  else if (known[field] !== told) conflicts.push(field)
}

const addPhones = (known: Partial<LeaderDraft>, draft: LeaderDraft, changes: Loose): void => {
  const have = new Set(
    [known.phone, ...(known.otherPhones ?? [])].map((one) => phoneKey(one ?? '')),
  )
  const told = [draft.phone, ...draft.otherPhones].filter((one) => one !== null)
  const fresh = told.filter((one) => !have.has(phoneKey(one)))
  if (fresh.length === 0) return
  const [first, ...others] = known.phone == null ? fresh : [undefined, ...fresh]
  if (first) changes.phone = first
  if (others.length > 0) changes.otherPhones = [...(known.otherPhones ?? []), ...others]
}

const grownAnswers = (known: AnswerSet | undefined, told: AnswerSet): AnswerSet | null => {
  const set = known ?? { yes: [], no: [], complete: false }
  if (set.complete) return null
  const isNew = (code: string) => !set.yes.includes(code) && !set.no.includes(code)
  const yes = told.yes.filter(isNew)
  const no = told.no.filter(isNew)
  if (yes.length + no.length === 0) return null
  return { yes: [...set.yes, ...yes], no: [...set.no, ...no], complete: false }
}

const grownThemes = (known: ThemeAnswers | undefined, told: ThemeAnswers): ThemeAnswers | null => {
  if (known?.complete) return null
  const items = structuredClone(known?.items ?? {})
  const empty = Object.keys(items).length === 0
  let grown = false
  for (const [code, item] of Object.entries(told.items)) {
    const have = items[code]
    const adds =
      !have || (have.own === undefined && item.own) || (have.caring === undefined && item.caring)
    if (!adds) continue
    items[code] = { ...item, ...have }
    grown = true
  }
  const none =
    told.complete && empty && known?.complete === false && Object.keys(told.items).length === 0
  return grown || none ? { items, complete: none } : null
}

const addSupport = (known: Partial<LeaderDraft>, draft: LeaderDraft, changes: Loose): void => {
  if (!draft.supportNeeds) return
  const have = known.supportNeeds ?? null
  if (!have) {
    changes.supportNeeds = draft.supportNeeds
    return
  }
  const fresh = draft.supportNeeds.items.filter(
    (item) => !have.items.some((one) => one.code === item.code),
  )
  if (fresh.length > 0) changes.supportNeeds = { items: [...have.items, ...fresh], none: false }
}

const addItems = (
  field: 'checks' | 'groups',
  known: Partial<LeaderDraft>,
  draft: LeaderDraft,
  changes: Loose,
): void => {
  const have = known[field] ?? []
  const keys = new Set(have.map(itemKey))
  const fresh = draft[field].filter((item) => !keys.has(itemKey(item)))
  if (fresh.length > 0) changes[field] = [...have, ...fresh]
}

const itemKey = (item: LeaderDraft['checks'][number] | LeaderDraft['groups'][number]): string =>
  'kind' in item
    ? JSON.stringify([item.kind, item.on, item.expiresOn])
    : JSON.stringify([item.name])

/** A hold is new when it asks for more than how the person stands now, whatever notes say of earlier ones. */
const heldBy = (known: Partial<LeaderDraft>, draft: LeaderDraft): ContactHold | null => {
  const asked = draft.doNotContact
  return asked && isStricter(asked, known.doNotContact ?? null) ? asked : null
}

/** Two rows of one person as one draft: the first row's answers stand, the second fills gaps. */
export const mergeDrafts = (
  first: LeaderDraft,
  second: LeaderDraft,
): { draft: LeaderDraft; conflicts: (keyof LeaderDraft)[] } => {
  const { changes, conflicts } = additionsTo({ ...first, note: '' }, { ...second, note: '' }, [])
  const draft = { ...first, ...changes }
  draft.doNotContact = longerHold(first.doNotContact, second.doNotContact)
  return { draft, conflicts }
}
