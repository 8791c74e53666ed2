import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { isKnownToPerson } from '../placements/placements.queries.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'
import type { Whose } from './attendance.queries.ts'
import { openDays, type CheckInAnswer, type RoleChange } from './check-ins.rules.ts'
import type { wordReaders } from './check-ins.table.ts'

export type WordReaders = (typeof wordReaders)[number]

export interface CheckInHead {
  [column: string]: unknown
  leaderId: string
  organisationId: string
  status: PlacementStatus
  title: string
  organisation: string
  /** The contact of the person, if of this organisation; else that of the opportunity. */
  readerId: string | null
  readerName: string | null
}

/** The placement that is asked about, if it is the caller's, and who its contact is for words to them alone. */
export async function findCheckInHead(
  db: Db,
  by: Whose & { placementId: string },
  options: { lock: boolean } = { lock: false },
): Promise<CheckInHead | undefined> {
  const [row] = await prepared<CheckInHead>(db, {
    name: options.lock ? 'check_in_head_lock' : 'check_in_head',
    text: `select p.leader_id as "leaderId", p.organisation_id as "organisationId", p.status, o.title,
        g.name as organisation, coalesce(n.id, c.id) as "readerId", coalesce(n.name, c.name) as "readerName"
      from placement p
      join leader l on l.id = p.leader_id
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id
      left join account n on n.id = l.contact_account_id and n.status = 'active'
        and n.organisation_id = p.organisation_id
      left join account c on c.id = o.contact_account_id and c.status = 'active'
        and c.organisation_id = p.organisation_id
      where p.id = $1 and ($2::uuid is null or p.organisation_id = $2)
        and ($3::uuid is null or (p.leader_id = $3 and ${isKnownToPerson}))
      ${options.lock ? 'for no key update of p' : ''}`,
    values: [by.placementId, by.organisationId, by.leaderId],
  })
  return row
}

export interface CheckInRow {
  [column: string]: unknown
  id: string
  placementId: string
  leaderId: string
  askedOn: string
  clarity: CheckInAnswer | null
  support: CheckInAnswer | null
  voice: CheckInAnswer | null
  answeredAt: Date | null
  recordedBy: string | null
  reviewedAt: Date | null
  isOpen: boolean
  words: string | null
  readers: WordReaders | null
  readerName: string | null
}

/**
 * Who looks: `self` reads all that they wrote; a colleague what was written for the organisation, or for them as the
 * contact at that moment. The third parameter is the account of the colleague.
 */
const seen = {
  self: 'true',
  staff: `(w.readers = 'organisation' or (w.readers = 'contact' and w.reader_id = $2))`,
} as const

const select = (
  who: keyof typeof seen,
) => `select c.id, c.placement_id as "placementId", p.leader_id as "leaderId",
    c.asked_on as "askedOn", c.clarity, c.support, c.voice, c.answered_at as "answeredAt",
    c.recorded_by as "recordedBy", c.reviewed_at as "reviewedAt",
    c.asked_at > now() - interval '${openDays} days' as "isOpen", w.words, w.readers, r.name as "readerName"
  from check_in c
  join placement p on p.id = c.placement_id
  left join check_in_words w on w.check_in_id = c.id and ${seen[who]}
  left join account r on r.id = w.reader_id`

/** Every check-in of a placement as the person reads it, the newest first. */
export function findOwnCheckIns(db: Db, placementId: string): Promise<CheckInRow[]> {
  return prepared<CheckInRow>(db, {
    name: 'check_ins_own',
    text: `${select('self')} where c.placement_id = $1 order by c.asked_on desc, c.id desc limit 100`,
    values: [placementId],
  })
}

/** The same as one colleague reads it. */
export function findCheckIns(
  db: Db,
  by: { placementId: string; accountId: string | null },
): Promise<CheckInRow[]> {
  return prepared<CheckInRow>(db, {
    name: 'check_ins_staff',
    text: `${select('staff')} where c.placement_id = $1 order by c.asked_on desc, c.id desc limit 100`,
    values: [by.placementId, by.accountId],
  })
}

