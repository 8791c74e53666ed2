import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBank } from '../../server/src/cli/bank.ts'
import { openDatabase, type Database } from '../../server/src/core/db.ts'
import { replayLedger, writeLedger } from '../../server/src/ledger-file.ts'
import { dumpOf, plantCanary, type Canary } from '../support/canaries.ts'
import { keepFigures } from '../support/figures.ts'
import { openPool, openTestDatabase, type TestDatabase } from '../support/cluster.ts'
import { makeWorld, refreshCopies } from '../support/world.ts'

// A backup is a copy of the whole database, as it was before somebody was erased.

let live: TestDatabase
let restoredUrl: string
let folder: string
let canary: Canary
let ledger: string

async function withPool<T>(url: string, work: (owner: pg.Pool) => Promise<T>): Promise<T> {
  const owner = openPool({ connectionString: url, max: 2 })
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, max: 2, onError: () => undefined })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-bank-erasures-'))
  ledger = join(folder, 'erasures.jsonl')
  live = await openTestDatabase()
  await withPool(live.url, async (owner) => {
    canary = await plantCanary({ owner, world: await makeWorld(owner) }, 'zqrestored')
    await refreshCopies(owner)
  })
  const backup = new URL(live.url)
  const name = backup.pathname.slice(1)
  backup.pathname = `/${name}_restored`
  restoredUrl = backup.href
  const postgres = new URL(live.url)
  postgres.pathname = '/postgres'
  await withPool(postgres.href, (admin) =>
    admin.query(`create database ${name}_restored template ${name}`),
  )
})

afterAll(async () => {
  const postgres = new URL(live.url)
  postgres.pathname = '/postgres'
  await withPool(postgres.href, (admin) =>
    admin.query(`drop database ${new URL(restoredUrl).pathname.slice(1)} with (force)`),
  )
  await live.close()
  await rm(folder, { recursive: true, force: true })
})

const erase = () =>
  withDatabase(live.url, async ({ pool }) => {
    const { change } = await import('../../server/src/core/change.ts')
    const { commandContext } = await import('../../server/src/cli/command.ts')
    const { eraseLeader } = await import('../../server/src/modules/governance/erasure.actions.ts')
    await change(pool, (tx) =>
      eraseLeader(tx, commandContext('governance.leader_erased'), canary.leaderId, 'request'),
    )
  })

test('a backup from before brings nobody back: the file beside it erases them again', async () => {
  await erase()
  expect((await bank(live.url, 'erasures', 'export', ledger)).out).toContain('Wrote 1 erasures')
  const text = await readFile(ledger, 'utf8')
  expect(text).not.toContain(canary.leaderId)
  expect(text.toLowerCase()).not.toContain('zqrestored')
  expect((await withPool(restoredUrl, dumpOf)).includes('zqrestored')).toBe(true)
  const replayed = await bank(restoredUrl, 'erasures', 'replay', ledger)
  expect(replayed, replayed.err).toMatchObject({ code: 0 })
  expect(replayed.out).toContain('Erased 1 people again')
  const left = (await withPool(restoredUrl, dumpOf))
    .split('\n')
    .filter((line) => line.includes('zqrestored'))
  expect(left).toEqual([])
  keepFigures('G-04', 'restored', { words: canary.planted.size, left: left.length })
  const again = await bank(restoredUrl, 'erasures', 'replay', ledger)
  expect(again.out).toContain('Nobody had to be erased again')
})

test('a server that starts on a restored database does the same, from its own file', async () => {
  const { rows } = await withPool(restoredUrl, async (owner) => {
    // As if the backup had been restored once more: the person is back, and the ledger is as it was.
    await owner.query('delete from erasure')
    return owner.query<{ id: string }>(
      `update leader set status = 'active', name = 'zqback' where id = $1 returning id`,
      [canary.leaderId],
    )
  })
  expect(rows).toHaveLength(1)
  await withDatabase(restoredUrl, async ({ pool, db }) => {
    expect(await replayLedger(pool, ledger)).toEqual({ added: 1, erased: 1 })
    expect(await writeLedger(db, join(folder, 'copy.jsonl'))).toBe(1)
  })
  expect(await readFile(join(folder, 'copy.jsonl'), 'utf8')).toBe(await readFile(ledger, 'utf8'))
  expect((await withPool(restoredUrl, dumpOf)).includes('zqback')).toBe(false)
})

test('a file that is no ledger is refused whole, and a missing one is named', async () => {
  const spoilt = join(folder, 'spoilt.jsonl')
  await writeFile(spoilt, `${await readFile(ledger, 'utf8')}{"person":"?"}\n`)
  const refused = await bank(restoredUrl, 'erasures', 'replay', spoilt)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('Line 2')
  expect((await bank(restoredUrl, 'erasures', 'replay', join(folder, 'none'))).err).toContain(
    'There is no file',
  )
})
