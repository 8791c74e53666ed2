import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/cluster.ts'

let databases: TestDatabase[] = []

beforeAll(async () => {
  databases = await Promise.all([openTestDatabase(), openTestDatabase(), openTestDatabase()])
})

afterAll(async () => {
  for (const database of databases) await database.close()
})

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('databases opened at the same moment are copies that know nothing of each other', async () => {
  expect(new Set(databases.map(({ url }) => url)).size).toBe(3)
  const [first, second] = databases
  await query(first!.url, 'CREATE TABLE mine (n int)')
  expect(await query(first!.url, `SELECT to_regclass('mine') IS NOT NULL AS is_there`)).toEqual([
    { is_there: true },
  ])
  expect(await query(second!.url, `SELECT to_regclass('mine') IS NOT NULL AS is_there`)).toEqual([
    { is_there: false },
  ])
})

test('a closed database is gone, whoever is still connected', async () => {
  const database = await openTestDatabase()
  const left = new pg.Client({ connectionString: database.url })
  const errors: string[] = []
  left.on('error', ({ message }) => errors.push(message))
  await left.connect()
  await database.close()
  await expect.poll(() => errors.join()).toMatch(/terminat/)
  const name = new URL(database.url).pathname.slice(1)
  const { maintenanceUrl } = inject('testCluster')
  expect(
    await query(maintenanceUrl, `SELECT 1 FROM pg_database WHERE datname = '${name}'`),
  ).toEqual([])
})
