import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { organisationNotFound, outcodeUnknownIn } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import { refreshLeaderCard } from './card.queries.ts'
import { settleCopies } from './copies.actions.ts'
import { findErasedContacts } from './erased.queries.ts'
import {
  assertedTooLong,
  erasedBefore,
  guardianRequired,
  leaderNotFound,
} from './leaders.errors.ts'
import {
  findHeldLeader,
  insertConsent,
  insertLeader,
  insertNote,
  insertRatings,
  insertStage,
  isColleague,
  settleStage,
  updateLeader,
} from './leaders.queries.ts'
import {
  assertedEnd,
  codesOf,
  columnsOf,
  newLeaderOf,
  touchesWords,
  untoldLeader,
} from './leaders.rules.ts'
import type { LeaderCreate, LeaderUpdate } from './leaders.schemas.ts'
import { leaveBank } from './leaving.actions.ts'
import type { HasLeft } from './leaving.types.ts'

/** The database's refusal of an active child without a guardian's consent; no other check can fail here. */
const childAlone = '23514'

/** Whether search and matching are brought in step at once, or for many people together ({@link settleCopies}). */
interface Timing {
  findable: 'now' | 'later'
}

/** Puts a person on the register of the caller's organisation. */
export async function registerLeader(
  tx: Db,
  context: RequestContext,
  draft: LeaderCreate,
  timing: Timing = { findable: 'now' },
): Promise<string> {
  refuseChildAlone({ ageBand: draft.ageBand, guardian: draft.guardian })
  // Of many people together the plan has asked already.
  if (timing.findable === 'now') await refuseErased(tx, draft)
  const holder = {
    organisationId: organisationOf(context.actor),
    contactAccountId: context.actor.accountId,
  }
  return putOnRegister(tx, context, holder, draft, timing)
}

/**
 * Puts a person on the register of an organisation, whoever writes it down. A child begins as invited: no
 * guardian can have agreed yet. `leaderId` is given where the person was known under it before.
 */
export async function putOnRegister(
  tx: Db,
  context: RequestContext,
  holder: { organisationId: string; contactAccountId: string | null; leaderId?: string },
  draft: LeaderCreate,
  timing: Timing = { findable: 'now' },
): Promise<string> {
  await refuseUnknown(tx, holder.organisationId, draft)
  const leaderId = await conflictsAs({ '23503': outcodeUnknownIn('outcode') }, () =>
    insertLeader(tx, newLeaderOf(untoldLeader(holder), draft), holder.leaderId),
  )
  await writeBesides(tx, context, leaderId, draft)
  if (timing.findable === 'now') await settleCopies(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'leaders.registered',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { fields: Object.keys(draft) },
  })
  return leaderId
}

/** Changes a record that the caller's organisation holds; `hasLeft` says what ends where that says that they left. */
export async function changeLeader(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; version: number },
  draft: LeaderUpdate,
  { findable, hasLeft }: Timing & { hasLeft: HasLeft },
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const held = await findHeldLeader(tx, { leaderId: by.leaderId, organisationId })
  if (!held) throw leaderNotFound()
  await refuseUnknown(tx, organisationId, draft)
  refuseChildAlone({
    ageBand: draft.ageBand === undefined ? held.age_band : draft.ageBand,
    guardian: draft.guardian === undefined ? held.guardian : draft.guardian,
  })
  // Found to be a child: nothing goes on until the guardian has agreed.
  const isNowChild = draft.ageBand === 'under_16' && held.age_band !== 'under_16'
  const isLeaving = draft.status === 'left'
  const { status: told, ...columns } = columnsOf(draft)
  const status = isNowChild && held.status === 'active' ? (told ?? 'invited') : told
  const updated = await conflictsAs(
    { '23503': outcodeUnknownIn('outcode'), [childAlone]: guardianRequired },
    () =>
      updateLeader(
        tx,
        { ...by, organisationId },
        { ...columns, ...(status === undefined || isLeaving ? {} : { status }) },
      ),
  )
  if (!updated) throw versionStale()
  await writeBesides(tx, context, by.leaderId, draft)
  if (findable === 'now') {
    if (isNowChild || touchesWords(draft)) await settleCopies(tx, [by.leaderId])
    else await refreshLeaderCard(tx, [by.leaderId])
  }
  if (isLeaving)
    await leaveBank(tx, context, { leaderId: by.leaderId, method: 'asserted', hasLeft })
  await writeAudit(tx, context, {
    event: 'leaders.changed',
    subjectKind: 'leader',
    subjectId: by.leaderId,
    detail: { fields: Object.keys(draft) },
  })
}

