import type { ClientScope } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import type { OutboundFailure } from '../../core/outbound.ts'
import type { ChangeKind } from '../clients/changes.rules.ts'
import { isOn } from '../clients/clients.queries.ts'
import type { ChangeMark } from '../clients/changes.queries.ts'
import { failingAfter } from './retries.rules.ts'
import type { toldKinds } from './webhooks.schemas.ts'

/** Of the client `c`: whether it may be told of changes at all now. */
export const mayBeTold = `${isOn} and 'changes:read' = any (c.scopes)`
/**
 * Of a delivery `d` of the webhook `w`: whether it may be tried now. Only a test goes to one that is stopped; and of one
 * thing nothing is told before what changed of it earlier.
 */
const isDue = `d.state = 'waiting' and d.next_try_at <= now() and (w.status = 'active' or d.kind = 'test')
  and not exists (select from webhook_delivery e where e.webhook_id = d.webhook_id
    and e.subject_id = d.subject_id and e.state = 'waiting' and e.number < d.number)`
/**
 * Of the webhook `w`: whether there are changes that it was not handed yet, or its mark grows old, or is of the future, as
 * in a bank that was restored from a copy.
 */
const isBehind = `w.mark_to is not null or w.mark_at < now() - interval '1 day'
  or w.mark_from > pg_snapshot_xmin(pg_current_snapshot()) or exists (
  select from shared_change s where s.organisation_id = c.organisation_id and s.kind = any (w.kinds)
    and s.transaction >= w.mark_from and s.transaction < pg_snapshot_xmin(pg_current_snapshot()))`

/**
 * Takes webhooks that something is to be sent to, those that waited longest first, for whoever holds this lease. Those
 * that fail have their own turns, so that however many are dead keep nobody waiting.
 */
export async function claimLanes(
  db: Db,
  by: { lease: string; leaseSeconds: number; areFailing: boolean; limit: number },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'webhook_lanes_claim',
    text: `with ready as (
        select w.id from webhook w join client c on c.id = w.client_id
        where ${mayBeTold} and coalesce(w.lease_until, '-infinity') <= now()
          and coalesce(w.rest_until, '-infinity') <= now() and (w.failures >= ${failingAfter}) = $3
          and (exists (select from webhook_delivery d where d.webhook_id = w.id and ${isDue})
            or w.status = 'active' and (${isBehind}))
        order by w.lease_until nulls first limit $4
        for no key update of w skip locked
      )
      update webhook w set lease = $1, lease_until = now() + make_interval(secs => $2)
      from ready where w.id = ready.id
      returning w.id`,
    values: [by.lease, by.leaseSeconds, by.areFailing, by.limit],
  })
  return rows.map(({ id }) => id)
}

/** A webhook as it stands while something is sent to it. */
export interface LaneRow {
  [column: string]: unknown
  organisation_id: string
  scopes: ClientScope[]
  url: string
  kinds: ChangeKind[]
  status: 'active' | 'paused' | 'disabled'
  failures: number
  mark: ChangeMark
  is_mark_too_old: boolean
  secret_ids: string[]
}

/** Renews the lease, and answers how the webhook stands; undefined where the lease is lost, or nothing may be sent. */
export async function renewLane(
  tx: Db,
  by: { webhookId: string; lease: string; leaseSeconds: number; mostDays: number },
): Promise<LaneRow | undefined> {
  const [row] = await prepared<LaneRow>(tx, {
    name: 'webhook_lane_renew',
    text: `update webhook w set lease_until = now() + make_interval(secs => $3)
      from client c
      where w.id = $1 and w.lease = $2 and c.id = w.client_id and ${mayBeTold}
        and coalesce(w.rest_until, '-infinity') <= now()
      returning c.organisation_id, c.scopes, w.url, w.kinds, w.status, w.failures,
        json_build_object('from', w.mark_from::text, 'to', w.mark_to::text, 'after', w.mark_after::text) as mark,
        w.mark_at < now() - make_interval(days => $4) as is_mark_too_old,
        array(select s.id::text from webhook_secret s where s.webhook_id = w.id and s.ends_at > now()
          order by s.created_at, s.id) as secret_ids`,
    values: [by.webhookId, by.lease, by.leaseSeconds, by.mostDays],
  })
  return row
}

/** Ends the lease: the next turn is anybody's. */
export async function releaseLane(db: Db, by: { webhookId: string; lease: string }): Promise<void> {
  await prepared(db, {
    name: 'webhook_lane_release',
    text: 'update webhook set lease = null, lease_until = now() where id = $1 and lease = $2',
    values: [by.webhookId, by.lease],
  })
}

export interface DueRow {
  [column: string]: unknown
  id: string
  kind: (typeof toldKinds)[number]
  subjectId: string
  what: string
  at: Date
  tries: number
}

