import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { JoinAnswers } from './joining.schemas.ts'
import type { joinings } from './joining.table.ts'

/** A joining with what was filled in, as the form keeps it. */
export type JoiningRow = Omit<typeof joinings.$inferSelect, 'answers'> & {
  answers: JoinAnswers | null
  organisationName: string | null
  /** Of what brought them, while it is open. */
  opportunityTitle: string | null
}
type Source = JoiningRow['source']
type State = JoiningRow['state']

const columns = `j.id, j.source, j.organisation_id as "organisationId", j.opportunity_id as "opportunityId", brought.title as "opportunityTitle", o.name as "organisationName", j.state,
  j.leader_id as "leaderId", j.name, j.email, j.phone, j.address_digest as "addressDigest", j.answers,
  j.nominator_role as "nominatorRole", j.nominator_name as "nominatorName",
  j.nominator_contact as "nominatorContact", j.why, j.said_yes as "saidYes", j.client_id as "clientId", j.invited_by as "invitedBy",
  j.told_by as "toldBy", j.created_at as "createdAt", j.sent_at as "sentAt", j.reminded_at as "remindedAt",
  j.expires_at as "expiresAt", j.ended_at as "endedAt"`
const tables = `joining j left join organisation o on o.id = j.organisation_id
  left join opportunity brought on brought.id = j.opportunity_id and brought.status = 'open'`

/** Somebody is asked, puts somebody forward, or saves a form. Ends by itself after 30 days. */
export async function insertJoining(
  tx: Db,
  joining: {
    source: Source
    organisationId: string | null
    opportunityId?: string | null
    leaderId?: string | null
    name?: string | null
    email?: string | null
    phone?: string | null
    answers?: object | null
    nominator?: { role: string; name: string; contact: string }
    why?: string | null
    saidYes?: boolean | null
    invitedBy?: string | null
    clientId?: string | null
  },
): Promise<string> {
  const joiningId = newId()
  const { nominator } = joining
  await prepared(tx, {
    name: 'joining_insert',
    text: `insert into joining (id, source, organisation_id, leader_id, name, email, phone, address_digest,
        answers, nominator_role, nominator_name, nominator_contact, why, said_yes, invited_by, opportunity_id, client_id, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, address_digest(coalesce($6, $7)), $8, $9, $10, $11, $12, $13, $14, $15, $16,
        now() + interval '30 days')`,
    values: [
      joiningId,
      joining.source,
      joining.organisationId,
      joining.leaderId ?? null,
      joining.name ?? null,
      joining.email ?? null,
      joining.phone ?? null,
      joining.answers ? JSON.stringify(joining.answers) : null,
      nominator?.role ?? null,
      nominator?.name ?? null,
      nominator?.contact ?? null,
      joining.why ?? null,
      joining.saidYes ?? null,
      joining.invitedBy ?? null,
      joining.opportunityId ?? null,
      joining.clientId ?? null,
    ],
  })
  return joiningId
}

/** One joining that is still open. */
export async function findOpenJoining(db: Db, joiningId: string): Promise<JoiningRow | undefined> {
  const [row] = await prepared<JoiningRow>(db, {
    name: 'joining_open',
    text: `select ${columns} from ${tables} where j.id = $1 and j.state = 'open' and j.expires_at > now()`,
    values: [joiningId],
  })
  return row
}

/** The open joining that a link leads to; `lock` where it is about to be ended. */
export async function findJoiningByLink(
  db: Db,
  tokenHash: Buffer,
  lock = false,
): Promise<JoiningRow | undefined> {
  const [row] = await prepared<JoiningRow>(db, {
    name: lock ? 'joining_by_link_locked' : 'joining_by_link',
    text: `select ${columns} from ${tables} join joining_link k on k.joining_id = j.id
      where k.token_hash = $1 and k.expires_at > now() and j.state = 'open' and j.expires_at > now()
      ${lock ? 'for update of j' : ''}`,
    values: [tokenHash],
  })
  return row
}

/** The newest thing that waits for this address; undefined where nothing does. */
export async function findWaiting(db: Db, email: string): Promise<JoiningRow | undefined> {
  const [row] = await prepared<JoiningRow>(db, {
    name: 'joining_waiting',
    text: `select ${columns} from ${tables}
      where j.address_digest = address_digest($1) and j.email is not null and j.state = 'open'
        and j.expires_at > now()
      order by j.id desc limit 1`,
    values: [email],
  })
  return row
}

/** Whether this address was put forward or invited before, and that is still open. */
export async function isAskedAlready(db: Db, joiningId: string): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'joining_asked_already',
    text: `select earlier.id from joining j join joining earlier
        on earlier.address_digest = j.address_digest and earlier.id < j.id
      where j.id = $1 and earlier.state = 'open' and earlier.source <> 'self' and earlier.expires_at > now()
      limit 1`,
    values: [joiningId],
  })
  return rows.length > 0
}

/** Whether this organisation has asked the address already. */
export async function isAskedBy(
  db: Db,
  by: { address: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'joining_asked_by',
    text: `select id from joining where address_digest = address_digest($1) and organisation_id = $2
        and state = 'open' and source <> 'self' and expires_at > now() limit 1`,
    values: [by.address, by.organisationId],
  })
  return rows.length > 0
}

/** Whether the owner of this address said no to being put forward. */
export async function hasRefused(db: Db, address: string): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'joining_refused',
    text: 'select at from joining_refusal where address_digest = address_digest($1)',
    values: [address],
  })
  return rows.length > 0
}

