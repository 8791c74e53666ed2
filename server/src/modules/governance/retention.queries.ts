import type { z } from 'zod'
import { prepared, type Db } from '../../core/db.ts'
import type { RetentionRule } from './retention.schemas.ts'

export interface RuleRow {
  [column: string]: unknown
  code: string
  action: z.infer<typeof RetentionRule>['action']
  months: number | null
  reason: string
  version: number
}

/** The rules in their order. */
export function findRules(db: Db): Promise<RuleRow[]> {
  return prepared<RuleRow>(db, {
    name: 'retention_rules',
    text: 'select code, action, months, reason, version from retention_rule order by place',
    values: [],
  })
}

/** False when the rule is no longer at this version. */
export async function updateRule(tx: Db, rule: RuleRow): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'retention_rule_update',
    text: `update retention_rule set months = $2, reason = $3, version = version + 1, updated_at = now()
      where code = $1 and version = $4 returning code`,
    values: [rule.code, rule.months, rule.reason, rule.version],
  })
  return rows.length > 0
}

export interface RunRow {
  [column: string]: unknown
  is_on: boolean
  version: number
}

/** Whether the nightly run is on; locked against switching where something is about to be taken. */
export async function findRun(db: Db, options: { lock: boolean }): Promise<RunRow> {
  const [row] = await prepared<RunRow>(db, {
    name: options.lock ? 'retention_run_lock' : 'retention_run',
    text: `select is_on, version from retention_run ${options.lock ? 'for share' : ''}`,
    values: [],
  })
  if (!row) throw new Error('The row that says whether the nightly run is on is missing')
  return row
}

/** False when it is no longer at this version; any version without one. */
export async function switchRun(
  tx: Db,
  to: { isOn: boolean; version: number | null },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'retention_switch',
    text: `update retention_run set is_on = $1, version = version + 1, updated_at = now()
      where $2::integer is null or version = $2 returning version`,
    values: [to.isOn, to.version],
  })
  return rows.length > 0
}

export interface HoldRow {
  [column: string]: unknown
  id: string
  leader_id: string
  leader_name: string | null
  reason: string
  placed_on: string
}

const held = `select h.id, h.leader_id, l.name as leader_name, h.reason,
    (h.placed_at at time zone 'Europe/London')::date as placed_on
  from retention_hold h join leader l on l.id = h.leader_id`

/** People whom an organisation holds back from the nightly run, newest first. */
export function findHolds(
  db: Db,
  by: { organisationId: string | null; after: string | null; limit: number },
): Promise<HoldRow[]> {
  return prepared<HoldRow>(db, {
    name: 'retention_holds',
    text: `${held} where h.organisation_id = $1 and ($2::uuid is null or h.id < $2) order by h.id desc limit $3`,
    values: [by.organisationId, by.after, by.limit],
  })
}

export async function findHold(
  db: Db,
  by: { id: string; organisationId: string | null },
): Promise<HoldRow | undefined> {
  const [row] = await prepared<HoldRow>(db, {
    name: 'retention_hold',
    text: `${held} where h.id = $1 and h.organisation_id = $2`,
    values: [by.id, by.organisationId],
  })
  return row
}

export async function insertHold(
  tx: Db,
  hold: {
    id: string
    leaderId: string
    organisationId: string
    reason: string
    placedBy: string | null
  },
): Promise<void> {
  await prepared(tx, {
    name: 'retention_hold_insert',
    text: `insert into retention_hold (id, leader_id, organisation_id, reason, placed_by) values ($1, $2, $3, $4, $5)`,
    values: [hold.id, hold.leaderId, hold.organisationId, hold.reason, hold.placedBy],
  })
}

/** Whose it was; undefined where there is none. */
export async function deleteHold(
  tx: Db,
  by: { id: string; organisationId: string | null },
): Promise<string | undefined> {
  const [row] = await prepared<{ leader_id: string }>(tx, {
    name: 'retention_hold_delete',
    text: 'delete from retention_hold where id = $1 and organisation_id = $2 returning leader_id',
    values: [by.id, by.organisationId],
  })
  return row?.leader_id
}
