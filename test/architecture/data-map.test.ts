import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { dataMapPage } from '../../scripts/data-map/page.ts'
import { dataMap } from '../../server/src/modules/governance/data-map.rules.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'

const bank = testBank()

/** Every table of the bank and of its jobs, without the parts that one table is kept in. */
async function storedColumns(): Promise<string[]> {
  const { rows } = await bank().owner.query<{ name: string }>(
    `select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('public', 'jobs') and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  return rows.map(({ name }) => name).toSorted()
}

test('every column of the database is in the data map, and the map holds no other', async () => {
  const mapped = dataMap.flatMap(({ table, columns }) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(mapped.toSorted()).toEqual(await storedColumns())
  keepFigures('G-01', 'columns', { columns: mapped.length, tables: dataMap.length })
})

const columns = dataMap.flatMap((table) =>
  Object.entries(table.columns).map(([name, column]) => ({
    where: `${table.table}.${name}`,
    table,
    column,
  })),
)

test('a column of a person has a basis, and one without has none', () => {
  const wrong = columns.filter(
    ({ column }) => (column.class === 'none') !== (column.basis === 'not_personal'),
  )
  expect(wrong.map(({ where }) => where)).toEqual([])
})

test('special data rests on explicit consent, or on the duty to prove it', () => {
  const wrong = columns.filter(
    ({ column }) => column.class === 'special' && column.basis !== 'explicit_consent',
  )
  expect(wrong.map(({ where }) => where)).toEqual([])
})

test('a row that stays says of each personal column what is put in its place, or why it is kept', () => {
  const wrong = columns.filter(
    ({ table, column }) => table.erasure.rows === 'stay' && column.erased === 'with_its_row',
  )
  expect(
    wrong.map(({ where }) => where).filter((where) => !where.startsWith('installation')),
  ).toEqual([])
})

test('whatever is told to a person stands in a section, and secrets are told to nobody', () => {
  const wrong = columns.filter(
    ({ table, column }) =>
      'as' in column.told &&
      (table.section === null || table.rows === null || column.class === 'secret'),
  )
  expect(wrong.map(({ where }) => where)).toEqual([])
})

test('names of sections and of what is in one are their own', () => {
  const sections = dataMap.flatMap(({ section }) => section?.name ?? [])
  expect(new Set(sections).size).toBe(sections.length)
  for (const table of dataMap) {
    const names = Object.values(table.columns).flatMap(({ told }) => ('as' in told ? told.as : []))
    expect(new Set(names).size, table.table).toBe(names.length)
  }
})

test('the page about the data map says what the map says', () => {
  const page = fileURLToPath(new URL('../../docs/data-map.md', import.meta.url))
  expect(readFileSync(page, 'utf8'), 'npm run generate -- data-map').toBe(dataMapPage(dataMap))
})
