import { createHash } from 'node:crypto'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { eraseEqualityAnswers } from '../equality/equality.queries.ts'
import {
  leaderAttributes,
  leaderConsents,
  leaderNotes,
  leaders,
  leaderStages,
} from './leaders.table.ts'

export type LeaderFields = Omit<
  typeof leaders.$inferInsert,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>

export async function insertLeader(
  tx: Db,
  fields: LeaderFields,
  leaderId = newId(),
): Promise<string> {
  await tx
    .insert(leaders)
    .values({ id: leaderId, ...fields, version: 1, createdAt: sql`now()`, updatedAt: sql`now()` })
  return leaderId
}

const mostPrepared = 3

/** False when the record is no longer at this version, or is not held by this organisation. */
export async function updateLeader(
  tx: Db,
  by: { leaderId: string; organisationId: string; version: number },
  changes: Partial<LeaderFields>,
): Promise<boolean> {
  const columns = getTableColumns(leaders)
  const changed = (Object.keys(changes) as (keyof LeaderFields)[]).filter(
    (key) => changes[key] !== undefined,
  )
  const sets = changed.map((key, index) => `${columns[key].name} = $${index + 4}`)
  const text = `update leader set ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')}
    where id = $1 and organisation_id = $2 and version = $3 returning id`
  const values = changed.map((key) => changes[key] && columns[key].mapToDriverValue(changes[key]))
  const updated = await prepared(tx, {
    // Small changes are often the same ones; of large ones there could be any number.
    name:
      changed.length > mostPrepared
        ? ''
        : `leader_update_${createHash('sha1').update(text).digest('base64url')}`,
    text,
    values: [by.leaderId, by.organisationId, by.version, ...values],
  })
  return updated.length > 0
}

/** What an update is judged by; only for the holding organisation. */
export async function findHeldLeader(db: Db, by: { leaderId: string; organisationId: string }) {
  const [held] = await prepared<{
    id: string
    status: 'invited' | 'active' | 'left'
    version: number
    age_band: string | null
    guardian: object | null
    stage: string | null
  }>(db, {
    name: 'leader_held',
    text: `select id, status, version, age_band, guardian, stage from leader
      where id = $1 and organisation_id = $2 and status <> 'erased'`,
    values: [by.leaderId, by.organisationId],
  })
  return held
}

export async function insertRatings(
  tx: Db,
  leaderId: string,
  ratings: readonly {
    attribute: string
    source: 'self' | 'coordinator' | 'reference'
    level: number
    words: string | null
    ratedBy: string | null
  }[],
): Promise<void> {
  if (ratings.length === 0) return
  await tx.insert(leaderAttributes).values(
    ratings.map((rating) => ({
      id: newId(),
      leaderId,
      ...rating,
      ratedAt: sql`clock_timestamp()`,
      disputed: false,
    })),
  )
}

export async function insertStage(
  tx: Db,
  leaderId: string,
  stage: { stage: string; since: string; note: string | null; recordedBy: string | null },
): Promise<void> {
  await tx.insert(leaderStages).values({ id: newId(), leaderId, ...stage, recordedAt: sql`now()` })
}

/** Shows the stage that the dated history ends in, also when an older entry was added later. */
export async function settleStage(tx: Db, leaderId: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_settle_stage',
    text: `update leader set stage = (
        select stage from leader_stage where leader_id = $1 order by since desc, id desc limit 1)
      where id = $1`,
    values: [leaderId],
  })
}

export async function insertConsent(
  tx: Db,
  consent: Omit<typeof leaderConsents.$inferInsert, 'id' | 'at' | 'expiresAt'> & {
    expiresOn: string | null
  },
): Promise<string> {
  const { expiresOn, ...fields } = consent
  const consentId = newId()
  await tx.insert(leaderConsents).values({
    id: consentId,
    ...fields,
    at: sql`clock_timestamp()`,
    // A consent holds through its last day, in the time of the place.
    expiresAt:
      expiresOn === null
        ? null
        : sql`(${expiresOn}::date + 1)::timestamp at time zone 'Europe/London'`,
  })
  // Whoever left is back with the next yes that is their own.
  if (fields.answer === 'given' && fields.method !== 'asserted') await comeBack(tx, fields.leaderId)
  // However a no is given, it comes by here: without a yes there is nothing to keep.
  if (fields.purpose === 'equality' && fields.answer !== 'given')
    await eraseEqualityAnswers(tx, fields.leaderId)
  return consentId
}

