import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { MigrationRefused, runMigrations } from '../../server/src/core/migrate.ts'
import { migrateDatabase } from '../../server/src/database.ts'
import { createDatabase, dropDatabase } from '../support/cluster.ts'

let folder = ''
let url = ''
let name = ''
let made = 0

beforeEach(async () => {
  made += 1
  name = `${inject('testCluster').prefix}_migrations_${process.pid}_${made}`
  url = await createDatabase(inject('testCluster'), { name })
  folder = await mkdtemp(join(tmpdir(), 'people-bank-migrations-'))
  // What the runner itself grants on.
  await write(
    '0001_core.sql',
    'create table audit_event (id int); create table access_event (id int); create table thing (id int);',
  )
})
afterEach(async () => {
  await dropDatabase(inject('testCluster'), name)
  await rm(folder, { recursive: true, force: true })
})

const write = (file: string, text: string) => writeFile(join(folder, file), text)
const run = () => runMigrations({ url, folder, after: () => Promise.resolve() })

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const journal = async () =>
  (await query<{ name: string }>('select name from schema_migration order by name')).map(
    (row) => row.name,
  )

test('every migration has a number of its own and a name of plain words', () => {
  const names = readdirSync(fileURLToPath(new URL('../../migrations', import.meta.url)))
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((each) => !/^\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/.test(each))).toEqual([])
  const numbers = names.map((each) => each.slice(0, 4))
  expect(names.filter((_, at) => numbers.indexOf(numbers[at] ?? '') !== at)).toEqual([])
})

test(
  'three instances that start at once on an empty database all end well, each file applied once',
  { timeout: 120_000 },
  async () => {
    const runs = await Promise.allSettled([1, 2, 3].map(() => migrateDatabase(url)))
    expect(
      runs.map((each) => (each.status === 'rejected' ? String(each.reason) : 'clean')),
    ).toEqual(['clean', 'clean', 'clean'])
    const names = await journal()
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names).size).toBe(names.length)
    const [counts] = await query<{ keys: number; places: number }>(
      `select (select count(*)::int from installation where name = 'cursor_key') as keys, (select count(*)::int from place) as places`,
    )
    expect(counts?.keys).toBe(1)
    expect(counts?.places).toBeGreaterThan(2_000)
  },
)

test('a second run changes nothing', async () => {
  expect((await run()).applied).toEqual(['0001_core.sql'])
  expect((await run()).applied).toEqual([])
})

test('a file that was changed after it was applied is refused', async () => {
  await run()
  await write('0001_core.sql', 'create table audit_event (id bigint);')
  await write('0002_more.sql', 'create table more (id int);')
  await expect(run()).rejects.toThrow(MigrationRefused)
  await expect(run()).rejects.toThrow(/0001_core\.sql was changed/)
  expect(await journal()).toEqual(['0001_core.sql'])
})

test('a file that comes in before an applied one is refused and never skipped', async () => {
  await write('0003_later.sql', 'create table later (id int);')
  await run()
  await write('0002_between.sql', 'create table between_ (id int);')
  await write('0004_after.sql', 'create table after_ (id int);')
  await expect(run()).rejects.toThrow(
    /0002_between\.sql is not applied, but the later 0003_later\.sql is/,
  )
  expect(await journal()).toEqual(['0001_core.sql', '0003_later.sql'])
  expect(await query(`select 1 from pg_class where relname in ('between_', 'after_')`)).toEqual([])
})

test('a database of a newer version is refused', async () => {
  await write('0002_newer.sql', 'create table newer (id int);')
  await run()
  await rm(join(folder, '0002_newer.sql'))
  await expect(run()).rejects.toThrow(/made by a newer version/)
})

test('a file that fails leaves nothing of itself behind, and what came before it stays', async () => {
  await write('0002_broken.sql', 'create table half (id int); select 1 / 0;')
  await expect(run()).rejects.toThrow(/0002_broken\.sql failed/)
  expect(await journal()).toEqual(['0001_core.sql'])
  expect(await query(`select 1 from pg_class where relname = 'half'`)).toEqual([])
  await write('0002_broken.sql', 'create table half (id int);')
  expect((await run()).applied).toEqual(['0002_broken.sql'])
})

const index =
  '-- no transaction\ncreate index concurrently if not exists thing_by_id on thing (id);\ncreate index concurrently if not exists thing_by_id_2 on thing (id desc);\n'
const indexes = () =>
  query<{ name: string; valid: boolean }>(
    `select indexrelid::regclass::text as name, indisvalid as valid from pg_index where indrelid = 'thing'::regclass order by 1`,
  )
const both = [
  { name: 'thing_by_id', valid: true },
  { name: 'thing_by_id_2', valid: true },
]

test('an index is built outside a transaction, while others read and write, and is valid', async () => {
  await write('0002_index.sql', index)
  expect((await run()).applied).toEqual(['0001_core.sql', '0002_index.sql'])
  expect(await indexes()).toEqual(both)
})

test(
  'three instances at once build an index together without waiting for each other in a circle',
  { timeout: 60_000 },
  async () => {
    await write('0002_index.sql', index)
    const runs = await Promise.allSettled([1, 2, 3].map(() => run()))
    expect(
      runs.map((each) => (each.status === 'rejected' ? String(each.reason) : 'clean')),
    ).toEqual(['clean', 'clean', 'clean'])
    expect(await indexes()).toEqual(both)
  },
)

test('an index that was built before the journal knew of it is found again, not refused', async () => {
  await write('0002_index.sql', index)
  await run()
  await query(`delete from schema_migration where name = '0002_index.sql'`)
  expect((await run()).applied).toEqual(['0002_index.sql'])
  expect(await indexes()).toEqual(both)
})

test('a file outside a transaction that could not run twice is refused before anything happens', async () => {
  await write('0002_index.sql', index.replaceAll('if not exists ', ''))
  await expect(run()).rejects.toThrow(/0002_index.sql may run twice/)
})

test('an index build that broke off half-way is cleared away and done again', async () => {
  await run()
  await query('insert into thing values (1), (1)')
  await write(
    '0002_unique.sql',
    '-- no transaction\ncreate unique index concurrently if not exists thing_by_id on thing (id);\n',
  )
  await expect(run()).rejects.toThrow(/could not create unique index/)
  expect(await indexes()).toEqual([{ name: 'thing_by_id', valid: false }])
  expect(await journal()).toEqual(['0001_core.sql'])
  await query('truncate thing')
  expect((await run()).applied).toEqual(['0002_unique.sql'])
  expect(await indexes()).toEqual([{ name: 'thing_by_id', valid: true }])
})

test(
  'a change that has to wait for a lock gives way to those who work, and tries again',
  { timeout: 60_000 },
  async () => {
    await run()
    const worker = new pg.Client({ connectionString: url })
    await worker.connect()
    await worker.query('begin')
    await worker.query('select * from thing')
    await write('0002_alter.sql', 'alter table thing add column more int;')
    const migrating = run()
    // Longer than the lock is waited for once: it must have given way and asked again.
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    await worker.query('commit')
    await worker.end()
    expect((await migrating).applied).toEqual(['0002_alter.sql'])
  },
)
