import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { eraseEqualityAnswers } from '../equality/equality.queries.ts'
import { findStandingConsents } from './consents.queries.ts'
import { settleCopies } from './copies.actions.ts'
import { insertConsent } from './leaders.queries.ts'
import type { HasLeft } from './leaving.types.ts'
import { markLeft } from './standing.queries.ts'

/**
 * Somebody leaves the bank, whoever wrote it down: every yes that stands is taken back, a break is over, equality
 * answers go, what they were asked or agreed to ends, and nobody finds, matches or asks them. Their record stays theirs to read, to take and to erase, and
 * the next yes that they give themselves brings them back. The caller has found the record.
 *
 * @param by.hasLeft What ends with it in the areas above this one.
 * @param by.method How it was told: by the person themselves, or by whoever changes the record for them.
 */
export async function leaveBank(
  tx: Db,
  context: RequestContext,
  {
    leaderId,
    method,
    hasLeft,
  }: { leaderId: string; method: 'self' | 'asserted'; hasLeft: HasLeft },
): Promise<void> {
  const standing = await findStandingConsents(tx, leaderId)
  for (const { purpose, organisation_id } of standing) {
    await insertConsent(tx, {
      leaderId,
      purpose,
      organisationId: organisation_id,
      fields: [],
      answer: 'withdrawn',
      method,
      evidence: null,
      expiresOn: null,
      recordedBy: context.actor.accountId,
    })
  }
  await eraseEqualityAnswers(tx, leaderId)
  await markLeft(tx, leaderId)
  await hasLeft(tx, context, leaderId)
  await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.left',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { withdrawn: standing.length },
  })
}