/** Never again, unless they come themselves. */
export async function insertRefusal(tx: Db, joiningId: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_refuse',
    text: `insert into joining_refusal (address_digest)
      select address_digest from joining where id = $1 and address_digest is not null
      on conflict do nothing`,
    values: [joiningId],
  })
}

/** Whoever comes by themselves may be spoken of again. */
export async function dropRefusal(tx: Db, address: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_unrefuse',
    text: 'delete from joining_refusal where address_digest = address_digest($1)',
    values: [address],
  })
}

/** Ends a joining and wipes what was written in it; false where it was over already. */
export async function endJoining(
  tx: Db,
  by: {
    joiningId: string
    state: Exclude<State, 'open'>
    leaderId?: string
    toldBy?: string | null
  },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'joining_end',
    text: `update joining set state = $2, ended_at = now(), leader_id = coalesce($3, leader_id),
        told_by = coalesce($4, told_by), name = null, email = null, phone = null, address_digest = null,
        answers = null, nominator_name = null, nominator_contact = null, why = null, said_yes = null
      where id = $1 and state = 'open' returning id`,
    values: [by.joiningId, by.state, by.leaderId ?? null, by.toldBy ?? null],
  })
  if (rows.length > 0)
    await prepared(tx, {
      name: 'joining_links_end',
      text: 'delete from joining_link where joining_id = $1',
      values: [by.joiningId],
    })
  return rows.length > 0
}

/** Whoever joined has no use for other forms that they began. */
export async function dropOtherForms(tx: Db, email: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_drop_forms',
    text: `delete from joining where source = 'self' and state = 'open'
      and address_digest = address_digest($1)`,
    values: [email],
  })
}

/** The person says better what was said about them. */
export async function correctNomination(
  tx: Db,
  by: { joiningId: string; name: string; why: string },
): Promise<void> {
  await prepared(tx, {
    name: 'joining_correct',
    text: 'update joining set name = $2, why = $3 where id = $1',
    values: [by.joiningId, by.name, by.why],
  })
}

/** A link to a joining; it ends with it at the latest. */
export async function insertLink(
  tx: Db,
  link: { joiningId: string; tokenHash: Buffer; days: number },
): Promise<void> {
  await prepared(tx, {
    name: 'joining_link_insert',
    text: `with link as (
        insert into joining_link (token_hash, joining_id, expires_at)
        select $2, id, least(expires_at, now() + make_interval(days => $3)) from joining where id = $1
      )
      update joining set sent_at = now() where id = $1`,
    values: [link.joiningId, link.tokenHash, link.days],
  })
}

/** Whatever could be sent about it was sent. */
export async function markSent(tx: Db, joiningId: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_sent',
    text: 'update joining set sent_at = now() where id = $1',
    values: [joiningId],
  })
}

/** Nobody is reminded twice. */
export async function markReminded(tx: Db, joiningId: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_reminded',
    text: 'update joining set reminded_at = now() where id = $1',
    values: [joiningId],
  })
}

/** A form came from this network. */
export async function insertAttempt(
  tx: Db,
  network: string,
  opportunityId: string | null = null,
): Promise<void> {
  await prepared(tx, {
    name: 'joining_attempt_insert',
    text: `insert into joining_attempt (id, network, opportunity_id) values ($1, $2, $3)`,
    values: [newId(), network, opportunityId],
  })
}

/**
 * How many were interested on the noticeboard within the last quarter of an hour: from this network, and in this
 * opportunity from anywhere. Whoever else comes meanwhile, to whichever instance, waits and is counted after.
 */
export async function countInterests(
  tx: Db,
  by: { network: string; opportunityId: string },
): Promise<{ fromNetwork: number; inThis: number }> {
  // Always in this order, so that no two wait for each other.
  for (const key of [`interest ${by.opportunityId}`, `interest ${by.network}`])
    await prepared(tx, {
      name: 'joining_interest_lock',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
      values: [key],
    })
  const [row] = await prepared<{ fromNetwork: number; inThis: number }>(tx, {
    name: 'joining_interests',
    text: `select
        (select count(*)::int from joining_attempt
          where network = $1 and opportunity_id is not null and at > now() - interval '15 minutes') as "fromNetwork",
        (select count(*)::int from joining_attempt
          where opportunity_id = $2 and at > now() - interval '15 minutes') as "inThis"`,
    values: [by.network, by.opportunityId],
  })
  return row ?? { fromNetwork: 0, inThis: 0 }
}

/** Mail went out to this address: counted when it is sent, so that asking often keeps no mail from coming. */
export async function insertMailed(tx: Db, address: string): Promise<void> {
  await prepared(tx, {
    name: 'joining_mailed_insert',
    text: `insert into joining_attempt (id, address_digest) values ($1, address_digest($2))`,
    values: [newId(), address],
  })
}

/** What one network sent in the last quarter of an hour. */
export async function countFrom(db: Db, network: string): Promise<number> {
  const [row] = await prepared<{ count: number }>(db, {
    name: 'joining_attempts_from',
    text: `select count(*)::int as count from joining_attempt
      where network = $1 and at > now() - interval '15 minutes'`,
    values: [network],
  })
  return row?.count ?? 0
}

/** How many mails went out to one address in the last day. */
export async function countMailed(db: Db, address: string): Promise<number> {
  const [row] = await prepared<{ count: number }>(db, {
    name: 'joining_mailed',
    text: `select count(*)::int as count from joining_attempt
      where address_digest = address_digest($1) and at > now() - interval '1 day'`,
    values: [address],
  })
  return row?.count ?? 0
}
