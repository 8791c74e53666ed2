import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readConfig, type Config } from '../core/config.ts'
import { openDatabase, type Database } from '../core/db.ts'
import { attachEmbedded } from '../core/embedded.ts'
import { migrateDatabase } from '../database.ts'
import { CommandRefused, type Terminal } from './command.ts'

export interface OpenBank {
  config: Config
  database: Database
}

/** The address of the database that the server uses, for as long as `work` lasts: also while it runs. */
export async function withDatabaseUrl<T>(
  terminal: Terminal,
  work: (url: string, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(terminal.environment)
  if (config.databaseUrl) return work(config.databaseUrl, config)
  const embedded = await attachEmbedded({
    dataDir: config.dataDir,
    log: (line) => terminal.err(line),
  })
  try {
    return await work(embedded.url, config)
  } finally {
    await embedded.stop()
  }
}

/** The bank, with the app's own rights. A new embedded one is set up first; any other has to be up to date. */
export function withBank<T>(terminal: Terminal, work: (bank: OpenBank) => Promise<T>): Promise<T> {
  return withDatabaseUrl(terminal, async (url, config) => {
    if (!(await isUpToDate(url))) {
      if (config.databaseUrl) {
        throw new CommandRefused('The database is not at this version yet: npm run bank -- migrate')
      }
      await migrateDatabase(url, (line) => terminal.err(line))
    }
    const database = openDatabase({
      url,
      // Two parts of an import side by side, and the one that keeps others out of it meanwhile.
      max: 3,
      givesWay: true,
      onError: (error) => terminal.err(`Database: ${error.name}`),
    })
    try {
      return await work({ config, database })
    } finally {
      await database.close()
    }
  })
}

/** Whether each migration of this version was applied. */
async function isUpToDate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const folder = fileURLToPath(new URL('../../../migrations', import.meta.url))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    const { rows: made } = await client.query<{ exists: boolean }>(
      `select to_regclass('schema_migration') is not null as exists`,
    )
    if (!made[0]?.exists) return false
    const { rows } = await client.query<{ name: string }>('select name from schema_migration')
    const applied = new Set(rows.map(({ name }) => name.replace(/\.sql$/, '')))
    return files.every((name) => applied.has(name.replace(/\.sql$/, '')))
  } finally {
    await client.end()
  }
}
