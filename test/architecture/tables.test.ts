import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable, type PgColumn } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { testBank } from '../support/harness.ts'

const bank = testBank()
const modules = fileURLToPath(new URL('../../server/src/modules', import.meta.url))
const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.table.ts'),
)

interface Column {
  name: string
  type: string
  notNull: boolean
}

const tables = (
  await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(`${modules}/${file}`).href)) as Record<
        string,
        unknown
      >
      return Object.values(module).filter((value): value is PgTable => is(value, PgTable))
    }),
  )
).flat()

/** Both sides spell types their own way. */
const typeOf = (type: string): string =>
  type
    .toLowerCase()
    .replace('timestamp with time zone', 'timestamptz')
    .replace('timestamp (6) with time zone', 'timestamptz')
    .replace('numeric', 'decimal')
    .replace(/ ?\(.*\)/, '')

const columnsOf = (table: PgTable): Column[] =>
  Object.values(getTableColumns(table) as Record<string, PgColumn>)
    .map((column) => ({
      name: column.name,
      type: typeOf(column.getSQLType()),
      notNull: column.notNull,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))

test.each(tables.map((table) => ({ name: getTableName(table), table })))(
  '$name is in the code as it is in the database',
  async ({ name, table }) => {
    const { rows } = await bank().owner.query<Column>(
      `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull"
     from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
      [name],
    )
    const stored = rows
      .map((row) => ({ ...row, type: typeOf(row.type) }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
    expect(columnsOf(table)).toEqual(stored)
  },
)

test('every table of the database is known to the code or is one that only SQL touches', async () => {
  const { rows } = await bank().owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  )
  const known = new Set(tables.map((table) => getTableName(table)))
  const plain = new Set([
    'access_event',
    'card_change',
    'audit_event',
    'breach',
    'demo_mail',
    'equality_answer',
    'equality_change',
    'equality_snapshot',
    'erasure',
    'idea_response_past',
    'idempotency_record',
    'impact_evidence',
    'impact_evidence_file',
    'installation',
    'joining_attempt',
    'joining_link',
    'joining_refusal',
    'leader_search',
    'opportunity_card_change',
    'opportunity_session',
    'placement_words',
    'record_seal',
    'retention_hold',
    'retention_rule',
    'retention_run',
    'schema_migration',
    'search_form',
    'search_stem',
    'search_word',
    'shared_change',
    'sign_of_life',
    'subject_request',
  ])
  expect(
    rows.map(({ name }) => name).filter((name) => !known.has(name) && !plain.has(name)),
  ).toEqual([])
})