/**
 * What may be sent now, in order. To one that fails goes what was tried least, a test
 * before all: if it is one delivery that fails, and not the receiver, another will show it.
 */
export function findDue(
  tx: Db,
  by: { webhookId: string; isFailing: boolean; limit: number },
): Promise<DueRow[]> {
  const order = by.isFailing ? `(d.kind = 'test') desc, d.tries, d.number` : 'd.number'
  return prepared<DueRow>(tx, {
    name: by.isFailing ? 'webhook_due_failing' : 'webhook_due',
    text: `select d.id, d.kind, d.subject_id as "subjectId", d.what, d.at, d.tries
      from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.webhook_id = $1 and ${isDue}
      order by ${order} limit $2`,
    values: [by.webhookId, by.limit],
  })
}

/** Moves the mark to where everything before was taken over. Without one it starts anew at the present. */
export async function moveMark(
  tx: Db,
  webhookId: string,
  mark: ChangeMark | undefined,
): Promise<void> {
  await prepared(tx, {
    name: 'webhook_mark',
    text: `update webhook set mark_from = coalesce($2::xid8, pg_snapshot_xmin(pg_current_snapshot())),
        mark_to = $3::xid8, mark_after = $4, mark_at = now() where id = $1`,
    values: [webhookId, mark?.from ?? null, mark?.to ?? null, mark?.after ?? '0'],
  })
}

/** Gives up what waits of kinds that the program may no longer see. */
export async function giveUpHidden(
  tx: Db,
  webhookId: string,
  allowed: readonly ChangeKind[],
): Promise<void> {
  await prepared(tx, {
    name: 'webhook_give_up_hidden',
    text: `update webhook_delivery set state = 'given_up', failure = 'not_allowed', answer_status = null
      where webhook_id = $1 and state = 'waiting' and kind not in ('gap', 'test') and kind <> all ($2::text[])`,
    values: [webhookId, allowed],
  })
}

/** What became of one try. */
export interface Outcome {
  id: string
  state: 'waiting' | 'taken' | 'given_up'
  next_seconds: number
  status: number | null
  failure: OutboundFailure | null
  ms: number
  tried_at: string
}

/** So many tries of a delivery are kept: ten of one go, and those of the next. */
const attemptsKept = 50

export async function noteOutcomes(tx: Db, outcomes: readonly Outcome[]): Promise<void> {
  await prepared(tx, {
    name: 'webhook_outcomes',
    text: `update webhook_delivery d
      set state = o.state, tries = d.tries + 1, tried_at = o.tried_at, answer_status = o.status,
        failure = o.failure, took_ms = o.ms, next_try_at = now() + make_interval(secs => o.next_seconds),
        attempts = case when jsonb_array_length(d.attempts) < ${attemptsKept} then d.attempts else d.attempts - 0 end
          || jsonb_build_object('at', o.tried_at, 'status', o.status, 'failure', o.failure, 'ms', o.ms)
      from jsonb_to_recordset($1::jsonb)
        as o (id uuid, state text, next_seconds float8, status int, failure text, ms int, tried_at timestamptz)
      where d.id = o.id`,
    values: [JSON.stringify(outcomes)],
  })
}

/**
 * Notes how a webhook did: that something was taken, or how often in a row nothing was. Answers since how many seconds
 * it has failed, and whether it had failed for long before something was taken.
 */
export async function noteHealth(
  tx: Db,
  by: { webhookId: string; isTaken: boolean; failed: number; restSeconds: number },
): Promise<{ failing_seconds: number; is_back: boolean }> {
  const [row] = await prepared<{ failing_seconds: number; is_back: boolean }>(tx, {
    name: 'webhook_health',
    text: `with before as (select failures from webhook where id = $1 for no key update)
      update webhook w set
        failures = case when $2 then 0 else w.failures + $3::int end,
        failing_since = case when $2 then null when $3::int > 0 then coalesce(w.failing_since, now())
          else w.failing_since end,
        taken_at = case when $2 then now() else w.taken_at end,
        rest_until = case when $4::float8 > 0 then now() + make_interval(secs => $4::float8) end
      from before where w.id = $1
      returning coalesce(extract(epoch from now() - w.failing_since), 0)::float8 as failing_seconds,
        $2 and before.failures >= ${failingAfter} as is_back`,
    values: [by.webhookId, by.isTaken, by.failed, by.restSeconds],
  })
  return row ?? { failing_seconds: 0, is_back: false }
}

/** Disables a webhook that works; false where somebody stopped it meanwhile. */
export async function disableWebhook(
  tx: Db,
  webhookId: string,
  reason: 'gone' | 'failing',
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'webhook_disable',
    text: `update webhook set status = 'disabled', disabled_for = $2, version = version + 1, updated_at = now()
      where id = $1 and status = 'active' returning id`,
    values: [webhookId, reason],
  })
  return rows.length > 0
}
