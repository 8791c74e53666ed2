import { requestInvalid } from '../../core/common.errors.ts'
import { isSame } from '../../core/same.ts'
import { erasedBefore, guardianRequired } from '../leaders/leaders.errors.ts'
import { codesOf, columnsOf, sortNameOf } from '../leaders/leaders.rules.ts'
import type { LeaderFields } from '../leaders/leaders.queries.ts'
import type { ProfileDraft } from '../leaders/many.actions.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { maybeSame, personLeft, referenceShared } from './uploads.errors.ts'
import type { SaidLine } from './uploads.lines.rules.ts'
import { refusalFrom, refusalOf, type LineRefusal } from './uploads.refusals.rules.ts'
import { LeaderLine } from './uploads.schemas.ts'

/** A line that was read and judged by itself: what it says of a person, or why it is refused. */
export type JudgedLine = (
  | { draft: LeaderLine; refusal: null }
  | { draft: null; refusal: LineRefusal }
) & {
  bytes: number
}

/** Holds a line against its schema. */
export function judged({ said, refusal, bytes }: SaidLine): JudgedLine {
  if (refusal) return { draft: null, refusal, bytes }
  const read = LeaderLine.safeParse(said)
  return read.success
    ? { draft: read.data, refusal: null, bytes }
    : { draft: null, refusal: refusalFrom(read.error, said as object), bytes }
}

/**
 * By what a person could be known again. Two lines that have one of these in common may speak of one person: the second
 * has to see what the first did, and is not taken together with it.
 */
export function keysOf({ draft }: JudgedLine): string[] {
  if (!draft) return []
  const { reference, email, phone, name, outcode } = draft
  const called = name === undefined ? '' : sortNameOf(name)
  return [
    ...(reference ? [`r:${reference}`] : []),
    ...(email ? [`e:${email.toLowerCase()}`] : []),
    ...(phone ? [`p:${phone}:${called}`] : []),
    ...(email || phone ? [] : [`n:${called}:${outcode ?? ''}`]),
  ]
}

/** Somebody of the register whose reference a line names, with all that a line can tell. */
export type KnownPerson = LeaderFields & { id: string; version: number }

/** Somebody of the register who is like a line in some respect. */
export interface AlikePerson {
  [column: string]: unknown
  id: string
  reference: string | null
  sort_name: string
  email: string | null
  phone: string | null
  outcode: string | null
}

/** What the bank knows of what stands in a group of lines. */
export interface Knowledge {
  known: readonly KnownPerson[]
  alike: readonly AlikePerson[]
  outcodes: ReadonlySet<string>
  /** Addresses and numbers of people who were erased. */
  erased: ReadonlySet<string>
  /** `kind code` of each that is no word of the bank. */
  unknownCodes: ReadonlySet<string>
}

/** What a line comes to. */
export type PlannedLine =
  | { outcome: 'created'; draft: ProfileDraft }
  | { outcome: 'updated'; person: KnownPerson; changes: LeaderLine }
  | { outcome: 'unchanged'; person: KnownPerson }
  | { outcome: 'refused'; refusal: LineRefusal }

const refuse = (refusal: LineRefusal): PlannedLine => ({ outcome: 'refused', refusal })

/** Decides what each line of a group comes to; no two lines of it speak of one person. */
export function planLines(lines: readonly JudgedLine[], knowledge: Knowledge): PlannedLine[] {
  const known = Map.groupBy(knowledge.known, ({ reference }) => reference)
  const alike = {
    email: Map.groupBy(knowledge.alike, ({ email }) => email),
    phone: Map.groupBy(knowledge.alike, ({ phone }) => phone),
    name: Map.groupBy(knowledge.alike, ({ sort_name }) => sort_name),
  }
  return lines.map(({ draft, refusal }) => {
    if (!draft) return refuse(refusal)
    const wrong = unknownIn(draft, knowledge)
    if (wrong) return refuse(wrong)
    const [person, another] = (draft.reference && known.get(draft.reference)) || []
    if (person && another)
      return refuse(refusalOf(referenceShared, undefined, { field: 'reference' }))
    return person ? planChange(draft, person, knowledge) : planNew(draft, alike, knowledge)
  })
}

