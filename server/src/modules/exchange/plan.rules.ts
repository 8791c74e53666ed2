import { judgedByCells } from './columns.rules.ts'
import { dateOrders } from './cells.dates.order.rules.ts'
import { Bearings } from './bearings.rules.ts'
import type { Bearing, RowFacts } from './bearings.rules.ts'
import { identityOf } from './duplicates.rules.ts'
import { recogniseColumns } from './headings.rules.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import { longerHold } from './holds.rules.ts'
import type { Sequence } from './packed.rules.ts'
import { addRow, leftWords, personOf, reason, settle } from './plan.people.rules.ts'
import type { Person } from './plan.people.rules.ts'
import type { Candidate, ExistingLeader, ImportPlan, PlanInput, PlanRow } from './plan.types.ts'
import { readRow } from './rows.rules.ts'
import type { ReadRow } from './rows.rules.ts'
import type { Sheet } from './sheet.types.ts'
import { buildLexicons } from './vocabulary.rules.ts'

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

/** Whom a row may be about; of one that would be refused too: a death may come without an address. */
export const factsOf = ({ draft, refusal }: ReadRow): RowFacts => ({
  identity: identityOf(draft),
  isNamed: draft.name !== '',
  isRefused: refusal !== null,
})

/** What an import would do, row by row; pure, so the real run does exactly what the dry run showed. */
export const planImport = (input: PlanInput): ImportPlan => {
  const { sheet, columns, reads } = readRows(input)
  const candidates = input.existing.map(candidateFrom)
  const planner = new Planner(sheet, reads.map(factsOf), candidates, input)
  const leaders = new Map(input.existing.map((leader) => [leader.id, leader]))
  const rows = planner.plan(reads, leaders).toSorted((one, other) => one.line - other.line)
  return { columns, rows, ...countsOf(rows) }
}

/** As much of somebody of the bank as tells whether a row is about them. */
export const candidateFrom = (leader: ExistingLeader): Candidate => {
  const { id, ref, names, emails, phones, outcode, addresses, left } = leader
  const isHeld = Boolean(leader.current.doNotContact)
  return { id, ref, names, emails, phones, outcode, addresses, left, isHeld }
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

/** What rows would do, a piece of them after the other, once it is known whom each of them is about. */
export class Planner {
  readonly #sheet: Pick<Sheet, 'headings'>
  readonly #how: Pick<PlanInput, 'asserted' | 'today'>
  readonly #bearings: Bearings
  /** The last row of whoever has several. */
  readonly #lastOf = new Map<number, number>()
  /** The line of the file on which each row stands. */
  readonly #lines: number[] = []
  /** People who have rows to come. */
  readonly #waiting = new Map<number, { person: Person; rows: PlanRow[] }>()

  /**
   * @param facts Of all rows.
   * @param candidates Whoever of the bank one of the rows could be about.
   */
  constructor(
    sheet: Pick<Sheet, 'headings'>,
    facts: Sequence<RowFacts>,
    candidates: Sequence<Candidate>,
    how: Pick<PlanInput, 'asserted' | 'today'>,
  ) {
    this.#sheet = sheet
    this.#how = how
    this.#bearings = new Bearings(facts, candidates)
    for (let at = 0; at < this.#bearings.length; at += 1) {
      const first = this.#bearings.at(at)?.with ?? null
      if (first !== null) this.#lastOf.set(first, at)
    }
  }

  /** The people of the bank whom the next rows are about. */
  leadersOf(rows: number): string[] {
    const from = this.#lines.length
    return Array.from({ length: rows }, (_none, at) => this.#bearings.at(from + at)).flatMap(
      (bearing) => bearing?.leader?.id ?? [],
    )
  }

  /**
   * Plans the next rows; answers those of people who have no more to come, all about one person together.
   *
   * @param leaders Whom `leadersOf` named, as they are now. Who is not there any more is met as somebody new.
   */
  plan(reads: readonly ReadRow[], leaders: ReadonlyMap<string, ExistingLeader>): PlanRow[] {
    return reads.flatMap((read) => this.#planRow(read, leaders))
  }

  #planRow(read: ReadRow, leaders: ReadonlyMap<string, ExistingLeader>): PlanRow[] {
    const at = this.#lines.push(read.line) - 1
    const lineOf = (row: number) => this.#lines[row] ?? 0
    const bearing = this.#bearings.at(at)
    if (!bearing) throw new Error('There are more rows than were looked at')
    if (bearing.is === 'refused') return [refusedRow(read, this.#sheet, bearing.near, lineOf)]
    const first = bearing.with ?? at
    const known = (bearing.leader && leaders.get(bearing.leader.id)) ?? null
    const those = this.#waiting.get(first)
    const planned = those
      ? mergedRow(those.person, read)
      : newRow(read, known, bearing.near, lineOf)
    const { person, rows } = those ?? { person: personOf(planned, read, known), rows: [] }
    rows.push(planned)
    if ((this.#lastOf.get(first) ?? first) > at) {
      this.#waiting.set(first, { person, rows })
      return []
    }
    this.#waiting.delete(first)
    settle(person, this.#how.asserted, this.#how.today)
    return rows
  }
}

const base = (read: ReadRow): Omit<PlanRow, 'outcome' | 'reason'> => ({
  line: read.line,
  name: read.draft.name,
  leaderId: null,
  sameAsLine: null,
  known: null,
  draft: read.draft,
  changes: {},
  consent: null,
  cells: read.cells,
})

/** The row in which a person is met first. */
const newRow = (
  read: ReadRow,
  leader: ExistingLeader | null,
  near: Bearing['near'],
  lineOf: LineOf,
): PlanRow => {
  const planned: PlanRow = {
    ...base(read),
    outcome: 'create',
    reason: reason('new', 'A new person.'),
  }
  if (leader) {
    const { id, version, current } = leader
    const known = { version, review: current.review ?? [], note: current.note ?? '' }
    return { ...planned, leaderId: id, known, outcome: 'update' }
  }
  addNear(read, near, lineOf)
  return planned
}

/** The line of the file on which a row stands. */
type LineOf = (row: number) => number

/** Somebody alike is shown; one who left or is held makes this one wait until a coordinator has looked. */
const addNear = ({ draft }: ReadRow, near: Bearing['near'], lineOf: LineOf): void => {
  if (!near) return
  const words = nearText(near, lineOf)
  draft.review.push(words)
  const { leader } = near.whom
  const isHeld = leader?.left !== undefined || Boolean(leader?.isHeld)
  if (!isHeld || near.why === 'shares_email') return
  draft.doNotContact = longerHold(draft.doNotContact, { kind: 'pause', until: null, words })
}

const nearText = (
  { why, whom: { row, leader } }: NonNullable<Bearing['near']>,
  lineOf: LineOf,
): string => {
  const inBank = leader?.left
    ? `a person who ${leftWords(leader).toLowerCase()}`
    : leader?.isHeld
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
  near: Bearing['near'],
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
