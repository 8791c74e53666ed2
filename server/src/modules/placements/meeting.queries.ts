import { prepared, type Db } from '../../core/db.ts'

export interface MeetingHead {
  [column: string]: unknown
  title: string
  online: boolean
  organisation: string
  contactName: string | null
  sessions: { start: string; end: string }[]
  /** Those who agreed to take part, or take part. */
  leaderIds: string[]
}

/** What a meeting of an opportunity is about, when it is, and who comes. */
export async function findMeeting(db: Db, opportunityId: string): Promise<MeetingHead | undefined> {
  const [row] = await prepared<MeetingHead>(db, {
    name: 'meeting_head',
    text: `select o.title, coalesce(o.online, false) as online, g.name as organisation, c.name as "contactName",
        coalesce((select jsonb_agg(jsonb_build_object('start', lower(s.during), 'end', upper(s.during)) order by s.during)
          from opportunity_session s where s.opportunity_id = o.id), '[]') as sessions,
        coalesce((select array_agg(p.leader_id) from placement p
          where p.opportunity_id = o.id and p.status in ('agreed', 'active')), '{}') as "leaderIds"
      from opportunity o
      join organisation g on g.id = o.organisation_id
      left join account c on c.id = o.contact_account_id and c.status = 'active'
      where o.id = $1`,
    values: [opportunityId],
  })
  return row
}

export interface MeetingNeedRow {
  [column: string]: unknown
  code: string | null
  label: string | null
  items: number
  arranged: number
  notPossible: number
  unmetBefore: number
}

/**
 * What stands on the lists of those who take part, for a session and for the whole, by need and without names. A need
 * that is not of the vocabulary is one line without a code.
 */
export function findMeetingNeeds(
  db: Db,
  by: { opportunityId: string; sessionStart: string | null },
): Promise<MeetingNeedRow[]> {
  return prepared<MeetingNeedRow>(db, {
    name: 'meeting_needs',
    text: `select i.need as code, t.label, count(*)::int as items,
        count(*) filter (where i.state = 'arranged')::int as arranged,
        count(*) filter (where i.state = 'not_possible')::int as "notPossible",
        (select count(*)::int from placement b join support_item u on u.placement_id = b.id
          where b.opportunity_id = $1 and u.need = i.need and u.met in ('partly', 'unmet')
            and u.session_start < coalesce($2::timestamptz, now())) as "unmetBefore"
      from placement p
      join support_item i on i.placement_id = p.id and i.state <> 'dropped'
      left join term t on t.kind = 'support_need' and t.code = i.need
      where p.opportunity_id = $1 and p.status in ('agreed', 'active')
        and (i.session_start is null or i.session_start = $2::timestamptz)
      group by i.need, t.label, t.number
      order by t.number nulls last, i.need`,
    values: [by.opportunityId, by.sessionStart],
  })
}

export interface MeetingPointRow {
  [column: string]: unknown
  code: string
  label: string
  description: string
  category: string | null
}

/** What holds for every meeting, in the order in which it is prepared. */
export function findMeetingPoints(db: Db): Promise<MeetingPointRow[]> {
  return prepared<MeetingPointRow>(db, {
    name: 'meeting_points',
    text: `select code, label, description, category from term
      where kind = 'meeting_point' and archived_at is null order by number`,
    values: [],
  })
}
