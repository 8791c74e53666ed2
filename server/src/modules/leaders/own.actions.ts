import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { outcodeUnknownIn } from '../organisations/organisations.errors.ts'
import { settleCopies } from './copies.actions.ts'
import { refuseUnknownWords } from './leaders.actions.ts'
import { leaderNotFound, ratingNotYours } from './leaders.errors.ts'
import { insertRatings, updateLeader } from './leaders.queries.ts'
import { columnsOf } from './leaders.rules.ts'
import { findOwnLeader, settleDisputes } from './own.queries.ts'
import type { OwnLeaderUpdate } from './own.schemas.ts'

/** A person changes their own record: what they tell, their own ratings, what they disagree with, a break. */
export async function changeOwnLeader(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; version: number },
  draft: OwnLeaderUpdate,
): Promise<void> {
  const own = await findOwnLeader(tx, by.leaderId)
  if (!own) throw leaderNotFound()
  const { attributes = [], disputes = [], ...profile } = draft
  await refuseUnknownWords(tx, {
    ...profile,
    attributes: attributes.map((rating) => ({ ...rating, source: 'self' as const })),
  })
  const updated = await conflictsAs({ '23503': outcodeUnknownIn('outcode') }, () =>
    updateLeader(tx, { ...by, organisationId: own.organisation_id }, columnsOf(profile)),
  )
  if (!updated) throw versionStale()
  const ratedBy = context.actor.accountId
  await insertRatings(
    tx,
    by.leaderId,
    attributes.map((rating) => ({ ...rating, source: 'self', ratedBy })),
  )
  if (disputes.length > 0 && (await settleDisputes(tx, by.leaderId, disputes)) < disputes.length)
    throw ratingNotYours()
  await settleCopies(tx, [by.leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.changed_own',
    subjectKind: 'leader',
    subjectId: by.leaderId,
    detail: { fields: Object.keys(draft) },
  })
}
