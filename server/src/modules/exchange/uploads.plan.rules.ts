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
  | { outcome: 'created'; leaderId: string; draft: ProfileDraft }
  | { outcome: 'updated'; person: KnownPerson; changes: LeaderLine }
  | { outcome: 'unchanged'; person: KnownPerson }
  | { outcome: 'refused'; refusal: LineRefusal }

const refuse = (refusal: LineRefusal): PlannedLine => ({ outcome: 'refused', refusal })

/**
 * Decides what each line of a group comes to, as if those before it had been taken: whoever they add or change is found by
 * those behind. No two lines of the group may name one reference.
 *
 * @param deal The id of somebody new.
 */
export function planLines(
  lines: readonly JudgedLine[],
  knowledge: Knowledge,
  deal: () => string,
): PlannedLine[] {
  const known = Map.groupBy(knowledge.known, ({ reference }) => reference)
  const alike = new AlikePeople(knowledge.alike)
  return lines.map(({ draft, refusal }) => {
    if (!draft) return refuse(refusal)
    const wrong = unknownIn(draft, knowledge)
    if (wrong) return refuse(wrong)
    const [person, another] = (draft.reference && known.get(draft.reference)) || []
    if (person && another)
      return refuse(refusalOf(referenceShared, undefined, { field: 'reference' }))
    const planned = person
      ? planChange(draft, person, knowledge)
      : planNew(draft, alike, knowledge, deal)
    if (planned.outcome === 'created') alike.put(planned.leaderId, planned.draft)
    if (planned.outcome === 'updated')
      alike.put(planned.person.id, { ...planned.person, ...planned.changes })
    return planned
  })
}

/** People of the register who are like lines in some respect, kept in step with what the lines before did. */
class AlikePeople {
  readonly #all: Map<string, AlikePerson>
  readonly #by = new Map<string, Set<string>>()

  constructor(people: readonly AlikePerson[]) {
    this.#all = new Map()
    for (const person of people) this.#add(person)
  }

  /** Puts somebody in, or in place of what was known of them. */
  put(
    id: string,
    { reference = null, name, email = null, phone = null, outcode = null }: Alike,
  ): void {
    const before = this.#all.get(id)
    for (const key of before ? keysOf(before) : []) this.#by.get(key)?.delete(id)
    this.#add({
      ...{ id, reference, phone, outcode },
      sort_name: sortNameOf(name),
      email: email?.toLowerCase() ?? null,
    })
  }

  /** Whoever has this address, number or name. */
  find(key: 'email' | 'phone' | 'sort_name', value: string | null | undefined): AlikePerson[] {
    if (!value) return []
    return [...(this.#by.get(`${key} ${value}`) ?? [])].flatMap((id) => this.#all.get(id) ?? [])
  }

  #add(person: AlikePerson): void {
    this.#all.set(person.id, person)
    for (const key of keysOf(person)) {
      const there = this.#by.get(key)
      if (there) there.add(person.id)
      else this.#by.set(key, new Set([person.id]))
    }
  }
}

type Alike = Pick<ProfileDraft, 'name' | 'reference' | 'email' | 'phone' | 'outcode'>

const keysOf = ({ email, phone, sort_name }: AlikePerson): string[] => [
  ...(email ? [`email ${email}`] : []),
  ...(phone ? [`phone ${phone}`] : []),
  `sort_name ${sort_name}`,
]

/** A code or a place that the bank does not have. */
function unknownIn(draft: LeaderLine, { unknownCodes, outcodes }: Knowledge): LineRefusal | null {
  const code = codesOf(draft).find(({ kind, code: each }) => unknownCodes.has(`${kind} ${each}`))
  if (code) {
    const words = `A code here is no \`${code.kind}\` of the vocabulary: GET /api/v1/vocabulary has them all`
    return refusalOf(termUnknown, words, { field: code.field })
  }
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

function planNew(
  draft: LeaderLine,
  alike: AlikePeople,
  { erased }: Knowledge,
  deal: () => string,
): PlannedLine {
  const { name } = draft
  if (name === undefined)
    return refuse(refusalOf(requestInvalid, 'Somebody new needs a name', { field: 'name' }))
  if (draft.ageBand === 'under_16' && !draft.guardian)
    return refuse(refusalOf(guardianRequired, undefined, { field: 'guardian' }))
  if (contactsOf(draft).some((contact) => erased.has(contact)))
    return refuse(refusalOf(erasedBefore))
  const other = sameMaybe({ ...draft, name }, alike)
  if (other) return refuse(refusalOf(maybeSame, undefined, { leaderId: other.id }))
  return { outcome: 'created', leaderId: deal(), draft: { ...draft, name } }
}

/**
 * Somebody who could be the person of a line: by an address, and by post by a name in a place. A reference tells its
 * people apart from those who have another, and from nobody who has none.
 */
function sameMaybe(
  draft: LeaderLine & { name: string },
  alike: AlikePeople,
): AlikePerson | undefined {
  const called = sortNameOf(draft.name)
  const find = (...by: Parameters<typeof alike.find>) =>
    alike.find(...by).filter(({ reference }) => !draft.reference || reference === null)
  if (draft.email || draft.phone) {
    const [byEmail] = find('email', draft.email?.toLowerCase())
    return byEmail ?? find('phone', draft.phone).find(({ sort_name }) => sort_name === called)
  }
  return find('sort_name', called).find(({ outcode }) => outcode === (draft.outcode ?? null))
}

/** All addresses and numbers that lines name, to ask whose were erased. */
export const contactsIn = (lines: readonly JudgedLine[]) => ({
  emails: lines.flatMap(({ draft }) => draft?.email ?? []),
  phones: lines.flatMap(({ draft }) => [
    ...(draft?.phone ? [draft.phone] : []),
    ...(draft?.otherPhones ?? []),
  ]),
})
