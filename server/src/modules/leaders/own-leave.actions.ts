import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { eraseEqualityAnswers } from '../equality/equality.queries.ts'
import { findStandingConsents } from './consents.queries.ts'
import { settleCopies } from './leaders.actions.ts'
import { leaderNotFound } from './leaders.errors.ts'
import { insertConsent } from './leaders.queries.ts'
import { findOwnLeader, pauseOwnLeader } from './own.queries.ts'

/**
 * A person stops everything at once: takes back every yes that stands, and has a break without an end. Their
 * record stays, and so does the way back: each yes can be given again.
 */
export async function leaveBank(tx: Db, context: RequestContext, leaderId: string): Promise<void> {
  if (!(await findOwnLeader(tx, leaderId))) throw leaderNotFound()
  const standing = await findStandingConsents(tx, leaderId)
  for (const { purpose, organisation_id } of standing) {
    await insertConsent(tx, {
      leaderId,
      purpose,
      organisationId: organisation_id,
      fields: [],
      answer: 'withdrawn',
      method: 'self',
      evidence: null,
      expiresOn: null,
      recordedBy: context.actor.accountId,
    })
  }
  // As with any answer that takes the yes to them back.
  await eraseEqualityAnswers(tx, leaderId)
  await pauseOwnLeader(tx, leaderId)
  await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.left',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { withdrawn: standing.length },
  })
}
