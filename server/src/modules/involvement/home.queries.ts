import { prepared, type Db } from '../../core/db.ts'

/** How many of each list the home page shows. */
export const most = 8

const held = `l.organisation_id = $1 and l.status in ('invited', 'active')`
/** Of somebody who may be suggested, as the card of the holder says it, by its key. */
const waits = `exists (select from leader_card k where k.organisation_id = $1 and k.leader_id = l.id and k.matchable
  and k.matchable_until > now() and k.paused_until <= current_date - date '2000-01-01')`
/** As the index has it: the day that is known, else the day on which the bank took them in. */
const since = `coalesce(l.joined_on, (l.created_at at time zone 'Europe/London')::date)`

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
    text: `select l.id, l.name, ${since} as since from leader l
      where ${held} and l.last_asked_on is null and ${waits} order by ${since}, l.id limit ${most}`,
    values: [organisationId],
  })

export const findConsentsEnding = (db: Db, organisationId: string) =>
  prepared<Person<{ endsOn: string }>>(db, {
    name: 'home_consents_ending',
    text: `select l.id, l.name, (c.expires_at at time zone 'Europe/London')::date as "endsOn"
      from leader_consent c join leader l on l.id = c.leader_id
      where c.purpose = 'match' and c.answer = 'given' and c.expires_at > now()
        and c.expires_at < now() + interval '60 days' and ${held}
        and not exists (select from leader_consent later where later.leader_id = c.leader_id
          and later.purpose = 'match' and (later.at, later.id) > (c.at, c.id))
      order by c.expires_at, l.id limit ${most}`,
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
