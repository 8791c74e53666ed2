import type { ColumnKind } from './headings.words.rules.ts'
import { sortNameOf } from '../leaders/leaders.rules.ts'
import type { AssertedConsent } from './draft.types.ts'
import type { RecognisedColumn } from './headings.rules.ts'
import { contactsOf, withoutErased, withoutUnknownPlaces } from './imports.rules.ts'
import { identitiesOf, planRows, readRows } from './plan.rules.ts'
import type { ExistingLeader, ImportPlan, PlanRow } from './plan.types.ts'
import type { Sheet, SheetRow } from './sheet.rules.ts'
import type { ImportVocabulary } from './vocabulary.rules.ts'

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
 * seek: look for these people · known: those who were found, from here on · places, erased: which of these are · planned: some
 * rows of the plan
 */
export type PlanSaid =
  | { say: 'rows'; from: number }
  | { say: 'seek'; sought: Sought }
  | { say: 'known'; from: number }
  | { say: 'places'; outcodes: string[] }
  | { say: 'erased'; contacts: { emails: string[]; phones: string[] } }
  | { say: 'planned'; rows: PlanRow[] }

export type PlanAnswer = Omit<ImportPlan, 'rows'> & { columns: RecognisedColumn[] }

/** So many rows make a piece: a few milliseconds of whoever takes it. */
export const rowsOfAPiece = 250

/** Plans a sheet, asking for what it needs with `yield`. Nothing is read or written here. */
export function* planInPieces(question: PlanQuestion): Generator<PlanSaid, PlanAnswer, unknown> {
  const rows: SheetRow[] = []
  for (let isMore = true; isMore;) {
    const piece = (yield { say: 'rows', from: rows.length }) as SheetRow[]
    rows.push(...piece)
    isMore = piece.length === rowsOfAPiece
  }
  const input = {
    ...question,
    sheet: { ...question.sheet, rows },
    mapping: question.mapping as Record<string, ColumnKind | null>,
  }
  const read = readRows(input)
  const people = identitiesOf(read)
  yield {
    say: 'seek',
    sought: {
      emails: people.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())),
      phones: people.flatMap(({ phones }) => [...phones]),
      references: people.flatMap(({ ref }) => (ref ? [ref] : [])),
      sortNames: people.flatMap(({ names }) => names.map(sortNameOf)),
    },
  }
  const existing: ExistingLeader[] = []
  for (let isMore = true; isMore;) {
    const piece = (yield { say: 'known', from: existing.length }) as ExistingLeader[]
    existing.push(...piece)
    isMore = piece.length === rowsOfAPiece
  }
  const plan = planRows(read, { ...input, existing })
  const outcodes = [...new Set(plan.rows.flatMap(({ draft }) => draft?.outcode ?? []))]
  withoutUnknownPlaces(plan, (yield { say: 'places', outcodes }) as Set<string>)
  withoutErased(plan, (yield { say: 'erased', contacts: contactsOf(plan) }) as Set<string>)
  const { rows: planned, ...answer } = plan
  for (let at = 0; at < planned.length; at += rowsOfAPiece)
    yield { say: 'planned', rows: planned.slice(at, at + rowsOfAPiece) }
  return answer
}
