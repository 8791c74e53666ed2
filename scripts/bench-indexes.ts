import { parseArgs } from 'node:util'
import { openDatabase, type Db } from '../server/src/core/db.ts'
import { onBenchBank } from './bench/bank.ts'

// What the tables of a bank take on disk, and what each of their indexes costs: its size, and what a new row takes with it
// and without it, in microseconds and in bytes of the write-ahead log. Rows that are there are written once more under new
// keys, and everything is taken back. Triggers and references are left out: they cost the same with any index.
// Usage: node scripts/bench-indexes.ts [--leaders 100000] [--opportunities 10000] [--keep FOLDER] [--rows 2000]

const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '100000' },
    opportunities: { type: 'string', default: '10000' },
    keep: { type: 'string' },
    rows: { type: 'string', default: '2000' },
  },
})
const rows = Number(values.rows)
const say = (line: string): void => console.log(line)

type Client = Db['$client']

/** Tables that grow with the bank, and what of a row must be another in a second one. */
const tables: Record<string, Record<string, string>> = {
  leader: { id: 'uuidv7()', account_id: 'null::uuid' },
  leader_attribute: { id: 'uuidv7()' },
  leader_consent: { id: 'uuidv7()' },
  leader_card: { leader_id: 'uuidv7()' },
  leader_search: { leader_id: 'uuidv7()' },
  placement: { id: 'uuidv7()', leader_id: 'uuidv7()' },
  opportunity: { id: 'uuidv7()' },
  opportunity_card: { opportunity_id: 'uuidv7()' },
  audit_event: { id: 'uuidv7()' },
  access_event: { id: 'uuidv7()' },
}

interface Index {
  name: string
  constraint: string | null
  bytes: number
}

interface Cost {
  us: number
  wal: number
}

const columnsOf = async (client: Client, table: string): Promise<string[]> => {
  const { rows: found } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  )
  return found.map(({ name }) => name)
}

async function indexesOf(client: Client, table: string): Promise<Index[]> {
  const { rows: found } = await client.query<Index>(
    `select c.relname as name, k.conname as constraint, pg_relation_size(c.oid)::float8 as bytes
    from pg_index i join pg_class c on c.oid = i.indexrelid
    left join pg_constraint k on k.conindid = c.oid and k.conrelid = i.indrelid and k.contype in ('p', 'u')
    where i.indrelid = $1::regclass order by bytes desc`,
    [table],
  )
  return found
}

/** What a new row takes, least of some runs; nothing of it stays. */
async function costOf(
  client: Client,
  insert: string,
  { before, runs }: { before: string; runs: number },
): Promise<Cost> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run += 1) {
    await client.query('begin')
    await client.query(`set local session_replication_role = replica; ${before}`)
    const from = await walPosition(client)
    const began = performance.now()
    await client.query(insert)
    const us = ((performance.now() - began) * 1_000) / rows
    costs.push({ us, wal: (await bytesSince(client, from)) / rows })
    await client.query('rollback')
  }
  // The first one also reads what is not in memory, and logs whole pages.
  const settled = costs.slice(1)
  return {
    us: Math.min(...settled.map(({ us }) => us)),
    wal: Math.min(...settled.map(({ wal }) => wal)),
  }
}

async function walPosition(client: Client): Promise<string> {
  const { rows: found } = await client.query<{ at: string }>(
    'select pg_current_wal_insert_lsn()::text as at',
  )
  return found[0]?.at ?? '0/0'
}

async function bytesSince(client: Client, from: string): Promise<number> {
  const { rows: found } = await client.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1)::float8 as bytes',
    [from],
  )
  return found[0]?.bytes ?? 0
}

const mb = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
const dropOf = (table: string, { name, constraint }: Index): string =>
  constraint ? `alter table ${table} drop constraint ${constraint} cascade` : `drop index ${name}`

async function measureTable(client: Client, table: string, keys: Record<string, string>) {
  const { rows: sizes } = await client.query<{ heap: number; all: number; count: number }>(
    `select pg_table_size($1)::float8 as heap, pg_total_relation_size($1)::float8 as all,
      greatest(reltuples, 0)::float8 as count from pg_class where oid = $1::regclass`,
    [table],
  )
  const size = sizes[0]
  if (!size || size.count === 0) return
  const columns = await columnsOf(client, table)
  await client.query(
    `drop table if exists pg_temp.drawn; create temp table drawn as
    select ${columns.map((name) => (keys[name] ? `${keys[name]} as ${name}` : name)).join(', ')}
    from (select * from ${table} order by ctid limit ${rows} offset ${Math.floor(size.count / 2)}) taken`,
  )
  const { rows: drawn } = await client.query<{ count: number }>(
    'select count(*)::int as count from pg_temp.drawn',
  )
  const isEnough = drawn[0]?.count === rows
  const insert = `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from pg_temp.drawn`
  const all = isEnough ? await costOf(client, insert, { before: 'select 1', runs: 6 }) : null
  say(
    `| **${table}** | ${Math.round(size.count).toLocaleString('en')} | ${mb(size.heap)} of ${mb(size.all)} | ` +
      `${all ? all.us.toFixed(1) : ''} | ${all ? all.wal.toFixed(0) : ''} |`,
  )
  for (const index of await indexesOf(client, table)) {
    const without = all
      ? await costOf(client, insert, { before: dropOf(table, index), runs: 4 })
      : null
    const more = (of: keyof Cost): string =>
      all && without ? Math.max(0, all[of] - without[of]).toFixed(of === 'us' ? 1 : 0) : ''
    say(`| ${index.name} | | ${mb(index.bytes)} | ${more('us')} | ${more('wal')} |`)
  }
}

await onBenchBank(
  {
    keep: values.keep,
    size: { leaders: Number(values.leaders), opportunities: Number(values.opportunities) },
    log: say,
  },
  async (url) => {
    const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
    const client = await pool.connect()
    await client.query('set role none; set statement_timeout = 0; set lock_timeout = 0')
    say('| table, and its indexes | rows | MB | µs a new row | bytes of log a new row |')
    say('|---|---|---|---|---|')
    for (const [table, keys] of Object.entries(tables)) await measureTable(client, table, keys)
    client.release()
    await close()
  },
)
