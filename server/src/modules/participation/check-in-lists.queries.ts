import { prepared, type Db } from '../../core/db.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { CheckInAnswer } from './check-ins.rules.ts'

/** As the index has it: two or three of the answers `c` do not go well, and nobody has looked at the role since. */
const callsReview = `c.reviewed_at is null and (coalesce(c.clarity in ('partly', 'not'), false)::int
    + coalesce(c.support in ('partly', 'not'), false)::int + coalesce(c.voice in ('partly', 'not'), false)::int) >= 2`
/** Nobody looks at a role for what was said before the newest answer. */
const isNewest = `not exists (select from check_in n where n.placement_id = c.placement_id
    and n.answered_at is not null and n.asked_on > c.asked_on)`

export interface RoleToReviewRow {
  [column: string]: unknown
  placementId: string
  leaderId: string
  leaderName: string | null
  opportunityId: string
  opportunityTitle: string
  clarity: CheckInAnswer | null
  support: CheckInAnswer | null
  voice: CheckInAnswer | null
  answeredAt: Date
}

/** Roles that a colleague is to look at again, as the contact of the person or the opportunity; the longest waiting first. */
export function findRolesToReview(
  db: Db,
  by: { organisationId: string; accountId: string | null; limit: number },
): Promise<RoleToReviewRow[]> {
  return prepared<RoleToReviewRow>(db, {
    name: 'roles_to_review',
    text: `select p.id as "placementId", p.leader_id as "leaderId", ${leaderName} as "leaderName",
        p.opportunity_id as "opportunityId", o.title as "opportunityTitle", c.clarity, c.support, c.voice,
        c.answered_at as "answeredAt"
      from check_in c
      join placement p on p.id = c.placement_id and p.status = 'active'
      join leader l on l.id = p.leader_id
      join opportunity o on o.id = p.opportunity_id
      left join account k on k.id = o.contact_account_id and k.status = 'active'
      left join account n on n.id = l.contact_account_id and n.status = 'active'
        and n.organisation_id = c.organisation_id
      where c.organisation_id = $1 and ${callsReview} and ${isNewest}
        and ($2::uuid in (k.id, n.id) or coalesce(k.id, n.id) is null)
      order by c.answered_at, c.id limit $3`,
    values: [by.organisationId, by.accountId, by.limit],
  })
}

export interface QuarterRow {
  [column: string]: unknown
  from: string
  asked: number
  answered: number
  /** How often each answer was given, by question and answer, such as `clarityWell`. */
  counts: Record<'clarity' | 'support' | 'voice', Record<CheckInAnswer, number>>
}

const counted = (question: string) =>
  `'${question}', jsonb_build_object(${['well', 'partly', 'not']
    .map((answer) => `'${answer}', count(*) filter (where c.${question} = '${answer}')`)
    .join(', ')})`

/** What the people of an opportunity said, quarter by quarter in which they were asked, the earliest first. */
export function findQuarters(db: Db, opportunityId: string): Promise<QuarterRow[]> {
  return prepared<QuarterRow>(db, {
    name: 'check_in_quarters',
    text: `select date_trunc('quarter', c.asked_on::timestamp)::date as "from", count(*)::int as asked,
        count(c.answered_at)::int as answered,
        jsonb_build_object(${['clarity', 'support', 'voice'].map(counted).join(', ')}) as counts
      from placement p join check_in c on c.placement_id = p.id
      where p.opportunity_id = $1
      group by 1 order by 1`,
    values: [opportunityId],
  })
}

/** How many roles of an opportunity are to be looked at again now, and how often one was. */
export async function countReviews(
  db: Db,
  opportunityId: string,
): Promise<{ toReview: number; reviews: number }> {
  const [row] = await prepared<{ toReview: number; reviews: number }>(db, {
    name: 'check_in_reviews',
    text: `select (select count(*)::int from placement p join check_in c on c.placement_id = p.id
        where p.opportunity_id = $1 and p.status = 'active' and ${callsReview} and ${isNewest}) as "toReview",
      (select count(*)::int from placement p join role_review v on v.placement_id = p.id
        where p.opportunity_id = $1) as reviews`,
    values: [opportunityId],
  })
  return row ?? { toReview: 0, reviews: 0 }
}
