import { prepared, type Db } from '../../core/db.ts'
import type { History, MatchOpportunity } from './match.types.ts'

/** What lies between an opportunity and one of the few people who have to do with it already. */
export interface Standing {
  id: string
  /** Null where nothing happened here before. */
  history: Exclude<History, 'none'> | null
  /** Placed elsewhere at the time of a fixed session. */
  clashes: boolean
  /** Employed by the opportunity's organisation on the day; told only where that keeps people out. */
  employed: boolean
}

const liveStatuses = `('agreed', 'active')`

/** One word for all placements of a person here: the one that decides, else the newest. */
const history = `
  case when bool_or(p.status not in ('declined', 'withdrawn', 'expired', 'not_chosen')) then 'open'
    when bool_or(p.status = 'declined') then 'declined'
    when bool_or(p.status = 'withdrawn') then 'withdrawn'
    else (array_agg(p.status order by p.created_at desc, p.id desc))[1] end`

/** Whether somebody's interests name an organisation on a day. */
const employedBy = (interests: string, organisation: string, day: string) => `
  exists (select from jsonb_array_elements(${interests}) i
    where i ->> 'organisationId' = ${organisation}
      and coalesce(i ->> 'from', '') <= ${day} and coalesce(i ->> 'to', '9999') >= ${day})`

const standingText = `
  select p.leader_id as id, ${history} as history, false as clashes, false as employed
  from placement p where p.opportunity_id = $1 group by p.leader_id
  union all
  -- A session at a time: for any number of them at once no index would be used.
  select distinct p.leader_id, null, true, false
  from unnest($2::tstzrange[]) session (during)
  join opportunity_session s on s.during && session.during and s.opportunity_id <> $1
  join placement p on p.opportunity_id = s.opportunity_id and p.status in ${liveStatuses}
  union all
  select l.id, null, false, true from leader l
  where l.interests @> jsonb_build_array(jsonb_build_object('organisationId', $3::text))
    and ${employedBy('l.interests', '$3::text', '$4')}`

/** Everybody with whom this opportunity has something to do already; the same person may come several times. */
export function findStanding(
  db: Db,
  asked: {
    opportunity: MatchOpportunity
    sessions: { start: string; end: string }[]
    today: string
  },
): Promise<Standing[]> {
  const { opportunity, sessions, today } = asked
  return prepared<Standing & Record<string, unknown>>(db, {
    name: 'match_standing',
    text: standingText,
    values: [
      opportunity.id,
      sessions.map(({ start, end }) => `[${start},${end})`),
      opportunity.excludesEmployed ? opportunity.organisationId : null,
      today,
    ],
  })
}

/** What lies between one person and these opportunities, in the order given. */
export function findBetween(
  db: Db,
  asked: { leaderId: string; opportunityIds: string[]; today: string },
): Promise<Standing[]> {
  return prepared<Standing & Record<string, unknown>>(db, {
    name: 'match_between',
    text: `
      with live as materialized (
        select s.opportunity_id, s.during
        from placement p join opportunity_session s on s.opportunity_id = p.opportunity_id
        where p.leader_id = $1 and p.status in ${liveStatuses}
      )
      select o.id,
        (select ${history} from placement p
          where p.leader_id = l.id and p.opportunity_id = o.id having count(*) > 0) as history,
        exists (select from opportunity_session s
          join live on live.during && s.during and live.opportunity_id <> o.id
          where s.opportunity_id = o.id) as clashes,
        o.excludes_employed and ${employedBy('l.interests', 'o.organisation_id::text', '$3')} as employed
      from leader l
      cross join unnest($2::uuid[]) with ordinality asked (opportunity_id, turn)
      join opportunity o on o.id = asked.opportunity_id
      where l.id = $1
      order by asked.turn`,
    values: [asked.leaderId, asked.opportunityIds, asked.today],
  })
}
