import { prepared, type Db } from '../../core/db.ts'
import { shortestDays, toldBeforeDays } from './endings.rules.ts'

/** $2 is the day. Whoever is in a break is told when they are back, if there is still something to tell. */
const isReachable = `l.status = 'active' and not (l.paused and (l.paused_until is null or l.paused_until > $2::date))`
const isNear = (of: string) => `${of}.ends_on between $2::date and $2::date + ${toldBeforeDays}
  and ${of}.told_of_end is distinct from ${of}.ends_on`

/** A term (`t`) that began, that nobody has ended, and after which the same person does not go on. */
const termIsDue = `t.ended_on is null and t.begins_on <= $2::date and ${isNear('t')}
  and t.ends_on - t.begins_on >= ${shortestDays}
  and not exists (select from seat_term later
    where later.seat_id = t.seat_id and later.leader_id = t.leader_id and later.begins_on > t.begins_on)`

/** The agreement (`a`) that holds for a placement (`p`) under way; where it is about a seat, the term says when it ends. */
const agreementIsDue = `p.status = 'active' and a.confirmed_at is not null and ${isNear('a')}
  and a.ends_on - coalesce(a.starts_on, p.started_on) >= ${shortestDays}
  and not exists (select from placement_agreement later
    where later.placement_id = p.id and later.number > a.number and later.confirmed_at is not null)
  and not exists (select from seat_term t
    where t.placement_id = p.id and t.ended_on is null and t.ends_on is not null)`

async function idsOf(db: Db, statement: Parameters<typeof prepared>[1]): Promise<string[]> {
  return (await prepared<{ id: string }>(db, statement)).map(({ id }) => id)
}

/** Terms whose last day is near, and of which the person was not told; the nearest first. */
export function findTermsEnding(db: Db, by: { today: string; limit: number }): Promise<string[]> {
  return idsOf(db, {
    name: 'terms_ending',
    text: `select t.id from seat_term t join leader l on l.id = t.leader_id and ${isReachable}
      where ${termIsDue} order by t.ends_on, t.id limit $1`,
    values: [by.limit, by.today],
  })
}

/** Agreements of placements under way whose last day is near, and of which the person was not told. */
export function findAgreementsEnding(
  db: Db,
  by: { today: string; limit: number },
): Promise<string[]> {
  return idsOf(db, {
    name: 'agreements_ending',
    text: `select a.id from placement_agreement a
      join placement p on p.id = a.placement_id join leader l on l.id = p.leader_id and ${isReachable}
      where ${agreementIsDue} order by a.ends_on, a.id limit $1`,
    values: [by.limit, by.today],
  })
}

/** Who is told, by whom, and of what. */
export interface Ending {
  [column: string]: unknown
  leaderId: string
  organisationId: string
  /** The term, or the placement. */
  subjectId: string
}

/** Takes it on to tell of one term, unless somebody else did, or it is not so any more, since it was looked for. */
export async function claimTermEnding(
  tx: Db,
  by: { id: string; today: string },
): Promise<Ending | undefined> {
  const [row] = await prepared<Ending>(tx, {
    name: 'term_ending_claim',
    text: `update seat_term t set told_of_end = t.ends_on from seat s, body b
      where t.id = $1 and s.id = t.seat_id and b.id = s.body_id and t.leader_id is not null and ${termIsDue}
      returning t.leader_id as "leaderId", b.organisation_id as "organisationId", t.id as "subjectId"`,
    values: [by.id, by.today],
  })
  return row
}

/** The same of one agreement. */
export async function claimAgreementEnding(
  tx: Db,
  by: { id: string; today: string },
): Promise<Ending | undefined> {
  const [row] = await prepared<Ending>(tx, {
    name: 'agreement_ending_claim',
    text: `update placement_agreement a set told_of_end = a.ends_on from placement p
      where a.id = $1 and p.id = a.placement_id and ${agreementIsDue}
      returning p.leader_id as "leaderId", p.organisation_id as "organisationId", p.id as "subjectId"`,
    values: [by.id, by.today],
  })
  return row
}
