import type { ColumnKind } from './headings.words.rules.ts'
import { sortNameOf } from '../leaders/leaders.rules.ts'
import type { AssertedConsent } from './draft.types.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import { DateOrders } from './cells.dates.order.rules.ts'
import { withoutErased, withoutUnknownPlaces } from './imports.rules.ts'
import type { RowFacts } from './bearings.rules.ts'
import { packedCandidates, packedFacts } from './packed-people.rules.ts'
import { packedRead, unpackingReads, type PackedRead } from './packed-reads.rules.ts'
import type { Sequence } from './packed.rules.ts'
import { columnsOf, countsOf, factsOf, Planner } from './plan.rules.ts'
import type { Candidate, ExistingLeader, ImportPlan, PlanRow } from './plan.types.ts'
import { readRow } from './rows.rules.ts'
import type { Sheet, SheetRow } from './sheet.types.ts'
import { buildLexicons, type ImportVocabulary } from './vocabulary.rules.ts'

/** A sheet without its rows, which are asked for, and how it is to be read. */
export interface PlanQuestion {
  sheet: Omit<Sheet, 'rows'>
  mapping: Record<string, string | null>
  vocabulary: ImportVocabulary
  asserted: AssertedConsent | null
  today: string
}

/** By what people of the register are looked for. */
export interface Sought {
  emails: string[]
  phones: string[]
  references: string[]
  sortNames: string[]
}

/**
 * What planning a sheet needs to be told, and has to tell, a piece at a time. rows: the rows of the sheet from here on ·
 * seek: who of the register these people could be · known: these of the register as they are · places, erased: which of these
 * are · planned: some rows of the plan, those about one person together
 */
export type PlanSaid =
  | { say: 'rows'; from: number }
  | AskedOfRegister
  | { say: 'planned'; rows: PlanRow[] }
export type AskedOfRegister =
  | { say: 'seek'; sought: Sought }
  | { say: 'known'; leaderIds: string[] }
  | { say: 'places'; outcodes: string[] }
  | { say: 'erased'; contacts: { emails: string[]; phones: string[] } }

export type PlanAnswer = Omit<ImportPlan, 'rows'> & { columns: RecognisedColumn[] }

/** Where rows are set down that were read, until it is known whom all of them are about. */
export interface Keep<T> extends Iterable<readonly T[]> {
  push(value: T): void
}

/** So many rows make a piece: a few milliseconds of whoever takes it. */
export const rowsOfAPiece = 250
/** What a column holds is judged by its cells in so many rows. */
const judgedRows = 5_000
/** The people of so many rows are looked for at once: whoever is found is held whole meanwhile, and there may be several a row. */
const soughtRows = 1_000

/**
 * Plans a sheet, asking for what it needs with `yield`. Nothing is read or written here, and no more than a piece of the
 * sheet is held at a time: `kept` is where its rows are set down in between.
 */
export function* planInPieces(
  question: PlanQuestion,
  kept: Keep<PackedRead>,
): Generator<PlanSaid, PlanAnswer, unknown> {
  const { columns, facts } = yield* readAll(question, kept)
  const { candidates, places, erased } = yield* seekAll(facts)
  const planner = new Planner(question.sheet, facts, candidates, question)
  const total = countsOf([])
  const unpacked = unpackingReads(columns)
  for (const some of kept) {
    const reads = some.map(unpacked)
    const leaderIds = planner.leadersOf(reads.length)
    const known = (
      leaderIds.length > 0 ? yield { say: 'known', leaderIds } : []
    ) as ExistingLeader[]
    const rows = planner.plan(reads, new Map(known.map((leader) => [leader.id, leader])))
    withoutUnknownPlaces(rows, places)
    withoutErased(rows, erased)
    const { counts, withoutConsent } = countsOf(rows)
    for (const outcome of Object.keys(counts) as (keyof typeof counts)[])
      total.counts[outcome] += counts[outcome]
    total.withoutConsent += withoutConsent
    yield { say: 'planned', rows }
  }
  return { columns, ...total }
}

