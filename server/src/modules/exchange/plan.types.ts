import type { AssertedConsent, LeaderDraft } from './draft.types.ts'
import type { Identity } from './duplicates.rules.ts'
import type { HandMapping, RecognisedColumn } from './headings.rules.ts'
import type { CellOutcome } from './rows.rules.ts'
import type { Sheet } from './sheet.types.ts'
import type { ImportVocabulary } from './vocabulary.rules.ts'

/** A leader whom the organisation already holds. */
export interface ExistingLeader extends Identity {
  id: string
  /** Of the record as it was read. */
  version: number
  /** The record in the shape of a draft, so that nothing told is written over. */
  current: Partial<LeaderDraft>
  /** ISO date on which they left the bank, 'unknown' where the day is not; absent for those who are in it. */
  left?: string | undefined
}

/** As much of such a leader as tells whether a row is about them. */
export interface Candidate extends Identity, Pick<ExistingLeader, 'id' | 'left'> {
  /** They are not to be contacted, for a while or at all. */
  isHeld: boolean
}

export type PlanReasonCode =
  | 'new'
  | 'adds'
  | 'unchanged'
  | 'same_person_in_file'
  | 'left'
  | 'erased'
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
  /** What stands in the record of the known leader: the row adds to it. */
  known: { version: number; review: string[]; note: string } | null
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
