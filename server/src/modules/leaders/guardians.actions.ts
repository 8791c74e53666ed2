import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { insertGuardianConsent } from './guardians.queries.ts'
import type { GuardianAsked, GuardianConsentCreate } from './guardians.schemas.ts'
import { settleCopies } from './copies.actions.ts'
import { leaderNotFound, notAChild } from './leaders.errors.ts'
import { findHeldLeader } from './leaders.queries.ts'
import { guardianWording } from './seed/guardian-wording.ts'

/** A coordinator writes down what the guardian of a child of their register said. Counts at once, everywhere. */
export async function recordGuardianConsent(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  consent: GuardianConsentCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const held = await findHeldLeader(tx, { leaderId, organisationId })
  if (!held) throw leaderNotFound()
  if (held.age_band !== 'under_16') throw notAChild()
  const consentId = await insertGuardianConsent(tx, {
    leaderId,
    ...consent,
    wording: guardianWording,
    recordedBy: context.actor.accountId,
  })
  await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.guardian_answered',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { consentId, answer: consent.answer, method: consent.method },
  })
  return consentId
}

/** A child names who answers for them; nothing goes on until that person has agreed. */
export function nameGuardian(tx: Db, leaderId: string, guardian: GuardianAsked): Promise<string> {
  return insertGuardianConsent(tx, {
    leaderId,
    ...guardian,
    answer: 'asked',
    method: null,
    wording: null,
    evidence: null,
    recordedBy: null,
  })
}
