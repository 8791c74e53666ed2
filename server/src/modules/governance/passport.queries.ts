import { prepared, type Db } from '../../core/db.ts'
import type { AnswerSet, Link, Membership, ThemeAnswers } from '../leaders/leaders.table.ts'
import { isKnownToPerson } from '../placements/placements.queries.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'

export interface PassportRow {
  [column: string]: unknown
  name: string
  knownAs: string | null
  email: string | null
  phone: string | null
  organisation: string
  joinedOn: string | null
  stage: string | null
  types: AnswerSet
  kinds: AnswerSet
  languages: AnswerSet
  offers: string | null
  wants: string | null
  memberships: Membership[]
  links: Link[]
  experience: AnswerSet
  themes: ThemeAnswers
  supportNeeds: { code: string; note: string | null }[] | null
}

/** What somebody tells of themselves, for them to take away. */
export async function findPassport(db: Db, leaderId: string): Promise<PassportRow | undefined> {
  const [row] = await prepared<PassportRow>(db, {
    name: 'passport',
    text: `select l.name, l.known_as as "knownAs", l.email, l.phone, o.name as organisation, l.joined_on as "joinedOn", l.stage,
        l.types, l.kinds, l.languages, l.offers, l.wants, l.memberships, l.links, l.experience, l.themes,
        l.support_needs as "supportNeeds"
      from leader l join organisation o on o.id = l.organisation_id
      where l.id = $1 and l.status <> 'erased'`,
    values: [leaderId],
  })
  return row
}

export interface RatingRow {
  [column: string]: unknown
  attribute: string
  source: 'self' | 'coordinator' | 'reference'
  level: number
  /** The person's newest own words about it. */
  words: string | null
}

/** The level of each attribute that counts now, with what the person says shows it. */
export function findRatings(db: Db, leaderId: string): Promise<RatingRow[]> {
  return prepared<RatingRow>(db, {
    name: 'passport_ratings',
    text: `select n.attribute, n.source, n.level, (
        select a.words from leader_attribute a
        where a.leader_id = $1 and a.attribute = n.attribute and a.source = 'self' and a.words is not null
        order by a.rated_at desc, a.id desc limit 1) as words
      from leader_attribute_now n
      join term t on t.kind = 'attribute' and t.code = n.attribute
      where n.leader_id = $1 order by t.number`,
    values: [leaderId],
  })
}

export interface InvolvementRow {
  [column: string]: unknown
  title: string
  organisation: string
  /** Null: elsewhere, before or with others. */
  kind: string | null
  status: PlacementStatus | null
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  outcome: string | null
  minutes: number
  attended: number
}

/** What somebody was asked and did, here and elsewhere, and what came of it, newest first. */
export function findInvolvement(db: Db, leaderId: string): Promise<InvolvementRow[]> {
  return prepared<InvolvementRow>(db, {
    name: 'passport_involvement',
    text: `select o.title, g.name as organisation, o.kind, p.status, p.asked_on::text as "askedOn",
        p.started_on::text as "startedOn", p.ended_on::text as "endedOn", p.outcome,
        (select coalesce(sum(t.minutes), 0)::int from attendance t where t.placement_id = p.id) as minutes,
        (select count(*)::int from attendance t
          where t.placement_id = p.id and t.attended and t.session_start is not null) as attended,
        coalesce(p.started_on, p.asked_on, p.created_at::date) as day, p.id
      from placement p
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id
      where p.leader_id = $1 and ${isKnownToPerson}
      union all
      select e.role, e.organisation, null, null, null, e.began, e.ended, e.outcome, 0, 0,
        coalesce(rpad(e.began, 10, '-01')::date, rpad(e.ended, 10, '-01')::date, e.created_at::date), e.id
      from involvement_elsewhere e where e.leader_id = $1
      order by day desc, id desc`,
    values: [leaderId],
  })
}
