import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { advanceTransactions, lastTransaction } from '../../server/src/backup/tables.queries.ts'
import { runBank } from '../../server/src/cli/bank.ts'
import { runMigrations } from '../../server/src/core/migrate.ts'
import { plantCanary } from '../support/canaries.ts'
import { createDatabase, dropDatabase } from '../support/cluster.ts'
import { testBank } from '../support/harness.ts'
import { refreshCopies } from '../support/world.ts'

const live = testBank()
const migrations = new URL('../../migrations', import.meta.url).pathname
const made: string[] = []
let folder: string
let whole: string
let said: string

async function bank(url: string, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runBank(args, {
    environment: { DATABASE_URL: url },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A database of this test with nothing in it. */
async function emptyDatabase(): Promise<string> {
  const { prefix } = inject('testCluster')
  const name = `${prefix}restore_${randomBytes(4).toString('hex')}`
  made.push(name)
  return createDatabase(inject('testCluster'), { name })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table of the bank, as text, in order. */
const rowsOf = (url: string): Promise<Record<string, string[]>> =>
  withClient(url, async (client) => {
    await client.query(`set timezone = 'UTC'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and not relispartition
         and relpersistence = 'p' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of tables) {
      const order = name === 'schema_migration' ? `(name, hash)::text` : `${name}::text`
      const { rows } = await client.query<{ row: string }>(
        `select ${order} as row from ${name} order by 1`,
      )
      all[name] = rows.map(({ row }) => row)
    }
    return all
  })

/** What holds the rows together, by name. */
const guardsOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ guard: string }>(
      `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as guard
         from pg_constraint where connamespace = 'public'::regnamespace
       union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
       union all select relname || ' ' || coalesce(relacl::text, '') from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S') order by 1`,
    )
    return rows.map(({ guard }) => guard)
  })

const urlOf = () => live().url
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-bank-backup-'))
  await plantCanary(live(), 'zqbackup')
  await refreshCopies(live().owner)
  await live().owner.query(
    `insert into leader_note (id, leader_id, words, written_by)
     select gen_random_uuid(), id, E'Tab\\there, line\\nbreak, \\\\N, \\\\., “é” 🫶', null from leader limit 1`,
  )
  // What waits, of a queue that there is and of one that no version has any more.
  await live().owner.query(
    `insert into jobs.queue select (jsonb_populate_record(q, '{"name": "gone.kind"}')).* from jobs.queue q limit 1`,
  )
  await live().owner.query(
    `insert into jobs.job (name, data) values ('contact.send-due', '{"waits": "here"}'), ('gone.kind', '{}')`,
  )
  whole = file('whole.backup')
  const { code, out, err } = await bank(urlOf(), 'backup', whole)
  if (code !== 0) throw new Error(err)
  said = out
}, 60_000)

afterAll(async () => {
  for (const name of made) await dropDatabase(inject('testCluster'), name)
  await rm(folder, { recursive: true, force: true })
})

test(
  'a bank comes back row by row, with its counters and what guards it',
  { timeout: 120_000 },
  async () => {
    const url = await emptyDatabase()
    const { code, out, err } = await bank(url, 'restore', whole)
    expect(code, err).toBe(0)
    expect(out).toContain('each as it was')
    const [was, is] = [await rowsOf(urlOf()), await rowsOf(url)]
    expect(Object.keys(is)).toEqual(Object.keys(was))
    expect(Object.values(was).flat().length).toBeGreaterThan(1_000)
    for (const [table, rows] of Object.entries(was)) expect(is[table], table).toEqual(rows)
    expect(await guardsOf(url)).toEqual(await guardsOf(urlOf()))
    const next = (at: string) =>
      withClient(at, async (client) =>
        Number((await client.query(`select nextval('shared_change_number') as n`)).rows[0].n),
      )
    expect(await next(url)).toBeGreaterThanOrEqual((await next(urlOf())) - 1)
    const jobsOf = (at: string) =>
      withClient(at, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          'select id, name, data, state from jobs.job order by id',
        )
        return rows
      })
    const waiting = (await jobsOf(urlOf())).filter(({ name }) => name !== 'gone.kind')
    expect(waiting).toContainEqual(expect.objectContaining({ data: { waits: 'here' } }))
    expect(await jobsOf(url)).toEqual(waiting)
    const check = await bank(url, 'check')
    expect(check.out).toBe((await bank(urlOf(), 'check')).out)
  },
)

test('nobody else may read the file, and nothing half-made is left beside it', async () => {
  expect((await stat(whole)).mode & 0o777).toBe(0o600)
  expect(said).toMatch(/^Wrote \d+ rows to /)
  expect(await readdir(folder)).toEqual(['whole.backup'])
  const again = await bank(urlOf(), 'backup', whole)
  expect(again).toMatchObject({ code: 1 })
  expect(again.err).toContain('already')
})

