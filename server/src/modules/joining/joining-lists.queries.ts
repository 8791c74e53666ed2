import { prepared, type Db } from '../../core/db.ts'
import type { JoiningRow } from './joining.queries.ts'

/** What a list of those who are asked shows; the name is the record's where they joined. */
export type ListedJoining = Pick<
  JoiningRow,
  | 'id'
  | 'source'
  | 'state'
  | 'name'
  | 'phone'
  | 'nominatorRole'
  | 'leaderId'
  | 'createdAt'
  | 'sentAt'
  | 'remindedAt'
  | 'expiresAt'
  | 'endedAt'
> & {
  [column: string]: unknown
  hasEmail: boolean
}

const listed = `j.id, j.source, j.state, coalesce(j.name, l.name) as name,
  j.email is not null as "hasEmail",
  case when j.email is null then j.phone end as phone, j.nominator_role as "nominatorRole",
  l.id as "leaderId", j.created_at as "createdAt", j.sent_at as "sentAt", j.reminded_at as "remindedAt",
  j.expires_at as "expiresAt", j.ended_at as "endedAt"`
// A record that another organisation holds by now is none of this one's business.
// What ran out and waits for the clock to be wiped is no longer shown.
const isShown = `j.source <> 'self' and (j.state <> 'open' or j.expires_at > now())`
const from = `joining j left join leader l on l.id = j.leader_id and l.organisation_id = j.organisation_id
  and l.status <> 'erased'`

/** A page of invitations and nominations of one organisation, newest first. */
export function findJoinings(
  db: Db,
  by: {
    organisationId: string
    source: string | undefined
    state: string | undefined
    before: string | null
    limit: number
  },
): Promise<ListedJoining[]> {
  return prepared<ListedJoining>(db, {
    name: 'joinings',
    text: `select ${listed} from ${from}
      where j.organisation_id = $1 and ${isShown} and ($2::text is null or j.source = $2)
        and ($3::text is null or j.state = $3) and ($4::uuid is null or j.id < $4)
      order by j.id desc limit $5`,
    values: [by.organisationId, by.source ?? null, by.state ?? null, by.before, by.limit + 1],
  })
}

export type JoiningDetailRow = ListedJoining &
  Pick<JoiningRow, 'email' | 'nominatorName' | 'nominatorContact' | 'why' | 'saidYes'> & {
    /** The name of the program that put them forward. */
    program: string | null
  }

/** One invitation or nomination of this organisation, with what was said. */
export async function findJoining(
  db: Db,
  by: { joiningId: string; organisationId: string },
): Promise<JoiningDetailRow | undefined> {
  const [row] = await prepared<JoiningDetailRow>(db, {
    name: 'joining_one',
    text: `select ${listed}, j.email, j.nominator_name as "nominatorName",
        j.nominator_contact as "nominatorContact", j.why, j.said_yes as "saidYes", c.name as program
      from ${from} left join client c on c.id = j.client_id where j.id = $1 and j.organisation_id = $2 and ${isShown}`,
    values: [by.joiningId, by.organisationId],
  })
  return row
}

/** Organisations that take people in: those with somebody here to look after them. */
export function findHolders(db: Db): Promise<{ id: string; name: string }[]> {
  return prepared(db, {
    name: 'joining_holders',
    text: `select id, name from organisation o
      where archived_at is null and exists (
        select from account a where a.organisation_id = o.id and a.status = 'active')
      order by lower(name), id`,
    values: [],
  })
}

/** Nominations that wait for an answer and were never reminded, ten days after they were told. */
export function findUnanswered(db: Db): Promise<{ id: string }[]> {
  return prepared<{ id: string }>(db, {
    name: 'joining_unanswered',
    text: `select id from joining
      where state = 'open' and source = 'nomination' and email is not null and reminded_at is null
        and sent_at < now() - interval '10 days' and expires_at > now()
      order by id limit 1000`,
    values: [],
  })
}

/** Ends what nobody answered in 30 days, and throws away forms that nobody came back to. */
export async function endOverdue(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'joining_drop_overdue',
    text: `delete from joining where state = 'open' and source = 'self' and expires_at <= now()`,
    values: [],
  })
  await prepared(tx, {
    name: 'joining_end_overdue',
    text: `update joining set state = 'ended', ended_at = now(), name = null, email = null, phone = null,
        address_digest = null, answers = null, nominator_name = null, nominator_contact = null, why = null,
        said_yes = null
      where state = 'open' and expires_at <= now()`,
    values: [],
  })
  await prepared(tx, {
    name: 'joining_drop_links',
    text: `delete from joining_link k using joining j
      where j.id = k.joining_id and (k.expires_at <= now() or j.state <> 'open')`,
    values: [],
  })
  await prepared(tx, {
    name: 'joining_drop_attempts',
    text: `delete from joining_attempt where at < now() - interval '1 day'`,
    values: [],
  })
}
