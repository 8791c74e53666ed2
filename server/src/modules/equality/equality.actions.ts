import type pg from 'pg'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import {
  clearChanges,
  countAnswers,
  findLatestSnapshot,
  findOrganisationsToCount,
  insertSnapshot,
} from './equality.queries.ts'
import { changedFrom, reportOf } from './equality.rules.ts'

/**
 * Makes the numbers of a month for every organisation that has none of it yet. Where fewer than ten people changed
 * their answers since the last numbers, those are shown on: what is new would be about so few.
 */
export async function makeEqualityNumbers(
  deps: { pool: pg.Pool; db: Db },
  today: string,
): Promise<void> {
  const month = `${today.slice(0, 7)}-01`
  for (const organisationId of await findOrganisationsToCount(deps.db, month))
    await change(deps.pool, (tx) => countMonth(tx, organisationId, month))
}

/** Makes the numbers of one organisation for a month, given by its first day. */
export async function countMonth(tx: Db, organisationId: string, month: string): Promise<void> {
  const latest = await findLatestSnapshot(tx, organisationId)
  const { counts, respondents, changed } = await countAnswers(tx, organisationId)
  const isNew = !latest || changed >= changedFrom
  await insertSnapshot(tx, {
    organisationId,
    month,
    numbersOf: isNew ? month : latest.numbers_of,
    report: isNew ? reportOf(counts, respondents) : latest.report,
  })
  if (isNew) await clearChanges(tx, organisationId)
}
