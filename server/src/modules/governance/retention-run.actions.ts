import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { eraseLeader, keepLedgerJob } from './erasure.actions.ts'
import { findDue, lockPeople, stillDue, takeRows } from './retention-due.queries.ts'
import { findRules, findRun } from './retention.queries.ts'

/** So many of one rule a night, and so many rows in one transaction; an erasing is a transaction of its own. */
const most = { ofARule: { erase: 200, others: 2000 }, atOnce: 100 }

/**
 * Takes what is due, if it is switched on: what the dry run lists and nothing else. Each piece looks again,
 * in its own transaction, whether it is still on and still due: whoever came back meanwhile stays. What is
 * about people goes before the people. What is left over comes the next night.
 */
export async function runRetention(deps: {
  pool: pg.Pool
  db: Db
  jobs: Jobs
}): Promise<{ taken: number }> {
  const { pool, db, jobs } = deps
  const rules = (await findRules(db)).filter(({ action }) => action !== 'keep')
  const rowsFirst = rules.toSorted(
    (a, b) => Number(a.action === 'erase') - Number(b.action === 'erase'),
  )
  let taken = 0
  for (const { code: rule, action } of rowsFirst) {
    if (!(await findRun(db, { lock: false })).is_on) break
    const erases = action === 'erase'
    const limit = erases ? most.ofARule.erase : most.ofARule.others
    const due = await findDue(db, { within: null, rule, after: null, limit })
    const size = erases ? 1 : most.atOnce
    for (let start = 0; start < due.length; start += size) {
      const ids = due.slice(start, start + size).map(({ id }) => id)
      taken += await change(pool, (tx) => takePiece({ tx, jobs }, { rule, erases, ids }))
    }
  }
  return { taken }
}

async function takePiece(
  { tx, jobs }: { tx: Db; jobs: Jobs },
  piece: { rule: string; erases: boolean; ids: readonly string[] },
): Promise<number> {
  const { rule, erases } = piece
  if (!(await findRun(tx, { lock: true })).is_on) return 0
  if (erases) await lockPeople(tx, piece.ids)
  const ids = await stillDue(tx, piece)
  if (ids.length === 0) return 0
  const context = clockContext('governance.retention')
  if (erases) {
    for (const id of ids) await eraseLeader(tx, context, id, 'retention')
    await jobs.send(tx, keepLedgerJob, {})
    return ids.length
  }
  await takeRows(tx, { rule, ids })
  await writeAudit(tx, context, {
    event: 'governance.retention_applied',
    subjectKind: 'retention_rule',
    subjectId: null,
    detail: { rule, ids, count: ids.length },
  })
  return ids.length
}
