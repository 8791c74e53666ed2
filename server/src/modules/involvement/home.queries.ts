import { prepared, type Db } from '../../core/db.ts'

/** How many of each list the home page shows. */
export const most = 8

const matchable = `exists (select from leader_consent_now c where c.leader_id = l.id and c.purpose = 'match')
  and l.status = 'active' and not (l.paused and (l.paused_until is null or l.paused_until > current_date))`
const held = `l.organisation_id = $1 and l.status in ('invited', 'active')`

interface Counts {
  [column: string]: unknown
  total: number
  matchable: number
  noConsent: number
  paused: number
  needReview: number
  neverAsked: number
}

export async function countHeldLeaders(db: Db, organisationId: string): Promise<Counts> {
  const [counts] = await prepared<Counts>(db, {
    name: 'home_counts',
    text: `with held as (
        select l.review, l.last_asked_on, l.paused and (l.paused_until is null or l.paused_until > current_date) as is_paused,
          consent.leader_id is not null as is_consented, l.status
        from leader l
        left join leader_consent_now consent on consent.leader_id = l.id and consent.purpose = 'match'
        where ${held})
      select count(*)::int as total,
        count(*) filter (where is_consented and not is_paused and status = 'active')::int as matchable,
        count(*) filter (where not is_consented)::int as "noConsent",
        count(*) filter (where is_paused)::int as paused,
        count(*) filter (where review <> '{}')::int as "needReview",
        count(*) filter (where is_consented and not is_paused and status = 'active' and last_asked_on is null)::int
          as "neverAsked"
      from held`,
    values: [organisationId],
  })
  return counts ?? { total: 0, matchable: 0, noConsent: 0, paused: 0, needReview: 0, neverAsked: 0 }
}

type Person<Extra> = { id: string; name: string } & Extra

export const findLeadersToReview = (db: Db, organisationId: string) =>
  prepared<Person<{ review: string[] }>>(db, {
    name: 'home_review',
    text: `select l.id, l.name, l.review from leader l where ${held} and l.review <> '{}'
      order by l.updated_at, l.id limit ${most}`,
    values: [organisationId],
  })

export const findLeadersNeverAsked = (db: Db, organisationId: string) =>
  prepared<Person<{ since: string }>>(db, {
    name: 'home_never_asked',
    text: `select l.id, l.name, coalesce(l.joined_on, l.created_at::date) as since from leader l
      where ${held} and l.last_asked_on is null and ${matchable} order by since, l.id limit ${most}`,
    values: [organisationId],
  })

export const findConsentsEnding = (db: Db, organisationId: string) =>
  prepared<Person<{ endsOn: string }>>(db, {
    name: 'home_consents_ending',
    text: `select l.id, l.name, (c.expires_at at time zone 'Europe/London')::date as "endsOn"
      from leader l join leader_consent_now c on c.leader_id = l.id and c.purpose = 'match'
      where ${held} and c.expires_at < now() + interval '60 days' order by c.expires_at, l.id limit ${most}`,
    values: [organisationId],
  })

export const findPausesEnding = (db: Db, organisationId: string) =>
  prepared<Person<{ endsOn: string }>>(db, {
    name: 'home_pauses_ending',
    text: `select l.id, l.name, l.paused_until as "endsOn" from leader l
      where ${held} and l.paused and l.paused_until between current_date - 7 and current_date + 14
      order by l.paused_until, l.id limit ${most}`,
    values: [organisationId],
  })

export const findOwnOpenOpportunities = (db: Db, organisationId: string) =>
  prepared<{
    id: string
    title: string
    placesCount: number
    placesTaken: number
    asked: number
    closesOn: string | null
  }>(db, {
    name: 'home_open',
    text: `select o.id, o.title, o.places_count as "placesCount", o.closes_on as "closesOn",
        (select count(*) filter (where p.status in ('agreed', 'active'))::int
          from placement p where p.opportunity_id = o.id) as "placesTaken",
        (select count(*) filter (where p.asked_on is not null)::int
          from placement p where p.opportunity_id = o.id) as asked
      from opportunity o where o.organisation_id = $1 and o.status = 'open'
      order by o.closes_on nulls last, o.id limit ${most}`,
    values: [organisationId],
  })

export const findOwnDrafts = (db: Db, organisationId: string) =>
  prepared<{ id: string; title: string; isSentBack: boolean }>(db, {
    name: 'home_drafts',
    text: `select o.id, o.title, coalesce((select m.move = 'send_back' from opportunity_move m
          where m.opportunity_id = o.id order by m.id desc limit 1), false) as "isSentBack"
      from opportunity o where o.organisation_id = $1 and o.status = 'draft'
      order by o.updated_at desc, o.id limit ${most}`,
    values: [organisationId],
  })

/** What waits for an engagement lead, the longest wait first. */
export const findToApprove = (db: Db, organisationId: string) =>
  prepared<{ id: string; title: string; sentBy: string | null; sentOn: string }>(db, {
    name: 'home_to_approve',
    text: `select o.id, o.title, sent.by as "sentBy",
        (coalesce(sent.at, o.updated_at) at time zone 'Europe/London')::date as "sentOn"
      from opportunity o
      left join lateral (
        select a.name as by, m.at from opportunity_move m left join account a on a.id = m.account_id
        where m.opportunity_id = o.id and m.move = 'submit' order by m.id desc limit 1
      ) sent on true
      where o.organisation_id = $1 and o.status = 'checked' order by o.updated_at, o.id limit ${most}`,
    values: [organisationId],
  })
