import { prepared, type Db } from '../../core/db.ts'

/** One thing that a rule would take today. */
export interface DueRow {
  [column: string]: unknown
  rule: string
  id: string
  leader_id: string | null
  /** Whole days, in the time of the United Kingdom. */
  since: string
  due_on: string
}

/**
 * The newest row of each person (`l`) among some. For everybody at once it is read once, and for a few people theirs
 * is looked up: the one is slow where the other is quick.
 */
function newest(
  name: string,
  rows: { from: string; at: string; where: string },
  reach: Reach,
): string {
  const { from, at, where } = rows
  return reach === 'everybody'
    ? `left join (select leader_id, max(${at}) as at from ${from} where ${where} group by leader_id) ${name}
        on ${name}.leader_id = l.id`
    : `left join lateral (select max(${at}) as at from ${from} where leader_id = l.id and ${where}) ${name} on true`
}
type Reach = 'everybody' | 'few'

const heardOf = { from: 'heard_of', at: 'at', where: 'true' }
/** The bank asked whether they go on, asked again, and gave it up. */
const askedInVain = {
  ...{ from: 'contact_question', at: 'closed_at' },
  where: `kind = 'still_interested' and reminded_at is not null and closed_at is not null and answered_at is null`,
}

/**
 * Everything that is under a rule, with the moment of its event: the one place that says so, for the dry run
 * and the nightly run alike. What is about a person carries them, so that a hold keeps all of it.
 */
const classes = (reach: Reach) => `
  select case
      when l.status = 'left' then 'left'
      when l.status = 'invited' and seen.at is null then 'invitation'
      else 'silent' end as rule,
    l.id, l.id as leader_id, l.organisation_id,
    greatest(coalesce(l.left_on::timestamptz, l.created_at), seen.at) as at
  from leader l
  ${newest('seen', heardOf, reach)}
  ${newest('asked', askedInVain, reach)}
  where l.status in ('invited', 'active', 'left')
    -- Nobody goes for a silence in which the bank itself never asked them, and asked again.
    and (l.status = 'left' or (l.status = 'invited' and seen.at is null) or asked.at is not null)
    and not exists (
    select from placement p where p.leader_id = l.id
      and p.status in ('invited', 'interested', 'in_conversation', 'agreed', 'active'))
  union all
  select 'placement', p.id, p.leader_id, p.organisation_id, coalesce(p.ended_on, p.updated_at::date)::timestamptz
  from placement p
  where p.status in ('ended', 'declined', 'withdrawn', 'not_chosen', 'expired')
    and (p.outcome is not null or p.decision is not null or p.repeat_reason is not null
      or exists (select from placement_words w where w.placement_id = p.id)
      or exists (select from placement_agreement a where a.placement_id = p.id)
      or exists (select from impact_record r where r.placement_id = p.id)
      or exists (select from impact_answer i where i.placement_id = p.id)
      or exists (select from impact_evidence e where e.placement_id = p.id))
  union all
  -- What is about one person goes with their placement.
  select 'evidence', e.id, null, e.organisation_id, e.attached_at from impact_evidence e where e.placement_id is null
  union all
  select 'joining', j.id, j.leader_id, j.organisation_id, j.ended_at from joining j where j.state <> 'open'
  union all
  select 'message', m.id, m.leader_id, l.organisation_id, m.settled_at
  from message m join leader l on l.id = m.leader_id where m.settled_at is not null
  union all
  select 'request', r.id, r.leader_id, r.organisation_id, r.closed_on::timestamptz
  from subject_request r where r.status <> 'open'
  union all
  select 'breach', b.id, null, b.organisation_id, b.updated_at from breach b where b.status = 'closed'`

const day = (moment: string) => `(${moment} at time zone 'Europe/London')::date`

/** Due: the day after so many months has begun, and nobody holds the person. */
const due = (
  reach: Reach,
) => `select c.rule, c.id, c.leader_id, c.organisation_id, r.place, ${day('c.at')} as since,
    (${day('c.at')} + make_interval(months => r.months))::date as due_on
  from (${classes(reach)}) c join retention_rule r on r.code = c.rule
  where (${day('c.at')} + make_interval(months => r.months))::date <= ${day('now()')}
    and not exists (select from retention_hold h where h.leader_id = c.leader_id)`

