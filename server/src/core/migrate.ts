import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { appRole } from './db.ts'

/** One lock for the whole database: of several instances that start at once, one migrates and the others wait. */
const MIGRATION_LOCK = 7_205_759_403

interface Migration {
  name: string
  text: string
  hash: string
  /** First line `-- no transaction`: for `create index concurrently`, which cannot run inside one. */
  isAlone: boolean
}

/** Refused rather than skipped or guessed at; nothing was changed. */
export class MigrationRefused extends Error {}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8')
      const isAlone = /^-- no transaction\b/.test(text)
      // Cut off between the index and its line in the journal it comes again, and has to find it built.
      if (isAlone && /index\s+concurrently\s+(?!if\s+(not\s+)?exists)/i.test(text)) {
        throw new MigrationRefused(
          `Migration ${name} may run twice: write "index concurrently if not exists"`,
        )
      }
      return { name, text, hash: createHash('sha256').update(text).digest('hex'), isAlone }
    }),
  )
}

/** What stands before applying: throws where files and journal tell different stories. */
function pendingOf(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  for (const name of applied.keys()) {
    if (!known.has(name)) {
      throw new MigrationRefused(
        `The database has migration ${name}, which this version does not: it was made by a newer version`,
      )
    }
  }
  const pending: Migration[] = []
  for (const migration of migrations) {
    const hash = applied.get(migration.name)
    if (hash === undefined) {
      pending.push(migration)
    } else if (hash !== migration.hash) {
      throw new MigrationRefused(`Migration ${migration.name} was changed after it was applied`)
    } else if (pending[0]) {
      throw new MigrationRefused(
        `Migration ${pending[0].name} is not applied, but the later ${migration.name} is: number it anew, after the last one`,
      )
    }
  }
  return pending
}

/** Those that a database had once; throws where this version has them not, or otherwise. */
function asThen(
  migrations: Migration[],
  then: readonly { name: string; hash: string }[],
): Migration[] {
  const had = new Map(then.map(({ name, hash }) => [name, hash]))
  const wanted = migrations.filter(({ name }) => had.has(name))
  if (wanted.length < had.size)
    throw new MigrationRefused('It has migrations that this version does not: a newer one made it')
  for (const { name, hash } of wanted)
    if (had.get(name) !== hash) throw new MigrationRefused(`Migration ${name} was another one then`)
  return wanted
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const record = () =>
    client.query('insert into schema_migration (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ])
  if (migration.isAlone) {
    // An index build that failed half-way leaves an invalid index behind: it goes before the next try.
    const { rows } = await client.query<{ name: string }>(
      `select indexrelid::regclass::text as name from pg_index where not indisvalid`,
    )
    for (const { name } of rows) await client.query(`drop index concurrently if exists ${name}`)
    await client.query('set lock_timeout = 0')
    for (const statement of migration.text.split(/;\s*$/m).filter((part) => part.trim())) {
      await client.query(statement)
    }
    await record()
    return
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin')
      await client.query(`set local lock_timeout = '3s'`)
      await client.query(migration.text)
      await record()
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const isLocked = error instanceof pg.DatabaseError && error.code === '55P03'
      if (!isLocked || attempt === 10) {
        throw new Error(`Migration ${migration.name} failed: ${String(error)}`, { cause: error })
      }
    }
  }
}

const lockPollMs = 100

/**
 * Waits for the one lock by asking again and again. A session that waits inside a statement keeps a
 * snapshot, for which `create index concurrently` of the session that has the lock would wait in turn.
 */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [MIGRATION_LOCK],
    )
    if (rows[0]?.taken) return
    await new Promise((resolve) => setTimeout(resolve, lockPollMs))
  }
}

/** Rows that say what somebody agreed to, in which words: added to, and gone only with the person. */
const keptAsWritten = {
  erasure: 'update, truncate',
  record_seal: 'update, delete, truncate',
  leader_consent: 'update, truncate',
  leader_guardian_consent: 'update, truncate',
  consent_wording: 'update, delete, truncate',
  opportunity_move: 'update, delete, truncate',
  placement_move: 'update, delete, truncate',
}

/** What the app may do: everything with rows, but audit and access records only be added to. */
async function grant(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema public to ${appRole};
    grant select, insert, update, delete on all tables in schema public to ${appRole};
    grant usage, select on all sequences in schema public to ${appRole};
    revoke update, delete, truncate on audit_event, access_event from ${appRole};
    revoke insert, update, delete on schema_migration from ${appRole};
  `)
  const { rows } = await client.query<{ name: keyof typeof keptAsWritten }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is not null',
    [Object.keys(keptAsWritten)],
  )
  for (const { name } of rows)
    await client.query(`revoke ${keptAsWritten[name]} on ${name} from ${appRole}`)
}

/** In words, for whoever starts the bank: where a name has several addresses the reasons are inside. */
function cannotReach(error: Error): never {
  const [reason = error] = error instanceof AggregateError ? (error.errors as Error[]) : []
  throw new Error(
    `The database cannot be reached (${reason.message}). See that it runs, and that DATABASE_URL is right.`,
    { cause: error },
  )
}

/**
 * Brings the database to this version: hand-readable SQL files in the order of their names, each in a
 * transaction of its own, under one lock. `after` seeds and installs under the same lock.
 */
export async function runMigrations(options: {
  url: string
  folder: string
  /** Stops where a database stood once: its migrations by name and sum. All of the folder without it. */
  upTo?: { name: string; hash: string }[]
  after: (client: pg.Client) => Promise<void>
  log?: (line: string) => void
}): Promise<{ applied: string[] }> {
  const client = new pg.Client({
    connectionString: options.url,
    connectionTimeoutMillis: 10_000,
    application_name: 'people-bank-migrate',
  })
  client.on('error', () => undefined)
  await client.connect().catch(cannotReach)
  try {
    await takeLock(client)
    await client.query(`
      do $$ begin
        create role ${appRole} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not pg_has_role(current_user, '${appRole}', 'member') then
          execute format('grant ${appRole} to %I', current_user);
        end if;
      end $$;
      create table if not exists schema_migration (
        name text primary key,
        hash text not null,
        applied_at timestamptz not null default now()
      );
    `)
    const { rows } = await client.query<{ name: string; hash: string }>(
      'select name, hash from schema_migration',
    )
    const migrations = await readMigrations(options.folder)
    const wanted = options.upTo ? asThen(migrations, options.upTo) : migrations
    const pending = pendingOf(wanted, new Map(rows.map(({ name, hash }) => [name, hash])))
    for (const migration of pending) {
      options.log?.(`Applying ${migration.name}`)
      await apply(client, migration)
    }
    if (pending.length > 0) await grant(client)
    await options.after(client)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}
