import { eq } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { CalendarEntry } from './calendar.rules.ts'
import { calendarFeeds, type CalendarDetail } from './calendar.table.ts'

export type FeedRow = Omit<typeof calendarFeeds.$inferSelect, 'accountId' | 'secretHash'>

export async function findFeed(db: Db, accountId: string): Promise<FeedRow | undefined> {
  const { id, detail, createdAt, readAt, version } = calendarFeeds
  const [row] = await db
    .select({ id, detail, createdAt, readAt, version })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.accountId, accountId))
  return row
}

/** Puts a new address in the place of the old one, which stops at once. Answers its id. */
export async function replaceFeed(
  tx: Db,
  feed: { accountId: string; secretHash: Buffer; detail: CalendarDetail },
): Promise<string> {
  const feedId = newId()
  await prepared(tx, {
    name: 'calendar_feed_replace',
    text: `insert into calendar_feed (id, account_id, secret_hash, detail) values ($1, $2, $3, $4)
      on conflict (account_id) do update set id = excluded.id, secret_hash = excluded.secret_hash,
        detail = excluded.detail, created_at = now(), read_at = null, version = calendar_feed.version + 1`,
    values: [feedId, feed.accountId, feed.secretHash, feed.detail],
  })
  return feedId
}

/** False when it changed meanwhile, or is gone. */
export async function updateFeed(
  tx: Db,
  by: { accountId: string; version: number },
  detail: CalendarDetail,
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'calendar_feed_update',
    text: `update calendar_feed set detail = $3, version = version + 1
      where account_id = $1 and version = $2 returning id`,
    values: [by.accountId, by.version, detail],
  })
  return rows.length > 0
}

/** The id of what was ended; undefined when there was nothing. */
export async function deleteFeed(tx: Db, accountId: string): Promise<string | undefined> {
  const [row] = await prepared<{ id: string }>(tx, {
    name: 'calendar_feed_delete',
    text: 'delete from calendar_feed where account_id = $1 returning id',
    values: [accountId],
  })
  return row?.id
}

/** Whose calendar an address is. */
export interface FeedOwner {
  [column: string]: unknown
  id: string
  detail: CalendarDetail
  accountId: string
  /** The organisation of staff. */
  organisationId: string | null
  /** Their own record, where they have one. */
  leaderId: string | null
  isStale: boolean
}

/** Whoever may not sign in any more has no calendar either: a suspension acts on the next look. */
export async function findFeedOwner(db: Db, secretHash: Buffer): Promise<FeedOwner | undefined> {
  const [row] = await prepared<FeedOwner>(db, {
    name: 'calendar_feed_by_secret',
    text: `select f.id, f.detail, a.id as "accountId", l.id as "leaderId",
        case when a.staff_role is not null then a.organisation_id end as "organisationId",
        coalesce(f.read_at < now() - interval '1 hour', true) as "isStale"
      from calendar_feed f
      join account a on a.id = f.account_id and a.status = 'active'
      left join leader l on l.account_id = a.id and l.status in ('invited', 'active')
      where f.secret_hash = $1`,
    values: [secretHash],
  })
  return row
}

export const noteFeedRead = (db: Db, feedId: string) =>
  prepared(db, {
    name: 'calendar_feed_read',
    text: `update calendar_feed set read_at = now() where id = $1`,
    values: [feedId],
  })

interface EntryRow {
  [column: string]: unknown
  opportunityId: string
  placementId: string | null
  nth: number
  title: string
  organisation: string
  outcode: string | null
  online: boolean
  start: Date
  end: Date
  version: number
}

interface ClosingRow {
  [column: string]: unknown
  opportunityId: string
  title: string
  organisation: string
  version: number
  closesOn: string
}

/** As long as this back, in days: what a calendar showed last month does not vanish from it. */
const keptDays = 60
const mostEntries = 500

// Sessions are counted before the old ones are left out, so that each keeps its number.
const sessionsOf = (opportunities: string) => `
  select * from (
    select o.id as "opportunityId", o.title, g.name as organisation, o.outcode, o.online, o.version,
      own.placement_id as "placementId", lower(s.during) as start, upper(s.during) as "end",
      row_number() over (partition by o.id order by s.during)::integer as nth
    from (${opportunities}) own (opportunity_id, placement_id)
    join opportunity o on o.id = own.opportunity_id
    join organisation g on g.id = o.organisation_id
    join opportunity_session s on s.opportunity_id = o.id
  ) session
  where "end" > now() - interval '${keptDays} days'
  order by start, "opportunityId"
  limit ${mostEntries}`

