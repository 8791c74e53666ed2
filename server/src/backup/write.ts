import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack as packTar, type Pack } from 'tar-stream'
import {
  formatVersion,
  fullName,
  manifestName,
  pieceName,
  sumsName,
  type Manifest,
  type Sums,
  type TableOf,
} from './format.ts'
import {
  copyOut,
  findMigrations,
  findSequences,
  findTables,
  lastTransaction,
  ownerClient,
  sumOf,
} from './tables.queries.ts'

const pieceBytes = 8 * 1024 * 1024
const newline = 10

/** Puts one file into the tar, and waits until it was taken. */
function add(pack: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, size: content.length, mode: 0o600 }, content, (error) =>
      error ? reject(error) : resolve(),
    )
  })
}

const addJson = (pack: Pack, name: string, value: object) =>
  add(pack, name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))

/** The rows of a table, in pieces that end with a row. A row is one line: what breaks lines is escaped. */
async function addRows(pack: Pack, client: pg.Client, table: TableOf): Promise<void> {
  let held: Buffer[] = []
  let bytes = 0
  let number = 0
  const flush = async (upTo: Buffer[]) => {
    number += 1
    await add(pack, pieceName(fullName(table), number), Buffer.concat(upTo))
  }
  for await (const chunk of client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>) {
    held.push(chunk)
    bytes += chunk.length
    const end = bytes < pieceBytes ? -1 : chunk.lastIndexOf(newline)
    if (end === -1) continue
    const rest = chunk.subarray(end + 1)
    await flush([...held.slice(0, -1), chunk.subarray(0, end + 1)])
    held = [Buffer.from(rest)]
    bytes = rest.length
  }
  if (bytes > 0) await flush(held)
}

/** What there is at one moment, while everybody goes on writing. */
async function addAll(pack: Pack, client: pg.Client, say: (line: string) => void): Promise<Sums> {
  await client.query('begin isolation level repeatable read read only')
  const migrations = (await findMigrations(client)) ?? []
  const tables = await findTables(client)
  const manifest: Manifest = {
    product: 'People Bank',
    format: formatVersion,
    at: new Date().toISOString(),
    migrations,
    tables,
  }
  await addJson(pack, manifestName, manifest)
  const sums: Sums['tables'] = {}
  for (const table of tables) {
    await addRows(pack, client, table)
    const sum = await sumOf(client, table)
    sums[fullName(table)] = sum
    if (Number(sum.rows) > 100_000) say(`${fullName(table)}: ${sum.rows} rows`)
  }
  const told = {
    tables: sums,
    sequences: await findSequences(client),
    transaction: await lastTransaction(client),
  }
  await addJson(pack, sumsName, told)
  await client.query('commit')
  pack.finalize()
  return told
}

/** Waits until a file is on the disk, under its own name alone once it is whole. */
async function settle(unfinished: string, file: string): Promise<void> {
  const handle = await open(unfinished, 'r')
  await handle.sync()
  await handle.close()
  await rename(unfinished, file)
}

/** Writes the bank as it is at one moment to a file that nobody else may read. Answers how many rows there are. */
export async function writeBackup(
  url: string,
  file: string,
  say: (line: string) => void,
): Promise<number> {
  const unfinished = `${file}.unfinished`
  const client = await ownerClient(url)
  try {
    const pack = packTar()
    const written = pipeline(
      pack,
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600 }),
    )
    const [sums] = await Promise.all([
      addAll(pack, client, say).catch((error: Error) => {
        pack.destroy(error)
        throw error
      }),
      written,
    ])
    await settle(unfinished, file)
    return Object.values(sums.tables).reduce((sum, { rows }) => sum + Number(rows), 0)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
