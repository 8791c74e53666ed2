import type pg from 'pg'
import { databaseCodeOf, withTransaction, type Db } from './db.ts'

const attempts = 3
/** Deadlock and serialisation failure: PostgreSQL chose this transaction to give way; it may try again. */
const worthRepeating = new Set(['40P01', '40001'])

/** One change to data: all of it, its audit row and its events, or nothing. */
export async function change<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withTransaction(pool, work)
    } catch (error) {
      if (attempt === attempts || !worthRepeating.has(databaseCodeOf(error) ?? '')) throw error
    }
  }
}
