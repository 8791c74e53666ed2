import type pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../server/src/core/db.ts'
import { WordNumbers } from '../../server/src/modules/vocabulary/numbers.queries.ts'
import { openPool, openTestDatabase } from '../support/cluster.ts'

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const database = await openTestDatabase()
  pool = openPool({ connectionString: database.url, max: 2 })
  close = async () => {
    await pool.end()
    await database.close()
  }
}, 60_000)
afterAll(() => close())

test('numbers of words are read once, and again for a word that came since', async () => {
  let reads = 0
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown
  pool.query = ((...asked: unknown[]) => {
    reads += 1
    return query(...asked)
  }) as typeof pool.query
  const words = new WordNumbers(drizzle(pool) as Db)
  const known = { kind: 'theme', code: 'dementia' }
  const first = (await words.of([known]))('theme', 'dementia')
  expect((await words.of([known]))('theme', 'dementia')).toBe(first)
  expect(reads).toBe(1)
  await pool.query(
    `insert into term (kind, code, number, label) values ('theme', 'brand_new', 119, 'Brand new')`,
  )
  const numberOf = await words.of([known, { kind: 'theme', code: 'brand_new' }])
  expect(numberOf('theme', 'brand_new')).toBe(119)
  expect(reads).toBe(3)
  expect(() => numberOf('theme', 'no_such_word')).toThrow(RangeError)
})