test('what is written meanwhile is in whole or not at all', { timeout: 120_000 }, async () => {
  const coordinator = live().as(live().world.coordinator)
  const acknowledged: string[] = []
  let goesOn = true
  const write = async (name: string) => {
    const answer = await coordinator.post('/leaders', {
      body: { name, email: `${randomBytes(6).toString('hex')}@example.org` },
    })
    expect(answer.statusCode, answer.body).toBe(201)
    acknowledged.push(answer.json().id)
  }
  const writing = (async () => {
    for (let at = 0; goesOn; at += 1) await write(`Busy Writer ${at}`)
  })()
  while (acknowledged.length < 10) await new Promise((resolve) => setTimeout(resolve, 5))
  const before = [...acknowledged]
  const busy = file('busy.backup')
  const { code, err } = await bank(urlOf(), 'backup', busy)
  expect(code, err).toBe(0)
  goesOn = false
  await writing
  expect(acknowledged.length).toBeGreaterThan(before.length)

  const url = await emptyDatabase()
  const restored = await bank(url, 'restore', busy)
  expect(restored.code, restored.err).toBe(0)
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string; records: number; cards: number }>(
      `select l.id, (select count(*)::int from audit_event a where a.subject_id = l.id) as records,
         (select count(*)::int from leader_card c where c.leader_id = l.id) as cards
       from leader l where l.name like 'Busy Writer %'`,
    ),
  )
  const there = new Set(rows.map(({ id }) => id))
  expect(before.filter((id) => !there.has(id))).toEqual([])
  expect([...there].filter((id) => !acknowledged.includes(id))).toEqual([])
  expect(rows.filter(({ records, cards }) => records < 1 || cards < 1)).toEqual([])
})

test(
  'a backup of an earlier version comes back and is brought up to this one',
  { timeout: 120_000 },
  async () => {
    const old = await emptyDatabase()
    const all = await withClient(urlOf(), async (client) => {
      const { rows } = await client.query<{ name: string; hash: string }>(
        'select name, hash from schema_migration order by name',
      )
      return rows
    })
    const then = all.slice(0, -8)
    await runMigrations({
      url: old,
      folder: migrations,
      upTo: then,
      after: () => Promise.resolve(),
    })
    await withClient(old, (client) =>
      client.query(
        `insert into organisation (id, name, sector) values (gen_random_uuid(), 'Old Trust', 'provider')`,
      ),
    )
    const path = file('old.backup')
    expect((await bank(old, 'backup', path)).code).toBe(0)
    const url = await emptyDatabase()
    const { code, err } = await bank(url, 'restore', path)
    expect(code, err).toBe(0)
    const { organisations, applied } = await withClient(url, async (client) => ({
      organisations: (await client.query('select name from organisation')).rows,
      applied: (await client.query('select count(*)::int as n from schema_migration')).rows[0].n,
    }))
    expect(organisations).toEqual([{ name: 'Old Trust' }])
    expect(applied).toBe(all.length)
  },
)

test(
  'refused, with nothing changed: a bank that is in use, and files that are not whole',
  { timeout: 120_000 },
  async () => {
    const inUse = await bank(urlOf(), 'restore', whole)
    expect(inUse).toMatchObject({ code: 1 })
    expect(inUse.err).toContain('restore into an empty one')

    const bytes = await readFile(whole)
    const cut = file('cut.backup')
    await writeFile(cut, bytes.subarray(0, bytes.length - 500))
    const none = file('none.backup')
    await writeFile(none, 'Not a backup')
    const other = file('other.backup')
    await writeFile(other, gzipSync('Not a backup, and packed'))
    const url = await emptyDatabase()
    for (const [path, words] of [
      [cut, 'cut off'],
      [none, 'none of People Bank'],
      [other, /not a backup|none of People Bank/],
    ] as const) {
      const { code, err } = await bank(url, 'restore', path)
      expect(code, path).toBe(1)
      expect(err).toMatch(words)
    }
    const { rows } = await withClient(url, (client) =>
      client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
    )
    expect(rows).toEqual([])
    const missing = await bank(url, 'restore', file('nowhere'))
    expect(missing.err).toContain('There is no file')
  },
)

test(
  'refused: rows that are not what they were, and a version that this one does not know',
  { timeout: 120_000 },
  async () => {
    const tar = gunzipSync(await readFile(whole))
    const at = tar.indexOf('zqbackup')
    expect(at).toBeGreaterThan(0)
    const changed = Buffer.from(tar)
    changed.write('zqBACKUP', at)
    await writeFile(file('changed.backup'), gzipSync(changed))
    const url = await emptyDatabase()
    const { code, err } = await bank(url, 'restore', file('changed.backup'))
    expect(code).toBe(1)
    expect(err).toContain('the file is damaged')
    const { rows } = await withClient(url, (client) => client.query('select from organisation'))
    expect(rows).toEqual([])
    // Nothing of it stayed, so that the whole file can be restored into the same database.
    await copyFile(whole, file('again.backup'))
    expect((await bank(url, 'restore', file('again.backup'))).code).toBe(0)

    const newer = Buffer.from(tar)
    const name = newer.indexOf('0081_webhooks.sql')
    newer.write('0081_unheard0.sql', name)
    await writeFile(file('newer.backup'), gzipSync(newer))
    const refused = await bank(await emptyDatabase(), 'restore', file('newer.backup'))
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('a newer one made it')
  },
)

test(
  'what happens after a restore is later than all that was restored',
  { timeout: 60_000 },
  async () => {
    await withClient(await emptyDatabase(), async (client) => {
      const before = BigInt(await lastTransaction(client))
      const beyond = String(before + 20_000n)
      await advanceTransactions(client, beyond, () => undefined)
      const after = BigInt(await lastTransaction(client))
      expect(after).toBeGreaterThan(before + 20_000n)
      await advanceTransactions(client, beyond, () => undefined)
      expect(BigInt(await lastTransaction(client)) - after).toBeLessThan(1_000n)
    })
  },
)
