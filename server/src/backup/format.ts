import { z } from 'zod'

// A backup is a gzipped tar, which any machine can open without this program: `manifest.json` first, then the rows of
// each table in pieces of some megabytes as PostgreSQL's COPY writes them (text, tab, \N for null), then `sums.json`.

/** The form of the file. One that is newer than this cannot be read. */
export const formatVersion = 1

export const manifestName = 'manifest.json'
export const sumsName = 'sums.json'

/** The name of a piece of a table's rows, counted from 1. */
export const pieceName = (table: string, number: number): string =>
  `rows/${table}/${String(number).padStart(6, '0')}.copy`

/** The table that a piece is of; null for anything else. */
export const tableOfPiece = (name: string): string | null =>
  /^rows\/([a-z_]+\.[a-z_0-9]+)\/\d{6,}\.copy$/.exec(name)?.[1] ?? null

const name = z.string().regex(/^[a-z_][a-z_0-9]*$/)
const number = z.string().regex(/^\d+$/)

export const Manifest = z.object({
  product: z.literal('People Bank'),
  format: z.number().int(),
  /** When the rows were as they are in it. */
  at: z.iso.datetime(),
  /** Migrations that the database had, with the sums of their files. */
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ schema: name, name, columns: z.array(name) })),
})
export type Manifest = z.infer<typeof Manifest>

export const Sums = z.object({
  /** How many rows each table has, and the sum of their fingerprints, whatever their order. */
  tables: z.record(z.string(), z.object({ rows: number, sum: z.string().regex(/^-?\d+$/) })),
  sequences: z.record(z.string(), z.object({ value: number, isCalled: z.boolean() })),
  /** The transaction number that the cluster dealt last. */
  transaction: number,
})
export type Sums = z.infer<typeof Sums>

export type TableOf = Manifest['tables'][number]

/** A table as it stands in names of pieces and sums. */
export const fullName = ({ schema, name: table }: Pick<TableOf, 'schema' | 'name'>): string =>
  `${schema}.${table}`
