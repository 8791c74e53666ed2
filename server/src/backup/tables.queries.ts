import pg from 'pg'
import { fullName, type Sums, type TableOf } from './format.ts'

/** Names come from the catalogue and from a manifest, and are quoted all the same. */
const quoted = ({ schema, name }: Pick<TableOf, 'schema' | 'name'>): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
const columnsOf = ({ columns }: TableOf): string => columns.map(pg.escapeIdentifier).join(', ')

/** Rows as text are the same on every machine. */
const sameText = `set datestyle = iso; set timezone = 'UTC'; set bytea_output = hex; set extra_float_digits = 1;
  set intervalstyle = postgres; set client_encoding = 'UTF8'`

/** Not every version has every limit. */
const noLimits = `select set_config(name, '0', false) from pg_settings
  where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`

/** A connection with the owner's rights that may take its time. */
export async function ownerClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'people-bank-backup',
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(sameText)
  await client.query(noLimits)
  return client
}

/** Of the queue only what waits is kept: its tables are made anew by each version. */
export const jobTable = { schema: 'jobs', name: 'job' }

/** What is not of the bank's rows: made by migrating, or emptied by every restart. */
const tablesText = `
  select n.nspname as schema, c.relname as name,
    array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
    and (n.nspname = 'public' and c.relname <> 'schema_migration' or n.nspname = $1 and c.relname = $2)
  group by n.nspname, c.relname
  order by n.nspname desc, c.relname`

/** Every table whose rows make the bank. */
export async function findTables(client: pg.Client): Promise<TableOf[]> {
  const { rows } = await client.query<TableOf>(tablesText, [jobTable.schema, jobTable.name])
  return rows
}

/** The statements that take the rows of a table out and put them in. */
export const copyOut = (table: TableOf): string =>
  `copy (select ${columnsOf(table)} from ${quoted(table)}) to stdout`
export const copyIn = (table: TableOf): string =>
  `copy ${quoted(table)} (${columnsOf(table)}) from stdin`

/** The rows of a table as they stand, in two figures. */
export async function sumOf(client: pg.Client, table: TableOf): Promise<Sums['tables'][string]> {
  const { rows } = await client.query<{ rows: string; sum: string }>(
    `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum
     from (select ${columnsOf(table)} from ${quoted(table)}) t`,
  )
  return rows[0] ?? { rows: '0', sum: '0' }
}

/** Where each counter of the bank stands. */
export async function findSequences(client: pg.Client): Promise<Sums['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
  )
  const sequences: Sums['sequences'] = {}
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from public.${pg.escapeIdentifier(name)}`,
    )
    if (found[0]) sequences[name] = found[0]
  }
  return sequences
}

export async function setSequences(client: pg.Client, sequences: Sums['sequences']): Promise<void> {
  for (const [name, { value, isCalled }] of Object.entries(sequences))
    await client.query('select setval($1::text::regclass, $2, $3)', [
      `public.${pg.escapeIdentifier(name)}`,
      value,
      isCalled,
    ])
}

export async function findMigrations(
  client: pg.Client,
): Promise<{ name: string; hash: string }[] | null> {
  const { rows: made } = await client.query<{ exists: boolean }>(
    `select to_regclass('public.schema_migration') is not null as exists`,
  )
  if (!made[0]?.exists) return null
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  )
  return rows
}

/** Whether a database that was migrated holds anything that somebody brought in. */
export async function isInUse(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select from account) or exists (select from organisation) as used`,
  )
  return rows[0]?.used ?? true
}

/** The number of a transaction that is later than any whose rows can be seen. */
export async function lastTransaction(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ number: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as number',
  )
  return rows[0]?.number ?? '0'
}

const stepMost = 500_000

/**
 * Spends transaction numbers until the cluster deals later ones than `beyond`. Seals, changes told to programs and
 * cards in memory ask which of two transactions is later: in a cluster that deals lower numbers, what happens after a
 * restore would come before all that was restored, and never be told. Some ten seconds a million.
 */
export async function advanceTransactions(
  client: pg.Client,
  beyond: string,
  log: (line: string) => void,
): Promise<void> {
  await client.query('set synchronous_commit = off')
  for (let said = false; ; said = true) {
    const missing = BigInt(beyond) - BigInt(await lastTransaction(client))
    if (missing < 0n) break
    if (!said && missing > 1_000_000n)
      log(`Bringing the numbers of transactions up by ${missing}: about ${missing / 100_000n} s`)
    const step = missing > BigInt(stepMost) ? stepMost : Number(missing) + 1
    await client.query(
      `do $$ begin for i in 1..${step} loop perform pg_current_xact_id(); commit; end loop; end $$`,
    )
  }
  await client.query('reset synchronous_commit')
  // Makes sure that the numbers spent are on disk.
  await client.query('checkpoint').catch(() => undefined)
}

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** Takes away what would hold rows against each other while they come table by table; answers how to put it back. */
export async function loosen(client: pg.Client, tables: TableOf[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name,
       pg_get_constraintdef(oid) as definition
     from pg_constraint
     where contype = 'f' and conparentid = 0 and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))`,
    [tables.map(quoted)],
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables)
    await client.query(`alter table ${quoted(table)} disable trigger user`)
  return rows
}

export async function tighten(
  client: pg.Client,
  tables: TableOf[],
  keys: ForeignKey[],
): Promise<void> {
  for (const table of tables) await client.query(`alter table ${quoted(table)} enable trigger user`)
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

const jobsCame = { schema: 'pg_temp', name: 'jobs_that_came' }

/** Where jobs come first, until the transaction ends: which of their queues this version still has, is not known. */
export async function makeRoomForJobs(client: pg.Client, jobs: TableOf): Promise<TableOf> {
  await client.query(
    `create temp table ${jobsCame.name} on commit drop as select ${columnsOf(jobs)} from ${quoted(jobs)} limit 0`,
  )
  return { ...jobs, ...jobsCame }
}

/** Queues the jobs that came, but for those of queues that are no more: of another version, or the queue's own. */
export async function queueJobsThatCame(client: pg.Client, jobs: TableOf): Promise<void> {
  await client.query(
    `insert into ${quoted(jobs)} (${columnsOf(jobs)}) select ${columnsOf(jobs)} from ${quoted(jobsCame)} came
     where exists (select from ${quoted({ schema: jobs.schema, name: 'queue' })} queue where queue.name = came.name)`,
  )
}

export const empty = (client: pg.Client, tables: TableOf[]) =>
  client.query(`truncate ${tables.map(quoted).join(', ')}`)

/** Tables by their full names. */
export const byName = (tables: TableOf[]): Map<string, TableOf> =>
  new Map(tables.map((table) => [fullName(table), table]))
