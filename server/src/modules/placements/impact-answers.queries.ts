import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { impactAnswerKinds } from './impact.table.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { PlacementStatus } from './placements.table.ts'
import { holdsFor, isDisputeOpen } from './impact.queries.ts'

export interface ImpactPersonRow {
  [column: string]: unknown
  placementId: string
  leaderId: string
  leaderName: string | null
  status: PlacementStatus
  endedOn: string | null
  toldAt: Date | null
  closedAt: Date | null
  messageState: 'queued' | 'sent' | 'failed' | 'refused' | null
  messageReason: string | null
}

/** Whom a record is about: who has, or had, a place, and what became of telling them. */
export function findImpactPeople(
  db: Db,
  by: { organisationId: string; impactId: string; limit: number },
): Promise<ImpactPersonRow[]> {
  return prepared<ImpactPersonRow>(db, {
    name: 'impact_people',
    text: `select p.id as "placementId", p.leader_id as "leaderId", ${leaderName} as "leaderName", p.status,
        p.ended_on as "endedOn", p.told_at as "toldAt", p.closed_at as "closedAt", m.state as "messageState",
        m.reason as "messageReason"
      from impact_record r
      join placement p on p.opportunity_id = r.opportunity_id and ${holdsFor}
      join leader l on l.id = p.leader_id
      left join lateral (
        select state, reason from message
        where leader_id = p.leader_id and subject_id = p.id and kind = 'what_came_of_it' order by id desc limit 1
      ) m on true
      where r.organisation_id = $1 and r.id = $2 and p.status in ('active', 'ended')
      order by p.told_at is not null, p.ended_on, p.id limit $3`,
    values: [by.organisationId, by.impactId, by.limit],
  })
}

/** One answer as the person reads it again. */
export interface OwnImpactAnswerRow {
  [column: string]: unknown
  id: string
  placementId: string
  recordId: string
  recordVersion: number
  /** Null: to the record as a whole. */
  evidenceId: string | null
  answer: (typeof impactAnswerKinds)[number]
  words: string | null
  at: Date
  settledAt: Date | null
  settledWords: string | null
  isOpen: boolean
}

/** The same for staff: with whose it is. */
export interface ImpactAnswerRow extends OwnImpactAnswerRow {
  leaderId: string
  leaderName: string | null
  settledBy: string | null
}

const answers = `select i.id, i.placement_id as "placementId", i.record_id as "recordId",
    i.record_version as "recordVersion", i.evidence_id as "evidenceId", p.leader_id as "leaderId", ${leaderName} as "leaderName", i.answer, i.words,
    i.at, i.settled_at as "settledAt", s.name as "settledBy", i.settled_words as "settledWords", ${isDisputeOpen} as "isOpen"
  from impact_answer i
  join impact_record r on r.id = i.record_id
  join placement p on p.id = i.placement_id
  join leader l on l.id = p.leader_id
  left join account s on s.id = i.settled_by`

/** What people said to a record of this organisation: what waits first, then the newest. */
export function findImpactAnswers(
  db: Db,
  by: { organisationId: string; impactId: string; limit: number },
): Promise<ImpactAnswerRow[]> {
  return prepared<ImpactAnswerRow>(db, {
    name: 'impact_answers',
    text: `${answers} where r.organisation_id = $1 and i.record_id = $2
      order by ${isDisputeOpen} desc, i.id desc limit $3`,
    values: [by.organisationId, by.impactId, by.limit],
  })
}

/** One answer to a record of this organisation, locked with what it says. */
export async function lockImpactAnswer(
  tx: Db,
  by: { organisationId: string; answerId: string },
): Promise<ImpactAnswerRow | undefined> {
  const [row] = await prepared<ImpactAnswerRow>(tx, {
    name: 'impact_answer_lock',
    text: `${answers} where r.organisation_id = $1 and i.id = $2 for no key update of i`,
    values: [by.organisationId, by.answerId],
  })
  return row
}

/** What a person said about one placement of theirs, the newest first. */
export function findOwnImpactAnswers(
  db: Db,
  by: { leaderId: string; placementId: string },
): Promise<OwnImpactAnswerRow[]> {
  return prepared<OwnImpactAnswerRow>(db, {
    name: 'impact_answers_own',
    text: `select i.id, i.placement_id as "placementId", i.record_id as "recordId",
        i.record_version as "recordVersion", i.evidence_id as "evidenceId", i.answer, i.words, i.at, i.settled_at as "settledAt",
        i.settled_words as "settledWords", ${isDisputeOpen} as "isOpen"
      from impact_answer i join placement p on p.id = i.placement_id
      where p.leader_id = $1 and p.id = $2 order by i.id desc limit 100`,
    values: [by.leaderId, by.placementId],
  })
}

/** Keeps what a person says to a record; answers its id. */
export async function insertImpactAnswer(
  tx: Db,
  said: {
    placementId: string
    recordId: string
    recordVersion: number
    evidenceId: string | null
    answer: ImpactAnswerRow['answer']
    words: string | null
  },
): Promise<string> {
  const answerId = newId()
  await prepared(tx, {
    name: 'impact_answer_insert',
    text: `insert into impact_answer (id, placement_id, record_id, record_version, evidence_id, answer, words)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      answerId,
      said.placementId,
      said.recordId,
      said.recordVersion,
      said.evidenceId,
      said.answer,
      said.words,
    ],
  })
  return answerId
}

/** What was done about an objection. */
export async function settleImpactAnswer(
  tx: Db,
  by: { answerId: string; settledBy: string | null; words: string },
): Promise<void> {
  await prepared(tx, {
    name: 'impact_answer_settle',
    text: `update impact_answer set settled_at = clock_timestamp(), settled_by = $2, settled_words = $3 where id = $1`,
    values: [by.answerId, by.settledBy, by.words],
  })
}
