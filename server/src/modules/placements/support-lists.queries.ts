import { prepared, type Db } from '../../core/db.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { Met } from './support.queries.ts'

export interface SupportTaskRow {
  [column: string]: unknown
  id: string
  placementId: string
  leaderId: string
  leaderName: string | null
  opportunityId: string
  opportunityTitle: string
  label: string | null
  words: string | null
  sessionStart: Date | null
  ownerName: string | null
  dueOn: string | null
  met: Met | null
  metWords: string | null
  metAt: Date | null
}

const select = `select i.id, i.placement_id as "placementId", p.leader_id as "leaderId", ${leaderName} as "leaderName",
    p.opportunity_id as "opportunityId", o.title as "opportunityTitle", t.label, i.words,
    i.session_start as "sessionStart", a.name as "ownerName", i.due_on as "dueOn", i.met, i.met_words as "metWords",
    i.met_at as "metAt"
  from support_item i
  join placement p on p.id = i.placement_id
  join leader l on l.id = p.leader_id
  join opportunity o on o.id = p.opportunity_id
  left join account c on c.id = o.contact_account_id and c.status = 'active'
  left join account n on n.id = l.contact_account_id and n.status = 'active' and n.organisation_id = i.organisation_id
  left join term t on t.kind = 'support_need' and t.code = i.need
  left join account a on a.id = i.owner_id and a.status = 'active'`

/** Whose it is: the colleague who sees to it, else the named contact; what is nobody's is everybody's. $2 is who looks. */
const isMine = `($2::uuid is null or coalesce(a.id, c.id, n.id, $2) = $2)`
/** It goes to the named contact of the person and of the opportunity, whoever was to arrange it. */
const concernsMe = `($2::uuid is null or $2 in (c.id, n.id) or coalesce(c.id, n.id) is null)`

/** What is still to be arranged and due by a day, the longest overdue first. */
export function findSupportDue(
  db: Db,
  by: {
    organisationId: string
    accountId: string | null
    dueBy: string
    after: { dueOn: string; id: string } | undefined
    limit: number
  },
): Promise<SupportTaskRow[]> {
  return prepared<SupportTaskRow>(db, {
    name: 'support_due',
    text: `${select}
      where i.organisation_id = $1 and i.state = 'to_do' and i.met is null and i.due_on <= $3::date and ${isMine}
        and ($4::date is null or (i.due_on, i.id) > ($4::date, $5::uuid))
      order by i.due_on, i.id limit $6`,
    values: [
      by.organisationId,
      by.accountId,
      by.dueBy,
      by.after?.dueOn ?? null,
      by.after?.id ?? null,
      by.limit + 1,
    ],
  })
}

/** What people said was not met, or only partly, and nobody has followed up; the longest waiting first. */
export function findSupportUnmet(
  db: Db,
  by: {
    organisationId: string
    accountId: string | null
    after: { metAt: string; id: string } | undefined
    limit: number
  },
): Promise<SupportTaskRow[]> {
  return prepared<SupportTaskRow>(db, {
    name: 'support_unmet',
    text: `${select}
      where i.organisation_id = $1 and i.met in ('partly', 'unmet') and i.followed_at is null and ${concernsMe}
        and ($3::timestamptz is null or (i.met_at, i.id) > ($3::timestamptz, $4::uuid))
      order by i.met_at, i.id limit $5`,
    values: [
      by.organisationId,
      by.accountId,
      by.after?.metAt ?? null,
      by.after?.id ?? null,
      by.limit + 1,
    ],
  })
}
