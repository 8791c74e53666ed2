import type { RequestContext } from '../../core/context.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { countDue } from './retention-due.queries.ts'
import {
  dryRunStale,
  holdNotFound,
  holdStands,
  retentionRuleFixed,
  retentionRuleNotFound,
} from './retention.errors.ts'
import {
  deleteHold,
  findRules,
  findRun,
  insertHold,
  switchRun,
  updateRule,
} from './retention.queries.ts'
import type { RetentionHoldCreate, RetentionRuleUpdate } from './retention.schemas.ts'

/**
 * Switches the nightly run on or off. On only by somebody who has looked: the number that they saw has to be
 * the number of what is due now.
 */
export async function switchRetention(
  tx: Db,
  context: RequestContext,
  to: { isOn: boolean; due: number | undefined; version: number },
): Promise<void> {
  const counts = to.isOn ? await countDue(tx, null) : new Map<string, number>()
  const due = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (to.isOn && to.due !== due) throw dryRunStale()
  if (!(await switchRun(tx, to))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'governance.retention_switched',
    subjectKind: 'retention_run',
    subjectId: null,
    detail: { isOn: to.isOn, due },
  })
}

/**
 * Changes a rule. Another number of months takes other people and things than those that somebody looked at: it
 * switches the nightly run off.
 */
export async function changeRule(
  tx: Db,
  context: RequestContext,
  by: { code: string; version: number },
  changes: RetentionRuleUpdate,
): Promise<void> {
  // In the order in which a run takes its locks.
  const run = await findRun(tx, { lock: false })
  const known = (await findRules(tx)).find(({ code }) => code === by.code)
  if (!known) throw retentionRuleNotFound()
  if (changes.months !== undefined && known.action === 'keep') throw retentionRuleFixed()
  const months = changes.months ?? known.months
  const reason = changes.reason ?? known.reason
  const switchesOff = run.is_on && months !== known.months
  if (switchesOff) await switchRun(tx, { isOn: false, version: null })
  if (!(await updateRule(tx, { ...known, months, reason, version: by.version })))
    throw versionStale()
  await writeAudit(tx, context, {
    event: 'governance.retention_rule_changed',
    subjectKind: 'retention_rule',
    subjectId: null,
    detail: { rule: by.code, fields: Object.keys(changes), months, switchesOff },
  })
}

/** Keeps a person from the nightly run, with everything about them, until it is lifted. */
export async function placeHold(
  tx: Db,
  context: RequestContext,
  { leaderId, reason }: RetentionHoldCreate,
): Promise<string> {
  const { organisationId, accountId } = context.actor
  if (!organisationId || !(await findHeldLeader(tx, { leaderId, organisationId })))
    throw leaderNotFound()
  const id = newId()
  await conflictsAs({ '23505': holdStands }, () =>
    insertHold(tx, { id, leaderId, organisationId, reason, placedBy: accountId }),
  )
  await writeAudit(tx, context, {
    event: 'governance.hold_placed',
    subjectKind: 'retention_hold',
    subjectId: id,
    detail: { leaderId },
  })
  return id
}

/** The reason for keeping a person's data is gone. */
export async function liftHold(tx: Db, context: RequestContext, id: string): Promise<void> {
  const { organisationId } = context.actor
  const leaderId = await deleteHold(tx, { id, organisationId })
  if (!leaderId) throw holdNotFound()
  await writeAudit(tx, context, {
    event: 'governance.hold_lifted',
    subjectKind: 'retention_hold',
    subjectId: id,
    detail: { leaderId },
  })
}
