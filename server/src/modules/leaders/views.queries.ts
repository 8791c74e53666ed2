import { prepared, type Db } from '../../core/db.ts'
import { allGroups, columnsOfGroup, ownColumns } from './view-fields.rules.ts'

/** What a caller looks with: staff of an organisation, or the person themselves. */
export interface Viewer {
  organisationId: string | null
  leaderId: string | null
  /** A program of the organisation: it sees people of others who agreed to that, and never who they are. */
  isProgram?: boolean
}

/** What no program is told by a view, whatever a consent says: a name and a way to the person. */
const hiddenFromPrograms = ['name', 'contact']

const seenByPeople = {
  columns: `
      case when l.id = $2::uuid then 'self' when l.organisation_id = $1::uuid then 'holder' else 'partner' end as view,
      case when l.id = $2::uuid or l.organisation_id = $1::uuid then $3::text[] else consent.fields end as fields`,
  where: '(l.id = $2::uuid or l.organisation_id = $1::uuid or consent.fields is not null)',
}

/** The groups of a consent but those in $3. */
const seenByPrograms = {
  columns: `'partner' as view, array(select unnest(consent.fields) except select unnest($3::text[]) order by 1) as fields`,
  where: '$2::uuid is null and consent.fields is not null',
}

/**
 * Everyone whom this caller may see, with the view and its groups of fields: the whole record for the
 * holder and the person, the consented groups for a named partner, nobody else.
 */
const seenAmong = (among: string, seen = seenByPeople) => `
  seen as (
    select l.*, ${seen.columns}
    from leader l
    left join lateral (
      -- LIMIT keeps it to one look-up a person: joined, all consents of the bank would be read.
      select case when c.answer = 'given' and (c.expires_at is null or c.expires_at > now()) then c.fields end as fields
      from leader_consent c
      where l.organisation_id <> $1::uuid and l.status = 'active'
        and c.leader_id = l.id and c.purpose = 'share' and c.organisation_id = $1::uuid
        -- Nobody who paused, or may not be matched, is seen by anyone else: there is no card of them.
        and exists (
          select from leader_card k
          where k.leader_id = l.id and k.organisation_id = $1::uuid and k.visible_until > now()
            and k.paused_until <= current_date - date '2000-01-01')
      order by c.at desc, c.id desc limit 1
    ) consent on true
    where l.id ${among} and l.status <> 'erased' and ${seen.where}
  )`

const grouped = Object.entries(columnsOfGroup).flatMap(([group, columns]) =>
  columns.map((column) => `case when '${group}' = any(s.fields) then s.${column} end as ${column}`),
)
const own = ownColumns.map(
  (column) => `case when s.view <> 'partner' then s.${column} end as ${column}`,
)

const consentNow = `
  select json_build_object('answer', c.answer, 'method', c.method, 'evidence', c.evidence, 'at', c.at,
    'expiresAt', c.expires_at)
  from leader_consent c where c.leader_id = s.id and c.purpose = 'match' order by c.at desc, c.id desc limit 1`

const leaderText = (among: string, seen = seenByPeople) => `with ${seenAmong(among, seen)}
  select s.id, s.view, s.fields, s.version, s.organisation_id, o.name as organisation_name,
    ${grouped.join(',\n    ')},
    ${own.join(',\n    ')},
    case when s.view <> 'partner' then s.account_id is not null end as signs_in,
    case when s.view <> 'partner' then s.contact_account_id end as contact_id,
    case when s.view <> 'partner' then contact.name end as contact_name,
    case when 'stage' = any(s.fields) then s.stage end as stage,
    case when 'stage' = any(s.fields) then (
      select json_agg(json_build_object('stage', h.stage, 'since', h.since, 'note',
        case when s.view <> 'partner' then h.note end) order by h.since, h.id)
      from leader_stage h where h.leader_id = s.id) end as stages,
    case when 'attributes' = any(s.fields) then (
      select json_agg(json_build_object('id', a.id, 'attribute', a.attribute, 'source', a.source, 'level', a.level,
        'words', a.words, 'ratedAt', a.rated_at, 'disputed', a.disputed, 'counts', now_counts.leader_id is not null)
        order by a.rated_at, a.id)
      from leader_attribute a
      left join leader_attribute_now now_counts on now_counts.leader_id = a.leader_id
        and now_counts.attribute = a.attribute and now_counts.rated_at = a.rated_at and now_counts.source = a.source
      where a.leader_id = s.id) end as attributes,
    case when s.view <> 'partner' then (${consentNow}) end as match_consent,
    case when s.view <> 'partner' then (
      select json_agg(json_build_object('organisation', json_build_object('id', p.id, 'name', p.name),
        'fields', c.fields, 'at', f.at, 'expiresAt', c.expires_at) order by p.name)
      from leader_consent_now c
      join organisation p on p.id = c.organisation_id
      join lateral (select max(at) as at from leader_consent f where f.leader_id = c.leader_id
        and f.purpose = 'share' and f.organisation_id = c.organisation_id) f on true
      where c.leader_id = s.id and c.purpose = 'share') end as share_consents
  from seen s
  join organisation o on o.id = s.organisation_id
  left join account contact on contact.id = s.contact_account_id`

