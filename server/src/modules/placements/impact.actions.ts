import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { isSame } from '../../core/same.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import type { HandedOver } from '../contact/letters.types.ts'
import { evidenceNotFound } from './evidence.errors.ts'
import { findEvidence, findOwnEvidence } from './evidence.queries.ts'
import {
  impactAnswerNotFound,
  impactAnswerSettled,
  impactExists,
  impactNotFound,
  impactTooEarly,
} from './impact.errors.ts'
import {
  findImpact,
  findOwnImpact,
  findUntold,
  insertImpact,
  lockImpact,
  setTold,
  updateImpact,
} from './impact.queries.ts'
import {
  findImpactAnswers,
  findImpactPeople,
  findOwnImpactAnswers,
  insertImpactAnswer,
  lockImpactAnswer,
  settleImpactAnswer,
} from './impact-answers.queries.ts'
import { impactView, ownImpactView } from './impact.rules.ts'
import type { ImpactAnswerCreate, ImpactCreate, ImpactUpdate } from './impact.schemas.ts'
import type { MoveDeps } from './moves.actions.ts'
import { placementNotFound } from './placements.errors.ts'
import { findPlacement } from './placements.queries.ts'

/** So many people and answers are shown with a record, and told at a time. */
const most = 200

/** A record with whose it is and what they said to it; who was looked at, for the record of readings. */
export async function readImpact(db: Db, by: { organisationId: string; impactId: string }) {
  const row = await findImpact(db, by)
  if (!row) throw impactNotFound()
  const people = await findImpactPeople(db, { ...by, limit: most })
  const answers = await findImpactAnswers(db, { ...by, limit: most })
  const evidence = await findEvidence(db, by)
  const leaderIds = [...people, ...answers, ...evidence].flatMap(({ leaderId }) => leaderId ?? [])
  return {
    version: row.version,
    impact: impactView(row, { people, answers, evidence }),
    leaderIds: [...new Set(leaderIds)],
  }
}

/** The same as the person reads it, once they were told. */
export async function readOwnImpact(db: Db, by: { leaderId: string; placementId: string }) {
  const row = await findOwnImpact(db, by)
  if (!row) throw impactNotFound()
  const answers = await findOwnImpactAnswers(db, by)
  const evidence = await findOwnEvidence(db, by)
  return { row, impact: ownImpactView(row, { answers, evidence }) }
}

/** Writes down what came of a placement, or of all of its opportunity. */
export async function createImpact(
  tx: Db,
  context: RequestContext,
  placementId: string,
  { of, ...record }: ImpactCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const placement = await findPlacement(tx, { organisationId, placementId })
  if (!placement) throw placementNotFound()
  if (placement.status !== 'ended') throw impactTooEarly()
  const { opportunityId } = placement
  const impactId = await conflictsAs({ '23505': impactExists }, () =>
    insertImpact(
      tx,
      {
        organisationId,
        opportunityId,
        placementId: of === 'one' ? placementId : null,
        writtenBy: context.actor.accountId,
      },
      record,
    ),
  )
  await writeAudit(tx, context, {
    event: 'involvement.impact_recorded',
    subjectKind: 'impact_record',
    subjectId: impactId,
    detail: { opportunityId, of },
  })
  return impactId
}

/** Changes a record. What people said to it stays, as said to an earlier version. */
export async function changeImpact(
  tx: Db,
  context: RequestContext,
  by: { impactId: string; version: number },
  changes: ImpactUpdate,
): Promise<void> {
  const record = await lockImpact(tx, {
    organisationId: organisationOf(context.actor),
    impactId: by.impactId,
  })
  if (!record) throw impactNotFound()
  if (record.version !== by.version) throw versionStale()
  const told = Object.entries(changes).filter(
    ([field, value]) =>
      value !== undefined && !isSame(value, record[field as keyof typeof record] ?? null),
  )
  // What is as it was is no other version: answers to it stay answers to what stands there.
  if (told.length > 0)
    await updateImpact(tx, {
      ...record,
      ...Object.fromEntries(told),
      writtenBy: context.actor.accountId,
    })
  await writeAudit(tx, context, {
    event: 'involvement.impact_changed',
    subjectKind: 'impact_record',
    subjectId: record.id,
    detail: { fields: Object.keys(changes) },
  })
}

