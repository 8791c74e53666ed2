import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { organisationNotFound } from '../organisations/organisations.errors.ts'
import { insertWording, isWordingOf, updatePurpose } from './consents.queries.ts'
import type {
  ConsentCreate,
  ConsentPurpose,
  ConsentPurposeUpdate,
  ConsentWordingCreate,
  OwnConsentCreate,
} from './consents.schemas.ts'
import { settleCopies } from './copies.actions.ts'
import {
  assertedTooLong,
  leaderNotFound,
  shareIncomplete,
  wordingUnknown,
} from './leaders.errors.ts'
import { findHeldLeader, insertConsent } from './leaders.queries.ts'
import { assertedEnd } from './leaders.rules.ts'

/** A person answers for themselves. It counts from the very next request on, everywhere. */
export async function answerForOneself(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  answer: OwnConsentCreate,
): Promise<string> {
  await refuseUnfit(tx, answer)
  return record(tx, context, leaderId, {
    ...answer,
    method: 'self',
    evidence: null,
    expiresOn: null,
  })
}

/** A coordinator writes down what a person of their register said. */
export async function recordConsent(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  consent: ConsentCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  if (!(await findHeldLeader(tx, { leaderId, organisationId }))) throw leaderNotFound()
  await refuseUnfit(tx, consent)
  let { expiresOn } = consent
  if (consent.method === 'asserted' && consent.answer === 'given') {
    expiresOn = assertedEnd(consent.expiresOn, new Date())
    if (expiresOn === null) throw assertedTooLong()
  }
  return record(tx, context, leaderId, { ...consent, expiresOn })
}

async function record(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  consent: Omit<ConsentCreate, 'method'> & { method: 'self' | ConsentCreate['method'] },
): Promise<string> {
  const consentId = await conflictsAs({ '23503': organisationNotFound }, () =>
    insertConsent(tx, { leaderId, ...consent, recordedBy: context.actor.accountId }),
  )
  await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.consent_recorded',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: {
      consentId,
      purpose: consent.purpose,
      answer: consent.answer,
      method: consent.method,
      organisationId: consent.organisationId,
      fields: consent.fields,
    },
  })
  return consentId
}

/** Words belong to their purpose, and only sharing names an organisation and parts of a profile. */
async function refuseUnfit(
  db: Db,
  consent: {
    purpose: ConsentPurpose
    organisationId: string | null
    fields: string[]
    answer: string
    wordingId: string | null
  },
): Promise<void> {
  const { purpose, organisationId, fields, answer, wordingId } = consent
  const isShare = purpose === 'share'
  const isWhole = isShare
    ? organisationId !== null && (answer !== 'given' || fields.length > 0)
    : organisationId === null && fields.length === 0
  if (!isWhole) throw shareIncomplete()
  if (wordingId !== null && !(await isWordingOf(db, { wordingId, purpose }))) throw wordingUnknown()
}

/** Publishes new words; what was agreed to before keeps its own. */
export async function publishWording(
  tx: Db,
  context: RequestContext,
  purpose: ConsentPurpose,
  wording: ConsentWordingCreate,
): Promise<string> {
  const wordingId = await insertWording(tx, {
    purpose,
    ...wording,
    publishedBy: context.actor.accountId,
  })
  await writeAudit(tx, context, {
    event: 'leaders.wording_published',
    subjectKind: 'consent_wording',
    subjectId: wordingId,
    detail: { purpose, asksAgain: wording.asksAgain },
  })
  return wordingId
}

/** Changes the basis in law that a purpose rests on. */
export async function changePurpose(
  tx: Db,
  context: RequestContext,
  by: { code: ConsentPurpose; version: number },
  changes: ConsentPurposeUpdate,
): Promise<void> {
  if (!(await updatePurpose(tx, by, changes))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'leaders.purpose_changed',
    subjectKind: 'consent_purpose',
    subjectId: null,
    detail: { purpose: by.code, fields: Object.keys(changes) },
  })
}
