import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { isShown, select, type IdeaMark, type IdeaRow } from './ideas.queries.ts'
import type { IdeaAnswer } from './ideas.table.ts'

export interface ResponseRow {
  [column: string]: unknown
  id: string
  ideaId: string
  organisationId: string
  organisationName: string
  words: string
  createdAt: Date
  answer: IdeaAnswer | null
  answerWords: string | null
  answeredAt: Date | null
  opportunityId: string | null
  opportunityTitle: string | null
  /** Others than its organisation may read the opportunity. */
  isOpen: boolean
  withdrawnAt: Date | null
  withdrawnWords: string | null
  /** What it said before, the last first. */
  earlier: { words: string; answer: IdeaAnswer | null; until: string }[]
  version: number
}

const columns = `r.id, r.idea_id as "ideaId", r.organisation_id as "organisationId", g.name as "organisationName", r.words,
  r.created_at as "createdAt", r.answer, r.answer_words as "answerWords", r.answered_at as "answeredAt",
  r.opportunity_id as "opportunityId", o.title as "opportunityTitle", coalesce(o.opened_at is not null, false) as "isOpen",
  r.withdrawn_at as "withdrawnAt", r.withdrawn_words as "withdrawnWords", r.version, coalesce((
    select json_agg(json_build_object('words', past.words, 'answer', past.answer, 'until', past.until) order by past.id desc)
    from idea_response_past past where past.response_id = r.id), '[]') as earlier`
const tables = `idea_response r join organisation g on g.id = r.organisation_id
  left join opportunity o on o.id = r.opportunity_id`

/** What organisations, or one of them, say to these ideas, the first that answered first. */
export function findResponses(
  db: Db,
  by: { ideaIds: readonly string[]; organisationId: string | null },
): Promise<ResponseRow[]> {
  return prepared<ResponseRow>(db, {
    name: 'idea_responses',
    text: `select ${columns} from ${tables}
      where r.idea_id = any($1::uuid[]) and ($2::uuid is null or r.organisation_id = $2) order by r.id`,
    values: [by.ideaIds, by.organisationId],
  })
}

/** One answer: to an idea of this person, or of this organisation. Locked where it is to be changed. */
export async function findResponse(
  db: Db,
  by: { responseId: string; leaderId: string | null; organisationId: string | null },
  options: { lock: boolean } = { lock: false },
): Promise<(ResponseRow & { leaderId: string }) | undefined> {
  const [row] = await prepared<ResponseRow & { leaderId: string }>(db, {
    name: options.lock ? 'idea_response_lock' : 'idea_response_one',
    text: `select ${columns}, i.leader_id as "leaderId" from ${tables} join idea i on i.id = r.idea_id
      where r.id = $1 and ($2::uuid is null or i.leader_id = $2) and ($3::uuid is null or r.organisation_id = $3)
      ${options.lock ? 'for no key update of r' : ''}`,
    values: [by.responseId, by.leaderId, by.organisationId],
  })
  return row
}

/** Undefined where the organisation has answered before. */
export async function insertResponse(
  tx: Db,
  response: { ideaId: string; organisationId: string; accountId: string | null; words: string },
): Promise<string | undefined> {
  const [row] = await prepared<{ id: string }>(tx, {
    name: 'idea_response_insert',
    text: `insert into idea_response (id, idea_id, organisation_id, account_id, words) values ($1, $2, $3, $4, $5)
      on conflict (idea_id, organisation_id) do nothing returning id`,
    values: [newId(), response.ideaId, response.organisationId, response.accountId, response.words],
  })
  return row?.id
}

export async function answerResponse(
  tx: Db,
  responseId: string,
  { answer, words }: { answer: IdeaAnswer; words: string },
): Promise<void> {
  await prepared(tx, {
    name: 'idea_response_answer',
    text: `update idea_response set answer = $2, answer_words = nullif($3, ''), answered_at = now(),
        version = version + 1, updated_at = now() where id = $1`,
    values: [responseId, answer, words],
  })
}

/** What it says from now on; what it said, and what was answered to that, stays as past. */
export async function rewriteResponse(
  tx: Db,
  to: { responseId: string; accountId: string | null; words: string },
): Promise<void> {
  await prepared(tx, {
    name: 'idea_response_rewrite',
    text: `with past as (
        insert into idea_response_past (id, response_id, idea_id, words, account_id, answer, answer_words)
        select $2, id, idea_id, words, $3, answer, answer_words from idea_response where id = $1)
      update idea_response set words = $4, account_id = $3, answer = null, answer_words = null, answered_at = null,
        withdrawn_at = null, withdrawn_words = null, version = version + 1, updated_at = now() where id = $1`,
    values: [to.responseId, newId(), to.accountId, to.words],
  })
}