/** Adds a note for colleagues, apart from the shared profile. */
export async function noteLeader(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  words: string,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  if (!(await findHeldLeader(tx, { leaderId, organisationId }))) throw leaderNotFound()
  const noteId = await insertNote(tx, { leaderId, words, writtenBy: context.actor.accountId })
  await writeAudit(tx, context, {
    event: 'leaders.noted',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { noteId },
  })
  return noteId
}

async function refuseUnknown(tx: Db, organisationId: string, draft: LeaderUpdate): Promise<void> {
  await refuseUnknownWords(tx, draft)
  if (
    draft.contactAccountId &&
    !(await isColleague(tx, { accountId: draft.contactAccountId, organisationId }))
  ) {
    throw contactUnknown()
  }
}

/** Every word of the vocabulary that a draft uses has to be in it. */
export async function refuseUnknownWords(tx: Db, draft: LeaderUpdate): Promise<void> {
  const codes = codesOf(draft)
  const unknown = new Set(
    (await findUnknownCodes(tx, codes)).map(({ kind, code }) => `${kind} ${code}`),
  )
  if (unknown.size > 0) {
    throw termUnknown({
      issues: codes
        .filter(({ kind, code }) => unknown.has(`${kind} ${code}`))
        .map(({ field, code }) => ({ field, message: `${code} is not in the vocabulary` })),
    })
  }
}

function refuseChildAlone(person: {
  ageBand: string | null | undefined
  guardian: object | null | undefined
}): void {
  if (person.ageBand === 'under_16' && !person.guardian) throw guardianRequired()
}

/** Only the person's own yes, heard or read by whoever writes it down, brings somebody back who was erased. */
async function refuseErased(tx: Db, draft: LeaderCreate): Promise<void> {
  const { answer, method } = draft.matchConsent ?? {}
  if (answer === 'given' && (method === 'phone' || method === 'paper')) return
  const erased = await findErasedContacts(tx, {
    emails: draft.email ? [draft.email] : [],
    phones: [...(draft.phone ? [draft.phone] : []), ...(draft.otherPhones ?? [])],
  })
  if (erased.size > 0) throw erasedBefore()
}

/** Ratings, stage and consents: histories that only grow. */
async function writeBesides(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  draft: LeaderUpdate,
): Promise<void> {
  const by = context.actor.accountId
  await insertRatings(
    tx,
    leaderId,
    (draft.attributes ?? []).map((rating) => ({ ...rating, ratedBy: by })),
  )
  if (draft.stage) {
    await insertStage(tx, leaderId, { ...draft.stage, recordedBy: by })
    await settleStage(tx, leaderId)
  }
  if (draft.matchConsent) {
    await insertConsent(tx, {
      leaderId,
      purpose: 'match',
      organisationId: null,
      fields: [],
      ...endOf(draft.matchConsent),
      recordedBy: by,
    })
  }
  for (const consent of draft.shareConsents ?? []) {
    await conflictsAs({ '23503': organisationNotFound }, () =>
      insertConsent(tx, { leaderId, purpose: 'share', ...endOf(consent), recordedBy: by }),
    )
  }
}

function endOf<Consent extends { method: string; answer: string; expiresOn: string | null }>(
  consent: Consent,
): Consent {
  if (consent.method !== 'asserted' || consent.answer !== 'given') return consent
  const expiresOn = assertedEnd(consent.expiresOn, new Date())
  if (expiresOn === null) throw assertedTooLong()
  return { ...consent, expiresOn }
}