/** One check-in of the caller's, locked. */
export async function lockCheckIn(
  tx: Db,
  by: Whose & { checkInId: string },
): Promise<CheckInRow | undefined> {
  const [row] = await prepared<CheckInRow>(tx, {
    name: 'check_in_lock',
    text: `${select('self')} where c.id = $1 and ($2::uuid is null or c.organisation_id = $2)
      and ($3::uuid is null or p.leader_id = $3) for no key update of c`,
    values: [by.checkInId, by.organisationId, by.leaderId],
  })
  return row
}

/** Writes answers into a locked check-in. A role that was looked at again is to be looked at anew. */
export async function updateCheckIn(
  tx: Db,
  answers: Pick<CheckInRow, 'id' | 'clarity' | 'support' | 'voice' | 'recordedBy'>,
): Promise<void> {
  await prepared(tx, {
    name: 'check_in_answer',
    text: `update check_in set clarity = $2, support = $3, voice = $4, recorded_by = $5,
        answered_at = date_trunc('milliseconds', clock_timestamp()), reviewed_at = null where id = $1`,
    values: [answers.id, answers.clarity, answers.support, answers.voice, answers.recordedBy],
  })
}

/** Keeps the words of the person, in the place of those before. */
export async function putCheckInWords(
  tx: Db,
  given: {
    checkInId: string
    leaderId: string
    words: string
    readers: WordReaders
    readerId: string | null
  },
): Promise<void> {
  await prepared(tx, {
    name: 'check_in_words_put',
    text: `insert into check_in_words (check_in_id, leader_id, words, readers, reader_id) values ($1, $2, $3, $4, $5)
      on conflict (check_in_id) do update set words = excluded.words, readers = excluded.readers,
        reader_id = excluded.reader_id, written_at = now()`,
    values: [given.checkInId, given.leaderId, given.words, given.readers, given.readerId],
  })
}

/** The person takes their words back. */
export async function removeCheckInWords(tx: Db, checkInId: string): Promise<void> {
  await prepared(tx, {
    name: 'check_in_words_remove',
    text: 'delete from check_in_words where check_in_id = $1',
    values: [checkInId],
  })
}

export interface RoleReviewRow {
  [column: string]: unknown
  id: string
  changes: RoleChange[]
  words: string | null
  by: string | null
  at: Date
}

/** What was changed in the role of a placement, the newest first. */
export function findRoleReviews(db: Db, placementId: string): Promise<RoleReviewRow[]> {
  return prepared<RoleReviewRow>(db, {
    name: 'role_reviews',
    text: `select v.id, v.changes, v.words, a.name as by, v.created_at as at
      from role_review v left join account a on a.id = v.created_by
      where v.placement_id = $1 order by v.id desc limit 100`,
    values: [placementId],
  })
}

/** Writes down that a role was looked at again, and what was changed; answers its id. */
export async function insertRoleReview(
  tx: Db,
  review: {
    placementId: string
    organisationId: string
    checkInId: string
    changes: readonly RoleChange[]
    words: string | null
    accountId: string | null
  },
): Promise<string> {
  const reviewId = newId()
  await prepared(tx, {
    name: 'role_review_insert',
    text: `with reviewed as (update check_in set reviewed_at = clock_timestamp()
        where placement_id = $2 and answered_at is not null and reviewed_at is null)
      insert into role_review (id, placement_id, organisation_id, check_in_id, changes, words, created_by)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      reviewId,
      review.placementId,
      review.organisationId,
      review.checkInId,
      review.changes,
      review.words,
      review.accountId,
    ],
  })
  return reviewId
}

/** How much of the list of support of a placement was not met, or only partly, and was not followed up. */
export async function countUnmetSupport(db: Db, placementId: string): Promise<number> {
  const [row] = await prepared<{ count: number }>(db, {
    name: 'check_in_unmet_support',
    text: `select count(*)::int as count from support_item
      where placement_id = $1 and met in ('partly', 'unmet') and followed_at is null`,
    values: [placementId],
  })
  return row?.count ?? 0
}
