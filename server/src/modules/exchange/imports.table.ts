import {
  boolean,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RowWork, Looked, ShownRow } from './import-work.types.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** How the people of a file agreed, as a coordinator states it. */
export interface Agreement {
  /** How they agreed, such as "signed form". */
  method: string
  /** Where the proof is kept. */
  evidence: string
  /** The day on which they agreed, YYYY-MM-DD; it holds for 12 months from then. */
  agreedOn: string
}

export interface ImportResult {
  create: number
  update: number
  skip: number
  refuse: number
  withoutConsent: number
}

/** What undoing came to: people taken out again, people given back what they had, and those left alone. */
export interface UndoResult {
  out: number
  back: number
  stays: number
}

/**
 * arriving: pieces of it are still to come · reading: read and planned, by whoever is at hand · open: a dry run · taking,
 * undoing: in parts, likewise · done · undone: taken back as a whole
 */
export const importStatuses = [
  'arriving',
  'reading',
  'open',
  'taking',
  'undoing',
  'done',
  'undone',
] as const
/**
 * Why it goes on no more until somebody lets it. no_post: whoever let it go on works there no more · failed: something that
 * is no line's fault · unreadable: it is no list of people that can be read, and never goes on
 */
export const importFaults = ['no_post', 'failed', 'unreadable'] as const
export const rowOutcomes = ['create', 'update', 'skip', 'refuse'] as const
export const undoOutcomes = ['out', 'back', 'stays'] as const

export const imports = pgTable('import', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  accountId: uuid('account_id'),
  fileName: text('file_name').notNull(),
  file: bytes(),
  bytes: integer(),
  digest: bytes(),
  sheetName: text('sheet_name'),
  headings: text().array().notNull().default([]),
  mapping: jsonb().$type<Record<string, string | null>>().notNull(),
  agreement: jsonb().$type<Agreement>(),
  status: text({ enum: importStatuses }).notNull(),
  actingId: uuid('acting_id'),
  people: integer().notNull().default(0),
  settled: integer().notNull().default(0),
  goingSince: timestamp('going_since', { withTimezone: true }),
  goingFrom: integer('going_from').notNull().default(0),
  attempt: uuid(),
  rowsRead: integer('rows_read').notNull().default(0),
  looked: jsonb().$type<Looked>(),
  fault: text({ enum: importFaults }),
  faultDetail: text('fault_detail'),
  plannedAt: timestamp('planned_at', { withTimezone: true }),
  takenAt: timestamp('taken_at', { withTimezone: true }),
  result: jsonb().$type<ImportResult>(),
  undoResult: jsonb('undo_result').$type<UndoResult>(),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

/** A piece of a long text that waits to be taken. */
export const importPieces = pgTable(
  'import_piece',
  {
    importId: uuid('import_id').notNull(),
    number: integer().notNull(),
    bytes: bytes().notNull(),
    digest: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })],
)

/** What the dry run of a long text shows of one line, beside what is to be done with it. */
export const importPreviews = pgTable(
  'import_preview',
  {
    importId: uuid('import_id').notNull(),
    line: integer().notNull(),
    leaderId: uuid('leader_id'),
    cells: text().array(),
    shown: jsonb().$type<ShownRow>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
)

/** One line of a file that is taken, or was: what is to be written until it is, and afterwards what became of it. */
export const importRows = pgTable(
  'import_row',
  {
    importId: uuid('import_id').notNull(),
    line: integer().notNull(),
    outcome: text({ enum: rowOutcomes }).notNull(),
    reason: text().notNull(),
    heading: text(),
    leaderId: uuid('leader_id'),
    sameAsLine: integer('same_as_line'),
    consent: boolean().notNull().default(false),
    changes: text().array().notNull().default([]),
    work: jsonb().$type<RowWork>(),
    cells: text().array(),
    version: integer(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    noteId: uuid('note_id'),
    undone: text({ enum: undoOutcomes }),
    undoneWhy: text('undone_why'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
)

/** What a heading means to an organisation, once somebody said so by hand; null keeps its column as a note. */
export const importHeadings = pgTable(
  'import_heading',
  {
    organisationId: uuid('organisation_id').notNull(),
    heading: text().notNull(),
    kind: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.heading] })],
)
