import { prepared, type Db } from '../../core/db.ts'
import type { MessageKind } from './contact.rules.ts'
import type { Channel, Format, Language, MessageState, Recipient } from './contact.types.ts'
import type { QuestionAnswer } from './questions.queries.ts'

/** A message as it is shown: what, when, by which way, and what became of it. */
export interface ShownMessage {
  [column: string]: unknown
  id: string
  leaderId: string
  leaderName: string
  organisationId: string
  organisationName: string
  kind: MessageKind
  subjectId: string | null
  subjectTitle: string | null
  recipient: Recipient | null
  channel: Channel | null
  format: Format | null
  language: Language
  state: MessageState
  reason: string | null
  requestedBy: string | null
  createdAt: Date
  dueAt: Date
  settledAt: Date | null
  settledBy: string | null
  answer: QuestionAnswer | null
  answeredAt: Date | null
}

const shown = `select m.id, m.leader_id as "leaderId", coalesce(l.known_as, l.name) as "leaderName",
    m.organisation_id as "organisationId", g.name as "organisationName", m.kind, m.subject_id as "subjectId",
    o.title as "subjectTitle", m.recipient, m.channel, m.format, m.language, m.state, m.reason, r.name as "requestedBy", m.created_at as "createdAt",
    m.due_at as "dueAt", m.settled_at as "settledAt", s.name as "settledBy", coalesce(i.answer, q.answer) as answer,
    coalesce(i.answered_at, q.answered_at) as "answeredAt"
  from message m
  join leader l on l.id = m.leader_id
  join organisation g on g.id = m.organisation_id
  left join placement p on p.id = m.subject_id
  left join opportunity o on o.id = coalesce(p.opportunity_id, m.subject_id)
  left join account r on r.id = m.requested_by
  left join account s on s.id = m.settled_by
  left join contact_question q on q.id = m.question_id
  left join contact_question i on i.id = m.answer_id`

/** What an organisation still has to do by hand: its turn has come, or an e-mail did not get through. */
const toDo = `(m.state = 'queued' and m.channel <> 'email' and m.due_at <= now()
  or m.state = 'failed' and m.settled_by is null and m.settled_at > now() - interval '30 days')`

/** A page of the messages to one person, newest first. `organisationId`: only if it holds the record. */
export function findMessages(
  db: Db,
  by: { leaderId: string; organisationId: string | null; before: string | null; limit: number },
): Promise<ShownMessage[]> {
  return prepared<ShownMessage>(db, {
    name: 'messages_of_leader',
    text: `${shown} where m.leader_id = $1 and ($2::uuid is null or l.organisation_id = $2)
        and ($3::uuid is null or m.id < $3::uuid)
      order by m.id desc limit $4`,
    values: [by.leaderId, by.organisationId, by.before, by.limit + 1],
  })
}

/** One message to somebody on the register of this organisation. */
export async function findShownMessage(
  db: Db,
  by: { messageId: string; organisationId: string },
): Promise<ShownMessage | undefined> {
  const [row] = await prepared<ShownMessage>(db, {
    name: 'message_shown',
    text: `${shown} where m.id = $1 and l.organisation_id = $2`,
    values: [by.messageId, by.organisationId],
  })
  return row
}

/** What waits for a colleague's hand in this organisation, the longest waiting first. */
export function findToDo(db: Db, organisationId: string, limit: number): Promise<ShownMessage[]> {
  return prepared<ShownMessage>(db, {
    name: 'messages_to_do',
    text: `${shown} where l.organisation_id = $1 and ${toDo} order by m.due_at, m.id limit $2`,
    values: [organisationId, limit],
  })
}

/** A colleague says what became of it; false when there is nothing to do about it any more. */
export async function settleByHand(
  tx: Db,
  by: { messageId: string; outcome: 'done' | 'not_reached'; settledBy: string },
): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'message_settle_by_hand',
    text: `update message m set state = case $2 when 'done' then 'sent' else 'failed' end,
        reason = case $2 when 'done' then null else 'not_reached' end,
        settled_by = $3, settled_at = clock_timestamp()
      where id = $1 and ${toDo} returning id`,
    values: [by.messageId, by.outcome, by.settledBy],
  })
  return rows.length > 0
}
