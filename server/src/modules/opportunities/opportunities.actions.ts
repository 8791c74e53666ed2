import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { requestInvalid, versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { findAccount } from '../access/accounts.queries.ts'
import { outcodeUnknownIn } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findRoleByCode, findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import { refreshOpportunityCard } from './card.queries.ts'
import { copyOf } from './copy.rules.ts'
import {
  opportunityIncomplete,
  opportunityNotFound,
  opportunityNotYours,
  seatUnknown,
  stepsNeedFormal,
  weightsAllZero,
} from './opportunities.errors.ts'
import { needsCheck } from './life.rules.ts'
import {
  findOpportunity,
  insertOpportunity,
  isOwnSeat,
  updateOpportunity,
  type OpportunityFields,
  type OpportunityRow,
} from './opportunities.queries.ts'
import { blankOpportunity, codesOf, columnsOf, hasUsedWeight } from './opportunities.rules.ts'
import type { OpportunityCreate, OpportunityUpdate } from './opportunities.schemas.ts'
import { missingToOpen } from './publish.rules.ts'
import { withTemplate } from './template.rules.ts'

/** The role was looked up before, so what points nowhere is the outcode. */
const refusals = { '23503': outcodeUnknownIn('outcode') }

/**
 * Writes a new opportunity of the caller's organisation, as a draft. What a draft of a role leaves unsaid, it
 * says as the role does.
 */
export async function draftOpportunity(
  tx: Db,
  context: RequestContext,
  draft: OpportunityCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  await refuseUnknown(tx, organisationId, draft)
  const role = draft.role
    ? await findRoleByCode(tx, { code: draft.role, organisationId })
    : undefined
  const { kind, ...whole } = role ? withTemplate(draft, role) : draft
  if (kind === undefined) throw requestInvalid()
  return insertDraft(tx, context, {
    ...blankOpportunity,
    organisationId,
    contactAccountId: context.actor.accountId ?? context.actor.client?.contactAccountId ?? null,
    excludesEmployed: whole.formality === 'formal',
    ...columnsOf(whole),
    title: draft.title,
    kind,
  })
}

/** Drafts a new opportunity from one of the caller's organisation, without its days. */
export async function copyOpportunity(
  tx: Db,
  context: RequestContext,
  opportunityId: string,
): Promise<string> {
  const source = await findOwn(tx, opportunityId, organisationOf(context.actor))
  return insertDraft(tx, context, copyOf(source))
}

async function insertDraft(
  tx: Db,
  context: RequestContext,
  fields: OpportunityFields,
): Promise<string> {
  const opportunityId = await conflictsAs(refusals, () => insertOpportunity(tx, fields))
  await settle(tx, opportunityId, fields.organisationId)
  await writeAudit(tx, context, {
    event: 'opportunities.drafted',
    subjectKind: 'opportunity',
    subjectId: opportunityId,
    ...(fields.copiedFrom ? { detail: { copiedFrom: fields.copiedFrom } } : {}),
  })
  return opportunityId
}

/** Changes an opportunity of the caller's organisation. */
export async function changeOpportunity(
  tx: Db,
  context: RequestContext,
  by: { opportunityId: string; version: number },
  draft: OpportunityUpdate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const before = await findOwn(tx, by.opportunityId, organisationId)
  await refuseUnknown(tx, organisationId, draft)
  if (
    !(await conflictsAs(refusals, () =>
      updateOpportunity(tx, { ...by, organisationId }, columnsOf(draft)),
    ))
  ) {
    throw versionStale()
  }
  const after = await settle(tx, by.opportunityId, organisationId)
  if (needsCheck(before.status)) refuseLoss(before, after)
  await writeAudit(tx, context, {
    event: 'opportunities.changed',
    subjectKind: 'opportunity',
    subjectId: by.opportunityId,
    detail: { fields: Object.keys(draft) },
  })
}

/** An opportunity of this organisation. */
export async function findOwn(
  tx: Db,
  opportunityId: string,
  organisationId: string,
): Promise<OpportunityRow> {
  const row = await findOpportunity(tx, { opportunityId, organisationId })
  if (!row) throw opportunityNotFound()
  if (row.organisationId !== organisationId) throw opportunityNotYours()
  return row
}

/**
 * What was checked stays fit to be read by the people it is offered to. Only what a change takes away is
 * refused: one from before a line of the check was there can still be mended bit by bit.
 */
function refuseLoss(before: OpportunityRow, after: OpportunityRow): void {
  const missed = new Set(missingToOpen(before).map(({ field }) => field))
  const issues = missingToOpen(after).filter(({ field }) => !missed.has(field))
  if (issues.length > 0) throw opportunityIncomplete({ issues })
}

/** Keeps what matching reads in step, and refuses what cannot stand together, or for which nobody could score. */
async function settle(
  tx: Db,
  opportunityId: string,
  organisationId: string,
): Promise<OpportunityRow> {
  const row = await findOpportunity(tx, { opportunityId, organisationId })
  if (!row) throw opportunityNotFound()
  if (!hasUsedWeight(row)) throw weightsAllZero()
  if (row.formality === 'informal' && row.steps.length > 0) throw stepsNeedFormal()
  await refreshOpportunityCard(tx, [opportunityId])
  return row
}

/** Refuses codes, roles, seats and contacts that do not exist or are not the caller's. */
export async function refuseUnknown(
  tx: Db,
  organisationId: string,
  draft: OpportunityUpdate,
): Promise<void> {
  const codes = codesOf(draft)
  const unknown = new Set(
    (await findUnknownCodes(tx, codes)).map(({ kind, code }) => `${kind} ${code}`),
  )
  const issues = codes
    .filter(({ kind, code }) => unknown.has(`${kind} ${code}`))
    .map(({ field, code }) => ({ field, message: `${code} is not in the vocabulary` }))
  if (draft.role && !(await findRoleByCode(tx, { code: draft.role, organisationId }))) {
    issues.push({ field: 'role', message: `There is no role with the code ${draft.role}` })
  }
  if (issues.length > 0) throw termUnknown({ issues })
  await refuseForeign(tx, organisationId, draft)
}

/** Refuses a named contact who is not of the staff of this organisation, and a seat that is not one of its own. */
export async function refuseForeign(
  db: Db,
  organisationId: string,
  { contactAccountId, seatId }: OpportunityUpdate,
): Promise<void> {
  if (contactAccountId && !(await findAccount(db, { accountId: contactAccountId, organisationId })))
    throw contactUnknown()
  if (seatId && !(await isOwnSeat(db, { seatId, organisationId }))) throw seatUnknown()
}
