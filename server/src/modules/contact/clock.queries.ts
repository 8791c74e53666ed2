import { prepared, type Db } from '../../core/db.ts'

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

/** Notes when people were last heard of, before sessions that tell it are cleared away. */
export async function noteSignsOfLife(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'life_note',
    text: `insert into sign_of_life (leader_id, at)
      select l.id, max(h.at) from leader l join heard_of h on h.leader_id = l.id
      where l.status <> 'erased'
      group by l.id
      on conflict (leader_id) do update set at = greatest(sign_of_life.at, excluded.at)
      where sign_of_life.at < excluded.at`,
    values: [],
  })
}

/** Active people who were not heard of, nor asked, for a year; whoever is in a break is left in peace. */
export async function findSilent(db: Db, limit: number): Promise<string[]> {
  return ids(
    await prepared<{ id: string }>(db, {
      name: 'life_silent',
      text: `select l.id from leader l
        left join sign_of_life s on s.leader_id = l.id
        left join contact_wish w on w.leader_id = l.id
        where l.status = 'active' and not l.paused and w.hold is null
          and greatest(l.created_at, s.at) < now() - interval '12 months'
          and not exists (select from contact_question q where q.leader_id = l.id
            and q.kind = 'still_interested' and q.created_at > now() - interval '12 months')
        order by greatest(l.created_at, s.at), l.id limit $1`,
      values: [limit],
    }),
  )
}

/** A yearly question that nobody answered in the time that they were given. */
export interface Unanswered {
  [column: string]: unknown
  id: string
  leaderId: string
  /** They were heard of since in another way: there is nothing left to ask. */
  isAlive: boolean
  reminded: boolean
  /** The last message that asked it did not get to them. */
  isUnasked: boolean
}

/**
 * Open yearly questions whose last message came two weeks ago, or will not come at all. A call that no colleague
 * has made yet is no question that somebody left unanswered: it is not among them.
 */
export function findUnanswered(db: Db, limit: number): Promise<Unanswered[]> {
  return prepared<Unanswered>(db, {
    name: 'questions_unanswered',
    text: `select q.id, q.leader_id as "leaderId", q.reminded_at is not null as reminded,
        coalesce(s.at > q.created_at, false) as "isAlive", m.state in ('failed', 'refused') as "isUnasked"
      from contact_question q
      join lateral (select state, settled_at from message m where m.question_id = q.id order by m.id desc limit 1) m
        on true
      left join sign_of_life s on s.leader_id = q.leader_id
      where q.kind = 'still_interested' and q.answered_at is null and q.closed_at is null
        and (m.state in ('failed', 'refused') or m.state = 'sent' and m.settled_at < now() - interval '14 days')
      order by q.created_at, q.id limit $1`,
    values: [limit],
  })
}

export async function markReminded(tx: Db, questionId: string): Promise<void> {
  await prepared(tx, {
    name: 'question_reminded',
    text: 'update contact_question set reminded_at = now() where id = $1',
    values: [questionId],
  })
}

/** Nobody waits for its answer any more; one that comes late still counts. False when it was answered. */
export async function closeQuestion(tx: Db, questionId: string): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'question_close',
    text: `update contact_question set closed_at = now()
      where id = $1 and answered_at is null and closed_at is null returning id`,
    values: [questionId],
  })
  return rows.length > 0
}

/** People for whom others agreed to something that ends within a month, and who were not asked of late. */
export async function findEndingAsserted(db: Db, limit: number): Promise<string[]> {
  return ids(
    await prepared<{ id: string }>(db, {
      name: 'consents_ending_asserted',
      text: `select l.id from leader l
        where l.status = 'active' and exists (
          select from (
            select distinct on (c.purpose, c.organisation_id) c.answer, c.method, c.expires_at
            from leader_consent c where c.leader_id = l.id
            order by c.purpose, c.organisation_id, c.at desc, c.id desc) latest
          where latest.answer = 'given' and latest.method = 'asserted'
            and latest.expires_at > now() and latest.expires_at < now() + interval '1 month')
          and not (l.paused and (l.paused_until is null or l.paused_until > current_date))
          and not exists (select from contact_question q where q.leader_id = l.id
            and q.kind = 'consent' and q.created_at > now() - interval '2 months')
        order by l.id limit $1`,
      values: [limit],
    }),
  )
}