/** Where a page goes on. */
export interface DueMark {
  place: number
  dueOn: string
  id: string
}

/** What would go today, rule by rule, what is due longest first; `within` narrows to an organisation's own. */
export function findDue(
  db: Db,
  by: { within: string | null; rule: string | null; after: DueMark | null; limit: number },
): Promise<(DueRow & { place: number })[]> {
  return prepared<DueRow & { place: number }>(db, {
    name: 'retention_due',
    text: `select d.rule, d.id, d.leader_id, d.since, d.due_on, d.place from (${due('everybody')}) d
      where ($1::uuid is null or d.organisation_id = $1) and ($2::text is null or d.rule = $2)
        and ($3::smallint is null or (d.place, d.due_on, d.id) > ($3, $4::date, $5::uuid))
      order by d.place, d.due_on, d.id limit $6`,
    values: [
      by.within,
      by.rule,
      by.after?.place ?? null,
      by.after?.dueOn ?? null,
      by.after?.id ?? null,
      by.limit,
    ],
  })
}

/** How many would go today, by rule. */
export async function countDue(db: Db, within: string | null): Promise<Map<string, number>> {
  const rows = await prepared<{ rule: string; count: number }>(db, {
    name: 'retention_count',
    text: `select d.rule, count(*)::integer as count from (${due('everybody')}) d
      where $1::uuid is null or d.organisation_id = $1 group by d.rule`,
    values: [within],
  })
  return new Map(rows.map(({ rule, count }) => [rule, count]))
}

/** Holds people's records, so that nothing is added about them, a hold least of all, while it is decided. */
export async function lockPeople(tx: Db, ids: readonly string[]): Promise<void> {
  await prepared(tx, {
    name: 'retention_lock',
    text: 'select id from leader where id = any($1::uuid[]) order by id for update',
    values: [ids],
  })
}

/** Which of these are due still, now that the transaction has begun. */
export async function stillDue(
  tx: Db,
  by: { rule: string; ids: readonly string[] },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'retention_still_due',
    text: `select d.id from (${due('few')}) d where d.rule = $1 and d.id = any($2::uuid[]) order by d.id`,
    values: [by.rule, by.ids],
  })
  return rows.map(({ id }) => id)
}

/** What a rule does to rows that are not a person's record. */
const takings: Readonly<Record<string, string>> = {
  placement: `with words as (delete from placement_words where placement_id = any($1::uuid[])),
      agreements as (delete from placement_agreement where placement_id = any($1::uuid[])),
      evidence as (delete from impact_evidence where placement_id = any($1::uuid[])),
      answers as (delete from impact_answer where placement_id = any($1::uuid[])),
      records as (delete from impact_record where placement_id = any($1::uuid[]))
    update placement set outcome = null, decision = null, repeat_reason = null where id = any($1::uuid[])`,
  evidence: 'delete from impact_evidence where id = any($1::uuid[])',
  joining: 'delete from joining where id = any($1::uuid[])',
  message: 'delete from message where id = any($1::uuid[])',
  request: 'delete from subject_request where id = any($1::uuid[])',
  breach: 'delete from breach where id = any($1::uuid[])',
}

/** Empties or deletes rows, as their rule says. */
export async function takeRows(
  tx: Db,
  by: { rule: string; ids: readonly string[] },
): Promise<void> {
  const text = takings[by.rule]
  if (!text) throw new Error(`Nothing is said of what the rule "${by.rule}" does`)
  await prepared(tx, { name: `retention_take_${by.rule}`, text, values: [by.ids] })
}

/** Names of people whom an organisation holds, by id; others are not there. */
export async function findHeldNames(
  db: Db,
  by: { leaderIds: readonly string[]; organisationId: string | null },
): Promise<Map<string, string>> {
  const rows = await prepared<{ id: string; name: string }>(db, {
    name: 'retention_names',
    text: `select id, name from leader
      where id = any($1::uuid[]) and organisation_id = $2 and status <> 'erased'`,
    values: [by.leaderIds, by.organisationId],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
