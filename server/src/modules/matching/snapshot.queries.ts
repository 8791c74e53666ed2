import { prepared, type Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import { isPublished } from '../opportunities/opportunities.queries.ts'
import type { MatchLeader, MatchOpportunity } from './match.types.ts'
import { firstFreshDay } from './ranking-guard.rules.ts'
import type { RankingScope } from './ranking.queries.ts'

type Row<T> = T & Record<string, unknown>

// Every answer goes through the fields of the view, in the database: what it does not grant is untold.
const leadersText = `
  with seen as (
    select l.*, pair.number as pair_number, pair.opportunity_id as asked_for, pair.during::tstzmultirange as during,
      c.place as place_number, c.last_asked_on as asked_on,
      c.matchable and c.matchable_until > $4 and c.paused_until <= $5 as is_matchable,
      case when c.is_holder then array['stage', 'experience', 'themes', 'types', 'kinds', 'attributes', 'place',
        'availability', 'languages', 'interests'] else consent.fields end as granted
    from unnest($2::uuid[], $3::uuid[], $7::text[]) with ordinality pair (leader_id, opportunity_id, during, number)
    join leader_card c on c.organisation_id = $1 and c.leader_id = pair.leader_id
    join leader l on l.id = c.leader_id
    left join lateral (
      select n.fields from leader_consent n
      where n.leader_id = l.id and n.purpose = 'share' and n.organisation_id = c.organisation_id
      order by n.at desc, n.id desc limit 1
    ) consent on not c.is_holder
    where c.visible_until > $4 and (c.is_holder or c.paused_until <= $5)
  )
  select s.pair_number::int as "pairNumber", s.id, s.is_matchable as matchable,
    case when 'stage' = any (s.granted) then s.stage end as stage,
    case when 'experience' = any (s.granted) then s.experience else none.answers end as experience,
    case when 'themes' = any (s.granted) then s.themes else '{"items":{},"complete":false}' end as themes,
    case when 'types' = any (s.granted) then s.types else none.answers end as types,
    case when 'kinds' = any (s.granted) then s.kinds else none.answers end as kinds,
    s.left_out_kinds as "leftOutKinds",
    case when 'attributes' = any (s.granted) then coalesce((
      select jsonb_object_agg(a.attribute, jsonb_build_object('level', a.level, 'source', a.source))
      from leader_attribute_now a where a.leader_id = s.id), '{}') else '{}' end as attributes,
    case when 'place' = any (s.granted) and p.number is not null
      then jsonb_build_object('x', p.x, 'y', p.y) end as place,
    case when 'place' = any (s.granted) then s.travel_km end as "travelKm",
    case when 'place' = any (s.granted) then s.online end as online,
    case when 'availability' = any (s.granted) then s.half_days end as "halfDays",
    case when 'availability' = any (s.granted) then s.hours_month end as "hoursMonth",
    case when 'languages' = any (s.granted) then s.languages else none.answers end as languages,
    case when 'interests' = any (s.granted) and s.interests is not null then (
      select coalesce(jsonb_agg(jsonb_build_object('organisationId', i ->> 'organisationId')), '[]')
      from jsonb_array_elements(s.interests) i
      where i ->> 'organisationId' is not null
        and coalesce(i ->> 'from', '') <= $6::text and coalesce(i ->> 'to', '9999') >= $6::text) end as employers,
    coalesce(here.history, 'none') as history,
    clash.is_there is not null as clashes,
    s.asked_on as "lastAskedOn",
    year.asked as "askedInLastYear",
    year.is_live as "livePlacement"
  from seen s
  cross join (select '{"yes":[],"no":[],"complete":false}'::jsonb as answers) none
  left join place p on p.outcode = s.outcode
  -- LIMIT keeps it to a look-up for each pair that has sessions at all.
  left join lateral (
    select true as is_there from placement q join opportunity_session t on t.opportunity_id = q.opportunity_id
    where s.during <> '{}' and q.leader_id = s.id and q.status in ('agreed', 'active')
      and q.opportunity_id <> s.asked_for and t.during && s.during
    limit 1
  ) clash on true
  left join lateral (
    select case when bool_or(h.status not in ('declined', 'withdrawn', 'expired', 'not_chosen')) then 'open'
      when bool_or(h.status = 'declined') then 'declined'
      when bool_or(h.status = 'withdrawn') then 'withdrawn'
      else (array_agg(h.status order by h.created_at desc, h.id desc))[1] end as history
    from placement h where h.leader_id = s.id and h.opportunity_id = s.asked_for
  ) here on true
  cross join lateral (
    select count(*) filter (where y.asked_on >= $8)::int as asked,
      coalesce(bool_or(y.status in ('agreed', 'active') or y.ended_on >= $8), false) as is_live
    from placement y where y.leader_id = s.id
  ) year`

/** One person and one opportunity; history and clashes belong to the two together. */
interface Pair {
  leaderId: string
  opportunityId: string
  sessions: { start: string; end: string }[]
}

/**
 * The person of each pair as this organisation may see them, for the explanation; in the order asked.
 * Undefined where it may not see them.
 */
export async function findMatchPairs(
  db: Db,
  by: { organisationId: string; today: string; now: Date },
  pairs: Pair[],
): Promise<(MatchLeader | undefined)[]> {
  if (pairs.length === 0) return []
  const rangesOf = ({ sessions }: Pair) =>
    `{${sessions.map(({ start, end }) => `[${start},${end})`).join(',')}}`
  const rows = await prepared<Row<MatchLeader & { pairNumber?: number }>>(db, {
    name: 'match_pairs',
    text: leadersText,
    values: [
      by.organisationId,
      pairs.map(({ leaderId }) => leaderId),
      pairs.map(({ opportunityId }) => opportunityId),
      by.now.toISOString(),
      dayNumberOf(by.today),
      by.today,
      pairs.map(rangesOf),
      firstFreshDay(by.today),
    ],
  })
  const found = new Map(rows.map(({ pairNumber, ...leader }) => [pairNumber, leader]))
  return pairs.map((_pair, index) => found.get(index + 1))
}

/** These people for one opportunity, in the order asked. Whoever the organisation may not see is missing. */
export async function findMatchLeaders(
  db: Db,
  scope: RankingScope,
  leaderIds: string[],
): Promise<MatchLeader[]> {
  const { opportunity, sessions } = scope
  const pairs = leaderIds.map((leaderId) => ({
    leaderId,
    opportunityId: opportunity.id,
    sessions,
  }))
  const leaders = await findMatchPairs(db, scope, pairs)
  return leaders.filter((leader) => leader !== undefined)
}

const opportunitiesText = `
  select o.id, o.organisation_id as "organisationId",
    o.status = 'open' or (o.status in ('draft', 'checked') and o.organisation_id = $2::uuid) as visible,
    o.kind, o.leader_type as "roleType", o.formality = 'formal' as formal,
    o.excludes_employed as "excludesEmployed",
    case when p.number is not null then jsonb_build_object('x', p.x, 'y', p.y) end as place,
    o.radius_km as "radiusKm", o.online, o.half_days as "halfDays", o.session_half_days as "requiredHalfDays",
    o.hours_month as "hoursMonth", o.weights, o.wanted, o.essentials, o.sessions, o.version
  from opportunity o
  left join place p on p.outcode = o.outcode
  where o.id = any ($1::uuid[]) and (${isPublished} or o.organisation_id = $2::uuid)`

/** An opportunity as matching reads it, with its fixed sessions and the version it stands at. */
export type OfferedOpportunity = MatchOpportunity & {
  sessions: { start: string; end: string }[]
  version: number
}

/**
 * Opportunities as staff of this organisation meet them (null: as a leader does), in the order asked.
 * What others never opened is missing; what was filled, closed or cancelled is there, not `visible`.
 */
export async function findMatchOpportunities(
  db: Db,
  organisationId: string | null,
  opportunityIds: string[],
): Promise<OfferedOpportunity[]> {
  if (opportunityIds.length === 0) return []
  const rows = await prepared<Row<OfferedOpportunity>>(db, {
    name: 'match_opportunities',
    text: opportunitiesText,
    values: [opportunityIds, organisationId],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return opportunityIds.flatMap((opportunityId) => byId.get(opportunityId) ?? [])
}