const cardText = (seen = seenByPeople) => `with ${seenAmong('= any($4::uuid[])', seen)}
  select s.id, s.view,
    case when 'name' = any(s.fields) then s.name end as name,
    case when 'name' = any(s.fields) then s.known_as end as known_as,
    case when 'place' = any(s.fields) then s.outcode end as outcode,
    case when 'stage' = any(s.fields) then s.stage end as stage,
    case when 'offers' = any(s.fields) then left(s.offers, 200) end as offers,
    case when 'offers' = any(s.fields) then left(s.wants, 200) end as wants,
    case when 'types' = any(s.fields) then s.types -> 'yes' end as types,
    case when 'kinds' = any(s.fields) then s.kinds -> 'yes' end as kinds,
    case when 'themes' = any(s.fields) then (
      select json_agg(t.key order by t.key) from jsonb_each(s.themes -> 'items') t
      where t.value = '{}' or t.value @> '{"own": true}' or t.value @> '{"caring": true}') end as themes,
    case when s.view <> 'partner' then contact.name end as contact_name,
    case when s.view <> 'partner' then s.last_asked_on end as last_asked_on,
    s.paused and (s.paused_until is null or s.paused_until > current_date) as paused,
    coalesce(array_length(case when s.view <> 'partner' then s.review end, 1), 0) as review,
    s.status = 'active' and coalesce((
      select c.answer = 'given' and (c.expires_at is null or c.expires_at > now())
      from leader_consent c where c.leader_id = s.id and c.purpose = 'match'
      order by c.at desc, c.id desc limit 1), false) as is_consented
  from seen s
  left join account contact on contact.id = s.contact_account_id`

// For one person the planner can tell that a plan made once is as good as one made each time.
const [one, many] = ['= $4::uuid', '= any($4::uuid[])'] as const
const forPeople = {
  leader: { name: 'leader_view', text: leaderText(one) },
  leaders: { name: 'leader_views', text: leaderText(many) },
  cards: { name: 'leader_cards', text: cardText() },
  groups: allGroups,
}
const forPrograms = {
  leader: { name: 'leader_view_program', text: leaderText(one, seenByPrograms) },
  leaders: { name: 'leader_views_program', text: leaderText(many, seenByPrograms) },
  cards: { name: 'leader_cards_program', text: cardText(seenByPrograms) },
  groups: hiddenFromPrograms,
}
const statementsFor = ({ isProgram = false }: Viewer) => (isProgram ? forPrograms : forPeople)

/** A leader as the statement gives it: what the view does not hold is null, whatever is stored. */
export type LeaderRow = Record<string, unknown> & {
  id: string
  view: 'holder' | 'self' | 'partner'
  fields: string[]
  version: number
}

export interface CardRow {
  [column: string]: unknown
  id: string
  view: 'holder' | 'self' | 'partner'
  name: string | null
  known_as: string | null
  outcode: string | null
  stage: 'potential' | 'emerging' | 'established' | null
  offers: string | null
  wants: string | null
  types: string[] | null
  kinds: string[] | null
  themes: string[] | null
  contact_name: string | null
  last_asked_on: string | null
  paused: boolean
  review: number
  is_consented: boolean
}

/** One person in the view that this caller has of them, or undefined. */
export async function findLeader(
  db: Db,
  viewer: Viewer,
  leaderId: string,
): Promise<LeaderRow | undefined> {
  const { leader, groups } = statementsFor(viewer)
  const [row] = await prepared<LeaderRow>(db, {
    ...leader,
    values: [viewer.organisationId, viewer.leaderId, groups, leaderId],
  })
  return row
}

const inOrder = <Row extends { id: string }>(ids: readonly string[], rows: Row[]): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The records of these people, each in the caller's view, in the order asked. */
export async function findLeaders(
  db: Db,
  viewer: Viewer,
  leaderIds: string[],
): Promise<LeaderRow[]> {
  const { leaders, groups } = statementsFor(viewer)
  const rows = await prepared<LeaderRow>(db, {
    ...leaders,
    values: [viewer.organisationId, viewer.leaderId, groups, leaderIds],
  })
  return inOrder(leaderIds, rows)
}

/** The cards of these people, each in the caller's view, in the order asked. */
export async function findCards(db: Db, viewer: Viewer, leaderIds: string[]): Promise<CardRow[]> {
  if (leaderIds.length === 0) return []
  const { cards, groups } = statementsFor(viewer)
  const rows = await prepared<CardRow>(db, {
    ...cards,
    values: [viewer.organisationId, viewer.leaderId, groups, leaderIds],
  })
  return inOrder(leaderIds, rows)
}