/** A code or a place that the bank does not have. */
function unknownIn(draft: LeaderLine, { unknownCodes, outcodes }: Knowledge): LineRefusal | null {
  const code = codesOf(draft).find(({ kind, code: each }) => unknownCodes.has(`${kind} ${each}`))
  if (code)
    return refusalOf(termUnknown, 'A code here is not in the vocabulary', { field: code.field })
  if (draft.outcode && !outcodes.has(draft.outcode))
    return refusalOf(outcodeUnknown, undefined, { field: 'outcode' })
  return null
}

const contactsOf = ({ email, phone, otherPhones }: LeaderLine): string[] => [
  ...(email ? [email] : []),
  ...(phone ? [phone] : []),
  ...(otherPhones ?? []),
]

function planChange(draft: LeaderLine, person: KnownPerson, { erased }: Knowledge): PlannedLine {
  const leaderId = person.id
  if (person.status === 'left') return refuse(refusalOf(personLeft, undefined, { leaderId }))
  const told = columnsOf(draft) as Record<string, unknown>
  const changed = Object.keys(draft).filter(
    (field) => !isSame(told[field], person[field as keyof KnownPerson]),
  )
  if (changed.length === 0) return { outcome: 'unchanged', person }
  const changes = Object.fromEntries(
    Object.entries(draft).filter(([field]) => changed.includes(field)),
  ) as LeaderLine
  const { ageBand = person.ageBand, guardian = person.guardian } = changes
  if (ageBand === 'under_16' && !guardian)
    return refuse(refusalOf(guardianRequired, undefined, { field: 'guardian', leaderId }))
  if (contactsOf(changes).some((contact) => erased.has(contact)))
    return refuse(refusalOf(erasedBefore, undefined, { leaderId }))
  return { outcome: 'updated', person, changes }
}

type AlikeBy = Record<'email' | 'phone' | 'name', ReadonlyMap<string | null, AlikePerson[]>>

function planNew(draft: LeaderLine, alike: AlikeBy, { erased }: Knowledge): PlannedLine {
  const { name } = draft
  if (name === undefined)
    return refuse(refusalOf(requestInvalid, 'Somebody new needs a name', { field: 'name' }))
  if (draft.ageBand === 'under_16' && !draft.guardian)
    return refuse(refusalOf(guardianRequired, undefined, { field: 'guardian' }))
  if (contactsOf(draft).some((contact) => erased.has(contact)))
    return refuse(refusalOf(erasedBefore))
  const other = sameMaybe({ ...draft, name }, alike)
  if (other) return refuse(refusalOf(maybeSame, undefined, { leaderId: other.id }))
  return { outcome: 'created', draft: { ...draft, name } }
}

/**
 * Somebody who could be the person of a line. A reference tells its people apart from those who have another; without one
 * an address is enough, and by post a name in a place.
 */
function sameMaybe(draft: LeaderLine & { name: string }, alike: AlikeBy): AlikePerson | undefined {
  const called = sortNameOf(draft.name)
  const byEmail = (draft.email && alike.email.get(draft.email.toLowerCase())) || []
  const byPhone = (draft.phone && alike.phone.get(draft.phone)) || []
  const named = [...byEmail, ...byPhone].filter(({ sort_name }) => sort_name === called)
  if (draft.reference) return named.find(({ reference }) => reference === null)
  if (draft.email || draft.phone) return byEmail[0] ?? named[0]
  return alike.name.get(called)?.find(({ outcode }) => outcode === (draft.outcode ?? null))
}

/** All addresses and numbers that lines name, to ask whose were erased. */
export const contactsIn = (lines: readonly JudgedLine[]) => ({
  emails: lines.flatMap(({ draft }) => draft?.email ?? []),
  phones: lines.flatMap(({ draft }) => [
    ...(draft?.phone ? [draft.phone] : []),
    ...(draft?.otherPhones ?? []),
  ]),
})