export async function insertNote(
  tx: Db,
  note: { leaderId: string; words: string; writtenBy: string | null },
): Promise<string> {
  const noteId = newId()
  await tx.insert(leaderNotes).values({ id: noteId, ...note, at: sql`now()` })
  return noteId
}

export interface NoteRow {
  [column: string]: unknown
  id: string
  words: string
  written_by: string | null
  at: Date
}

/** A page of the notes of a leader whom this organisation holds, newest first. */
export function findNotes(
  db: Db,
  by: { leaderId: string; organisationId: string; before: string | null; limit: number },
): Promise<NoteRow[]> {
  return prepared<NoteRow>(db, {
    name: 'leader_notes',
    text: `select n.id, n.words, a.name as written_by, n.at
      from leader_note n join leader l on l.id = n.leader_id left join account a on a.id = n.written_by
      where n.leader_id = $1 and l.organisation_id = $2 and ($3::uuid is null or n.id < $3::uuid)
      order by n.id desc limit $4`,
    values: [by.leaderId, by.organisationId, by.before, by.limit + 1],
  })
}

export async function findNote(
  db: Db,
  by: { noteId: string; organisationId: string },
): Promise<NoteRow | undefined> {
  const [note] = await prepared<NoteRow>(db, {
    name: 'leader_note',
    text: `select n.id, n.words, a.name as written_by, n.at
      from leader_note n join leader l on l.id = n.leader_id left join account a on a.id = n.written_by
      where n.id = $1 and l.organisation_id = $2`,
    values: [by.noteId, by.organisationId],
  })
  return note
}

/** Whether an account may be someone's point of contact here. */
export async function isColleague(
  db: Db,
  by: { accountId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'account_is_colleague',
    text: `select id from account where id = $1 and organisation_id = $2`,
    values: [by.accountId, by.organisationId],
  })
  return rows.length > 0
}

/** What letting a person sign in needs to know; only for the holding organisation. */
export async function findAddress(db: Db, by: { leaderId: string; organisationId: string }) {
  const [row] = await prepared<{ name: string; email: string | null; account_id: string | null }>(
    db,
    {
      name: 'leader_address',
      text: `select name, email, account_id from leader
      where id = $1 and organisation_id = $2 and status <> 'erased'`,
      values: [by.leaderId, by.organisationId],
    },
  )
  return row
}

export async function linkAccount(
  tx: Db,
  by: { leaderId: string; accountId: string },
): Promise<void> {
  await tx
    .update(leaders)
    .set({ accountId: by.accountId, version: sql`${leaders.version} + 1`, updatedAt: sql`now()` })
    .where(eq(leaders.id, by.leaderId))
}

/** Whether somebody on this register has the address. */
export async function isAddressKnown(
  db: Db,
  by: { email: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'leader_address_known',
    text: `select id from leader
      where organisation_id = $2 and lower(email) = lower($1) and status <> 'erased' limit 1`,
    values: [by.email, by.organisationId],
  })
  return rows.length > 0
}

/** The person said themselves that they take part; a child does once a guardian has agreed. */
export async function confirmLeader(tx: Db, leaderId: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_confirm',
    text: `update leader set status = 'active', joined_on = coalesce(joined_on, current_date),
        version = version + 1, updated_at = now()
      where id = $1 and status = 'invited'
        and (age_band is distinct from 'under_16' or guardian_has_agreed(id))`,
    values: [leaderId],
  })
}

/** Whether the person is in the bank: neither still on their way in, nor a child without a yes, nor gone. */
export async function isTakingPart(db: Db, leaderId: string): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'leader_takes_part',
    text: `select id from leader where id = $1 and status = 'active'`,
    values: [leaderId],
  })
  return rows.length > 0
}

/** Whoever left is in the bank again; a child waits for a guardian, as anybody of that age. */
async function comeBack(tx: Db, leaderId: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_come_back',
    text: `update leader set version = version + 1, updated_at = now(),
        status = case when age_band = 'under_16' and not guardian_has_agreed(id) then 'invited' else 'active' end
      where id = $1 and status = 'left'`,
    values: [leaderId],
  })
}
