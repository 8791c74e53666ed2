import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract as extractTar } from 'tar-stream'
import { runMigrations } from '../core/migrate.ts'
import { migrateDatabase } from '../database.ts'
import {
  Manifest,
  Sums,
  formatVersion,
  fullName,
  manifestName,
  sumsName,
  tableOfPiece,
  type TableOf,
} from './format.ts'
import {
  advanceTransactions,
  byName,
  copyIn,
  empty,
  findMigrations,
  isInUse,
  jobTable,
  loosen,
  makeRoomForJobs,
  ownerClient,
  queueJobsThatCame,
  setSequences,
  sumOf,
  tighten,
} from './tables.queries.ts'

/** Why a backup cannot be restored, in words for whoever tries. Nothing was changed that they had. */
export class RestoreRefused extends Error {}

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url))
const mostJson = 64 * 1024 * 1024

type Entry = AsyncIterable<Buffer>

async function jsonOf(entry: Entry): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of entry) {
    bytes += chunk.length
    if (bytes > mostJson) throw new RestoreRefused('This is not a backup of People Bank')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** Reads a backup from its beginning. `take` gets each part; what it leaves of one is passed over. */
async function read(
  file: string,
  take: (name: string, entry: Entry) => Promise<'go on' | 'enough'>,
): Promise<void> {
  const extract = extractTar()
  const source = pipeline(createReadStream(file), createGunzip(), extract)
  const taken = (async () => {
    for await (const entry of extract) {
      if ((await take(entry.header.name, entry as unknown as Entry)) === 'enough') break
      entry.resume()
    }
  })()
  const outcomes = await Promise.allSettled([taken, source])
  const failed = outcomes.find((each) => each.status === 'rejected' && !isEarlyEnd(each.reason))
  if (failed?.status === 'rejected') throw unreadable(failed.reason)
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException)?.code)
/** Whoever has enough leaves the rest of the file unread. */
const isEarlyEnd = (error: unknown): boolean => codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE'

const unreadable = (error: unknown): unknown =>
  codeOf(error).startsWith('Z_') || /tar|unexpected end/i.test(String(error))
    ? new RestoreRefused('The backup is cut off, or is none of People Bank', { cause: error })
    : error

async function readManifest(file: string): Promise<Manifest> {
  let manifest: Manifest | undefined
  await read(file, async (name, entry) => {
    if (name === manifestName) manifest = Manifest.parse(await jsonOf(entry))
    return 'enough'
  })
  if (!manifest) throw new RestoreRefused('This is not a backup of People Bank')
  if (manifest.format > formatVersion)
    throw new RestoreRefused('The backup was made by a newer version: restore it with that one')
  return manifest
}

/** The end of the file is read before anything is done: a backup that was cut off is none. */
async function readSums(file: string): Promise<Sums> {
  let sums: Sums | undefined
  await read(file, async (name, entry) => {
    if (name === sumsName) sums = Sums.parse(await jsonOf(entry))
    return 'go on'
  })
  if (!sums) throw new RestoreRefused('The backup has no end: it was cut off')
  return sums
}

async function refuseWhereInUse(url: string): Promise<void> {
  const client = await ownerClient(url)
  try {
    if ((await findMigrations(client)) && (await isInUse(client)))
      throw new RestoreRefused(
        'There is a bank in this database already: restore into an empty one',
      )
  } finally {
    await client.end()
  }
}

/** Rows of the backup, and what they came to there, by the full names that its tables had. */
interface Rows {
  client: pg.Client
  file: string
  sums: Sums
}

/** Puts the rows of these tables in, each under the name that it had, and compares them. */
async function fill({ client, file, sums }: Rows, tables: Map<string, TableOf>): Promise<void> {
  await read(file, async (name, entry) => {
    const table = tables.get(tableOfPiece(name) ?? '')
    if (table) await pipeline(entry, client.query(copyFrom(copyIn(table))))
    return 'go on'
  })
  for (const [name, table] of tables) {
    const [is, was] = [await sumOf(client, table), sums.tables[name]]
    if (is.rows !== was?.rows || is.sum !== was.sum)
      throw new RestoreRefused(
        `${name} has ${is.rows} rows that are not the ${was?.rows ?? 'rows'} of the backup: the file is damaged`,
      )
  }
}

/** Does all of it or, where anything is not as it was, nothing. */
async function wholly(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const load = (rows: Rows, tables: TableOf[]): Promise<void> =>
  wholly(rows.client, async () => {
    const keys = await loosen(rows.client, tables)
    await empty(rows.client, tables)
    await fill(rows, byName(tables))
    await tighten(rows.client, tables, keys)
  })

const loadJobs = (rows: Rows, jobs: TableOf): Promise<void> =>
  wholly(rows.client, async () => {
    await fill(rows, new Map([[fullName(jobs), await makeRoomForJobs(rows.client, jobs)]]))
    await queueJobsThatCame(rows.client, jobs)
  })

const isJobs = ({ schema, name }: TableOf) => schema === jobTable.schema && name === jobTable.name

/**
 * Brings a bank back from its backup, into an empty database: its rows, compared with what they were, its counters, and
 * then up to this version. Throws RestoreRefused where the file or the database are not what they have to be.
 */
export async function restoreBackup(
  url: string,
  file: string,
  say: (line: string) => void,
): Promise<{ at: string; rows: number; tables: number }> {
  const manifest = await readManifest(file)
  const sums = await readSums(file)
  await refuseWhereInUse(url)
  const last = manifest.migrations.at(-1)?.name
  await runMigrations({
    url,
    folder: migrations,
    upTo: manifest.migrations,
    after: () => Promise.resolve(),
  })
  say(`The database is as it was at ${last ?? 'the beginning'}`)
  const client = await ownerClient(url)
  try {
    // First, so that whatever follows comes after all that was.
    await advanceTransactions(client, sums.transaction, say)
    const rows = { client, file, sums }
    await load(
      rows,
      manifest.tables.filter((each) => !isJobs(each)),
    )
    await setSequences(client, sums.sequences)
    say('Every row is there')
    await migrateDatabase(url, say)
    const jobs = manifest.tables.find(isJobs)
    if (jobs) await loadJobs(rows, jobs)
    await client.query('analyze')
  } finally {
    await client.end()
  }
  const rows = Object.values(sums.tables).reduce((sum, { rows: count }) => sum + Number(count), 0)
  return { at: manifest.at, rows, tables: manifest.tables.length }
}
