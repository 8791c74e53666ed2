import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { MessageKind } from './contact.rules.ts'
import type {
  Channel,
  Decision,
  Format,
  Language,
  MessageState,
  Reachable,
  Recipient,
} from './contact.types.ts'

/** Somebody as they may be reached now, with what a letter to them says. */
export interface Person extends Reachable {
  id: string
  organisationId: string
  organisationName: string
  contactName: string | null
  name: string
  /** Somebody else said what they agree to, that holds, and they were not asked themselves since. */
  asksThemselves: boolean
}

/** What decides about reaching somebody, read in one look. */
const people = `select l.id, l.organisation_id as "organisationId", o.name as "organisationName", a.name as "contactName",
    coalesce(l.known_as, l.name) as name, l.status, l.paused, l.paused_until as "pausedUntil", w.hold,
    l.age_band as "ageBand",
    -- Only who agreed: until then there is no way to a child.
    case when reach.through_guardian and reach.name is not null then jsonb_build_object('name', reach.name,
      'contact', coalesce(reach.email, reach.phone)) end as guardian,
    (select case when g.answer = 'asked' then jsonb_build_object('name', g.name,
        'contact', coalesce(g.email, g.phone)) end
      from leader_guardian_consent g where l.age_band = 'under_16' and g.leader_id = l.id
      order by g.at desc, g.id desc limit 1) as "askedGuardian",
    l.email, l.phone, l.preferred_channel as "preferredChannel",
    array(select n ->> 'code' from jsonb_array_elements(l.support_needs) n) as "supportNeeds",
    coalesce(w.quiet_half_days, 0) as "quietHalfDays", coalesce(w.language, 'en') as language,
    exists (select from leader_consent_now c where c.leader_id = l.id and c.purpose = 'contact')
      as "isContactConsented",
    coalesce(said.at > coalesce(asked.at, '-infinity'), false) as "asksThemselves"
  from leader l
  join organisation o on o.id = l.organisation_id
  left join account a on a.id = l.contact_account_id and a.status = 'active'
  left join contact_wish w on w.leader_id = l.id
  left join leader_reach reach on reach.leader_id = l.id
  left join lateral (
    select max(latest.at) as at from (
      select distinct on (c.purpose, c.organisation_id) c.at, c.answer, c.method, c.expires_at
      from leader_consent c where c.leader_id = l.id
      order by c.purpose, c.organisation_id, c.at desc, c.id desc) latest
    where latest.answer = 'given' and latest.method = 'asserted'
      and (latest.expires_at is null or latest.expires_at > now())
  ) said on true
  left join lateral (
    select max(q.created_at) as at from contact_question q where q.leader_id = l.id and q.kind = 'consent'
  ) asked on true`

/** What decides about reaching these people. */
export function findPeople(db: Db, leaderIds: readonly string[]): Promise<Person[]> {
  return prepared<Person & { [column: string]: unknown }>(db, {
    name: 'contact_people',
    text: `${people} where l.id = any($1::uuid[])`,
    values: [leaderIds],
  })
}

/** The same for one: planned once, where for any number the plan is made each time, which takes longer than the look. */
export async function findPerson(db: Db, leaderId: string): Promise<Person | undefined> {
  const [person] = await prepared<Person & { [column: string]: unknown }>(db, {
    name: 'contact_person',
    text: `${people} where l.id = $1`,
    values: [leaderId],
  })
  return person
}

export interface MessageRow {
  [column: string]: unknown
  id: string
  leaderId: string
  organisationId: string
  organisationName: string
  kind: MessageKind
  subjectId: string | null
  questionId: string | null
  answerId: string | null
  recipient: Recipient | null
  channel: Channel | null
  format: Format | null
  language: Language
  state: MessageState
  reason: string | null
  attempts: number
  createdAt: Date
  dueAt: Date
  settledAt: Date | null
  requestedBy: string | null
}

interface Decided {
  leaderId: string
  organisationId: string
  kind: MessageKind
  subjectId: string | null
  questionId: string | null
  answerId: string | null
  requestedBy: string | null
  decision: Decision
  now: Date
}

/** Writes down what was decided about one message. */
export async function insertMessage(tx: Db, messageId: string, message: Decided): Promise<void> {
  const row = rowOf(messageId, message)
  await prepared(tx, {
    name: 'message_insert',
    text: `insert into message (id, leader_id, organisation_id, kind, subject_id, question_id, answer_id, requested_by,
        recipient, channel, format, language, state, reason, created_at, due_at, attempts, settled_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp(), $15, 0,
        case when $13 = 'refused' then clock_timestamp() end)`,
    values: [
      row.id,
      row.leaderId,
      row.organisationId,
      row.kind,
      row.subjectId,
      row.questionId,
      row.answerId,
      row.requestedBy,
      row.recipient,
      row.channel,
      row.format,
      row.language,
      row.state,
      row.reason,
      row.dueAt,
    ],
  })
}

