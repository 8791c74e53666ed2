import {
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

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

/** What became of one line of a file that was taken. Nothing that the file says stands in it. */
export interface ReportLine {
  line: number
  outcome: 'create' | 'update' | 'skip' | 'refuse'
  reason: string
  /** Heading of the column in which the reason lies. */
  heading: string | null
  leaderId: string | null
  sameAsLine: number | null
  consent: boolean
  /** Names of the fields that changed. */
  changes: string[]
}

export const imports = pgTable('import', {
  id: uuid().primaryKey(),
  organisationId: uuid('organisation_id').notNull(),
  accountId: uuid('account_id').notNull(),
  fileName: text('file_name').notNull(),
  file: bytes(),
  sheetName: text('sheet_name'),
  mapping: jsonb().$type<Record<string, string | null>>().notNull(),
  agreement: jsonb().$type<Agreement>(),
  status: text({ enum: ['open', 'done'] }).notNull(),
  result: jsonb().$type<ImportResult>(),
  report: jsonb().$type<ReportLine[]>(),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

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
