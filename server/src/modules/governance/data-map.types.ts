/**
 * none: says nothing of a person · ordinary: personal data · special: health, need, belief or the like
 * (UK GDPR article 9) · secret: whoever has it could act as somebody
 */
export type DataClass = 'none' | 'ordinary' | 'special' | 'secret'

/** Why data of this kind may be held at all: UK GDPR article 6, and 9(2)(a) where it is special. */
export type Basis =
  | 'consent'
  | 'explicit_consent'
  | 'legitimate_interests'
  | 'public_task'
  | 'legal_obligation'
  | 'not_personal'

/** About whom a table speaks. */
export type Whose = 'leader' | 'leader_and_staff' | 'staff' | 'nobody'

export type Retention =
  /** As long as the person is in the bank. */
  | 'in_the_bank'
  /** As long as the organisation's own record of its work. */
  | 'work'
  /** As long as the account. */
  | 'account'
  | 'a_day'
  | 'two_weeks'
  | 'a_month'
  /** As long as the law may ask who did or saw what. */
  | 'records'
  | 'six_years'
  /** As long as the installation. */
  | 'installation'

export type SeenBy =
  /** The person, and staff of the organisation that holds the record. */
  | 'holder'
  /** Those, and organisations that a consent of the person names. */
  | 'holder_and_partners'
  | 'staff'
  | 'administrator'
  | 'everybody'
  /** The machine alone. */
  | 'nobody'

/** How a value is told to the person: as it is; an organisation by its name; a colleague by post alone. */
export type Telling = 'as_it_is' | 'organisation' | 'colleague' | 'half_days'

export interface ColumnEntry {
  /** What it holds, in plain words; also its label on the page that a person reads. */
  label: string
  class: DataClass
  basis: Basis
  seenBy: SeenBy
  /** Its name in the copy that a person may have of everything, or why it is not in it. */
  told: { as: string; how: Telling } | { not: string }
  /** What erasing does in a row that stays: SQL of what is put in its place, or why it is kept. */
  erased: { put: string } | { kept: string } | 'with_its_row'
}

/** Which rows are one person's. The words are turned into SQL in one place, `person-rows.queries.ts`. */
export type PersonRows =
  | 'leader'
  | 'by_leader'
  | 'by_placement'
  | 'by_evidence'
  | 'by_question'
  | 'by_idea'
  | 'by_respondent'
  | 'account'
  | 'by_account'
  | 'by_actor'
  | 'by_address'
  | 'by_recipient'
  | 'by_email_or_record'
  | 'by_joining'
  | 'by_subject'
  | 'by_reading'
  | 'by_cells'
  | 'by_payload'
  | 'by_fingerprint'
  | 'by_word'

/** What becomes of a person's rows: all gone, kept without what names the person, or kept as they are. */
export type RowErasure = { rows: 'go' } | { rows: 'stay'; why: string }

export interface TableEntry {
  /** With its schema where that is not the bank's own. */
  table: string
  /** What a row is, in plain words. */
  about: string
  /** What it is there for. */
  purpose: string
  whose: Whose
  retention: Retention
  /** Null: no row is a leader's. */
  rows: PersonRows | null
  /** Where the copy of everything shows it: in whose words the person reads it. */
  section: { name: string; title: string } | null
  erasure: RowErasure
  /** The person chose who reads it: the copy that somebody else takes for them leaves it out. */
  forSelfAlone?: true
  columns: Readonly<Record<string, ColumnEntry>>
}