/** The same for many at once, in one statement; answers their ids in the same order. */
export async function insertMessages(tx: Db, many: readonly Decided[]): Promise<string[]> {
  if (many.length === 0) return []
  const rows = many.map((message) => rowOf(newId(), message))
  await prepared(tx, {
    name: 'message_insert_many',
    text: `insert into message (id, leader_id, organisation_id, kind, subject_id, question_id, answer_id, requested_by,
        recipient, channel, format, language, state, reason, created_at, due_at, attempts, settled_at)
      select id, "leaderId", "organisationId", kind, "subjectId", "questionId", "answerId", "requestedBy",
        recipient, channel, format, language, state, reason, clock_timestamp(), "dueAt", 0,
        case when state = 'refused' then clock_timestamp() end
      from jsonb_to_recordset($1::jsonb) as row (id uuid, "leaderId" uuid, "organisationId" uuid, kind text,
        "subjectId" uuid, "questionId" uuid, "answerId" uuid, "requestedBy" uuid, recipient text, channel text,
        format text, language text, state text, reason text, "dueAt" timestamptz)`,
    values: [JSON.stringify(rows)],
  })
  return rows.map(({ id }) => id)
}

function rowOf(id: string, { decision, now, ...fields }: Decided) {
  const refused = decision.outcome === 'refuse'
  return {
    id,
    ...fields,
    recipient: refused ? null : decision.recipient,
    channel: refused ? null : decision.channel,
    format: refused ? null : decision.format,
    language: refused ? ('en' as const) : decision.language,
    state: refused ? ('refused' as const) : ('queued' as const),
    reason: refused ? decision.reason : null,
    dueAt: refused ? now : decision.dueAt,
    attempts: 0,
  }
}

const messageColumns = `m.id, m.leader_id as "leaderId", m.organisation_id as "organisationId",
    o.name as "organisationName", m.kind, m.subject_id as "subjectId", m.question_id as "questionId",
    m.answer_id as "answerId", m.recipient, m.channel, m.format, m.language, m.state, m.reason, m.attempts, m.created_at as "createdAt",
    m.due_at as "dueAt", m.settled_at as "settledAt", m.requested_by as "requestedBy"`

/** One message with the names that its words need. */
export async function findMessage(db: Db, messageId: string): Promise<MessageRow | undefined> {
  const [row] = await prepared<MessageRow>(db, {
    name: 'message_one',
    text: `select ${messageColumns} from message m join organisation o on o.id = m.organisation_id where m.id = $1`,
    values: [messageId],
  })
  return row
}

/**
 * Takes a message that waits, to be sent by the caller alone for so long; undefined where it does not wait any more, or
 * somebody else is at it.
 */
export async function claimMessage(
  tx: Db,
  messageId: string,
  seconds: number,
): Promise<MessageRow | undefined> {
  const [row] = await prepared<MessageRow>(tx, {
    name: 'message_claim',
    text: `with m as (
        update message set claimed_until = clock_timestamp() + make_interval(secs => $2)
        where id = $1 and state = 'queued' and (claimed_until is null or claimed_until < clock_timestamp())
        returning *
      ) select ${messageColumns} from m join organisation o on o.id = m.organisation_id`,
    values: [messageId, seconds],
  })
  return row
}

/** Ends a queued message; false when something else ended it first. */
export async function settleMessage(
  tx: Db,
  by: {
    messageId: string
    state: 'sent' | 'failed' | 'refused'
    reason: string | null
    settledBy?: string | null
    /** Of a message that was sent: what was written, and how. */
    sent?: { digest: Buffer; format: Format; language: Language }
  },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'message_settle',
    text: `update message set state = $2, reason = $3, settled_by = $4, digest = $5,
        format = coalesce($6, format), language = coalesce($7, language), settled_at = clock_timestamp() where id = $1 and state = 'queued' returning id`,
    values: [
      by.messageId,
      by.state,
      by.reason,
      by.settledBy ?? null,
      by.sent?.digest ?? null,
      by.sent?.format ?? null,
      by.sent?.language ?? null,
    ],
  })
  return rows.length > 0
}

/** Another way, another form or another time for a message that still waits. */
export async function redirectMessage(
  tx: Db,
  messageId: string,
  to: {
    recipient: Recipient
    channel: Channel
    format: Format
    language: Language
    dueAt: Date
    attempts: number
  },
): Promise<void> {
  await prepared(tx, {
    name: 'message_redirect',
    text: `update message set recipient = $2, channel = $3, format = $4, language = $5, due_at = $6, attempts = $7,
        claimed_until = null
      where id = $1 and state = 'queued'`,
    values: [messageId, to.recipient, to.channel, to.format, to.language, to.dueAt, to.attempts],
  })
}

/** Messages that wait, whose time has come and that nobody is at, by e-mail or by hand, the longest waiting first. */
export async function findWaiting(db: Db, by: { hand: boolean; limit: number }): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'messages_waiting',
    text: `select id from message where state = 'queued' and due_at <= now() and (channel <> 'email') = $1
        and (claimed_until is null or claimed_until < clock_timestamp())
      order by due_at, id limit $2`,
    values: [by.hand, by.limit],
  })
  return rows.map(({ id }) => id)
}
