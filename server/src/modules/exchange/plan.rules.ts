import { judgedByCells } from './columns.rules.ts'
import { dateOrders } from './cells.dates.order.rules.ts'
import {
  addPerson,
  emptyIndex,
  findNear,
  findSame,
  identityOf,
  noteNames,
} from './duplicates.rules.ts'
import type { Identity, NearMiss, PeopleIndex } from './duplicates.rules.ts'
import { recogniseColumns } from './headings.rules.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import { longerHold } from './holds.rules.ts'
import { addRow, leftWords, personOf, reason, settle } from './plan.people.rules.ts'
import type { Person } from './plan.people.rules.ts'
import type { ExistingLeader, ImportPlan, PlanInput, PlanRow } from './plan.types.ts'
import { readRow } from './rows.rules.ts'
import type { ReadRow } from './rows.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import { buildLexicons } from './vocabulary.rules.ts'

type Owner = { leader: ExistingLeader; row: null } | { leader: null; row: Person }

/** The rows of a sheet as read, before they are compared with anybody. */
export interface ReadSheet {
  sheet: Sheet
  columns: RecognisedColumn[]
  reads: ReadRow[]
}

/** What each column holds, by its heading, its cells and what was said by hand. */
export const columnsOf = ({
  sheet,
  mapping,
  vocabulary,
}: Pick<PlanInput, 'sheet' | 'mapping' | 'vocabulary'>): RecognisedColumn[] =>
  judgedByCells(recogniseColumns(sheet.headings, mapping), sheet.rows, buildLexicons(vocabulary))

/** Reads every row; who is in the bank does not matter here. */
export const readRows = (
  input: Pick<PlanInput, 'sheet' | 'mapping' | 'vocabulary' | 'today'>,
): ReadSheet => {
  const { sheet, today } = input
  const lexicons = buildLexicons(input.vocabulary)
  const columns = columnsOf(input)
  const orders = dateOrders(columns, sheet.rows)
  const reads = sheet.rows.map((row) => readRow(row, columns, lexicons, today, orders))
  return { sheet, columns, reads }
}

/** Whom the rows may be about, those that would be refused too: a death may come without an address. */
export const identitiesOf = ({ reads }: ReadSheet): Identity[] =>
  reads.filter(({ draft }) => draft.name !== '').map(({ draft }) => identityOf(draft))

/** What an import would do, row by row; pure, so the real run does exactly what the dry run showed. */
export const planImport = (input: PlanInput): ImportPlan => planRows(readRows(input), input)

/** What the rows would do, given who is in the bank. The rows are taken over and changed. */
export const planRows = (
  read: ReadSheet,
  { existing, asserted, today }: Pick<PlanInput, 'existing' | 'asserted' | 'today'>,
): ImportPlan => {
  const index: PeopleIndex<Owner> = emptyIndex()
  for (const leader of existing) addPerson<Owner>(index, { leader, row: null }, leader)
  for (const identity of [...existing, ...identitiesOf(read)]) noteNames(index, identity)
  const people: Person[] = []
  const rows = read.reads.map((row) => planRow(row, read.sheet, index, people))
  for (const person of people) settle(person, asserted, today)
  const counts = { create: 0, update: 0, skip: 0, refuse: 0 }
  for (const row of rows) counts[row.outcome]++
  const withoutConsent = rows.filter((row) => row.outcome === 'create' && !row.consent).length
  return { columns: read.columns, rows, counts, withoutConsent }
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

const planRow = (
  read: ReadRow,
  sheet: Sheet,
  index: PeopleIndex<Owner>,
  people: Person[],
): PlanRow => {
  const identity = identityOf(read.draft)
  const same = read.draft.name === '' ? null : findSame(index, identity)
  // Without a way to reach them, only a reference or an address beside the name tells who it is.
  const isSure = same !== null && (same.by === 'name_and_ref' || same.by === 'email')
  if (read.refusal && !isSure) return refusedRow(read, sheet, findNear(index, identity))
  if (same?.owner.row) return mergedRow(same.owner.row, read, index)
  const planned: PlanRow = {
    ...base(read),
    outcome: 'create',
    reason: reason('new', 'A new person.'),
  }
  const known = same?.owner.leader ?? null
  if (known) {
    planned.leaderId = known.id
    planned.outcome = 'update'
  } else {
    addNear(read, findNear(index, identity))
  }
  const person = personOf(planned, read, known)
  addPerson<Owner>(index, { leader: null, row: person }, identity)
  people.push(person)
  return planned
}

/** Somebody alike is shown; one who left or is held makes this one wait until a coordinator has looked. */
const addNear = ({ draft }: ReadRow, near: NearMiss<Owner> | null): void => {
  if (!near) return
  const words = nearText(near.why, near.owner)
  draft.review.push(words)
  const { leader } = near.owner
  const isHeld = leader?.left !== undefined || Boolean(leader?.current.doNotContact)
  if (!isHeld || near.why === 'shares_email') return
  draft.doNotContact = longerHold(draft.doNotContact, { kind: 'pause', until: null, words })
}

const nearText = (why: NearMiss<Owner>['why'], { row, leader }: Owner): string => {
  const inBank = leader?.left
    ? `a person who ${leftWords(leader).toLowerCase()}`
    : leader?.current.doNotContact
      ? 'a person in the bank who is not to be contacted'
      : 'a person in the bank'
  const whom = row ? `the person of line ${row.planned.line}` : inBank
  if (why === 'shares_email') return `Shares an e-mail address with ${whom}, under another name.`
  if (why === 'same_ref') return `Has the same reference as ${whom}, under another name.`
  return `Has the same name as ${whom}: check whether they are one person.`
}

const refusedRow = (read: ReadRow, sheet: Sheet, near: NearMiss<Owner> | null): PlanRow => {
  const { code, index, cell } = read.refusal ?? { code: 'no_name', index: null, cell: '' }
  const where =
    index === null
      ? null
      : { line: read.line, index, heading: sheet.headings[index] ?? '', text: cell }
  const lacks =
    code === 'no_name'
      ? 'There is no name.'
      : cell === ''
        ? 'There is no e-mail address, phone number or postal address.'
        : `No way to reach this person could be read from “${cell.slice(0, 80)}”.`
  const hold = read.draft.doNotContact
  const held = hold ? ` The row says “${hold.words}”: look for this person in the bank.` : ''
  const alike = near ? ` ${nearText(near.why, near.owner)}` : ''
  const text = `${lacks}${held}${alike}`
  return { ...base(read), outcome: 'refuse', reason: reason(code, text, where), draft: null }
}

const mergedRow = (person: Person, read: ReadRow, index: PeopleIndex<Owner>): PlanRow => {
  const { planned } = person
  addRow(person, read)
  addPerson<Owner>(index, { leader: null, row: person }, identityOf(read.draft))
  return {
    ...base(read),
    outcome: 'skip',
    reason: reason('same_person_in_file', `The same person as on line ${planned.line}.`),
    leaderId: planned.leaderId,
    sameAsLine: planned.line,
  }
}
