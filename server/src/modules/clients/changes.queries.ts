import { prepared, type Db } from '../../core/db.ts'
import type { ChangeKind } from './changes.rules.ts'
import type { changesMade } from './changes.schemas.ts'

/**
 * Where a reader stands: in the stretch of transactions `from` to before `to`, past the change `after`. Without `to` a
 * new stretch begins, up to the oldest transaction that is still open: whatever is before that is settled.
 */
export interface ChangeMark {
  from: string
  to: string | null
  after: string
}

export interface ChangeRow {
  [column: string]: unknown
  to: string
  number: string | null
  kind: ChangeKind
  id: string
  what: (typeof changesMade)[number]
  at: Date
}

/**
 * What changed for an organisation from a mark on, of these kinds. Always one row at least, for the end of the stretch:
 * its number is null where there is nothing.
 */
export function findChanges(
  db: Db,
  by: { organisationId: string; kinds: readonly ChangeKind[]; mark: ChangeMark; limit: number },
): Promise<ChangeRow[]> {
  return prepared<ChangeRow>(db, {
    name: 'changes_page',
    text: `select stretch.ends::text as to, s.number, s.kind, s.subject_id as id, s.what, s.at
      from (select coalesce($4::xid8, pg_snapshot_xmin(pg_current_snapshot())) as ends) stretch
      left join lateral (
        select * from shared_change c
        where c.organisation_id = $1 and c.kind = any ($2::text[])
          and c.transaction >= $3::xid8 and c.transaction < stretch.ends and c.number > $5::bigint
        order by c.number limit $6
      ) s on true
      order by s.number`,
    values: [by.organisationId, by.kinds, by.mark.from, by.mark.to, by.mark.after, by.limit + 1],
  })
}

/** How long changes are kept, in days. */
export const changesKeptDays = 30

/** Of a person who may still be seen the last row stays: whoever was told of them is told of their erasure. */
export async function clearOldSharedChanges(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'changes_clear',
    text: `delete from shared_change s where s.at < now() - make_interval(days => $1)
      and (s.kind <> 'person' or s.what in ('withdrawn', 'erased') or exists (
        select from shared_change n where n.organisation_id = s.organisation_id and n.kind = s.kind
          and n.subject_id = s.subject_id and n.number > s.number))`,
    values: [changesKeptDays],
  })
}

/** Notes whose view began or ended by itself, with the day of a break or the end of a consent: nothing was written. */
export async function noteEndedByTime(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'changes_by_time',
    text: `with follower as (
        select distinct organisation_id from client where 'changes:read' = any (scopes)
      ), card as (
        select k.organisation_id, k.leader_id,
          k.visible_until > now() and k.paused_until <= today.number as is_seen,
          k.visible_until between now() - interval '1 day' and now()
            or k.paused_until between today.number - 1 and today.number as is_recent
        from follower
        join leader_card k using (organisation_id)
        cross join (select current_date - date '2000-01-01' as number) today
        where not k.is_holder
      ), told as (
        select distinct on (organisation_id, subject_id) organisation_id, subject_id,
          what in ('seen', 'changed') as is_seen
        from shared_change where kind = 'person' and organisation_id in (select organisation_id from follower)
        order by organisation_id, subject_id, number desc
      )
      insert into shared_change (organisation_id, kind, subject_id, what)
      select card.organisation_id, 'person', card.leader_id, case when card.is_seen then 'seen' else 'gone' end
      from card
      left join told on told.organisation_id = card.organisation_id and told.subject_id = card.leader_id
      where case when told.is_seen is null then card.is_recent else told.is_seen <> card.is_seen end
      on conflict do nothing`,
    values: [],
  })
}
