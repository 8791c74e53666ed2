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
import type { Sheet } from './sheet.types.ts'
import { buildLexicons } from './vocabulary.rules.ts'

/** Whom a row is about: somebody of the bank, or whoever an earlier row of the file is about. */
type Owner = { leader: ExistingLeader; row: null } | { leader: null; row: number }

/** The rows of a sheet as read, before they are compared with anybody. */
export interface ReadSheet {
  sheet: Sheet
  columns: RecognisedColumn[]
  reads: ReadRow[]
}

/** As much of a row as tells whom it is about. */
export interface RowFacts {
  identity: Identity
  isNamed: boolean
  isRefused: boolean
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

/** Whom a row may be about; of one that would be refused too: a death may come without an address. */
export const factsOf = ({ draft, refusal }: ReadRow): RowFacts => ({
  identity: identityOf(draft),
  isNamed: draft.name !== '',
  isRefused: refusal !== null,
})

/** What an import would do, row by row; pure, so the real run does exactly what the dry run showed. */
export const planImport = (input: PlanInput): ImportPlan => {
  const { sheet, columns, reads } = readRows(input)
  const rows = [...planReads(sheet, reads.map(factsOf), [reads], input)]
    .flat()
    .toSorted((one, other) => one.line - other.line)
  return { columns, rows, ...countsOf(rows) }
}

/** How many rows come to what. */
export const countsOf = (
  rows: Iterable<Pick<PlanRow, 'outcome' | 'consent'>>,
): Pick<ImportPlan, 'counts' | 'withoutConsent'> => {
  const counts = { create: 0, update: 0, skip: 0, refuse: 0 }
  let withoutConsent = 0
  for (const { outcome, consent } of rows) {
    counts[outcome]++
    if (outcome === 'create' && !consent) withoutConsent++
  }
  return { counts, withoutConsent }
}

/** What the rows would do, given who is in the bank: one person after the other, with all rows about them. */
export function* planReads(
  sheet: Pick<Sheet, 'headings'>,
  facts: readonly RowFacts[],
  pieces: Iterable<readonly ReadRow[]>,
  { existing, asserted, today }: Pick<PlanInput, 'existing' | 'asserted' | 'today'>,
): Generator<PlanRow[]> {
  const bearings = bearingsOf(facts, existing)
  const lastOf = new Map<number, number>()
  bearings.forEach(({ with: first }, at) => first === null || lastOf.set(first, at))
  const lineOf = (at: number) => lines[at] ?? 0
  const lines: number[] = []
  /** People who have rows to come. */
  const waiting = new Map<number, { person: Person; rows: PlanRow[] }>()
  for (const piece of pieces)
    for (const read of piece) {
      const at = lines.push(read.line) - 1
      const bearing = bearings[at]
      if (!bearing) throw new Error('There are more rows than were looked at')
      if (bearing.is === 'refused') {
        yield [refusedRow(read, sheet, bearing.near, lineOf)]
        continue
      }
      const first = bearing.with ?? at
      const those = waiting.get(first)
      const planned = those ? mergedRow(those.person, read) : newRow(read, bearing, lineOf)
      const { person, rows } = those ?? {
        person: personOf(planned, read, bearing.leader),
        rows: [],
      }
      rows.push(planned)
      if ((lastOf.get(first) ?? first) > at) {
        waiting.set(first, { person, rows })
        continue
      }
      waiting.delete(first)
      settle(person, asserted, today)
      yield rows
    }
}

/** What is found out about whom a row is about, before anything is made of it. */
interface Bearing {
  is: 'refused' | 'person'
  /** The row that the person was met in first, where that is an earlier one. */
  with: number | null
  leader: ExistingLeader | null
  near: NearMiss<Owner> | null
}

function bearingsOf(facts: readonly RowFacts[], existing: readonly ExistingLeader[]): Bearing[] {
  const index: PeopleIndex<Owner> = emptyIndex()
  for (const leader of existing) addPerson<Owner>(index, { leader, row: null }, leader)
  for (const identity of existing) noteNames(index, identity)
  for (const { identity, isNamed } of facts) if (isNamed) noteNames(index, identity)
  return facts.map(({ identity, isNamed, isRefused }, at): Bearing => {
    const same = isNamed ? findSame(index, identity) : null
    // Without a way to reach them, only a reference or an address beside the name tells who it is.
    const isSure = same !== null && (same.by === 'name_and_ref' || same.by === 'email')
    if (isRefused && !isSure)
      return { is: 'refused', with: null, leader: null, near: findNear(index, identity) }
    const first = same?.owner.row ?? null
    const leader = same?.owner.leader ?? null
    const near = same ? null : findNear(index, identity)
    addPerson<Owner>(index, { leader: null, row: first ?? at }, identity)
    return { is: 'person', with: first, leader, near }
  })
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

/** The row in which a person is met first. */
const newRow = (read: ReadRow, { leader, near }: Bearing, lineOf: LineOf): PlanRow => {
  const planned: PlanRow = {
    ...base(read),
    outcome: 'create',
    reason: reason('new', 'A new person.'),
  }
  if (leader) return { ...planned, leaderId: leader.id, outcome: 'update' }
  addNear(read, near, lineOf)
  return planned
}

/** The line of the file on which a row stands. */
type LineOf = (row: number) => number

/** Somebody alike is shown; one who left or is held makes this one wait until a coordinator has looked. */
const addNear = ({ draft }: ReadRow, near: NearMiss<Owner> | null, lineOf: LineOf): void => {
  if (!near) return
  const words = nearText(near, lineOf)
  draft.review.push(words)
  const { leader } = near.owner
  const isHeld = leader?.left !== undefined || Boolean(leader?.current.doNotContact)
  if (!isHeld || near.why === 'shares_email') return
  draft.doNotContact = longerHold(draft.doNotContact, { kind: 'pause', until: null, words })
}

const nearText = ({ why, owner: { row, leader } }: NearMiss<Owner>, lineOf: LineOf): string => {
  const inBank = leader?.left
    ? `a person who ${leftWords(leader).toLowerCase()}`
    : leader?.current.doNotContact
      ? 'a person in the bank who is not to be contacted'
      : 'a person in the bank'
  const whom = row === null ? inBank : `the person of line ${lineOf(row)}`
  if (why === 'shares_email') return `Shares an e-mail address with ${whom}, under another name.`
  if (why === 'same_ref') return `Has the same reference as ${whom}, under another name.`
  return `Has the same name as ${whom}: check whether they are one person.`
}

const refusedRow = (
  read: ReadRow,
  sheet: Pick<Sheet, 'headings'>,
  near: NearMiss<Owner> | null,
  lineOf: LineOf,
): PlanRow => {
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
  const alike = near ? ` ${nearText(near, lineOf)}` : ''
  const text = `${lacks}${held}${alike}`
  return { ...base(read), outcome: 'refuse', reason: reason(code, text, where), draft: null }
}

const mergedRow = (person: Person, read: ReadRow): PlanRow => {
  const { planned } = person
  addRow(person, read)
  return {
    ...base(read),
    outcome: 'skip',
    reason: reason('same_person_in_file', `The same person as on line ${planned.line}.`),
    leaderId: planned.leaderId,
    sameAsLine: planned.line,
  }
}
