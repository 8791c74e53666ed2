import type { AssertedConsent, LeaderDraft } from './draft.types.ts'
import { addPerson, emptyIndex, findNear, findSame, identityOf } from './duplicates.rules.ts'
import type { Identity, PeopleIndex } from './duplicates.rules.ts'
import { recogniseColumns } from './headings.rules.ts'
import type { HandMapping, RecognisedColumn } from './headings.rules.ts'
import { additionsTo, mergeDrafts } from './merge.rules.ts'
import { readRow } from './rows.rules.ts'
import type { CellOutcome, ReadRow } from './rows.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import { buildLexicons } from './vocabulary.rules.ts'
import type { ImportVocabulary } from './vocabulary.rules.ts'

/** A leader whom the organisation already holds. */
export interface ExistingLeader extends Identity {
  id: string
  /** The record in the shape of a draft, so that nothing told is written over. */
  current: Partial<LeaderDraft>
}

export type PlanReasonCode =
  | 'new'
  | 'adds'
  | 'unchanged'
  | 'same_person_in_file'
  | 'no_name'
  | 'no_contact'

export interface PlanReason {
  code: PlanReasonCode
  /** In plain words. */
  text: string
  /** Where the reason lies; null when it lies in the row as a whole. */
  cell: { line: number; index: number; heading: string; text: string } | null
}

export interface PlannedConsent extends AssertedConsent {
  /** ISO date after which it no longer counts. */
  expiresOn: string
}

export interface PlanRow {
  /** Line of the file. */
  line: number
  outcome: 'create' | 'update' | 'skip' | 'refuse'
  reason: PlanReason
  /** Name for the list of rows; empty when the row has none. */
  name: string
  /** The known leader whom the row is about. */
  leaderId: string | null
  /** Line of the row that this one was taken together with. */
  sameAsLine: number | null
  /** Whole for create; for update and skip what the row tells; null for refuse. */
  draft: LeaderDraft | null
  /** For update: new whole value of each field that changes. */
  changes: Partial<LeaderDraft>
  /** For create: null when nobody stated one, or the row asks not to be contacted. */
  consent: PlannedConsent | null
  cells: CellOutcome[]
}

export interface ImportPlan {
  columns: RecognisedColumn[]
  rows: PlanRow[]
  counts: Record<PlanRow['outcome'], number>
  /** Created people who cannot be matched because no consent is stated or they asked for no contact. */
  withoutConsent: number
}

export interface PlanInput {
  sheet: Sheet
  /** Columns named by hand; they stand above every guess. */
  mapping?: HandMapping
  vocabulary: ImportVocabulary
  existing: readonly ExistingLeader[]
  asserted: AssertedConsent | null
  /** ISO date of the import. */
  today: string
}

type Owner = { leader: ExistingLeader; row: null } | { leader: null; row: Pending }

/** A person of the file as gathered from one row or more. */
interface Pending {
  planned: PlanRow
  read: ReadRow
  /** The leader of the bank whom the row is about. */
  known: ExistingLeader | null
}

/** What an import would do, row by row; pure, so the real run does exactly what the dry run showed. */
export const planImport = (input: PlanInput): ImportPlan => {
  const columns = recogniseColumns(input.sheet.headings, input.mapping)
  const lexicons = buildLexicons(input.vocabulary)
  const index: PeopleIndex<Owner> = emptyIndex()
  for (const leader of input.existing) addPerson<Owner>(index, { leader, row: null }, leader)
  const pending: Pending[] = []
  const rows = input.sheet.rows.map((row) => {
    const read = readRow(row, columns, lexicons, input.today)
    return planRow(read, input.sheet, index, pending)
  })
  for (const person of pending) settle(person, input.asserted)
  const counts = { create: 0, update: 0, skip: 0, refuse: 0 }
  for (const row of rows) counts[row.outcome]++
  const withoutConsent = rows.filter((row) => row.outcome === 'create' && !row.consent).length
  return { columns, rows, counts, withoutConsent }
}

const base = (read: ReadRow): Omit<PlanRow, 'outcome' | 'reason'> => ({
  line: read.line,
  name: read.draft.name,
  leaderId: null,
  sameAsLine: null,
  draft: read.draft,
  changes: {},
  consent: null,
  cells: read.cells,
})

const reason = (
  code: PlanReasonCode,
  text: string,
  cell: PlanReason['cell'] = null,
): PlanReason => ({
  code,
  text,
  cell,
})