/**
 * Tells everybody of a record for whom it has ended and who was not told yet. They count as told only when the
 * message was really handed over: {@link noteTold}. Who has a message on its way is not told twice.
 */
export async function tellImpact(
  deps: MoveDeps,
  context: RequestContext,
  by: { impactId: string; version: number },
): Promise<void> {
  const { tx } = deps
  const organisationId = organisationOf(context.actor)
  const record = await lockImpact(tx, { organisationId, impactId: by.impactId })
  if (!record) throw impactNotFound()
  if (record.version !== by.version) throw versionStale()
  const placements: string[] = []
  let refused = 0
  for (const { placementId, leaderId } of await findUntold(tx, { ...by, limit: most })) {
    const { state } = await contactLeader(deps, context, {
      leaderId,
      kind: 'what_came_of_it',
      organisationId,
      subjectId: placementId,
    })
    placements.push(placementId)
    if (state === 'refused') refused += 1
  }
  await writeAudit(tx, context, {
    event: 'involvement.impact_sent',
    subjectKind: 'impact_record',
    subjectId: record.id,
    detail: { placements, refused },
  })
}

/** A message that tells what came of it has reached the person, or a colleague told them. */
export const noteTold: HandedOver = async (tx, context, { subjectId, leaderId }) => {
  if (!subjectId || !(await setTold(tx, subjectId))) return
  await writeAudit(tx, context, {
    event: 'involvement.told',
    subjectKind: 'placement',
    subjectId,
    detail: { leaderId },
  })
}

/**
 * A person says whether it is as the record, or one thing that is attached to it, says, in the version that they read;
 * answers the id of what they said.
 */
export async function answerImpact(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; placementId: string },
  said: ImpactAnswerCreate,
): Promise<string> {
  const record = await findOwnImpact(tx, by)
  if (!record) throw impactNotFound()
  // Looked at where nobody can change it meanwhile.
  const { organisationId, id: impactId } = record
  const locked = await lockImpact(tx, { organisationId, impactId })
  if (locked?.version !== said.version) throw versionStale()
  const { evidenceId } = said
  if (evidenceId !== null) {
    const standing = await findOwnEvidence(tx, by)
    if (!standing.some(({ id, removedAt }) => id === evidenceId && removedAt === null))
      throw evidenceNotFound()
  }
  const answerId = await insertImpactAnswer(tx, {
    placementId: by.placementId,
    recordId: impactId,
    recordVersion: said.version,
    evidenceId,
    answer: said.answer,
    words: said.answer === 'disputed' ? said.words : null,
  })
  await writeAudit(tx, context, {
    event: 'involvement.impact_answered',
    subjectKind: 'impact_record',
    subjectId: impactId,
    detail: {
      leaderId: by.leaderId,
      placementId: by.placementId,
      answer: said.answer,
      ...(evidenceId && { evidenceId }),
    },
  })
  return answerId
}

/** Says what was done about what somebody sees differently; answers whose record it is. */
export async function settleDispute(
  tx: Db,
  context: RequestContext,
  answerId: string,
  words: string,
): Promise<{ impactId: string }> {
  const organisationId = organisationOf(context.actor)
  const answer = await lockImpactAnswer(tx, { organisationId, answerId })
  if (!answer) throw impactAnswerNotFound()
  if (!answer.isOpen) throw impactAnswerSettled()
  await settleImpactAnswer(tx, { answerId, settledBy: context.actor.accountId, words })
  await writeAudit(tx, context, {
    event: 'involvement.dispute_settled',
    subjectKind: 'impact_record',
    subjectId: answer.recordId,
    detail: { leaderId: answer.leaderId, answerId },
  })
  return { impactId: answer.recordId }
}