const entryOf =
  (publicUrl: string) =>
  (row: EntryRow): CalendarEntry => ({
    uid: `${row.opportunityId}-${row.nth}@people-bank`,
    kind: 'session',
    title: row.title,
    organisation: row.organisation,
    place: row.outcode,
    online: row.online,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    url: row.placementId
      ? `${publicUrl}/me/involvement/${row.placementId}`
      : `${publicUrl}/opportunities/${row.opportunityId}`,
    isOwn: row.placementId !== null,
    version: row.version,
  })

/** The sessions of what somebody agreed to; of one placement alone when that is given. */
export async function findLeaderEntries(
  db: Db,
  by: { leaderId: string; placementId?: string },
  publicUrl: string,
): Promise<CalendarEntry[]> {
  const rows = await prepared<EntryRow>(db, {
    name: 'calendar_of_leader',
    text: sessionsOf(`select p.opportunity_id, p.id from placement p
      where p.leader_id = $1 and ($2::uuid is null or p.id = $2) and p.status in ('agreed', 'active')`),
    values: [by.leaderId, by.placementId ?? null],
  })
  return rows.map(entryOf(publicUrl))
}

/** The sessions of opportunities for which a colleague is the contact, and the days on which these close. */
export async function findContactEntries(
  db: Db,
  by: { accountId: string; organisationId: string },
  publicUrl: string,
): Promise<CalendarEntry[]> {
  const own = `organisation_id = $2 and contact_account_id = $1 and status in ('open', 'filled', 'closed')`
  const values = [by.accountId, by.organisationId]
  const sessions = await prepared<EntryRow>(db, {
    name: 'calendar_of_contact',
    text: sessionsOf(`select id, null::uuid from opportunity where ${own}`),
    values,
  })
  const closings = await prepared<ClosingRow>(db, {
    name: 'calendar_closings',
    text: `select o.id as "opportunityId", o.title, g.name as organisation, o.version, o.closes_on as "closesOn"
      from opportunity o join organisation g on g.id = o.organisation_id
      where o.organisation_id = $2 and o.contact_account_id = $1 and o.status = 'open'
        and o.closes_on >= current_date - ${keptDays}
      order by o.closes_on, o.id limit ${mostEntries}`,
    values,
  })
  return [
    ...sessions.map(entryOf(publicUrl)),
    ...closings.map(({ opportunityId, title, organisation, version, closesOn }): CalendarEntry => ({
      uid: `${opportunityId}-closes@people-bank`,
      kind: 'closing',
      title,
      organisation,
      place: null,
      online: false,
      start: closesOn,
      end: null,
      url: `${publicUrl}/opportunities/${opportunityId}`,
      isOwn: false,
      version,
    })),
  ]
}

/** The sessions of one opportunity of this organisation; undefined when it is not theirs. */
export async function findOpportunityEntries(
  db: Db,
  by: { opportunityId: string; organisationId: string },
  publicUrl: string,
): Promise<CalendarEntry[] | undefined> {
  const [owned] = await prepared<{ id: string }>(db, {
    name: 'calendar_owned_opportunity',
    text: 'select id from opportunity where id = $1 and organisation_id = $2',
    values: [by.opportunityId, by.organisationId],
  })
  if (!owned) return undefined
  const rows = await prepared<EntryRow>(db, {
    name: 'calendar_of_opportunity',
    text: sessionsOf(
      'select id, null::uuid from opportunity where id = $1 and organisation_id = $2',
    ),
    values: [by.opportunityId, by.organisationId],
  })
  return rows.map(entryOf(publicUrl))
}

/** Whether somebody has this placement. */
export async function hasPlacement(
  db: Db,
  by: { leaderId: string; placementId: string },
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'calendar_placement',
    text: 'select id from placement where id = $2 and leader_id = $1',
    values: [by.leaderId, by.placementId],
  })
  return rows.length > 0
}