/** Reads the rows of a sheet, and makes out what its columns are. */
function* readAll(
  question: PlanQuestion,
  kept: Keep<PackedRead>,
): Generator<
  PlanSaid,
  { columns: RecognisedColumn[]; facts: ReturnType<typeof packedFacts> },
  unknown
> {
  const mapping = question.mapping as Record<string, ColumnKind | null>
  const lexicons = buildLexicons(question.vocabulary)
  const orders = new DateOrders()
  const first: SheetRow[] = []
  for (let from = 0, isMore = true; isMore;) {
    const piece = (yield { say: 'rows', from }) as SheetRow[]
    for (const row of piece) orders.see(row)
    if (first.length < judgedRows) first.push(...piece)
    from += piece.length
    isMore = piece.length === rowsOfAPiece
  }
  const columns = columnsOf({
    ...question,
    sheet: { ...question.sheet, rows: first.slice(0, judgedRows) },
    mapping,
  })
  const ordersOfColumns = orders.of(columns)
  const facts = packedFacts()
  for (let isMore = true; isMore;) {
    const piece = (yield { say: 'rows', from: facts.length }) as SheetRow[]
    for (const row of piece) {
      const read = readRow(row, columns, lexicons, question.today, ordersOfColumns)
      kept.push(packedRead(read))
      facts.push(factsOf(read))
    }
    isMore = piece.length === rowsOfAPiece
  }
  return { columns, facts }
}

/** What the register knows of all rows, before any of them is planned: no piece has to wait for it once more. */
interface Found {
  /** Whoever of the bank they could be about, in the order of their ids. */
  candidates: Sequence<Candidate>
  /** Of the places that they name, those that the bank knows. */
  places: ReadonlySet<string>
  /** Of their addresses and numbers, those of somebody who was erased. */
  erased: ReadonlySet<string>
}

function* seekAll(facts: ReturnType<typeof packedFacts>): Generator<PlanSaid, Found, unknown> {
  const candidates = packedCandidates()
  const placeOf = new Map<string, number>()
  const named = new Set<string>()
  const places = new Set<string>()
  const erased = new Set<string>()
  for (let at = 0; at < facts.length; at += soughtRows) {
    const some = facts.slice(at, at + soughtRows)
    const sought = soughtOf(some)
    for (const one of (yield { say: 'seek', sought }) as Candidate[]) {
      if (placeOf.has(one.id)) continue
      placeOf.set(one.id, candidates.length)
      candidates.push(one)
    }
    const { emails, phones } = sought
    const gone = (yield { say: 'erased', contacts: { emails, phones } }) as Set<string>
    for (const contact of gone) erased.add(contact)
    const outcodes = outcodesOf(some).filter((outcode) => !named.has(outcode))
    if (outcodes.length === 0) continue
    for (const outcode of outcodes) named.add(outcode)
    for (const outcode of (yield { say: 'places', outcodes }) as Set<string>) places.add(outcode)
  }
  const inOrder = [...placeOf].toSorted(([one], [other]) => (one < other ? -1 : 1))
  // As numbers alone: whoever is in there by id need not stay.
  const placesInOrder = Int32Array.from(inOrder, ([, at]) => at)
  const candidatesInOrder: Sequence<Candidate> = {
    length: placesInOrder.length,
    at(place) {
      const at = placesInOrder[place]
      return at === undefined ? undefined : candidates.at(at)
    },
  }
  return { candidates: candidatesInOrder, places, erased }
}

function soughtOf(facts: readonly RowFacts[]): Sought {
  const people = facts.filter(({ isNamed }) => isNamed).map(({ identity }) => identity)
  return {
    emails: people.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())),
    phones: people.flatMap(({ phones }) => [...phones]),
    references: people.flatMap(({ ref }) => (ref ? [ref] : [])),
    sortNames: people.flatMap(({ names }) => names.map(sortNameOf)),
  }
}

const outcodesOf = (facts: readonly RowFacts[]): string[] => [
  ...new Set(facts.flatMap(({ identity: { outcode } }) => outcode ?? [])),
]
