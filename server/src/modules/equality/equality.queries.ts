import { prepared, type Db } from '../../core/db.ts'
import type { Answers, Question, reportOf } from './equality.rules.ts'

/** The key under which the answers of a person stand. */
const respondentOf = (leaderId: string) => `sha256((
  select decode(value #>> '{}', 'base64') from installation where name = 'equality_key') || uuid_send(${leaderId}))`
/** That of the person whose id is `$1`. */
const respondent = respondentOf('$1::uuid')

/**
 * Holds a person's answers until the transaction ends: an answer and a withdrawal that come together end as if one had
 * come after the other, and never with answers that nobody agreed to.
 */
export async function holdEqualityAnswers(tx: Db, leaderId: string): Promise<void> {
  await prepared(tx, {
    name: 'equality_hold',
    text: `select pg_advisory_xact_lock(hashtextextended($1, 77))`,
    values: [leaderId],
  })
}

/** What a person answered; for nobody but that person. */
export async function findEqualityAnswers(
  db: Db,
  leaderId: string,
): Promise<{ answers: Answers; version: number }> {
  const [found] = await prepared<{ answers: Answers; version: number }>(db, {
    name: 'equality_find',
    text: `select answers, version from equality_answer where respondent = ${respondent}`,
    values: [leaderId],
  })
  return found ?? { answers: {}, version: 0 }
}

/** False when the answers are no longer at this version; 0 is "none yet". */
export async function putEqualityAnswers(
  tx: Db,
  by: { leaderId: string; organisationId: string; version: number },
  answers: Answers,
): Promise<boolean> {
  const put = await prepared(tx, {
    name: 'equality_put',
    text: `insert into equality_answer as known (respondent, organisation_id, answers)
      select ${respondent}, $2, $3 where $4 = 0
        or exists (select from equality_answer where respondent = ${respondent} and version = $4)
      on conflict (respondent) do update
        set organisation_id = excluded.organisation_id, answers = excluded.answers, version = known.version + 1
        where known.version = $4
      returning version`,
    values: [by.leaderId, by.organisationId, JSON.stringify(answers), by.version],
  })
  if (put.length === 0) return false
  await prepared(tx, {
    name: 'equality_changed',
    text: `insert into equality_change (organisation_id, respondent) values ($2, ${respondent}) on conflict do nothing`,
    values: [by.leaderId, by.organisationId],
  })
  return true
}

/** Answers of many people of a new bank at once. */
export async function fillEqualityAnswers(
  tx: Db,
  given: readonly { leaderId: string; organisationId: string; answers: Answers }[],
): Promise<void> {
  await prepared(tx, {
    name: 'equality_fill',
    text: `insert into equality_answer (respondent, organisation_id, answers)
      select ${respondentOf('g."leaderId"')}, g."organisationId", g.answers
      from jsonb_to_recordset($1::jsonb) g ("leaderId" uuid, "organisationId" uuid, answers jsonb)`,
    values: [JSON.stringify(given)],
  })
}

/** Takes a person's answers out of the bank. Safe to call for somebody who has none. */
export async function eraseEqualityAnswers(tx: Db, leaderId: string): Promise<void> {
  await holdEqualityAnswers(tx, leaderId)
  await prepared(tx, {
    name: 'equality_erase',
    text: `with gone as (
        delete from equality_answer where respondent = ${respondent} returning organisation_id, respondent
      )
      insert into equality_change (organisation_id, respondent)
      select organisation_id, respondent from gone on conflict do nothing`,
    values: [leaderId],
  })
}

/** Organisations whose numbers of a month are still to be made. */
export async function findOrganisationsToCount(db: Db, month: string): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'equality_to_count',
    text: `select o.id from organisation o
      where (exists (select from equality_answer a where a.organisation_id = o.id)
          or exists (select from equality_snapshot s where s.organisation_id = o.id))
        and not exists (select from equality_snapshot s where s.organisation_id = o.id and s.month = $1)
      order by o.id`,
    values: [month],
  })
  return rows.map(({ id }) => id)
}

/** True numbers of one organisation, for {@link reportOf} alone: they are shown to nobody. */
export async function countAnswers(tx: Db, organisationId: string) {
  const rows = await prepared<{ question: Question; answer: string; count: number }>(tx, {
    name: 'equality_count',
    text: `select given.question, given.answer, count(*)::int as count
      from equality_answer a cross join lateral jsonb_each_text(a.answers) given (question, answer)
      where a.organisation_id = $1 group by 1, 2`,
    values: [organisationId],
  })
  const [totals] = await prepared<{ respondents: number; changed: number }>(tx, {
    name: 'equality_totals',
    text: `select (select count(*)::int from equality_answer where organisation_id = $1) as respondents,
        (select count(*)::int from equality_change where organisation_id = $1) as changed`,
    values: [organisationId],
  })
  const counts: Partial<Record<Question, Record<string, number>>> = {}
  for (const { question, answer, count } of rows)
    counts[question] = { ...counts[question], [answer]: count }
  return { counts, respondents: totals?.respondents ?? 0, changed: totals?.changed ?? 0 }
}

interface Snapshot {
  [column: string]: unknown
  month: string
  numbers_of: string
  report: ReturnType<typeof reportOf>
}

/** The newest numbers of an organisation. */
export async function findLatestSnapshot(
  db: Db,
  organisationId: string,
): Promise<Snapshot | undefined> {
  const [latest] = await prepared<Snapshot>(db, {
    name: 'equality_latest',
    text: `select month, numbers_of, report from equality_snapshot where organisation_id = $1
      order by month desc limit 1`,
    values: [organisationId],
  })
  return latest
}

/** Keeps the numbers of a month; those that were kept first stay. */
export async function insertSnapshot(
  tx: Db,
  snapshot: {
    organisationId: string
    month: string
    numbersOf: string
    report: ReturnType<typeof reportOf>
  },
): Promise<void> {
  await prepared(tx, {
    name: 'equality_snapshot',
    text: `insert into equality_snapshot (organisation_id, month, numbers_of, report) values ($1, $2, $3, $4)
      on conflict do nothing`,
    values: [
      snapshot.organisationId,
      snapshot.month,
      snapshot.numbersOf,
      JSON.stringify(snapshot.report),
    ],
  })
}

/** From here on it is counted anew who changes. */
export async function clearChanges(tx: Db, organisationId: string): Promise<void> {
  await prepared(tx, {
    name: 'equality_clear',
    text: 'delete from equality_change where organisation_id = $1',
    values: [organisationId],
  })
}