/** It is taken back. */
export async function withdrawResponse(
  tx: Db,
  by: { responseId: string; words: string },
): Promise<void> {
  await prepared(tx, {
    name: 'idea_response_withdraw',
    text: `update idea_response set withdrawn_at = now(), withdrawn_words = $2, version = version + 1,
        updated_at = now() where id = $1`,
    values: [by.responseId, by.words],
  })
}

export async function linkOpportunity(
  tx: Db,
  responseId: string,
  opportunityId: string,
): Promise<void> {
  await prepared(tx, {
    name: 'idea_response_opportunity',
    text: `update idea_response set opportunity_id = $2, version = version + 1, updated_at = now() where id = $1`,
    values: [responseId, opportunityId],
  })
}

/** Ideas of others that people of the bank read now, the last that was opened first. */
export function findSharedIdeas(
  db: Db,
  by: { leaderId: string; before: IdeaMark | undefined; limit: number },
): Promise<(IdeaRow & { isBacked: boolean })[]> {
  return prepared<IdeaRow & { isBacked: boolean }>(db, {
    name: 'ideas_shared',
    text: `select shared.*, exists (select from idea_backing b
          where b.idea_id = shared.id and b.leader_id = $1) as "isBacked"
      from (${select} where ${isShown} and i.for_people and i.leader_id <> $1
        and ($2::timestamptz is null or (i.opened_at, i.id) < ($2::timestamptz, $3::uuid))
        order by i.opened_at desc, i.id desc limit $4) shared
      order by shared."openedAt" desc, shared.id desc`,
    values: [by.leaderId, by.before?.openedAt ?? null, by.before?.id ?? null, by.limit + 1],
  })
}

/** Whether this person may back an idea: they read it, and it is somebody else's. */
export async function mayBack(db: Db, by: { leaderId: string; ideaId: string }): Promise<boolean> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'idea_may_back',
    text: `select i.id from idea i join leader l on l.id = i.leader_id
      where ${isShown} and i.for_people and i.leader_id <> $1 and i.id = $2`,
    values: [by.leaderId, by.ideaId],
  })
  return rows.length > 0
}

/** Backs an idea; said twice is said once. */
export async function insertBacking(
  tx: Db,
  by: { leaderId: string; ideaId: string },
): Promise<void> {
  await prepared(tx, {
    name: 'idea_backing_insert',
    text: 'insert into idea_backing (idea_id, leader_id) values ($1, $2) on conflict do nothing',
    values: [by.ideaId, by.leaderId],
  })
}

/** False when the person did not back it. */
export async function deleteBacking(
  tx: Db,
  by: { leaderId: string; ideaId: string },
): Promise<boolean> {
  const rows = await prepared<{ ideaId: string }>(tx, {
    name: 'idea_backing_delete',
    text: 'delete from idea_backing where idea_id = $1 and leader_id = $2 returning idea_id as "ideaId"',
    values: [by.ideaId, by.leaderId],
  })
  return rows.length > 0
}

export interface OwedIdeaRow {
  [column: string]: unknown
  ideaId: string
  title: string
  writer: string
  leaderId: string
  owed: 'opportunity' | 'answer'
  since: string
}

/** So many days after an idea was opened, somebody of the organisation that holds the record looks at it. */
const unansweredDays = 14

/**
 * What an organisation owes to people who have an idea: an opportunity to whoever said yes to it, then a word to those of
 * its own whose idea nobody answered. The longest waiting first.
 */
export function findIdeasOwed(
  db: Db,
  by: { organisationId: string; limit: number },
): Promise<OwedIdeaRow[]> {
  return prepared<OwedIdeaRow>(db, {
    name: 'ideas_owed',
    text: `select * from (
        select i.id as "ideaId", i.title, coalesce(l.known_as, l.name) as writer, i.leader_id as "leaderId",
          'opportunity' as owed, (r.answered_at at time zone 'Europe/London')::date as since
        from idea_response r join idea i on i.id = r.idea_id join leader l on l.id = i.leader_id
        where r.organisation_id = $1 and r.answer = 'yes' and r.opportunity_id is null
          and r.withdrawn_at is null and l.status = 'active'
        union all
        select i.id, i.title, coalesce(l.known_as, l.name), i.leader_id, 'answer',
          (i.opened_at at time zone 'Europe/London')::date
        from idea i join leader l on l.id = i.leader_id
        where l.organisation_id = $1 and ${isShown} and i.opened_at < now() - make_interval(days => $2)
          and not exists (select from idea_response r where r.idea_id = i.id and r.withdrawn_at is null)
      ) owed order by owed desc, since, "ideaId" limit $3`,
    values: [by.organisationId, unansweredDays, by.limit],
  })
}
