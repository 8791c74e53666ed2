import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  databaseCodeOf,
  openDatabase,
  together,
  withTransaction,
  type Database,
  type Db,
} from '../../server/src/core/db.ts'
import { openTestDatabase, type TestDatabase } from '../support/cluster.ts'

let place: TestDatabase
let bank: Database

beforeAll(async () => {
  place = await openTestDatabase()
  // One connection: whoever comes after a transaction has the very one it had.
  bank = openDatabase({ url: place.url, max: 1, onError: () => undefined })
})

afterAll(async () => {
  await bank.close()
  await place.close()
})

const ask = async (db: Db, text: string) =>
  (await db.$client.query<Record<string, unknown>>(text)).rows
const isLeft = async () =>
  (await ask(bank.db, `select 1 from idempotency_record where key like 'together-%'`)).length > 0
const write = (db: Db, key: string) =>
  ask(
    db,
    `insert into idempotency_record (actor_id, key, request_digest) values (gen_random_uuid(), '${key}', '')`,
  )

test('what was asked for at once is done in that order, each seeing what came before', async () => {
  const [, , seen] = await withTransaction(bank.pool, (tx) =>
    together([
      ask(tx, `select set_config('people.one', 'first', true)`),
      ask(tx, `select set_config('people.one', 'second', true)`),
      ask(tx, `select current_setting('people.one') as one`),
    ]),
  )
  expect(seen).toEqual([{ one: 'second' }])
})

test('what fails is named by its cause, wherever it stands among the others, and nothing stays', async () => {
  const lost = withTransaction(bank.pool, (tx) =>
    together([
      write(tx, 'together-one'),
      // Takes a step more to fail than those that fail because of it.
      ask(tx, 'select 1 / 0').catch(async (error: unknown) => {
        await sleep(20)
        throw error
      }),
      write(tx, 'together-two'),
    ]),
  )
  expect(databaseCodeOf(await lost.catch((error: unknown) => error))).toBe('22012')
  expect(await isLeft()).toBe(false)
})

test('a failure waits for the others: nothing goes out when the transaction has ended', async () => {
  const lost = withTransaction(bank.pool, (tx) =>
    together([ask(tx, 'select 1 / 0'), sleep(50).then(() => write(tx, 'together-late'))]),
  )
  await expect(lost).rejects.toThrow('division by zero')
  await sleep(100)
  expect(await isLeft()).toBe(false)
})