const planRow = (
  read: ReadRow,
  sheet: Sheet,
  index: PeopleIndex<Owner>,
  pending: Pending[],
): PlanRow => {
  if (read.refusal) return refusedRow(read, sheet)
  const identity = identityOf(read.draft)
  const same = findSame(index, identity)
  if (same?.owner.row) return mergedRow(same.owner.row, read, index)
  const planned: PlanRow = {
    ...base(read),
    outcome: 'create',
    reason: reason('new', 'A new person.'),
  }
  const known = same?.owner.leader ?? null
  const person: Pending = { planned, read, known }
  if (known) {
    planned.leaderId = known.id
    planned.outcome = 'update'
  } else {
    const near = findNear(index, identity)
    if (near) read.draft.review.push(nearText(near.why, near.owner))
  }
  addPerson<Owner>(index, { leader: null, row: person }, identity)
  pending.push(person)
  return planned
}

const nearText = (why: 'shares_email' | 'same_name' | 'same_ref', owner: Owner): string => {
  const whom = owner.row ? `the person of line ${owner.row.planned.line}` : 'a person in the bank'
  if (why === 'shares_email') return `Shares an e-mail address with ${whom}, under another name.`
  if (why === 'same_ref') return `Has the same reference as ${whom}, under another name.`
  return `Has the same name as ${whom}: check whether they are one person.`
}

const refusedRow = (read: ReadRow, sheet: Sheet): PlanRow => {
  const { code, index, cell } = read.refusal ?? { code: 'no_name', index: null, cell: '' }
  const where =
    index === null
      ? null
      : { line: read.line, index, heading: sheet.headings[index] ?? '', text: cell }
  const text =
    code === 'no_name'
      ? 'There is no name.'
      : cell === ''
        ? 'There is no e-mail address, phone number or postal address.'
        : `No way to reach this person could be read from “${cell.slice(0, 80)}”.`
  return { ...base(read), outcome: 'refuse', reason: reason(code, text, where), draft: null }
}

/** A later row of the same person: its answers fill the gaps of the first, its words join the note. */
const mergedRow = (person: Pending, read: ReadRow, index: PeopleIndex<Owner>): PlanRow => {
  const { planned } = person
  const first = planned.draft ?? read.draft
  const merged = mergeDrafts(first, person.read.noteLines, read.draft, read.noteLines)
  merged.draft.review.push(`Line ${read.line} is about the same person and was taken together.`)
  for (const field of merged.conflicts) {
    merged.draft.review.push(`Lines ${planned.line} and ${read.line} differ: ${field}.`)
    const kept = keptWords(read, field)
    for (const line of kept) if (!merged.noteLines.includes(line)) merged.noteLines.push(line)
  }
  merged.draft.note = merged.noteLines.join('\n')
  planned.draft = merged.draft
  person.read = { ...person.read, noteLines: merged.noteLines }
  addPerson<Owner>(index, { leader: null, row: person }, identityOf(read.draft))
  return {
    ...base(read),
    outcome: 'skip',
    reason: reason('same_person_in_file', `The same person as on line ${planned.line}.`),
    leaderId: planned.leaderId,
    sameAsLine: planned.line,
  }
}

/** What the later row says in a field in which the rows differ, as a line of the note. */
const keptWords = (read: ReadRow, field: keyof LeaderDraft): string[] => {
  const value = read.draft[field]
  return typeof value === 'string' ? [`Line ${read.line}, ${field}: ${value}`] : []
}

const settle = (person: Pending, asserted: AssertedConsent | null): void => {
  const { planned, known } = person
  const { draft } = planned
  if (!draft) return
  if (!known) {
    planned.consent = consentOf(draft, asserted)
    return
  }
  const { changes, conflicts } = additionsTo(known.current, draft, person.read.noteLines)
  planned.changes = changes
  if (conflicts.length > 0) {
    draft.review.push(
      `The bank says something else and was left as it is: ${conflicts.join(', ')}.`,
    )
  }
  const grows = Object.keys(changes).length > 0
  planned.outcome = grows ? 'update' : 'skip'
  planned.reason = grows
    ? reason('adds', `Already in the bank; adds: ${Object.keys(changes).join(', ')}.`)
    : reason('unchanged', 'Already in the bank, nothing new.')
}

/** A statement of consent never reaches a person whose row asks for no contact. */
const consentOf = (draft: LeaderDraft, asserted: AssertedConsent | null): PlannedConsent | null => {
  if (!asserted || draft.doNotContact) return null
  const [year = '', month = '', day = ''] = asserted.statedOn.split('-')
  const leapDay = month === '02' && day === '29'
  return { ...asserted, expiresOn: `${Number(year) + 1}-${month}-${leapDay ? '28' : day}` }
}
